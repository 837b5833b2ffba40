import {
  asTyped,
  choice,
  choices,
  colleagues,
  fold,
  longText,
  pupils,
  schoolDays,
  today,
  type Decided,
  type Due,
  type Field,
  type Part,
  type PersonId,
} from '../../engine/language/index.js';
import type { Sight } from './woorden.js';
import { SPEELT, SPEELT_BIJ_VOORVAL, SPEELT_BIJ_ZORG } from '../shared/signaalVragen.js';
import { opened } from '../shared/taal/tips.js';

/** What somebody asks colleagues, and how their copy is made safe to read (practice.md 6.1 and 6.2; P04). */

const { onveilig_thuis, kind_vertelde, wil_dood, familie_eer, medewerker, twijfel, geen } = SPEELT_BIJ_ZORG;
const { ernstig_gedrag } = SPEELT_BIJ_VOORVAL;

/** Asked when no signal says so already. After any of these, colleagues are the wrong people to ask. */
export const voorafVragen = {
  over: pupils('Over wie gaat het?', { hint: 'Je collega’s zien de naam niet.' }),
  speelt: choices(
    SPEELT,
    { onveilig_thuis, kind_vertelde, wil_dood, familie_eer, ernstig_gedrag, medewerker, twijfel, geen },
    { alone: 'geen', aboutStaff: 'medewerker' },
  ),
};

/** The questions of P04 to a colleague who knew the child before (domain.md 5). */
const OOK = {
  vorig_jaar: 'Zag jij dit vorig jaar ook?',
  gedaan: 'Wat heb je toen gedaan, en hielp het?',
  ouders: 'Hoe reageerden de ouders?',
  zou_jij: 'Wat zou jij nu doen?',
};

export const vraagVragen = {
  vraag: longText('Wat is je vraag?', {
    max: 1500,
    hint: 'Stel een open vraag. Bijvoorbeeld: “Welk gedrag zag jij vorig jaar?” of “Wat werkte bij jou?”',
  }),
  ook: choices('Ook vragen? Kies er hoogstens 2.', OOK, { optional: true, max: 2 }),
};

export const kleurVragen = {
  keus: choice('Wat doe je?', { neem_over: 'Neem over', laat_zo: 'Laat zo' }),
};

/** The question as it was typed. */
export const questionOf = (c: Sight): string => asTyped(c.last(vraagVragen)?.vraag ?? []);

const asked = (c: Sight): string => {
  const question = c.last(kleurVragen)?.keus === 'neem_over' ? opened(questionOf(c)) : questionOf(c);
  return [question, ...(c.last(vraagVragen)?.ook ?? []).map((one) => OOK[one])].join('\n');
};

/** The newest text for colleagues, with its names still in it. */
const draftOf = (c: Sight): string => {
  const tekst = c.last(voorbeeldVragen)?.tekst;
  return tekst === undefined ? asked(c) : asTyped(tekst);
};

const SEPARATOR = ':';
const CHILD = `kind${SEPARATOR}`;
const WORD = `woord${SEPARATOR}`;

/** The decisions on words that may be names. */
const decidedIn = (c: Sight): Required<Pick<Decided, 'names' | 'plain'>> => {
  const said = c.all(namenVragen).flatMap((answers) => Object.values(answers));
  const after = (mark: string) => said.flatMap((one) => (one.startsWith(mark) ? [one.slice(mark.length)] : []));
  return { names: [...after(CHILD), ...unlisted(c)], plain: after(WORD) };
};

/** A child outside the list has no name in any register. */
const unlisted = (c: Sight): string[] =>
  (c.last(voorafVragen)?.over.name ?? '')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => /^\p{Lu}/u.test(word) && word.toLowerCase() !== 'groep')
    .map(fold);

export const veiledDraft = (c: Sight) => c.veiled(draftOf(c), decidedIn(c));

const MOST_WORDS = 6;

/** One question for each word: whether it is a name. */
export const namenVragen = (c: Sight): Readonly<Record<string, Field<string>>> =>
  Object.fromEntries(
    veiledDraft(c)
      .unclear.slice(0, MOST_WORDS)
      .map((word, n) => [
        `woord${n}`,
        choice(`Is “${word}” een naam?`, {
          [CHILD + fold(word)]: 'Ja. Haal de naam weg',
          [WORD + fold(word)]: 'Nee, het is een gewoon woord',
        }),
      ]),
  );

const WANNEER = { vandaag: 'Vandaag', morgen: 'Morgen', drie_dagen: 'Over 3 schooldagen' };
type Wanneer = keyof typeof WANNEER;
export const DUE: Readonly<Record<Wanneer, Due>> = {
  vandaag: today,
  morgen: schoolDays(1),
  drie_dagen: schoolDays(3),
};

const MOST_COLLEAGUES = 3;

type Voorbeeld = { tekst: Field<Part[]>; aan: Field<PersonId[]>; wanneer: Field<Wanneer> };

/** Exactly what colleagues will read. A change here changes their text. */
export const voorbeeldVragen = (c: Sight): Voorbeeld => {
  const before = c.last(voorbeeldVragen);
  return {
    tekst: longText('Dit leest je collega', {
      preset: veiledDraft(c).text,
      veiled: 'asked',
      max: 2000,
      hint: 'Je kunt de tekst hier aanpassen.',
    }),
    aan: colleagues('Aan wie? Kies er hoogstens 3.', {
      max: MOST_COLLEAGUES,
      among: c.askable().map(({ id }) => id),
      preset: before?.aan.join(',') ?? '',
      inner: true,
    }),
    wanneer: choice('Voor wanneer?', WANNEER, { preset: before?.wanneer ?? 'drie_dagen', inner: true }),
  };
};
