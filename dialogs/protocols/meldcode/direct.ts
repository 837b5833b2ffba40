import {
  choice,
  date,
  hhmm,
  longText,
  moment,
  nextSchoolDay,
  nothing,
  presentDays,
  text,
  today,
  term,
} from '../../engine/language/index.js';
import { fact, open, step, type Sight } from './meldcodeWoorden.js';
import { isSchoolOut } from '../shared/signaalVragen.js';
import { LEIDING, belVeiligThuis } from '../shared/voorcheck.js';
import { naarGesprek, opnieuwPraten } from './naAdvies.js';
import { aanIb, isOvergedragen, kop, tweede, waarom } from './wie.js';
import { isOpen } from '../shared/routes.js';
import { naarVraag1 } from './stap4.js';

/**
 * At once to Veilig Thuis, while steps 1-3 are open. It asks what to do with the child now, and prepares the report
 * (domain.md 43; practice.md 5.2 and 8.10).
 */

const AFSPRAAK = {
  melden: 'Wij melden',
  gesprek: 'Een gesprek met ouders kan',
  wachten: 'Nog geen gesprek en nog geen melding',
};

/** In the evening and in a holiday no child goes home from school. */
const vraagNu = (c: Sight): string =>
  isSchoolOut(c)
    ? 'is het kind nu veilig, en bij wie?'
    : `mag het kind om ${hhmm(c.leavesAt)} naar huis, en wat zeg ik aan de deur?`;

/** A person decides: report, talk, or neither yet. Each choice leaves somebody a task with a date. */
const DAN = {
  melden: (c: Sight) =>
    c.open('melden') ? nothing : [open('melden', { ...aanIb(c), urgency: 'vandaag', due: today })],
  gesprek: (c: Sight) => (isOvergedragen(c) ? opnieuwPraten(c, { noMessage: true }) : [naarGesprek(c)]),
  wachten: (c: Sight) => [
    ...(c.facts.stap3 === undefined && !c.open('gesprekOverslaan')
      ? [open('gesprekOverslaan', { ...aanIb(c), due: presentDays(2), noMessage: true, inList: true })]
      : []),
    open('vtGesproken', { ...aanIb(c), opens: nextSchoolDay, urgency: 'vandaag', due: presentDays(1), inList: true }),
  ],
};

export const rechtstreeks = {
  vtGesproken: step.form({
    title: 'Veilig Thuis gesproken',
    by: 'intern_begeleider',
    safety: true,
    text: kop(3, (c) => [
      `${belVeiligThuis(c)} Nu. Vraag: ${vraagNu(c)} Vertel het de ${term.directeur}.`,
      'Geen contact met ouders voordat je Veilig Thuis sprak. Is er een voogd? Bel die ook.',
    ]),
    offer: { to: LEIDING, while: (c) => isOpen(c) && !c.open('vtGesproken') },
    fields: {
      wanneer: moment('Wanneer'),
      functie: text('Functie van wie je sprak'),
      kenmerk: text('Kenmerk', { optional: true, max: 60 }),
      advies: longText('Wat was het advies?'),
      afspraak: choice('Wat spreken jullie af?', AFSPRAAK),
    },
    then: (a, c) => [fact('advies', 'ja'), ...DAN[a.afspraak](c)],
    closing: (a) => [a.afspraak === 'melden' ? '**Bewaard.** Meld nu.' : '**Bewaard.**'],
    after: () => ['kindNu', 'melden'],
  }),

  kindNu: step.form({
    title: 'Wat doen we nu met het kind?',
    by: 'intern_begeleider',
    safety: true,
    text: kop(3),
    fields: {
      waar: text('Waar is het kind, en bij wie?'),
      tot_wanneer: text('Tot hoe laat, en wie haalt het op?'),
      kind_verteld: longText('Wat is het kind verteld, en door wie?'),
    },
    then: () => nothing,
    closing: () => ['**Bewaard.** Vertel het kind wat er gaat gebeuren.'],
    after: () => ['vtGesproken', 'melden'],
  }),

  /**
   * Why the right to report was not used (law.md 1.6). The second person looks at it. A report can still be made
   * meanwhile.
   */
  nietMelden: step.form({
    title: 'Toch niet melden',
    by: 'intern_begeleider',
    text: kop(5, () => [`Alleen na overleg met Veilig Thuis, en met akkoord van de ${term.directeur}.`]),
    offer: {
      to: ['intern_begeleider', 'directeur'],
      while: (c) => isOpen(c) && c.open('melden') && !c.open('akkoordNiet'),
    },
    fields: {
      vt: date('Wanneer overlegde je met Veilig Thuis?', { past: true }),
      functie: text('Functie van wie je sprak'),
      motief_niet: waarom('Waarom niet melden?'),
    },
    then: (_, c) => [open('akkoordNiet', { to: tweede(c), urgency: 'vandaag', due: today })],
    closing: (_, c) => [`**Bewaard.** ${c.assignees('akkoordNiet')} kijkt mee. Melden kan altijd nog.`],
  }),
};

/** After a decision not to report the traject goes on where it was. */
export const gaatVerder = (c: Sight) => {
  if (c.stage === 'beslissen') return [open('vraag3', { ...aanIb(c), due: presentDays(1) })];
  return c.stage === 'wegen' && c.facts.wegen === 'ja' && !c.open('vraag1') ? [naarVraag1(c)] : nothing;
};
