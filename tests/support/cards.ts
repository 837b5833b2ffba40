import type { AdaptiveCard, Element } from '../../cards/card.js';

/** A card as somebody sees it: what can be read, pressed and filled in. */

type Json = Readonly<Record<string, unknown>>;

const children = (json: unknown): Json[] => {
  if (Array.isArray(json)) return json.flatMap(children);
  if (typeof json !== 'object' || json === null) return [];
  return [json as Json, ...Object.values(json).flatMap(children)];
};

export const elementsOf = (card: AdaptiveCard): Element[] =>
  children(card).filter((one): one is Element => typeof one.type === 'string');

const ofType = (card: AdaptiveCard, test: (type: string) => boolean): Element[] =>
  elementsOf(card).filter(({ type }) => test(type));

/** Everything that can be read on a card, in order; also questions and the titles of choices and buttons. */
export const textOf = (card: AdaptiveCard): string =>
  read(card)
    .filter((text) => text !== '')
    .join('\n');

const read = (json: unknown): string[] => {
  if (Array.isArray(json)) return json.flatMap(read);
  if (typeof json !== 'object' || json === null) return [];
  const one = json as Json & { inlines?: { text: string }[] };
  if (one.type === 'RichTextBlock') return [(one.inlines ?? []).map(({ text }) => text).join('')];
  const own = [one.label, one.text, one.title, one.type === 'Input.Text' ? one.value : undefined];
  return [...own.filter((text) => typeof text === 'string'), ...Object.values(one).flatMap(read)];
};

const pruned = (json: unknown): unknown => {
  if (Array.isArray(json)) return json.filter((one) => !isHidden(one)).map(pruned);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, pruned(value)]));
};
const isHidden = (json: unknown): boolean => typeof json === 'object' && (json as Json | null)?.isVisible === false;

/** The card without what is folded away. */
export const visible = (card: AdaptiveCard): AdaptiveCard => pruned(card) as AdaptiveCard;

/** What stands on a card to read, paragraph by paragraph. */
export const paragraphsOf = (card: AdaptiveCard): string[] =>
  ofType(card, (type) => type === 'RichTextBlock' || type === 'TextBlock').map(({ text, inlines }) =>
    typeof text === 'string' ? text : (inlines as Json[]).map((run) => String(run.text)).join(''),
  );

/** Words of explanation: neither questions nor choices, buttons or what somebody typed. */
export const wordsOf = (card: AdaptiveCard): string[] =>
  ofType(visible(card), (type) => type === 'TextRun' || type === 'TextBlock')
    .flatMap(({ text }) => (typeof text === 'string' ? text.split(/\s+/) : []))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** The titles of buttons, row by row; what unfolds questions is a button too. */
export const rowsOf = (card: AdaptiveCard): string[][] =>
  ofType(card, (type) => type === 'ActionSet').map(({ actions }) =>
    (actions as Json[]).map(({ title }) => String(title)),
  );

export type ButtonOn = { title: string; data: Record<string, string>; coloured: boolean };

export const buttonsOf = (card: AdaptiveCard): ButtonOn[] =>
  ofType(card, (type) => type === 'Action.Execute' || type === 'Action.Submit').map((one) => ({
    title: String(one.title),
    data: one.data as Record<string, string>,
    coloured: one.style === 'positive',
  }));

export type InputOn = {
  id: string;
  type: string;
  label: string;
  value: string;
  choices: { title: string; value: string }[];
};

export const inputsOf = (card: AdaptiveCard): InputOn[] =>
  ofType(card, (type) => type.startsWith('Input.')).map((one) => ({
    id: String(one.id),
    type: one.type,
    label: typeof one.label === 'string' ? one.label : '',
    value: typeof one.value === 'string' || typeof one.value === 'number' ? String(one.value) : '',
    choices: (one.choices ?? []) as InputOn['choices'],
  }));

/** What a client submits for an answer in words: the value of a choice, or the text itself. */
export const submitted = (input: InputOn, answer: string | readonly string[]): string => {
  if (input.type !== 'Input.ChoiceSet') return String(answer);
  return [answer]
    .flat()
    .map((title) => valueOf(input, title))
    .join(',');
};

const valueOf = (input: InputOn, title: string): string => {
  const found = input.choices.find((choice) => choice.title === title || choice.title.startsWith(`${title} `));
  if (found === undefined)
    throw new Error(
      `"${input.label}" has no choice "${title}". It has: ${input.choices.map((one) => one.title).join(' | ')}`,
    );
  return found.value;
};
