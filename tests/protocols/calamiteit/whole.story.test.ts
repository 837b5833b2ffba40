import { usually } from '../../support/wording.js';
import { afterEach, describe, expect, test } from 'vitest';
import { itemsVan } from '../../../dialogs/protocols/calamiteit/plannen/index.js';
import { foundIn } from '../../privacy/stays.js';
import { textOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { BOTH_WAYS, type SchoolDay } from '../../support/school.js';
import { boardOf, castOf, declares, leavesTheSchool, opensBoard, opensSchool, pressesBoard } from './story.js';

/** Every kind from the first card to the aftercare, item by item as a team works it off. */

let school: SchoolDay;
afterEach(() => school.closes());

type Kind = readonly [soort: string, titel: string, first: RegExp, tells: string];
const KINDS: readonly Kind[] = [
  [
    'overlijden',
    'Overlijden leerling of medewerker',
    /^Controleer het bericht bij de familie of de politie\./,
    'Overlijden',
  ],
  ['gezin', 'Overlijden in een gezin', /^Controleer het bericht bij de familie\. Houd het stil/, 'familie'],
  ['vermist', 'Kind vermist', /^Zoek nu met alle collega’s/, 'vermist'],
  ['ongeval', 'Ernstig ongeval', /^112 en eerste hulp\./, 'ongeval'],
  ['geweld', 'Geweld of dreiging', /^Bel 112\./, 'dreiging'],
  [
    'grens',
    'Ernstig grensoverschrijdend gedrag tussen kinderen',
    /^Zorg dat alle betrokken kinderen veilig zijn/,
    'grensoverschrijdend',
  ],
  ['zelfdoding', 'Zelfdoding of poging', /^Gevaar nu: 112\./, 'zelfdoding'],
  ['onrust', 'Onrust bij ouders of media', /^Eerst de feiten, dan pas een antwoord\./, 'Onrust bij'],
  ['brand', 'Brand of ontruiming', /^Iedereen naar buiten/, 'ontruiming'],
  ['anders', 'Anders', /^Eerst de veiligheid, dan de feiten/, 'Anders'],
];

const LIST = 'Kies een of meer taken.';
/** What asks for an answer, and how this team answers it. */
const ANSWERS: Readonly<Record<string, Record<string, string>>> = {
  'Hoe laat sprak je iemand?': { 'Hoe laat sprak je iemand?': '10:20' },
  'School draaiend houden': {},
  'Wie voert het woord?': { 'Wie voert het woord?': 'Het bestuur' },
  'Eerste indruk': { 'Eerste indruk': 'Ja: de veiligheid is in het geding', 'Verwacht je onrust': 'Ja' },
  'Wat vindt de familie goed in een brief?': {
    'Wat vindt de familie goed in een brief?': 'Niets daarvan',
    'Wie van de familie zei dat?': 'vader',
  },
  'Welke dag is de uitvaart?': { 'Welke dag is de uitvaart?': '2026-11-16' },
  'Welke dag?': { 'Welke dag?': '2027-03-02', 'Wat is er die dag?': 'herdenking' },
  'Wat besluiten jullie?': {
    'Wie waren erbij?': 'leerkracht en IB’er',
    'Wat besluiten jullie?': 'De afspraken stoppen',
  },
};

const fillsIn = async (person: Person): Promise<void> => {
  const asked = Object.keys(ANSWERS).find((question) => person.sight.includes(question));
  if (asked !== undefined) {
    person.fills(ANSWERS[asked]!);
    await person.presses('Opslaan');
    return;
  }
  throw new Error(`nobody knows what to answer:\n${person.sight}`);
};

/** The first task of the list is opened, read, and done. Letters and measures have conversations of their own: skipped. */
const doesFirst = async (person: Person): Promise<string> => {
  await pressesBoard(person, 'Alle taken');
  const [first = ''] = person.choices(LIST);
  if (first === '') return '';
  person.fills({ [LIST]: [first] });
  await person.presses('Openen');
  const [title = ''] = first.split(' · ');
  if (!first.startsWith('Terugblik') && !title.startsWith('Bijzondere dag:'))
    expect(person.sight).toContain('Waarom: ');
  const asks = person.buttons.includes('Invullen');
  const skips = asks && /Brief aan|Boodschap voor|maatregelen per moment/.test(title);
  if (skips) {
    await person.presses('Niet nodig, want …');
    person.fills({ 'Waarom is dit niet nodig?': 'Dat deden wij op papier.' });
    await person.presses('Opslaan');
  } else if (asks) {
    await person.presses('Invullen');
    await fillsIn(person);
  } else await person.presses('Gedaan');
  return title;
};

/** A run is long: each kind in one of both ways, one after the other. */
const inTurn = KINDS.map((kind, n) => [BOTH_WAYS[n % 2]!, ...kind] as const);

describe('a whole run', () => {
  test.each(inTurn)('forms in %s: %s', async (forms, soort, titel, first, tells) => {
    school = await opensSchool({ forms });
    const { head, ib } = await castOf(school);
    await declares(head, { soort: titel });
    expect(head.sight).toMatch(first);
    if (head.buttons.includes('Verder')) await leavesTheSchool(head);

    const done: string[] = [];
    for (let title = await doesFirst(ib); title !== ''; title = await doesFirst(ib)) done.push(title);
    const titles = itemsVan(soort).map((item) => usually(item.titel));
    expect([...done].sort()).toEqual(expect.arrayContaining([...titles].sort()));
    expect(textOf(boardOf(head).card)).toContain('Alle taken zijn gedaan.');

    await pressesBoard(head, 'Afsluiten');
    expect(head.sight).not.toContain('Wat er nog open staat');
    head.fills({
      'Staat het in de incidentregistratie?': 'Ja',
      ...(soort === 'vermist' && { 'Het kind is nog niet gevonden. Toch stoppen?': 'Ja, toch stoppen' }),
    });
    await head.presses('Sluit af');
    expect(head.sight).toContain('Afgesloten.');
    await opensBoard(head, 'Alles lezen');
    expect(head.sight).toContain('Hatice Kompasroos');
    expect(foundIn(school.teams.wire.join('\n'), [tells])).toEqual([]);
  });
});
