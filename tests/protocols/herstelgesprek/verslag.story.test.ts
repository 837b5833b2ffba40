import { afterEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../data/store.js';
import { elementsOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { readPdf } from '../../support/pdf.js';
import { SchoolDay } from '../../support/school.js';
import { agrees, prepared, SAM_TOLD, speaksWithBoth, talks, TIES_TOLD } from './story.js';

/** Minutes: the common part and the own part of each child, in a paper of its own (practice2.md 1, law 1). */

let school: SchoolDay;
afterEach(() => school.closes());

/** The demo school, which asks four questions. */
const asksFour = (real: Store): Store => ({
  ...real,
  school: async (id) => {
    const found = await real.school(id);
    const procedures = { herstelgesprek: { vragen: 'vier' } };
    return found && { ...found, settings: { ...found.settings, procedures } };
  },
});

const fetches = async (person: Person, title: string): Promise<string> => {
  await person.presses(title);
  const [link] = elementsOf(person.card).filter(({ type }) => type === 'Action.OpenUrl');
  const response = await fetch(String(link?.url), { method: 'POST' });
  return (await readPdf(new Uint8Array(await response.arrayBuffer()))).text;
};

const held = async () => {
  school = await SchoolDay.opens();
  const people = await prepared(school);
  await speaksWithBoth(people.ib);
  await school.itIs('13:00', '2026-11-12');
  await people.ib.presses('Openen');
  await people.ib.presses('Het gesprek');
  await talks(people.ib);
  await agrees(people.ib, {
    'Over welk kind gaat dit?': 'Ties Zandloper, groep 7',
    'Wat spreken jullie af?': 'Ties belt zijn oma.',
    'Spreken jullie nog iets af?': 'Ja',
  });
  await agrees(people.ib, { 'Wat spreken jullie af?': 'Sam en Ties spelen samen.' });
  return people;
};

const PAPERS = [
  {
    title: 'Verslag voor S.B.',
    has: ['Sam Boterbloem', SAM_TOLD, 'Overkwam iets'],
    not: ['Ties', 'Zandloper', 'T.Z.', TIES_TOLD, 'Ik dacht niet na.', 'oma', 'Deed iets'],
  },
  {
    title: 'Verslag voor T.Z.',
    has: ['Ties Zandloper', TIES_TOLD, 'Ik dacht niet na.', 'belt zijn oma.', 'Deed iets'],
    not: ['Sam', 'Boterbloem', 'S.B.', SAM_TOLD, 'Overkwam iets'],
  },
];

describe('the paper of a child', () => {
  test.each(PAPERS)(
    '$title: the common part and its own, and nothing of another child',
    async ({ title, has, not }) => {
      const { ib } = await held();
      await ib.presses('Openen');
      await ib.presses('Verslag in het dossier van elk kind');
      const text = await fetches(ib, title);
      for (const words of [...has, 'Er werd geduwd bij het klimrek.', 'Ruimte, en sorry zeggen.', '[ander kind 1]'])
        expect(text).toContain(words);
      for (const words of not) expect(text).not.toContain(words);
      expect(text).not.toMatch(/dader|slachtoffer|pester/i);
    },
  );

  test('is there once the talk was held, for who keeps the dossier', async () => {
    const { ib, marit } = await held();
    await marit.presses('Openen');
    while (marit.buttons.includes('Meer')) await marit.presses('Meer');
    expect(marit.buttons.filter((title) => title.startsWith('Verslag'))).toEqual([]);
    await ib.presses('Openen');
    await ib.presses('Verslag in het dossier van elk kind');
    ib.fills({ 'Staat het erin?': 'Het staat erin' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Bewaard.');
  });
});

describe('the questions of the talk', () => {
  const begun = async (store?: (real: Store) => Store): Promise<Person> => {
    school = await SchoolDay.opens(store === undefined ? {} : { store });
    const { ib } = await prepared(school);
    await speaksWithBoth(ib);
    ib.reloads();
    await ib.presses('Openen');
    await ib.presses('Het gesprek');
    return ib;
  };
  const seenIn = async (ib: Person): Promise<string> => {
    const seen = [ib.sight];
    ib.fills({ 'Wat is er gebeurd?': 'Er werd geduwd.' });
    await ib.presses('Verder');
    seen.push(ib.sight);
    await ib.presses('Verder');
    return [...seen, ib.sight].join('\n');
  };

  test('are six, as is usual', async () => {
    const seen = await seenIn(await begun());
    for (const asked of [
      'Wat is er gebeurd?',
      'Wat dacht je toen, en wat denk je nu? Dit zei Sam Boterbloem',
      'Wie is benadeeld, en hoe?',
      'Hoe kan ieder zijn kant vertellen?',
      'Wat is nodig om het te herstellen?',
      'Wat leren we ervan?',
    ])
      expect(seen).toContain(asked);
  });

  test('are four where the school chose so', async () => {
    const seen = await seenIn(await begun(asksFour));
    for (const asked of [
      'Wat is er gebeurd?',
      'Wie is geraakt?',
      'Hoe maken we dit goed?',
      'Wat hebben we nodig?',
      'Over zichzelf zei Ties Zandloper',
    ])
      expect(seen).toContain(asked);
    expect(seen).not.toMatch(/benadeeld|kant vertellen|leren we/);
  });
});
