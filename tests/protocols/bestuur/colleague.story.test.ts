import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_TENANT, LUCHTPOST, REGENBOOG } from '../../../bot/cli/demo/ids.js';
import type { Settings } from '../../../dialogs/engine/school/school.js';
import { told } from '../signaal/desk/support.js';
import { records } from '../signaal/story.js';
import { textOf } from '../../support/cards.js';
import { SchoolDay, type Opening } from '../../support/school.js';
import { OTHER, QUESTION, RING, rings, SEXUAL, tells, VIOLENCE } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const opens = async (opening: Opening = {}) => {
  school = await SchoolDay.opens(opening);
  const [teacher, head, board, deputy] = await school.cameIn('leerkracht', 'directeur', 'bestuur', 'bestuurVervanger');
  return { teacher, head, board, deputy };
};

const agrees = async (more: Partial<Settings>): Promise<void> => {
  const { people: _people, ...record } = (await school.data.school(REGENBOOG))!;
  await school.data.saveSchool({ ...record, settings: { ...record.settings, ...more } });
  await school.itIs('10:05');
};

const nobodyOfTheBoard = async (): Promise<void> => {
  for (const who of ['bestuur', 'bestuurVervanger'] as const)
    await school.data.changePerson(DEMO_TENANT, school.person(who).id, (old) => ({
      ...old!,
      roles: old!.roles.filter((role) => role.school !== LUCHTPOST),
    }));
  await school.itIs('10:05');
};

describe('about a colleague', () => {
  test('every way in leads to the same four choices', async () => {
    const { teacher, head, board } = await opens();
    const before = school.teams.messages.length;
    await teacher.says('hoi');
    await teacher.presses('Meer');
    await teacher.presses('Het gaat over een collega');
    const cards = [teacher.choices(QUESTION)];
    await teacher.says('signaal');
    await teacher.presses('Het gaat over een collega');
    cards.push(teacher.choices(QUESTION));
    await records(teacher, { wat: 'Juf schudde hem.', speelt: ['Gedrag van iemand die op school werkt'] });
    expect(teacher.sight).toContain('Juf schudde hem.');
    cards.push(teacher.choices(QUESTION));
    await teacher.says('hoi');
    await teacher.presses('Kind vertelde mij iets ergs');
    teacher.fills({
      'Over wie gaat het verhaal?': 'Iemand die op school werkt',
      'Waar is het kind nu?': 'Bij mij',
      'Waarheen?': 'Naar huis',
      'Durft het kind naar huis?': 'Ja',
    });
    await teacher.presses('Waarschuw de IB’er nu');
    expect(teacher.sight).toContain('Er is niets verstuurd.');
    cards.push(teacher.choices(QUESTION));
    expect(cards.map((choices) => choices.length)).toEqual([4, 4, 4, 4]);
    expect([head.chat.length, board.chat.length]).toEqual([1, 1]);
    expect(school.teams.messages.length - before).toBe(4);
  });

  test('nothing chosen: the same card, and it says so', async () => {
    const { teacher } = await opens();
    await teacher.says('hoi');
    await teacher.presses('Meer');
    await teacher.presses('Het gaat over een collega');
    await teacher.presses('Verder');
    expect(teacher.sight).toContain('Maak een keuze.');
  });

  test('to the bestuur: the number, the law, and nobody else', async () => {
    const { teacher } = await opens();
    for (const kind of [SEXUAL, VIOLENCE]) {
      await tells(teacher, kind);
      expect(teacher.sight).toContain('Vertel dit nu zelf aan het bestuur: Stichting Luchtpost, 000-1234590.');
      expect(teacher.sight).toContain('Zo staat het in de wet.');
      expect(teacher.sight).toContain('0900-111 3 111');
      expect(teacher.sight).toContain('Praat er met niemand anders op school over');
      expect(teacher.value('Op welk nummer')).toBe('000-1234501');
      expect(teacher.buttons).toEqual([RING, 'Klaar', 'Hulp nu']);
    }
  });

  test('the school may agree that the directeur hears of violence, and never of the directeur', async () => {
    const { teacher, head } = await opens();
    await agrees({ violenceToDirecteur: true });
    await tells(teacher, VIOLENCE);
    expect(teacher.sight).toContain('Vertel dit nu zelf aan Joris Vuurtoren, 000-1234504.');
    expect(teacher.sight).toContain('Gaat het over de directeur? Bel dan het bestuur');
    await tells(teacher, SEXUAL);
    expect(teacher.sight).toContain('Vertel dit nu zelf aan het bestuur');
    await tells(head, VIOLENCE);
    expect(head.sight).toContain('Vertel dit nu zelf aan het bestuur');
  });

  test('other behaviour is spoken of, and not written down', async () => {
    const { teacher } = await opens();
    await tells(teacher, OTHER);
    expect(teacher.sight).toContain('Bespreek het met Joris Vuurtoren, 000-1234504.');
    expect(teacher.sight).toContain('Wil je eerst vertrouwelijk praten? Anouk Luisteroor, 000-1234506.');
    expect(teacher.sight).toContain('Ik leg hier niets over vast.');
  });

  test('asks to be phoned: one message with a name and a number, and the sender hears it was picked up', async () => {
    const { teacher, head, board, deputy } = await opens();
    const asked = await told(board, () => rings(teacher));
    expect(asked).toEqual([
      'Een medewerker van De Regenboog wil u vandaag vertrouwelijk spreken.\nBel Marit Zonnedauw, 000-1234501.\nIk bel vandaag',
    ]);
    expect(teacher.sight).toContain('Gevraagd.');
    await school.itIs('10:20');
    const heard = await told(teacher, () => board.presses('Ik bel vandaag'));
    expect(heard).toEqual(['Je bericht is gelezen, 10.20. Je wordt vandaag gebeld.']);
    expect(board.sight).toContain('weet nu dat u vandaag belt');
    expect(board.sight).toContain('Bel Marit Zonnedauw, 000-1234501.');
    const messages = school.teams.messages.length;
    await school.itIs('10:45');
    await school.itIs('10:30', '2026-11-12');
    expect(school.teams.messages).toHaveLength(messages);
    expect([head.chat.length, deputy.chat.length]).toEqual([1, 1]);
  });

  test('pressed twice it is one request', async () => {
    const { teacher, board } = await opens();
    const asked = await told(board, async () => {
      await rings(teacher);
      await teacher.pressesAgain();
      await Promise.all([teacher.pressesAgain(), teacher.pressesAgain()]);
    });
    expect(asked).toHaveLength(1);
  });

  test('only a telephone number is passed on', async () => {
    const { teacher, board } = await opens();
    await tells(teacher, SEXUAL);
    teacher.fills({ 'Op welk nummer': 'juf sloeg Sam' });
    await teacher.presses(RING);
    expect(teacher.sight).toContain('Vul een telefoonnummer in.');
    expect(board.chat).toHaveLength(1);
    teacher.fills({ 'Op welk nummer': '06-1234 5678' });
    await teacher.presses(RING);
    expect(textOf(board.newest.card)).toContain('Bel Marit Zonnedauw, 06-1234 5678.');
  });

  test('not picked up in half an hour: the numbers again, and the deputy is asked', async () => {
    const { teacher, board, deputy } = await opens();
    await rings(teacher);
    await school.itIs('10:29');
    expect(teacher.newest.raw).not.toContain('nog niet opgepakt');
    const heard = await told(teacher, () => school.itIs('10:30'));
    expect(heard).toEqual(['Je bericht is nog niet opgepakt. Bel zelf: 000-1234590 of 000-1234508.']);
    expect(deputy.newest.raw).toContain('wil u vandaag vertrouwelijk spreken');
    await deputy.presses('Ik bel vandaag');
    expect(teacher.newest.raw).toContain('Je wordt vandaag gebeld.');
    expect(board.newest.raw).toContain('Casper Wolkenhemel belt (10.30). U hoeft niets te doen.');
    expect(board.newest.raw).toContain('Het gaat om Marit Zonnedauw, 000-1234501.');
  });

  test('in the evening half an hour begins when the bestuur works again', async () => {
    const { teacher } = await opens({ at: '16:50' });
    await rings(teacher);
    await school.itIs('17:30');
    await school.itIs('08:19', '2026-11-11');
    expect(teacher.newest.raw).not.toContain('nog niet opgepakt');
    await school.itIs('08:20', '2026-11-11');
    expect(teacher.newest.raw).toContain('nog niet opgepakt');
  });

  test('a bestuur that is not here: numbers only, and that is said', async () => {
    const { teacher } = await opens();
    await nobodyOfTheBoard();
    await tells(teacher, SEXUAL);
    expect(teacher.sight).toContain('Het bestuur gebruikt Vangnet niet.');
    expect(teacher.buttons).toEqual(['Klaar', 'Hulp nu']);
  });
});
