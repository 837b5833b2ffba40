import { usually } from '../../support/wording.js';
import { beforeAll, expect, test } from 'vitest';
import { thinCard } from '../../../bot/screens/thin.js';
import { openTasks, type Case, type OutgoingMessage, type Task } from '../../../dialogs/engine/case/case.js';
import { standingOf } from '../../../dialogs/engine/decide/deliveryResults.js';
import { rehearsed } from '../../../dialogs/engine/case/drillWords.js';
import { titleOf } from '../../../dialogs/engine/view/form.js';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';
import type { Step } from '../../../dialogs/engine/language/step.js';
import { casesOf, type Walked } from '../../law/cases.js';
import { buttonsOf, paragraphsOf } from '../../support/cards.js';

/** What a reminder says of what waits, whatever the protocol: a title that tells nothing of a child, else the code alone. */

const RUNS = Number(process.env.RUNS ?? 2);
const AT = '2026-11-12T11:00:07.000Z';

const reminderOf = (task: Task, to: string): OutgoingMessage => ({
  id: 'reminder',
  kind: 'message',
  to,
  notice: 'herinnering',
  urgency: task.urgency,
  at: AT,
  task: task.id,
  until: task.due,
  delivery: { state: 'waiting', tries: 0 },
});

const mayBeSaid = ({ outside = () => false }: Step, { of }: Task): boolean => outside === true || outside(of);

/** Every open task with each of its people. */
const waitingIn = (c: Case): (readonly [Task, string])[] =>
  c.status === 'concept' ? [] : openTasks(c).flatMap((task) => task.to.map((to) => [task, to] as const));

export const reminders = (protocol: Protocol): void => {
  let walked: Walked[] = [];
  beforeAll(() => {
    walked = casesOf(protocol, RUNS, 20261112);
  });

  test('says what waits where that says nothing of a child, and by when as it is then', () => {
    for (const { c, world } of walked)
      for (const [task, to] of waitingIn(c)) {
        const message = reminderOf(task, to);
        const later = { ...world, now: AT };
        const card = thinCard(message, standingOf(message, c, later), c, later);
        const said = paragraphsOf(card).join(' ');
        const step = protocol.steps[task.step]!;
        if (protocol.sign === 'Taak' && protocol.id === 'meldcode') expect(step.outside).toBeUndefined();
        expect(said).toContain(c.code);
        if (task.taken !== undefined && task.taken.by !== to) continue;
        const title = usually(`${c.code}: ${rehearsed(c, titleOf(step, task.of))}`);
        if (mayBeSaid(step, task)) expect(said).toContain(title);
        else expect(said).not.toContain(title);
        if (task.due !== undefined && task.due < AT && task.urgency !== 'spoed')
          expect(said).toContain('Dit had klaar moeten zijn');
        expect(said).not.toMatch(/[Ll]ezen voor|geldt niet meer/);
        if (task.to.length === 1) expect(buttonsOf(card).map(({ title }) => title)).not.toContain('Ik pak dit op');
      }
  });
};
