import { Template } from 'adaptivecards-templating';
import type { z } from 'zod';

/** A piece of card JSON, as Teams reads it. */
export type Element = { readonly type: string } & Readonly<Record<string, unknown>>;

export type AdaptiveCard = {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly body: readonly Element[];
  readonly actions?: readonly Element[];
};

/** Characters of JSON: what a card may take, and the size above which Teams surely refuses it. */
export const BUDGET = { normal: 28_000, hard: 40_000 } as const;
export const sizeOf = (card: unknown): number => JSON.stringify(card).length;

export type Card<D> = {
  /** What a card is made from. */
  data: z.ZodType;
  /** Data that fills every field. */
  sample: D;
  template: object;
  /** The values behind the `${...}` of the template: the data, or what the card makes of it. */
  shape: (data: D) => object;
  render: (data: D) => AdaptiveCard;
};

type Definition<S extends z.ZodType<object>> = {
  data: S;
  sample: z.input<S>;
  template: object;
  view: (data: z.input<S>) => object;
};

/** A card that was just drawn, and from what. */
export type Drawn = { data: z.ZodType; view: (data: never) => object; given: unknown; shaped: object; drawn: unknown };

let watch: ((one: Drawn) => void) | undefined;
/** Tests look at every card that is drawn. Production trusts its own data: to check it costs more than to draw it. */
export const watchCards = (look: (one: Drawn) => void): void => {
  watch = look;
};

/** A card. Its template is parsed once and expanded once. What it is made from is not copied, and never changed. */
export const defineCard = <S extends z.ZodType<object>>({
  data,
  sample,
  template,
  view,
}: Definition<S>): Card<z.input<S>> => {
  const parsed = new Template(template);
  const render = (given: z.input<S>): AdaptiveCard => {
    const shaped = view(given);
    const drawn: unknown = parsed.expand({ $root: shaped });
    watch?.({ data, view, given, shaped, drawn });
    return drawn as AdaptiveCard;
  };
  return { data, sample, template, shape: view, render };
};
