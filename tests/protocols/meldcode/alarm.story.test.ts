import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { textOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import { IllStore } from '../../support/store.js';
import { canDo, finds, opens, starts, trajectOf, type Traject } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const CODE = /[A-Z2-9]{3}-[A-Z2-9]{3}/g;
const UNSAFE = ['Een gesprek met de ouders kan gevaarlijk zijn voor het kind of voor jou'];

/** What stands in a chat about an alarm, without the code of each. */
const heard = ({ chat }: Person): string[] =>
  chat
    .filter(({ raw }) => /hulp gevraagd|Gewaarschuwd|geen reactie|Spoed: /.test(raw))
    .map(({ card }) => textOf(card).replaceAll(CODE, 'CODE'));

type Asks = (traject: Traject) => Promise<void>;
const byWord: Asks = async ({ teacher }) => {
  await teacher.says('menu');
  await teacher.presses('Hulp nu');
};
const fromTraject: Asks = async (traject) => {
  await opens(traject.teacher, traject);
  await finds(traject.teacher, 'Er is acuut gevaar');
};

/** An alarm, however it is asked for, that nobody reacts to. */
const runs = async (asks: Asks) => {
  school = await SchoolDay.opens();
  const traject = await trajectOf(school);
  await asks(traject);
  const card = traject.teacher.sight;
  traject.teacher.fills({ 'Waar ben je?': 'Gymzaal' });
  await traject.teacher.presses('Waarschuw nu');
  const after = traject.teacher.sight.replaceAll(CODE, 'CODE');
  for (const time of ['10:05', '10:06', '10:11']) await school.itIs(time);
  const chats = [traject.teacher, traject.ib, traject.head].map(heard);
  return { card, after, chats };
};

describe('one alarm', () => {
  test('from a traject it is the same card, the same messages and the same ladder as Hulp nu', async () => {
    const one = await runs(byWord);
    await school.closes();
    const other = await runs(fromTraject);
    expect(other).toEqual(one);
    expect(one.chats[0]?.join('\n')).toContain('Bel nu het bestuur');
    expect(one.chats[1]?.join('\n')).toMatch(/Plek: gymzaal/);
  });

  test('what already runs in the traject does not make it quieter', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school, UNSAFE);
    const { teacher, ib, head } = traject;
    await fromTraject(traject);
    await teacher.presses('Waarschuw nu');
    for (const one of [ib, head]) {
      const alarm = one.chat.findLast(({ raw }) => raw.includes('hulp gevraagd'));
      expect(alarm && textOf(alarm.card)).toContain('Ik ga nu');
      expect(textOf(one.newest.card)).not.toContain('bijgeschreven');
    }
    await ib.presses('Ik ga nu');
    expect(teacher.chat.some(({ raw }) => raw.includes('komt naar je toe'))).toBe(true);
    expect(await canDo(ib, traject)).toContain('112 of Veilig Thuis gebeld');
  });

  test('it knows no child, and the traject learns that it was sent, or was a mistake', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await fromTraject(traject);
    await traject.teacher.presses('Waarschuw nu');
    await traject.teacher.presses('Het was een vergissing');
    const stored = await school.data.readCase(REGENBOOG, traject.id);
    expect(stored?.value.log.map(({ step }) => step)).toEqual(expect.arrayContaining(['gevaar', 'geenGevaar']));
    const open = await school.data.readCase(
      REGENBOOG,
      stored!.value.log.find(({ step }) => step === 'gevaar')!.by.slice(5),
    );
    expect(open?.value).toMatchObject({ protocol: 'alarm', parent: traject.id, subjects: [] });
  });

  test('danger that somebody ticks while a talk with Veilig Thuis is open says who asks, and which number', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school, UNSAFE);
    const before = traject.ib.chat.length;
    await starts(traject.teacher, { voorcheck: ['Iemand is nu in gevaar'] });
    const since = traject.ib.chat.slice(before).map(({ card }) => textOf(card));
    expect(since.some((one) => /^Spoed\. Lees nu\.[^]*Bel Marit Zonnedauw: 000-/.test(one))).toBe(true);
    expect(since.join('\n')).not.toMatch(/Spoed[^\n]*bijgeschreven/);
  });

  test.each(['away', 'silent'] as const)(
    'the store is %s once the card is there: it reaches the same people',
    async (ill) => {
      const store = new IllStore();
      school = await SchoolDay.opens({ store: store.before, patience: store.patience });
      const traject = await trajectOf(school);
      await fromTraject(traject);
      store.ill = () => ill;
      await traject.teacher.presses('Waarschuw nu');
      for (const one of [traject.ib, traject.head])
        expect(one.chat.filter(({ raw }) => raw.includes('hulp gevraagd'))).toHaveLength(1);
      store.heals();
    },
  );
});
