import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { type SchoolDay } from '../../support/school.js';
import { asksFor, boardOf, runningIn } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

describe('a letter goes from hand to hand', () => {
  const writes = async (person: Person, wat: string): Promise<void> => {
    await asksFor(person, 'Brief aan de ouders');
    person.fills({ 'Wat wil je maken?': 'Brief aan ouders van jonge kinderen', 'Wat weten we zeker?': wat });
    await person.presses('Verder');
    if (!person.sight.includes('Wat doet de school?')) return;
    person.fills({ 'Wat doet de school?': 'Er staan twee collega’s buiten.' });
    await person.presses('Verder');
    await person.presses('Maak de tekst');
  };
  const running = async () => {
    const found = await runningIn();
    school = found.school;
    return found;
  };

  test('who approves it is asked to read it; nobody without a name is said to', async () => {
    const { head } = await running();
    await writes(head, 'De dader viel.');
    await head.presses('Verder');
    expect(head.sight).toContain('Woorden die je beter vermijdt');
    expect(head.sight).not.toContain('leest de tekst.');
    head.fills({ 'Deze woorden': 'Ze blijven staan: het is een naam of een letterlijk woord' });
    await head.presses('Verder');
    expect(head.sight).toContain('Lees de tekst nu zelf na en keur hem goed.');
    expect(head.sight).not.toContain('leest de tekst.');
  });

  test('who says it was changed, and changed nothing, reads which words are still there', async () => {
    const { ib } = await running();
    await writes(ib, 'De dader viel.');
    await ib.presses('Verder');
    expect(ib.sight).not.toContain('Deze woorden staan er nog:');
    ib.fills({ 'Deze woorden': 'Ik heb ze aangepast' });
    await ib.presses('Verder');
    expect(ib.sight).toMatch(/Deze woorden staan er nog:\s*“dader” → liever/);
  });

  test('it is done when it was sent, and not when its text was made', async () => {
    const { head } = await running();
    const done = (): string | undefined => /Per ACTIE .* 4: (\d)/.exec(textOf(boardOf(head).card))?.[1];
    const before = Number(done());
    await writes(head, 'Een kind viel van het klimrek.');
    await head.presses('Verder');
    head.fills({ 'Mag dit zo weg?': 'Ja, zo is het goed' });
    await head.presses('Opslaan');
    expect(Number(done())).toBe(before);
    await head.presses('Verstuurd');
    expect(Number(done())).toBe(before + 1);
  });

  test('an initial hides no name of a child', async () => {
    const { ib } = await running();
    await writes(ib, 'Gisteren viel L. Boterbloem.');
    expect(ib.sight).toContain('Hier staat nog een naam: Boterbloem. Haal die weg.');
  });
});
