import { afterEach, describe, expect, test } from 'vitest';
import { textOf, wordsOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { type SchoolDay } from '../../support/school.js';
import {
  boardOf,
  castOf,
  chooses,
  closes,
  declares,
  leavesTheSchool,
  opensSchool,
  pressesBoard,
  runningIn,
} from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

/** The card that the one word gives. */
const word = async (person: Person): Promise<string> => {
  await person.says('calamiteit');
  return textOf(person.newest.card);
};

describe('a calamity', () => {
  test('one word and one card: the plan runs, the team sees the same board', async () => {
    school = await opensSchool();
    const { head, ib, bhv, teacher } = await castOf(school);
    const before = teacher.chat.length;
    await head.says('calamiteit');
    await head.presses('Calamiteit');
    expect(wordsOf(head.card).length).toBeLessThanOrEqual(45);
    expect(head.sight).toContain('Eerst veiligheid.');
    await declares(head);
    expect(head.sight).toContain('112 en eerste hulp.');
    expect(head.sight).toMatch(/Calamiteit \w{3}-\w{3} loopt sinds 10\.00\./);
    expect(head.sight).toContain('Wie runt de school terwijl jij dit doet?');
    await leavesTheSchool(head, 'Hatice Kompasroos');
    for (const one of [head, ib, bhv]) {
      const board = textOf(boardOf(one).card);
      expect(board).toContain('leiding Joris Vuurtoren · Hatice Kompasroos houdt de school draaiend');
      expect(board).toContain('nog niet gesproken. Bel 000-1234599.');
      expect(board).toContain('Nu: Eerste kwartier · 0 van');
      expect(board).not.toContain('ongeval');
    }
    expect(teacher.chat).toHaveLength(before);
  });

  test('a tick is seen on everybody’s board, in place, and by the presser at once', async () => {
    school = await opensSchool();
    const { head, ib } = await castOf(school);
    await declares(head);
    await leavesTheSchool(head);
    const messages = ib.chat.length;
    await pressesBoard(ib, 'Alle taken');
    chooses(ib, 'Iedereen veilig', 'Klopt het bericht?');
    await ib.presses('Gedaan');
    expect(ib.sight).toContain('Gedaan.');
    expect(ib.choices('Kies een of meer taken.').join()).not.toContain('Iedereen veilig');
    expect(textOf(boardOf(head).card)).toContain('Nu: Eerste kwartier · 2 van');
    expect(boardOf(head).edits).toBeGreaterThan(0);
    expect(ib.chat.length).toBe(messages + (ib.forms === 'inline' ? 1 : 0));
  });

  test('one runs: it is gone on with, or a new one begins', async () => {
    const { head, ...found } = await runningIn();
    school = found.school;
    expect(await word(head)).toMatch(/Openen\nNieuwe calamiteit\nHulp nu$/);
    await head.presses('Openen');
    expect(head.sight).toContain('leiding Joris Vuurtoren');
    await head.says('calamiteit');
    await head.presses('Nieuwe calamiteit');
    expect(head.sight).toContain('Eerst veiligheid.');
  });

  test('an exercise stands in the way of nothing, and what happens now comes before it', async () => {
    const { head, ...found } = await runningIn();
    school = found.school;
    await declares(head, { oefening: 'Ja, een oefening' }, 'Nieuwe calamiteit');
    expect(await word(head)).toMatch(/^Calamiteit \w{3}-\w{3} loopt\./);
    await closes(head);
    expect(await word(head)).toMatch(/^Oefening \w{3}-\w{3} loopt\.[^]*\nNieuwe calamiteit\nOpenen\nHulp nu$/);
  });

  test('in aftercare a new one comes first, the old one under it', async () => {
    const { head, ...found } = await runningIn();
    school = found.school;
    await closes(head);
    expect(await word(head)).toMatch(/is afgesloten. De nazorg loopt nog.[^]*\nNieuwe calamiteit\nOpenen\nHulp nu$/);
    await head.presses('Nieuwe calamiteit');
    expect(head.sight).toContain('Eerst veiligheid.');
  });
});
