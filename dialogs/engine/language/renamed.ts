import type { Case, Entry, OutgoingMessage, Posted, Task, Unfinished } from '../case/case.js';
import { own } from '../case/own.js';
import type { Raw } from './field.js';

/** Old name -> new name. */
type Names = Readonly<Record<string, string>>;

/**
 * What is renamed from a version of a protocol on. Older cases, buttons and open cards have the old names, and are read
 * with the new ones. An old name never gets another meaning, because its reader cannot tell its age.
 */
export type Renamed = {
  steps?: Names;
  /** By step, under the step's new name. */
  fields?: Readonly<Record<string, Names>>;
  facts?: Names;
  stages?: Names;
  ways?: Names;
  messages?: Names;
  /**
   * Changes that names cannot say, such as the open tasks of a removed step. It gets the case with the names of this
   * version.
   */
  from?: (c: Case) => Case;
};

/** What reading an older case needs of a protocol. `renamed`: by the version that has the new names. */
export type Grown = { version: number; renamed?: Readonly<Record<number, Renamed>> };

/** A name may end with a word of the engine: `wat.rest`, `over.wie`. */
const named = (names: Names | undefined, name: string): string => {
  const whole = names && own(names, name);
  if (names === undefined || whole !== undefined) return whole ?? name;
  const dot = name.lastIndexOf('.');
  return dot < 0 ? name : `${named(names, name.slice(0, dot))}${name.slice(dot)}`;
};

const keyed = <T>(names: Names | undefined, record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [named(names, name), value]));

/** Something with a step, and what it has of its fields. */
const drafted = <T extends Task | Unfinished>(one: T, { steps, fields = {} }: Renamed): T => {
  const step = named(steps, one.step);
  return { ...one, step, draft: keyed(own(fields, step), one.draft) };
};

const task = (one: Task, renamed: Renamed): Task => {
  const { filled, ...others } = drafted(one, renamed);
  return filled === undefined ? others : { ...others, filled: keyed(own(renamed.fields ?? {}, others.step), filled) };
};

const entry = (one: Entry, { steps, fields = {} }: Renamed): Entry => {
  const step = named(steps, one.step);
  const answers = one.answers.map((answer) => ({ ...answer, field: named(own(fields, step), answer.field) }));
  return { ...one, step, answers };
};

const message = <T extends Pick<OutgoingMessage, 'notice'>>(one: T, { messages = {} }: Renamed): T => ({
  ...one,
  notice: own(messages, one.notice) ?? one.notice,
});

const posted = (one: Posted, renamed: Renamed): Posted => ({ ...one, message: message(one.message, renamed) });

/** A command for another case has the names of another protocol. That protocol reads it when it arrives. */
const byNames = (c: Case, renamed: Renamed): Case => ({
  ...c,
  stage: named(renamed.stages, c.stage),
  way: named(renamed.ways, c.way),
  facts: keyed(renamed.facts, c.facts),
  ...(c.hands && { hands: keyed(renamed.steps, c.hands) }),
  tasks: c.tasks.map((one) => task(one, renamed)),
  ...(c.unfinished && { unfinished: c.unfinished.map((one) => drafted(one, renamed)) }),
  log: c.log.map((one) => entry(one, renamed)),
  outbox: c.outbox.map((one) => (one.kind === 'message' ? message(one, renamed) : one)),
  posted: c.posted.map((one) => posted(one, renamed)),
});

/** Oldest version first: an object keeps whole numbers in order. */
const since = ({ version, renamed = {} }: Grown, before = 0): Renamed[] =>
  Object.entries(renamed).flatMap(([at, one]) => (Number(at) > before && Number(at) <= version ? [one] : []));

/** A case with the names and tasks of the present version. A present case is returned as it is. */
export const present = (c: Case, protocol: Grown): Case => {
  if (c.version >= protocol.version) return c;
  const now = since(protocol, c.version).reduce(
    (current, one) => one.from?.(byNames(current, one)) ?? byNames(current, one),
    c,
  );
  return { ...now, version: protocol.version };
};

/** An entry on a page has no version, so it is read by names alone. */
export const presentEntry = (one: Entry, protocol: Grown): Entry => since(protocol).reduce(entry, one);
export const presentStep = (name: string, protocol: Grown): string =>
  since(protocol).reduce((current, { steps }) => named(steps, current), name);
export const presentWay = (name: string, protocol: Grown): string =>
  since(protocol).reduce((current, { ways }) => named(ways, current), name);
export const presentFacts = (facts: Case['facts'], protocol: Grown): Case['facts'] =>
  since(protocol).reduce((current, { facts: names }) => keyed(names, current), facts);

/** What was typed on an older card, by the present name of its step. */
export const presentRaw = (step: string, raw: Raw, protocol: Grown): Raw =>
  since(protocol).reduce((current, { fields = {} }, n, all) => {
    const later = all.slice(n + 1);
    const calledNow = (name: string): string => later.reduce((now, { steps }) => named(steps, now), name);
    const those = Object.entries(fields).filter(([name]) => calledNow(name) === step);
    return those.reduce((typed, [, names]) => keyed(names, typed), current);
  }, raw);

/** What its steps and its ways in were called. */
export const formerSteps = (protocol: Grown): string[] =>
  since(protocol).flatMap(({ steps = {} }) => Object.keys(steps));
export const formerWays = (protocol: Grown): string[] => since(protocol).flatMap(({ ways = {} }) => Object.keys(ways));
