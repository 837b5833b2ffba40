import type { TaskId } from '../../../dialogs/engine/school/ids.js';
import { rightsOf } from '../../../dialogs/engine/rights/access.js';
import type { Command } from '../../../dialogs/engine/rights/command.js';
import { mayDo, type Deed } from '../../../dialogs/engine/rights/deeds.js';
import type { Errors } from '../../../dialogs/engine/language/formView.js';
import type { Line } from '../../../dialogs/engine/language/words.js';
import { sharedFor, type Shared } from '../../../dialogs/engine/view/teamTasks.js';
import { nameOf, type World } from '../../../dialogs/engine/rights/world.js';
import { opaque } from '../../support/ids.js';
import { onCase, reading, type Run } from '../action.js';
import type { Opened } from '../../cases/opened.js';
import type { Outcome } from '../../cases/attempt.js';
import { screen, type Reply } from '../../screens/reply.js';
import { CHOSEN, itemScreen, itemsScreen, type Which } from '../../screens/items.js';
import { closingScreen } from '../../screens/case.js';
import { marked } from '../../screens/drill.js';
import { askReason, askWhom } from '../../screens/itemForms.js';
import type { Press } from '../press.js';
import type { Services } from '../services.js';
import { endedReply } from './ended.js';

/** What a team does with the list of a case on which they work together. */

/** The case as it is now, and the tasks of its list that this person may do. */
export type Held = Opened & { items: Shared[] };
type With = (held: Held, press: Press, services: Services) => Promise<Reply> | Reply;

/** Runs an act for people who may read the code of the case, or more of it. */
export const knownTo = (act: With): Run =>
  onCase(({ c, world }, press, services) => {
    const { person } = press.speaker;
    if (!rightsOf(person, c, world).code) return services.cases.refuse(press);
    return act({ c, world, items: sharedFor(c, person.id, world) }, press, services);
  });

const showList =
  (which: Which, notice: readonly Line[] = []): With =>
  async ({ c, items }, press, { cases }) => {
    if (items.some(({ written }) => written)) await cases.looked(press);
    return screen(itemsScreen({ c, which, items, page: press.ids.page, notice }));
  };

const chosenIn = ({ ids, values }: Press): string[] =>
  ids.task !== '' ? [ids.task] : (values[CHOSEN] ?? '').split(',').filter((id) => id !== '');

const whichOf = ({ ids: { way } }: Press): Which => (way === 'mine' || way === 'done' ? way : 'list');

const chooseFirst = (press: Press): Run => knownTo(showList(whichOf(press), ['**Kies eerst een taak.**']));

/**
 * What is done to tasks. `said`: a line for afterwards. `more`: what stands below it. `asked`: the form it was filled
 * in on.
 */
type Work = {
  commands: readonly Command[];
  said: (world: World) => string;
  more?: readonly Line[];
  asked?: Form;
};

/** Says what came of it, task by task. Somebody else may have been first. */
const saidOf = ({ decision, world }: Outcome, { said }: Work, press: Press): Line[] => {
  if (decision.kind !== 'ended') return [`**${said(world)}**`];
  const reply = endedReply(decision.task, press.speaker.person.id, world);
  return reply.kind === 'sentence' ? [reply.text] : [];
};

/** Carries it out. The list comes back with the result on top, or the form with its faults. */
const carried = async (work: Work, press: Press, services: Services): Promise<Reply> => {
  const { commands, asked, more = [] } = work;
  if (commands.length === 0) return chooseFirst(press)(press, services);
  const outcomes = await services.cases.runAll(press, commands);
  const [errors] = outcomes.flatMap(({ decision }) => (decision.kind === 'again' ? [decision.errors] : []));
  if (errors !== undefined && asked !== undefined) return ask(asked, errors)(press, services);
  if (outcomes.some(({ decision }) => !['decided', 'ended'].includes(decision.kind)))
    return services.cases.refuse(press);
  const notice = [...new Set(outcomes.flatMap((outcome) => saidOf(outcome, work, press))), ...more];
  const left = outcomes.find((outcome) => isOver(outcome, press));
  if (left?.decision.kind === 'decided') return screen(closingScreen(marked(left.decision.case, notice)));
  return knownTo(showList(whichOf(press), notice))(press, services);
};

/** Whether this person had one task only, and did it: the case is then closed to that person. */
const isOver = ({ decision, world }: Outcome, { speaker }: Press): boolean =>
  decision.kind === 'decided' && !rightsOf(speaker.person, decision.case, world).code;

const onTask = ({ ids, speaker }: Press, task: TaskId) => ({
  task,
  key: opaque(`${ids.key}.${task}`),
  by: speaker.person.id,
});

type What = { do: 'untick' } | { do: 'assign'; to: string; day?: string } | { do: 'skip'; reason: string };
const onEach = (press: Press, what: What): Command[] =>
  chosenIn(press).map((task) => ({ ...what, ...onTask(press, task) }));

/** A task that asks for an answer is not done by a tick. It gives its card, or a line that says so. */
const ticks: Run = knownTo(({ items }, press, services) => {
  const chosen = chosenIn(press);
  const asking = items.filter(({ task, asks }) => asks && chosen.includes(task));
  const ready = chosen.filter((id) => !asking.some(({ task }) => task === id));
  if (chosen.length === 0) return chooseFirst(press)(press, services);
  if (ready.length === 0) return itemCard(press, services);
  const commands = ready.map((task): Command => ({ do: 'tick', ...onTask(press, task) }));
  const more = asking.map(({ title }): Line => ({ plain: `${title}: kies Openen en vul in.` }));
  return carried({ commands, said: () => 'Gedaan.', more }, press, services);
});

const undo: Run = (press, services) =>
  carried({ commands: onEach(press, { do: 'untick' }), said: () => 'Staat weer open.' }, press, services);

const claim: Run = (press, services) => {
  const to = press.speaker.person.id;
  return carried({ commands: onEach(press, { do: 'assign', to }), said: () => 'Jij doet dit.' }, press, services);
};

/** Gives tasks to a colleague, and sets another day when one was chosen. */
const handed: Run = (press, services) => {
  const { wie: to = '', dag: day = '' } = press.values;
  const said = (world: World): string => `Dit doet nu ${nameOf(world, to)}.`;
  return carried({ commands: onEach(press, { do: 'assign', to, day }), said, asked: WHOM }, press, services);
};

const skip: Run = (press, services) => {
  const commands = onEach(press, { do: 'skip', reason: press.values.reden ?? '' });
  return carried({ commands, said: () => 'Niet nodig.', asked: WHY }, press, services);
};

/** A card about one task of the list. */
const about = (draw: (item: Shared, held: Held, press: Press, services: Services) => Promise<Reply> | Reply): Run =>
  knownTo(async (all, press, services) => {
    const [first] = chosenIn(press);
    if (first === undefined) return chooseFirst(press)(press, services);
    const item = all.items.find(({ task }) => task === first);
    if (item === undefined) return services.cases.refuse(press);
    if (item.written) await services.cases.looked(press);
    return draw(item, all, press, services);
  });

type Form = { deed: Deed; draw: typeof askWhom };
const WHOM: Form = { deed: 'assign', draw: askWhom };
const WHY: Form = { deed: 'skip', draw: askReason };

/** Asks only when the answer would be allowed. */
const ask = ({ deed, draw }: Form, errors: Errors = {}): Run =>
  about((item, { c, world }, press, { cases }) => {
    const by = press.speaker.person.id;
    const task = c.tasks.find(({ id }) => id === item.task);
    if (task === undefined || !mayDo(deed, { c, task, by, world })) return cases.refuse(press);
    return screen(draw({ c, task, world, person: by, errors, typed: press.values }));
  });

export const itemCard: Run = about((item, { c, world }, { speaker }) =>
  screen(itemScreen(c, item, speaker.person.id, world)),
);

export const mine = knownTo(showList('mine'));

export const itemActs = {
  ...reading(['case'], { mine, list: knownTo(showList('list')), done: knownTo(showList('done')) }),
  ...reading(['case', 'task', 'tasks'], { item: itemCard, hand: ask(WHOM), why: ask(WHY) }),
  ...reading(['case', 'task', 'tasks', 'way'], { ticks, undo, claim, skip }),
  ...reading(['case', 'task', 'tasks', 'way', 'person'], { handed }),
};
