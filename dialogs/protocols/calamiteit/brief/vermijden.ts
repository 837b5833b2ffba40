import { unstressed, wholeWords } from '../../../engine/language/index.js';

/**
 * Words that make a letter heavier than needed, each with a better one (P20). They count only for texts that leave the
 * team. A file keeps what was seen and said.
 */
type Beter = { words: readonly string[]; beter: string };

export const VERMIJDEN: readonly Beter[] = [
  { words: ['dader*', 'pleger', 'plegers'], beter: 'het kind dat initiatief nam' },
  { words: ['slachtoffer', 'slachtoffers', 'slachtoffertje*'], beter: 'het kind dat iets overkomen is' },
  {
    words: ['seksueel', 'seksuele', 'seks', 'aanrand*', 'verkracht*', 'ontucht*', 'misbruik*'],
    beter: 'ongepast, intimiderend of grensoverschrijdend',
  },
  {
    words: ['schors*', 'geschorst*', 'verwijderd', '(naar huis|van school) gestuurd', 'thuis (gehouden|geplaatst)'],
    beter: 'laat het weg: over een maatregel hoort alleen wie het aangaat',
  },
  {
    words: [
      'blijft onder ons',
      'blijft tussen ons',
      'blijft geheim',
      '(vertellen|delen) ((wij|we) )?(het |dit )?(met|aan|tegen) niemand',
    ],
    beter: 'wij delen alleen wat nodig is',
  },
  {
    words: ['(pleegde|gepleegde?|pleegt|plegen) zelfmoord', 'zelfmoord*'],
    beter: 'zelfdoding; “overleden door zelfdoding” alleen als de familie dat goed vindt',
  },
  { words: ['schuld', 'schuldig', 'schuldige', 'schuldigen'], beter: 'wat er is gebeurd, zonder te zeggen door wie' },
  { words: ['drama', 'dramatisch*', 'tragedie*', 'tragisch*'], beter: 'een ingrijpende gebeurtenis' },
  {
    words: ['vreselijk*', 'verschrikkelijk*', 'afschuwelijk*', 'gruwelijk*', 'zielig*'],
    beter: 'laat het weg, en schrijf wat er is gebeurd',
  },
  { words: ['(100%|honderd procent) veilig*'], beter: 'zo veilig als wij kunnen' },
];

const finders = VERMIJDEN.map(({ words, beter }) => ({ beter, words: wholeWords(words) }));

/** Each word once, as it was typed, with what is better. */
export const teVermijden = (text: string): { word: string; beter: string }[] =>
  finders.flatMap(({ words, beter }) => {
    const found = words.exec(unstressed(text));
    return found === null ? [] : [{ word: text.slice(found.index, found.index + found[0].length), beter }];
  });
