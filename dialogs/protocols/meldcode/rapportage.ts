import { asTyped, choice, longText, schoolDays, start, type Line, term } from '../../engine/language/index.js';
import { fact, open, step, type Sight } from './meldcodeWoorden.js';
import { AARD, ROLLEN, schooljaar } from './jaar.js';
import { dagenTussen } from './tijden.js';

/**
 * P16: one line for each traject without a name. It is drafted at closing, and completed by IB'er and directeur
 * (domain.md 9).
 */

const DUUR = {
  stap123: ['start', 'rond'],
  stap4: ['rond', 'weging'],
  stap5: ['weging', 'besluit'],
  daarna: ['besluit', 'dicht'],
} as const;

/** The part that took longest. A part that was skipped took no time. */
const traagst = (c: Sight): string => {
  const days = (['stap123', 'stap4', 'stap5', 'daarna'] as const).map((deel) => ({
    deel,
    n: dagenTussen(DUUR[deel][0], DUUR[deel][1], c) ?? -1,
  }));
  const most = days.reduce((so, one) => (one.n > so.n ? one : so));
  return most.n > 0 ? most.deel : 'geen';
};

const norm = ({ facts }: Sight): string =>
  facts.gemeld === undefined ? 'geen' : (facts.norm ?? '').includes(',') ? 'meer' : (facts.norm ?? 'geen');

const gelopen = (c: Sight): string =>
  [
    ...(['stap1', 'stap2', 'stap3'] as const).map((stap) => c.facts[stap] ?? 'niet'),
    c.facts.vraag1 === undefined ? 'niet' : 'gedaan',
    c.facts.op_besluit === undefined ? 'niet' : 'gedaan',
  ].join(', ');

const concept = (c: Sight): Line[] => [
  'Schrijf **geen namen** en niets waaraan iemand te herkennen is.',
  `Stap 1 tot en met 5: ${gelopen(c)}. ${dagenTussen('start', 'dicht', c) ?? 0} dagen.`,
  `Advies Veilig Thuis: ${c.facts.advies ?? 'nee'}. Melding: ${c.facts.gemeld === undefined ? 'nee' : 'ja'}.`,
];

const rapportVragen = {
  aard: choice('Waar ging het over?', AARD),
  rollen: choice('Werkten de rollen en taken?', ROLLEN),
  leerpunten: longText('Wat leren we ervan?', { optional: true, max: 1000, veiled: 'refuses' }),
};
const aanvulVragen = {
  aanvulling: longText('Wat wil je aanvullen?', { optional: true, max: 1000, veiled: 'refuses' }),
};

/** The second person adds to what the first one wrote, and so reads it. */
const vanIb = (c: Sight): Line[] => {
  const found = c.last(rapportVragen);
  if (found === undefined) return [];
  return [
    `**${AARD[found.aard]}.** Rollen en taken werkten: ${ROLLEN[found.rollen].toLowerCase()}.`,
    ...(found.leerpunten === undefined ? [] : [{ plain: `Geleerd: ${asTyped(found.leerpunten)}` }]),
  ];
};

/** One line for each traject, in the report of the school year in which it was completed. */
const regel = (aanvulling: string, c: Sight) => {
  const found = c.last(rapportVragen);
  if (c.facts.rapport !== undefined || found === undefined) return [];
  const days = (deel: keyof typeof DUUR) => String(dagenTussen(DUUR[deel][0], DUUR[deel][1], c) ?? '');
  const raw = {
    aard: found.aard,
    rollen: found.rollen,
    stappen: gelopen(c),
    advies: c.facts.advies ?? 'nee',
    norm: norm(c),
    uitzondering: c.facts.uitzondering ?? 'geen',
    uitkomst: c.facts.uitkomst ?? 'loopt',
    dagen: String(dagenTussen('start', 'dicht', c) ?? 0),
    stap123: days('stap123'),
    stap4: days('stap4'),
    stap5: days('stap5'),
    daarna: days('daarna'),
    traagst: traagst(c),
    leerpunten: [asTyped(found.leerpunten ?? []), aanvulling].filter((one) => one !== '').join('\n'),
  };
  return [
    fact('rapport', 'ja'),
    start('meldcodejaar', 'regel', raw, { as: schooljaar(c.day(0)), by: c.actor ?? c.starter }),
  ];
};

export const rapporteren = {
  rapportage: step.form({
    title: 'Rapportage meldcode',
    by: 'intern_begeleider',
    text: concept,
    fields: rapportVragen,
    then: (_, c) =>
      c.holds(c.actor, 'directeur')
        ? regel('', c)
        : [open('rapportageDirecteur', { to: 'directeur', due: schoolDays(5) })],
    closing: (_, c) => [
      c.open('rapportageDirecteur')
        ? `**Bewaard.** De ${term.directeur} vult aan.`
        : '**Bewaard.** Typ **rapportage** om het schooljaar te lezen.',
    ],
  }),

  rapportageDirecteur: step.form({
    title: 'Rapportage meldcode aanvullen',
    by: 'directeur',
    text: (c) => [...concept(c), ...vanIb(c)],
    fields: aanvulVragen,
    then: (a, c) => regel(asTyped(a.aanvulling ?? []), c),
    closing: () => ['**Bewaard.** De regel staat bij dit schooljaar. Typ **rapportage** om die te lezen.'],
  }),
};
