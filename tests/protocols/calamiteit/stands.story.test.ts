import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../support/cards.js';
import { type Person } from '../../support/person.js';
import { type SchoolDay } from '../../support/school.js';
import { asksFor, boardOf, closes, opensBoard, pressesBoard, runningIn } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const running = async (more = {}) => {
  const found = await runningIn(more);
  school = found.school;
  return found;
};

const gives = async (person: Person, more: Record<string, string | string[]> = {}): Promise<void> => {
  await pressesBoard(person, 'Stand geven');
  person.fills({ 'Wat weten we zeker?': 'Zeepaardje', 'Wat doen we nu?': 'Opvangen', ...more });
  await person.presses('Geef stand');
};

describe('a stand', () => {
  test('is told to the crisisteam and to who was promised one, without a word of it', async () => {
    const { head, ib, teacher } = await running();
    await opensBoard(head, 'Wie hoort elke stand ook?');
    head.fills({ 'Wie nog meer?': ['Marit Zonnedauw – leerkracht groep 5'] });
    await head.presses('Opslaan');
    await gives(head);
    for (const one of [ib, teacher]) {
      expect(textOf(one.newest.card)).toMatch(/^Nieuwe stand\. Calamiteit \w{3}-\w{3}\./);
      expect(one.newest.alert).toBe(false);
    }
    await teacher.presses('Lezen');
    expect(teacher.sight).toContain('Zeepaardje');
    await teacher.presses('Gelezen');
    await ib.presses('Lezen');
    expect(ib.sight).toContain('Zeepaardje');
    expect(school.teams.wire.join('\n')).not.toContain('Zeepaardje');
    const before = teacher.chat.length;
    await gives(ib);
    expect(teacher.chat.length).toBe(before + 1);
  });

  test('that was promised and did not come stands as missed until there is a new one', async () => {
    const { head, ib } = await running();
    await gives(head, { 'Wanneer hoort het team weer iets?': '11:00' });
    await school.itIs('11:05');
    expect(textOf(boardOf(ib).card)).toContain('De stand van 11.00 is er niet gekomen.');
    await school.itIs('13:10');
    expect(textOf(boardOf(ib).card)).toContain('De stand van 11.00 is er niet gekomen.');
    await gives(head, { 'Wanneer hoort het team weer iets?': '09:00' });
    expect(head.sight).toContain('De tijd die je koos is al voorbij.');
    expect(textOf(boardOf(ib).card)).not.toContain('niet gekomen');
  });
});

describe('looking back', () => {
  test('records who was there, what can be better, and what changes on its day', async () => {
    const { head } = await running();
    await closes(head);
    await school.itIs('10:00', '2026-11-24');
    await asksFor(head, 'Terugblik op besluiten en stappen');
    head.fills({
      'Wie waren erbij?': 'directeur, IB’er, GGD',
      'Wat kan beter?': 'Eerder bellen.',
      '1. Wat': 'Bellijst bij de deur',
      '1. Wie': 'administratie',
      '1. Wanneer': '2026-12-01',
    });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Wat verandert, staat op zijn dag in de lijst.');
    await opensBoard(head, 'Alles lezen');
    expect(head.sight).toContain('Bellijst bij de deur');
  });
});
