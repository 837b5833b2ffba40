import { afterEach, describe, expect, test } from 'vitest';
import { records, WORRY } from '../protocols/signaal/story.js';
import { textOf } from '../support/cards.js';
import type { Person } from '../support/person.js';
import { SchoolDay } from '../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

/** The text of practice.md 9.2: safe for everybody who may find the bot, a pupil too. */
const SAFE = ['Ik ken je nog niet.', 'Ben je leerling?', '0800-0432', '112', 'Werk je hier?', '0800-2000'];
const readsTheSafeText = (person: Person): void => {
  for (const words of SAFE) expect(person.sight).toContain(words);
};

/** A tenant of nobody we serve. */
const ELSEWHERE = '20000000-0000-4000-8000-000000000000';

describe('somebody we do not know', () => {
  test('installs, says, presses and forges: the safe text, and nothing stored', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('hoi');
    const unknown = school.person('99');
    await unknown.installs();
    readsTheSafeText(unknown);
    await unknown.says('Mijn juf Marit sloeg Sam Boterbloem.');
    readsTheSafeText(unknown);
    for (const title of [WORRY, 'Hulp nu']) {
      await unknown.forges(teacher.holding(title));
      readsTheSafeText(unknown);
      expect(unknown.buttons).toEqual(['Ik werk hier']);
    }
    await unknown.forges({ go: 'next', wat: 'Geheim van een leerling.', school: 'x' });
    readsTheSafeText(unknown);
    expect(await school.holds('Geheim van een leerling.')).toBe(false);
    expect(await school.holds(unknown.id)).toBe(false);
  });

  test('a known id in another tenant is not that person', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await records(teacher);
    const chat = teacher.chat.length;
    await teacher.post({
      type: 'message',
      text: 'hoi',
      conversation: { id: 'chat-elsewhere', conversationType: 'personal', tenantId: ELSEWHERE },
      channelData: { tenant: { id: ELSEWHERE } },
    });
    const [message] = school.teams.inChat('chat-elsewhere');
    expect(textOf(message!.card)).toContain('Ik ken je nog niet.');
    expect(teacher.chat).toHaveLength(chat);
  });
});

describe('outside the own chat', () => {
  test.each(['channel', 'groupChat'])('a message in a %s gets one neutral line', async (conversationType) => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    const conversation = { id: 'team-chat', conversationType, tenantId: '10000000-0000-4000-8000-000000000000' };
    await teacher.post({ type: 'message', text: '<at>Vangnet</at> Sam Boterbloem is bang', conversation });
    const said = school.teams.inChat('team-chat').map(({ card }) => textOf(card));
    expect(said).toEqual(['Ik help je verder in je eigen chat. Zet hier geen namen.']);
    await teacher.post({ type: 'installationUpdate', action: 'add', conversation });
    expect(school.teams.inChat('team-chat')).toHaveLength(1);
  });

  test('messages keep going to the own chat afterwards', async () => {
    school = await SchoolDay.opens();
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    const conversation = { id: 'team', conversationType: 'channel', tenantId: '10000000-0000-4000-8000-000000000000' };
    await ib.post({ type: 'message', text: 'hoi', conversation });
    await records(teacher);
    expect(ib.newest.raw).toContain('Er is een signaal voor');
    expect(school.teams.inChat('team')).toHaveLength(1);
  });
});
