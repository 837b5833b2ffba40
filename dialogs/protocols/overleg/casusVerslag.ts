import {
  choice,
  colleague,
  date,
  lines,
  longText,
  nothing,
  on,
  schoolDays,
  self,
  type Line,
} from '../../engine/language/index.js';
import { outcome } from '../shared/verder.js';
import { SAFE_FIRST } from '../shared/hulplijnen.js';
import { expected, parentsAreAway } from './casusOproep.js';
import { drop, open, step, type Sight } from './casusWoorden.js';
import { aboutNames, spoken } from './toestemming.js';

/** The outcome of the meeting: what it is, what the child thinks, a plan, and when people look again (domain.md 6). */

const verslagVragen = (c: Sight) => ({
  aanwezig: longText('Wie waren erbij?', {
    preset: expected(c),
    max: 500,
    hint: 'Van buiten: functie en organisatie.',
  }),
  analyse: longText('Wat is er volgens jullie aan de hand?'),
  mening: longText('Wat vindt het kind zelf?', { hint: 'Niet gevraagd? Schrijf wie dat doet, en wanneer.' }),
  plan: lines('Wat spreken jullie af?', {
    max: 2000,
    hint: 'Eén afspraak op een regel. Wie en wanneer vraag ik daarna.',
  }),
  evaluatie: date('Wanneer kijken jullie terug?', { coming: true, preset: c.day(FOUR_WEEKS) }),
});
const FOUR_WEEKS = 28;

/** The line of the plan that a card is about. */
export const agreement = (c: Sight): Line => ({
  plain: spoken(c.last(verslagVragen)?.plan[Number(c.of)] ?? [], c),
});

const place = (c: Sight): Line[] =>
  c.of === undefined ? [] : [`Afspraak ${Number(c.of) + 1} van ${c.last(verslagVragen)?.plan.length ?? 0}`];

export const verslag = {
  verslag: step.form({
    title: 'Verslag en plan',
    by: 'starter',
    text: aboutNames,
    fields: verslagVragen,
    pages: [
      { title: 'Wat hebben jullie besproken?', fields: ['aanwezig', 'analyse', 'mening'] },
      { title: 'Het plan', fields: ['plan', 'evaluatie'] },
    ],
    then: (a, c) => [
      drop('meedoen'),
      ...a.plan.map((_, n) => open('verdelen', { ...self(c), of: String(n), due: schoolDays(1), noMessage: true })),
      open('groeidocument', { to: ['intern_begeleider', 'aandachtsfunctionaris'], due: schoolDays(5), inList: true }),
      ...(parentsAreAway(c) ? [open('ouders', { ...self(c), due: schoolDays(3), noMessage: true, inList: true })] : []),
      open('evaluatie', { ...self(c), due: on(a.evaluatie), noMessage: true, inList: true }),
      outcome(
        `Casuïstiekoverleg ${c.code}: plan met ${a.plan.length} ${a.plan.length === 1 ? 'afspraak' : 'afspraken'}.`,
      ),
    ],
  }),

  /** Who does it and when, one line after the other. */
  verdelen: step.form({
    title: 'Wie doet dit, en wanneer?',
    by: 'starter',
    text: (c) => [...place(c), agreement(c)],
    fields: { wie: colleague('Wie doet dit?', { self: true }), wanneer: date('Voor wanneer?', { coming: true }) },
    then: (a, c) => [
      open('doen', {
        to: { person: a.wie },
        ...(c.of === undefined ? {} : { of: c.of }),
        due: on(a.wanneer),
        inList: true,
        ...(a.wie === c.actor ? { noMessage: true } : {}),
      }),
    ],
    closing: (a, c) => [
      '**Verdeeld.**',
      ...(c.works(a.wie, a.wanneer) ? [] : [`**Let op:** ${c.name(a.wie)} werkt die dag niet.`]),
    ],
  }),

  ouders: step.form({
    title: 'Vertel de ouders het plan',
    outside: true,
    by: 'starter',
    text: () => [SAFE_FIRST],
    fields: {
      verteld: choice('Weten de ouders het plan?', {
        ja: 'Ja',
        nog_niet: 'Nog niet, vraag het over een week',
        niet_veilig: 'Nu niet: dat is niet veilig',
      }),
      reactie: longText('Wat vinden de ouders?', { optional: true, hint: 'Per ouder, in hun woorden.' }),
    },
    then: (a, c) =>
      a.verteld === 'nog_niet'
        ? [open('ouders', { ...self(c), due: schoolDays(5), noMessage: true, inList: true })]
        : nothing,
    closing: () => ['**Bewaard.**'],
  }),

  groeidocument: step.form({
    title: 'Groeidocument',
    by: 'intern_begeleider',
    text: () => ['Maak het samen met de ouders en het kind.'],
    fields: {
      starten: choice('Starten jullie een groeidocument?', { ja: 'Ja', nee: 'Nee' }),
      waarom: longText('Waarom?', { hint: 'Noem wat is vastgelegd, en afspraken met mensen van buiten.' }),
    },
    then: () => nothing,
    closing: () => ['**Bewaard.**'],
  }),
};
