import type { Case } from '../../../dialogs/engine/case/case.js';
import { isOffered, offeredTask } from '../../../dialogs/engine/view/offers.js';
import { rightsOf } from '../../../dialogs/engine/rights/access.js';
import { until } from '../../../dialogs/engine/school/wording.js';
import { unfinishedOf } from '../../../dialogs/engine/decide/unfinished.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { nameOf, protocolOf, type World } from '../../../dialogs/engine/rights/world.js';
import { knownCase, opened } from '../../cases/opened.js';
import { isAtOnce } from '../../cases/atOnce.js';
import { sentence, type Reply } from '../../screens/reply.js';
import { formReply } from '../../screens/form.js';
import type { Press, Services } from '../services.js';
import { stepNamed, wayId } from '../../screens/ways.js';
import { beginForm, NOT_DONE_YET, replyTo } from './form.js';
import { refuse } from './refuse.js';

/** The card of something this person may do and need not; what asks nothing is done at once. */
export const openOffer = async (press: Press, services: Services): Promise<Reply> => {
  const { speaker, ids } = press;
  const found = await opened(speaker, ids.case, services);
  const step = found && stepNamed(found.c.protocol, ids.step);
  if (found === undefined || step === undefined) return refuse(press, services);
  const { c, world } = found;
  if (!isOffered(step, speaker.person, c, world)) return notOffered(c, press, world, services);
  const { begins, fields } = protocolOf(world, c.protocol).steps[step] ?? {};
  if (begins !== undefined) return beginFrom(c, begins(sightOf(c, world, speaker.person.id)), press, services);
  if (fields === undefined) return giveOffer(press, services);
  const draft = unfinishedOf(c, step, speaker.person.id);
  const task = { ...offeredTask(step), draft: { ...draft } };
  const notice = Object.keys(draft).length === 0 ? [] : NOT_DONE_YET;
  return formReply({ c, task, world, person: speaker.person.id, notice }, press.speaker.person);
};

/** Who has a part in an alarm that is over learns that: it is pressed in haste, on messages that stay in the chat. */
const notOffered = (c: Case, press: Press, world: World, services: Services): Promise<Reply> | Reply => {
  const { person } = press.speaker;
  const over = c.tasks.find(({ step, ended }) => step === 'komen' && ended !== undefined)?.ended;
  const isOver = over !== undefined && protocolOf(world, c.protocol).atOnce !== undefined;
  const isTheirs = c.starter === person.id || c.tasks.some(({ to }) => to.includes(person.id));
  if (!isOver || !(isTheirs || rightsOf(person, c, world).code)) return refuse(press, services);
  const who = over.by === person.id ? 'jij' : nameOf(world, over.by);
  return sentence(`Deze hulpvraag is al klaar (${who}, ${until(over.at, world.now)}).`);
};

type Way = { protocol: string; way: string };

/** The first card of another protocol, about the same children; an alarm is always a new one. */
const beginFrom = (c: Case, { protocol, way }: Way, press: Press, services: Services): Promise<Reply> =>
  beginForm({ ...press, ids: { ...press.ids, way: wayId(protocol, way), parent: c.id } }, services, isAtOnce(protocol));

/** What was filled in on that card. */
export const giveOffer = async (press: Press, services: Services): Promise<Reply> => {
  const { speaker, ids, values } = press;
  const c = await knownCase(speaker, ids.case, services);
  if (c === undefined) return refuse(press, services);
  const step = stepNamed(c.protocol, ids.step) ?? '';
  const outcome = await services.queue.run({
    school: speaker.school.id,
    case: ids.case,
    command: { do: 'offer', step, raw: values, key: ids.key, by: speaker.person.id },
    worldFor: (now) => services.worlds.forPress(speaker, now, values),
  });
  return replyTo(outcome, press, 'give', services);
};
