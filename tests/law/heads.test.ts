import { expect, test } from 'vitest';
import { REGENBOOG } from '../../bot/cli/demo/ids.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { ofHead, rightsOf, type Judged, type Rights } from '../../dialogs/engine/rights/access.js';
import { protocols } from '../../dialogs/register.js';
import { SAME_SEED } from '../faults/random.js';
import { casesOf, home, people } from './cases.js';
import { NEWCOMERS, speakerIn } from './lookUps.js';
import { Town } from './town.js';

/** Lists and look-ups judge by the head of a case: what it allows, the case allows too. */

const isWithin = (less: Rights, more: Rights): boolean =>
  (!less.code || more.code) &&
  (!less.own || more.own) &&
  (!less.all || more.all) &&
  [...less.steps].every((step) => more.all || more.steps.has(step));

test('rights by a head are never more than those by its case', async () => {
  const town = await Town.opens();
  const walked = Object.values(protocols)
    .filter((one) => home(one).id === REGENBOOG)
    .flatMap((one) => casesOf(one, 2, SAME_SEED));
  // A child of its own for each case.
  const childOf = ({ id }: Case): string => id;
  for (const { c } of walked) await town.real.createCase({ ...c, subjects: [childOf(c)] });
  let allowed = 0;
  for (const { c, world } of walked) {
    const [head] = await town.real.about(REGENBOOG, childOf(c), '');
    if (head === undefined) continue;
    for (const person of [...NEWCOMERS, ...people]) {
      const rights = (judged: Judged): Rights =>
        rightsOf(person, judged, { ...world, school: speakerIn({ c, world }, person).school });
      const byHead = rights({ ...ofHead(head), subjects: c.subjects });
      if (byHead.code) allowed += 1;
      expect([c.protocol, person.name, isWithin(byHead, rights(c))]).toEqual([c.protocol, person.name, true]);
    }
  }
  await town.closes();
  expect(allowed).toBeGreaterThan(100);
});
