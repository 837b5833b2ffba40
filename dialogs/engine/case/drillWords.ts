import { isDrill } from './caseFacts.js';

/** Nobody phones in an exercise. A sentence that asks to phone asks to say aloud whom one would phone. */

const ALOUD = 'zeg hardop wie je zou bellen';
const ASIDE = ', hardop als oefening,';
/** The own words of this file are not replaced again: a text may come by twice. */
const PHONING = /(?<![\p{L}-])(?<!zou )(?:bel|belt|bellen)(?![\p{L}-]|, hardop)/giu;

const instead = (word: string): string => {
  if (word === 'Bel') return `Oefening: ${ALOUD}:`;
  return word === 'bel' ? `${ALOUD}:` : `${word}${ASIDE}`;
};

/** No colon or comma stands where the sentence ends. */
const ENDS = new RegExp(`(${ALOUD}|${ASIDE.slice(0, -1)})[:,](?=[.,;:?!”]|$)`, 'g');

const rehearse = (text: string): string => text.replaceAll(PHONING, instead).replaceAll(ENDS, '$1');

/** Ids and typed texts stay as they are. */
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

/** Texts of the case as they are shown, changed in an exercise. */
export const rehearsed = <T>(c: Parameters<typeof isDrill>[0], shown: T): T =>
  isDrill(c) ? (mapped(shown) as T) : shown;
