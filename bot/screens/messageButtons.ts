import { personOf } from '../../dialogs/engine/case/actor.js';
import type { Button } from '../../cards/button.js';
import type { Case, Task } from '../../dialogs/engine/case/case.js';
import { isDanger } from '../../dialogs/engine/case/caseFacts.js';
import type { Standing } from '../../dialogs/engine/decide/deliveryResults.js';
import type { Message as Kind, MessageButton } from '../../dialogs/engine/language/message.js';
import { mayDo, type Deed } from '../../dialogs/engine/rights/deeds.js';
import { protocolOf, type World } from '../../dialogs/engine/rights/world.js';
import { RECORD, URGENT } from './buttons.js';
import type { Message } from './told.js';
import { stepId, wayId } from './ways.js';

/** The buttons of a stored message. The verb and ids are all that a button says. */

type Drawing = { message: Message; task: Task | undefined; c: Case; world: World };

/** Buttons that depend on what the reader may do when the message is drawn. */
const JUDGED: Readonly<Record<'take' | 'cannot' | 'tick' | 'tomorrow', Deed>> = {
  take: 'take',
  cannot: 'cannot',
  tick: 'tick',
  tomorrow: 'snooze',
};

export const messageButtons = (
  message: Message,
  { opens, buttons }: Kind,
  { state }: Standing,
  c: Case,
  world: World,
): Button[] => {
  const task = c.tasks.find(({ id }) => id === message.task);
  const alone = task?.to.every((id) => id === message.to) ?? false;
  const drawn = { state, urgency: message.urgency, danger: isDanger(c), alone };
  const wanted = buttons?.(drawn) ?? [{ does: 'open' as const, title: opens ?? 'Openen' }];
  return wanted.flatMap((one) => buttonFor(one, { message, task, c, world }));
};

const buttonFor = (wanted: MessageButton, drawing: Drawing): Button[] => {
  const { does } = wanted;
  switch (does) {
    case 'take':
    case 'cannot':
    case 'tick':
    case 'tomorrow':
      return mayNow(JUDGED[does], drawing) ? [pressed(does, wanted.title, drawing)] : [];
    case 'offer':
      return [offered(wanted.step, drawing)];
    case 'urgent':
      return [{ ...URGENT, title: wanted.title }];
    case 'choose':
      return [{ ...RECORD, title: wanted.title }];
    case 'begin':
      return [{ title: wanted.title, data: { go: 'begin', way: wayId(wanted.protocol, wanted.way) } }];
    case 'open':
    case 'weekly':
    case 'holiday':
      return [pressed(does, wanted.title ?? 'Openen', drawing)];
  }
};

const mayNow = (deed: Deed, { message: { to }, task, c, world }: Drawing): boolean => {
  const by = personOf(to);
  return task !== undefined && by !== undefined && mayDo(deed, { c, task, by, world });
};

/** `once`: a second press of the same button changes nothing. */
const pressed = (go: string, title: string, { message: { id, task = '' }, c }: Drawing): Button => ({
  title,
  data: { go, school: c.school, case: c.id, task, once: `${id}${go}` },
});

/** Something to do from the message itself, in one press. */
const offered = (step: string, drawing: Drawing): Button => {
  const { c, world, message } = drawing;
  const made = pressed('offer', protocolOf(world, c.protocol).steps[step]?.title ?? '', drawing);
  return { ...made, data: { ...made.data, step: stepId(c.protocol, step), once: `${message.id}offer${step}` } };
};
