import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { castOf } from '../signaal/desk/support.js';
import { DEMO_TENANT, REGENBOOG } from '../../../bot/cli/demo/ids.js';
import type { CaseHead } from '../../../data/store.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import { IllStore } from '../../support/store.js';
import { asksForHelp, ASKED, heard } from './people.js';

/** The alarm does not need the store (practice.md 1.2 and 9.7). */

let school: SchoolDay;
let store: IllStore;
beforeEach(() => {
  store = new IllStore();
});
afterEach(async () => {
  store.heals();
  await school.closes();
});

const opens = () => SchoolDay.opens({ store: store.before, patience: store.patience });
const away = (): void => void (store.ill = () => 'away');

const asksWhileAway = async (person: Person): Promise<void> => {
  await person.says('hoi');
  away();
  await person.presses('Hulp nu');
  await person.presses('Waarschuw nu');
};

const asked = (person: Person): number => heard(person, ASKED);

/** The alarms of the school that the store has. */
const kept = async (): Promise<CaseHead[]> =>
  (await school.data.stillOpen(REGENBOOG)).filter(({ protocol }) => protocol === 'alarm');

const FALLS: [string, IllStore['ill']][] = [
  ['away', () => 'away'],
  ['silent', () => 'silent'],
  ['taking what it then denies', () => 'lost'],
  ['only reading', (call) => (['createCase', 'replaceCase', 'mergeConversation'].includes(call) ? 'away' : undefined)],
  ['without its directory', (call) => (/person|school|pupils|conversation/i.test(call) ? 'away' : undefined)],
];

describe('with the store ill', () => {
  test.each(FALLS)('it is %s: two presses reach the same people, once', async (_, ill) => {
    school = await opens();
    const { teacher, ib, head } = await castOf(school);
    await teacher.says('hoi');
    store.ill = ill;
    // Longer than what was looked up for a turn is remembered.
    await school.itIs('10:20');
    await teacher.presses('Hulp nu');
    expect(teacher.sight).toContain('Dan stuur ik');
    expect(teacher.sight).toContain('000-1234503');
    await teacher.presses('Waarschuw nu');
    expect(teacher.sight).toContain('Bel ook zelf');
    expect(teacher.sight).toContain('000-1234504');
    for (const person of [ib, head]) {
      expect(asked(person)).toBe(1);
      expect(person.newest.raw).toContain('Marit Zonnedauw vraagt nu hulp. Plek: het lokaal van Marit Zonnedauw.');
      expect(person.newest.raw).toContain('"alert":true');
    }
    await teacher.pressesAgain();
    store.heals();
    await school.itIs('10:21');
    await school.itIs('10:22');
    await teacher.pressesAgain();
    expect([asked(ib), asked(head)]).toEqual([1, 1]);
    expect(heard(teacher, 'Gewaarschuwd om')).toBe(1);
    expect(await kept()).toHaveLength(1);
  });

  test('the sender is told that it cannot be kept track of, and who got no message', async () => {
    school = await opens();
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await teacher.says('hoi');
    away();
    await teacher.presses('Hulp nu');
    await teacher.presses('Waarschuw nu');
    expect(teacher.sight).toContain(
      'Ik heb Hatice Kompasroos een bericht gestuurd, maar kan het niet bijhouden. Bel ook zelf.',
    );
    expect(teacher.sight).toMatch(/Niet bereikt met een bericht: .*Joris Vuurtoren/);
    expect(asked(ib)).toBe(1);
  });

  test('Ik ga nu is seen by the sender and by the others before the store is back', async () => {
    school = await opens();
    const { teacher, ib, head } = await castOf(school);
    await asksWhileAway(teacher);
    await Promise.all([ib.presses('Ik ga nu'), head.presses('Ik ga nu')]);
    const [goes, other] = ib.sight.includes('Je collega ziet dat je komt.') ? [ib, head] : [head, ib];
    const name = goes === ib ? 'Hatice Kompasroos' : 'Joris Vuurtoren';
    expect(goes.sight).toContain('Je collega ziet dat je komt.');
    expect(other.sight).toContain(`Dit is al opgepakt door ${name}, 10.00.`);
    expect(teacher.newest.raw).toContain(`${name} komt naar je toe`);
    expect(other.newest.raw).toContain(`${name} gaat (10.00). Je hoeft niets te doen.`);
    store.heals();
    const messages = school.teams.messages.length;
    await school.itIs('10:06');
    await school.itIs('10:11');
    expect(school.teams.messages).toHaveLength(messages);
    const [alarm] = await kept();
    const stored = await school.data.readCase(REGENBOOG, alarm?.id ?? '');
    expect(stored?.value.tasks.find(({ step }) => step === 'komen')?.taken?.by).toBe(goes.id);
  });

  test('a look at it is written down when the store is back', async () => {
    school = await opens();
    const { teacher, head } = await castOf(school);
    await asksWhileAway(teacher);
    await head.presses('Openen');
    expect(head.sight).toContain('Marit Zonnedauw');
    store.heals();
    expect((await school.auditOf(REGENBOOG)).filter(({ person }) => person === head.id)).toHaveLength(0);
    await school.itIs('10:01');
    expect((await school.auditOf(REGENBOOG)).filter(({ person }) => person === head.id)).toHaveLength(1);
  });

  test('the five and ten minutes run on from the press, away or not', async () => {
    school = await opens();
    const { teacher } = await castOf(school);
    await asksWhileAway(teacher);
    await school.itIs('10:04');
    expect(heard(teacher, 'Nog steeds geen reactie.')).toBe(0);
    await school.itIs('10:05');
    expect(heard(teacher, 'Nog steeds geen reactie.')).toBe(1);
    store.heals();
    await school.itIs('10:09');
    expect(heard(teacher, 'Nog steeds geen reactie.')).toBe(1);
    await school.itIs('10:10');
    expect(heard(teacher, 'Bel nu het bestuur')).toBe(1);
    expect(await kept()).toHaveLength(1);
  });

  test('an alarm from before goes on: the ladder runs, Ik ga nu is seen, and all of it is kept', async () => {
    school = await opens();
    const { teacher, ib, head } = await castOf(school);
    await asksForHelp(teacher);
    away();
    await school.itIs('10:05');
    expect(heard(teacher, 'Nog steeds geen reactie.')).toBe(1);
    await head.presses('Ik ga nu');
    expect(head.sight).toContain('Je collega ziet dat je komt.');
    expect(teacher.newest.raw).toContain('Joris Vuurtoren komt naar je toe');
    expect(ib.newest.raw).toContain('Joris Vuurtoren gaat (10.05)');
    const messages = school.teams.messages.length;
    store.heals();
    await school.itIs('10:06');
    await school.itIs('10:15');
    const [alarm] = await kept();
    const stored = await school.data.readCase(REGENBOOG, alarm?.id ?? '');
    expect(stored?.value.log.map(({ did, step }) => `${did} ${step}`)).toContain('took komen');
    expect(school.teams.messages).toHaveLength(messages);
  });

  test('what the sender says ends it, also while the store is away', async () => {
    school = await opens();
    const { teacher, ib } = await castOf(school);
    await asksWhileAway(teacher);
    await teacher.presses('112 is al gebeld');
    expect(heard(ib, '112 is al gebeld')).toBe(1);
    await teacher.presses('Het was een vergissing');
    expect(teacher.sight).toContain('Geen probleem.');
    expect(heard(ib, 'Het was een vergissing')).toBe(1);
    store.heals();
    await school.itIs('10:10');
    expect(heard(teacher, 'Nog steeds geen reactie.')).toBe(0);
    expect(await kept()).toHaveLength(0);
  });
});

describe('with the store away, and little in memory', () => {
  test('about one of these people: nothing is sent, the bestuur’s number is there', async () => {
    school = await opens();
    const { teacher } = await castOf(school);
    await teacher.says('hoi');
    const messages = school.teams.messages.length;
    away();
    await school.itIs('10:20');
    await teacher.presses('Hulp nu');
    await teacher.presses('Het gaat over een van hen');
    expect(teacher.sight).toMatch(/Bel het bestuur: .*000-/);
    expect(school.teams.messages).toHaveLength(messages);
  });

  test.each(['hulp', 'HELP MIJ!!!', 'hulp nu', '112'])(
    '%s, typed, is answered with the card that sends',
    async (cry) => {
      school = await opens();
      const { teacher, ib } = await castOf(school);
      away();
      await school.itIs('10:20');
      await teacher.says(cry);
      expect(asked(ib)).toBe(0);
      await teacher.presses('Waarschuw nu');
      expect(asked(ib)).toBe(1);
    },
  );

  test('who became known after the start is in memory after five minutes', async () => {
    school = await opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('hoi');
    // Another process met her.
    const { serviceUrl, ...chat } = (await school.data.conversation(DEMO_TENANT, teacher.id))!;
    const ib = school.person('ib');
    await school.data.mergeConversation({ ...chat, serviceUrl, person: ib.id, conversation: ib.conversation });
    await school.itIs('10:06');
    away();
    await teacher.presses('Hulp nu');
    await teacher.presses('Waarschuw nu');
    expect(asked(ib)).toBe(1);
  });

  test('nobody is in memory yet: the numbers that are the same for all', async () => {
    away();
    school = await opens();
    const teacher = school.person('leerkracht');
    await teacher.says('hulp');
    for (const number of ['112', '0800-2000', '113', '0800-0432']) expect(teacher.newest.raw).toContain(number);
    await teacher.forges({ go: 'help' }, teacher.forms === 'dialog' ? 'task/fetch' : 'adaptiveCard/action');
    expect(teacher.sight).toContain('Er is niets verstuurd.');
    expect(teacher.sight).toContain('0800-2000');
  });

  test('Ik ga nu in a process that never saw the alarm: phone, the number is in the message', async () => {
    school = await opens();
    const { teacher, head } = await castOf(school);
    await asksForHelp(teacher);
    const button = head.holding('Ik ga nu');
    away();
    await head.forges({ ...button, case: `${button.case ?? ''}x` });
    expect(head.sight).toContain('Ik kan het nu niet doorgeven. Bel je collega zelf');
    expect(head.newest.raw).toContain('Bel 000-1234501.');
  });

  test('a bot that is stopped tells the store what it can', async () => {
    school = await opens();
    const { teacher } = await castOf(school);
    await asksWhileAway(teacher);
    const inMemory = async () => (await fetch(`${school.url}/readyz`)).json() as Promise<{ inMemory: number }>;
    expect((await inMemory()).inMemory).toBe(1);
    store.heals();
    expect(await school.holds('"step":"komen"')).toBe(false);
    await school.stops();
    expect(await school.holds('"step":"komen"')).toBe(true);
  });

  test('no word of it, and no name, is in the log', async () => {
    school = await opens();
    const { teacher, head } = await castOf(school);
    await asksWhileAway(teacher);
    await head.presses('Ik ga nu');
    store.heals();
    await school.itIs('10:01');
    expect(school.logs.join()).not.toMatch(/Marit|Vuurtoren|lokaal|000-12345/);
  });
});
