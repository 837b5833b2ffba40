import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../support/cards.js';
import { type SchoolDay } from '../../support/school.js';
import { boardOf, opensBoard, pressesBoard, runningIn } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const running = async (more = {}) => {
  const found = await runningIn(more);
  school = found.school;
  return found;
};

const ASK = 'Vraag collega’s: ben je veilig?';

describe('“Ik ben veilig”', () => {
  test('is asked of everybody at work after the first count of an evacuation, without a sound', async () => {
    const { head, ib, teacher } = await running({ soort: 'Brand of ontruiming', veilig: 'Nee' });
    const [off] = await school.cameIn('duo');
    const before = off.chat.length;
    expect(head.buttons[0]).toBe('Telling');
    await head.presses('Telling');
    head.fills({ 'groep 5: aanwezig': '23', 'collega’s: aanwezig': '9', 'bezoekers: aanwezig': '2' });
    await head.presses('Opslaan');
    expect(head.sight).toContain('34 aanwezig');
    const asked = teacher.chat.find(({ raw }) => raw.includes('Ben je veilig?'));
    expect(asked?.alert).toBe(false);
    expect(off.chat).toHaveLength(before);
    await teacher.pressesOn(asked!, 'Ik ben veilig');
    expect(textOf(boardOf(ib).card)).toMatch(/Collega’s die zeggen dat ze veilig zijn: 1 van \d+\./);
    await pressesBoard(head, 'Alle taken');
    await head.presses('Bord');
    expect(head.sight).toMatch(/Nog geen antwoord op “Ben je veilig\?” .*groep 7: Bas van der Pannenkoek/);
    expect(head.sight).not.toMatch(/groep 5: Marit/);
  });

  test('is asked by hand after an accident, and only after the paper list', async () => {
    const { head, teacher } = await running();
    await opensBoard(head, ASK);
    await head.presses('Nog niet');
    expect(teacher.chat.some(({ raw }) => raw.includes('Ben je veilig?'))).toBe(false);
    await opensBoard(head, ASK);
    await head.presses('Ja, vraag het');
    expect(teacher.newest.raw).toContain('Ben je veilig?');
  });

  test('is never asked where somebody may hide, or in silence', async () => {
    const { head } = await running({ soort: 'Geweld of dreiging' });
    await expect(opensBoard(head, ASK)).rejects.toThrow();
    await school.closes();
    const again = await running({ soort: 'Brand of ontruiming' });
    await opensBoard(again.head, 'Stil');
    await expect(opensBoard(again.head, ASK)).rejects.toThrow();
  });
});

test('who takes which child home is written down, and a stranger does not get it', async () => {
  const { head } = await running({ soort: 'Brand of ontruiming' });
  await opensBoard(head, 'Wie haalt wie op');
  head.fills({ 'Zoek op naam': 'Boterbloem' });
  await head.presses('Zoek');
  head.fills({
    'Welk kind?': 'Sam Boterbloem, groep 5',
    'Wie haalt het kind op?': 'een buurman',
    'Weet je dat': 'Nee',
  });
  await head.presses('Opslaan');
  expect(head.sight).toContain('Geef het kind nog niet mee.');
  expect(school.teams.wire.join('\n')).not.toMatch(/Boterbloem|buurman/);
});
