import { usually } from '../../support/wording.js';
import { describe, expect, test } from 'vitest';
import { itemsVan, PLANNEN } from '../../../dialogs/protocols/calamiteit/plannen/index.js';
import { BLOKKEN, type Blok } from '../../../dialogs/protocols/calamiteit/plannen/item.js';
import { calamiteit } from '../../../dialogs/protocols/calamiteit/calamiteit.js';

/** The lists of the sources, line by line: each must be there as an item, at that time, with that ACTIE (0: none is named). */

type Row = readonly [blok: Blok, words: RegExp, actie: number];

/** practice.md 7.4. */
const EVERY: readonly Row[] = [
  ['kwartier', /Iedereen veilig, 112 en eerste hulp/, 1],
  ['kwartier', /Klopt het bericht\?.*Wie zag of hoorde het zelf\?/, 1],
  ['kwartier', /Bel het bestuur/, 1],
  ['kwartier', /Verdeel de rollen.*Leiding, school, communicatie, logboek en opvang/, 1],
  ['kwartier', /Vang de kinderen en collega’s op die erbij waren/, 3],
  ['uur', /Vertel het de naaste collega’s, zelf en persoonlijk/, 3],
  ['uur', /Bel de ouders van de betrokken kinderen, elk gezin apart/, 1],
  ['uur', /Eén regel voor de telefoon en de deur.*“Er is iets gebeurd\. U hoort vandaag van ons\.”/, 4],
  ['uur', /Wie praat met de media\?.*“Daar kan ik niets over zeggen\.”/, 4],
  ['uur', /kort plan.*Wat weten we, wie doet wat, wanneer weer bij elkaar/, 1],
  ['uur', /advies.*GGD.*politie.*Veilig Thuis.*School & Veiligheid/, 2],
  ['vandaag', /Boodschap voor het team.*papier/, 4],
  ['vandaag', /Wat zeggen we tegen de kinderen, door wie, in welke groep/, 4],
  ['vandaag', /Brief aan de ouders.*feiten, maatregelen.*wanneer meer/, 4],
  ['vandaag', /Toezicht en tijdelijke afspraken/, 2],
  ['vandaag', /Wie van het team heeft het zwaar\?.*Eerder verdriet telt mee/, 3],
  ['vandaag', /Wie belt afwezige collega’s en kinderen\?/, 3],
  ['vandaag', /Weging van gedrag en onrust/, 2],
  ['vandaag', /Meldcode of incident nodig\?/, 2],
  ['week', /Start van de dag met het team/, 0],
  ['week', /Spreekuur voor ouders/, 0],
  ['week', /Gesprekken met gezinnen: tweede keer/, 0],
  ['week', /Contact met de MR: ja of nee, en waarom/, 0],
  ['week', /Lessen die passen, los van het voorval/, 5],
  ['week', /Eerste terugblik/, 0],
  ['later', /Afspraken evalueren, daarna elke maand/, 5],
  ['later', /Terugblik met het team.*vier tot zes weken/, 5],
  ['later', /Bijzondere dagen/, 5],
  ['later', /Verslag voor het bestuur/, 5],
  ['later', /Plan aanpassen/, 5],
];

/** P35, first part: after a death of a pupil or a colleague. */
const OVERLIJDEN: readonly Row[] = [
  ['kwartier', /Controleer het bericht bij de familie of de politie/, 0],
  ['kwartier', /Broertje of zusje op school\?/, 0],
  ['uur', /sleuteltrio.*Directeur, groepsleerkracht en een derde/, 0],
  ['uur', /Vertel het de naaste collega’s/, 0],
  ['vandaag', /plek om te gedenken.*hooguit een kleine week/, 0],
  ['vandaag', /vaste persoon voor de familie/, 0],
  ['vandaag', /Brief aan de ouders/, 0],
  ['vandaag', /Licht de instanties in/, 0],
  ['week', /tot en met de uitvaart.*condoleren.*dag erna.*sociale media/i, 0],
  ['week', /Wie heeft meer steun nodig\?/, 0],
  ['later', /Naam uit de systemen, spullen persoonlijk terug/, 5],
  ['later', /maand na de uitvaart: terugblik, en wie houdt contact.*hele team/i, 5],
];

/** P35, second part: a death in the family of a pupil. */
const GEZIN: readonly Row[] = [
  ['kwartier', /Bel de familie: klopt het, en wat mag bekend zijn\?.*blijft bereikbaar/, 0],
  ['uur', /Vertel het de naaste collega’s/, 0],
  ['uur', /Familie van dit gezin op school\?/, 0],
  [
    'uur',
    /Wie vertelt het aan wie\?.*Team, eigen klas, familie op school, andere ouders, MR en bestuur, hulpverlening/,
    4,
  ],
  ['vandaag', /klas van het kind.*rustige plek.*eerder iemand verloor/i, 3],
  ['vandaag', /Wie belt afwezige collega’s en kinderen\?/, 0],
  ['week', /Eerste huisbezoek/, 0],
  ['week', /Terugkomst van het kind.*Het kind heeft de regie/, 0],
  ['later', /Tweede huisbezoek.*pas na maanden/, 0],
  ['later', /Bijzondere dagen/, 5],
];

/** P36; practice.md 7.5. */
const VERMIST: readonly Row[] = [
  ['kwartier', /^Nog niet gevonden\? Bel 112/, 1],
  ['kwartier', /^Bel de ouders van het kind/, 1],
  ['kwartier', /gebracht of aangekomen/, 1],
  ['kwartier', /Verdeel het zoeken: wie zoekt waar/, 1],
  ['uur', /Wijs één persoon aan voor de politie.*tijd, laatst gezien, kleding, wie waar zocht, wie gebeld/, 0],
  ['vandaag', /Gevonden: ouders, zoekers en politie bellen/, 0],
];

/** Practice.md 7.7: the count first. */
const BRAND: readonly Row[] = [
  ['kwartier', /^Iedereen veilig, 112 en eerste hulp/, 1],
  ['kwartier', /^Tel iedereen.*papieren lijst/, 1],
  ['kwartier', /wacht de brandweer op/, 2],
  ['vandaag', /^Wie haalt wie op\?/, 2],
];

/** P18, P20, P24, P26. */
const GRENS: readonly Row[] = [
  ['kwartier', /Vang de betrokken kinderen apart op.*geen sturende vragen/i, 3],
  ['uur', /deskundige.*GGD, Veilig Thuis.*zedenpolitie/, 2],
  ['vandaag', /Tijdelijke maatregelen per moment van de dag/, 2],
  ['week', /Elke dag kort: leerkracht en IB’er/, 2],
];

/** P19, P22. */
const ONRUST: readonly Row[] = [
  ['kwartier', /gebrek aan kennis, eigen ervaringen, emoties of sociale media/, 0],
  ['uur', /gerucht alleen tegen voor veiligheid of privacy/, 0],
  ['vandaag', /Volg sociale media, reageer er niet/, 4],
];

const onlyIn = (soort: string, rows: readonly Row[]) => rows.map((row) => [soort, ...row] as const);

describe('the lists of the sources', () => {
  test.each([
    ...onlyIn('anders', EVERY),
    ...onlyIn('overlijden', OVERLIJDEN),
    ...onlyIn('gezin', GEZIN),
    ...onlyIn('vermist', VERMIST),
    ...onlyIn('brand', BRAND),
    ...onlyIn('grens', GRENS),
    ...onlyIn('onrust', ONRUST),
  ])('%s, %s: %s', (soort, blok, words, actie) => {
    const found = itemsVan(soort).filter(({ titel, waarom, hoe, zeg = '' }) =>
      words.test(usually([titel, waarom, hoe, zeg].join(' '))),
    );
    expect(found.map((item) => item.blok)).toEqual([blok]);
    if (actie > 0) expect(found[0]?.actie).toBe(actie);
  });

  test.each(Object.keys(PLANNEN))('%s has all five ACTIES and something at every time', (soort) => {
    const items = itemsVan(soort);
    expect([...new Set(items.map(({ actie }) => actie))].sort()).toEqual([1, 2, 3, 4, 5]);
    expect([...new Set(items.map(({ blok }) => blok))]).toEqual(Object.keys(BLOKKEN));
  });

  test.each(Object.keys(PLANNEN))('%s has something that is decided by itself before it closes', (soort) => {
    expect(itemsVan(soort).filter(({ apart }) => apart).length).toBeGreaterThan(0);
  });

  test('what an item asks is a step of the protocol, shared by the team', () => {
    const items = Object.keys(PLANNEN).flatMap(itemsVan);
    for (const { id, stap = 'taak' } of items)
      expect([id, calamiteit.steps[stap]?.also]).toEqual([id, expect.anything()]);
  });
});
