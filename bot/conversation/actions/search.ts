import type { Case, Task } from '../../../dialogs/engine/case/case.js';
import { mayDo } from '../../../dialogs/engine/rights/deeds.js';
import { isOffered, offeredTask } from '../../../dialogs/engine/view/offers.js';
import type { World } from '../../../dialogs/engine/rights/world.js';
import type { Reply } from '../../screens/reply.js';
import { formReply } from '../../screens/form.js';
import type { Press } from '../press.js';
import type { Services } from '../services.js';
import { stepNamed } from '../../screens/ways.js';
import { lookFor } from '../lookFor.js';
import { keepTyped, onCard } from './form/press.js';

/** *Zoek*: the same card, filled in, with the pupils found. A search outside the own groups is a look. */
export const search = async (press: Press, services: Services): Promise<Reply> => {
  const { speaker, values, ids } = press;
  const gone = await keepTyped(press, services);
  if (gone !== undefined) return gone;
  const card = await onCard(press, services);
  const task = card && taskIn(card.c, press, card.world);
  if (card === undefined || task === undefined) return services.cases.refuse(press);
  const { c, world } = card;
  const found = await lookFor(press, services);
  const typed = { ...task, page: ids.page, draft: { ...task.draft, ...values } };
  const { key, list } = ids;
  return formReply({ c, task: typed, world, person: speaker.person.id, found, key, list }, speaker.person);
};

/** The open task this person has, or what this person may do and need not. */
const taskIn = (c: Case, { speaker, ids }: Press, world: World): Task | undefined => {
  const step = ids.task === '' ? stepNamed(c.protocol, ids.step) : undefined;
  if (step === undefined)
    return c.tasks.find((task) => task.id === ids.task && mayDo('form', { c, task, by: speaker.person.id, world }));
  return isOffered(step, speaker.person, c, world) ? offeredTask(step) : undefined;
};
