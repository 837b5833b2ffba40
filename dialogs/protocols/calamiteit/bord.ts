import { clock, dueBy, isSilent, list, until, type Line, type TaskSight } from '../../engine/language/index.js';
import type { Sight, Taak } from './woorden.js';
import { BLOKKEN, type Blok } from './plannen/item.js';
import { eerstVan, isAlgemeen } from './plannen/index.js';
import { endLine } from './einde.js';
import { inList, isBlok, placeOf } from './lijst.js';
import { leegRollen, leiding, metRol } from './team.js';
import { mediaLines } from './media.js';
import { isMissed, standLines } from './stand.js';
import { kinderLines } from './kinderen.js';
import { isUnsafe, mayHide, sound } from './stil.js';
import { foundLines, isFound, isMissing, zoekLines } from './vermist.js';
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
    school === undefined ? 'wie de school draaiend houdt: **nog niemand**' : `school draait onder ${c.name(school)}`;
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

const perActie = (tasks: readonly TaskSight[]): Line => {
  const parts = [1, 2, 3, 4, 5].flatMap((actie) => {
    const here = tasks.filter((task) => placeOf(task).actie === actie);
    return here.length === 0 ? [] : [`${actie}: ${here.filter((task) => !isOpen(task)).length}/${here.length}`];
  });
  return `Per ACTIE · ${parts.join(' · ')}`;
};

/** A text of a colleague is left out, and so is a title that tells the kind. */
const neutral = (task: Taak): string => {
  if (task.is('eigen')) return 'een eigen taak';
  return isAlgemeen(task.of) ? task.title : 'een taak van dit plan';
};

const next = (tasks: readonly Taak[], c: Sight): Line[] => {
  const [first] = tasks.filter(isOpen).sort((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9'));
  if (first === undefined) return [];
  const who = first.to.map((person) => c.name(person)).join(', ');
  return [`Volgende: ${[neutral(first), first.due && dueBy(first.due, c.now), who].filter(Boolean).join(', ')}`];
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
    ],
    does: doesOn(c),
    papers: PAPERS,
  };
};

/** Behind the board, for people who may read all of it. */
export const bijHetBord = (c: Sight): Line[] => [
  ...(isFound(c) ? [] : eerstVan(c.facts.soort ?? '')),
  ...zoekLines(c),
  ...kinderLines(c),
  ...tellingLines(c),
  ...mediaLines(c),
  ...standLines(c),
];
