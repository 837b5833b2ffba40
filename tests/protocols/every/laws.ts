import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rightsOf } from '../../../dialogs/engine/rights/access.js';
import { openTasks, type Case, type Entry, type OutgoingMessage } from '../../../dialogs/engine/case/case.js';
import { CHANNEL } from '../../../dialogs/engine/case/actor.js';
import { URGENCIES } from '../../../dialogs/engine/school/urgency.js';
import { caseAfter, type Command } from '../../../dialogs/engine/rights/command.js';
import { decide } from '../../../dialogs/engine/decide/decide.js';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';
import type { School } from '../../../dialogs/engine/school/school.js';
import { printFor } from '../../../dialogs/engine/view/papers.js';
import { view } from '../../../dialogs/engine/view/view.js';
import { is } from '../../../dialogs/engine/rights/who.js';
import { protocolOf, type World } from '../../../dialogs/engine/rights/world.js';
import { diceOf } from '../../engine/answers.js';
import { PROTOCOLS } from '../../engine/list.js';
import { frozen } from '../../engine/story.js';
import { walk, type Happened } from '../../engine/walk.js';
import { linde, OPAQUE, tinySchool, worldOf } from '../../engine/world.js';

const world = worldOf(PROTOCOLS);
/** More of them by hand: `RUNS=500 npx vitest run general`. */
const RUNS = Number(process.env.RUNS ?? 8);
const MARK = /zwijg\d+zwijg/g;

/** Two people here are family of children: many a case is closed to them. */
const family: School = {
  ...linde,
  people: linde.people.map((one) =>
    ['ib', 'duo'].includes(one.id)
      ? { ...one, relations: ['sam', 'kim'].map((pupil) => ({ pupil, kind: 'oom' })) }
      : one,
  ),
};
const SCHOOLS = [linde, family, family, tinySchool()];

const byOf = (command: Command): string | undefined => ('by' in command ? command.by : undefined);
const everybody = ({ school, partners }: World) => [...school.people, ...partners];
const level = (urgency: string | undefined) => URGENCIES.findIndex((one) => one === urgency);
const marksIn = (something: unknown): string[] => JSON.stringify(something ?? '').match(MARK) ?? [];

const messages = (c: Case) => c.outbox.filter((one): one is OutgoingMessage => one.kind === 'message');
const KEYS = ['about', 'at', 'delivery', 'group', 'id', 'kind', 'notice', 'task', 'to', 'until', 'urgency'];
/** What names a thing inside the program, and may stand in no message. */
const INNER = new Set(PROTOCOLS.flatMap(({ id, title, steps }) => [id, title, ...Object.keys(steps)]));

/** Said again in other words: may this person read this entry? */
const mayRead = (entry: Entry, c: Case, id: string, { ...there }: World): boolean => {
  const person = everybody(there).find((one) => one.id === id);
  if (person === undefined || c.excluded.includes(id)) return false;
  if (c.status === 'concept') return id === c.starter && entry.by === id;
  const { access, steps } = protocolOf(there, c.protocol);
  const rows = access.filter(
    (row) =>
      is(person, row.who, c, there) &&
      (row.while ?? c.stage) === c.stage &&
      !(row.who === 'eigen_leerkracht' && c.visibility === 'beperkt'),
  );
  if (entry.by === id && rows.some(({ sees }) => sees === 'own')) return true;
  const narrowed = steps[entry.step]?.seenBy?.some((who) => is(person, who, c, there)) ?? true;
  return narrowed && rows.some(({ sees }) => sees === 'all' || (Array.isArray(sees) && sees.includes(entry.step)));
};

/** A task of one's own, one that is shared or was left to others, an offer, or a paper. */
const mayDo = (command: Command, by: string, c: Case, there: World): boolean => {
  const person = everybody(there).find(({ id }) => id === by);
  if (person === undefined) return false;
  if (command.do === 'fetched') return printFor(command.paper, person, c, there, 'keep') !== undefined;
  if (command.do === 'offer') {
    const to = protocolOf(there, c.protocol).steps[command.step]?.offer?.to ?? [];
    return to.some((who) => is(person, who, c, there));
  }
  const task = 'task' in command ? c.tasks.find(({ id }) => id === command.task) : undefined;
  if (task === undefined) return false;
  const comesBack = command.do === 'take' && task.declined?.includes(by);
  const also = protocolOf(there, c.protocol).steps[task.step]?.also ?? [];
  return task.to.includes(by) || comesBack === true || also.some((who) => is(person, who, c, there));
};

const LAWS: Record<string, (happened: Happened) => void> = {
  'the log only grows': ({ before, after }) => expect(after.log.slice(0, before.log.length)).toEqual(before.log),

  'a command that is refused or comes too late changes nothing; one with faults keeps what was typed': ({
    before,
    after,
    decision,
  }) => {
    if (caseAfter(decision) === undefined) expect(after).toBe(before);
    if (decision.kind !== 'again' || after === before) return;
    const calls = after.log.length > before.log.length;
    if (calls) expect([before.status, after.status, after.log.at(-1)?.did]).toEqual(['concept', 'open', 'started']);
    const rest = (c: Case) => ({ ...c, tasks: [], unfinished: [], updated: '' });
    if (!calls) expect(rest(after)).toEqual(rest(before));
    const { id } = decision.task;
    const others = (c: Case) => c.tasks.filter((task) => task.id !== id);
    if (!calls) expect(others(after)).toEqual(others(before));
  },

  'nobody acts who has no task and no offer': ({ before, after, move: { command }, world: there }) => {
    const by = byOf(command);
    if (by === undefined || after === before) return;
    expect(mayDo(command, by, before, there), `${by} did ${command.do}`).toBe(true);
    if (before.status === 'concept') expect(by).toBe(before.starter);
  },

  'nobody reads what is not theirs to read': ({ before, after, world: there }) => {
    if (after === before) return;
    for (const person of everybody(there)) {
      const seen = view(after, person, there);
      const readable = after.log.filter((entry) => mayRead(entry, after, person.id, there)).flatMap(marksIn);
      for (const mark of marksIn(seen)) expect(readable, `${person.id} reads ${mark}`).toContain(mark);
      if (seen !== undefined && !rightsOf(person, after, there).code) throw new Error('seen without a right');
    }
  },

  'who is excluded sees nothing and does nothing, with every role and relation': ({
    before,
    after,
    move,
    world: there,
  }) => {
    for (const person of everybody(there).filter(({ id }) => after.excluded.includes(id))) {
      expect(view(after, person, there)).toBeUndefined();
      expect(openTasks(after).filter(({ to }) => to.includes(person.id))).toEqual([]);
    }
    const by = byOf(move.command);
    if (by === undefined) return;
    const shut = { ...before, excluded: [...before.excluded, by] };
    expect(decide(shut, move.command, there)).toEqual({ kind: 'refused' });
  },

  'nobody who is excluded is told anything': ({ before, after }) => {
    const old = new Set(before.outbox.map(({ id }) => id));
    const fresh = after.outbox.filter(({ id }) => !old.has(id));
    const gone = fresh.filter((one) => one.kind === 'message' && before.excluded.some((id) => id === one.to));
    expect(gone).toEqual([]);
  },

  'a known key changes nothing': ({ after, move, decision, world: there }) => {
    if (decision.kind !== 'decided' || decision.entry === undefined) return;
    const again = decide(after, move.command, there);
    if (again.kind === 'decided') expect(again.case).toBe(after);
    else expect(again.kind).toBe('refused');
  },

  'deciding twice gives the same': ({ before, move, decision, world: there }) => {
    expect(isDeepStrictEqual(decide(structuredClone(before), move.command, there), decision)).toBe(true);
  },

  'nothing that was put in is written to': ({ before, after, move, world: there }) => {
    frozen(after);
    decide(frozen(before), frozen(move.command), frozen(there));
  },

  'no task disappears, and its urgency never goes down': ({ before, after }) => {
    for (const task of before.tasks) {
      const now = after.tasks.find(({ id }) => id === task.id);
      expect(now).toBeDefined();
      expect(URGENCIES.indexOf(now!.urgency)).toBeGreaterThanOrEqual(URGENCIES.indexOf(task.urgency));
    }
  },

  'a case never becomes less urgent by itself, nor a step that is asked again': ({ before, after }) => {
    expect(level(after.facts.urgentie)).toBeGreaterThanOrEqual(level(before.facts.urgentie));
    const known = new Set(before.tasks.map(({ id }) => id));
    for (const task of after.tasks.filter(({ id }) => !known.has(id))) {
      const dropped = before.tasks.filter(
        ({ id, step, of, status }) =>
          step === task.step &&
          of === task.of &&
          status === 'open' &&
          after.tasks.some((one) => one.id === id && one.status === 'dropped'),
      );
      for (const { urgency } of dropped) expect(level(task.urgency)).toBeGreaterThanOrEqual(level(urgency));
    }
  },

  'an open case has an open task, a closed one has none, and every task is somebody’s': ({ after, world: there }) => {
    const tasks = openTasks(after);
    if (after.status === 'open') expect(tasks.length, `dead end in ${after.protocol}`).toBeGreaterThan(0);
    if (after.status === 'closed') expect(tasks).toEqual([]);
    const known = everybody(there).map(({ id }) => id);
    for (const { to } of after.tasks) expect(to.length).toBeGreaterThan(0);
    for (const { to } of tasks) expect(known).toEqual(expect.arrayContaining(to));
  },

  'says nothing of an answer, a question, a step, a protocol or a child': ({ after, world: there }) => {
    const people = everybody(there).map(({ id }) => id);
    for (const { delivery, kind, notice, urgency, ...said } of messages(after)) {
      expect(KEYS).toEqual(expect.arrayContaining(Object.keys({ delivery, kind, notice, urgency, ...said })));
      const { id, to, at, about, task, until, group, ...rest } = said;
      expect(rest).toEqual({});
      expect([undefined, ...there.school.groups.map((one) => one.id)]).toContain(group);
      for (const one of [id, task]) if (one !== undefined) expect(one).toMatch(OPAQUE);
      for (const one of [to, about]) if (one !== undefined) expect([...people, CHANNEL]).toContain(one);
      for (const one of [at, until]) if (one !== undefined) expect(new Date(one).toISOString()).toBe(one);
      expect([id, task, at, until].filter((value) => value !== undefined && INNER.has(value))).toEqual([]);
      expect(marksIn(said)).toEqual([]);
    }
  },

  'has ids that tell nothing, each its own': ({ after }) => {
    const sent = after.posted.map(({ message }) => message.id);
    const ids = [...after.tasks.map(({ id }) => id), ...after.outbox.map(({ id }) => id), ...sent];
    for (const id of [after.id, ...ids]) expect(id).toMatch(OPAQUE);
    expect(new Set(ids).size).toBe(ids.length);
    expect(after.code).toMatch(/^[A-HJ-NP-Z2-9]{3}-[A-HJ-NP-Z2-9]{3}$/);
  },

  'is a document: nothing is lost by writing it down': ({ after }) => {
    const read = JSON.parse(JSON.stringify(after)) as Case;
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
    expect(read.tasks.length).toBe(after.tasks.length);
    expect(linde.id).toBe(read.school);
  },
};

const check = (happened: Happened): void => {
  for (const [law, holds] of Object.entries(LAWS))
    try {
      holds(happened);
    } catch (cause) {
      throw new Error(`${law}: ${String(cause)}`, { cause });
    }
};

export const laws = (protocol: Protocol): void => {
  it('every law holds', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(...SCHOOLS),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 40 }),
        (seed, school, moves) => {
          const start = frozen({ ...world, school });
          const good = moves.map((one) => one > 0);
          walk(protocol, start, diceOf(seed), good, check);
        },
      ),
      { numRuns: RUNS },
    );
  });
};
