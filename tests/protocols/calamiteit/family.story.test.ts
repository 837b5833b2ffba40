import { afterEach, describe, expect, test } from 'vitest';
import { elementsOf } from '../../support/cards.js';
import { readDocx } from '../../support/docx.js';
import { readPdf } from '../../support/pdf.js';
import type { Person } from '../../support/person.js';
import { type SchoolDay } from '../../support/school.js';
import { asksFor, opensBoard, opensTask, runningIn } from './story.js';

/** After a death the family decides what a letter says of it; who said so, and when, is written down. */

let school: SchoolDay;
afterEach(() => school.closes());

const running = async (soort = 'Overlijden leerling of medewerker') => {
  const found = await runningIn({ soort });
  school = found.school;
  return found;
};

const begins = async (person: Person, wat: string): Promise<void> => {
  await asksFor(person, 'Brief aan de ouders');
  person.fills({
    'Wat wil je maken?': 'Brief aan ouders van de betrokken groep',
    'Welke groep?': 'groep 5',
    'Wat weten we zeker?': wat,
  });
  await person.presses('Verder');
};

const finishes = async (person: Person): Promise<void> => {
  person.fills({
    'Wat doet de school?': 'Meester Bas is in de klas.',
    'Gedenken en uitvaart': 'Er is een tafel met een kaars.',
  });
  await person.presses('Verder');
  await person.presses('Maak de tekst');
};

/** The directeur has no group of his own. */
const picksSam = async (person: Person): Promise<void> => {
  person.fills({ 'Zoek op naam': 'boterbl' });
  await person.presses('Zoek');
  const sam = person.choices('Om welk kind gaat het?').find((one) => one.startsWith('Sam Boterbloem')) ?? '';
  person.fills({ 'Om welk kind gaat het?': sam });
};

const agrees = async (person: Person, answers: Record<string, string | string[]>, isSam = false): Promise<void> => {
  await opensBoard(person, 'Wat de familie goed vindt');
  if (isSam) await picksSam(person);
  person.fills({ 'Wie van de familie zei dat?': 'moeder', ...answers });
  await person.presses('Opslaan');
};

const fetches = async (person: Person): Promise<Uint8Array> => {
  const url = String(elementsOf(person.card).find(({ type }) => type === 'Action.OpenUrl')?.url);
  return new Uint8Array(await (await fetch(url, { method: 'POST' })).arrayBuffer());
};

describe('a letter about a death', () => {
  test('names the child once the family agreed: in the text, in Word, and by initials in the PDF for the bestuur', async () => {
    const { head, ib } = await running();
    await begins(ib, 'Sam Boterbloem is vannacht overleden.');
    expect(ib.sight).toContain('Hier staat nog een naam: Sam Boterbloem. Haal die weg.');
    expect(ib.sight).toContain('Vindt de familie het goed? Leg dat vast bij ‘Wat de familie goed vindt’, op het bord.');

    await asksFor(head, 'Wat de familie goed vindt in een brief');
    await picksSam(head);
    head.fills({
      'Wat vindt de familie goed in een brief?': ['De naam'],
      'Wie van de familie zei dat?': 'moeder',
    });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Staat in het logboek');
    expect(school.teams.wire.join('\n')).not.toMatch(/Boterbloem/);

    await begins(ib, 'Sam Boterbloem en Noor speelden vaak samen.');
    expect(ib.sight).toContain('Hier staat nog een naam: Noor. Haal die weg.');
    await begins(ib, 'Sam Boterbloem is vannacht overleden. Wij denken aan de familie Boterbloem.');
    await finishes(ib);
    const letter = ib.value('De tekst');
    expect(letter).toMatch(/^Beste ouders en verzorgers van groep 5,\n\nWij hebben een verdrietig bericht\./);
    for (const words of ['Sam Boterbloem is vannacht overleden.', 'Wij leven mee', 'Gedenken en afscheid', '0800-0113'])
      expect(letter).toContain(words);
    await ib.presses('Verder');
    await opensTask(head, 'Goedkeuren');
    await head.presses('Invullen');
    head.fills({ 'Mag dit zo weg?': 'Ja, zo is het goed' });
    await head.presses('Opslaan');
    await opensTask(ib, 'Versturen');
    await ib.presses('Invullen');
    await ib.presses('Als Word-bestand');
    expect(readDocx(await fetches(ib)).text).toContain('Sam Boterbloem is vannacht overleden.');

    await agrees(ib, { 'Wat vindt de familie goed': ['Niets daarvan'] });
    await opensTask(ib, 'Versturen');
    await ib.presses('Invullen');
    expect(ib.sight).toContain('Verstuur dit niet. De familie vindt niet meer alles goed wat hierin staat.');
    expect(ib.buttons).not.toContain('Als Word-bestand');
    await ib.presses('Verstuurd');
    expect(ib.sight).toContain('Hier staat nog een naam: Sam Boterbloem');

    await opensBoard(head, 'PDF voor het bestuur');
    const { text } = await readPdf(await fetches(head));
    expect(text).toContain('Wat de familie goed vindt');
    expect(text).toContain('moeder');
    expect(text).not.toMatch(/Boterbloem/);
  });

  test('that was agreed to and is no more, is refused on its way', async () => {
    const { head } = await running();
    await agrees(head, { 'Wat vindt de familie goed': ['De naam'] }, true);
    await begins(head, 'Sam is overleden.');
    await finishes(head);
    await agrees(head, { 'Wat vindt de familie goed': ['Niets daarvan'] }, true);
    expect(head.sight).toContain('Geen brief noemt een naam');
    await opensTask(head, 'Nakijken');
    await head.presses('Invullen');
    expect(head.value('De tekst')).toContain('Sam is overleden.');
    await head.presses('Verder');
    expect(head.sight).toContain('Hier staat nog een naam: Sam. Haal die weg.');
  });
});

describe('a letter after a death or an accident', () => {
  test('names no colleague either, until it is known whom it is about and what the family wants', async () => {
    const { head } = await running();
    await begins(head, 'Juf Marit is vannacht overleden.');
    expect(head.sight).toContain('Hier staat nog een naam: Marit. Haal die weg.');
    await agrees(head, {
      'Of om welke collega?': 'Marit Zonnedauw',
      'Wat vindt de familie goed': ['Niets daarvan'],
    });
    await begins(head, 'Juf Marit is overleden. Bas vertelde het de groep.');
    expect(head.sight).toContain('Hier staat nog een naam: Marit. Haal die weg.');
    await agrees(head, {
      'Of om welke collega?': 'Marit Zonnedauw',
      'Wat vindt de familie goed': ['De naam'],
    });
    await begins(head, 'Juf Marit is overleden. Bas vertelde het de groep.');
    expect(head.sight).not.toContain('Hier staat nog een naam');
    await finishes(head);
    expect(head.value('De tekst')).toContain('Juf Marit is overleden.');
  });

  test('says zelfdoding, how or where only as far as the family agreed', async () => {
    const { head } = await running('Zelfdoding of poging');
    await begins(head, 'Een leerling is thuis overleden. Het was zelfdoding.');
    expect(head.sight).toContain('“zelfdoding” kan alleen als de familie het goed vindt.');
    await agrees(head, { 'Wat vindt de familie goed': ['Het woord zelfdoding'] });
    await begins(head, 'Een leerling is thuis overleden. Het was zelfdoding.');
    expect(head.sight).toContain('“thuis” kan alleen als de familie het goed vindt.');
    await begins(head, 'Een leerling is overleden door zelfdoding.');
    await finishes(head);
    expect(head.value('De tekst')).toContain('maakt de kans op zelfdoding niet groter');
  });

  test('and no other kind asks for a family: there a name is simply refused', async () => {
    const { head } = await running('Ernstig grensoverschrijdend gedrag tussen kinderen');
    await begins(head, 'Sam Boterbloem deed iets.');
    expect(head.sight).toContain('Hier staat nog een naam: Sam Boterbloem. Haal die weg.');
    expect(head.sight).not.toContain('Vindt de familie het goed?');
    await expect(opensBoard(head, 'Wat de familie goed vindt')).rejects.toThrow();
  });
});
