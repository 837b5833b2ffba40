import { clock, dueBy, isSilent, list, until, type Line, type TaskSight } from '../../engine/language/index.js';
import type { Sight, Taak } from './woorden.js';
import { BLOKKEN, type Actie, type Blok } from './plannen/item.js';
import { eerstVan, isAlgemeen } from './plannen/index.js';
import { endLine } from './einde.js';
import { inList, isBlok, placeOf } from './lijst.js';
import { leegRollen, leiding, metRol } from './team.js';
import { mediaLines } from './media.js';
import { isMissed, standLines } from './stand.js';
import { kinderLines } from './kinderen.js';
import { isUnsafe, mayHide, sound } from './stil.js';
import { foundLines, isFound, isMissing, zoekLines } from './vermist.js';
import { halenLines } from './halen.js';
import { veiligLine, veiligLines } from './veilig.js';
import { alarmLines, tellingLines } from './geteld.js';

/** The card that the crisisteam shares (practice.md 7.3). It has no kind, no child and no written text. */

const isOpen = ({ status }: TaskSight): boolean => status === 'open';

const firstOpenBlok = (tasks: readonly TaskSight[]): Blok | undefined =>
  Object.keys(BLOKKEN)
    .filter(isBlok)
    .find((blok) => tasks.some((task) => isOpen(task) && placeOf(task).blok === blok));

/** The caller sees who comes. */
const coming = (c: Sight): Line[] => {
  const names = list(c.takers('bhv').map((person) => c.name(person)));
  return names === '' ? [] : [`Van de BHV komt: **${names}**.`];
};

const heads = (c: Sight): Line => {
  const school = metRol('schoolzaken', c);
  const runs =
    school === undefined ? 'de school draaiend houden: **nog niemand**' : `${c.name(school)} houdt de school draaiend`;
  return `Sinds ${until(c.facts.sinds ?? c.now, c.now)} · leiding ${c.name(leiding(c))} · ${runs}`;
};

const progress = (tasks: readonly Taak[], c: Sight): Line => {
  const blok = firstOpenBlok(tasks);
  const late = tasks.filter((task) => isOpen(task) && (task.due ?? c.now) < c.now).length;
  if (blok === undefined) return '**Alle taken zijn gedaan.**';
  const here = tasks.filter((task) => placeOf(task).blok === blok);
  const done = here.filter((task) => !isOpen(task)).length;
  return `Nu: **${BLOKKEN[blok]}** · ${done} van ${here.length} gedaan${late > 0 ? ` · **${late} te laat**` : ''}`;
};

/** The five ACTIES of P20 in a word each. */
const ACTIES: Readonly<Record<Actie, string>> = {
  1: 'Gesprekken',
  2: 'Maatregelen',
  3: 'Opvang',
  4: 'Berichten',
  5: 'Vervolg',
};

const perActie = (tasks: readonly TaskSight[]): Line => {
  const parts = ([1, 2, 3, 4, 5] as const).flatMap((actie) => {
    const here = tasks.filter((task) => placeOf(task).actie === actie);
    return here.length === 0 ? [] : [`${ACTIES[actie]} ${here.filter((task) => !isOpen(task)).length}/${here.length}`];
  });
  return `Per ACTIE · ${parts.join(' · ')}`;
};

/**
 * A card that is kept leaves out the text of a colleague, and a title that tells the kind. Who opened the board reads
 * all titles.
 */
const titleFor = (task: Taak, c: Sight): string | undefined => {
  if (task.is('eigen')) return 'een eigen taak';
  return c.actor !== undefined || isAlgemeen(task.of) ? task.title : undefined;
};

/** Who reads it is not named. */
const whose = ({ to }: Taak, c: Sight): string =>
  to.map((person) => (person === c.actor ? 'jij' : c.name(person))).join(', ');

const next = (tasks: readonly Taak[], c: Sight): Line[] => {
  const [first] = tasks.filter(isOpen).sort((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9'));
  if (first === undefined) return [];
  const title = titleFor(first, c);
  const said = [title, first.due && dueBy(first.due, c.now), whose(first, c)].filter(Boolean).join(', ');
  return [`Volgende: ${said}${title === undefined ? ' (open Alle taken)' : ''}`];
};

const roles = (c: Sight): Line[] => {
  const empty = leegRollen(c);
  return empty.length === 0 ? [] : [`Rollen leeg: **${empty.join(', ')}**`];
};

/** Only the crisisteam reads whom to phone. */
const bestuur = (c: Sight): Line[] => {
  if (c.facts.bestuur !== undefined) return [`Bestuur gesproken om ${c.facts.bestuur}.`];
  if (c.onChannel) return [];
  return [`Bestuur: **nog niet gesproken. Bel ${c.school.bestuur.emergencyPhone ?? c.school.bestuur.phone}.**`];
};

const lastStand = ({ facts: { stand: last } }: Sight): string[] =>
  last === undefined ? [] : [`Stand van ${clock(last)}.`];

/** A promise that was not kept is not replaced by the next one. */
const nextStand = (c: Sight): string[] => {
  if (isMissed(c)) return [`**De stand van ${clock(c.facts['stand.gemist'] ?? c.now)} is er niet gekomen.**`];
  return c.open('stand') ? [`Volgende stand: ${c.until('stand')}.`] : [];
};

const stand = (c: Sight): Line[] =>
  isMissed(c) || c.facts.stand !== undefined
    ? [[...lastStand(c), ...nextStand(c)].join(' ')].filter((line) => line !== '')
    : [];

const PAPERS = ['verloop'] as const;
const DOES = ['rolNemen', 'logboek', 'stand', 'afsluiten'] as const;
type Does = (typeof DOES)[number] | 'stil' | 'geluid' | 'gevonden';

/** People who hide must find *Stil* first. The card in the chats has few buttons, so there it takes the last place. */
const doesOn = (c: Sight): readonly Does[] => {
  if (c.actor !== undefined) return mayHide(c) ? [sound(c), ...DOES] : DOES;
  return isUnsafe(c) ? [sound(c), 'rolNemen', 'logboek', 'stand'] : DOES;
};

/** A child may still be missing during aftercare. */
const closed = (c: Sight): Line[] => {
  const left = c.tasks.filter(isOpen).length;
  return [
    endLine(c),
    ...foundLines(c),
    ...(isMissing(c) ? ['**Nog niet gevonden.**'] : []),
    ...(c.status === 'closed' ? [] : [`**Nazorg:** nog ${left === 1 ? '1 taak' : `${left} taken`}, in Mijn werk.`]),
  ];
};

/** Buttons that take the end back, and the search that goes on after it. */
const doesAfter = (c: Sight): readonly Does[] => [
  ...(c.status === 'closed' ? [] : (['logboek'] as const)),
  ...(isMissing(c) ? (['gevonden'] as const) : []),
];

export const bord = (c: Sight) => {
  if (c.status === 'closed' || c.stage === 'nazorg') return { lines: closed(c), does: doesAfter(c), papers: PAPERS };
  const tasks = inList(c);
  return {
    lines: [
      ...(isSilent(c) ? ['**Stil: ik stuur nu geen berichten.**'] : []),
      heads(c),
      ...foundLines(c),
      ...coming(c),
      ...alarmLines(c),
      ...bestuur(c),
      progress(tasks, c),
      perActie(tasks),
      ...next(tasks, c),
      ...roles(c),
      ...stand(c),
      ...(c.open('groepTelling') ? ['De telling loopt.'] : []),
      ...veiligLine(c),
    ],
    does: doesOn(c),
    papers: PAPERS,
  };
};

/** So many are named. The list has all of them. */
const LATE = 4;
const lateLines = (c: Sight): Line[] => {
  const late = inList(c).filter((task) => isOpen(task) && (task.due ?? c.now) < c.now);
  if (late.length === 0 || c.stage === 'nazorg') return [];
  const said = late.slice(0, LATE).map((task) => `${titleFor(task, c) ?? task.title} (${whose(task, c)})`);
  const more = late.length > LATE ? ` · en nog ${late.length - LATE}` : '';
  return [`Te laat: ${said.join(' · ')}${more}`];
};

/** Behind the board, for people who may read all of it. */
export const bijHetBord = (c: Sight): Line[] => [
  ...(isFound(c) ? [] : eerstVan(c.facts.soort ?? '')),
  ...zoekLines(c),
  ...lateLines(c),
  ...kinderLines(c),
  ...veiligLines(c),
  ...halenLines(c),
  ...tellingLines(c),
  ...mediaLines(c),
  ...standLines(c),
];
