import { afterEach, describe, expect, test } from 'vitest';
import { SchoolDay } from '../../support/school.js';
import type { Person } from '../../support/person.js';
import { ASSESSED, fillsSecondCard, INCIDENT, records } from './story.js';

/** Two children of two groups: each its own part (practice2.md 1, law 1). */

let school: SchoolDay;
afterEach(() => school.closes());

const COMMON = 'Er werd geduwd op het plein.';
const OF_SAM = 'Thuis is er ruzie, zei dit kind.';
const OF_TIES = 'Dit kind was al dagen stil.';

/** Marit of group 5 writes about Sam of her group and Ties of group 7, the group of Bas. */
const written = async (own: Record<string, string> = {}) => {
  school = await SchoolDay.opens();
  const [marit, bas, ib] = await school.cameIn('leerkracht', 'vervanger', 'ib');
  await marit.says('hoi');
  await marit.presses(INCIDENT);
  marit.fills({
    'Over wie gaat het?': 'Meer kinderen',
    'Wat zag of hoorde je?': COMMON,
    'Hoe weet je dit?': 'Zelf gezien of gehoord',
  });
  await marit.presses('Verder');
  marit.fills({ 'Zoek op naam': 'Ties' });
  await marit.presses('Zoek');
  marit.fills({ 'Welke kinderen?': ['Sam Boterbloem, groep 5', 'Ties Zandloper, groep 7'] });
  await marit.presses('Verder');
  marit.fills(own);
  return { marit, bas, ib };
};

const APART = { 'Alleen over Sam Boterbloem': OF_SAM, 'Alleen over Ties Zandloper': OF_TIES };

const sent = async () => {
  const all = await written(APART);
  await all.marit.presses('Verder');
  fillsSecondCard(all.marit);
  await all.marit.presses('Opslaan');
  expect(all.marit.sight).toContain('Opgeslagen');
  return all;
};

const recordOf = async (person: Person, word: string, name: string): Promise<void> => {
  person.reloads();
  await person.says('dossier');
  await person.presses('Dossier');
  person.fills({ 'Zoek op naam, vanaf 2 letters': word });
  await person.presses('Zoek');
  person.fills({ Kind: `${name}, groep 7` });
  await person.presses('Open dossier');
};

/** From the message to the text that is copied elsewhere. */
const copies = async (ib: Person): Promise<void> => {
  await ib.presses('Openen');
  await ib.presses('Beoordelen');
  ib.fills({ ...ASSESSED, 'Antwoord aan je collega': 'Dank je.' });
  await ib.presses('Opslaan en antwoord sturen');
  await ib.presses('Dossier compleet maken');
  ib.fills({ 'Waar gaat het over?': 'Iets anders', 'Staat het in ParnasSys?': 'Nog niet. Ik kopieer de tekst' });
  await ib.presses('Opslaan');
};

describe('a signal about two children', () => {
  test('one card asks what is about one of them alone, and may be left empty', async () => {
    const { marit } = await written();
    expect(marit.sight).toContain('Wat hoort bij één kind?');
    expect(marit.sight).toContain('De leerkrachten van die kinderen lezen het.');
    await marit.presses('Verder');
    expect(marit.sight).toContain('Nog twee vragen');
    await marit.presses('Terug');
    expect(marit.sight).toContain('Wat hoort bij één kind?');
    await marit.presses('Terug');
    expect(marit.sight).toContain('Wat zag of hoorde je?');
  });

  test('the teacher of one reads the common part and that of the own child', async () => {
    const { bas } = await sent();
    await bas.presses('Openen');
    expect(bas.sight).toContain(COMMON);
    expect(bas.sight).toContain(`Alleen over Ties Zandloper\n${OF_TIES}`);
    expect(bas.sight).not.toContain(OF_SAM);
  });

  test('who wrote it and who reads all of it read both, each with its child', async () => {
    const { marit, ib } = await sent();
    for (const person of [marit, ib]) {
      await person.presses('Openen');
      expect(person.sight).toContain(`Alleen over Sam Boterbloem\n${OF_SAM}`);
      expect(person.sight).toContain(`Alleen over Ties Zandloper\n${OF_TIES}`);
    }
  });

  test('in the record of a child stands nothing of the other, whose initials are all that names it', async () => {
    const { ib } = await sent();
    await recordOf(ib, 'Ties', 'Ties Zandloper');
    const code = /[A-Z2-9]{3}-[A-Z2-9]{3}/.exec(ib.sight)?.[0] ?? 'no code';
    await ib.presses(code);
    expect(ib.sight).toContain(COMMON);
    expect(ib.sight).toContain(OF_TIES);
    expect(ib.sight).not.toContain(OF_SAM);
    expect(ib.sight).not.toContain('Sam Boterbloem');
    expect(ib.sight).toContain('S.B.');
  });

  test('what is written later says whose it is too', async () => {
    const { marit, bas, ib } = await sent();
    await ib.presses('Openen');
    await ib.presses('Beoordelen');
    expect(ib.sight).toContain('Over alle kinderen');
    ib.fills({
      ...ASSESSED,
      'Over welk kind gaat dit?': 'Sam Boterbloem, groep 5',
      'Antwoord aan je collega': 'Ik bel zijn huis.',
    });
    await ib.presses('Opslaan en antwoord sturen');
    expect(ib.sight).toContain('Verstuurd.');
    await marit.presses('Lezen');
    expect(marit.sight).toContain('Ik bel zijn huis.');
    await bas.presses('Openen');
    expect(bas.sight).not.toContain('Ik bel zijn huis.');
  });

  test('what is copied elsewhere is one text a child, in which others are numbers', async () => {
    const { ib } = await sent();
    await copies(ib);
    const [, ofOne = '', ofOther = ''] = ib.sight.split('Kopieer dit naar');
    expect([ofOne.includes(OF_SAM), ofOne.includes(OF_TIES)]).not.toEqual([true, true]);
    expect([ofOther.includes(OF_SAM), ofOther.includes(OF_TIES)]).not.toEqual([true, true]);
    expect(ofOne.includes(COMMON) && ofOther.includes(COMMON)).toBe(true);
  });

  test('another child that a text names is a number in the copy, also when it is about one', async () => {
    school = await SchoolDay.opens();
    const [marit, ib] = await school.cameIn('leerkracht', 'ib');
    await records(marit, { over: 'Sam Boterbloem, groep 5', wat: 'Fenna Zeewier duwde Sam Boterbloem.' });
    await copies(ib);
    expect(ib.sight).toContain('[ander kind 1] duwde S.B.');
  });
});
