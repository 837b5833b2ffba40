import { afterEach, describe, expect, test } from 'vitest';
import { answers, asks, begins, cast, closes } from './story.js';
import { NOT_YOURS } from '../signaal/desk/support.js';
import type { Who } from '../../support/cast.js';
import { buttonsOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import type { KeptMessage } from '../../support/teams.js';

/** Who reads what of a consultation, cell by cell: domain.md 44 and 45, practice.md 6 and 12. Sam is of group 5. */

let school: SchoolDay;
afterEach(() => school.closes());

type Reads = 'all' | 'question' | 'thanks' | 'nothing';

/** While it runs, once it is rounded off, and when only the IB'er was asked. */
const TABLE: [title: string, who: Who, reads: [Reads, Reads, Reads]][] = [
  ['the asker', 'leerkracht', ['all', 'all', 'all']],
  ['the duo, not asked', 'duo', ['nothing', 'nothing', 'nothing']],
  ['a colleague who was asked, of group 7', 'vervanger', ['question', 'thanks', 'nothing']],
  ['a vakleerkracht who was asked', 'vakleerkracht', ['question', 'thanks', 'nothing']],
  ['an invaller of group 5', 'invaller', ['nothing', 'nothing', 'nothing']],
  ['a stagiair of group 5', 'stagiair', ['nothing', 'nothing', 'nothing']],
  ['the intern begeleider and aandachtsfunctionaris', 'ib', ['all', 'all', 'all']],
  ['the directeur', 'directeur', ['all', 'all', 'all']],
  ['the administratie', 'administratie', ['nothing', 'nothing', 'nothing']],
  ['the concierge', 'concierge', ['nothing', 'nothing', 'nothing']],
  ['the bestuur', 'bestuur', ['nothing', 'nothing', 'nothing']],
  ['the contactpersoon', 'contactpersoon', ['nothing', 'nothing', 'nothing']],
  ['the intern begeleider of the paired school', 'ibVlieger', ['nothing', 'nothing', 'nothing']],
  ['the directeur of the paired school', 'directeurVlieger', ['nothing', 'nothing', 'nothing']],
];

const readsOf = ({ sight }: Person): Reads => {
  if (sight === NOT_YOURS) return 'nothing';
  if (sight.includes('Sam Boterbloem, groep 5')) return 'all';
  expect(sight).not.toMatch(/\bSam\b|\bS\.B\.|Boterbloem|groep 5/);
  return sight.includes('Wat werkte bij jou?') ? 'question' : 'thanks';
};

const STATES: ((people: Awaited<ReturnType<typeof cast>>) => Promise<void>)[] = [
  async ({ asker, gym }) => {
    await asks(asker);
    await answers(gym, 'Bij gym praat hij wel.');
  },
  async ({ asker, gym }) => {
    await asks(asker);
    await answers(gym, 'Bij gym praat hij wel.');
    await closes(asker);
  },
  async ({ asker }) => {
    await begins(asker, { speelt: ['Ik twijfel'] });
    await asker.presses('Vraag de IB’er');
    asker.fills({ 'Wat is je vraag?': 'Wat werkte bij jou?' });
    await asker.presses('Vraag de IB’er');
  },
];

const dataOf = ({ card }: KeptMessage): Record<string, string> =>
  buttonsOf(card).find(({ title }) => title === 'Openen')?.data ?? {};

const opens = async (state: number): Promise<Record<string, string>> => {
  school = await SchoolDay.opens();
  const people = await cast(school);
  await STATES[state]!(people);
  const saved = people.asker.chat.findLast(({ raw }) => raw.includes('is opgeslagen'))!;
  return { ...dataOf(saved), go: 'open', task: '' };
};

describe('who reads a consultation', () => {
  test.each([
    ['while it runs', 0],
    ['rounded off', 1],
    ['asked of the IB’er only', 2],
  ])('%s', async (_, state) => {
    const known = await opens(state);
    const found: Record<string, Reads> = {};
    for (const [title, who] of TABLE) {
      const person = school.person(who);
      await person.forges(known);
      found[title] = readsOf(person);
    }
    expect(found).toEqual(Object.fromEntries(TABLE.map(([title, , reads]) => [title, reads[state]])));
  });
});
