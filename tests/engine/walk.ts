import { begin } from '../../dialogs/engine/decide/begin.js';
import { nextDueAt, openTasks, type Case, type Task } from '../../dialogs/engine/case/case.js';
import { dayOf, hours, plusDays } from '../../dialogs/engine/school/calendar.js';
import { caseAfter, type Command, type Decision } from '../../dialogs/engine/rights/command.js';
import { isListedFor, mayDo } from '../../dialogs/engine/rights/deeds.js';
import { decide } from '../../dialogs/engine/decide/decide.js';
import type { Fields, Raw, ReadContext } from '../../dialogs/engine/language/field.js';
import { fieldsOf, pagesOf } from '../../dialogs/engine/view/form.js';
import { offeredTo } from '../../dialogs/engine/view/offers.js';
import { printFor } from '../../dialogs/engine/view/papers.js';
import type { Protocol } from '../../dialogs/engine/language/protocol.js';
import type { Step } from '../../dialogs/engine/language/step.js';
import { colleaguesIn } from '../../dialogs/engine/decide/readContext.js';
import { rolesAt, type Person } from '../../dialogs/engine/school/school.js';
import { sightOf } from '../../dialogs/engine/view/sightOf.js';
import { barredFrom } from '../../dialogs/engine/rights/who.js';
import { personIn, protocolOf, type World } from '../../dialogs/engine/rights/world.js';
import { goodAnswers, hostileAnswers, type Dice } from './answers.js';

/** Somebody does something at a moment. `word` stands in every text that was typed. */
type Move = { command: Command; now: string; word: string };

export const stepOf = (c: Case, step: string, world: World): Step => {
  const found = protocolOf(world, c.protocol).steps[step];
  if (found === undefined) throw new Error(`no step ${step}`);
  return found;
};

const fieldsFor = (c: Case, step: string, by: string, world: World): Fields =>
  fieldsOf(stepOf(c, step, world), sightOf(c, world, by));

const contextOf = (c: Case, by: string, world: World): ReadContext => ({
  now: world.now,
  by,
  pupils: world.choosable,
  colleagues: colleaguesIn(c, world),
  register: world.register,
  subjects: [],
});

const later = (now: string, minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString();

/** Whoever may do this task now. */
export const ableTo = (c: Case, task: Task, world: World): string[] =>
  (task.taken === undefined ? task.to : [task.taken.by]).filter(
    (id) =>
      !c.excluded.includes(id) && !barredFrom(task.step, c, world).includes(id) && personIn(world, id) !== undefined,
  );

/** Whoever may do it besides those who have it. */
const sharing = (c: Case, task: Task, world: World): string[] =>
  world.school.people.map(({ id }) => id).filter((id) => isListedFor({ c, task, by: id, world }));

type Typing = (c: Case, step: string, by: string, world: World, dice: Dice, word: string) => Raw;
const badly: Typing = (c, step, by, world, dice) => hostileAnswers(fieldsFor(c, step, by, world), dice);
/** Where everybody is shut out, no colleague is a good answer. */
export const typedWell: Typing = (c, step, by, world, dice, word) =>
  contextOf(c, by, world).colleagues.length === 0
    ? badly(c, step, by, world, dice, word)
    : goodAnswers(fieldsFor(c, step, by, world), contextOf(c, by, world), dice, word);

/** What somebody can press on the card of a task; what does not stand there is forged now and then. */
const onTask = (c: Case, task: Task, by: string, key: string, world: World, dice: Dice, raw: Raw): Command => {
  const step = stepOf(c, task.step, world);
  const pages = pagesOf(step, fieldsFor(c, task.step, by, world)).length;
  const on = { task: task.id, by, key };
  const others = besides(on, world, dice).filter(
    (command) => dice.chance(8) || mayDo(command.do, { c, task, by, world }),
  );
  const answer: Command = step.tick ? { do: 'tick', ...on } : { do: 'form', page: pages - 1, raw, go: 'next', ...on };
  return dice.pick<Command>([
    answer,
    answer,
    answer,
    step.many ? { do: 'finish', ...on } : answer,
    step.skipped === undefined ? answer : { do: 'skip', reason: 'Het hoeft niet', ...on },
    { do: 'form', page: dice.upTo(pages), raw, go: dice.pick(['next', 'back', 'later']), ...on },
    dice.pick(others.length > 0 ? others : [answer]),
  ]);
};

type Pressed = { task: string; by: string; key: string };

/** Whatever a task asks, this is done with it. */
const besides = (on: Pressed, world: World, dice: Dice): Extract<Command, { task: string }>[] => [
  { do: 'take', ...on },
  { do: 'cannot', ...on },
  { do: 'assign', to: dice.pick(world.school.people).id, day: someDay(world, dice), ...on },
  { do: 'untick', ...on },
  { do: 'snooze', until: hours(1 + dice.upTo(40)), ...on },
];

const someDay = ({ now }: World, dice: Dice): string => (dice.chance(2) ? '' : plusDays(dayOf(now), dice.upTo(5)));

const reportOf = (c: Case, key: string, world: World, dice: Dice, word: string): Command | undefined => {
  const steps = Object.entries(protocolOf(world, c.protocol).steps);
  const sight = sightOf(c, world);
  const heard = steps.filter(([, { offer }]) => offer?.to.includes('andere_zaak') && offer.while(sight));
  if (heard.length === 0) return undefined;
  const [name] = dice.pick(heard);
  return {
    do: 'report',
    key,
    from: world.id('another case'),
    step: name,
    raw: typedWell(c, name, '', world, dice, word),
  };
};

/** Somebody who may have a paper that is noted takes it along. */
const fetchOf = (c: Case, key: string, world: World, dice: Dice): Command | undefined => {
  const papers = Object.entries(protocolOf(world, c.protocol).papers ?? {}).filter(([, { notes }]) => notes);
  if (papers.length === 0 || !dice.chance(20)) return undefined;
  const [paper] = dice.pick(papers);
  const able = world.school.people.filter((person) => printFor(paper, person, c, world, 'keep') !== undefined);
  return able.length === 0 ? undefined : { do: 'fetched', paper, key, by: dice.pick(able).id };
};

/** The first waiting message arrives, or its fate is unknown. */
const deliver = (c: Case, now: string, dice: Dice): Command => {
  const id = c.outbox.find(({ kind }) => kind === 'message')?.id ?? 'geen';
  const sent = { id, outcome: 'sent', conversation: 'a chat', activity: `message ${id}`, shows: 'open' } as const;
  return { do: 'delivered', results: [dice.chance(3) ? { id, outcome: 'unknown', until: later(now, 1) } : sent] };
};

export const offersOf = (c: Case, world: World): { person: Person; step: string }[] =>
  world.school.people.flatMap((person) => offeredTo(person, c, world).map((step) => ({ person, step })));

/** Somebody who may do something here and need not, and what; people are asked from a random one on. */
const someOffer = (c: Case, world: World, dice: Dice): { person: Person; step: string } | undefined => {
  const { people } = world.school;
  const first = dice.upTo(people.length);
  for (const person of [...people.slice(first), ...people.slice(0, first)]) {
    const steps = offeredTo(person, c, world);
    if (steps.length > 0) return { person, step: dice.pick(steps) };
  }
  return undefined;
};

/** Something that a person who may do it could do now. The clock runs on. */
const goodMove = (c: Case, world: World, dice: Dice, n: number): Move => {
  const key = `key${n}`;
  const word = `zwijg${n}zwijg`;
  const now = later(world.now, dice.upTo(120));
  const then = { ...world, now };
  const move = (command: Command): Move => ({ command, now, word });
  if (dice.chance(6)) {
    const due = nextDueAt({ ...c, outbox: [] });
    return { command: { do: 'clock' }, now: due !== undefined && due > now ? due : now, word };
  }
  if (c.outbox.length > 0 && dice.chance(10)) return move(deliver(c, now, dice));
  const offer = c.status === 'closed' || dice.chance(4) ? someOffer(c, then, dice) : undefined;
  if (offer !== undefined) {
    const { step, person } = offer;
    return move({ do: 'offer', step, by: person.id, key, raw: typedWell(c, step, person.id, then, dice, word) });
  }
  const report = dice.chance(15) ? reportOf(c, key, then, dice, word) : undefined;
  if (report !== undefined) return move(report);
  const fetched = fetchOf(c, key, then, dice);
  if (fetched !== undefined) return move(fetched);
  const tasks = openTasks(c).filter((task) => task.announced !== undefined && ableTo(c, task, then).length > 0);
  if (tasks.length === 0) return move({ do: 'clock' });
  const task = dice.pick(tasks);
  const by = dice.pick([...ableTo(c, task, then), ...sharing(c, task, then)]);
  return move(onTask(c, task, by, key, then, dice, typedWell(c, task.step, by, then, dice, word)));
};

/** Anything anybody could send, rights or no rights, well or badly filled in. */
const anyMove = (c: Case, world: World, dice: Dice, n: number): Move => {
  const now = later(world.now, dice.upTo(120));
  const word = `zwijg${n}zwijg`;
  const key = dice.chance(8) ? (c.log.at(-1)?.id ?? 'key') : `key${n}`;
  const by = dice.pick([...world.school.people, ...world.partners, { id: 'onbekend' }]).id;
  // In a small school everybody may be shut out: then no colleague is a good answer.
  const typing = dice.chance(2) && contextOf(c, by, world).colleagues.length > 0 ? typedWell : badly;
  if (dice.chance(3)) {
    const step = dice.pick(Object.keys(protocolOf(world, c.protocol).steps));
    return {
      command: { do: 'offer', step, by, key, raw: typing(c, step, by, { ...world, now }, dice, word) },
      now,
      word,
    };
  }
  const task = dice.pick(c.tasks);
  const raw = typing(c, task.step, by, { ...world, now }, dice, word);
  return { command: onTask(c, task, by, key, world, dice, raw), now, word };
};

const startersOf = (protocol: Protocol, world: World): Person[] =>
  world.school.people.filter((person) =>
    rolesAt(person, world.school.id, world.now.slice(0, 10)).some(({ role }) => protocol.startedBy.includes(role)),
  );

/** What nobody starts with a button is started by another case, for whoever has that. */
const starterOf = (protocol: Protocol, world: World, dice: Dice): Person =>
  dice.pick(protocol.startedBy.length > 0 ? startersOf(protocol, world) : world.school.people);

export const beginWith = (protocol: Protocol, world: World, dice: Dice): Case =>
  begin(
    {
      id: world.id(`case ${dice.upTo(1000)}`),
      protocol: protocol.id,
      way: dice.pick(protocol.ways),
      starter: starterOf(protocol, world, dice).id,
      seed: 'seed',
      parent: world.id('parent'),
    },
    world,
  );

export type Happened = { before: Case; after: Case; move: Move; decision: Decision; world: World };

/** One case from its first card, move after move, until nothing is left of it. */
export const walk = (
  protocol: Protocol,
  start: World,
  dice: Dice,
  moves: readonly boolean[],
  visit: (happened: Happened) => void,
): void => {
  let c = beginWith(protocol, start, dice);
  let world = start;
  for (const [n, good] of moves.entries()) {
    const move = good ? goodMove(c, world, dice, n) : anyMove(c, world, dice, n);
    world = { ...world, now: move.now };
    const decision = decide(c, move.command, world);
    const after = caseAfter(decision) ?? c;
    visit({ before: c, after, move, decision, world });
    if (decision.kind === 'discarded') return;
    c = after;
  }
};
