import { dayOf, type Due, type TaskSight, type PersonId } from '../../engine/language/index.js';
import { open, type Sight, type Taak } from './woorden.js';
import { isOnItsWay } from './brief/onderweg.js';
import { BLOKKEN, VOOR, type Actie, type Blok, type Gewogen, type Item } from './plannen/item.js';
import { itemMet, itemsVan } from './plannen/index.js';
import { houder } from './team.js';

/** The list of a calamity: the plan of its kind, and what the team adds by hand. */

const isInList = (task: Taak): boolean => task.is('eigen') || itemMet(task.of) !== undefined;

export const isBlok = (naam: string | undefined): naam is Blok => Object.hasOwn(BLOKKEN, naam ?? '');

/** The place of an item. One that was added by hand belongs to no ACTIE. */
export const placeOf = ({ of }: Pick<TaskSight, 'of'>): { blok: Blok; actie?: Actie } =>
  itemMet(of) ?? { blok: isBlok(of) ? of : 'vandaag' };

export const inList = (c: Sight): Taak[] =>
  c.tasks
    .filter((task) => isInList(task) && task.status !== 'dropped')
    .map((task) => (isOnItsWay(task, c.tasks) ? { ...task, status: 'open' } : task));

/** Nobody is reminded of items for today. The board shows them, and the telephones stay quiet. */
const remindFor = (blok: Blok) => (blok === 'week' || blok === 'later' ? {} : { remind: 'never' as const });

const opened = (item: Item, c: Sight) =>
  open(item.stap ?? 'taak', {
    to: { person: houder(item.rol, c) },
    of: item.id,
    due: item.voor ?? VOOR[item.blok],
    noMessage: true,
    inList: true,
    ...remindFor(item.blok),
  });

export type Feiten = Partial<Pick<Sight['facts'], Gewogen>>;

const isAmong = <T>(found: T | undefined, is: readonly T[] = []): boolean => found !== undefined && is.includes(found);
const holds = ({ als = {} }: Item, { gedrag, onrust, regels }: Feiten): boolean =>
  isAmong(gedrag, als.gedrag) || isAmong(onrust, als.onrust) || isAmong(regels, als.regels);

/** The items that the school wants from the plan of a kind. */
const wanted = (soort: string, c: Sight): Item[] =>
  itemsVan(soort).filter(({ voorstel }) => voorstel === undefined || c.school.proposals);

/** All items that are surely needed, from the first minute. */
export const beginList = (soort: string, c: Sight) =>
  wanted(soort, c)
    .filter((item) => item.als === undefined)
    .map((item) => opened(item, c));

/** The items that the weighing asks for, and that are not there yet. */
export const afterWeighing = (feiten: Feiten, c: Sight) => {
  const there = inList(c).map(({ of }) => of);
  return wanted(c.facts.soort ?? '', c)
    .filter((item) => item.als !== undefined && holds(item, feiten) && !there.includes(item.id))
    .map((item) => opened(item, c));
};

/** Adds an item by hand, in a block, for the person who adds it or for somebody named. */
export const added = (text: string, blok: Blok, person: PersonId, due: Due = VOOR[blok]) => {
  return open('eigen', { to: { person }, of: blok, text, due, noMessage: true, inList: true, ...remindFor(blok) });
};

/** What must be decided before closing: every item for today or earlier. */
export const undecided = (c: Sight): TaskSight[] =>
  inList(c).filter(({ status, due }) => status === 'open' && dayOf(due ?? c.now) <= dayOf(c.now));

/** The items among them that are decided one by one, never together with the rest. */
export const apart = (c: Sight): TaskSight[] => undecided(c).filter(({ of }) => itemMet(of)?.apart === true);
