import type { Case } from '../../../dialogs/engine/case/case.js';
import { isOffered, offeredTask, whileOffered } from '../../../dialogs/engine/view/offers.js';
import { rightsOf } from '../../../dialogs/engine/rights/access.js';
import { until } from '../../../dialogs/engine/school/wording.js';
import { unfinishedOf } from '../../../dialogs/engine/decide/unfinished.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { nameOf, protocolOf, type World } from '../../../dialogs/engine/rights/world.js';
import { isAtOnce } from '../../cases/cannotWait.js';
import { sentence, type Reply } from '../../screens/reply.js';
import { formReply } from '../../screens/form.js';
import { onCase } from '../action.js';
import type { Press } from '../press.js';
import type { Can, Services } from '../services.js';
import { stepNamed, wayId } from '../../screens/ways.js';
import { beginForm, NOT_DONE_YET } from './form/begin.js';
import { replyTo } from './form/reply.js';

/** The card of an offer, which this person may do and need not. An offer without questions is done at once. */
export const openOffer = onCase(async ({ c, world }, press, services) => {
  const { speaker, ids } = press;
  const step = stepNamed(c.protocol, ids.step);
  if (step === undefined) return services.cases.refuse(press);
  if (!isOffered(step, speaker.person, c, world)) return notOffered(c, press, world, services);
  const { begins, fields, needs } = protocolOf(world, c.protocol).steps[step] ?? {};
  if (begins !== undefined) return beginFrom(c, begins(sightOf(c, world, speaker.person.id)), press, services);
  if (fields === undefined) return giveOffer(press, services);
  const draft = unfinishedOf(c, step, speaker.person.id);
  const task = { ...offeredTask(step), draft: { ...draft } };
  const notice = Object.keys(draft).length === 0 ? [] : NOT_DONE_YET;
  const seen = needs === undefined ? world : await services.cases.world(press, whileOffered(c, step));
  return formReply({ c, task, world: seen, person: speaker.person.id, notice, list: ids.list }, press.speaker.person);
});

/**
 * Who has a part in a finished alarm is told that it ended. This button is pressed in haste, and it stays in the chat.
 */
const notOffered = (c: Case, press: Press, world: World, { cases }: Can<'cases'>): Promise<Reply> | Reply => {
  const { person } = press.speaker;
  const { atOnce } = protocolOf(world, c.protocol);
  const over = c.tasks.find(({ step, ended }) => step === atOnce?.over && ended !== undefined)?.ended;
  const isTheirs = c.starter === person.id || c.tasks.some(({ to }) => to.includes(person.id));
  if (over === undefined || !(isTheirs || rightsOf(person, c, world).code)) return cases.refuse(press);
  const who = over.by === person.id ? 'jij' : nameOf(world, over.by);
  return sentence(`Deze hulpvraag is al klaar (${who}, ${until(over.at, world.now)}).`);
};

type Way = { protocol: string; way: string };

/** The first card of another protocol, about the same children. An alarm is always a new one. */
const beginFrom = (c: Case, { protocol, way }: Way, press: Press, services: Can<'cases' | 'now'>): Promise<Reply> =>
  beginForm({ ...press, ids: { ...press.ids, way: wayId(protocol, way), parent: c.id } }, services, isAtOnce(protocol));

/** Carries out an offer with what was filled in on its card. */
export const giveOffer = async (press: Press, services: Services): Promise<Reply> => {
  const { speaker, ids, values } = press;
  const c = await services.cases.known(press);
  if (c === undefined) return services.cases.refuse(press);
  const step = stepNamed(c.protocol, ids.step) ?? '';
  const command = { do: 'offer', step, raw: values, key: ids.key, by: speaker.person.id } as const;
  const outcome = await services.cases.run(press, { command });
  return replyTo(outcome, press, 'give', services);
};
