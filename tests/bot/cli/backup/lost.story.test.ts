import { afterEach, describe, expect, test } from 'vitest';
import { SchoolDay } from '../../../support/school.js';
import type { Person } from '../../../support/person.js';
import { codeOn, records } from '../../../protocols/signaal/story.js';
import { backup, pathIn, restore } from './run.js';
import { newFolder } from './support.js';

let day: SchoolDay;
afterEach(() => day.closes());

/** A teacher saves this; the code it got. */
const saves = async (teacher: Person, wat: string): Promise<string> => {
  await records(teacher, { wat });
  return codeOn(teacher);
};

describe('a school whose disk is lost', () => {
  test('has all of before the backup back, and the old buttons in its chats', async () => {
    day = await SchoolDay.opens();
    const [teacher, ib] = await day.cameIn('leerkracht', 'ib');
    const first = await saves(teacher, 'Sam was stil in de kring.');
    const oldMessage = ib.chat.findLast(({ raw }) => raw.includes(first))!;

    const made = await backup(day.file, [newFolder()]);
    expect(made).toMatchObject({ code: 0 });
    expect(made.said).not.toMatch(/Sam|Regenboog|kring/);

    const second = await saves(teacher, 'Sam huilde bij het hek.');
    const lostMessage = ib.chat.findLast(({ raw }) => raw.includes(second))!;
    await day.stops();
    const { code, said } = await restore(day.file, [pathIn(made), '--yes']);
    expect(code).toBe(0);
    expect(said).not.toMatch(/Sam|Regenboog|kring|hek/);

    await day.starts();
    const again = day.person('ib');
    await again.pressesOn(oldMessage, 'Openen');
    expect(again.sight).toContain('was stil in de kring.');
    await again.pressesOn(lostMessage, 'Openen');
    expect(again.sight).toContain('Deze zaak is er niet, of je kunt er niet bij.');
    const third = await saves(day.person('leerkracht'), 'Sam speelde weer mee.');
    expect(day.person('ib').chat.findLast(({ raw }) => raw.includes(third))).toBeDefined();
    expect(day.logs.join()).not.toMatch(/Sam|kring|hek|vangnet-2026|copy\.sqlite/);
  });
});
