import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { fillsFirstCard, fillsSecondCard, WORRY } from '../protocols/signaal/story.js';
import { REGENBOOG } from '../../bot/cli/demo/ids.js';
import type { Store } from '../../data/store.js';
import type { Person } from '../support/person.js';
import { SchoolDay } from '../support/school.js';
import { IllStore } from '../support/store.js';

/** What an answer says of what was saved is so, however ill the store is and however much there is to do. */

let school: SchoolDay;
afterEach(() => school.closes());

const NOT_SAVED = 'Dit is niet opgeslagen';
const UNSURE = 'Ik weet niet zeker of dit bewaard is';
const BUSY = 'Het is nu druk';
const GOES_ON = 'Nog twee vragen';
const WHAT = 'Wat zag of hoorde je?';

const begins = async (person: Person): Promise<Person> => {
  await person.says('hoi');
  await person.presses(WORRY);
  return person;
};

/** Longer than the answer of a store in another place is waited for. */
const LONG_MS = 3_200;

/** What was written is kept at once, and told late: the process has much else to do. */
const tellsLate = (real: Store): Store => ({
  ...real,
  createCase: async (...args) => {
    const made = await real.createCase(...args);
    await sleep(LONG_MS);
    return made;
  },
});

const PRESSES = 64;

test('64 presses at once on a fresh process: every answer is true', async () => {
  school = await SchoolDay.opens({ store: tellsLate });
  const teacher = await begins(school.person('leerkracht'));
  const cards: Record<string, string>[] = [];
  for (let n = 0; n < PRESSES; n += 1) {
    await teacher.presses(WORRY);
    fillsFirstCard(teacher, { wat: `Verhaal nummer ${n} eind.` });
    cards.push(teacher.sending('Verder'));
    teacher.reloads();
  }
  const answers = await Promise.all(
    cards.map(async (data) => {
      const response = await teacher.post({ type: 'invoke', name: 'task/submit', value: { data } });
      return response.text();
    }),
  );
  for (const [n, answer] of answers.entries()) {
    const isKept = await school.holds(`Verhaal nummer ${n} eind.`);
    const said = [GOES_ON, NOT_SAVED, UNSURE, BUSY].filter((one) => answer.includes(one));
    expect([n, said, isKept]).toEqual([n, [GOES_ON], true]);
  }
});

test('more to do than can be answered in time: told before anything is decided, and nothing typed is lost', async () => {
  let isBusy = true;
  school = await SchoolDay.opens({ busy: () => isBusy });
  const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
  await begins(teacher);
  fillsFirstCard(teacher, { wat: 'Zij huilde bij het kaketoeraam.' });
  await teacher.presses('Verder');
  expect(teacher.sight).toContain(BUSY);
  expect(teacher.sight).toContain('112');
  expect(teacher.value(WHAT)).toBe('Zij huilde bij het kaketoeraam.');
  expect(await school.holds('kaketoeraam')).toBe(false);
  await teacher.presses('Hulp nu');
  await teacher.presses('Waarschuw nu');
  expect(ib.newest.raw).toContain('hulp');
  isBusy = false;
  await begins(teacher);
  fillsFirstCard(teacher, { wat: 'Zij huilde bij het kaketoeraam.' });
  await teacher.presses('Verder');
  expect(teacher.sight).toContain(GOES_ON);
});

test('a write that may have been done is called that, and the same press tells', async () => {
  const store = new IllStore();
  school = await SchoolDay.opens({ store: store.before });
  const [teacher] = await school.cameIn('leerkracht');
  for (const how of ['lost', 'away'] as const) {
    await begins(teacher);
    if (teacher.buttons.includes('Nieuw signaal')) await teacher.presses('Nieuw signaal');
    fillsFirstCard(teacher, { wat: `Verhaal dat ${how} is.` });
    store.ill = (call) => (call === 'createCase' ? how : undefined);
    await teacher.presses('Verder');
    expect(teacher.sight).toContain(UNSURE);
    expect(teacher.sight).not.toContain(NOT_SAVED);
    expect(await school.holds(`Verhaal dat ${how} is.`)).toBe(how === 'lost');
    store.heals();
    await teacher.presses('Verder');
    expect(teacher.sight).toContain(GOES_ON);
    fillsSecondCard(teacher);
    store.ill = (call) => (call === 'replaceCase' ? how : undefined);
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain(UNSURE);
    store.heals();
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Opgeslagen. Dank je.');
    const kept = (await school.data.stillOpen(REGENBOOG)).filter(({ protocol }) => protocol === 'signaal');
    expect(kept).toHaveLength(how === 'lost' ? 1 : 2);
  }
});

test('a read that fails is known: nothing was saved', async () => {
  const store = new IllStore();
  school = await SchoolDay.opens({ store: store.before });
  const teacher = await begins(school.person('leerkracht'));
  fillsFirstCard(teacher);
  await teacher.presses('Verder');
  fillsSecondCard(teacher);
  const opslaan = teacher.sending('Opslaan');
  // A process that just began remembers no case, so it must read.
  await school.stops();
  await school.starts();
  store.ill = (call) => (call === 'readCase' ? 'away' : undefined);
  const later = school.person('leerkracht');
  await later.forges(opslaan);
  expect(later.sight).toContain(NOT_SAVED);
  store.heals();
});
