import type { PersonId } from '../../../../dialogs/engine/school/ids.js';
import type { Case, Task } from '../../../../dialogs/engine/case/case.js';
import type { Line } from '../../../../dialogs/engine/language/words.js';
import { protocolOf, type World } from '../../../../dialogs/engine/rights/world.js';
import { sightOf } from '../../../../dialogs/engine/view/sightOf.js';
import { isAtOnce } from '../../../cases/cannotWait.js';
import type { Outcome } from '../../../cases/attempt.js';
import { needsOf } from '../../../cases/worlds.js';
import { whichKind } from '../../../screens/collega.js';
import { formReply } from '../../../screens/form.js';
import { screen, type Reply } from '../../../screens/reply.js';
import { foundAgain } from '../../lookFor.js';
import type { Cases, Press } from '../../press.js';
import type { Can } from '../../services.js';
import { afterwards } from '../afterwards.js';
import { endedForm } from '../ended.js';
import { beginForm } from './begin.js';

/** What a person sees after a press on a form. */

export type Replies = Can<'cases' | 'directory' | 'typed' | 'now'>;

type Kind<K> = Extract<Outcome['decision'], { kind: K }>;

export const replyTo = async (outcome: Outcome, press: Press, go: string, services: Replies): Promise<Reply> => {
  const { decision, world } = outcome;
  switch (decision.kind) {
    case 'missing':
    case 'refused':
      return services.cases.refuse(press);
    case 'ended':
      return endedForm(decision.task, press, world);
    // An answer about somebody who works here is not kept. Neither the case nor the memory for a next card gets it.
    case 'discarded':
      services.typed.take(press.from.tenant, press.from.person);
      return screen(whichKind(press.speaker.school, { above: decision.lines }));
    case 'again':
      return cardAgain(decision, outcome, press, services);
    case 'decided':
      return isEarlierAlarm(decision, go, world)
        ? beginForm(press, services, true, { notice: [EARLIER] })
        : onwards(decision, go, press, await worldAfter(decision, world, press, services.cases));
  }
};

/** The card of an alarm may stand in a chat. Pressed after that alarm, it asks anew, for a new need. */
const isEarlierAlarm = ({ case: c, entry }: Kind<'decided'>, go: string, { now }: World): boolean => {
  if (go !== 'next' || !isAtOnce(c.protocol)) return false;
  return c.status !== 'open' || Date.parse(now) - Date.parse(entry?.at ?? now) > SAME_ALARM_MS;
};
/** Until then another press means the alarm that runs. */
const SAME_ALARM_MS = 10 * 60_000;
const EARLIER = 'Dit alarm is al eerder verstuurd. Heb je nu hulp nodig? Druk op **Waarschuw nu**.';

/** The next card may need other look-ups than the one before. */
const worldAfter = async (
  { case: c, next }: Kind<'decided'>,
  world: World,
  press: Press,
  cases: Cases,
): Promise<World> => {
  if (next === undefined || needsOf(c).every((one) => world.looked[one] !== undefined)) return world;
  const { looked, register } = await cases.world(press, c);
  return { ...world, looked, register: world.register.length > 0 ? world.register : register };
};

const onwards = (decided: Kind<'decided'>, go: string, press: Press, world: World): Reply => {
  const task = decided.case.tasks.find(({ id }) => id === press.ids.task);
  const notice = decided.notice && task && saidEarly(decided.case, task, world, press.speaker.person.id);
  return afterwards({ ...decided, notice }, go, press, world);
};

/** The same card with its faults. What could not wait for a whole card went out. */
const cardAgain = async (
  { task, errors, ...decision }: Kind<'again'>,
  { world, found }: Outcome,
  press: Press,
  services: Can<'cases' | 'directory'>,
): Promise<Reply> => {
  const { person } = press.speaker;
  const c = decision.case ?? found;
  if (c === undefined) return services.cases.refuse(press);
  const notice = decision.notice && saidEarly(c, task, world, person.id);
  const again = { c, task, world, person: person.id, errors, notice, key: press.ids.key, list: press.ids.list };
  return formReply({ ...again, found: await foundAgain(press, services) }, person);
};

/** What was sent before the card was whole, and what became of it. */
const saidEarly = (c: Case, { step, of }: Task, world: World, person: PersonId): readonly Line[] | undefined =>
  protocolOf(world, c.protocol).steps[step]?.early?.said(sightOf(c, world, person, of));
