import { inWordsOf, USUALLY } from '../../dialogs/engine/school/terms.js';
import { UnreadableError } from '../../data/store.js';
import { own } from '../../dialogs/engine/case/own.js';
import { reading, runAct, type Act } from './action.js';
import { aboutColleague, ring } from './actions/collega.js';
import { homeCard, menuActs } from './actions/menu.js';
import { asksHelp, ELSEWHERE, elsewhere, said } from './actions/said.js';
import { beginAbout, beginForm, beginTyped } from './actions/form/begin.js';
import { askHelp } from './actions/form/help.js';
import { drop, insteadOf } from './actions/form/leave.js';
import { keepTyped, pressForm } from './actions/form/press.js';
import { leave, open, openOwn, openTask, pressOnce, read } from './actions/case.js';
import { boardActs, goOn } from './actions/board.js';
import { giveOffer, openOffer } from './actions/offer.js';
import { dossier, find, quiet } from './actions/dossier.js';
import { round } from './actions/round.js';
import { paperActs } from './actions/paper.js';
import { peopleActs } from './actions/people.js';
import { readRest } from './actions/rest.js';
import { search } from './actions/search.js';
import { stranger } from './actions/strangers.js';
import { unread } from './actions/unread.js';
import { following, weekly, work } from './actions/work.js';
import { written } from './actions/written.js';
import { bring } from './sendWaiting.js';
import type { AdaptiveCard } from '../../cards/card.js';
import type { Speaker } from '../people/directory.js';
import type { Acted, Heard, Incoming } from '../teams/incoming.js';
import { failed, tooBusy } from './failed.js';
import { watchingSaves } from './saved.js';
import { createEdits } from './said/edits.js';
import { isAtOnce } from '../cases/cannotWait.js';
import { isAwayError } from '../support/storeAway.js';
import type { Greeted } from './greetings.js';
import { screen, type Reply } from '../screens/reply.js';
import { greeting } from '../screens/greeting.js';
import type { Press } from './press.js';
import { servicesOf, type Can, type Given, type Services } from './services.js';
import { wayOf } from '../screens/ways.js';

/** Every button: its verb, the ids it reads, and what it does. */
export const ACTS: Readonly<Record<string, Act>> = {
  ...menuActs,
  ...peopleActs,
  ...boardActs,
  ...paperActs,
  ...reading([], { staff: aboutColleague, ring, find, quiet, holiday: round }),
  ...reading(['pupil', 'person'], { work, weekly, written }),
  ...reading(['case'], { following }),
  ...reading(['case', 'pupil'], { dossier }),
  ...reading(['way', 'parent'], {
    begin: (press, services) => beginForm(press, services),
    fresh: (press, services) => beginForm(press, services, true),
  }),
  ...reading(['way', 'pupil'], { about: beginAbout }),
  ...reading(['way'], { safely: beginTyped }),
  ...reading(['way', 'step', 'parent'], { instead: insteadOf }),
  ...reading(['case', 'task', 'way', 'parent', 'answers'], {
    help: askHelp,
    next: pressForm('next'),
    back: pressForm('back'),
    later: pressForm('later'),
  }),
  ...reading(['case', 'task', 'way', 'step', 'parent', 'answers'], { search, leave }),
  ...reading(['case', 'task', 'answers'], { rest: readRest }),
  ...reading(['case'], { drop, read, resend: pressOnce('resend') }),
  ...reading(['case', 'task', 'pupil'], { open }),
  ...reading(['case', 'task'], {
    onward: openOwn,
    form: openTask,
    take: pressOnce('take'),
    cannot: pressOnce('cannot'),
    tick: pressOnce('tick'),
    tomorrow: pressOnce('tomorrow'),
  }),
  ...reading(['case', 'step'], { offer: openOffer }),
  ...reading(['case', 'step', 'answers'], { give: giveOffer }),
};

/** Buttons of a form that lead away from it. */
const LEAVES = ['read', 'paper', 'rest'];

/** One turn: asks who speaks, finds the action, does it and answers. A failure is answered too. */
export const createTurn = (given: Given): ((incoming: Heard) => Promise<Reply>) => {
  const edits = createEdits();
  return async (incoming) => {
    const { from } = incoming;
    if (incoming.kind === 'said' && !edits.isNews(incoming, from)) return { kind: 'done' };
    const { queue, saved } = watchingSaves(given.queue);
    const services = servicesOf({ ...given, queue });
    try {
      const atOnce = cannotWait(incoming, services);
      if (!atOnce && decides(incoming) && services.busy()) return await tooBusy(incoming, services);
      const speaker = await services.directory.speaker(from.tenant, from.person, schoolIn(incoming), atOnce);
      return inWordsOf(speaker?.school ?? USUALLY, await answerTo(incoming, speaker, services));
    } catch (error) {
      return failed(error, saved(), incoming, services);
    }
  };
};

const answerTo = (incoming: Heard, speaker: Speaker | undefined, services: Services): Promise<Reply> => {
  if (!incoming.from.personal) return amongOthers(incoming, speaker, services);
  return speaker === undefined ? notHere(incoming, services) : answer(incoming, speaker, services);
};

/** A press that answers a form. Its card can come back with what was typed, so nothing is lost. */
const decides = (incoming: Heard): boolean =>
  incoming.kind === 'acted' && incoming.from.personal && ['next', 'give', 'search'].includes(incoming.action.go);

const schoolIn = (incoming: Incoming): string | undefined =>
  incoming.kind === 'acted' ? incoming.action.school : undefined;

/** Whether somebody asks for help, or answers a call. The people known last may do so, also while the store is away. */
const cannotWait = (incoming: Heard, { alarms }: Can<'alarms'>): boolean => {
  if (incoming.kind !== 'acted') return incoming.kind === 'said' && asksHelp(incoming);
  const { go, way = '', school = '', case: id = '' } = incoming.action;
  return go === 'help' || isAtOnce(wayOf(way)?.protocol) || alarms.read(school, id) !== undefined;
};

/** A pressed *Hulp nu* asks for the same as the word. */
const wordsOf = (incoming: Heard): string => {
  if (incoming.kind === 'said') return incoming.words;
  return incoming.kind === 'acted' && incoming.action.go === 'help' ? 'hulp' : '';
};

/**
 * In a channel or a group nothing opens in place, because others read along. Only its presser sees what a board leads
 * to.
 */
const amongOthers = async (incoming: Heard, speaker: Speaker | undefined, services: Services): Promise<Reply> => {
  if (incoming.kind === 'installed') return { kind: 'done' };
  if (incoming.kind === 'acted' && speaker !== undefined && isUnseen(incoming)) return act(incoming, speaker, services);
  if (incoming.kind === 'acted' && incoming.action.go !== 'help') return { kind: 'elsewhere', text: ELSEWHERE };
  return elsewhere(wordsOf(incoming), incoming.from, speaker, services);
};

/** Whether only the presser sees it: a dialog, or a board that sends its presser to the own chat. */
const isUnseen = ({ via, action }: Acted): boolean =>
  via === 'submit' || (action.board !== undefined && (via === 'fetch' || via === 'inline'));

/** Somebody of another school is refused like anybody. Somebody without a school is told so. */
const notHere = async (incoming: Heard, services: Services): Promise<Reply> => {
  if (incoming.kind !== 'acted') return stranger(incoming, services);
  const { tenant, person } = incoming.from;
  const speaker = await services.directory.speaker(tenant, person);
  return speaker === undefined ? stranger(incoming, services) : services.cases.refuse(pressOf(incoming, speaker));
};

const answer = async (incoming: Heard, speaker: Speaker, services: Services): Promise<Reply> => {
  const greeted = await meet(incoming, services);
  const welcome = () => greeting(speaker, services.now().toISOString());
  if (incoming.kind !== 'acted') bring(speaker, services);
  switch (incoming.kind) {
    case 'said':
      return after(greeted === 'owed' ? [welcome()] : [], await said(incoming, speaker, services));
    case 'installed':
      return greeted === 'before' ? { kind: 'done' } : { kind: 'chat', cards: [welcome()] };
    case 'acted':
      return act(incoming, speaker, services);
  }
};

/** Remembers where this person is reached. The person is answered even when that fails. */
const meet = async ({ kind, from }: Heard, { meets }: Can<'meets'>): Promise<Greeted> => {
  try {
    return await meets(from);
  } catch (error) {
    if (kind === 'installed' || !isAwayError(error)) throw error;
    return 'before';
  }
};

const after = (first: AdaptiveCard[], reply: Reply): Reply =>
  reply.kind === 'chat' ? { ...reply, cards: [...first, ...reply.cards] } : reply;

const act = async (incoming: Acted, speaker: Speaker, services: Services): Promise<Reply> => {
  const { go, board } = incoming.action;
  if (board !== undefined && incoming.via === 'inline') return goOn(incoming, pressOf(incoming, speaker), services);
  const found = own(ACTS, go);
  if (found === undefined) return screen(await homeCard(speaker, services));
  const press = pressOf(incoming, speaker);
  const reply = await doing(found, press, services);
  await writeDown(reply, press, services);
  return reply;
};

const doing = async (act: Act, press: Press, services: Services): Promise<Reply> => {
  try {
    const gone = LEAVES.includes(press.go) ? await keepTyped(press, services) : undefined;
    return gone ?? (await runAct(act, press, services));
  } catch (error) {
    if (error instanceof UnreadableError) return unread(error, press, services);
    throw error;
  }
};

/**
 * Writes down the look at children whom a search found, and at words of a colleague beside a question. When that fails,
 * nothing of it is shown.
 */
const writeDown = async (reply: Reply, press: Press, { cases }: Can<'cases'>): Promise<void> => {
  const subjects = reply.kind === 'screen' ? [...(reply.searched ?? [])] : [];
  if (subjects.length > 0) await cases.audit(press, { did: 'searched', subjects });
  if (reply.kind === 'screen' && reply.looked !== undefined)
    await cases.looked({ ...press, ids: { case: reply.looked } });
};

const pressOf = ({ action, values, from }: Acted, speaker: Speaker): Press => {
  const { go, case: id = '', task = '', once: key = '', way = '', step = '', page = '0', from: parent, list } = action;
  const ids = { case: id, task, key, way, step, page: Number(page) || 0, parent, list };
  return { speaker, from, go, ids, values };
};
