import {
  heading,
  isDrill,
  momentWithYear as moment,
  nothing,
  rows,
  says,
  table,
  type Block,
  type Paper,
  type Story,
  type ToldTask,
} from '../../engine/language/index.js';
import { step, type Print, type Sight } from './woorden.js';
import { courseTable, isTelling, partBlocks } from '../shared/papier.js';
import { isRefused } from './afsluiten.js';
import { isOnItsWay } from './brief/onderweg.js';
import { placeOf } from './lijst.js';
import { PLANNEN, itemMet } from './plannen/index.js';
import { BLOKKEN } from './plannen/item.js';
import { ROLLEN, isRol } from './rolkaarten.js';
import { leiding, metRol, TEAM } from './team.js';
import { tellingLines } from './geteld.js';

/** The whole run of a calamity for the bestuur, with everybody by initials (practice.md 7.8; domain.md 13). */

const kind = (c: Sight): string =>
  Object.entries(PLANNEN).find(([soort]) => soort === c.facts.soort)?.[1].titel ?? PLANNEN.anders.titel;

const inShort = (c: Sight, told: Story): Block[] => [
  heading('In het kort'),
  rows(
    ['Wat', kind(c)],
    ['Begonnen', `${moment(told.opened)}, door ${told.person(c.starter, told.opened)}`],
    ['Nu', c.status === 'closed' ? 'Afgesloten' : c.stage === 'nazorg' ? 'Afgesloten, nazorg loopt' : 'Loopt'],
    ['Bestuur gesproken', c.facts.bestuur === undefined ? 'Nog niet' : `om ${c.facts.bestuur}`],
    ['Leidt nu', told.person(leiding(c))],
  ),
  table(
    ['Rol', 'Wie'],
    Object.entries(ROLLEN).map(([rol, naam]) => {
      const person = isRol(rol) ? metRol(rol, c) : undefined;
      return [naam, person === undefined ? 'niemand' : told.person(person)];
    }),
  ),
];

const isListed = ({ step: name, of, status }: ToldTask): boolean =>
  status !== 'dropped' && (name === 'eigen' || itemMet(of) !== undefined);

const endOf = ({ status, ended, due, to }: ToldTask): [who: string, when: string, how: string] => {
  if (status === 'open' || ended === undefined) return [to, due === undefined ? '' : `voor ${moment(due)}`, 'Nog open'];
  const how = status === 'skipped' ? `Niet nodig: ${ended.reason}` : 'Gedaan';
  return [ended.who, moment(ended.at), how];
};

const isSentOn = (task: ToldTask, tasks: readonly ToldTask[]): boolean => {
  const counted = (one: ToldTask) => ({ ...one, is: (...steps: readonly string[]) => steps.includes(one.step) });
  return isOnItsWay(counted(task), tasks.map(counted));
};

/** Every item of the plan: done or skipped, by whom, when and why. */
const list = ({ tasks }: Story): Block[] => [
  heading('De taken'),
  ...Object.entries(BLOKKEN).flatMap(([blok, naam]) => {
    const here = tasks.filter((task) => isListed(task) && placeOf(task).blok === blok);
    if (here.length === 0) return [];
    return [
      table(
        [naam, 'Wie', 'Wanneer', 'Hoe'],
        here.map((task) => [task.title, ...endOf(isSentOn(task, tasks) ? { ...task, status: 'open' } : task)]),
      ),
    ];
  }),
];

/** Texts are grouped by kind. A step outside these groups stands with the rest. */
const DELEN: readonly (readonly [title: string, steps: readonly string[]])[] = [
  ['Stand', ['stand']],
  ['Logboek', ['logboek']],
  ['Afsluiten', ['afsluiten', 'terugblik', 'terugkijken', 'vergissing', 'tochDoor']],
];
const REST = 'Wat verder is vastgelegd';
const COUNTED: readonly string[] = ['telling', 'groepTelling'];

const written = ({ entries }: Story): Block[] => {
  const known = [...DELEN.flatMap(([, steps]) => steps), ...COUNTED];
  const told = entries.filter(isTelling);
  const rest = told.filter(({ step: name, answers }) => !known.includes(name) && answers.length > 0);
  return [
    ...DELEN.map(([title, steps]) => [title, told.filter((one) => steps.includes(one.step))] as const),
    [REST, rest] as const,
  ].flatMap(([title, here]) => partBlocks(title, here));
};

const counted = (c: Sight): Block[] => {
  const lines = tellingLines(c);
  return lines.length === 0 ? [] : [heading('Telling'), ...lines.map(says)];
};

const EXERCISE = 'OEFENING';

const papier = (told: Story, c: Sight): Paper => ({
  title: `${isDrill(c) ? `${EXERCISE}. ` : ''}Verloop van calamiteit ${told.code}`,
  under: [told.school, `Gemaakt op ${moment(told.now)}`],
  foot: [...(isDrill(c) ? [EXERCISE] : []), told.code, told.school, 'vertrouwelijk'],
  blocks: [
    says(
      '**Vertrouwelijk.** Collega’s en kinderen uit de leerlingenlijst staan hier met initialen. Kan een naam van meer kinderen zijn? Dan staat er ‘[kind]’.',
    ),
    ...inShort(c, told),
    ...counted(c),
    ...written(told),
    ...list(told),
    heading('Alles op volgorde'),
    courseTable(told.entries),
    heading('Wie is wie'),
    table(['Wie', 'Functie'], told.cast),
  ],
});

export const verloop: Print = {
  title: 'PDF voor het bestuur',
  to: TEAM,
  while: (c) => c.actor !== undefined && (c.actor === leiding(c) || c.holds(c.actor, 'directeur')),
  as: 'pdf',
  staff: 'initials',
  names: () => [],
  notes: 'pdfGemaakt',
  says: (all, c) => papier({ ...all, entries: all.entries.filter((entry) => !isRefused(entry)) }, c),
};

export const meegenomen = {
  pdfGemaakt: step.form({ title: 'PDF voor het bestuur gemaakt', by: 'directeur', then: () => nothing }),
};
