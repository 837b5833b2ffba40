import type { AdaptiveCard } from '../../cards/card.js';
import { askReason, askWhom } from '../../bot/screens/itemForms.js';
import { boardScreen } from '../../bot/screens/board.js';
import { caseScreen } from '../../bot/screens/case.js';
import { formScreen } from '../../bot/screens/form.js';
import { CHOSEN, itemScreen, itemsScreen } from '../../bot/screens/items.js';
import { thinCard } from '../../bot/screens/thin.js';
import { stepId } from '../../bot/screens/ways.js';
import { rightsOf } from '../../dialogs/engine/rights/access.js';
import type { Case, OutgoingMessage, Task } from '../../dialogs/engine/case/case.js';
import { mayDo } from '../../dialogs/engine/rights/deeds.js';
import { isBoard, standingOf } from '../../dialogs/engine/decide/deliveryResults.js';
import { isOffered, offeredTask } from '../../dialogs/engine/view/offers.js';
import { sharedFor } from '../../dialogs/engine/view/teamTasks.js';
import type { Person } from '../../dialogs/engine/school/school.js';
import { fieldsOf, pagesOf } from '../../dialogs/engine/view/form.js';
import { sightOf } from '../../dialogs/engine/view/sightOf.js';
import { view } from '../../dialogs/engine/view/view.js';
import { protocolOf, type World } from '../../dialogs/engine/rights/world.js';
import { buttonsOf, inputsOf, type ButtonOn } from '../support/cards.js';

/** All that a case lets one person press now: read from the very cards that are drawn for that person. */

/** `choices`: what may be chosen on that card, by the name of the input. `thin`: it stands on a message in the chat. */
export type Drawn = {
  go: string;
  task: string;
  step: string;
  choices: Readonly<Record<string, readonly string[]>>;
  thin: boolean;
};

/** Who draws for whom. `about`: only what is about these tasks and steps is drawn to the end. */
type At = { c: Case; person: Person; world: World; about: (id: string) => boolean };

const choicesOn = (card: AdaptiveCard): Drawn['choices'] =>
  Object.fromEntries(inputsOf(card).map(({ id, choices }) => [id, choices.map(({ value }) => value)]));

const nameOfStep = ({ c, world }: At, id = ''): string =>
  Object.keys(protocolOf(world, c.protocol).steps).find((step) => stepId(c.protocol, step) === id) ?? '';

const drawnOn = (at: At, card: AdaptiveCard, thin = false): Drawn[] =>
  buttonsOf(card).map(({ data }) => ({
    go: data.go ?? '',
    task: data.task ?? '',
    step: nameOfStep(at, data.step),
    choices: choicesOn(card),
    thin,
  }));

const messagesFor = ({ c, person }: At): Omit<OutgoingMessage, 'delivery' | 'kind'>[] =>
  [...c.outbox.filter((one) => one.kind === 'message'), ...c.posted.map(({ message }) => message)].filter(
    (one) => one.to === person.id && !isBoard(one),
  );

const thinCards = (at: At): AdaptiveCard[] =>
  messagesFor(at).map((message) => thinCard(message, standingOf(message, at.c, at.world), at.c, at.world));

/** A card of several pages, one after another, until there is no next one. */
const pagesUntil = (draw: (page: number) => AdaptiveCard, more: (button: ButtonOn) => boolean): AdaptiveCard[] => {
  const cards: AdaptiveCard[] = [];
  for (let page = 0; page < 30; page += 1) {
    const card = draw(page);
    cards.push(card);
    if (!buttonsOf(card).some((button) => more(button) && button.data.page === String(page + 1))) break;
  }
  return cards;
};

const caseCards = ({ c, person, world }: At): AdaptiveCard[] => {
  const seen = view(c, person, world);
  if (seen === undefined || c.status === 'concept') return [];
  return pagesUntil(
    (page) => caseScreen(seen, c.school, { page }),
    ({ data }) => data.go === 'open',
  );
};

const boardCards = ({ c, person, world }: At): AdaptiveCard[] => {
  if (protocolOf(world, c.protocol).board === undefined || c.status === 'concept') return [];
  if (!rightsOf(person, c, world).all) return [];
  return pagesUntil(
    (page) => boardScreen(c, person, world, { page }),
    ({ data }) => data.go === 'open',
  );
};

const listCards = ({ c, person, world, about }: At): AdaptiveCard[] => {
  if (!rightsOf(person, c, world).code) return [];
  const items = sharedFor(c, person.id, world).filter(({ task }) => about(task));
  const lists = (['mine', 'list', 'done'] as const).flatMap((which) =>
    pagesUntil(
      (page) => itemsScreen({ c, which, items, page }),
      ({ data }) => data.go === which,
    ),
  );
  const cards = items.map((item) => itemScreen(c, item, person.id, world));
  return items.length === 0 ? [] : [...lists, ...cards];
};

/** Every page of the form of a task, one after another. */
const formCards = ({ c, person, world }: At, task: Task): AdaptiveCard[] => {
  const step = protocolOf(world, c.protocol).steps[task.step];
  if (step === undefined) return [];
  const pages = pagesOf(step, fieldsOf(step, sightOf(c, world, person.id, task.of)));
  return pages.map((_, page) => formScreen({ c, task: { ...task, page }, world, person: person.id }));
};

const conceptCards = (at: At): AdaptiveCard[] => {
  const { c, person } = at;
  if (c.status !== 'concept' || c.starter !== person.id) return [];
  return c.tasks
    .filter(({ status, to }) => status === 'open' && to.includes(person.id))
    .flatMap((t) => formCards(at, t));
};

const firstCard = (at: At, task: Task): AdaptiveCard[] => formCards(at, task).slice(0, 1);

/** A step of the board: somebody has to do it, or may. */
const stepCards = (at: At, name: string): AdaptiveCard[] => {
  const { c, person, world } = at;
  const mine = c.tasks.findLast((task) => task.step === name && mayDo('form', { c, task, by: person.id, world }));
  if (mine !== undefined) return formCards(at, mine);
  return isOffered(name, person, c, world) ? offerCards(at, name) : [];
};

const offerCards = (at: At, name: string): AdaptiveCard[] => {
  const step = protocolOf(at.world, at.c.protocol).steps[name];
  return step?.begins !== undefined || step?.fields === undefined ? [] : firstCard(at, offeredTask(name));
};

type Lead = (at: At, press: Drawn, task: Task | undefined) => AdaptiveCard[];
const LEADS: Readonly<Record<string, Lead>> = {
  form: (at, _, task) => (task === undefined ? [] : formCards(at, task)),
  hand: ({ person, ...at }, _, task) =>
    task === undefined ? [] : [askWhom({ ...at, task, person: person.id, errors: {} })],
  why: ({ person, ...at }, _, task) =>
    task === undefined ? [] : [askReason({ ...at, task, person: person.id, errors: {} })],
  offer: (at, { step }) => offerCards(at, step),
  does: (at, { step }) => stepCards(at, step),
};

/** What a press leads to, when that is another card. */
const behind = (at: At, press: Drawn): AdaptiveCard[] => {
  const { task: id, step, go } = press;
  const isAbout = [id, step].some((one) => one !== '' && at.about(one));
  return isAbout
    ? (LEADS[go]?.(
        at,
        press,
        at.c.tasks.find((one) => one.id === id),
      ) ?? [])
    : [];
};

/** One press on a list ticks all that was chosen there, but for what asks more than a tick. */
const eachChosen =
  ({ c, world }: At) =>
  (one: Drawn): Drawn[] => {
    if (one.go !== 'ticks' || one.task !== '') return [one];
    const ticks = c.tasks.filter(({ step }) => protocolOf(world, c.protocol).steps[step]?.tick === true);
    return ticks.flatMap(({ id }) => (one.choices[CHOSEN]?.includes(id) ? [{ ...one, task: id }] : []));
  };

export const drawnFor = (c: Case, person: Person, world: World, about: At['about'] = () => true): Drawn[] => {
  const at = { c, person, world, about };
  const first = [
    ...thinCards(at).flatMap((card) => drawnOn(at, card, true)),
    ...[...conceptCards(at), ...caseCards(at), ...boardCards(at), ...listCards(at)].flatMap((card) =>
      drawnOn(at, card),
    ),
  ];
  const leads = new Map(first.map((one) => [`${one.go} ${one.task} ${one.step}`, one]));
  const then = [...leads.values()].flatMap((one) => behind(at, one)).flatMap((card) => drawnOn(at, card));
  return [...first, ...then].flatMap(eachChosen(at));
};
