import {
  dayWithYear,
  heading,
  items,
  momentWithYear as moment,
  newPage,
  rows,
  says,
  type Block,
  type Paper,
  type Story,
  type ToldEntry,
} from '../../engine/language/index.js';
import type { Print, Sight } from './meldcodeWoorden.js';
import { courseTable } from '../shared/papier.js';
import { answered, caseBlocks, cast, parts, standing, strengths, VAN_SCHOOL, writers } from './dossierDelen.js';
import { deliveries, readers } from './dossierBijlagen.js';
import { inShort, whoToPhone } from './samenvatting.js';
import { voortgangMet } from './voortgang.js';
import { LEIDING } from '../shared/voorcheck.js';

/**
 * P14: the meldcode dossier (domain.md 9; law.md L14). It tells who did what and when. It has every question with its
 * answer, reason and writer. The school keeps all of it. Veilig Thuis gets it without what only the school needs.
 */

/** Law.md L14: an unfounded suspicion is said plainly, with who found so, why and when. */
const unfounded = (c: Sight, { entries }: Story): Block[] => {
  if (c.facts.uitkomst !== 'gesloten_onterecht') return [];
  const why = answered(entries, 'motief_sluiten').at(-1);
  const agreed = entries.findLast(({ step }) => step === 'akkoordSluiten');
  return [
    heading('Het vermoeden bleek onterecht'),
    says(
      '**Het vermoeden van huiselijk geweld of kindermishandeling bleek onterecht.** Dit is uitdrukkelijk vastgesteld.',
    ),
    rows(
      ['Voorgesteld door', why === undefined ? '' : `${why.who} · ${moment(why.at)}`],
      ['Waarom', why?.text ?? ''],
      ['Akkoord van', agreed === undefined ? '' : `${agreed.who} · ${moment(agreed.at)}`],
    ),
  ];
};

const signals = ({ others }: Story): Block[] =>
  others.length === 0 ? [] : [heading('De signalen die erbij horen'), ...others.flatMap(caseBlocks)];

const notTakenIn = ({ missing }: Story): Block[] =>
  missing.length === 0 ? [] : [says('Niet opgenomen, omdat wie dit dossier maakte ze niet mag lezen:'), items(missing)];

/** What each of the two readers needs first. */
const first = (told: Story, c: Sight): Block[] => [
  says(
    '**Vertrouwelijk.** Andere kinderen uit de leerlingenlijst staan hier zonder naam. Namen die niet in die lijst staan, kent Vangnet niet: wat iemand schreef, staat er letterlijk.',
  ),
  ...whoToPhone(told, c),
  heading('Waar het nu staat'),
  ...voortgangMet((day) => dayWithYear(`${day}T12:00:00Z`), c).map(says),
];

const forVeiligThuis = (told: Story, c: Sight): Block[] => {
  const entries = told.entries.filter((entry) => !VAN_SCHOOL.includes(entry.step));
  return [
    ...first(told, c),
    ...unfounded(c, told),
    ...strengths(told),
    ...inShort(told),
    ...cast(writers({ ...told, entries })),
    ...signals(told),
    ...parts(entries),
  ];
};

const whole = (told: Story, c: Sight): Block[] => [
  ...first(told, c),
  ...standing(told),
  ...unfounded(c, told),
  ...strengths(told),
  ...inShort(told),
  ...cast(told.cast),
  ...signals(told),
  ...notTakenIn(told),
  ...parts(told.entries),
  newPage,
  heading('Bijlage 1. Alles op volgorde'),
  courseTable(told.entries),
  ...deliveries(told),
  ...readers(told),
];

const paperWith =
  (title: string, blocks: (told: Story, c: Sight) => Block[]) =>
  (told: Story, c: Sight): Paper => ({
    title: `${title} ${told.code}`,
    under: [
      `Over: ${told.about.join(' · ')}`,
      `${told.school} · begonnen op ${dayWithYear(told.opened)} · gemaakt op ${moment(told.now)}`,
    ],
    foot: [told.code, told.school, 'vertrouwelijk'],
    blocks: blocks(told, c),
  });

const CODES = /[A-Z2-9]{3}-[A-Z2-9]{3}/g;
const SIGNALS = ['signalen', 'signaal'];

const theSame = {
  to: ['intern_begeleider', 'directeur'],
  as: 'pdf',
  staff: 'names',
  names: (c: Sight) => c.subjects.slice(0, 1),
  outside: true,
  takesIn: (entries: readonly ToldEntry[]) => [
    ...new Set(SIGNALS.flatMap((field) => answered(entries, field).flatMap(({ text }) => text.match(CODES) ?? []))),
  ],
} as const;

export const dossiers: Readonly<Record<'voorVeiligThuis' | 'dossier', Print>> = {
  voorVeiligThuis: {
    ...theSame,
    title: 'Dossier voor Veilig Thuis',
    says: paperWith('Meldcodedossier voor Veilig Thuis', forVeiligThuis),
  },
  dossier: {
    ...theSame,
    title: 'Volledig dossier als PDF',
    looks: true,
    reads: { title: 'Dossier lezen', to: LEIDING },
    says: paperWith('Meldcodedossier', whole),
  },
};
