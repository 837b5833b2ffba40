import type { Due } from '../engine/calendar.js';
import { dayOf } from '../engine/calendar.js';
import { open, type Effect, type Sight, type TaskSight } from '../engine/protocol.js';
import { BLOKKEN, VOOR, type Actie, type Blok, type Item } from './plannen/item.js';
import { itemMet, itemsVan } from './plannen/index.js';
import { houder, leiding } from './team.js';

/** The list of a calamity: what the plan of its kind says, and what the team adds by hand. */

type Place = { blok: Blok; actie: Actie };

/** Items that ask for an answer are steps of their own. */
const ASKING: Readonly<Record<string, Place>> = {
  bestuur: { blok: 'kwartier', actie: 1 },
  weging: { blok: 'vandaag', actie: 2 },
};
const IN_LIST = ['taak', 'eigen', ...Object.keys(ASKING)];

export const isBlok = (naam: string | undefined): naam is Blok => Object.hasOwn(BLOKKEN, naam ?? '');

/** Where an item stands; one that was added by hand belongs to no ACTIE. */
export const placeOf = ({ step, of }: TaskSight): { blok: Blok; actie?: Actie } => {
  const known = ASKING[step] ?? itemMet(of);
  return known ?? { blok: isBlok(of) ? of : 'vandaag' };
};

export const inList = (c: Sight): TaskSight[] =>
  c.tasks.filter(({ step, status }) => IN_LIST.includes(step) && status !== 'dropped');

/** Nobody is chased for what is due today: the board says it, and the telephones stay quiet. */
const remindFor = (blok: Blok) => (blok === 'week' || blok === 'later' ? {} : { remind: 'never' as const });

const opened = (item: Item, c: Sight): Effect<'taak'> =>
  open('taak', {
    to: { person: houder(item.rol, c) },
    of: item.id,
    due: item.voor ?? VOOR[item.blok],
    quiet: true,
    aside: true,
    ...remindFor(item.blok),
  });

type Feiten = Readonly<Record<string, string>>;

const holds = ({ als }: Item, feiten: Feiten): boolean => als === undefined || als.is.includes(feiten[als.feit] ?? '');

/** What the school wants of the plan of a kind. */
const wanted = (soort: string, c: Sight): Item[] =>
  itemsVan(soort).filter(({ voorstel }) => voorstel === undefined || c.school.proposals);

/** All that is known to be needed, from the first minute. */
export const beginList = (soort: string, c: Sight): Effect<'taak' | 'bestuur' | 'weging'>[] => {
  const own = { to: { person: leiding(c) }, quiet: true, aside: true, remind: 'never' } as const;
  return [
    open('bestuur', { ...own, due: VOOR.kwartier }),
    ...wanted(soort, c)
      .filter((item) => item.als === undefined)
      .map((item) => opened(item, c)),
    open('weging', { ...own, due: VOOR.vandaag }),
  ];
};

/** What the weighing asks for, and is not there yet. */
export const afterWeighing = (feiten: Feiten, c: Sight): Effect<'taak'>[] => {
  const there = inList(c).map(({ of }) => of);
  return wanted(c.facts.soort ?? '', c)
    .filter((item) => item.als !== undefined && holds(item, feiten) && !there.includes(item.id))
    .map((item) => opened(item, c));
};

/** By hand: in a block, for the one who adds it or somebody named. */
export const added = (text: string, blok: Blok, person: string): Effect<'eigen'> => {
  const due: Due = VOOR[blok];
  return open('eigen', { to: { person }, of: blok, text, due, quiet: true, aside: true, ...remindFor(blok) });
};

/** What must be decided before it can be closed: all that should have been done by the end of today. */
export const undecided = (c: Sight): TaskSight[] =>
  inList(c).filter(({ status, due }) => status === 'open' && dayOf(due ?? c.now) <= dayOf(c.now));
