import { aboutColleague, ring } from './acts/collega.js';
import { menuActs, said, elsewhere, homeCard } from './acts/menu.js';
import { askHelp, beginForm, beginTyped, drop, insteadOf, pressForm } from './acts/form.js';
import { open, openTask, pressOnce } from './acts/case.js';
import { giveOffer, openOffer } from './acts/offer.js';
import { dossier, find, quiet } from './acts/dossier.js';
import { peopleActs } from './acts/people.js';
import { refuse } from './acts/refuse.js';
import { search } from './acts/search.js';
import { stranger } from './acts/strangers.js';
import { weekly, work } from './acts/work.js';
import { bring } from './delivery/bring.js';
import type { AdaptiveCard } from '../cards/card.js';
import type { Speaker } from './directory.js';
import type { Incoming } from './incoming.js';
import { failed } from './failed.js';
import { screen, type Reply } from './reply.js';
import { greeting } from './screens/greeting.js';
import type { Press, Services } from './services.js';

type Act = (press: Press, services: Services) => Promise<Reply>;

/** Every button: what it says of itself, and what is done. */
const ACTS: Readonly<Record<string, Act>> = {
  ...menuActs,
  ...peopleActs,
  staff: aboutColleague,
  ring,
  work,
  weekly,
  dossier,
  find,
  quiet,
  instead: insteadOf,
  help: askHelp,
  begin: (press, services) => beginForm(press, services),
  fresh: (press, services) => beginForm(press, services, true),
  safely: beginTyped,
  next: pressForm('next'),
  back: pressForm('back'),
  later: pressForm('later'),
  search,
  drop,
  open,
  form: openTask,
  offer: openOffer,
  give: giveOffer,
  take: pressOnce('take'),
  tick: pressOnce('tick'),
  tomorrow: pressOnce('tomorrow'),
  resend: pressOnce('resend'),
};

/** One turn: who is it, what is asked, do it, answer. A failure is an answer too. */
export const createTurn =
  (services: Services) =>
  async (incoming: Heard): Promise<Reply> => {
    const { from } = incoming;
    try {
      const speaker = await services.directory.speaker(from.tenant, from.person, schoolIn(incoming));
      if (!from.personal) return await amongOthers(incoming, speaker, services);
      if (speaker === undefined) return await notHere(incoming, services);
      return await answer(incoming, speaker, services);
    } catch (error) {
      return failed(error, incoming, services);
    }
  };

const schoolIn = (incoming: Incoming): string | undefined =>
  incoming.kind === 'acted' ? incoming.action.school : undefined;

type Heard = Exclude<Incoming, { kind: 'ignored' }>;

/** In a channel or a group nothing is opened: others read along. */
const amongOthers = async (incoming: Heard, speaker: Speaker | undefined, services: Services): Promise<Reply> => {
  if (incoming.kind === 'installed') return { kind: 'done' };
  return elsewhere(incoming.kind === 'said' ? incoming.text : '', incoming.from, speaker, services);
};

/** Somebody of another school is refused as anybody is; somebody of none is told so. */
const notHere = async (incoming: Heard, services: Services): Promise<Reply> => {
  if (incoming.kind !== 'acted') return stranger(incoming, services);
  const { tenant, person } = incoming.from;
  const speaker = await services.directory.speaker(tenant, person);
  return speaker === undefined ? stranger(incoming, services) : refuse(pressOf(incoming, speaker), services);
};

const answer = async (incoming: Heard, speaker: Speaker, services: Services): Promise<Reply> => {
  const greeted = await services.meets(incoming.from);
  const welcome = () => greeting(speaker, services.now().toISOString());
  if (incoming.kind !== 'acted') bring(speaker, services);
  switch (incoming.kind) {
    case 'said':
      return after(greeted === 'owed' ? [welcome()] : [], await said(incoming.text, incoming.from, speaker, services));
    case 'installed':
      return greeted === 'before' ? { kind: 'done' } : { kind: 'chat', cards: [welcome()] };
    case 'acted':
      return act(incoming, speaker, services);
  }
};

const after = (first: AdaptiveCard[], reply: Reply): Reply =>
  reply.kind === 'chat' ? { ...reply, cards: [...first, ...reply.cards] } : reply;

const act = async (
  incoming: Extract<Heard, { kind: 'acted' }>,
  speaker: Speaker,
  services: Services,
): Promise<Reply> => {
  const { go } = incoming.action;
  const run = Object.hasOwn(ACTS, go) ? ACTS[go] : undefined;
  if (run === undefined) return screen(await homeCard(speaker, services));
  return run(pressOf(incoming, speaker), services);
};

const pressOf = ({ action, values, from }: Extract<Heard, { kind: 'acted' }>, speaker: Speaker): Press => {
  const { go, case: id = '', task = '', once: key = '', way = '', step = '', page = '0' } = action;
  return { speaker, from, go, ids: { case: id, task, key, way, step, page: Number(page) || 0 }, values };
};
