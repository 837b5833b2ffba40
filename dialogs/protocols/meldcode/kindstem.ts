import {
  messages,
  choice,
  date,
  dateOf,
  longText,
  presentDays,
  text,
  type Line,
  type Raw,
  term,
} from '../../engine/language/index.js';
import { open, step, tell, type Sight, type Stap } from './meldcodeWoorden.js';
import { LEIDING, leidt } from '../shared/voorcheck.js';
import { gevraagdAan, ibDoetZelf, isAanZet } from './wie.js';
import { isOpen } from '../shared/routes.js';

/**
 * What the child thinks, what it was told, and who tells it more. Asked at steps 3, 4 and 5 and at a report (domain.md
 * 7 and 9).
 */

const VINDT = 'Wat vindt het kind?';
const VERTELD = 'Wat is het kind verteld, en door wie?';
const VOLGENDE = 'Wie praat de volgende keer met het kind, en wanneer?';

const eerst = {
  kind_vindt: longText(VINDT, { hint: 'In woorden van het kind. Niet gevraagd? Schrijf waarom.' }),
  kind_verteld: longText(VERTELD, { max: 1000 }),
  kind_volgende: text(VOLGENDE),
};

/** Only what changed is asked again. */
const ALS_ANDERS = { optional: true, counts: ({ kind_zo }: Raw) => kind_zo === 'anders' } as const;
const weer = {
  kind_zo: choice('Is dit nog steeds zo?', { ja: 'Ja, nog steeds zo', anders: 'Nee, er is iets veranderd' }),
  kind_vindt: longText(VINDT, { ...ALS_ANDERS, hint: 'Alleen wat veranderde. In woorden van het kind.' }),
  kind_verteld: longText(VERTELD, { ...ALS_ANDERS, max: 1000 }),
  kind_volgende: text(VOLGENDE, ALS_ANDERS),
};
type KindVragen = { kind_zo?: typeof weer.kind_zo } & {
  [K in keyof typeof eerst]: (typeof eerst)[K] | (typeof weer)[K];
};

const GEVRAAGD: readonly Stap[] = ['verslag', 'vraag1', 'hulp', 'melden', 'sluiten'];
const NAMEN = ['kind_vindt', 'kind_verteld', 'kind_volgende'] as const;
const LABELS = { kind_vindt: VINDT, kind_verteld: VERTELD, kind_volgende: VOLGENDE };

/** The newest answer, for who wrote it or may read all of the traject. */
export const kindZei = (naam: (typeof NAMEN)[number], c: Sight) => {
  const found = c.said(naam, GEVRAAGD);
  return found !== undefined && (found.by === c.actor || leidt(c.actor, c)) ? found : undefined;
};

const MOST = 300;
const kort = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

const vorigeKeer = (c: Sight): Line[] =>
  NAMEN.flatMap((naam) => {
    const found = kindZei(naam, c);
    const said = found && kort(c.spelled(found.parts));
    return found === undefined ? [] : [{ plain: `${LABELS[naam]} (${dateOf(found.at, c.now)}) ${said ?? ''}` }];
  });

/** Asked once. After that only whether it is still so. */
export const kindVragen = (c: Sight): KindVragen => (kindZei('kind_vindt', c) === undefined ? eerst : weer);

export const kindPage = {
  title: 'Het kind',
  fields: ['kind_zo', ...NAMEN] as const,
  note: (_: Raw, c: Sight): Line[] => vorigeKeer(c),
};

export const kindgesprek = {
  kindgesprek: step.form({
    title: 'Gesprek met het kind',
    by: 'starter',
    offer: {
      to: ['starter', 'lezer', ...LEIDING],
      while: (c) => isOpen(c) && isAanZet(c) && !c.open('kindgesprek'),
    },
    text: () => [
      'Zeg: je hebt recht op een veilig thuis. Het is niet jouw schuld. Ik kan geen geheim beloven. Ik vertel je wat ik ga doen.',
    ],
    fields: {
      besproken: date(
        `Wanneer besprak je dit gesprek met de ${term.intern_begeleider} of ${term.aandachtsfunctionaris}?`,
        { past: true },
      ),
      zegt: longText('Wat zegt het kind?', { hint: 'In de woorden van het kind.' }),
      kind_wil: longText('Wat wil het kind?'),
      uitleg: longText('Wat heb je uitgelegd?'),
      volgende: text('Wie praat de volgende keer met het kind, en wanneer?'),
    },
    pages: [
      { title: 'Gesprek met het kind', fields: ['besproken', 'zegt', 'kind_wil'] },
      { title: 'Hoe verder met het kind?', fields: ['uitleg', 'volgende'] },
    ],
    then: () => [tell('intern_begeleider', messages.aangevuld, { unlessAmong: true })],
    closing: () => [`**Bewaard.** Zoiets horen is zwaar. Praat er met de ${term.intern_begeleider} over.`],
  }),

  /** The child was not asked yet: one press asks somebody to do so (domain.md 9). */
  kindVraag: step.form({
    title: `Vraag de ${term.intern_begeleider}: praten met het kind`,
    reads: 'Gevraagd: een gesprek met het kind',
    by: 'starter',
    offer: {
      to: ['starter', 'lezer', ...LEIDING],
      while: (c) => isOpen(c) && isAanZet(c) && !c.open('bespreken', 'kind') && !leidt(c.actor, c),
    },
    then: (_, c) => [
      open('bespreken', {
        to: ibDoetZelf(c) ? c.school.meldcode.advisor : 'intern_begeleider',
        of: 'kind',
        due: presentDays(1),
      }),
    ],
    closing: (_, c) => [`${gevraagdAan('bespreken', c)} Wacht met het gesprek tot je antwoord hebt.`],
  }),
};
