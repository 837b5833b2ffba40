import { longText, presentDays, schoolDays, text, type Line } from '../../engine/language/index.js';
import { fact, open, step, type Sight } from './meldcodeWoorden.js';
import { aanWieStap, kop, uitvoerder } from './wie.js';

/** After Veilig Thuis was spoken to: a talk with parents is possible, and who talks must know how (practice.md 8.1). */

const gesprekVragen = {
  raad_vt: longText('Wat adviseerde Veilig Thuis over het gesprek?', {
    max: 1000,
    hint: 'Je collega leest dit. Schrijf alleen wat nodig is voor het gesprek.',
  }),
  gaat_mee: text('Wie gaat er mee?', {
    hint: 'Liefst met z’n tweeën. Alleen? Schrijf dat Veilig Thuis het goed vindt.',
  }),
};

/** Whoever does steps 1-3 gets the talk back as a task. */
export const opnieuwPraten = (c: Sight, told: { noMessage?: true } = {}) => [
  fact('oudergesprek', 'ja'),
  ...(c.facts.stap3 !== undefined || c.open('voorcheck')
    ? []
    : [open('voorcheck', { ...aanWieStap(c), due: schoolDays(c.school.meldcode.stepDays), inList: true, ...told })]),
];

/** For who is going to talk: what Veilig Thuis advised, and who comes along. */
export const raadVanVeiligThuis = (c: Sight): Line[] => {
  const found = c.facts.oudergesprek === 'ja' ? c.last(gesprekVragen) : undefined;
  if (found === undefined) return [];
  return [
    { plain: `Advies van Veilig Thuis: ${c.spelled(found.raad_vt)}` },
    { plain: `Mee naar het gesprek: ${found.gaat_mee}` },
  ];
};

export const naAdvies = {
  gesprekKan: step.form({
    title: 'Een gesprek kan: zeg je collega hoe',
    reads: 'Hoe het gesprek kan',
    by: 'intern_begeleider',
    text: kop(3, (c) => [`Voor ${c.name(uitvoerder(c))}. Tot dit er staat, is er nog geen gesprek met ouders.`]),
    fields: gesprekVragen,
    then: (_, c) => opnieuwPraten(c),
    closing: (_, c) => [`**Verstuurd.** ${c.name(uitvoerder(c))} leest dit bij stap 3.`],
  }),
};

/** Who decided that a talk is possible also says how, while a colleague does the talking. */
export const naarGesprek = (c: Sight) =>
  open('gesprekKan', {
    to: { person: c.actor ?? c.starter },
    due: presentDays(1),
    urgency: 'vandaag',
    noMessage: true,
  });
