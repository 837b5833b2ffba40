import { nothing } from './effects.js';
import type { Fields } from './field.js';
import type { Sight, Words } from './sight.js';
import type { Step, StepWords } from './step.js';

/** A step is one of five: a form, a tick, a list, a press, or the beginning of another protocol. */

declare const words: unique symbol;
/** A step of a protocol with these words, or with more. */
export type StepIn<W extends Words> = Step<W['steps']> & { readonly [words]?: (c: Sight<W>) => W['steps'] };

type Kind = 'tick' | 'many' | 'pressed' | 'begins';
type Nothing = Readonly<Record<never, never>>;
type FormWords<F extends Fields, W extends Words> = Omit<StepWords<F, W>, Kind>;
type Asking = 'fields' | 'perChild' | 'pages' | 'early' | 'nothingKept' | 'stops';
type TickWords<W extends Words> = Omit<StepWords<Nothing, W>, Kind | Asking>;
type ListWords<F extends Fields, W extends Words> = Omit<FormWords<F, W>, 'perChild' | 'early'>;
type PressWords<F extends Fields, W extends Words> = Omit<FormWords<F, W>, 'pages' | 'perChild' | 'early'> &
  Required<Pick<StepWords<F, W>, 'pressed'>>;
type BeginsWords<W extends Words> = Omit<StepWords<Nothing, W>, Kind | Asking | 'then'> &
  Required<Pick<StepWords<Nothing, W>, 'begins'>>;

export type Steps<W extends Words> = {
  /** Questions on one card or several, answered once. Without questions it is one press on its button. */
  form: <const F extends Fields = Nothing>(words: FormWords<F, W>) => StepIn<W>;
  /** Done by one press. It can be opened again. */
  tick: (words: TickWords<W>) => StepIn<W>;
  /** The same questions again and again. Each answer is an entry, until the protocol drops the step. */
  list: <const F extends Fields>(words: ListWords<F, W>) => StepIn<W>;
  /** A choice asked as buttons. */
  press: <const F extends Fields>(words: PressWords<F, W>) => StepIn<W>;
  /** A button that opens the first card of another protocol. */
  begins: (words: BeginsWords<W>) => StepIn<W>;
};

// The engine uses any name. The types checked the protocol's words before this.
const known = <W extends Words>(step: object): StepIn<W> => step as StepIn<W>;

export const stepsIn = <W extends Words>(): Steps<W> => ({
  form: (step) => known(step),
  tick: (step) => known({ ...step, tick: true }),
  list: (step) => known({ ...step, many: true }),
  press: (step) => known(step),
  begins: (step) => known({ then: () => nothing, ...step }),
});
