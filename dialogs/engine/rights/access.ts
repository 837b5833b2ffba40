import type { Actor } from '../case/actor.js';
import type { Case, Task } from '../case/case.js';
import type { Access } from '../language/protocol.js';
import type { Person } from '../school/school.js';
import { is, isShutOut, type About } from './who.js';
import { protocolOf, type World } from './world.js';

/** What rights are judged by. A case has all of it. See `ofHead` for what a list has. */
export type Judged = About & Pick<Case, 'protocol' | 'status' | 'stage' | 'way' | 'facts'>;

type Head = Omit<Judged, 'stage' | 'readers' | 'tasks'> & { open: readonly Pick<Task, 'to' | 'of'>[] };

/**
 * A case as its head tells it, without readers by name, the stage and done tasks. So rights by a head may be less than
 * those by the case, and never more.
 */
export const ofHead = ({ open, ...head }: Head): Judged => ({
  ...head,
  stage: '',
  readers: [],
  tasks: open.map(({ to, of }) => ({ status: 'open', to, of })),
});

/** What a person may see of a case: nothing, or a part of it. */
export type Rights = {
  code: boolean;
  own: boolean;
  all: boolean;
  steps: ReadonlySet<string>;
  as: 'full' | 'initialen' | 'pseudoniem';
  notes: readonly NonNullable<Access['note']>[];
};

const NONE: Rights = { code: false, own: false, all: false, steps: new Set(), as: 'pseudoniem', notes: [] };

const applies = (row: Access, person: Person, c: Judged, world: World): boolean => {
  if (row.while !== undefined && row.while !== c.stage) return false;
  if (row.ways !== undefined && !row.ways.includes(c.way)) return false;
  if (row.gewoon && c.visibility === 'beperkt') return false;
  if (Object.entries(row.facts ?? {}).some(([name, value]) => c.facts[name] !== value)) return false;
  return is(person, row.who, c, world);
};

const ORDER = ['pseudoniem', 'initialen', 'full'] as const;

const join = (rights: Rights, row: Access): Rights => ({
  code: true,
  own: rights.own || row.sees === 'own',
  all: rights.all || row.sees === 'all',
  steps: typeof row.sees === 'string' ? rights.steps : new Set([...rights.steps, ...row.sees]),
  as: rights.as,
  // A person with several roles reads the note once.
  notes: row.note === undefined || rights.notes.includes(row.note) ? rights.notes : [...rights.notes, row.note],
});

/** How children are named. Only rows that show texts of others count, so a narrower row does not widen it. */
const naming = (rows: readonly Access[]): Rights['as'] => {
  const shows = rows.filter(({ sees }) => sees !== 'code' && sees !== 'own');
  const best = Math.max(...(shows.length > 0 ? shows : rows).map(({ as }) => ORDER.indexOf(as ?? 'full')));
  return ORDER[best] ?? 'pseudoniem';
};

/**
 * The rights of a person, by the rows of the protocol. An excluded person has none, and a concept is for its owner
 * only.
 */
export const rightsOf = (person: Person, c: Judged, world: World): Rights => {
  if (isShutOut(person, c)) return NONE;
  if (c.status === 'concept') return person.id === c.starter ? { ...NONE, code: true, own: true, as: 'full' } : NONE;
  const rows = protocolOf(world, c.protocol).access.filter((row) => applies(row, person, c, world));
  return rows.reduce(join, { ...NONE, as: naming(rows) });
};

/**
 * Whether this person may learn that the case exists. That is who sees something of it, or was asked something in it.
 * People who are shut out get the answer of a missing case.
 */
export const knowsOf = (person: Person, c: Judged, world: World): boolean =>
  !isShutOut(person, c) &&
  (rightsOf(person, c, world).code ||
    (c.status !== 'concept' && c.tasks.some(({ to, declined }) => [...to, ...(declined ?? [])].includes(person.id))));

/** May this person read the answers of a step? */
export const maySee = (
  person: Person,
  step: string,
  by: Actor,
  c: Case,
  world: World,
  rights = rightsOf(person, c, world),
): boolean => {
  if (rights.own && by === person.id) return true;
  const seenBy = protocolOf(world, c.protocol).steps[step]?.seenBy;
  if (seenBy !== undefined && !seenBy.some((who) => is(person, who, c, world))) return false;
  return rights.all || rights.steps.has(step);
};
