import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { familyOf, opensList } from '../protocols/signaal/desk/support.js';
import { records, searches, WORRY } from '../protocols/signaal/story.js';
import type { Who } from '../support/cast.js';
import type { Forms, Person } from '../support/person.js';
import { SchoolDay } from '../support/school.js';

/**
 * A case that somebody may not see leaves no gap: what that person sees of a school with it and of the same school
 * without it is the same, byte for byte (practice.md 11 and 12).
 */

const RUNS = Number(process.env.RUNS ?? 2);
const SAM = 'mk6df9k8gj';
const NOTHING = { go: 'open', case: 'aaaaaaaaaaaaaaaaaaaaaaaaaa', task: '' };
const TICKS = [
  'Kind vertelde zelf over geweld, misbruik of verwaarlozing',
  'Familie-eer, gedwongen trouwen, besnijdenis van een meisje, of achterlaten in het buitenland',
] as const;

/** Who sees nothing of a `beperkt` case about Sam that the gym teacher wrote, and of what family that person is. */
const OUTSIDERS = [
  { title: 'a teacher of group 5', who: 'leerkracht' },
  { title: 'the other teacher of group 5', who: 'duo' },
  { title: 'an invaller', who: 'invaller' },
  { title: 'a stagiair', who: 'stagiair' },
  { title: 'administratie', who: 'administratie' },
  { title: 'the bestuur', who: 'bestuur' },
  { title: 'the IB’er, a parent of Sam', who: 'ib', parent: true },
  { title: 'the directeur, a parent of Sam', who: 'directeur', parent: true },
] as const;
type Outsider = { title: string; who: Who; parent?: boolean };

/** Every press has a key of its own; ids of cases of one's own follow from it, and codes from those. */
const steady = (text: string): string =>
  text
    .replaceAll(/"(once|case|task|id)":"[a-z2-7]{26}[^"]*"/g, '"$1":"…"')
    .replaceAll(/\b[A-HJ-NP-Z2-9]{3}-[A-HJ-NP-Z2-9]{3}\b/g, 'CODE');

const LISTS = ['work', 'weekly', 'dossier', 'quiet'] as const;
const GO = ['holiday', 'people', 'urgent', 'deputies', 'numbers', 'more'] as const;

/** All that this person can look at, in order. */
const looksAround = async (person: Person, known: Record<string, string>): Promise<string[]> => {
  const seen: string[] = [];
  const note = () => seen.push(steady(person.answer));
  await person.says('hoi');
  for (const list of LISTS) {
    await opensList(person, list);
    note();
  }
  for (const go of GO) {
    await person.forges({ go }, 'task/fetch');
    note();
  }
  for (const data of [known, { ...known, go: 'form' }, { ...known, go: 'take' }, { go: 'dossier', leerling: SAM }]) {
    await person.forges(data, 'task/fetch');
    note();
  }
  return seen;
};

/** A child is searched for, and an own signal is written about another child. */
const goesOn = async (person: Person): Promise<string[]> => {
  await person.says('hoi');
  await person.presses(WORRY);
  if (person.front === undefined) return [steady(person.answer)];
  await searches(person, 'boter');
  const searched = steady(person.answer);
  await records(person, { zoek: 'suiker', over: 'Weet ik niet', wat: 'Het was stil.' });
  return [searched, steady(person.answer)];
};

const MAY_WRITE = (who: Who): boolean => who !== 'bestuur';

type World = {
  forms: Forms;
  outsider: Outsider;
  tick: string | undefined;
  day: string;
  known?: Record<string, string>;
};

/** A school day seen by one person, with a case about Sam (`tick`) or without it, until the next week. */
const dayOf = async ({ forms, outsider, tick, day, known }: World) => {
  const store = outsider.parent ? { store: familyOf(outsider.who, SAM) } : {};
  const school = await SchoolDay.opens({ forms, day, ...store });
  try {
    const [person, gym, reader] = await school.cameIn(outsider.who, 'vakleerkracht', 'vervanger');
    const [other] = await school.cameIn(outsider.who === 'directeur' ? 'ib' : 'directeur');
    if (tick !== undefined) await records(gym, { zoek: 'boter', speelt: [tick] });
    const holder = [other, reader].find(({ newest }) => newest.raw.includes('Spoed. Lees nu.'));
    const found = known ?? (tick === undefined ? NOTHING : { ...holder!.holding('Openen'), go: 'open' });
    const before = await looksAround(person, found);
    await school.itIs('12:30', day);
    await school.itIs('08:05', '2026-12-14');
    const after = await looksAround(person, found);
    const written = MAY_WRITE(outsider.who) ? await goesOn(person) : [];
    return { found, seen: [...before, ...after, ...written, ...person.chat.map(({ raw }) => steady(raw))] };
  } finally {
    await school.closes();
  }
};

describe.each<Outsider>([...OUTSIDERS])('$title', (outsider) => {
  test('sees the same school with the case and without it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<Forms>('dialog', 'inline'),
        fc.constantFrom(...TICKS),
        fc.constantFrom('2026-12-07', '2026-12-08', '2026-12-11'),
        async (forms, tick, day) => {
          const withIt = await dayOf({ forms, outsider, tick, day });
          const without = await dayOf({ forms, outsider, tick: undefined, day, known: withIt.found });
          expect(withIt.seen).toEqual(without.seen);
          expect(withIt.seen.length).toBeGreaterThan(25);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

test('and who may read it does see it: the look is real', async () => {
  const ib: Outsider = { title: 'the IB’er', who: 'ib' };
  const day = '2026-12-08';
  const withIt = await dayOf({ forms: 'dialog', outsider: ib, tick: TICKS[0], day });
  const without = await dayOf({ forms: 'dialog', outsider: ib, tick: undefined, day, known: withIt.found });
  expect(withIt.seen).not.toEqual(without.seen);
});
