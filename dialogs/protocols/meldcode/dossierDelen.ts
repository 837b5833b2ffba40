import {
  heading,
  momentWithYear as moment,
  rows,
  says,
  subheading,
  table,
  type Block,
  type Story,
  type ToldCase,
  type ToldEntry,
} from '../../engine/language/index.js';
import { entryBlocks, isTelling, partBlocks } from '../shared/papier.js';
import { VRAGEN } from './afwegingskader.js';
import type { Stap } from './meldcodeWoorden.js';
import { akkoord } from './akkoord.js';
import { begin } from './begin.js';
import { rechtstreeks } from './direct.js';
import { crisisteam } from './crisisteam.js';
import { overGesprek } from './gesprek.js';
import { gezin } from './gezin.js';
import { kindgesprek } from './kindstem.js';
import { klaarzetten } from './klaarzetten.js';
import { melden } from './melden.js';
import { naAdvies } from './naAdvies.js';
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

/** The parts of the meldcode dossier. */

/** A step of one of these groups stands in its part by itself. A step of no group stands in the last part. */
const DELEN: readonly (readonly [title: string, steps: object])[] = [
  ['Hoe het begon', begin],
  ['Stap 1. Signalen op een rij', stap1],
  ['Stap 2. Overleg', stap2],
  ['Stap 3. Gesprekken met ouders en kind', { ...stap3, ...overGesprek, ...naAdvies, ...kindgesprek }],
  ['Wat elke ouder weet en vindt', ouders],
  ['Overdracht', overdracht],
  ['Meteen naar Veilig Thuis', rechtstreeks],
  ['Stap 4. Wegen', stap4],
  ['Stap 5. Beslissen', stap5],
  ['Melding bij Veilig Thuis', { ...klaarzetten, ...melden }],
  ['Wat de tweede persoon vond', akkoord],
  ['Wat Veilig Thuis deed', veiligThuis],
  ['Het crisisteam', crisisteam],
  ['Het gezin', gezin],
  ['Sluiten en blijven opletten', sluiten],
  ['Terugkijken', rapporteren],
];
const REST = 'Verder';

const VOOR_COLLEGAS: readonly Stap[] = ['weten', 'gelezen', 'gemeldGelezen'];
/** Steps that stay in the school: what it learns from a traject, and what a colleague must know of it. */
export const VAN_SCHOOL: readonly string[] = [...Object.keys(rapporteren), ...VOOR_COLLEGAS];

const partOf = ({ step }: ToldEntry): string => DELEN.find(([, steps]) => Object.hasOwn(steps, step))?.[0] ?? REST;

const NUMMERS = [1, 2, 3, 4, 5] as const;
const askedIn = ({ step }: ToldEntry): string => {
  const nummer = NUMMERS.find((n) => step === `vraag${n}`);
  return nummer === undefined ? '' : VRAGEN[nummer];
};

export const parts = (entries: readonly ToldEntry[]): Block[] =>
  [...DELEN.map(([title]) => title), REST].flatMap((title) =>
    partBlocks(
      title,
      entries.filter((entry) => isTelling(entry) && partOf(entry) === title),
      askedIn,
    ),
  );

/** Who must do what now, and until when. */
export const standing = ({ tasks, now }: Story): Block[] => {
  const lines = tasks.flatMap(({ title, to, due, status }) =>
    status === 'open' ? [[title, to, due === undefined ? '' : `${moment(due)}${due < now ? ', te laat' : ''}`]] : [],
  );
  return lines.length === 0 ? [says('Er staat niets open.')] : [table(['Wat openstaat', 'Bij wie', 'Voor'], lines)];
};

export const answered = (entries: readonly ToldEntry[], field: string) =>
  entries.flatMap((entry) =>
    entry.answers.flatMap((answer) => (answer.field === field ? [{ ...entry, text: answer.text }] : [])),
  );

export const strengths = ({ entries }: Story): Block[] => {
  const found = answered(entries, 'sterk');
  return found.length === 0
    ? []
    : [heading('Wat goed gaat'), rows(...found.map(({ text, who, at }) => [`${who} · ${moment(at)}`, text] as const))];
};

export const caseBlocks = ({ code, title, opened, entries }: ToldCase): Block[] => [
  subheading(`${title} ${code}, begonnen op ${moment(opened)}`),
  ...entries.filter(isTelling).flatMap((entry) => entryBlocks(entry)),
];

export const cast = (lines: Story['cast']): Block[] =>
  lines.length === 0 ? [] : [heading('Wie'), table(['Naam', 'Rol'], lines)];

/** The colleagues whose words stand in it. */
export const writers = ({ cast: all, entries, others }: Story): Story['cast'] => {
  const names = [...entries, ...others.flatMap((one) => one.entries)].filter(isTelling).map(({ who }) => who);
  return all.filter(([name]) => names.includes(name));
};
