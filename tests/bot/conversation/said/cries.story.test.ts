import { afterEach, describe, expect, test } from 'vitest';
import { demoPeople } from '../../../../bot/cli/demo/schools.js';
import { STARTED_BY } from '../../../../dialogs/protocols/shared/routes.js';
import { whoHas } from '../../../support/cast.js';
import { textOf } from '../../../support/cards.js';
import { SchoolDay } from '../../../support/school.js';
import { cameOf, canPress, IN_CHANNEL, NOT_UNDERSTOOD, readsNow, STORY, UNKNOWN } from './typed.js';

let school: SchoolDay;
afterEach(() => school.closes());

const CRIES = ['hulp nu', '112', 'noodgeval', 'help', 'nood', 'HELP MIJ', 'help!!!', 'hlep', 'noodgevak', 'sos', '🆘'];
const asked = (person: { chat: readonly { raw: string }[] }): number =>
  person.chat.filter(({ raw }) => raw.includes('vraagt nu hulp')).length;

describe('a cry typed in the chat', () => {
  test('opens the alarm, and nothing is sent before the press', async () => {
    school = await SchoolDay.opens();
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    for (const cry of CRIES) {
      const came = await cameOf(teacher, cry);
      expect([cry, came.length, canPress(teacher)]).toEqual([cry, 1, ['Waarschuw nu', 'Het gaat over een van hen']]);
    }
    expect(asked(ib)).toBe(0);
    await teacher.presses('Waarschuw nu');
    expect(asked(ib)).toBe(1);
    expect(teacher.sight).toContain('Hatice Kompasroos');
    await teacher.pressesAgain();
    expect(asked(ib)).toBe(1);
  });

  test('the card stays in the chat: pressed when its alarm is over, it asks anew and says so', async () => {
    school = await SchoolDay.opens();
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await teacher.says('hulp');
    const card = teacher.newest;
    /** How many messages the IB'er gets of it. */
    const sends = async (press: () => Promise<void>): Promise<number> => {
      const before = ib.chat.length;
      await press();
      return ib.chat.length - before;
    };
    const again = () => teacher.pressesOn(card, 'Waarschuw nu');
    expect(await sends(again)).toBe(1);
    expect(await sends(again)).toBe(0);
    expect(teacher.sight).toContain('Gewaarschuwd: Hatice Kompasroos.');
    await school.itIs('10:30');
    expect(await sends(again)).toBe(0);
    expect(teacher.sight).toContain('Dit alarm is al eerder verstuurd.');
    expect(await sends(() => teacher.presses('Waarschuw nu'))).toBe(1);
    await teacher.presses('Het was een vergissing');
    expect(await sends(() => teacher.pressesAgain())).toBe(0);
    await teacher.says('hulp');
    expect(await sends(() => teacher.presses('Waarschuw nu'))).toBe(1);
    await teacher.presses('Het was een vergissing');
    expect(
      await sends(() =>
        teacher.pressesOn(
          teacher.chat.findLast(({ raw }) => raw.includes('Waarschuw nu'))!,
          'Waarschuw nu',
        ),
      ),
    ).toBe(0);
    expect(teacher.sight).toContain('Dit alarm is al eerder verstuurd.');
  });

  test('in a channel: the neutral line there, and the alarm in the own chat', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    for (const cry of ['<at>Vangnet</at> hulp nu', '<at id="0">Vangnet</at>&nbsp;noodgeval', '<at>Vangnet</at> hlep']) {
      await teacher.post({ type: 'message', text: cry, conversation: IN_CHANNEL });
      expect([cry, canPress(teacher)[0]]).toEqual([cry, 'Waarschuw nu']);
    }
    const there = school.teams.inChat(IN_CHANNEL.id).map(({ card }) => textOf(card));
    expect(new Set(there)).toEqual(new Set(['Ik help je verder in je eigen chat. Zet hier geen namen.']));
  });
});

describe('a cry', () => {
  test('of everybody who works here is the alarm; who has no part in it reads numbers', async () => {
    school = await SchoolDay.opens();
    for (const { id, roles } of demoPeople) {
      const person = school.person(whoHas(id.slice(-2)));
      await person.installs();
      await person.says('help!!');
      const [first] = roles;
      const asks = roles.some(({ role, school: at }) => at === first!.school && STARTED_BY.includes(role));
      expect([person.who, canPress(person)[0]]).toEqual([person.who, asks ? 'Waarschuw nu' : 'Klaar']);
      expect(readsNow(person)).toContain('0800-2000');
    }
  });

  test('with what happened in it: both, the alarm last', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    const [told, alarm] = await cameOf(teacher, 'help, Kaketoe bloedt heel erg');
    expect(told).toContain(STORY);
    expect(alarm).toContain('Bel 112.');
    expect([...school.logs, ...school.teams.wire].join('\n')).not.toContain('Kaketoe');
  });

  test.each(['help, hoe werkt dit?', 'uitleg', 'Wat kan je?'])('is not: "%s" tells what Vangnet is', async (text) => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says(text);
    expect(readsNow(teacher)).toContain('Hoi, ik ben Vangnet.');
    expect(teacher.holds('Hulp nu')).toBe(true);
  });

  test('typed as a child of the register is called is that child', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('noor');
    expect(readsNow(teacher)).toContain(STORY);
    await teacher.says('nodo');
    expect(canPress(teacher)[0]).toBe('Waarschuw nu');
  });

  test('what is no word is said to be none', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('fietsenstalling');
    expect(readsNow(teacher)).toContain(UNKNOWN);
    expect(readsNow(teacher)).toContain('Waar kan ik mee helpen?');
    await teacher.says('waar is de fietsenstalling');
    expect(readsNow(teacher)).toContain(NOT_UNDERSTOOD);
    await teacher.says('👍');
    expect(readsNow(teacher)).not.toMatch(/ken ik niet|begrijp ik niet/);
  });
});
