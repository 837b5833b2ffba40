import { fold } from '../../../dialogs/engine/names/names.js';
import { unstressed, wholeWords } from '../../../dialogs/engine/names/wholeWords.js';
import { isNear } from './near.js';
import { tellsHarm } from './harm.js';

/**
 * What somebody types who needs help now. It opens a card and sends nothing. A card too many does no harm, and a missed
 * cry may.
 */

/** These count anywhere in a short text, and as the first or last word of a long one. */
const CRIES = [
  'hulp',
  'help',
  'helpen',
  '112',
  'nood',
  'noodgeval',
  'noodsituatie',
  'sos',
  'alarm',
  'gevaar',
  'levensgevaar',
  'spoedgeval',
  'emergency',
];
/** These count with a word or two around them at most. In a sentence they tell something. */
const ALONE = ['spoed', 'politie', 'ambulance', 'brand', 'brandweer', 'reanimatie', 'reanimeren'];

/** Signs that are a word. */
const SIGNS = /[🆘🚨]/gu;

const SHORT = 8;
const VERY_SHORT = 3;

/** A question about Vangnet, or the news that all is well again. Nobody in need says these. */
const NO_CRY = wholeWords([
  'hoe werk(t|en)',
  'hoe (gebruik|maak|leg|open|begin|schrijf|zet|log) (ik|je|we)',
  'wat (is|doet) (dit|vangnet)',
  'wat (kan|kun) (je|jij|vangnet)',
  'wat betekent',
  'uitleg',
  'info(rmatie)?',
  'wie ben (je|jij)',
  'handleiding',
  '(vals|loos) alarm',
  '(hulp|help|helpen) (bij|met) (het |de |een |mijn |dit |deze )?(signaal|dossier|weeklijst|meldcode|app|vangnet|invullen|inloggen|formulier|kaart|rapportage|opslaan)',
]);

/** "HELPPPP", "heeelp": a key was held down in a hurry. */
const squeezed = (word: string): string => word.replace(/(\p{L})\1+/gu, '$1');

/** Words one letter away from a cry that mean something else. */
const OTHER_WORDS = new Set(
  'hel held helden helm helms hele heel hulk huls hup pulp gulp welp kelp helpt hulpje rood noot noord nooit noodt lood dood node mood gevaren brandt band rand'
    .split(' ')
    .map(squeezed),
);

const isOneOf = (words: readonly string[]): ((word: string) => boolean) => {
  const known = new Set(words.map(squeezed));
  return (word) => known.has(squeezed(word));
};
const isCry = isOneOf(CRIES);
const isCryAlone = isOneOf([...CRIES, ...ALONE]);

/** Letters with spaces between them are one word: "h u l p", "1 1 2". */
const wordsIn = (text: string): string[] => {
  const words = fold(text.replaceAll(SIGNS, ' sos ')).split(' ').filter(Boolean);
  return words.length > 1 && words.every((word) => word.length === 1) ? [words.join('')] : words;
};

export const isAboutVangnet = (text: string): boolean => NO_CRY.test(unstressed(text)) && !tellsHarm(text);

/** Whether a text says in so many words that somebody needs help. */
export const isPlainCry = (text: string): boolean => {
  const words = wordsIn(text);
  if (isAboutVangnet(text)) return false;
  if (words.length <= VERY_SHORT) return words.some(isCryAlone);
  return words.length <= SHORT ? words.some(isCry) : [words[0] ?? '', words.at(-1) ?? ''].some(isCry);
};

/**
 * Whether a text is a cry with a typing error. In more than three words, one letter more or less gives another word.
 */
export const isNearlyCry = (text: string): boolean => {
  const words = wordsIn(text);
  if (words.length > VERY_SHORT || isAboutVangnet(text)) return false;
  const meant = words.map(squeezed).filter((word) => !OTHER_WORDS.has(word));
  return meant.some((word) => [...CRIES, ...ALONE].some((cry) => isNear(word, squeezed(cry)) || isNear(word, cry)));
};
