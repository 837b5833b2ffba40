import { afterEach, describe, expect, test } from 'vitest';
import { elementsOf, textOf } from '../../support/cards.js';
import { readDocx } from '../../support/docx.js';
import type { Person } from '../../support/person.js';
import { type SchoolDay } from '../../support/school.js';
import { asksFor, castOf, declares, leavesTheSchool, opensBoard, opensSchool, opensTask, runningIn } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const FACTS = {
  wat: 'Twee kinderen kregen ruzie op het plein.',
  doen: 'Er staan twee extra collega’s buiten.',
};

/** From the first card of a letter to its text, which is in front then. */
const fillsIn = async (person: Person, soort: string, facts: Partial<typeof FACTS> = {}): Promise<void> => {
  const { wat, doen } = { ...FACTS, ...facts };
  if (soort !== '') person.fills({ 'Wat wil je maken?': soort });
  person.fills({ 'Welke groep?': 'groep 5', 'Wat weten we zeker?': wat });
  await person.presses('Verder');
  person.fills({
    'Wat doet de school?': doen,
    'Hoe hoorden de kinderen': 'De juf vertelde het.',
    'Wie helpt': 'de GGD',
  });
  await person.presses('Verder');
  person.fills({ 'Waar kunnen ouders': 'Woensdag is er spreekuur.', 'Wanneer volgt': 'vrijdag' });
  await person.presses('Maak de tekst');
};

/** In the list of tasks: its card, filled in. */
const does = async (person: Person, title: string): Promise<void> => {
  await opensTask(person, title);
  await person.presses('Invullen');
};

const runningWith = () => async (more?: Parameters<typeof runningIn>[0]) => {
  const found = await runningIn(more);
  school = found.school;
  return found;
};

describe('letters and messages', () => {
  const running = runningWith();

  test('a letter: facts, words that are better avoided, the directeur, sent, and in the logboek by itself', async () => {
    const { head, ib } = await running();
    await asksFor(ib, 'Brief aan de ouders');
    await fillsIn(ib, 'Brief aan ouders van de betrokken groep', { wat: 'De dader duwde het slachtoffer.' });
    expect(ib.sight).toContain('“dader” → liever: het kind dat initiatief nam');
    const letter = ib.value('De tekst');
    expect(letter).toMatch(/^Beste ouders en verzorgers van groep 5,/);
    expect(letter).toContain('Wij krijgen daarbij hulp van de GGD.');
    expect(letter).toContain('U hoort weer van ons: vrijdag.');
    expect(letter).toMatch(/Joris Vuurtoren, De Regenboog$/);
    await ib.presses('Verder');
    expect(ib.sight).toContain('Woorden die je beter vermijdt');
    ib.fills({ 'De tekst': letter.replace('De dader duwde het slachtoffer.', FACTS.wat), 'Deze woorden': 'Ik heb ze' });
    await ib.presses('Verder');
    expect(ib.sight).toContain('Joris Vuurtoren leest de tekst.');

    expect(textOf(head.newest.card)).toContain('een taak bij een calamiteit voor vandaag');
    await head.presses('Openen');
    await head.presses('Invullen');
    expect(head.value('De tekst')).toContain(FACTS.wat);
    head.fills({ 'Mag dit zo weg?': 'Nee, nog aanpassen', 'Wat moet anders?': 'Noem het spreekuur eerst.' });
    await head.presses('Opslaan');
    await does(ib, 'Nakijken: brief aan ouders van de betrokken groep');
    expect(ib.sight).toContain('De directeur vraagt: Noem het spreekuur eerst.');
    await ib.presses('Verder');
    await does(head, 'Goedkeuren');
    head.fills({ 'Mag dit zo weg?': 'Ja, zo is het goed' });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Goedgekeurd.');

    await does(ib, 'Versturen');
    expect(ib.value('De tekst')).toContain(FACTS.wat);
    expect(ib.value('Aan wie is het verstuurd')).toBe('Ouders van de betrokken groep');
    await ib.presses('Als Word-bestand');
    const url = String(elementsOf(ib.card).find(({ type }) => type === 'Action.OpenUrl')?.url);
    const { text, parts } = readDocx(new Uint8Array(await (await fetch(url, { method: 'POST' })).arrayBuffer()));
    const lines = text.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'De Regenboog',
        'Telefoon 000-1234500',
        '10 november 2026',
        'Betreft: bericht van de school aan ouders en verzorgers',
        'Beste ouders en verzorgers van groep 5,',
        FACTS.wat,
        'Joris Vuurtoren, De Regenboog',
      ]),
    );
    const headings = (parts['word/document.xml'] ?? '').match(/<w:pStyle w:val="Heading2"\/>.*?<\/w:p>/g) ?? [];
    expect(headings.map((one) => one.replaceAll(/<[^>]+>/g, ''))).toEqual(
      expect.arrayContaining(['Wat wij weten', 'Wat wij doen', 'Wat de kinderen hebben gehoord', 'Vragen']),
    );
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Heading2".*?<w:b\/>/);
    await does(ib, 'Versturen');
    await ib.presses('Verstuurd');
    expect(ib.sight).toContain('Staat in het logboek');
    await opensBoard(head, 'Alles lezen');
    expect(head.sight).toContain('Ouders van de betrokken groep');
    expect(school.teams.wire.join('\n')).not.toMatch(/ruzie|spreekuur|Beste ouders/);
  });

  test('a text that was changed after it was approved is read again', async () => {
    const { head, ib } = await running();
    await asksFor(ib, 'Brief aan de ouders');
    await fillsIn(ib, 'Brief aan ouders van jonge kinderen');
    await ib.presses('Verder');
    await does(head, 'Goedkeuren');
    head.fills({ 'Mag dit zo weg?': 'Ja, zo is het goed' });
    await head.presses('Opslaan');
    await does(ib, 'Versturen');
    ib.fills({ 'De tekst': `${ib.value('De tekst')}\nEn nog iets.` });
    await ib.presses('Verstuurd');
    expect(ib.sight).toContain('Je hebt de tekst veranderd. De directeur leest hem eerst.');
    await does(head, 'Goedkeuren');
    expect(head.value('De tekst')).toContain('En nog iets.');
  });

  test('the directeur writes it, reads it once more and it is ready; words may stay when they must', async () => {
    const { head } = await running();
    await opensBoard(head, 'Brief of bericht maken');
    await fillsIn(head, 'Brief aan ouders van de andere groepen', { doen: 'Het Centrum Seksueel Geweld helpt.' });
    await head.presses('Verder');
    head.fills({ 'Deze woorden': 'Ze blijven staan: het is een naam of een letterlijk woord' });
    await head.presses('Verder');
    head.fills({ 'Mag dit zo weg?': 'Ja, zo is het goed' });
    await head.presses('Opslaan');
    expect(head.value('De tekst')).toContain('ernstig ongeluk gebeurd, waar iemand van onze school bij betrokken is');
    await head.presses('Verstuurd');
    expect(head.sight).toContain('Staat in het logboek');
  });

  test('a name of a child is refused in a letter', async () => {
    const { ib } = await running();
    await asksFor(ib, 'Brief aan de ouders');
    ib.fills({
      'Wat wil je maken?': 'Brief aan ouders van de betrokken groep',
      'Wat weten we zeker?': 'Sam Boterbloem viel.',
    });
    await ib.presses('Verder');
    expect(ib.sight).toContain('Hier staat nog een naam: Sam Boterbloem. Haal die weg.');
    expect(ib.value('Wat weten we zeker?')).toBe('Sam Boterbloem viel.');
  });

  test('the last card, where nothing has to be filled in, may stay empty', async () => {
    const { head } = await running();
    await opensBoard(head, 'Brief of bericht maken');
    head.fills({
      'Wat wil je maken?': 'Brief aan ouders van de andere groepen',
      'Welke groep?': 'groep 5',
      'Wat weten we zeker?': FACTS.wat,
    });
    await head.presses('Verder');
    head.fills({
      'Wat doet de school?': FACTS.doen,
      'Hoe hoorden de kinderen': 'De juf vertelde het.',
      'Wie helpt': 'de GGD',
    });
    await head.presses('Verder');
    // Teams leaves out what was left empty.
    await head.forges(head.holding('Maak de tekst'));
    expect(head.value('De tekst')).toContain(FACTS.wat);
  });

  test('the bestuur says yes too, by telephone, where the school wants that; not for the team’s own sheet', async () => {
    school = await opensSchool({}, { lettersToBestuur: true });
    const { head } = await castOf(school);
    await declares(head);
    await leavesTheSchool(head);
    await asksFor(head, 'Boodschap voor het team');
    await fillsIn(head, '');
    expect(head.value('De tekst')).toContain(
      'Het woord is aan: het bestuur. Alle anderen zeggen: “Daar kan ik niets over zeggen.”',
    );
    await head.presses('Verder');
    head.fills({ 'Mag dit zo weg?': 'Ja, zo is het goed' });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Print het blad, en vertel het.');
    await head.presses('Verstuurd');

    await asksFor(head, 'Brief aan de ouders');
    await fillsIn(head, 'Brief aan ouders van de betrokken groep');
    await head.presses('Verder');
    head.fills({ 'Mag dit zo weg?': 'Ja, zo is het goed' });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Bel Stichting Luchtpost: 000-1234599.');
    head.fills({ 'Met wie van het bestuur': 'bestuurder, W.O.', 'Is het bestuur akkoord?': 'Ja' });
    await head.presses('Opslaan');
    expect(head.value('De tekst')).toContain('Beste ouders');
  });
});

describe('what is told, and by whom', () => {
  const running = runningWith();

  test('in a drill every text says so, and nothing is to be sent', async () => {
    const { head } = await running({ oefening: 'Ja, een oefening' });
    await asksFor(head, 'Brief aan de ouders');
    await fillsIn(head, 'Brief aan ouders van de betrokken groep');
    expect(head.value('De tekst')).toMatch(/^OEFENING\n/);
    await head.presses('Verder');
    head.fills({ 'Mag dit zo weg?': 'Ja, zo is het goed' });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Oefening: verstuur niets. Druk op Verstuurd om verder te oefenen.');
    expect(head.sight).not.toContain('Verstuur de brief');
  });

  test('who speaks to the media is settled once, and read by the team', async () => {
    const { head, ib } = await running();
    await asksFor(head, 'Wie praat met de media?');
    expect(head.sight).toContain('“Daar kan ik niets over zeggen.”');
    head.fills({ 'Wie voert het woord?': 'Het bestuur, samen met de directeur' });
    await head.presses('Opslaan');
    await opensBoard(ib, 'Alle taken');
    await ib.presses('Bord');
    expect(ib.sight).toContain(
      'Media: het bestuur, samen met de directeur. Alle anderen: “Daar kan ik niets over zeggen.”',
    );
  });
});
