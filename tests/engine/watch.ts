import type { Due } from '../../dialogs/engine/school/calendar.js';
import type { Effect } from '../../dialogs/engine/language/effects.js';
import type { Protocol } from '../../dialogs/engine/language/protocol.js';
import type { Sight } from '../../dialogs/engine/language/sight.js';
import type { Step } from '../../dialogs/engine/language/step.js';

/** What a protocol did while it was watched. */
export type Watched = { effects: Effect[] };

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

const watchedStep = (step: Step, look: Look, seen: Watched): Step => {
  const { text, offer, skipped, late, closing, early } = step;
  const keep = (effects: readonly Effect[]): readonly Effect[] => {
    seen.effects.push(...effects);
    return effects;
  };
  return {
    ...step,
    then: (answers, c) => keep(step.then(answers, look(c))),
    ...(text && { text: (c) => text(look(c)) }),
    ...(offer && { offer: { ...offer, while: (c) => offer.while(look(c)) } }),
    ...(skipped && { skipped: (reason, c) => keep(skipped(reason, look(c))) }),
    ...(early && {
      early: { ...early, then: (typed, c) => keep(early.then(typed, look(c))), said: (c) => early.said(look(c)) },
    }),
    ...(late && { late: (c) => keep(late(look(c))) }),
    ...(closing && { closing: (answers, c) => closing(answers, look(c)) }),
  };
};

/** A protocol that does the same, and writes down what it asks of the engine. */
export const watched = (protocol: Protocol, seen: Watched): Protocol => {
  const look = careful(Object.keys(protocol.steps));
  const steps = Object.entries(protocol.steps).map(([name, step]) => [name, watchedStep(step, look, seen)]);
  const { whenever = [], board } = protocol;
  return {
    ...protocol,
    steps: Object.fromEntries(steps) as Protocol['steps'],
    whenever: whenever.map((rule) => ({
      if: (c) => rule.if(look(c)),
      then: (c) => {
        const effects = rule.then(look(c));
        seen.effects.push(...effects);
        return effects;
      },
    })),
    ...(board && { board: (c) => board(look(c)) }),
  };
};

/** The names of a due rule and of the rules inside it. */
export const rulesIn = (due: Due): Due['rule'][] => [
  due.rule,
  ...(due.rule === 'earliest' ? due.of.flatMap(rulesIn) : []),
];
