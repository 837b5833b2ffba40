import type { Due } from '../../dialogs/engine/school/calendar.js';
import type { Effect } from '../../dialogs/engine/language/effects.js';
import type { Protocol } from '../../dialogs/engine/language/protocol.js';
import type { Sight } from '../../dialogs/engine/language/sight.js';
import type { Step } from '../../dialogs/engine/language/step.js';

/**
 * What called for an effect: the answer to a step, its date that passed, that it was skipped, what was typed
 * so far; or a rule, judged after a step. */
export type Cause = { step: string; by: 'then' | 'late' | 'skipped' | 'early' } | { by: 'rule'; after: string };
/** What a protocol did while it was watched. */
export type Watched = { effects: Effect[]; causes: Cause[]; begun: { step: string; protocol: string }[] };
/** What follows from no answer. */
export const CLOCK = 'clock';
export const nothingSeen = (): Watched => ({ effects: [], causes: [], begun: [] });

type Look = (c: Sight) => Sight;

/** The same sight, that does not know steps which are not there: a typing error in `c.open('…')` is found. */
const careful =
  (steps: readonly string[]): Look =>
  (c) => {
    const known = (step: string): string => {
      if (!steps.includes(step)) throw new Error(`there is no step ${step}`);
      return step;
    };
    const own: Partial<Sight> = {
      open: (step, of) => c.open(known(step), of),
      settled: (step) => c.settled(known(step)),
      taken: (step) => c.taken(known(step)),
      assignees: (step) => c.assignees(known(step)),
      until: (step) => c.until(known(step)),
    };
    return new Proxy(c, { get: (all, word: keyof Sight) => own[word] ?? all[word] });
  };

const keeping =
  (seen: Watched) =>
  (cause: Cause, effects: readonly Effect[]): readonly Effect[] => {
    seen.effects.push(...effects);
    seen.causes.push(...effects.map(() => cause));
    return effects;
  };

const watchedStep = (name: string, step: Step, look: Look, seen: Watched): Step => {
  const { text, offer, skipped, late, closing, early, begins } = step;
  const keep = keeping(seen);
  return {
    ...step,
    then: (answers, c) => keep({ step: name, by: 'then' }, step.then(answers, look(c))),
    ...(text && { text: (c) => text(look(c)) }),
    ...(offer && { offer: { ...offer, while: (c) => offer.while(look(c)) } }),
    ...(skipped && { skipped: (reason, c) => keep({ step: name, by: 'skipped' }, skipped(reason, look(c))) }),
    ...(early && {
      early: {
        ...early,
        then: (typed, c) => keep({ step: name, by: 'early' }, early.then(typed, look(c))),
        said: (c) => early.said(look(c)),
      },
    }),
    ...(late && { late: (c) => keep({ step: name, by: 'late' }, late(look(c))) }),
    ...(begins && {
      begins: (c) => {
        const found = begins(look(c));
        seen.begun.push({ step: name, protocol: found.protocol });
        return found;
      },
    }),
    ...(closing && { closing: (answers, c) => closing(answers, look(c)) }),
  };
};

/** A protocol that does the same, and writes down what it asks of the engine. */
export const watched = (protocol: Protocol, seen: Watched): Protocol => {
  const look = careful(Object.keys(protocol.steps));
  const steps = Object.entries(protocol.steps).map(([name, step]) => [name, watchedStep(name, step, look, seen)]);
  const { whenever = [], board } = protocol;
  return {
    ...protocol,
    steps: Object.fromEntries(steps) as Protocol['steps'],
    whenever: whenever.map((rule) => ({
      if: (c) => rule.if(look(c)),
      then: (c) => keeping(seen)({ by: 'rule', after: '' }, rule.then(look(c))),
    })),
    ...(board && { board: (c) => board(look(c)) }),
  };
};

/** The names of a due rule and of the rules inside it. */
export const rulesIn = (due: Due): Due['rule'][] => [
  due.rule,
  ...(due.rule === 'earliest' ? due.of.flatMap(rulesIn) : []),
];
