import {
  choice,
  close,
  colleague,
  date,
  longText,
  messages,
  nothing,
  on,
  schoolDays,
  self,
  type Line,
  term,
} from '../../engine/language/index.js';
import { berichten } from './berichten.js';
import { teLaat, TWEE_WEKEN } from './gesprek.js';
import { leider } from './voorbereiden.js';
import { fact, open, step, tell, VERSLAGEN, type Sight } from './woorden.js';

/** Agreements with who and when, and after two weeks a look back (practice2.md 10). */

const WEEK = 7;
const afspraakVragen = (c: Sight) => ({
  wat: longText('Wat spreken jullie af?', { max: 500, hint: 'Wie doet wat?' }),
  wie: colleague('Welke collega let hierop?', { self: true }),
  wanneer: date('Wanneer kijkt die of het lukt?', { coming: true, within: 60, preset: c.day(WEEK) }),
  nog: choice('Spreken jullie nog iets af?', { ja: 'Ja', nee: 'Nee' }, { preset: 'nee' }),
});

const afspraak = (c: Sight): Line[] => [{ plain: c.spelled(c.all(afspraakVragen)[Number(c.of)]?.wat ?? []) }];

export const afspraken = {
  afspraken: step.form({
    title: 'Afspraken',
    reads: 'Afspraak',
    by: 'intern_begeleider',
    text: (c) => [`Afspraak ${c.all(afspraakVragen).length + 1}`],
    fields: afspraakVragen,
    then: ({ wie, wanneer, nog }, c) => [
      open('nakijken', {
        to: { person: wie },
        of: String(c.all(afspraakVragen).length - 1),
        due: on(wanneer),
        inList: true,
        ...(wie === c.actor && { noMessage: true as const }),
      }),
      ...(nog === 'ja' ? [open('afspraken', { ...self(c), due: schoolDays(1), noMessage: true })] : nothing),
    ],
    closing: () => ['**Bewaard.** Over twee weken kijken jullie terug.'],
  }),

  nakijken: step.press({
    title: 'Lukt deze afspraak?',
    reads: 'Of een afspraak lukt',
    by: 'intern_begeleider',
    text: afspraak,
    fields: { lukt: choice('Lukt het?', { ja: 'Ja', deels: 'Een beetje', nee: 'Nee' }) },
    pressed: 'lukt',
    then: ({ lukt }, c) =>
      lukt === 'ja'
        ? nothing
        : [tell(leider(c).to, berichten.luktNiet, { ...(c.actor && { about: c.actor, except: c.actor }) })],
    closing: () => ['**Dank je.**'],
  }),

  terugkijken: step.form({
    title: 'Terugkijken',
    by: 'intern_begeleider',
    fields: {
      hoe: choice('Houdt ieder zich aan de afspraken?', { ja: 'Ja', deels: 'Een beetje', nee: 'Nee' }),
      waaraan: longText('Waaraan zie je dat?', { max: 2000 }),
      verder: choice('Hoe nu verder?', { klaar: 'Afsluiten', weer: 'Over twee weken weer kijken' }),
    },
    late: teLaat,
    then: ({ verder }, c) =>
      verder === 'weer'
        ? [open('terugkijken', { ...self(c), due: on(c.day(TWEE_WEKEN)), noMessage: true, inList: true })]
        : [tell('starter', messages.afgerond, { ...(c.actor && { except: c.actor }) }), close()],
    closing: ({ hoe }) => [
      '**Bewaard.**',
      ...(hoe === 'ja' ? [] : [`Bespreek met de ${term.intern_begeleider} wat nu nodig is. Er volgt niets vanzelf.`]),
    ],
  }),

  dossier: step.form({
    title: 'Verslag in het dossier van elk kind',
    by: 'intern_begeleider',
    text: (c) => [`Elk kind heeft een eigen verslag. Zet het in ${c.school.lvs}, of kies dat het daar niet hoort.`],
    prints: () => VERSLAGEN,
    fields: { lvs: choice('Staat het erin?', { staat_erin: 'Het staat erin', hoort_niet: 'Het hoort daar niet' }) },
    then: () => nothing,
    closing: () => ['**Bewaard.**'],
  }),
};

/** The list is done: the teachers of the children read it, and it goes into the dossiers. */
export const afgesproken = {
  if: (c: Sight) => c.stage === 'volgen' && c.settled('afspraken') && c.facts.gedeeld === undefined,
  then: (c: Sight) => [
    fact('gedeeld', 'ja'),
    tell('eigen_leerkracht', messages.teLezen, { ...(c.actor && { except: c.actor }) }),
    open('dossier', { to: 'intern_begeleider', due: schoolDays(5), inList: true }),
  ],
};
