import type { SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Store } from '../../data/store.js';
import { lookUp, type Asking } from '../../data/lookups.js';
import { dayOf } from '../../dialogs/engine/school/calendar.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import type { FactName } from '../../dialogs/engine/language/lookups.js';
import type { Raw } from '../../dialogs/engine/language/field.js';
import { knowsOf, rightsOf, type Judged } from '../../dialogs/engine/rights/access.js';
import { draftOf } from '../../dialogs/engine/view/form.js';
import { rolesAt, type Person, type Pupil, type School } from '../../dialogs/engine/school/school.js';
import { isFamily } from '../../dialogs/engine/rights/who.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import { protocols } from '../../dialogs/register.js';
import type { Directory, Speaker } from '../people/directory.js';
import { opaque } from '../support/ids.js';
import type { Names } from './namedIds.js';
import { isAtOnce } from './cannotWait.js';

export type Worlds = {
  /**
   * For a person, with the pupils that person may choose, also those typed into a form. `protocol`: of a case that is
   * not there yet.
   */
  of: (speaker: Speaker, c: Case | undefined, typed?: Raw, protocol?: string) => Promise<World>;
  /**
   * Whether this person may know of a case. Nobody knows of a missing one. The look-ups depend on the person alone, so
   * they tell nothing to who may not know.
   */
  knows: (speaker: Speaker, c: Judged | undefined) => Promise<boolean>;
  /**
   * For a command on a case. Nothing is looked up for who may not know of it. `begins`: what a new case is begun from.
   */
  forPress: (speaker: Speaker, c: Case | undefined, typed: Raw, begins?: string) => Promise<World>;
  /** For the clock and for other cases: nobody chooses anything. `typed`: what another case says. */
  ofClock: (school: School, partners: readonly Person[], c: Case | undefined, typed?: Raw) => Promise<World>;
};

/** Values of inputs that look like ids. An id that is no pupil's is not found. A story never looks like an id. */
const idsIn = (typed: Raw): string[] =>
  Object.values(typed).flatMap((value) => (/^[\w-]{4,64}(,[\w-]{4,64})*$/.test(value) ? value.split(',') : []));

/** A single name has a capital, and a full name a space. Choices, ids, dates and times have neither. */
const mayName = (typed: Raw): boolean => Object.values(typed).some((value) => /[^a-z0-9_,:.-]/.test(value));

/** A form with a text in it needs the register. That holds for earlier cards too: the last text may be empty. */
const holdsText = (c: Case | undefined, typed: Raw): boolean =>
  [typed, ...(c?.tasks ?? []).map(({ draft }) => draft)].some(mayName);

/** What was chosen on earlier cards of a form that is not answered yet. */
const draftsIn = (c: Case | undefined): string[] =>
  [...(c?.tasks ?? []), ...(c?.unfinished ?? [])].flatMap(({ draft }) => idsIn(draft));

const draftsOf = (person: Person, c: Case | undefined): string[] =>
  [
    ...(c?.tasks ?? []).map((task) => draftOf(task, person.id)),
    ...(c?.unfinished ?? []).filter(({ by }) => by === person.id).map(({ draft }) => draft),
  ].flatMap(idsIn);

const pupilsIn = (c: Case | undefined): string[] =>
  c === undefined
    ? []
    : [
        ...c.subjects,
        ...c.log.flatMap(({ answers }) =>
          answers.flatMap(({ shown }) =>
            shown.flatMap((part) => (typeof part === 'object' && 'pupil' in part ? [part.pupil] : [])),
          ),
        ),
        ...draftsIn(c),
      ];

const unique = (pupils: readonly Pupil[]): Pupil[] => [...new Map(pupils.map((pupil) => [pupil.id, pupil])).values()];

export const needsOf = (c: Case | undefined): readonly FactName[] => {
  const steps = c === undefined ? undefined : protocols[c.protocol]?.steps;
  const open = c?.tasks.filter(({ status }) => status === 'open') ?? [];
  return [...new Set(open.flatMap(({ step }) => steps?.[step]?.needs ?? []))];
};

/** Whether a step has a date that passed, and then says whether somebody opened the case. */
const saysWhoOpened = (c: Case, now: string): boolean =>
  c.tasks.some(
    ({ step, status, due, late }) =>
      status === 'open' &&
      late === undefined &&
      due !== undefined &&
      due <= now &&
      protocols[c.protocol]?.steps[step]?.needs?.includes('geopend') === true,
  );

const openedBy = async (c: Case, store: Pick<Store, 'looksAt'>): Promise<string[]> => [
  ...new Set((await store.looksAt(c.school, c.id)).filter(({ did }) => did === 'looked').map(({ person }) => person)),
];

const isAway = ({ left, id }: Pupil, c: Case | undefined): boolean =>
  left !== undefined && c?.subjects.includes(id) !== true;

/**
 * The pupils this person may choose: the own list, those already chosen, and those of the case. Nobody else whom the
 * case names in an answer or in a colleague's unfinished text. Nor children whom this person reads of without a name.
 */
const choosableIn = (world: World, person: Person, own: readonly Pupil[], chosen: string[], c?: Case): Pupil[] => {
  const named = c !== undefined && rightsOf(person, c, world).as === 'full' ? c.subjects : [];
  const listed = new Set([...own.map(({ id }) => id), ...chosen, ...named]);
  return world.pupils.filter((pupil) => listed.has(pupil.id) && !isAway(pupil, c) && !isFamily(person, pupil.id));
};

/** Children by id, and those of the own groups. */
const childrenOf = (directory: Directory, now: () => Date) => {
  const lookedUp = async (school: SchoolId, ids: readonly string[]) => {
    const wanted = [...new Set(ids)].filter((id) => id !== '');
    return wanted.length === 0 ? [] : directory.pupils(school, wanted);
  };
  const ownOf = ({ person, school }: Speaker): Promise<Pupil[]> => {
    const held = rolesAt(person, school.id, dayOf(now().toISOString()));
    const groups = held.flatMap((role) => role.groups);
    return directory.pupilsOfGroups(school.id, groups);
  };
  return { lookedUp, ownOf };
};

type Bare = (school: School, partners: readonly Person[]) => Promise<World>;

/** What a world holds without any look-up. */
const bareWith =
  (names: Names, now: () => Date): Bare =>
  async (school, partners) => {
    // Few things need the secret behind names. Those say themselves that it is missing.
    await names.load().catch(() => undefined);
    const nothing = { pupils: [], choosable: [], register: [], looked: {} };
    return { now: now().toISOString(), school, partners, ...nothing, id: opaque, named: names.named, protocols };
  };

type Looks = ReturnType<typeof childrenOf> & { bare: Bare; store: Store; directory: Directory; now: () => Date };

const forClock =
  ({ bare, store, directory, now, lookedUp }: Looks): Worlds['ofClock'] =>
  async (school, partners, c, typed = {}) => ({
    ...(await bare(school, partners)),
    ...(c !== undefined && saysWhoOpened(c, now().toISOString()) && { looked: { geopend: await openedBy(c, store) } }),
    pupils: await lookedUp(school.id, pupilsIn(c)),
    register: holdsText(undefined, typed) ? await directory.pupilsOf(school.id) : [],
  });

/** The children of a case. While it has none: the children chosen on its cards. */
const subjectsIn = (c: Case | undefined, chosen: readonly string[], choosable: readonly Pupil[]): string[] =>
  c?.subjects.length === 0 ? choosable.map(({ id }) => id).filter((id) => chosen.includes(id)) : (c?.subjects ?? []);

/** What a step asks the store for, and the names that may stand in a text. */
const lookedFor = async (
  { person, world, subjects }: Asking,
  c: Case | undefined,
  typed: Raw,
  { store, directory }: Looks,
): Promise<Pick<World, 'register' | 'looked'>> => {
  const needs = needsOf(c);
  const found = await lookUp(store, needs, { person, world, subjects });
  const asked = needs.includes('register');
  const register = asked || holdsText(c, typed) ? await directory.pupilsOf(world.school.id) : [];
  return { register, looked: asked ? { ...found, register: register.length } : found };
};

const forPerson =
  (looks: Looks, ofClock: Worlds['ofClock']): Worlds['of'] =>
  async (speaker, c, typed = {}, protocol = c?.protocol) => {
    const { person, school, partners } = speaker;
    // An alarm asks for no child, so it does not wait for the list of them.
    if (isAtOnce(protocol)) return ofClock(school, partners, c);
    const own = await looks.ownOf(speaker);
    const missing = [...pupilsIn(c), ...idsIn(typed)].filter((id) => !own.some((pupil) => pupil.id === id));
    const found = await looks.lookedUp(school.id, missing);
    const world = { ...(await looks.bare(school, partners)), pupils: unique([...own, ...found]) };
    const chosen = [...idsIn(typed), ...draftsOf(person, c)];
    const choosable = choosableIn(world, person, own, chosen, c);
    const asking = { person, world, subjects: subjectsIn(c, chosen, choosable) };
    return { ...world, choosable, ...(await lookedFor(asking, c, typed, looks)) };
  };

/** Gathers what deciding and drawing may know. */
export const createWorlds = (store: Store, directory: Directory, names: Names, now: () => Date): Worlds => {
  const bare = bareWith(names, now);
  const looks = { ...childrenOf(directory, now), bare, store, directory, now };
  const ofClock = forClock(looks);
  const of = forPerson(looks, ofClock);
  const knows = knowing(bare, looks.ownOf);
  const forPress: Worlds['forPress'] = async (speaker, c, typed, begins) => {
    if (c === undefined && begins !== undefined) return of(speaker, c, typed, begins);
    return (await knows(speaker, c)) ? of(speaker, c, typed) : bare(speaker.school, speaker.partners);
  };
  return { of, knows, forPress, ofClock };
};

/** Rights hang on children of the own groups alone, and most people do not need even those. */
const knowing =
  (bare: Bare, ownOf: Looks['ownOf']): Worlds['knows'] =>
  async (speaker, c) => {
    const world = await bare(speaker.school, speaker.partners);
    if (c !== undefined && knowsOf(speaker.person, c, world)) return true;
    const pupils = await ownOf(speaker);
    return c !== undefined && knowsOf(speaker.person, c, { ...world, pupils });
  };
