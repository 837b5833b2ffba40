import {
  heading,
  momentWithYear as moment,
  rows,
  type Block,
  type Story,
  type ToldEntry,
} from '../../engine/language/index.js';
import type { Sight, Stap } from './meldcodeWoorden.js';
import { KADER, KORT } from './afwegingskader.js';
import { isOvergedragen, uitvoerder } from './wie.js';

/**
 * What a reader wants to know first: whom to phone, and the grounds in short. All of it was answered, and nothing is
 * ours.
 */

const leaders = (c: Sight): readonly string[] => (isOvergedragen(c) ? c.people('intern_begeleider') : [uitvoerder(c)]);

export const whoToPhone = ({ reach, school }: Story, c: Sight): Block[] => [
  heading('Contact'),
  rows(
    ...leaders(c).flatMap((id) => {
      const found = reach.staff(id);
      if (found === undefined) return [];
      return [['Leidt', [found.name, found.roles, found.phone].filter(Boolean).join(' · ')] as const];
    }),
    ['School', `${school} · ${reach.school}`],
  ),
];

type Said = { entries: readonly ToldEntry[] };

const last = ({ entries }: Said, step: Stap): ToldEntry | undefined =>
  entries.findLast((entry) => entry.step === step && entry.answers.length > 0);
const answer = (entry: ToldEntry | undefined, field: string): string =>
  entry?.answers.find((one) => one.field === field)?.text ?? '';

/** The answer to a question, and why. */
const GEWOGEN = {
  1: ['vermoeden', 'motief1'],
  2: ['onveilig', 'motief2'],
  3: ['hulp_kan', 'motief3'],
  4: ['aanvaarden', 'motief4'],
  5: ['werkt', 'motief5'],
} as const;
const NUMMERS = [1, 2, 3, 4, 5] as const;

const weighed = (told: Said): string =>
  NUMMERS.flatMap((nummer) => {
    const entry = last(told, `vraag${nummer}`);
    const [said, why] = GEWOGEN[nummer].map((field) => answer(entry, field));
    return said === undefined || said === '' ? [] : [`${KORT[nummer]} ${said}. ${why ?? ''}`];
  }).join('\n');

/** What was seen and weighed, why it was reported or not, and what is asked. Taken from the newest answers. */
export const inShort = (told: Said): Block[] => {
  const [report, help, closing, outcome] = (['melden', 'hulp', 'sluiten', 'vtUitkomst'] as const).map((step) =>
    last(told, step),
  );
  const grounds = rows(
    ['Aanleiding', answer(last(told, 'aanleiding'), 'reden')],
    ['Wat is gezien', answer(last(told, 'signalen'), 'samen')],
    [
      'Wat het kind vindt',
      answer(
        told.entries.findLast((entry) => answer(entry, 'kind_vindt') !== ''),
        'kind_vindt',
      ),
    ],
    ['Hoe is gewogen', weighed(told)],
    ['Volgens', weighed(told) === '' ? '' : KADER],
    ['Hulp', answer(help, 'welke')],
    ['Gemeld', report === undefined ? '' : answer(report, 'gemeld_op') || moment(report.at)],
    ['Norm', answer(report, 'norm')],
    ['Waarom gemeld', answer(report, 'motief')],
    ['Gevraagd aan Veilig Thuis', answer(report, 'vraag_vt')],
    ['Wat Veilig Thuis doet', answer(outcome, 'uitkomst')],
    ['Waarom gesloten', answer(closing, 'motief_sluiten')],
  );
  return grounds.kind === 'rows' && grounds.rows.length > 0 ? [heading('Samenvatting'), grounds] : [];
};
