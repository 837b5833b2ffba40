import { afterEach, describe, expect, test } from 'vitest';
import { codeOn } from '../signaal/story.js';
import { textOf } from '../support/cards.js';
import type { Person } from '../support/person.js';
import { BOTH_WAYS, type SchoolDay } from '../support/school.js';
import { boardOf, castOf, chooses, declares, leavesTheSchool, opensBoard, opensSchool, pressesBoard } from './story.js';

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

describe.each(BOTH_WAYS)('the course of a calamity, forms in %s', (forms) => {
  const running = async (more: Parameters<typeof declares>[1] = {}) => {
    school = await opensSchool(forms);
    const cast = await castOf(school);
    await declares(cast.head, more);
    if (cast.head.buttons.includes('Verder')) await leavesTheSchool(cast.head);
    return cast;
  };

  test('not everybody is safe: the BHV is called at once, and who goes is seen', async () => {
    const { head, bhv } = await running({ veilig: 'Weet ik niet' });
    const call = bhv.chat.find(({ raw }) => raw.includes('Spoed: kom nu.'));
    expect(call?.raw).toContain('Joris Vuurtoren vraagt de BHV.');
    expect(call?.raw).toContain('Bel 000-1234504.');
    expect(call?.alert).toBe(true);
    await bhv.pressesOn(call!, 'Ik ga nu');
    expect(bhv.sight).toContain('Je collega ziet dat je komt.');
    const before = head.chat.length;
    await school.itIs('10:06');
    expect(head.chat).toHaveLength(before);
  });

  test('nobody of the BHV answers: whoever called hears it', async () => {
    const { head } = await running({ veilig: 'Nee' });
    await school.itIs('10:06');
    expect(head.newest.raw).toContain('Nog niemand heeft calamiteit');
  });

  test('it is about a colleague: the bestuur leads, nothing is kept', async () => {
    school = await opensSchool(forms);
    const { head, ib } = await castOf(school);
    const before = ib.chat.length;
    await declares(head, { soort: 'Verdenking tegen een medewerker' });
    expect(head.sight).toContain('Dit leidt het bestuur. Bel Stichting Luchtpost: 000-1234599.');
    expect(ib.chat).toHaveLength(before);
    await head.says('calamiteit');
    expect(head.holds('Calamiteit')).toBe(true);
  });

  test('a child is missing: the search and 112 come before any list, no name is kept in a chat', async () => {
    school = await opensSchool(forms);
    const { head, ib } = await castOf(school);
    await declares(head, { soort: 'Kind vermist' });
    expect(head.sight.indexOf('Zoek nu met alle collega’s')).toBeLessThan(head.sight.indexOf('Laatst gezien'));
    expect(head.sight).toContain('bel 112 meteen.');
    head.fills({ 'Laatst gezien': '9.50, plein', Kleding: 'Gele jas', 'Wie zoekt waar?': 'Bas buiten' });
    await head.presses('Opslaan');
    await head.presses('112 gebeld');
    expect(head.sight).toContain('112 gebeld, 10.00.');
    await head.presses('Ouders gebeld');
    await pressesBoard(ib, 'Alle taken', forms);
    await ib.presses('Bord');
    expect(ib.sight).toContain('112 gebeld om 10.00.');
    expect(ib.sight).toContain('9.50, plein · Gele jas · Bas buiten');
    expect(school.teams.wire.join('\n')).not.toMatch(/Gele jas|plein|vermist/);
    await head.presses('Gevonden');
    expect(head.sight).toContain('Bel nu de ouders');
  });

  test('a death: the message is checked first, and the nearest teacher told', async () => {
    school = await opensSchool(forms);
    const { head } = await castOf(school);
    await declares(head, { soort: 'Overlijden leerling of medewerker' });
    expect(head.sight).toMatch(/^Controleer het bericht bij de familie of de politie\./);
    await leavesTheSchool(head);
    await pressesBoard(head, 'Alle taken', forms);
    const titles = head.choices('Kies een of meer taken.').join('\n');
    expect(titles).toContain('Broertje of zusje op school?');
    expect(titles).not.toContain('Klopt het bericht?');
  });

  test('stand: only its time stands in the chats; a reminder after two hours', async () => {
    const { head, ib } = await running();
    await pressesBoard(ib, 'Stand geven', forms);
    await givesStand(ib);
    expect(textOf(boardOf(head).card)).toContain('Stand van 10.00. Volgende stand: 12.00.');
    expect(school.teams.wire.join('\n')).not.toContain('klimrek');
    await pressesBoard(head, 'Alle taken', forms);
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
    await pressesBoard(ib, 'Logboek', forms);
    ib.fills({ 'Met wie?': 'wijkagent, P.J.', 'Waarover?': 'Hij komt om elf uur.' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Kan niet meer weg.');
    await opensBoard(head, 'Alles lezen', forms);
    expect(head.sight).toContain('Hij komt om elf uur.');
    expect(head.sight).toContain('Hatice Kompasroos');
  });

  test('telling: teachers are asked, each group once, and the total is live for the team', async () => {
    const { head, teacher } = await running();
    await opensBoard(head, 'Telling', forms);
    expect(head.sight).toContain('Gebruik eerst de papieren lijst. Blijf niet binnen voor je telefoon.');
    await head.presses('Opslaan');
    expect(teacher.newest.raw).toContain('Tel nu.');
    await teacher.presses('Openen');
    teacher.fills({ 'Welke groep?': 'groep 5', Aanwezig: '23', Mist: '1' });
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Doorgegeven.');
    await opensBoard(head, 'Telling', forms);
    expect(head.sight).toContain('Telling: 23 aanwezig · 1 mist · 0 gewond (1 van 7 groepen)');
    expect(head.value('groep 5: aanwezig')).toBe('23');
    expect(school.teams.wire.join('\n')).not.toMatch(/23 aanwezig|groep 5/);
    head.fills({ 'Is de telling klaar?': 'Ja, klaar' });
    await head.presses('Opslaan');
    expect(textOf(boardOf(head).card)).not.toContain('De telling loopt.');
  });

  test('stil: nobody hears anything until the sound is on again', async () => {
    const { head, ib, bhv } = await running({ soort: 'Geweld of dreiging' });
    await opensBoard(ib, 'Stil', forms);
    expect(ib.sight).toContain('Ik stuur niemand meer iets.');
    const before = [head, bhv].map(({ chat }) => chat.length);
    await opensBoard(head, 'Rol geven', forms);
    head.fills({ 'Welke rol?': 'Logboek', 'Aan wie?': 'Bas van der Pannenkoek' });
    await head.presses('Geef deze rol');
    expect(bhv.chat).toHaveLength(before[1]!);
    await school.itIs('10:59');
    expect(bhv.chat).toHaveLength(before[1]!);
    await school.itIs('11:00');
    expect(bhv.newest.raw).toContain('Het geluid staat weer aan.');
  });

  test('afsluiten: what is open is decided, three terugblikken are planned, aftercare goes on', async () => {
    const { head, ib } = await running();
    await pressesBoard(ib, 'Afsluiten', forms);
    expect(ib.sight).toContain('Dit doet Joris Vuurtoren.');
    await pressesBoard(head, 'Afsluiten', forms);
    expect(head.sight).toMatch(/Eerst de open taken: nog \d+\./);
    head.fills({ 'Staat het in de incidentregistratie?': 'Ja' });
    await head.presses('Sluit af');
    expect(head.sight).toContain('Eerst de open taken');
    await pressesBoard(head, 'Afsluiten', forms);
    head.fills({
      'Staat het in de incidentregistratie?': 'Nog niet. Zet het in mijn taken',
      'Wat er nog open staat': 'Dat loopt door, in Mijn werk van wie het heeft',
    });
    await head.presses('Sluit af');
    expect(head.sight).toContain('Terugblikken staan gepland: 24 nov, 8 dec, 22 dec.');
    expect(ib.newest.raw).toContain('Joris Vuurtoren heeft calamiteit');
    expect(textOf(boardOf(ib).card)).toContain('Nazorg.');
    await school.itIs('12:30', '2026-11-24');
    expect(head.chat.filter(({ raw }) => raw.includes('Er wacht nog')).length).toBeGreaterThan(0);
  });

  test('a drill says so everywhere, and calls nobody outside', async () => {
    school = await opensSchool(forms);
    const { head, ib, bhv } = await castOf(school);
    const from = school.teams.messages.length;
    await declares(head, { oefening: 'Ja, een oefening', veilig: 'Nee' });
    expect(head.sight).toMatch(/^OEFENING/);
    await leavesTheSchool(head);
    expect(head.sight).toMatch(/^OEFENING/);
    await pressesBoard(ib, 'Rol nemen', forms);
    expect(ib.sight).toMatch(/^OEFENING/);
    ib.fills({ 'Welke rol neem jij?': 'Logboek' });
    await ib.presses('Neem deze rol');
    expect(ib.sight).toMatch(/^OEFENING/);
    await pressesBoard(ib, 'Alle taken', forms);
    expect(ib.sight).toMatch(/OEFENING/);
    chooses(ib, 'Klopt het bericht?');
    await ib.presses('Openen');
    expect(ib.sight).toMatch(/^OEFENING/);
    const sent = school.teams.messages.slice(from).filter(({ raw }) => /[A-Z2-9]{3}-[A-Z2-9]{3}/.test(raw));
    for (const { card, summary, raw } of sent) {
      expect(textOf(card)).toMatch(/^OEFENING/);
      if (!raw.includes('Calamiteit') || raw.includes('Per ACTIE')) expect(summary).toMatch(/^OEFENING/);
    }
    expect(bhv.chat.some(({ raw }) => raw.includes('kom nu'))).toBe(true);
  });

  test('a mistake is stopped, and the board says that it is closed', async () => {
    const { head, ib } = await running();
    await opensBoard(head, 'Dit was een vergissing', forms);
    expect(head.sight).toContain('Gestopt.');
    expect(boardOf(ib).raw).toContain('Deze calamiteit is afgesloten.');
  });

  test('somebody else types the word: the way to Hulp nu; in a channel one neutral line', async () => {
    school = await opensSchool(forms);
    const { head, teacher } = await castOf(school);
    await teacher.says('calamiteit');
    expect(teacher.sight).toContain('Ik meld dit aan de directie. Druk op Hulp nu');
    expect(teacher.holds('Hulp nu')).toBe(true);
    const conversation = { id: 'team', conversationType: 'channel', tenantId: '10000000-0000-4000-8000-000000000000' };
    await head.post({ type: 'message', text: '<at>Vangnet</at> calamiteit', conversation });
    expect(school.teams.inChat('team').map(({ card }) => textOf(card))).toEqual([
      'Ik help je verder in je eigen chat. Zet hier geen namen.',
    ]);
    expect(head.holds('Calamiteit')).toBe(true);
  });

  test('two begin at once: two codes, each on both boards; who types the word again goes on with a running one', async () => {
    school = await opensSchool(forms);
    const { head, ib } = await castOf(school);
    for (const one of [head, ib]) {
      await one.says('calamiteit');
      await one.presses('Calamiteit');
      one.fills({ 'Is iedereen nu veilig?': 'Ja', 'Wat is er?': 'Anders' });
    }
    await Promise.all([head.presses('Start'), ib.presses('Start')]);
    expect(codeOn(head)).not.toBe(codeOn(ib));
    const boards = ib.chat.filter(({ raw }) => raw.includes('Per ACTIE'));
    expect(boards).toHaveLength(2);
    await ib.says('calamiteit');
    expect(ib.newest.raw).toContain(' loopt.');
    await ib.presses('Openen');
    expect(ib.buttons).toContain('Alle taken');
  });
});
