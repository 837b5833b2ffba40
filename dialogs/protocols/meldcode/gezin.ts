import {
  choice,
  concerns,
  date,
  longText,
  nothing,
  presentDays,
  pupils,
  text,
  term,
} from '../../engine/language/index.js';
import { drop, fact, open, step, type Sight } from './meldcodeWoorden.js';
import { nietMeerVolgen } from './begin.js';
import { magSluiten } from './sluiten.js';
import { LEIDING } from '../shared/voorcheck.js';
import { aanIb, kop } from './wie.js';
import { isOpen } from '../shared/routes.js';

/** For a child that has gone, the look back on the help comes at once. */
const vraagtOfHetHielp = (c: Sight) => {
  if (c.stage === 'hulp' && c.open('vraag5'))
    return [drop('vraag5'), open('vraag5', { ...aanIb(c), due: presentDays(1), inList: true })];
  // Who kept watch sees the child no more.
  return c.stage === 'volgen' && c.facts.afgerond !== 'ja'
    ? [...nietMeerVolgen, open('afronden', { ...aanIb(c), due: presentDays(1), inList: true })]
    : nothing;
};

/** The other children of this school, and a child that goes to another school (practice.md 11 and 12). */

export const gezin = {
  broertjes: step.form({
    title: 'Broertjes en zusjes op school',
    by: 'intern_begeleider',
    seenBy: LEIDING,
    offer: { to: LEIDING, while: isOpen },
    fields: {
      wie_nog: pupils('Wie zijn het?'),
      gaat_het: longText('Hoe gaat het met hen?', { optional: true }),
    },
    then: (a, c) => [concerns([...new Set([...c.subjects, ...a.wie_nog.pupils])])],
    closing: () => [
      `**Gekoppeld.** Alleen ${term.intern_begeleider}, ${term.aandachtsfunctionaris} en ${term.directeur} zien dit.`,
      'Gaat een kind naar een andere school? Stuur daar zelf niets heen. Bespreek het met Veilig Thuis.',
    ],
  }),

  /** The case stays open. Where a report runs, Veilig Thuis is told. */
  verhuizing: step.form({
    title: 'Het kind gaat van school',
    by: 'intern_begeleider',
    offer: { to: LEIDING, while: isOpen },
    text: kop(5, () => [
      'Stuur niets uit dit dossier mee. Bespreek eerst met Veilig Thuis wat de andere school mag weten.',
    ]),
    fields: {
      weg_op: date('Wanneer gaat het kind weg?'),
      waarheen: text('Naar welke school?', { optional: true }),
      vt_weet: choice('Weet Veilig Thuis het?', { ja: 'Ja', nog_niet: 'Nog niet', nvt: 'Er is niet gemeld' }),
    },
    then: (a, c) => [
      fact('van_school', a.weg_op),
      ...(c.open('overdracht')
        ? nothing
        : [
            open('overdracht', {
              ...aanIb(c),
              due: presentDays(5),
              urgency: a.vt_weet === 'nog_niet' ? 'vandaag' : 'normaal',
            }),
          ]),
    ],
    closing: (_, c) => [
      '**Bewaard.** Dit traject blijft open tot de overdracht is vastgelegd.',
      ...(c.facts.gemeld === undefined ? [] : [`Vertel het vandaag aan Veilig Thuis: **${c.school.veiligThuis}**.`]),
    ],
  }),

  overdracht: step.form({
    title: 'Overdracht bij een andere school',
    by: 'intern_begeleider',
    text: kop(5),
    fields: {
      overlegd: date('Wanneer overlegde je met Veilig Thuis?', { past: true }),
      afgesproken: longText('Wat is afgesproken: wie vertelt wat aan wie?'),
      ouders_weten: choice('Weten de ouders met gezag dit?', { ja: 'Ja', niet_veilig: 'Nee, dat is nu niet veilig' }),
    },
    then: (_, c) => vraagtOfHetHielp(c),
    closing: (_, c) => [
      magSluiten(c)
        ? `**Bewaard.** Afsluiten kan nu, met akkoord van de ${term.directeur}.`
        : '**Bewaard.** Dit traject loopt door. Beantwoord eerst wat nog openstaat. Daarna kan het dicht.',
    ],
    after: () => ['sluiten'],
  }),
};
