import { menuActs, said, elsewhere, homeCard } from './acts/menu.js';
import { askHelp, beginForm, drop, insteadOf, pressForm } from './acts/form.js';
import { open, openTask, pressOnce } from './acts/case.js';
import { giveOffer, openOffer } from './acts/offer.js';
import { dossier, find, quiet } from './acts/dossier.js';
import { refuse } from './acts/refuse.js';
import { search } from './acts/search.js';
import { weekly, work } from './acts/work.js';
import { bring } from './delivery/bring.js';
import type { Speaker } from './directory.js';
import type { From, Incoming } from './incoming.js';
import { failed } from './failed.js';
import { screen, type Reply } from './reply.js';
import { greeting, unknownPerson } from './screens/home.js';
import type { Press, Services } from './services.js';

type Act = (press: Press, services: Services) => Promise<Reply>;

/** Every button: what it says of itself, and what is done. */
const ACTS: Readonly<Record<string, Act>> = {
  ...menuActs,
  work,
  weekly,
  dossier,
  find,
  quiet,
  instead: insteadOf,
  help: askHelp,
  begin: (press, services) => beginForm(press, services),
  fresh: (press, services) => beginForm(press, services, true),
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
    if (!from.personal && incoming.kind !== 'acted') return incoming.kind === 'said' ? elsewhere() : { kind: 'done' };
    try {
      const speaker = await services.directory.speaker(from.tenant, from.person, schoolIn(incoming));
      if (speaker === undefined) return await notHere(incoming, services);
      return await answer(incoming, speaker, services);
    } catch (error) {
      return failed(error, incoming, services);
    }
  };

const schoolIn = (incoming: Incoming): string | undefined =>
  incoming.kind === 'acted' ? incoming.action.school : undefined;

type Heard = Exclude<Incoming, { kind: 'ignored' }>;

/** Somebody of another school is refused as anybody is; somebody of none is told so. */
const notHere = async (incoming: Heard, services: Services): Promise<Reply> => {
  if (incoming.kind !== 'acted') return { kind: 'chat', cards: [unknownPerson()] };
  const { tenant, person } = incoming.from;
  const speaker = await services.directory.speaker(tenant, person);
  return speaker === undefined ? screen(unknownPerson()) : refuse(pressOf(incoming, speaker), services);
};

const answer = async (incoming: Heard, speaker: Speaker, services: Services): Promise<Reply> => {
  const isNew = await met(incoming.from, services);
  if (incoming.kind !== 'acted') bring(speaker, services);
  switch (incoming.kind) {
    case 'said':
      return said(incoming.text, speaker, services);
    case 'installed':
      return isNew ? { kind: 'chat', cards: [greeting(speaker, services.now().toISOString())] } : { kind: 'done' };
    case 'acted':
      return act(incoming, speaker, services);
  }
};

/** Keeps where this person's messages go, newest address first. True the first time, once. */
const met = async (from: From, { store, now }: Services): Promise<boolean> => {
  if (!from.personal) return false;
  const { tenant, person, serviceUrl, conversation } = from;
  const known = await store.conversation(tenant, person);
  const at = now().toISOString();
  const same = known?.serviceUrl === serviceUrl && known.conversation === conversation;
  if (same && known.greeted !== undefined) return false;
  await store.mergeConversation({ tenant, person, serviceUrl, conversation, seen: at, greeted: known?.greeted ?? at });
  return known?.greeted === undefined;
};

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
