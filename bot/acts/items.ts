import { rightsOf } from '../../dialogs/engine/access.js';
import { on } from '../../dialogs/engine/calendar.js';
import type { Case } from '../../dialogs/engine/case.js';
import type { Command } from '../../dialogs/engine/command.js';
import type { Line } from '../../dialogs/engine/protocol.js';
import { sharedFor, type Shared } from '../../dialogs/engine/shared.js';
import { nameOf, type World } from '../../dialogs/engine/world.js';
import { freshKey, opaque } from '../ids.js';
import type { Outcome } from '../queue.js';
import { screen, type Reply } from '../reply.js';
import { CHOSEN, itemScreen, itemsScreen, type Which } from '../screens/items.js';
import { closingScreen } from '../screens/case.js';
import { marked } from '../screens/drill.js';
import { askReason, askWhom } from '../screens/itemForms.js';
import type { Press, Services } from '../services.js';
import { endedReply, refuse } from './refuse.js';

/** What a team does with the list of a case that they work off together. */

export type Act = (press: Press, services: Services) => Promise<Reply>;
/** The case as it is now, and the tasks of its list that this person may do. */
export type Held = { c: Case; world: World; items: Shared[] };
type With = (held: Held, press: Press, services: Services) => Promise<Reply> | Reply;

/** For who may know of this case. */
export const held =
  (act: With): Act =>
  async (press, services) => {
    const { speaker, ids } = press;
    const c = (await services.store.readCase(speaker.school.id, ids.case))?.value;
    if (c === undefined) return refuse(press, services);
    const world = await services.worlds.of(speaker, c);
    if (!rightsOf(speaker.person, c, world).code) return refuse(press, services);
    return act({ c, world, items: sharedFor(c, speaker.person.id, world) }, press, services);
  };

/** Words of colleagues are shown: written down before. */
export const looked = (c: Case, { speaker }: Press, { store, now }: Services): Promise<void> =>
  store.audit({
    id: freshKey(),
    school: speaker.school.id,
    at: now().toISOString(),
    person: speaker.person.id,
    did: 'looked',
    case: c.id,
  });

const showList =
  (which: Which, notice: readonly Line[] = []): With =>
  async ({ c, items }, press, services) => {
    if (items.some(({ written }) => written)) await looked(c, press, services);
    return screen(itemsScreen({ c, which, items, page: press.ids.page, notice }));
  };

const chosenIn = ({ ids, values }: Press): string[] =>
  ids.task !== '' ? [ids.task] : (values[CHOSEN] ?? '').split(',').filter((id) => id !== '');

const whichOf = ({ ids: { way } }: Press): Which => (way === 'mine' || way === 'done' ? way : 'list');

const chooseFirst = (press: Press): Act => held(showList(whichOf(press), ['**Kies eerst een taak.**']));

const run = (command: Command, press: Press, services: Services): Promise<Outcome> =>
  services.queue.run({
    school: press.speaker.school.id,
    case: press.ids.case,
    command,
    worldFor: (c) => services.worlds.of(press.speaker, c),
  });

/** What came of it, task by task. Somebody else may have been first. */
const saidOf = ({ decision, world }: Outcome, done: string, press: Press): Line[] => {
  if (decision.kind === 'ended') {
    const reply = endedReply(decision.task, press.speaker.person.id, world);
    return reply.kind === 'sentence' ? [reply.text] : [];
  }
  return [`**${done}**`];
};

/** Carries out commands on tasks; the list comes back with what came of it on top. */
const carried = async (
  commands: readonly Command[],
  done: string,
  press: Press,
  services: Services,
  more: readonly Line[] = [],
): Promise<Reply> => {
  const outcomes = await Promise.all(commands.map((command) => run(command, press, services)));
  const isRefused = ({ decision }: Outcome): boolean => !['decided', 'ended'].includes(decision.kind);
  for (const { decision, fresh } of outcomes) if (decision.kind === 'decided') services.deliver(decision.case, fresh);
  if (outcomes.some(isRefused)) return refuse(press, services);
  const notice = [...new Set(outcomes.flatMap((outcome) => saidOf(outcome, done, press))), ...more];
  const left = outcomes.find((outcome) => isOver(outcome, press));
  if (left?.decision.kind === 'decided') return screen(closingScreen(marked(left.decision.case, notice)));
  return held(showList(whichOf(press), notice))(press, services);
};

/** Somebody who was asked for one thing only, and did it, has no part in it any more. */
const isOver = ({ decision, world }: Outcome, { speaker }: Press): boolean =>
  decision.kind === 'decided' && !rightsOf(speaker.person, decision.case, world).code;

const onTask = ({ ids, speaker }: Press, task: string) => ({
  task,
  key: opaque(`${ids.key}.${task}`),
  by: speaker.person.id,
});

const onEach = <T extends object>(press: Press, what: T) =>
  chosenIn(press).map((task) => ({ ...what, ...onTask(press, task) }));

/** What asks for an answer is not done by a tick: its card, or a line that says so. */
const ticks: Act = held(({ items }, press, services) => {
  const chosen = chosenIn(press);
  const asking = items.filter(({ task, asks }) => asks && chosen.includes(task));
  const ready = chosen.filter((id) => !asking.some(({ task }) => task === id));
  if (chosen.length === 0) return chooseFirst(press)(press, services);
  if (ready.length === 0) return itemCard(press, services);
  const commands = ready.map((task): Command => ({ do: 'tick', ...onTask(press, task) }));
  const more = asking.map(({ title }): Line => ({ plain: `${title}: kies Openen en vul in.` }));
  return carried(commands, 'Gedaan.', press, services, more);
});

const undo: Act = (press, services) =>
  carried(onEach(press, { do: 'untick' as const }), 'Staat weer open.', press, services);

const claim: Act = (press, services) => {
  const to = press.speaker.person.id;
  return carried(onEach(press, { do: 'assign' as const, to }), 'Jij doet dit.', press, services);
};

/** To a colleague, and by another day when one was chosen. */
const handed: Act = async (press, services) => {
  const { wie = '', dag = '' } = press.values;
  if (wie === '') return ask(askWhom, { wie: 'Maak een keuze.' })(press, services);
  const due = /^\d{4}-\d\d-\d\d$/.test(dag) ? { due: on(dag) } : {};
  const name = nameOf(await services.worlds.of(press.speaker, undefined), wie);
  return carried(onEach(press, { do: 'assign' as const, to: wie, ...due }), `Dit doet nu ${name}.`, press, services);
};

const skip: Act = (press, services) => {
  const { reden = '' } = press.values;
  if (reden.trim() === '') return ask(askReason, { reden: 'Schrijf waarom.' })(press, services);
  return carried(onEach(press, { do: 'skip' as const, reason: reden }), 'Niet nodig.', press, services);
};

/** A card about one task of the list. */
const about = (draw: (item: Shared, held: Held, press: Press) => Reply): Act =>
  held(async (all, press, services) => {
    const [first] = chosenIn(press);
    if (first === undefined) return chooseFirst(press)(press, services);
    const item = all.items.find(({ task }) => task === first);
    if (item === undefined) return refuse(press, services);
    if (item.written) await looked(all.c, press, services);
    return draw(item, all, press);
  });

const ask = (form: typeof askWhom, errors: Readonly<Record<string, string>> = {}): Act =>
  about((item, { c, world }, { speaker }) => screen(form({ c, item, world, person: speaker.person.id, errors })));

export const itemCard: Act = about((item, { c, world }, { speaker }) =>
  screen(itemScreen(c, item, speaker.person.id, world)),
);

export const itemActs: Readonly<Record<string, Act>> = {
  mine: held(showList('mine')),
  list: held(showList('list')),
  done: held(showList('done')),
  item: itemCard,
  ticks,
  undo,
  claim,
  hand: ask(askWhom),
  handed,
  why: ask(askReason),
  skip,
};
