import {
  messages,
  choice,
  date,
  dateOf,
  longText,
  nothing,
  schoolDays,
  self,
  vocabulary,
  type Line,
  type Part,
  type SightOf,
  type Who,
  type PupilId,
} from '../../engine/language/index.js';
import { READS } from '../shared/routes.js';

/**
 * The gate between the school and people from outside (domain.md 6, P05; domain.md 32; practice.md 6.5). A child is
 * named to them only with consent of all parents with gezag, or of the voogd. Without consent, or after it was
 * withdrawn, the case has no names for anybody. People read aloud what stands on the screen.
 */

/**
 * How people speak of the child. `intern`: nobody from outside is there. `ingetrokken`: colleagues go on with the name,
 * and people from outside hear it no more.
 */
export const SPOKEN = ['zonder_naam', 'met_naam'] as const;
const OPEN = ['intern', ...SPOKEN, 'ingetrokken'] as const;
const ENDED = ['klaar', 'klaar_zonder_naam'] as const;
export const STAGES = [...OPEN, ...ENDED] as const;

/** How somebody from outside comes in. */
export const BUITEN = ['nee', ...SPOKEN] as const;
type Buiten = (typeof BUITEN)[number];

const woorden = vocabulary({
  steps: ['toestemming', 'vastleggen', 'intrekken', 'melden'],
  facts: { buiten: BUITEN },
  stages: STAGES,
});
const { step, open, tell, stage } = woorden;
type Sight = SightOf<typeof woorden>;

/** A name may be used only after consent. Until then the case has none. */
export const begun = (buiten: Buiten) => stage(buiten === 'nee' ? 'intern' : 'zonder_naam');

const isNameless = (c: Sight): boolean => c.stage === 'zonder_naam' || c.stage === 'klaar_zonder_naam';

/** The stage of a case that is over. Names stay as they were. */
export const over = (c: Sight) => stage(isNameless(c) ? 'klaar_zonder_naam' : 'klaar');

type Sees<N extends string> = 'all' | readonly N[];
const rows =
  <S extends (typeof STAGES)[number]>(stages: readonly S[]) =>
  <const N extends string = never>(who: Who, sees: Sees<N>) =>
    stages.map((at) => ({ who, sees, while: at, ...(at.endsWith('zonder_naam') && { as: 'pseudoniem' as const }) }));

/**
 * Rows of access that name children as the stage says. For a meeting, for the people who come to it, and for advice
 * from outside.
 */
export const reads = rows(STAGES);
export const readsWhileOpen = rows(OPEN);
export const readsAdvice = rows([...SPOKEN, 'ingetrokken']);

/** A child in a text that is not a child of the case. Only people who may know every child read its name. */
const mayName = (pupil: PupilId, c: Sight): boolean =>
  !isNameless(c) && (c.subjects.includes(pupil) || READS.some((role) => c.holds(c.actor, role)));

/** A text as it may be said now. */
export const spoken = (parts: readonly Part[], c: Sight): string =>
  parts
    .map((part) => (typeof part === 'object' && 'pupil' in part && !mayName(part.pupil, c) ? 'een leerling' : part))
    .map((part) => c.spelled([part]))
    .join('');

const WITHOUT: Line =
  'Dan bespreken we het kind **zonder naam**. Of bel **Veilig Thuis 0800-2000** als er een vermoeden is van geweld of verwaarlozing thuis.';

const gevraagdVragen = {
  gegeven: choice('Gaven alle ouders met gezag, of de voogd, toestemming?', {
    ja: 'Ja',
    nee: 'Nee, of niet allemaal',
    nog_niet: 'Nog niet gevraagd',
  }),
};

const NOTE = { max: 300 } as const;
const HOE = { gesprek: 'In een gesprek', telefoon: 'Aan de telefoon', schriftelijk: 'Op papier of per mail' };
/** The four conditions of consent, who gave it, how and when. */
const toestemmingVragen = {
  waarvoor: longText('Waarvoor?', { ...NOTE, hint: 'Eén doel. Bijvoorbeeld: advies over de rekenles.' }),
  geeft: longText('Wie geeft informatie?', NOTE),
  krijgt: longText('Wie krijgt die?', NOTE),
  gaf: longText('Wie gaf toestemming?', { ...NOTE, hint: 'Alle ouders met gezag, of de voogd. Schrijf iedereen op.' }),
  hoe: choice('Hoe?', HOE),
  wanneer: date('Wanneer?', { past: true }),
};

const intrekVragen = (c: Sight) => ({
  op: date('Op welke dag?', { past: true, preset: c.day(0) }),
  wie: longText('Welke ouder of voogd?', { max: 200 }),
  hoe: choice('Hoe?', HOE),
});

/** A name was asked for, and is not allowed yet. */
const mayAsk = (c: Sight): boolean =>
  c.status === 'open' &&
  (c.stage === 'zonder_naam' || c.stage === 'ingetrokken') &&
  c.facts.buiten === 'met_naam' &&
  !asking(c);
const asking = (c: Sight): boolean => c.open('toestemming') || c.open('vastleggen');

/** It was withdrawn, and not given again since. */
const isWithdrawn = (c: Sight): boolean => {
  const at = c.at('intrekken');
  return at !== undefined && at >= (c.at('vastleggen') ?? '');
};

/** Consent can also be withdrawn when all is over. Readers then read without names. */
const mayWithdraw = (c: Sight): boolean =>
  c.stage === 'met_naam' || (c.stage === 'klaar' && c.last(toestemmingVragen) !== undefined && !isWithdrawn(c));

const withdrawnOn = (c: Sight): string =>
  `**Toestemming is ingetrokken op ${dateOf(c.last(intrekVragen)?.op ?? c.now, c.now)}.** Noem het kind niet meer bij mensen van buiten.`;

/** Who must be told that it ended. */
const whoHadIt = (c: Sight): Line[] => {
  const krijgt = c.last(toestemmingVragen)?.krijgt;
  return krijgt === undefined ? [] : ['Vertel dit aan wie de informatie kreeg:', { plain: c.spelled(krijgt) }];
};

/** Stands above the case: whether a name may be used now. */
export const aboutNames = (c: Sight): readonly Line[] => {
  if (c.stage === 'met_naam') return ['Er is toestemming om de naam te noemen.'];
  if (isWithdrawn(c)) return [withdrawnOn(c)];
  if (c.stage !== 'zonder_naam') return [];
  return ['**Noem geen naam** van het kind of de ouders aan mensen van buiten.'];
};

/** The card that asks for it, as the next one of the person who wants to use a name. */
export const asksConsent = (buiten: Buiten, c: Sight) =>
  buiten === 'met_naam' ? [open('toestemming', { ...self(c), due: schoolDays(2), noMessage: true })] : nothing;

export const toestemming = {
  toestemming: step.form({
    title: 'Toestemming',
    by: 'starter',
    offer: { to: READS, while: mayAsk },
    fields: gevraagdVragen,
    button: 'Verder',
    then: (a, c) => {
      if (a.gegeven === 'ja') return [open('vastleggen', { ...self(c), due: schoolDays(1), noMessage: true })];
      if (a.gegeven === 'nee') return nothing;
      return [open('toestemming', { ...self(c), due: schoolDays(2), noMessage: true, inList: true })];
    },
    closing: (a) =>
      a.gegeven === 'ja'
        ? []
        : [...(a.gegeven === 'nog_niet' ? ['Ik vraag het je weer. Tot die tijd geldt:'] : []), WITHOUT],
  }),

  vastleggen: step.form({
    title: 'Toestemming vastleggen',
    reads: 'Toestemming',
    by: 'starter',
    seenBy: READS,
    text: () => ['Alleen wat hier staat, mag je met naam bespreken.'],
    fields: toestemmingVragen,
    then: () => [stage('met_naam')],
    closing: () => ['**Bewaard.** Je mag de naam noemen, alleen hiervoor. Intrekken kan altijd.'],
  }),

  intrekken: step.form({
    title: 'Toestemming is ingetrokken',
    by: 'starter',
    offer: { to: READS, while: mayWithdraw },
    fields: intrekVragen,
    then: (_, c) => [
      ...(c.stage === 'klaar' ? nothing : [stage('ingetrokken')]),
      open('melden', { ...self(c), due: schoolDays(1), noMessage: true, inList: true }),
      tell(['starter', 'lezer', 'directeur'], messages.aangevuld, {
        urgency: 'vandaag',
        ...(c.actor && { except: c.actor }),
      }),
    ],
    closing: (_, c) => [withdrawnOn(c), ...whoHadIt(c)],
    after: () => ['melden'],
  }),

  melden: step.tick({
    title: 'Vertel wie de informatie kreeg dat het stopt',
    outside: true,
    by: 'starter',
    text: whoHadIt,
    then: () => nothing,
    closing: () => ['**Bewaard.**'],
  }),
};
