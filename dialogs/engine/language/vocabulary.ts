import type { Channel } from '../case/actor.js';
import * as effects from './effects.js';
import type { Entry } from './entry.js';
import type { Effect, OpenOptions, TellOptions, To } from './effects.js';
import { stepsIn, type StepIn, type Steps } from './kinds.js';
import type { Message } from './message.js';
import type { Print } from './paper.js';
import type { Places } from './places.js';
import type { Access, Board, Protocol } from './protocol.js';
import type { AnySight } from './plainSight.js';
import type { Sight, Words } from './sight.js';
import type { Step } from './step.js';
import type { Line } from './words.js';

/** The words of one protocol. The compiler checks every use of them, letter by letter. */

/** A fact that may be any text. */
export const anyText = 'any text';
type FactValues = readonly string[] | typeof anyText;
type ValueOf<V> = V extends readonly (infer T extends string)[] ? T : string;

/** One fact for each of several: `each('stap', [1, 2], ['gedaan'])` is the facts `stap1` and `stap2`. */
export const each = <const P extends string, const K extends string | number, const V extends FactValues>(
  prefix: P,
  keys: readonly K[],
  value: V,
): Readonly<Record<`${P}${K}`, V>> =>
  Object.fromEntries(keys.map((key) => [`${prefix}${key}`, value])) as Record<`${P}${K}`, V>;

type Given = {
  /** The names of its steps. */
  steps: readonly string[];
  /** What each may be: a few words, or `anyText`. */
  facts?: Readonly<Record<string, FactValues>>;
  /** Beginnings of facts with one for each thing of a school: `telling.` and its group. Any text. */
  families?: readonly string[];
  /** Where a case can be. */
  stages?: readonly string[];
  /** What it says in the chat. */
  messages?: Readonly<Record<string, Message>>;
  /** What can be handed over. */
  papers?: readonly string[];
  /** How it can begin. */
  ways?: readonly string[];
  /** What a school may choose: each with its values, the usual one first. */
  settings?: Readonly<Record<string, readonly [string, ...string[]]>>;
};
type ListOf<L, Else> = L extends readonly (infer T extends string)[] ? T : Else;
type WordsOf<G extends Given> = {
  steps: G['steps'][number];
  facts: (G['facts'] extends object
    ? { readonly [K in keyof G['facts'] & string]: ValueOf<G['facts'][K]> }
    : Readonly<Record<never, never>>) &
    Readonly<Record<`${ListOf<G['families'], never>}${string}`, string>>;
  stages: ListOf<G['stages'], string>;
  papers: ListOf<G['papers'], never>;
  ways: ListOf<G['ways'], string>;
  settings: G['settings'] extends object
    ? { readonly [K in keyof G['settings'] & string]: ValueOf<G['settings'][K]> }
    : Readonly<Record<never, never>>;
};

type AccessIn<W extends Words> = Omit<Access<W['steps']>, 'while' | 'ways' | 'note'> & {
  while?: W['stages'];
  ways?: readonly W['ways'][];
  note?: readonly Line[] | ((c: Sight<W>) => readonly Line[]);
};
type Rule<W extends Words> = { if: (c: Sight<W>) => boolean; then: (c: Sight<W>) => readonly Effect<W['steps']>[] };

type Own = 'entry' | 'places' | 'ways' | 'messages' | 'settings' | 'start' | 'startsAt' | 'again' | 'access' | 'steps';
type Looking = 'whenever' | 'reading' | 'board' | 'papers' | 'guest' | 'atOnce';
type ProtocolIn<W extends Words> = Omit<Protocol, Own | Looking> & {
  start: W['steps'];
  entry?: readonly Entry<W['ways'], W['stages']>[];
  places?: Places<W['ways'], W['steps']>;
  /** Ways that begin at another step than `start`. */
  startsAt?: Readonly<Partial<Record<W['ways'], W['steps']>>>;
  again?: W['steps'];
  access: readonly AccessIn<W>[];
  steps: Readonly<Record<W['steps'], StepIn<W>>>;
  whenever?: readonly Rule<W>[];
  reading?: (c: Sight<W>) => readonly Line[];
  board?: (c: Sight<W>) => Omit<Board<W['steps']>, 'papers'> & { papers?: readonly W['papers'][] };
  papers?: Readonly<Record<W['papers'], Print<W>>>;
  guest?: (c: Sight<W>) => ReturnType<NonNullable<Protocol['guest']>>;
  atOnce?: Omit<NonNullable<Protocol['atOnce']>, 'spoken' | 'over'> & {
    over: W['steps'];
    spoken: (c: Sight<W>) => ReturnType<NonNullable<Protocol['atOnce']>['spoken']>;
  };
};

export type Vocabulary<W extends Words> = {
  /** Makes a step, of one of five kinds. */
  step: Steps<W>;
  /** Somebody has to do a step: a task. */
  open: <const N extends W['steps']>(step: N, options?: OpenOptions) => Effect<N>;
  /** The next card of what is not sent yet: until then the case is its starter’s concept. */
  next: <const N extends W['steps']>(step: N) => Effect<N>;
  /** A task need not be done any more. People who still have its message read `why`. */
  drop: <const N extends W['steps']>(step: N, of?: string, why?: string) => Effect<N>;
  /** Gives the open task of a step to somebody else. */
  pass: <const N extends W['steps']>(step: N, to: To, options?: { of?: string; noMessage?: true }) => Effect<N>;
  /** The person who acts leaves the open task of a step to the others who have it. */
  decline: <const N extends W['steps']>(step: N) => Effect<N>;
  /** Sends a message that asks for nothing. */
  tell: (to: To | readonly To[] | Channel, message: Message, options?: TellOptions<W['steps']>) => Effect<never>;
  /** A coded value of the case for lists, counts and rules. */
  fact: <const K extends keyof W['facts'] & string>(name: K, value: W['facts'][K]) => Effect<never>;
  /** Where the case is. Rows of access and rules may ask for it. Words without stages set none. */
  stage: (name: string extends W['stages'] ? never : W['stages']) => Effect<never>;
  /** Joins groups of steps, in the order in which they are read. A step in two groups is refused. */
  together: <const G extends readonly Readonly<Record<string, StepIn<W>>>[]>(...groups: G) => Whole<G[number]>;
  /** Fits a shared group into this protocol: when its steps are offered here, and what else follows. */
  fit: <const G extends Readonly<Record<string, StepIn<W>>>>(group: G, here: Fitting<W, keyof G>) => G;
  /** Makes the protocol, checked against its words. */
  protocol: (words: ProtocolIn<W>) => Protocol;
};
type Fitting<W extends Words, K extends PropertyKey> = Readonly<
  Partial<
    Record<
      K,
      {
        while?: (c: Sight<W>) => boolean;
        /** What follows before the step's own effects. */
        first?: (c: Sight<W>) => readonly Effect<W['steps']>[];
      }
    >
  >
>;
type Whole<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer A) => void ? A : never;

/** What a protocol sees of its cases: `type Sight = SightOf<typeof woorden>`. */
export type SightOf<V> = V extends Vocabulary<infer W> ? Sight<W> : never;
/** A paper of its cases. */
export type PrintOf<V> = V extends Vocabulary<infer W> ? Print<W> : never;

const together = (...groups: readonly Readonly<Record<string, object>>[]): Record<string, object> => {
  const names = groups.flatMap((group) => Object.keys(group));
  const twice = names.find((name, n) => names.indexOf(name) !== n);
  if (twice !== undefined) throw new Error(`two steps are called ${twice}`);
  return Object.assign({}, ...groups) as Record<string, object>;
};

/** A group may have more steps than the words name. The compiler only asks that none is missing. */
const named = (known: readonly string[], steps: readonly string[]): void => {
  const odd = steps.find((name) => !known.includes(name)) ?? known.find((name) => !steps.includes(name));
  if (odd !== undefined) throw new Error(`the words of a protocol and its steps differ: ${odd}`);
};

type Here = { while?: (c: AnySight) => boolean; first?: (c: AnySight) => readonly Effect[] };
const fitted = (step: Step, { while: may = () => true, first = () => [] }: Here): Step => ({
  ...step,
  ...(step.offer && { offer: { ...step.offer, while: (c) => may(c) && step.offer?.while(c) === true } }),
  then: (answers, c) => [...first(c), ...step.then(answers, c)],
});
const fit = (group: Readonly<Record<string, Step>>, here: Readonly<Record<string, Here>>): Record<string, Step> =>
  Object.fromEntries(
    Object.entries(group).map(([name, step]) => [name, here[name] === undefined ? step : fitted(step, here[name])]),
  );

/**
 * The words of a protocol, in a file that all its other files import. A group of steps that several protocols use has a
 * small vocabulary of its own.
 */
export const vocabulary = <const G extends Given>(given: G): Vocabulary<WordsOf<G>> => {
  const { open, next, drop, pass, decline, tell, fact, stage } = effects;
  const protocol = (words: { steps: object }): object => {
    named(given.steps, Object.keys(words.steps));
    return { ways: given.ways ?? [], messages: given.messages, settings: given.settings, ...words };
  };
  // The engine takes any name. The type says which names are right.
  return {
    step: stepsIn(),
    ...{ open, next, drop, pass, decline, tell, fact, stage, together, fit, protocol },
  } as unknown as Vocabulary<WordsOf<G>>;
};
