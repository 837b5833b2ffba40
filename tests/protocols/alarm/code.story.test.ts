import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { castOf } from '../signaal/desk/support.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import { IllStore } from '../../support/store.js';

/** Colleagues say the code of an alarm to each other: it is one, whatever the store does meanwhile. */

const schools: SchoolDay[] = [];
let store: IllStore;
afterEach(async () => {
  store.heals();
  for (const school of schools.splice(0).reverse()) await school.closes();
});

const opens = async (beside?: SchoolDay): Promise<SchoolDay> => {
  const opening = { store: store.before, patience: store.patience };
  const school = await SchoolDay.opens(beside === undefined ? opening : { ...opening, beside });
  schools.push(school);
  return school;
};

const codesIn = (...people: Person[]): string[] => [
  ...new Set(people.flatMap(({ chat }) => chat.flatMap(({ raw }) => raw.match(/[A-Z2-9]{3}-[A-Z2-9]{3}/g) ?? []))),
];

const keptCodes = async (school: SchoolDay): Promise<string[]> =>
  (await school.data.stillOpen(REGENBOOG)).map(({ code }) => code);

const FALLS: [string, IllStore['ill']][] = [
  ['away', () => 'away'],
  ['taking what it then denies', () => 'lost'],
  ['denying the first write only', (call) => (call === 'createCase' ? 'lost' : undefined)],
];

describe('the code of an alarm', () => {
  test.each(FALLS)('is kept as it was sent, with the store %s', async (_, ill) => {
    store = new IllStore();
    const school = await opens();
    const { teacher, ib, head } = await castOf(school);
    await teacher.says('hoi');
    store.ill = ill;
    await teacher.presses('Hulp nu');
    await teacher.presses('Waarschuw nu');
    await teacher.pressesAgain();
    const sent = codesIn(ib, head);
    expect(sent).toHaveLength(1);
    store.heals();
    await school.itIs('10:01');
    expect(await keptCodes(school)).toEqual(sent);
    expect(codesIn(ib, head, teacher)).toEqual(sent);
  });

  test('is the same in two processes that both got the press while the store was away', async () => {
    store = new IllStore();
    const one = await opens();
    const other = await opens(one);
    const { teacher, ib } = await castOf(one);
    const there = await castOf(other);
    store.ill = () => 'away';
    await teacher.presses('Hulp nu');
    const press = teacher.sending('Waarschuw nu');
    await teacher.presses('Waarschuw nu');
    await there.teacher.forges(press);
    const sent = codesIn(ib, there.ib);
    expect([codesIn(ib), codesIn(there.ib)]).toEqual([sent, sent]);
    store.heals();
    for (const school of [one, other]) await school.itIs('10:01');
    expect(await keptCodes(one)).toEqual(sent);
  });
});
