import { asTyped, type Part, unstressed, wholeWords } from '../../../engine/language/index.js';
import { COLOURED } from './coloured.js';
import { unquoted } from './quotes.js';
import { RULES, type Rule } from './rules.js';

/** Remarks on the wording of a text. Only its writer gets them, and only after it was saved (practice.md 4.3, 12). */

/** `rule`: its id. `said`: the remark, a whole Dutch sentence with the typed words. */
export type Tip = { rule: string; said: string };

const MOST = 3;

/** At most three, one for each rule, the most important first. Never about words between quotation marks. */
export const tips = (written: string | readonly Part[]): Tip[] => {
  const text = unquoted((typeof written === 'string' ? written : asTyped(written)).normalize('NFC'));
  return RULES.flatMap((rule) => {
    const found = finder(rule).exec(unstressed(text));
    if (found === null) return [];
    const said = text.slice(found.index, found.index + found[0].length).replace(/\s+/g, ' ');
    return [{ rule: rule.id, said: rule.remark(said) }];
  }).slice(0, MOST);
};

const finders = new Map<Rule, RegExp>();

const finder = (rule: Rule): RegExp => {
  const found = finders.get(rule) ?? wholeWords(rule.words);
  finders.set(rule, found);
  return found;
};

const leading = COLOURED.map(({ words, open }) => ({ open, words: wholeWords(words) }));

const openOf = (sentence: string): string | undefined => leading.find(({ words }) => words.test(sentence))?.open;

/** Whether a question suggests its answer (practice.md 6.1; domain.md 2: an open question). */
export const isColoured = (question: string): boolean => openOf(unstressed(unquoted(question))) !== undefined;

/** The question with an open sentence in place of every coloured one. Other sentences stay as typed. */
export const opened = (question: string): string => {
  const plain = unstressed(unquoted(question));
  return question.replace(/[^.!?\n]+[.!?]*/g, (sentence, at: number) => {
    const open = openOf(plain.slice(at, at + sentence.length));
    return open === undefined ? sentence : (/^\s*/.exec(sentence)?.[0] ?? '') + open;
  });
};
