import { expect, test } from 'vitest';
import { decide } from '../../../dialogs/engine/decide/decide.js';
import { MORE, NOT_LISTED } from '../../../dialogs/engine/language/peopleFields.js';
import type { Raw } from '../../../dialogs/engine/language/field.js';
import { caseAfter, type Decision } from '../../../dialogs/engine/rights/command.js';
import { fieldsOf, pagesOf } from '../../../dialogs/engine/view/form.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { mayDo } from '../../../dialogs/engine/rights/deeds.js';
import { protocols } from '../../../dialogs/register.js';
import { diceOf } from '../../engine/answers.js';
import { offersOf, stepOf, walk, type Happened } from '../../engine/walk.js';
import { fullSchool, worldOf } from '../../engine/world.js';

/** An answer that asks something besides brings that question, and nothing is wrong yet; left empty after that, it is. */

const MOVES = new Array<boolean>(30).fill(true);
const SEEDS = [1, 2, 3, 4];

/** A card on which nothing was typed yet: of a task, or of an offer. */
type Card = { step: string; by: string; task?: string };

const cardsIn = ({ before: c, world }: Happened): Card[] => [
  ...c.tasks.flatMap((task) =>
    (Object.keys(task.draft).length > 0 ? [] : task.to)
      .filter((by) => mayDo('form', { c, task, by, world }))
      .slice(0, 1)
      .map((by) => ({ step: task.step, by, task: task.id })),
  ),
  ...offersOf(c, world).map(({ step, person }) => ({ step, by: person.id })),
];

/** Where a card asks for children, and what choices there ask something besides. */
const asking = ({ before: c, world }: Happened, { step: name, by }: Card) => {
  const step = stepOf(c, name, world);
  const fields = fieldsOf(step, sightOf(c, world, by));
  return pagesOf(step, fields).flatMap((page, n) =>
    page.fields.flatMap((field) =>
      [MORE, NOT_LISTED].flatMap((wie) => {
        const part = fields[field]?.besides?.({ wie });
        return part === undefined ? [] : [{ page: n, field, wie, part }];
      }),
    ),
  );
};

const press = (
  { before: c, world }: Happened,
  { step, by, task }: Card,
  page: number,
  raw: Raw,
  key: string,
): Decision =>
  task === undefined
    ? decide(c, { do: 'offer', step, raw, key, by }, world)
    : decide(c, { do: 'form', task, page, raw, go: 'next', key, by }, world);

const shown = (decision: Decision) => ('errors' in decision ? Object.keys(decision.errors) : decision.kind);

test('of every form that asks for children', () => {
  const seen = new Set<string>();
  for (const protocol of Object.values(protocols))
    for (const seed of SEEDS)
      walk(protocol, worldOf(Object.values(protocols), { school: fullSchool() }), diceOf(seed), MOVES, (happened) => {
        for (const card of cardsIn(happened))
          for (const { page, field, wie, part } of asking(happened, card).filter((one) => one.page === 0)) {
            const says = `${protocol.id} ${card.step} ${field} ${wie}`;
            if (seen.has(says)) continue;
            const first = press(happened, card, page, { [`${field}.wie`]: wie }, 'more');
            expect({ says, shown: shown(first) }).toEqual({ says, shown: [] });
            const then = { ...happened, before: caseAfter(first) ?? happened.before };
            const raw = { [`${field}.wie`]: wie, [`${field}.${part}`]: '' };
            expect(shown(press(then, card, page, raw, 'then'))).toContain(field);
            seen.add(says);
          }
      });
  expect(new Set([...seen].map((one) => one.split(' ', 2).join(' '))).size).toBeGreaterThan(10);
});
