import { describe, expect, test } from 'vitest';
import { calamiteit } from '../../../dialogs/protocols/calamiteit/calamiteit.js';
import { SOORTEN, type Soort } from '../../../dialogs/protocols/calamiteit/brief/berichten/soort.js';
import { isSoort, tekstVan, type Feiten } from '../../../dialogs/protocols/calamiteit/brief/soorten.js';
import { brieven } from '../../../dialogs/protocols/calamiteit/brief/brief.js';
import type { AnyField } from '../../../dialogs/engine/language/field.js';
import { naarBuiten } from '../../../dialogs/protocols/calamiteit/brief/familie.js';
import { PLANNEN } from '../../../dialogs/protocols/calamiteit/plannen/index.js';
import { teVermijden, VERMIJDEN } from '../../../dialogs/protocols/calamiteit/brief/vermijden.js';
import type { Sight } from '../../../dialogs/protocols/calamiteit/woorden.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { Story } from '../../engine/story.js';
import { MONDAY, PUPILS, directeur, worldOf } from '../../engine/world.js';

const said = (text: string): string[] => teVermijden(text).map(({ word }) => word);

describe('words that are better avoided in what leaves the team', () => {
  test.each([
    ['De Dader en het slachtoffer.', ['Dader', 'slachtoffer']],
    ['Er was seksueel gedrag.', ['seksueel']],
    ['Het kind is geschorst.', ['geschorst']],
    ['Dit blijft onder ons.', ['blijft onder ons']],
    ['Wij delen dit met niemand.', ['delen dit met niemand']],
    ['De school is 100% veilig.', ['100% veilig']],
    ['Hij pleegde zelfmoord.', ['pleegde zelfmoord']],
    ['Na de zelfmoordpoging is het stil.', ['zelfmoordpoging']],
    ['Wie is er schuldig aan dit drama?', ['schuldig', 'drama']],
    ['Een vreselijke tragedie, zo zielig.', ['vreselijke', 'tragedie']],
    ['Groep 6 heeft dramales; wij excuseren ons en zijn niemand iets verschuldigd.', []],
    ['Slachtofferhulp Nederland denkt mee. Praat met je schoudermaatje.', []],
    ['Betrokken kinderen. Het kind dat initiatief nam.', []],
  ])('%s', (text, found) => expect(said(text).sort()).toEqual([...found].sort()));

  test('what is better is itself no word to avoid', () => {
    for (const { beter } of VERMIJDEN) expect(said(beter)).toEqual([]);
  });
});

const CONTEXT = { now: MONDAY, by: directeur.id, pupils: [], colleagues: [], register: PUPILS, subjects: [] };

const FULL: Feiten = {
  wat: 'Er viel een boom op het plein.',
  doen: 'Het plein is dicht.',
  groep: 'groep 5',
  gedenken: 'Er staat een tafel met een kaars in de hal.',
  kinderen: 'De juf vertelde het.',
  hulp: 'de GGD',
  vragen: 'Bel Bas.',
  weer: 'morgen',
};
const BARE: Feiten = { ...FULL, groep: '', gedenken: '', kinderen: '', hulp: '', vragen: '', weer: '' };

const SOORT = Object.keys(SOORTEN).filter(isSoort);
const EACH = Object.keys(PLANNEN).flatMap((kind) => SOORT.map((soort): [string, Soort] => [kind, soort]));

/** A calamity of this kind, with what its family agreed to. */
const seenOfA = (kind: string, facts: Record<string, string> = {}) => {
  const world = worldOf([calamiteit]);
  const { case: c } = new Story(world, 'calamiteit', directeur);
  return sightOf({ ...c, facts: { soort: kind, ...facts } }, world, directeur.id);
};
const sightOfA = (...of: Parameters<typeof seenOfA>) => seenOfA(...of) as Sight;

describe.each(EACH)('after %s the text %s', (kind, soort) => {
  const sight = sightOfA(kind);

  test.each([
    ['with all that can be filled in', FULL],
    ['with what must be filled in', BARE],
  ])('%s: whole sentences, no word to avoid, and it fits in its card', (_, facts) => {
    const text = tekstVan(soort, facts, sight);
    expect(said(text)).toEqual([]);
    expect(text).toContain(facts.wat);
    expect(text).toContain(facts.doen);
    expect(text).not.toMatch(/undefined|\.\.| {2}|\n{3}|: \.|van ,/);
    const longest = 700 + 700 + 400 + 300 + 100 + 200 + 80;
    const typed = FULL.wat.length + FULL.doen.length;
    expect(text.length - typed + longest).toBeLessThan(4000);
  });

  test('asks for calm and no press, says when more follows, and how to reach the school', () => {
    const text = tekstVan(soort, BARE, sight);
    if (soort === 'team') expect(text).toContain('“Daar kan ik niets over zeggen.”');
    else expect(text).toMatch(/deel geen [\s\S]*krant of omroep[\s\S]*Bel de school/);
    expect(text).toMatch(/hoort u het van ons|horen vandaag weer iets/);
  });

  test('says nothing of itself that only the family can allow, and no measure, and passes its own check', () => {
    const { veiled, shuns } = naarBuiten(sight);
    const text = tekstVan(soort, FULL, sight);
    expect([veiled, shuns?.(text)]).toEqual(['asks', undefined]);
    expect(text).not.toMatch(/zelfdoding|zelfmoord|suïcide/i);
  });
});

describe('what letters say, kind by kind', () => {
  const RUNS = (kind: string, soort: Soort): string => tekstVan(soort, BARE, sightOfA(kind));
  const openingOf = (text: string): string => text.split('\n\n')[1] ?? '';

  test.each(SOORT)('%s begins in another way after each', (soort) => {
    const openings = Object.keys(PLANNEN).map((kind) => openingOf(RUNS(kind, soort)));
    expect(new Set(openings).size).toBe(openings.length);
  });

  test.each(Object.keys(PLANNEN))('after %s parents of other groups read of no incident that it was not', (kind) => {
    const text = RUNS(kind, 'overige_groepen');
    expect(text).not.toContain('Uw kind was er niet bij');
    if (kind !== 'grens') expect(text).not.toMatch(/tussen kinderen/);
  });

  test.each(['overlijden', 'zelfdoding', 'gezin'])(
    'after %s there is condolence, help and who may need more',
    (kind) => {
      for (const soort of SOORT) {
        const text = RUNS(kind, soort);
        if (soort === 'team') continue;
        expect(text).toMatch(/Wij leven mee|Onze gedachten zijn bij/);
        expect(text).toMatch(/eerder iemand verloor[\s\S]*113/);
      }
      expect(tekstVan('betrokken_groep', FULL, sightOfA(kind))).toContain(`Gedenken en afscheid\n${FULL.gedenken}`);
    },
  );

  test('where to find help gives nothing away: it is the same after every death', () => {
    const helps = ['overlijden', 'zelfdoding', 'gezin'].map((kind) =>
      RUNS(kind, 'betrokken_groep')
        .split('\n\n')
        .find((part) => part.startsWith('Als het zwaar is')),
    );
    expect(new Set(helps).size).toBe(1);
  });

  test('with the family’s yes the word stands there, and that talking helps; not for young children', () => {
    const sight = sightOfA('zelfdoding', { 'familie.goed': 'woord' });
    for (const soort of SOORT)
      expect([soort, tekstVan(soort, BARE, sight).includes('kans op zelfdoding niet groter')]).toEqual([
        soort,
        soort !== 'jonge_kinderen',
      ]);
  });
});

const FAMILY: Record<'woord' | 'hoe', readonly string[]> = {
  woord: [
    'Het was zelfdoding.',
    'Zij overleed door suïcide.',
    'Hij maakte een einde aan zijn leven.',
    'Zij heeft zich het leven benomen: haar leven beëindigd.',
    'Na een zelfmoordpoging.',
  ],
  hoe: [
    'Hij is voor de trein gesprongen.',
    'Zij heeft zich opgehangen.',
    'Hij sprong van een flat gesprongen.',
    'Een overdosis.',
  ],
};
const PLACE = [
  'Zij is thuis overleden.',
  'Hij is gevonden in het bos.',
  'Zij stierf op haar kamer.',
  'Dood bij het spoor.',
];
const MEASURE = [
  'Het kind is geschorst.',
  'De leerling is van school verwijderd.',
  'Het kind wordt op ons verzoek enkele dagen thuis gehouden.',
  'De jongen heeft een time-out.',
  'Het kind is vandaag naar huis gestuurd.',
];
const HARMLESS = [
  'Wij hebben het graffiti verwijderd.',
  'De hele groep is naar huis gestuurd.',
  'Houdt u uw kind liever thuis? Bel ons.',
  'De trein van tien uur rijdt niet. De schooldag eindigt om twee uur.',
  'Praat er thuis rustig over. Er is een kind overleden.',
  'Er is een touw gespannen bij het hek.',
];

describe.each(Object.keys(PLANNEN))('what is typed after %s', (kind) => {
  const refusal = (text: string, goed = ''): string | undefined =>
    naarBuiten(sightOfA(kind, { 'familie.goed': goed })).shuns?.(text);

  test('may name the child only after just that was agreed to', () => {
    const named = (goed: string) =>
      naarBuiten(sightOfA(kind, { 'familie.goed': goed, 'familie.kind': 'sam' })).named ?? [];
    expect([named(''), named('niets'), named('woord,hoe'), named('naam')]).toEqual([[], [], [], ['sam']]);
  });

  test('tells of no measure on a child, whatever the family agreed to', () => {
    for (const text of MEASURE)
      for (const goed of ['', 'naam,woord,hoe']) expect(refusal(text, goed)).toContain('maatregel voor een kind');
  });

  test('has the word and the way only with the family’s yes for just that', () => {
    for (const text of FAMILY.woord) expect([text, refusal(text, 'naam,hoe')]).toEqual([text, expect.any(String)]);
    for (const text of FAMILY.woord) expect([text, refusal(text, 'woord')]).toEqual([text, undefined]);
    for (const text of FAMILY.hoe) expect([text, refusal(text, 'naam,woord')]).toEqual([text, expect.any(String)]);
    for (const text of FAMILY.hoe) expect([text, refusal(text, 'hoe')]).toEqual([text, undefined]);
  });

  test('stands there when it is harmless', () => {
    for (const text of HARMLESS) expect([text, refusal(text)]).toEqual([text, undefined]);
  });
});

test('after a suicide no letter says where, without the family', () => {
  const refuses = (goed: string, text: string) =>
    naarBuiten(sightOfA('zelfdoding', { 'familie.goed': goed })).shuns?.(text);
  for (const text of PLACE) {
    expect([text, refuses('woord', text)]).toEqual([text, expect.stringContaining('als de familie het goed vindt')]);
    expect([text, refuses('hoe', text)]).toEqual([text, undefined]);
  }
});

/** What is said to the maker of a text, and of whom it went to: no part of it. */
const BESIDE = ['waarom', 'met', 'aan'];

test('every text of a letter is looked at on every card that it passes', () => {
  const sight = seenOfA('overlijden');
  const asked = Object.entries(brieven).flatMap(([name, { fields = {} }]) =>
    Object.entries<AnyField>(typeof fields === 'function' ? fields(sight) : fields)
      .filter(([field, { kind }]) => ['text', 'longText'].includes(kind) && !BESIDE.includes(field))
      .map(([field, { read }]) => ({
        field: `${name}.${field}`,
        read: read({ '': 'Het kind is geschorst.' }, CONTEXT),
      })),
  );
  expect(asked.length).toBeGreaterThan(10);
  for (const { field, read } of asked) expect(`${field}: ${read.ok ? '' : read.why}`).toMatch(/: Over een maatregel/);
});
