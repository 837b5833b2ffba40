import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../support/cards.js';
import { type SchoolDay } from '../../support/school.js';
import { allTasks, asksFor, boardOf, closes, decidesFirst, opensBoard, pressesBoard, runningIn } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const TO_AFTERCARE = {
  'Staat het in de incidentregistratie?': 'Ja',
  'Wat er nog open staat': 'Dat loopt door, in Mijn werk van wie het heeft',
};

describe('what goes on after a calamity', () => {
  const running = async (soort?: string) => {
    const found = await runningIn(soort === undefined ? {} : { soort });
    school = found.school;
    return found;
  };

  test('measures per moment of the day; looked back on after two weeks, then every month, until they end', async () => {
    const { head } = await running();
    await opensBoard(head, 'Tijdelijke maatregelen');
    head.fills({ Toilet: ['Eerst melden', 'Een collega loopt mee'] });
    await head.presses('Verder');
    head.fills({ 'Gym en omkleden': ['Toezicht bij het omkleden'] });
    await head.presses('Verder');
    head.fills({ 'Wie kijkt waar': 'Hennie loopt mee.' });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Terugkijken: di 24 nov 10.00');
    await decidesFirst(head);
    await pressesBoard(head, 'Afsluiten');
    head.fills(TO_AFTERCARE);
    await head.presses('Sluit af');

    await school.itIs('10:30', '2026-11-24');
    await asksFor(head, 'Afspraken evalueren');
    expect(head.value('De afspraken')).toBe(
      'Toilet: Eerst melden; Een collega loopt mee.\nGym en omkleden: Toezicht bij het omkleden.\nHennie loopt mee.',
    );
    head.fills({
      'Wie waren erbij?': 'IB’er, ouders',
      'Wat besluiten jullie?': 'De afspraken blijven',
      'De afspraken': 'Toilet: Eerst melden.',
    });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Terugkijken: ma 4 jan 8.00');
    await school.itIs('09:00', '2027-01-05');
    await asksFor(head, 'Afspraken evalueren');
    expect(head.value('De afspraken')).toBe('Toilet: Eerst melden.');
    head.fills({
      'Wie waren erbij?': 'IB’er, ouders',
      'Wat besluiten jullie?': 'De afspraken blijven',
      'Wanneer weer?': '2027-01-20',
    });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Terugkijken: wo 20 jan 12.00');
    await asksFor(head, 'Afspraken evalueren');
    head.fills({ 'Wie waren erbij?': 'IB’er, ouders', 'Wat besluiten jullie?': 'De afspraken stoppen' });
    await head.presses('Opslaan');
    expect(await allTasks(head)).not.toContain('Afspraken evalueren');
  });

  test('a death: the look back follows the funeral, and special days come back as tasks', async () => {
    const { head } = await running('Overlijden leerling of medewerker');
    await asksFor(head, 'Wanneer is de uitvaart?');
    head.fills({ 'Welke dag is de uitvaart?': '2026-11-16' });
    await head.presses('Opslaan');
    expect(head.sight).toContain('De terugblik staat op 16 dec.');
    await asksFor(head, 'Bijzondere dagen');
    head.fills({ 'Welke dag?': '2027-03-02', 'Wat is er die dag?': 'verjaardag' });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Staat klaar voor 2 mrt.');
    await head.presses('Bijzondere dag');
    head.fills({ 'Welke dag?': '2027-11-10', 'Wat is er die dag?': 'een jaar later' });
    await head.presses('Opslaan');
    const list = await allTasks(head);
    expect(list).toMatch(/Ongeveer een maand na de uitvaart: terugblik, en wie houdt contact · wo 16 dec/);
    expect(list).toContain('Bijzondere dag: verjaardag · di 2 mrt 12.00');
    expect(list).toContain('Bijzondere dag: een jaar later');

    await decidesFirst(head);
    await pressesBoard(head, 'Afsluiten');
    head.fills(TO_AFTERCARE);
    await head.presses('Sluit af');
    await school.itIs('12:30', '2027-03-02');
    expect(head.chat.filter(({ raw }) => raw.includes('Nog te doen bij')).length).toBeGreaterThan(0);
    expect(school.teams.wire.join('\n')).not.toMatch(/verjaardag|uitvaart/);
  });

  test('the board says that it is closed, and asks for nothing of the first hours any more', async () => {
    const { head, ib } = await running();
    await school.itIs('10:40');
    await closes(head);
    const board = textOf(boardOf(ib).card);
    expect(board).toMatch(
      /Deze calamiteit is afgesloten 10\.40, door Joris Vuurtoren\.\nNazorg: nog \d+ taken, in Mijn werk\./,
    );
    for (const gone of ['te laat', 'Eerste kwartier', 'Stand geven', 'Afsluiten', 'nog niet gesproken'])
      expect(board).not.toContain(gone);
    expect(board).toContain('Alle taken');
  });

  test('in a drill the bestuur is not to be phoned', async () => {
    const { head, ...found } = await runningIn({ oefening: 'Ja, een oefening' });
    school = found.school;
    expect(textOf(boardOf(head).card)).toContain(
      'Bestuur: nog niet gesproken. Oefening: zeg hardop wie je zou bellen: 000-1234599.',
    );
  });

  test('an incident that is not registered yet becomes somebody’s task', async () => {
    const { head } = await running();
    await decidesFirst(head);
    await pressesBoard(head, 'Afsluiten');
    head.fills({ ...TO_AFTERCARE, 'Staat het in de incidentregistratie?': 'Nog niet. Zet het in mijn taken' });
    await head.presses('Sluit af');
    const list = await allTasks(head);
    expect(list).toMatch(/Incident registreren · .*Joris Vuurtoren/);
    for (const title of [
      'Terugblik op besluiten',
      'Terugblik: is het over',
      'Terugblik met ouders',
      'Terugblik: wat blijft',
    ])
      expect(list).toContain(title);
  });
});
