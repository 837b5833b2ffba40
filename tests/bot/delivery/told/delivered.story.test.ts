import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../../support/cards.js';
import type { Person } from '../../../support/person.js';
import { BOTH_WAYS, SchoolDay } from '../../../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

const warned = (person: Person): string[] =>
  person.chat.map(({ card }) => textOf(card)).filter((text) => /Gewaarschuwd om|Nog niemand is bereikt/.test(text));

const asksForHelp = async (person: Person): Promise<void> => {
  await person.says('hoi');
  await person.presses('Hulp nu');
  await person.presses('Waarschuw nu');
};

describe.each(BOTH_WAYS)('what stays in the chat of who asked for help, forms in %s', (forms) => {
  test('names who was reached, and whom to phone who was not', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher] = await school.cameIn('leerkracht', 'ib');
    await asksForHelp(teacher);
    const [said, ...more] = warned(teacher);
    expect(more).toEqual([]);
    expect(said).toContain('Gewaarschuwd om 10.00: Hatice Kompasroos.');
    expect(said).toContain('Niet bereikt: Bas van der Pannenkoek 000-1234502 en Joris Vuurtoren 000-1234504. Bel nu.');
    expect(teacher.sight).toContain('Niet bereikt met een bericht: Bas van der Pannenkoek 000-1234502');
  });

  test('follows what becomes known: an edit, or a new message where a form may be open', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher] = await school.cameIn('leerkracht', 'ib');
    await asksForHelp(teacher);
    const before = teacher.chat.findLast(({ raw }) => raw.includes('Gewaarschuwd om'))!;
    await school.cameIn('vervanger', 'directeur');
    const after = warned(teacher);
    expect(after.at(-1)).toContain('Hatice Kompasroos, Bas van der Pannenkoek en Joris Vuurtoren.');
    expect(after.at(-1)).not.toContain('Niet bereikt');
    expect(after).toHaveLength(forms === 'dialog' ? 1 : after.length);
    expect(before.edits === 0).toBe(forms === 'inline');
    await school.person('directeur').presses('Ik ga nu');
    const said = teacher.chat.map(({ card }) => textOf(card));
    expect(said.filter((text) => text.includes('Nog niemand heeft gereageerd'))).toEqual([]);
    expect(said.at(-1)).toContain('Joris Vuurtoren komt naar je toe');
  });

  test('nobody at all was reached: that is what it says', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher] = await school.cameIn('leerkracht');
    await asksForHelp(teacher);
    expect(warned(teacher).join()).toContain('Nog niemand is bereikt met een bericht.');
    expect(warned(teacher).join()).not.toContain('Gewaarschuwd');
  });
});
