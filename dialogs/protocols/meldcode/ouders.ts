import {
  choice,
  date,
  longText,
  on,
  presentDays,
  self,
  text,
  type Field,
  type Line,
  type OpenOptions,
} from '../../engine/language/index.js';
import { fact, open, step, type Sight } from './meldcodeWoorden.js';
import { LEIDING, belVeiligThuis } from '../shared/voorcheck.js';
import { aanIb, aanWieStap, isAanZet, kop } from './wie.js';
import { isOpen } from '../shared/routes.js';

/**
 * Each parent by itself. Who has gezag, who told whom what and when, and what that person thinks. *Nog niet* has a day
 * that was chosen with Veilig Thuis (practice.md 8.4, 8.8 and 8.10). Nobody has a name here.
 */

export const OUDERS = {
  ouder1: 'Ouder 1',
  ouder2: 'Ouder 2',
  voogd: 'Voogd',
  pleegouder: 'Pleegouder',
  gezinsvoogd: 'Gezinsvoogd',
};
export type Ouder = keyof typeof OUDERS;
const ALLEN: readonly Ouder[] = ['ouder1', 'ouder2', 'voogd', 'pleegouder', 'gezinsvoogd'];

const GEZAG = { gezag: 'Ja, met gezag', onbekend: 'Ja. Gezag: weet ik niet', zonder: 'Ja, zonder gezag', niet: 'Nee' };
type Gezag = keyof typeof GEZAG;
const IN_WOORDEN: Readonly<Record<string, string>> = {
  gezag: 'gezag',
  onbekend: 'gezag: weet ik niet',
  zonder: 'geen gezag',
};

/** Which parents there are, and who has gezag. Earlier answers stand there. */
export const gezinVragen = (c: Sight) => {
  const wie = (ouder: Ouder) =>
    choice(
      `Is er een ${OUDERS[ouder].toLowerCase()}?`,
      GEZAG,
      c.facts[ouder] === undefined ? {} : { preset: c.facts[ouder] },
    );
  return {
    ouder1: wie('ouder1'),
    ouder2: wie('ouder2'),
    voogd: wie('voogd'),
    pleegouder: wie('pleegouder'),
    gezinsvoogd: wie('gezinsvoogd'),
  };
};
export const gezinPage = { title: 'Wie is er, en wie heeft het gezag?', fields: ALLEN };

type Gezin = Readonly<Record<Ouder, Gezag>>;
export const gezinFacts = (a: Gezin) => ALLEN.map((ouder) => fact(ouder, a[ouder]));

/** A parent counts as having gezag when it is not known. */
const heeftGezag = (gezag: string | undefined): boolean => gezag === 'gezag' || gezag === 'onbekend';
export const metGezag = ({ facts }: Sight): readonly Ouder[] => ALLEN.filter((ouder) => heeftGezag(facts[ouder]));

/** For the telephone: which parents there are, without a name. */
export const wieErIs = ({ facts }: Sight): string =>
  ALLEN.flatMap((ouder) => {
    const gezag = IN_WOORDEN[facts[ouder] ?? ''];
    return gezag === undefined ? [] : [`${OUDERS[ouder].toLowerCase()} (${gezag})`];
  }).join(', ');

/** The same question for each of them, under its own name. */
export const perOuder = <const P extends string, T>(
  prefix: P,
  wie: readonly Ouder[],
  vraag: (naam: string, ouder: Ouder) => Field<T>,
) =>
  Object.fromEntries(wie.map((ouder) => [`${prefix}_${ouder}`, vraag(OUDERS[ouder].toLowerCase(), ouder)])) as Readonly<
    Partial<Record<`${P}_${Ouder}`, Field<T>>>
  >;
export const veldenVan = <const P extends string>(prefix: P): readonly `${P}_${Ouder}`[] =>
  ALLEN.map((ouder) => `${prefix}_${ouder}` as const);

/** While Veilig Thuis must be spoken to first, a leader tells the parents. */
const wieVertelt = (c: Sight) => (c.facts.oudergesprek === 'nee' ? aanIb(c) : aanWieStap(c));

const isBezig = (ouder: Ouder, c: Sight): boolean =>
  (['ouder', 'ouderVerteld', 'ouderNogNiet'] as const).some((name) => c.open(name, ouder));

/** Tasks to tell these parents and to write that down. While no talk is safe, the task asks when it will be. */
export const inlichten = (wie: readonly Ouder[], c: Sight, to: Pick<OpenOptions, 'to'> = wieVertelt(c)) =>
  wie
    .filter((ouder) => !isBezig(ouder, c))
    .map((of) =>
      open(c.facts.oudergesprek === 'nee' ? 'ouderNogNiet' : 'ouder', {
        ...to,
        of,
        due: presentDays(2),
        noMessage: true,
        inList: true,
      }),
    );

const isBekend = ({ facts }: Sight): boolean => ALLEN.some((ouder) => facts[ouder] !== undefined);

/** Asks who the parents are, when nobody wrote that down yet. */
export const vraagGezin = (c: Sight) =>
  isBekend(c) || c.open('gezin')
    ? []
    : [open('gezin', { ...aanIb(c), due: presentDays(2), noMessage: true, inList: true })];

/** For parents who knew it beforehand, only who told them and what they think is written down. */
const vastleggen = (wisten: readonly Ouder[], c: Sight) =>
  wisten
    .filter((ouder) => !isBezig(ouder, c))
    .map((of) => open('ouderVerteld', { ...aanIb(c), of, due: presentDays(2), noMessage: true, inList: true }));

/** After a report a leader tells all parents. Parents who become known later are told then. */
export const allenInlichten = (wisten: readonly Ouder[], c: Sight) => [
  ...vastleggen(wisten, c),
  ...inlichten(
    metGezag(c).filter((ouder) => !wisten.includes(ouder)),
    c,
    aanIb(c),
  ),
  ...vraagGezin(c),
];

/** On an agreed day. All together while nobody wrote down who they are. */
export const inlichtenOp = (dag: string, c: Sight) => {
  const later = { ...wieVertelt(c), opens: on(dag), due: presentDays(1), inList: true } as const;
  const wie = metGezag(c);
  if (wie.length === 0) return [open('ouder', later)];
  return wie.filter((ouder) => !isBezig(ouder, c)).map((of) => open('ouder', { ...later, of }));
};

/** A parent was to be told, and it is not safe now. Asks when it will be. */
export const nogNietInlichten = (c: Sight) =>
  c.tasks
    .filter(({ is, status }) => is('ouder') && status === 'open')
    .map(({ of }) =>
      open('ouderNogNiet', { ...wieVertelt(c), ...(of && { of }), due: presentDays(2), noMessage: true, inList: true }),
    );

const each = (title: string): Readonly<Record<Ouder, string>> => ({
  ouder1: `Ouder 1${title}`,
  ouder2: `Ouder 2${title}`,
  voogd: `Voogd${title}`,
  pleegouder: `Pleegouder${title}`,
  gezinsvoogd: `Gezinsvoogd${title}`,
});
const dezelfde = (c: Sight) =>
  ({ ...self(c), ...(c.of && { of: c.of }), due: presentDays(1), noMessage: true }) as const;
const waarover = (c: Sight): Line[] => [
  c.facts.gemeld === undefined ? 'De zorgen van school.' : 'De zorgen van school, en de melding bij Veilig Thuis.',
];
const bewaard = () => ['**Bewaard.**'];

export const ouders = {
  gezin: step.form({
    title: 'Ouders en gezag',
    by: 'starter',
    text: kop(3, () => ['Schrijf geen namen. Elke ouder met gezag telt apart.']),
    offer: { to: ['starter', 'lezer', ...LEIDING], while: (c) => isOpen(c) && isAanZet(c) && !c.open('gezin') },
    fields: gezinVragen,
    then: (a, c) => [
      ...gezinFacts(a),
      ...(c.stage === 'gemeld' && !isBekend(c)
        ? inlichten(
            ALLEN.filter((ouder) => heeftGezag(a[ouder])),
            c,
          )
        : []),
    ],
    closing: bewaard,
  }),

  ouder: step.press({
    title: 'Ouders alsnog inlichten',
    each: each(' inlichten'),
    by: 'intern_begeleider',
    text: kop(3, waarover, () => ['Bespreek eerst met Veilig Thuis of het veilig is.']),
    fields: { verteld: choice('Is het verteld?', { ja: 'Ja', nog_niet: 'Nog niet' }) },
    pressed: 'verteld',
    then: (a, c) => [open(a.verteld === 'ja' ? 'ouderVerteld' : 'ouderNogNiet', dezelfde(c))],
  }),

  ouderVerteld: step.form({
    title: 'Ouders zijn ingelicht',
    // A task that is open must not read as if it was done.
    each: each(': wie vertelde het?'),
    by: 'intern_begeleider',
    text: kop(3, waarover),
    fields: {
      door: text('Wie vertelde het?'),
      op: date('Wanneer?', { past: true }),
      mening: longText('Wat vindt deze persoon?', { hint: 'In eigen woorden van die persoon.' }),
    },
    then: () => [],
    closing: bewaard,
  }),

  ouderNogNiet: step.form({
    title: 'Wanneer horen ouders het?',
    each: each(' weet het nog niet'),
    by: 'intern_begeleider',
    text: kop(3, (c) => [`Zeg nu nog niets. ${belVeiligThuis(c)} Kies samen de dag.`]),
    fields: (c: Sight) => ({
      waarom_nog_niet: longText('Waarom nog niet?'),
      vt: date('Wanneer overlegde je met Veilig Thuis?', { past: true }),
      dag: date('Wanneer wel?', { coming: true, preset: c.day(14) }),
    }),
    then: (a, c) => [
      open('ouder', {
        ...wieVertelt(c),
        ...(c.of && { of: c.of }),
        opens: on(a.dag),
        due: presentDays(1),
        inList: true,
      }),
    ],
    closing: () => ['**Bewaard.** Op die dag vraag ik het je weer.'],
  }),
};
