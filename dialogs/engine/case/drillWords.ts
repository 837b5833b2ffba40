import { isDrill } from './caseFacts.js';

/** An exercise phones nobody: what would ask somebody to phone asks to say aloud whom. */

const ALOUD = 'zeg hardop wie je zou bellen';
const ASIDE = ', hardop als oefening,';
/** What it says by itself is left alone: a text may come by twice. */
const PHONING = /(?<![\p{L}-])(?<!zou )(?:bel|belt|bellen)(?![\p{L}-]|, hardop)/giu;

const instead = (word: string): string => {
  if (word === 'Bel') return `Oefening: ${ALOUD}:`;
  return word === 'bel' ? `${ALOUD}:` : `${word}${ASIDE}`;
};

/** No colon and no comma where the sentence ends. */
const ENDS = new RegExp(`(${ALOUD}|${ASIDE.slice(0, -1)})[:,](?=[.,;:?!”]|$)`, 'g');

const rehearse = (text: string): string => text.replaceAll(PHONING, instead).replaceAll(ENDS, '$1');

/** Ids, and what somebody typed: that stays as it is. */
const KEPT = ['plain', 'typed', 'value', 'data', 'id', 'task', 'step'];

const mapped = (one: unknown, kept = KEPT): unknown => {
  if (typeof one === 'string') return rehearse(one);
  if (Array.isArray(one)) return one.map((part: unknown) => mapped(part, kept));
  if (typeof one !== 'object' || one === null) return one;
  const entries = Object.entries(one as Record<string, unknown>).map(([key, part]) => {
    if (kept.includes(key)) return [key, part];
    return [key, mapped(part, key === 'answers' ? [...KEPT, 'text'] : kept)];
  });
  return Object.fromEntries(entries);
};

/** Words of ours, with whatever they are about to be shown with. */
export const rehearsed = <T>(c: Parameters<typeof isDrill>[0], shown: T): T =>
  isDrill(c) ? (mapped(shown) as T) : shown;
