import { maySee, rightsOf, type Rights } from '../rights/access.js';
import {
  isReplaced,
  uncertain,
  undelivered,
  type Case,
  type Entry,
  type OutgoingMessage,
  type Task,
} from '../case/case.js';
import { isChannel } from '../case/actor.js';
import { URGENCIES, type Urgency } from '../school/urgency.js';
import { isOpenTo, mayDo, mayResend, type OnTask } from '../rights/deeds.js';
import { corrected } from './corrected.js';
import { fieldsOf, titleOf } from './form.js';
import { namingFor, type Naming } from './naming.js';
import { offeredTo } from './offers.js';
import { partOf, readsOf, WHOSE } from './parts.js';
import { papersFor, type PaperFor } from './papers.js';
import type { Line } from '../language/words.js';
import type { Protocol } from '../language/protocol.js';
import { rehearsed } from '../case/drillWords.js';
import { sightOf } from './sightOf.js';
import type { Person } from '../school/school.js';
import type { PupilId, CaseId, TaskId } from '../school/ids.js';
import { mayKnow } from '../rights/who.js';
import { dayAndTime, hurry, list, until } from '../school/wording.js';
import { nameOf, protocolOf, type World } from '../rights/world.js';

declare const cut: unique symbol;

/** `story`: a longer text in somebody's own words. */
type ShownAnswer = { label: string; text: string; story?: true };
/** `tells`: its stories say what the case is about. */
type ShownEntry = { title: string; who: string; when: string; answers: ShownAnswer[]; tells?: true };
/** The usual title of picking a task up. */
export const PICK = 'Ik pak dit op';

/** Something this person may do now. An offer has `step`, and a task has `task`. */
export type Possible = {
  title: string;
  task: TaskId;
  step: string;
  tick: boolean;
  urgency: Urgency;
  /** By when, in words, and how urgent it is now. */
  until?: string | undefined;
  hurry: string;
  late: boolean;
  /** Who picked it up, and whether that is this person. */
  picked?: string | undefined;
  mine: boolean;
  mayPick: boolean;
  /** The title of picking it up. */
  pick: string;
};
/** `always`: it stands on every card of the case. */
/** Whether nobody else picked it up. */
export const isFree = ({ picked, mine }: Possible): boolean => picked === undefined || mine;

type Offered = { title: string; step: string; always: boolean; below: boolean };

/** A case as one person may see it, with names already replaced. Only `view` makes one. */
export type CaseView = {
  readonly [cut]: true;
  id: CaseId;
  protocol: string;
  code: string;
  title: string;
  /** The children of the case as this person may know them, and their ids. */
  about: string;
  children: readonly string[];
  starter: string;
  /** This person started it. */
  mine: boolean;
  opened: string;
  /** What must not be forgotten now. */
  reading: readonly Line[];
  /** In the order they were written. */
  entries: ShownEntry[];
  /** Whom the initials in texts of others mean, as far as this person may know. Other children are not here. */
  legend: { short: string; name: string }[];
  tasks: Possible[];
  offers: Offered[];
  papers: PaperFor[];
  pickedUp: string;
  /** People to whom a message was not delivered yet, and people whom it may not have reached. */
  notBrought: string;
  uncertain: string;
  /** This person decides whether it is sent once more. */
  resends: boolean;
  closed: boolean;
  /** This person may know here whom it is about, and may read the dossier of one of the children. */
  timeline: boolean;
  /** Texts of others are shown. That look is written down before the card is given. */
  looks: boolean;
};

/**
 * What a person may see of a case. Undefined: for that person the case does not exist. `of`: as in the record of one
 * child, without own parts and names of the others.
 */
export const view = (c: Case, person: Person, world: World, of?: PupilId): CaseView | undefined => {
  const rights = rightsOf(person, c, world);
  if (!rights.code) return undefined;
  const protocol = protocolOf(world, c.protocol);
  const reads = readsOf(person, c, world, of);
  const seen = corrected(c, world)
    .filter(
      (entry) =>
        entry.did === 'answered' && !isReplaced(entry, c) && maySee(person, entry.step, entry.by, c, world, rights),
    )
    .map((entry) => partOf(cutFor(rights, person, entry), person, reads, of));
  const sight = sightOf(c, world, person.id);
  const remembered = rights.all && c.status === 'open' ? protocol.reading?.(sight) : undefined;
  const notes = rights.notes.flatMap((note) => (typeof note === 'function' ? note(sight) : note));
  const reading: readonly Line[] = [...notes, ...(remembered ?? [])];
  const naming = namingFor(c, person, rights, seen, world, of);
  return rehearsed(c, {
    id: c.id,
    protocol: c.protocol,
    code: c.code,
    title: protocol.title,
    about: rights.all || rights.own || rights.steps.size > 0 ? naming.about : '',
    children: naming.children,
    starter: nameOf(world, c.starter),
    mine: c.starter === person.id,
    opened: dayAndTime(c.opened, world.now),
    reading,
    entries: seen
      .map((entry) => ({
        ...shownEntry(entry, readAs(entry, protocol), storiesIn(entry, c, world), naming, world),
        ...(protocol.steps[entry.step]?.tells && { tells: true }),
      }))
      .filter(({ answers }) => answers.length > 0),
    legend: naming.legend,
    tasks: possible(c, person, world),
    offers: offersFor(c, person, world),
    papers: papersFor(person, c, world),
    resends: mayResend(c, person.id, world),
    ...whoHasIt(c, person, rights, world),
    closed: c.status === 'closed',
    timeline:
      (rights.as === 'full' || rights.all) &&
      world.pupils.some((pupil) => c.subjects.includes(pupil.id) && mayKnow(person, pupil, world)),
    looks: seen.some((entry) => entry.by !== person.id),
  } as CaseView);
};

/** Only readers of an answer learn who was asked and who has it. Others learn of no step that they may not read. */
const hearsOf =
  ({ tasks }: Case, { id: person }: Person, { all, steps }: Rights) =>
  (id: string | undefined): boolean => {
    const task = tasks.find((one) => one.id === id);
    return all || (task !== undefined && (steps.has(task.step) || task.to.includes(person)));
  };

const whoHasIt = (c: Case, person: Person, rights: Rights, world: World) => {
  const hears = hearsOf(c, person, rights);
  const heard = <M extends { task?: TaskId | undefined }>(all: readonly M[]): M[] =>
    all.filter(({ task }) => hears(task));
  return {
    pickedUp: pickedUp(
      c.tasks.filter(({ id }) => hears(id)),
      world,
    ),
    notBrought: recipients(heard(undelivered(c)), world),
    uncertain: recipients(heard(uncertain(c)), world),
  };
};

const readAs = ({ step: name, of }: Entry, { steps }: Protocol): string => {
  const step = steps[name];
  return step?.reads ?? titleOf(step, of);
};

/** Answers for readers of the whole case are left out for others. Their own writer reads them. */
const cutFor = ({ all }: Rights, person: Person, entry: Entry): Entry =>
  all || entry.by === person.id ? entry : { ...entry, answers: entry.answers.filter(({ inner }) => !inner) };

const storiesIn = (entry: Entry, c: Case, world: World): string[] => {
  const step = protocolOf(world, c.protocol).steps[entry.step];
  const fields = step === undefined ? {} : fieldsOf(step, sightOf(c, world, entry.by, entry.of));
  // Questions about one child alone are texts, and may no longer be asked.
  const own = entry.answers.flatMap(({ field, child }) => (child !== undefined && field !== WHOSE ? [field] : []));
  return [...own, ...Object.keys(fields).filter((name) => fields[name]?.kind === 'longText')];
};

const shownEntry = (
  entry: Entry,
  title: string,
  stories: readonly string[],
  naming: Naming,
  world: World,
): ShownEntry => ({
  title,
  who: nameOf(world, entry.by),
  when: dayAndTime(entry.at, world.now),
  answers: entry.answers.flatMap((answer) => {
    const text = naming.text(answer.shown, entry);
    const label = naming.label(answer, entry);
    return text === '' ? [] : [{ label, text, ...(stories.includes(answer.field) && { story: true }) }];
  }),
});

const possible = (c: Case, person: Person, world: World): Possible[] =>
  c.tasks
    .map((task): OnTask => ({ c, task, by: person.id, world }))
    .filter(isOpenTo)
    .sort((one, other) => place(one.task) - place(other.task))
    .map(possibleOf);

const possibleOf = (on: OnTask): Possible => {
  const { c, task, world } = on;
  const step = protocolOf(world, c.protocol).steps[task.step];
  return {
    title: task.text ?? titleOf(step, task.of),
    task: task.id,
    step: task.step,
    tick: step?.tick === true,
    urgency: task.urgency,
    until: task.due && until(task.due, world.now),
    hurry: hurry(task.urgency, task.due, world.now),
    late: task.due !== undefined && task.due < world.now,
    picked: task.taken && nameOf(world, task.taken.by),
    mine: task.taken === undefined ? task.to.length === 1 : task.taken.by === on.by,
    pick: step?.take?.title ?? PICK,
    mayPick: task.taken === undefined && mayDo('take', on),
  };
};

/** The most urgent stands first. Among equally urgent ones, those of a list come last. */
const place = ({ urgency, aside }: Task): number =>
  -2 * URGENCIES.indexOf(urgency) + (urgency !== 'spoed' && aside ? 1 : 0);

const offersFor = (c: Case, person: Person, world: World): Offered[] =>
  offeredTo(person, c, world).map((step) => ({
    title: titleOf(protocolOf(world, c.protocol).steps[step], undefined),
    step,
    always: protocolOf(world, c.protocol).steps[step]?.offer?.always === true,
    below: protocolOf(world, c.protocol).steps[step]?.offer?.below === true,
  }));

const recipients = (messages: readonly OutgoingMessage[], world: World): string =>
  list([...new Set(messages.map(({ to }) => (isChannel(to) ? 'het teamkanaal' : nameOf(world, to))))]);

const pickedUp = (tasks: readonly Task[], world: World): string => {
  const task = tasks.findLast(({ taken }) => taken !== undefined);
  return task?.taken ? `${nameOf(world, task.taken.by)}, ${until(task.taken.at, world.now)}` : '';
};
