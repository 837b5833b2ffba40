import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_TENANT, REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { castOf } from '../signaal/desk/support.js';
import type { Who } from '../../support/cast.js';
import { textOf } from '../../support/cards.js';
import { SchoolDay } from '../../support/school.js';
import { ASKED, asksForHelp, changes, heard } from './people.js';

/** Whoever asks for help is answered, and nobody is asked for whom nobody knows (practice.md 9.2-9.4 and 11). */

let school: SchoolDay;
afterEach(() => school.closes());

const IN_CHANNEL = { id: 'team-chat', conversationType: 'channel', tenantId: DEMO_TENANT };
const LADDER: Who[] = ['ib', 'directeur', 'vervanger'];

/** Nobody holds any role of the ladder of De Regenboog, nor in the school that stands in for it. */
const nobodyHoldsARole = async (): Promise<void> => {
  for (const who of [...LADDER, 'ibVlieger', 'directeurVlieger'] as const) {
    const isOther = (role: string): boolean => ['leerkracht', 'bhv'].includes(role);
    await changes(school, who, ({ roles }) => ({ roles: roles.filter(({ role }) => isOther(role)) }));
  }
};

describe('an alarm by mistake or by a stranger', () => {
  test('the same card pressed twice, and delivered twice: one alarm', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await asksForHelp(teacher);
    await Promise.all([teacher.pressesAgain(), teacher.pressesAgain()]);
    expect(teacher.sight).toContain('Gewaarschuwd:');
    expect(heard(ib, ASKED)).toBe(1);
    expect(heard(teacher, 'Gewaarschuwd om')).toBe(1);
  });

  test('pressed again after somebody came: the answer says who comes', async () => {
    school = await SchoolDay.opens();
    const { teacher, head } = await castOf(school);
    await asksForHelp(teacher);
    await head.presses('Ik ga nu');
    await teacher.pressesAgain();
    expect(teacher.sight).toContain('Joris Vuurtoren komt naar je toe.');
    expect(teacher.sight).not.toContain('Nog niemand');
  });

  test('a second alarm of the same person is sent too: it may be another place', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await asksForHelp(teacher);
    await teacher.presses('Hulp nu');
    teacher.fills({ 'Waar ben je?': 'Plein' });
    await teacher.presses('Waarschuw nu');
    expect(heard(ib, ASKED)).toBe(2);
    expect(ib.newest.raw).toContain('Plek: plein.');
  });

  test('two people at once: two alarms, each with its own answer', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head, deputy } = await castOf(school);
    await Promise.all([asksForHelp(teacher), asksForHelp(deputy)]);
    expect([heard(ib, ASKED), heard(head, ASKED)]).toEqual([2, 2]);
    const of = (name: string) => ib.chat.find(({ raw }) => raw.includes(`${name} vraagt nu hulp`))!;
    await ib.pressesOn(of('Marit Zonnedauw'), 'Ik ga nu');
    expect(heard(teacher, 'Hatice Kompasroos komt naar je toe')).toBe(1);
    expect(heard(deputy, 'Hatice Kompasroos komt naar je toe')).toBe(0);
  });

  test('in a channel: one neutral line there, and the alarm goes on in the own chat', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    const data = { go: 'help' };
    const [name, value] =
      teacher.forms === 'dialog' ? ['task/fetch', { data }] : ['adaptiveCard/action', { action: { verb: 'go', data } }];
    const answer = await teacher.post({ type: 'invoke', name, value, conversation: IN_CHANNEL });
    expect(await answer.text()).toContain('Ik help je verder in je eigen chat. Zet hier geen namen.');
    await teacher.post({ type: 'message', text: '<at>Vangnet</at> hulp', conversation: IN_CHANNEL });
    expect(school.teams.inChat('team-chat').map(({ card }) => textOf(card))).toEqual([
      'Ik help je verder in je eigen chat. Zet hier geen namen.',
    ]);
    expect(heard(ib, ASKED)).toBe(0);
    await teacher.presses('Waarschuw nu');
    expect(heard(ib, ASKED)).toBe(1);
    await ib.post({ type: 'message', text: 'hulp', conversation: IN_CHANNEL });
    expect(JSON.stringify(school.teams.inChat('team-chat'))).not.toContain('Marit');
  });

  test('somebody unknown, also with the buttons of a colleague: nothing is sent', async () => {
    school = await SchoolDay.opens();
    const { teacher } = await castOf(school);
    await teacher.says('hoi');
    const help = teacher.holding('Hulp nu');
    await teacher.presses('Hulp nu');
    const warn = teacher.holding('Waarschuw nu');
    const messages = school.teams.messages.length;
    const unknown = school.person('99');
    for (const data of [help, warn, { ...warn, plaats: 'plein' }]) {
      await unknown.forges(data);
      for (const words of ['Ik ken je nog niet.', '112', 'bel de school', '0800-2000'])
        expect(unknown.sight).toContain(words);
    }
    expect(school.teams.messages).toHaveLength(messages);
  });

  test('an invaller may ask until the last day, and not after it', async () => {
    school = await SchoolDay.opens({ day: '2026-12-17' });
    const [ib, invaller] = await school.cameIn('ib', 'invaller');
    await asksForHelp(invaller);
    expect(heard(ib, 'Jasmijn Regenjas vraagt nu hulp.')).toBe(1);
    await school.itIs('10:00', '2026-12-19');
    const before = ib.chat.length;
    await invaller.pressesOn(
      invaller.chat.find(({ raw }) => raw.includes('Hulp nu'))!,
      'Hulp nu',
    );
    expect(invaller.sight).toContain('Ik ken je nog niet.');
    expect(ib.chat).toHaveLength(before);
  });

  test('the account of a pupil gets the lines for pupils, and no alarm', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await teacher.says('hoi');
    const pupil = school.person('98');
    school.teams.members[pupil.id] = { name: 'Een leerling', email: 'x@leerling.deregenboog.example' };
    await pupil.forges(teacher.holding('Hulp nu'));
    expect(pupil.sight).toContain('0800-0432');
    expect(pupil.sight).not.toContain('000-12345');
    expect(pupil.buttons).toEqual([]);
    expect(heard(ib, ASKED)).toBe(0);
  });

  test('a role that nobody has: those who are left, and the bestuur', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    for (const who of ['directeur', 'ib'] as const)
      await changes(school, who, ({ roles }) => ({ roles: roles.filter(({ role }) => role !== 'directeur') }));
    await school.itIs('10:01');
    await teacher.says('hoi');
    await teacher.presses('Hulp nu');
    expect(teacher.sight).toContain('Dan stuur ik Hatice Kompasroos');
    expect(teacher.sight).toContain('Of het bestuur: Stichting Luchtpost, 000-1234599.');
    await teacher.presses('Waarschuw nu');
    expect(teacher.sight).toContain('Of het bestuur: Stichting Luchtpost');
    expect(heard(ib, ASKED)).toBe(1);
  });

  test('nobody has any of the roles: the sender is told so before and after, and hears it again', async () => {
    school = await SchoolDay.opens();
    const { teacher } = await castOf(school);
    await nobodyHoldsARole();
    await school.itIs('10:01');
    await teacher.says('hoi');
    await teacher.presses('Hulp nu');
    expect(teacher.sight).toContain('Ik ken niemand die ik een bericht kan sturen.');
    expect(teacher.sight).toContain('000-1234599');
    await teacher.presses('Waarschuw nu');
    expect(teacher.sight).toContain('Ik kan nu niemand een bericht sturen. Bel zelf.');
    await school.itIs('10:06');
    expect(teacher.newest.raw).toContain('Nog steeds geen reactie.');
    await school.itIs('10:11');
    expect(teacher.newest.raw).toContain('Bel nu het bestuur');
    const open = await school.data.stillOpen(REGENBOOG);
    expect(open.map(({ protocol }) => protocol)).toContain('alarm');
  });
});

describe('an alarm with Teams away', () => {
  test.each([429, 503])('%d: the sender is told at once to phone; the messages go out later, once', async (status) => {
    school = await SchoolDay.opens({ haste: 4 });
    const { teacher, ib, head } = await castOf(school);
    await teacher.says('hoi');
    await teacher.presses('Hulp nu');
    school.teams.trouble = () => ({ status });
    await teacher.presses('Waarschuw nu');
    expect(teacher.sight).toContain('Ik kan nu niemand een bericht sturen. Bel zelf.');
    for (const words of ['000-1234503', '000-1234504', '000-1234500', '0800-2000', '112'])
      expect(teacher.sight).toContain(words);
    expect(teacher.sight).not.toContain('Gewaarschuwd');
    school.teams.trouble = () => undefined;
    await school.itIs('10:01');
    await school.itIs('10:02');
    expect([heard(ib, ASKED), heard(head, ASKED)]).toEqual([1, 1]);
    await head.presses('Ik ga nu');
    expect(heard(teacher, 'Joris Vuurtoren komt naar je toe')).toBe(1);
  });

  test('one of them is not reached: that name is told', async () => {
    school = await SchoolDay.opens();
    const { teacher, head } = await castOf(school);
    await teacher.says('hoi');
    await teacher.presses('Hulp nu');
    school.teams.trouble = (path) => (path.includes(head.conversation) ? { status: 403 } : undefined);
    await teacher.presses('Waarschuw nu');
    expect(teacher.sight).toMatch(/Gewaarschuwd: .*Hatice Kompasroos/);
    expect(teacher.sight).toContain('Niet bereikt met een bericht: Joris Vuurtoren 000-1234504. Bel nu.');
  });
});
