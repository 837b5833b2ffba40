import type { PersonId, TaskId } from '../../../dialogs/engine/school/ids.js';
import type { Button } from '../../../cards/button.js';
import { aboveClosing } from '../../../dialogs/engine/view/schoolClosed.js';
import { notReached } from '../../../dialogs/engine/view/notReached.js';
import type { Case, Entry, Task } from '../../../dialogs/engine/case/case.js';
import type { Decision } from '../../../dialogs/engine/rights/command.js';
import { mayDo } from '../../../dialogs/engine/rights/deeds.js';
import type { KnownFacts } from '../../../dialogs/engine/language/lookups.js';
import type { Line } from '../../../dialogs/engine/language/words.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { sharedFor, type Shared } from '../../../dialogs/engine/view/teamTasks.js';
import { isFree, view, type Possible } from '../../../dialogs/engine/view/view.js';
import { until } from '../../../dialogs/engine/school/wording.js';
import { protocolOf, type World } from '../../../dialogs/engine/rights/world.js';
import { freshKey } from '../../support/ids.js';
import { screen, sentence, type Reply } from '../../screens/reply.js';
import { onwards } from '../../screens/buttons.js';
import { closingScreen } from '../../screens/case.js';
import { marked } from '../../screens/drill.js';
import { formReply } from '../../screens/form.js';
import type { Press } from '../press.js';
import { stepId } from '../../screens/ways.js';

/** What a person sees after a press on a form. That is the next card, or what was done and where to go from there. */
export const afterwards = (
  { case: c, entry, next, notice = [] }: Extract<Decision, { kind: 'decided' }>,
  go: string,
  press: Press,
  world: World,
): Reply => {
  const person = press.speaker.person.id;
  if (go === 'later' && notice.length > 0) return screen(closingScreen(notice));
  if (go === 'later') return sentence(keptUntil(c, press.ids.task, world));
  const closing = entry === undefined ? notice : closingOf(c, entry, { ...world, looked: entry.used ?? {} }, person);
  const lines = [...new Set([...closing, ...(entry === undefined ? [] : notReached(c, entry, world))])];
  const above = aboveClosing(c, person, world);
  const started = entry === undefined ? [] : [...startedButtons(c, entry), ...runningButton(c, entry)];
  const form = next && asks(c, next, world) ? next : followingForm(c, entry, person, world);
  if (form !== undefined && started.length === 0)
    return formReply(
      { c, task: form, world, person, notice: [...above, ...lines], list: press.ids.list },
      press.speaker.person,
    );
  const buttons = [
    ...started,
    ...(entry ? afterButtons(c, entry, world, press) : []),
    ...onwards(c, person, press.ids.list),
  ];
  const said = [...above, ...(lines.length > 0 ? lines : ['**Opgeslagen.**'])];
  return screen(closingScreen(marked(c, said), buttons));
};

const keptUntil = (c: Case, task: TaskId, world: World): string => {
  const due = c.tasks.find(({ id }) => id === task)?.due;
  return `Ik bewaar dit tot ${until(due ?? world.now, world.now)}. Je vindt het terug in deze chat.`;
};

/** What the person reads after answering; the same words when the press comes in twice. */
const closingOf = (c: Case, entry: Entry, world: World, person: PersonId): readonly Line[] => {
  if (!['answered', 'ticked'].includes(entry.did)) return [];
  const closing = protocolOf(world, c.protocol).steps[entry.step]?.closing;
  return closing?.(valuesOf(entry), sightOf(c, world, person, entry.of)) ?? [];
};

/** Into the case that this answer started for the same person: its first card. */
const startedButtons = (c: Case, { at, by }: Entry): Button[] =>
  c.outbox
    .filter((one) => one.kind === 'start' && one.at === at && one.by === by && one.about !== undefined)
    .flatMap((one) =>
      one.kind === 'start'
        ? [{ title: 'Verder', style: 'positive', data: { go: 'onward', school: c.school, case: one.target } }]
        : [],
    );

/** The button into a case that ran already, and got what was started here. Only who may know of that case gets it. */
const runningButton = (c: Case, { used }: Entry): Button[] => {
  const running = (used as KnownFacts | undefined)?.lopendTraject;
  const isStarted = c.outbox.some(({ kind }) => kind === 'start');
  if (running === undefined || !isStarted) return [];
  return [{ title: 'Openen', data: { go: 'open', school: c.school, case: running.case } }];
};

/** What the step offers this person to do next. */
const afterButtons = (c: Case, entry: Entry, world: World, { speaker, ids: { list } }: Press): Button[] => {
  const step = protocolOf(world, c.protocol).steps[entry.step];
  const names = step?.after?.(valuesOf(entry), sightOf(c, world, speaker.person.id, entry.of)) ?? [];
  const seen = view(c, speaker.person, world);
  const shared = sharedFor(c, speaker.person.id, world).filter(({ status }) => status === 'open');
  return names.flatMap((name): Button[] => {
    const task = [...(seen?.tasks ?? []).filter(isFree), ...shared].find((one) => one.step === name);
    const offer = seen?.offers.find((one) => one.step === name);
    const ids = { school: c.school, case: c.id, once: freshKey(), ...(list !== undefined && { list }) };
    if (task !== undefined) return [{ title: task.title, data: { go: goes(task), ...ids, task: task.task } }];
    if (offer === undefined) return [];
    return [{ title: offer.title, data: { go: 'offer', ...ids, step: stepId(c.protocol, name) } }];
  });
};

/** A task of a list has its own card. Any other is done by one press, or has a form. */
const goes = (task: Possible | Shared): string => {
  if ('tick' in task) return task.tick ? 'tick' : 'form';
  return task.asks ? 'form' : 'item';
};

const valuesOf = ({ answers }: Entry) => Object.fromEntries(answers.map(({ field, value }) => [field, value]));

/** Whether a task has something to fill in. A task of one press waits in the case. */
const asks = (c: Case, task: Task, world: World): boolean =>
  protocolOf(world, c.protocol).steps[task.step]?.fields !== undefined;

/** After a press that came in twice: the card that followed the first, while it is open. */
const followingForm = (c: Case, entry: Entry | undefined, person: PersonId, world: World): Task | undefined =>
  entry === undefined
    ? undefined
    : c.tasks.find(
        (task) =>
          !task.aside &&
          asks(c, task, world) &&
          task.to.length === 1 &&
          task.to[0] === person &&
          mayDo('form', { c, task, by: person, world }),
      );
