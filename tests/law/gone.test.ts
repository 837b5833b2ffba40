import { afterAll, beforeAll, expect, test } from 'vitest';
import { REGENBOOG } from '../../bot/cli/demo/ids.js';
import { stepId, wayId } from '../../bot/screens/ways.js';
import { knowsOf, maySee, rightsOf } from '../../dialogs/engine/rights/access.js';
import { is, isShutOut } from '../../dialogs/engine/rights/who.js';
import { READERS } from '../../dialogs/engine/school/readers.js';
import { protocols } from '../../dialogs/register.js';
import { diceOf } from '../engine/answers.js';
import { SAME_SEED } from '../faults/random.js';
import { casesOf, people } from './cases.js';
import { VERBS } from './law.js';
import { Town, type Came, type Data } from './town.js';

/** Cases of a protocol that was taken out of the register, or that only a newer build has. */

const GONE = 'opgeheven';
/** What each was, and as it lies there now. */
const walked = Object.values(protocols).flatMap((protocol) =>
  casesOf(protocol, 1, SAME_SEED).map((was) => ({ was, gone: { ...was, c: { ...was.c, protocol: GONE } } })),
);

test('nobody reads more than the own words, nor a name, and only who reads every signal learns of one more', () => {
  let shown = 0;
  for (const {
    was,
    gone: { c, world },
  } of walked.filter(({ gone }) => gone.c.status !== 'concept'))
    for (const person of world.school.people) {
      const rights = rightsOf(person, c, world);
      const read = c.log.filter(({ step, by }) => maySee(person, step, by, c, world, rights));
      expect(read.filter(({ by }) => by !== person.id)).toEqual([]);
      if (!rights.code) continue;
      shown += 1;
      expect(rights.as).toBe('pseudoniem');
      const reads = READERS.some((role) => is(person, role, c, world));
      expect(reads || knowsOf(person, was.c, world)).toBe(true);
    }
  expect(shown).toBeGreaterThan(100);
});

let town: Town;
beforeAll(async () => {
  town = await Town.opens();
  for (const { gone } of walked) await town.real.createCase(gone.c);
});
afterAll(() => town.closes());

const MARKS = { sorry: 'Er ging iets mis', cannot: 'nu niet helemaal lezen' };
const isWell = ({ answer, faults }: Came): boolean =>
  !answer.includes(MARKS.sorry) && !faults.some((line) => line.includes('turn failed'));

/** What stood on its buttons. */
const buttonsOf = ({ was }: (typeof walked)[number], n: number): Data => {
  const dice = diceOf(n);
  const { steps, ways, papers = {} } = protocols[was.c.protocol]!;
  return {
    school: was.c.school,
    case: was.c.id,
    task: dice.pick(was.c.tasks).id,
    step: stepId(was.c.protocol, dice.pick(Object.keys(steps))),
    way: wayId(was.c.protocol, dice.pick(ways)),
    paper: Object.keys(papers)[0] ?? 'dossier',
    once: `once ${n}`,
    page: '0',
    wat: 'Een verhaal van dertig letters of meer.',
  };
};

test('every button of every case of it gets an answer, and its own people read its code and whom to phone', async () => {
  let told = 0;
  for (const [n, one] of walked.entries()) {
    // Every verb comes by for one kind of case or another.
    if (n % 3 > 0) continue;
    const { c, world } = one.gone;
    town.now = new Date(world.now);
    const known = people.filter((person) => world.school.people.includes(person) && knowsOf(person, c, world));
    const others = people.filter((person) => !known.includes(person) || isShutOut(person, c));
    for (const person of [diceOf(n).pick(known.length > 0 ? known : others), diceOf(n).pick(others)]) {
      for (const [go, reads] of VERBS.filter((_, verb) => verb % 5 === (n / 3) % 5)) {
        const came = await town.presses(person.id, { ...buttonsOf(one, n), go });
        expect([go, c.status, isWell(came), came.faults]).toEqual([go, c.status, true, came.faults]);
        if (!reads.includes('case')) continue;
        const says = came.answer.includes(MARKS.cannot);
        if (says) expect([known.includes(person), came.answer.includes(c.code)]).toEqual([true, true]);
        told += says ? 1 : 0;
      }
    }
  }
  expect(told).toBeGreaterThan(100);
});

test('every list is drawn, with the code of what waits there', async () => {
  const listed: string[] = [];
  const school = people.filter(({ roles }) => roles.some((role) => role.school === REGENBOOG));
  for (const { id } of school)
    for (const go of ['work', 'weekly', 'quiet', 'holiday', 'dossier']) {
      const came = await town.presses(id, { go, school: REGENBOOG });
      expect([go, isWell(came)]).toEqual([go, true]);
      if (came.answer.includes('kan ik nu niet lezen')) listed.push(go);
    }
  expect(listed).toContain('work');
});
