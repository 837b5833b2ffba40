import { heading, items, rows, says, subheading, table, type Block, type Print } from '../engine/paper.js';
import type { Sight } from '../engine/protocol.js';
import type { Told, ToldCase, ToldEntry } from '../engine/told.js';
import { dayWithYear, momentWithYear as moment } from '../engine/wording.js';
import { courseTable, entryBlocks, isTelling } from '../papier.js';
import { akkoord } from './akkoord.js';
import { begin } from './begin.js';
import { rechtstreeks } from './direct.js';
import { crisisteam } from './crisisteam.js';
import { overGesprek } from './gesprek.js';
import { gezin } from './gezin.js';
import { kindgesprek } from './kindstem.js';
import { melden } from './melden.js';
import { ouders } from './ouders.js';
import { overdracht } from './overdragen.js';
import { rapporteren } from './rapportage.js';
import { sluiten } from './sluiten.js';
import { stap1 } from './stap1.js';
import { stap2 } from './stap2.js';
import { stap3 } from './stap3.js';
import { stap4 } from './stap4.js';
import { stap5 } from './stap5.js';
import { veiligThuis } from './veiligThuis.js';
import { voortgangMet } from './voortgang.js';
import { LEIDING } from './wie.js';

/**
 * P14: the meldcode dossier (domain.md 9; law.md L14). Who did what and when, every question with its answer, reason
 * and writer; at the end everything once more in the order it happened, and who was told.
 */

/** A step that is added to one of these stands in its part by itself; one that is in none stands in the last. */
const DELEN: readonly (readonly [title: string, steps: object])[] = [
  ['Hoe het begon', begin],
  ['Stap 1. Signalen op een rij', stap1],
  ['Stap 2. Overleg', stap2],
  ['Stap 3. Gesprekken met ouders en kind', { ...stap3, ...overGesprek, ...kindgesprek }],
  ['Wat elke ouder weet en vindt', ouders],
  ['Overdracht', overdracht],
  ['Meteen naar Veilig Thuis', rechtstreeks],
  ['Stap 4. Wegen', stap4],
  ['Stap 5. Beslissen', stap5],
  ['Melding bij Veilig Thuis', melden],
  ['Wat de tweede persoon vond', akkoord],
  ['Wat Veilig Thuis deed', veiligThuis],
  ['Het crisisteam', crisisteam],
  ['Het gezin', gezin],
  ['Sluiten en blijven opletten', sluiten],
  ['Terugkijken', rapporteren],
];
const REST = 'Verder';

const partOf = ({ step }: ToldEntry): string => DELEN.find(([, steps]) => Object.hasOwn(steps, step))?.[0] ?? REST;

const parts = (entries: readonly ToldEntry[]): Block[] =>
  [...DELEN.map(([title]) => title), REST].flatMap((title) => {
    const here = entries.filter((entry) => isTelling(entry) && partOf(entry) === title);
    return here.length === 0 ? [] : [heading(title), ...here.flatMap(entryBlocks)];
  });

/** Who must do what now, and until when. */
const standing = ({ tasks }: Told): Block[] => {
  const lines = tasks.flatMap(({ title, to, due, status }) =>
    status === 'open' ? [[title, to, due === undefined ? '' : moment(due)]] : [],
  );
  return lines.length === 0 ? [says('Er staat niets open.')] : [table(['Wat openstaat', 'Bij wie', 'Voor'], lines)];
};

const answered = (entries: readonly ToldEntry[], field: string) =>
  entries.flatMap((entry) =>
    entry.answers.flatMap((answer) => (answer.field === field ? [{ ...entry, text: answer.text }] : [])),
  );

/** Law.md L14: said expressly, with who found so, why and when. */
const unfounded = (c: Sight, { entries }: Told): Block[] => {
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

const strengths = ({ entries }: Told): Block[] => {
  const found = answered(entries, 'sterk');
  return found.length === 0
    ? []
    : [heading('Wat goed gaat'), rows(...found.map(({ text, who, at }) => [`${who} · ${moment(at)}`, text] as const))];
};

const caseOf = ({ code, title, opened, entries }: ToldCase): Block[] => [
  subheading(`${title} ${code}, begonnen op ${moment(opened)}`),
  ...entries.filter(isTelling).flatMap(entryBlocks),
];

const cast = (told: Told): Block[] => [heading('Wie'), table(['Naam', 'Rol'], told.cast)];

const signals = ({ others, missing }: Told): Block[] =>
  others.length + missing.length === 0
    ? []
    : [
        heading('De signalen die erbij horen'),
        ...others.flatMap(caseOf),
        ...(missing.length === 0
          ? []
          : [says('Niet opgenomen, omdat wie dit dossier maakte ze niet mag lezen:'), items(missing)]),
      ];

const course = ({ entries, messages }: Told): Block[] => [
  heading('Alles op volgorde'),
  courseTable(entries),
  heading('Wie er bericht kreeg'),
  table(
    ['Wanneer', 'Wie', 'Waarover'],
    messages.map(({ at, to, about, came }) => [
      moment(at),
      to,
      `${about || 'Dit traject'}${came ? '' : ' (nog niet bezorgd)'}`,
    ]),
  ),
];

/** Who read it, in how many looks, and between which moments: nobody needs every page that was turned. */
const readers = ({ looks }: Told): Block[] => {
  const everybody = [...new Set(looks.map(({ who }) => who))];
  const lines = everybody.map((who) => {
    const theirs = looks.filter((look) => look.who === who);
    const taken = theirs.filter(({ did }) => did === 'exported').map(({ at }) => moment(at));
    const [first, last] = [theirs[0], theirs.at(-1)].map((look) => (look === undefined ? '' : moment(look.at)));
    return [who, first ?? '', last ?? '', String(theirs.length - taken.length), taken.join(', ')];
  });
  return lines.length === 0
    ? []
    : [heading('Wie het las'), table(['Wie', 'Voor het eerst', 'Voor het laatst', 'Keer', 'Haalde de PDF'], lines)];
};

const CODES = /[A-Z2-9]{3}-[A-Z2-9]{3}/g;
const SIGNALS = ['signalen', 'signaal'];

export const dossier: Print = {
  title: 'Dossier als PDF',
  to: ['intern_begeleider', 'directeur'],
  as: 'pdf',
  staff: 'names',
  names: (c) => c.subjects.slice(0, 1),
  takesIn: (entries) => [
    ...new Set(SIGNALS.flatMap((field) => answered(entries, field).flatMap(({ text }) => text.match(CODES) ?? []))),
  ],
  looks: true,
  reads: { title: 'Dossier lezen', to: LEIDING },
  says: (told, c) => ({
    title: `Meldcodedossier ${told.code}`,
    under: [
      `Over: ${told.about.join(' · ')}`,
      `${told.school} · begonnen op ${dayWithYear(told.opened)} · gemaakt op ${moment(told.now)}`,
    ],
    foot: [told.code, told.school, 'vertrouwelijk'],
    blocks: [
      says(
        '**Vertrouwelijk.** Andere kinderen uit de leerlingenlijst staan hier met initialen. Namen die niet in die lijst staan, kent Vangnet niet: wat iemand schreef, staat er letterlijk.',
      ),
      heading('Waar het nu staat'),
      ...voortgangMet(dayWithYear, c).map(says),
      ...standing(told),
      ...unfounded(c, told),
      ...cast(told),
      ...strengths(told),
      ...signals(told),
      ...parts(told.entries),
      ...course(told),
      ...readers(told),
    ],
  }),
};
