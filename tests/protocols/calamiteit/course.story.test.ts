import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { type SchoolDay } from '../../support/school.js';
import { boardOf, decidesFirst, declares, leavesTheSchool, opensBoard, pressesBoard, runningIn } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const givesStand = async (person: Person, weer?: string): Promise<void> => {
  person.fills({
    'Wat weten we zeker?': 'Een kind viel van het klimrek.',
    'Wat doen we nu?': 'De ambulance is er.',
    ...(weer !== undefined && { 'Wanneer hoort het team': weer }),
  });
  await person.presses('Geef stand');
};

describe('the course of a calamity', () => {
  const running = async (more?: Parameters<typeof runningIn>[0]) => {
    const found = await runningIn(more);
    school = found.school;
    return found;
  };

  test('stand: only its time stands in the chats; a reminder after two hours', async () => {
    const { head, ib } = await running();
    await pressesBoard(ib, 'Stand geven');
    await givesStand(ib);
    expect(textOf(boardOf(head).card)).toContain('Stand van 10.00. Volgende stand: 12.00.');
    expect(school.teams.wire.join('\n')).not.toContain('klimrek');
    await pressesBoard(head, 'Alle taken');
    await head.presses('Bord');
    expect(head.sight).toContain('Een kind viel van het klimrek.');
    await school.itIs('12:00');
    expect(head.newest.raw).toContain('Tijd voor een nieuwe stand.');
    await head.presses('Openen');
    await givesStand(head, '13:15');
    expect(textOf(boardOf(ib).card)).toContain('Stand van 12.00. Volgende stand: 13.15.');
  });

  test('logboek: anybody of the team, and it is read back by the team', async () => {
    const { head, ib } = await running();
    await pressesBoard(ib, 'Logboek');
    ib.fills({ 'Met wie?': 'wijkagent, P.J.', 'Waarover?': 'Hij komt om elf uur.' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Kan niet meer weg.');
    await opensBoard(head, 'Alles lezen');
    expect(head.sight).toContain('Hij komt om elf uur.');
    expect(head.sight).toContain('Hatice Kompasroos');
  });

  test('telling: teachers are asked, each group once, and the total is live for the team', async () => {
    const { head, ib, teacher } = await running();
    await opensBoard(head, 'Telling');
    expect(head.sight).toContain('Gebruik eerst de papieren lijst. Blijf niet binnen voor je telefoon.');
    await head.presses('Opslaan');
    expect(teacher.newest.raw).toContain('Tel nu.');
    await teacher.presses('Openen');
    teacher.fills({ 'Welke groep?': 'groep 5', Aanwezig: '23', Mist: '1' });
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Doorgegeven.');
    expect(textOf(head.newest.card)).toContain('Telling: er mist iemand in groep 5. Kijk op het bord.');
    expect(head.newest.alert).toBe(true);
    expect(textOf(boardOf(ib).card)).toContain('Telling. groep 5: 1 mist');
    await opensBoard(head, 'Telling');
    expect(head.sight).toContain('Telling: 23 aanwezig · 1 mist · 0 gewond (1 van 7 groepen)');
    expect(head.value('groep 5: aanwezig')).toBe('23');
    expect(school.teams.wire.join('\n')).not.toContain('23 aanwezig');
    head.fills({ 'groep 5: aanwezig': 'abc', 'Is de telling klaar?': 'Ja, klaar' });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Vul een getal in.');
    head.fills({ 'groep 5: aanwezig': '24', 'groep 5: mist': '0' });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Nog niet alles is geteld. Toch klaar?');
    expect(head.sight).not.toContain('De telling is klaar.');
    expect(textOf(boardOf(head).card)).toContain('De telling loopt.');
    await head.presses('Telling toch klaar');
    expect(head.sight).toContain('Nog niet geteld: groep');
    expect(textOf(boardOf(head).card)).not.toContain('De telling loopt.');
  });

  test('stil: nobody hears anything until the sound is on again', async () => {
    const { head, ib, bhv } = await running({ soort: 'Geweld of dreiging' });
    await opensBoard(ib, 'Stil');
    expect(ib.sight).toContain('Ik stuur niemand meer iets.');
    const before = [head, bhv].map(({ chat }) => chat.length);
    await opensBoard(head, 'Rol geven');
    head.fills({ 'Welke rol?': 'Logboek', 'Aan wie?': 'Bas van der Pannenkoek' });
    await head.presses('Geef deze rol');
    expect(bhv.chat).toHaveLength(before[1]!);
    await school.itIs('10:59');
    expect(bhv.chat).toHaveLength(before[1]!);
    await school.itIs('11:00');
    expect(bhv.newest.raw).toContain('Het geluid staat weer aan.');
  });

  test('stil is the first button after the start, on the board, and for the BHV', async () => {
    const { head, ib, bhv } = await running({ soort: 'Geweld of dreiging', veilig: 'Nee' });
    expect(head.buttons[0]).toBe('Stil');
    await bhv.pressesOn(
      bhv.chat.find(({ raw }) => raw.includes('vraagt de BHV'))!,
      'Openen',
    );
    expect(bhv.buttons).toContain('Stil');
    await pressesBoard(ib, 'Stil');
    expect(ib.sight).toContain('Ik stuur niemand meer iets.');
    await pressesBoard(ib, 'Geluid weer aan');
    expect(ib.sight).toContain('Het geluid is weer aan.');
    expect(textOf(boardOf(ib).card)).not.toContain('Stil: ik stuur');
    expect(school.teams.wire.join('\n')).not.toContain('eweld');
    await pressesBoard(head, 'Alle taken');
    await head.presses('Bord');
    expect(head.buttons).toContain('Stil');
  });

  test('afsluiten: what is open is decided, four terugblikken are planned, aftercare goes on', async () => {
    const { head, ib } = await running();
    await pressesBoard(ib, 'Afsluiten');
    expect(ib.sight).toContain('Dit doet Joris Vuurtoren.');
    await pressesBoard(head, 'Afsluiten');
    expect(head.sight).toMatch(/Eerst de open taken: nog \d+\./);
    head.fills({ 'Staat het in de incidentregistratie?': 'Ja' });
    await head.presses('Sluit af');
    expect(head.sight).toContain('Eerst de open taken');
    await decidesFirst(head);
    await pressesBoard(head, 'Afsluiten');
    head.fills({
      'Staat het in de incidentregistratie?': 'Nog niet. Zet het in mijn taken',
      'Wat er nog open staat': 'Dat loopt door, in Mijn werk van wie het heeft',
    });
    await head.presses('Sluit af');
    expect(head.sight).toContain('Terugblikken staan gepland: 24 nov, 8 dec, 22 dec, 11 mei.');
    expect(ib.newest.raw).toContain('Joris Vuurtoren heeft calamiteit');
    expect(textOf(boardOf(ib).card)).toMatch(
      /Deze calamiteit is afgesloten .*, door Joris Vuurtoren\.\s+Nazorg: nog \d+ taken/,
    );
    await school.itIs('12:30', '2026-11-24');
    expect(head.chat.filter(({ raw }) => raw.includes('Nog te doen bij')).length).toBeGreaterThan(0);
  });

  test('a mistake is stopped, and the board says what it was', async () => {
    const { head, ib } = await running();
    await opensBoard(head, 'Dit was een vergissing');
    await head.presses('Stop de calamiteit');
    expect(head.sight).toContain('Gestopt.');
    expect(textOf(boardOf(ib).card)).toMatch(/Dit was een vergissing\. Gestopt.*\./);
  });
});

describe('other hours and other schools', () => {
  test('in the evening: the board and a role come at once, and nobody is asked for a stand at night', async () => {
    const found = await runningIn({}, { at: '19:30' });
    school = found.school;
    const { head, bhv } = found;
    expect(boardOf(bhv).alert).toBe(true);
    await opensBoard(head, 'Rol geven');
    head.fills({ 'Welke rol?': 'Logboek', 'Aan wie?': 'Bas van der Pannenkoek' });
    await head.presses('Geef deze rol');
    expect(bhv.newest.raw).toContain('Je hebt een rol.');
    const before = head.chat.length;
    await school.itIs('23:30');
    expect(head.chat).toHaveLength(before);
  });

  test('another school of the same bestuur has its own, and neither sees the other', async () => {
    const found = await runningIn();
    school = found.school;
    const { head } = found;
    const [other] = await school.cameIn('directeurVlieger');
    const forged = head.holding('Mijn taken');
    await other.forges({ ...forged, board: undefined });
    expect(other.sight).toBe('Deze zaak is er niet, of je kunt er niet bij.');
    const before = head.chat.length;
    await declares(other, { soort: 'Onrust bij ouders of media' });
    await leavesTheSchool(other);
    expect(head.chat).toHaveLength(before);
    expect(textOf(boardOf(other).card)).toContain('leiding Koen Weerhaan');
    await head.says('calamiteit');
    await head.presses('Openen');
    expect(head.sight).toContain('leiding Joris Vuurtoren');
  });
});
