import type { PupilId, SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Store } from '../../data/store.js';
import { lookUp, type Asking } from '../../data/lookups.js';
import { dayOf } from '../../dialogs/engine/school/calendar.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import type { FactName } from '../../dialogs/engine/language/lookups.js';
import { askedFor, chosenSoFar } from '../../dialogs/engine/decide/askedFor.js';
import { begin } from '../../dialogs/engine/decide/begin.js';
import { knowsOf, rightsOf, type Judged } from '../../dialogs/engine/rights/access.js';
import { rolesAt, type Person, type Pupil, type School } from '../../dialogs/engine/school/school.js';
import { isFamily } from '../../dialogs/engine/rights/who.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import { protocols } from '../../dialogs/register.js';
import type { Directory, Speaker } from '../people/directory.js';
import { opaque } from '../support/ids.js';
import type { Names } from './namedIds.js';
import type { Job } from './attempt.js';
import { isAtOnce } from './cannotWait.js';

/** A press that is about to be decided. `begins`: what the case is made from when it is not there yet. */
export type Deciding = Pick<Job, 'command' | 'begins'>;

export type Worlds = {
  /** For a person, with the pupils that person may choose. Those chosen on the card of `deciding` are among them. */
  of: (speaker: Speaker, c: Case | undefined, deciding?: Deciding) => Promise<World>;
  /** For a paper, with the register: any text may name a child. */
  ofPaper: (speaker: Speaker, c: Case) => Promise<World>;
  /** What a world holds without any look-up: who works there, and no child. */
  bare: (speaker: Pick<Speaker, 'school' | 'partners'>) => Promise<World>;
  /**
   * Whether this person may know of a case. Nobody knows of a missing one. The look-ups depend on the person alone, so
   * they tell nothing to who may not know.
   */
  knows: (speaker: Speaker, c: Judged | undefined) => Promise<boolean>;
  /** For a command on a case. Nothing is looked up for who may not know of it. */
  forPress: (speaker: Speaker, c: Case | undefined, deciding: Deciding) => Promise<World>;
  /** For the clock and for other cases: nobody chooses anything. `deciding`: what another case says. */
  ofClock: (school: School, partners: readonly Person[], c: Case | undefined, deciding?: Deciding) => Promise<World>;
};

const pupilsIn = (c: Case | undefined, world: World): string[] =>
  c === undefined
    ? []
    : [
        ...c.subjects,
        ...c.log.flatMap(({ answers }) =>
          answers.flatMap(({ shown }) =>
            shown.flatMap((part) => (typeof part === 'object' && 'pupil' in part ? [part.pupil] : [])),
          ),
        ),
        ...chosenSoFar(c, world),
      ];

/** Children who were chosen, and whether there is a text in which names may stand. */
type Looked = { pupils: readonly PupilId[]; isText: boolean };
const NOTHING: Looked = { pupils: [], isText: false };

/** What a press asks for. The children of a new case are looked up like children who were chosen. */
const askedBy = (c: Case | undefined, deciding: Deciding | undefined, world: World): Looked => {
  if (deciding === undefined) return NOTHING;
  const { command, begins } = deciding;
  const on = begins === undefined || c?.id === begins.id ? c : begin(begins, world);
  if (on === undefined) return NOTHING;
  const { pupils, texts } = askedFor(on, command, world);
  return { pupils: [...pupils, ...(begins?.about?.subjects ?? [])], isText: texts.length > 0 };
};

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

type Bare = Worlds['bare'];

const bareWith =
  (names: Names, now: () => Date): Bare =>
  async ({ school, partners }) => {
    // Few things need the secret behind names. Those say themselves that it is missing.
    await names.load().catch(() => undefined);
    const nothing = { pupils: [], choosable: [], register: [], looked: {} };
    return { now: now().toISOString(), school, partners, ...nothing, id: opaque, named: names.named, protocols };
  };

type Looks = ReturnType<typeof childrenOf> & { bare: Bare; store: Store; directory: Directory };

const forClock =
  ({ bare, store, directory, lookedUp }: Looks): Worlds['ofClock'] =>
  async (school, partners, c, deciding) => {
    const world = await bare({ school, partners: [...partners] });
    const { isText } = askedBy(c, deciding, world);
    return {
      ...world,
      ...(c !== undefined && saysWhoOpened(c, world.now) && { looked: { geopend: await openedBy(c, store) } }),
      pupils: await lookedUp(school.id, pupilsIn(c, world)),
      register: isText ? await directory.pupilsOf(school.id) : [],
    };
  };

/** The children of a case. While it has none: the children chosen on its cards. */
const subjectsIn = (c: Case | undefined, chosen: readonly string[], choosable: readonly Pupil[]): string[] =>
  c?.subjects.length === 0 ? choosable.map(({ id }) => id).filter((id) => chosen.includes(id)) : (c?.subjects ?? []);

/** What a step asks the store for, and the names that may stand in a text. */
const lookedFor = async (
  { person, world, subjects }: Asking,
  c: Case | undefined,
  isText: boolean,
  { store, directory }: Looks,
): Promise<Pick<World, 'register' | 'looked'>> => {
  const needs = needsOf(c);
  const found = {
    ...(await lookUp(store, needs, { person, world, subjects })),
    ...(c !== undefined && needs.includes('wieLas') && { wieLas: await openedBy(c, store) }),
  };
  const asked = needs.includes('register');
  const register = asked || isText ? await directory.pupilsOf(world.school.id) : [];
  return { register, looked: asked ? { ...found, register: register.length } : found };
};

const forPerson =
  (looks: Looks) =>
  async (speaker: Speaker, c: Case | undefined, looked: (world: World) => Looked): Promise<World> => {
    const { person, school } = speaker;
    const bare = await looks.bare(speaker);
    const own = await looks.ownOf(speaker);
    const { pupils, isText } = looked({ ...bare, pupils: own });
    const missing = [...pupilsIn(c, bare), ...pupils].filter((id) => !own.some((pupil) => pupil.id === id));
    const world = { ...bare, pupils: unique([...own, ...(await looks.lookedUp(school.id, missing))]) };
    const chosen = [...pupils, ...(c === undefined ? [] : chosenSoFar(c, bare, person.id))];
    const choosable = choosableIn(world, person, own, chosen, c);
    const asking = { person, world, subjects: subjectsIn(c, chosen, choosable) };
    return { ...world, choosable, ...(await lookedFor(asking, c, isText, looks)) };
  };

/** An alarm asks for no child, so it does not wait for the list of them. */
const isOfNoChild = (c: Case | undefined, deciding: Deciding | undefined): boolean =>
  isAtOnce(c?.protocol ?? deciding?.begins?.protocol);

/** Gathers what deciding and drawing may know. */
export const createWorlds = (store: Store, directory: Directory, names: Names, now: () => Date): Worlds => {
  const bare = bareWith(names, now);
  const looks = { ...childrenOf(directory, now), bare, store, directory };
  const ofClock = forClock(looks);
  const ofPerson = forPerson(looks);
  const knows = knowing(bare, looks.ownOf);
  const of: Worlds['of'] = async (speaker, c, deciding) => {
    if (isOfNoChild(c, deciding)) return ofClock(speaker.school, speaker.partners, c);
    return ofPerson(speaker, c, (world) => askedBy(c, deciding, world));
  };
  const forPress: Worlds['forPress'] = async (speaker, c, deciding) => {
    if (c === undefined && deciding.begins !== undefined) return of(speaker, c, deciding);
    return (await knows(speaker, c)) ? of(speaker, c, deciding) : bare(speaker);
  };
  const ofPaper: Worlds['ofPaper'] = async (speaker, c) =>
    isAtOnce(c.protocol) ? of(speaker, c) : ofPerson(speaker, c, () => ({ ...NOTHING, isText: true }));
  return { of, ofPaper, bare, knows, forPress, ofClock };
};

/** Rights hang on children of the own groups alone, and most people do not need even those. */
const knowing =
  (bare: Bare, ownOf: Looks['ownOf']): Worlds['knows'] =>
  async (speaker, c) => {
    const world = await bare(speaker);
    if (c !== undefined && knowsOf(speaker.person, c, world)) return true;
    const pupils = await ownOf(speaker);
    return c !== undefined && knowsOf(speaker.person, c, { ...world, pupils });
  };
