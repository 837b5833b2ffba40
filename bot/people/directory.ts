import type { PersonId, PupilId, SchoolId, TenantId } from '../../dialogs/engine/school/ids.js';
import { StoreUnavailableError, type Store } from '../../data/store.js';
import { dayOf } from '../../dialogs/engine/school/calendar.js';
import { idsIn, keyOf } from '../support/cache.js';
import { orKnown } from '../support/storeAway.js';
import { remember, rememberPupils, type Remembered } from './lookedUp.js';
import type { Roster } from './roster.js';
import { searched } from '../../dialogs/engine/names/nameSearch.js';
import { rolesAt, type Person, type Pupil, type School } from '../../dialogs/engine/school/school.js';

/** The one who speaks, with the school this is about. */
export type Speaker = { person: Person; school: School; partners: Person[] };

export type Directory = {
  /**
   * Undefined for a stranger, and for somebody without a role at that school today. `atOnce`: while the store is away,
   * uses what was known last.
   */
  speaker: (tenant: TenantId, id: PersonId, school?: SchoolId, atOnce?: boolean) => Promise<Speaker | undefined>;
  school: (id: SchoolId, atOnce?: boolean) => Promise<{ school: School; partners: Person[] } | undefined>;
  pupilsOfGroups: (school: SchoolId, groups: readonly string[]) => Promise<Pupil[]>;
  /** The whole register of a school, at most ten minutes old. Empty when the store is away and never gave it. */
  pupilsOf: (school: SchoolId) => Promise<readonly Pupil[]>;
  pupils: (school: SchoolId, ids: readonly PupilId[]) => Promise<Pupil[]>;
  /** Everybody of the register whose name fits what was typed, best first. Rejects when the register is not known. */
  searchPupils: (school: SchoolId, text: string) => Promise<Pupil[]>;
  /** People changed: what is known of them is looked up anew. */
  forget: () => void;
};

/** A register changes seldom and is large. */
const REGISTER_FRESH_MS = 10 * 60_000;
const REGISTER_STALE_MS = 24 * 60 * 60_000;
/** The schools of one bestuur, and those at work in a while. */
const MOST_SCHOOLS = 200;
const MOST_PEOPLE = 1_000;

/** The same list every time. What is made from a register is kept by its list. */
const NOBODY: Pupil[] = [];

/** Keeps a text without finding its names, rather than losing the text. */
const nobodyWhenAway = (error: unknown): Pupil[] => {
  if (error instanceof StoreUnavailableError) return NOBODY;
  throw error;
};

/** Who is known while the store is away. */
type Memory = { roster: Roster; isAway: () => boolean };

type LookUps = { schoolOf: Remembered<School | undefined>; personOf: Remembered<Person | undefined> };

/** Who speaks, and where that person works. */
const finding = (
  { schoolOf, personOf }: LookUps,
  memory: Memory | undefined,
  time: () => number,
): Pick<Directory, 'speaker' | 'school'> => {
  const known = <T>(atOnce: boolean, ask: () => Promise<T>, last: (roster: Roster) => NonNullable<T> | undefined) =>
    atOnce && memory !== undefined ? orKnown(memory.isAway, ask, () => last(memory.roster)) : ask();
  const oneSchool = (id: SchoolId, atOnce: boolean) =>
    known(
      atOnce,
      () => schoolOf(id),
      (roster) => roster.school(id),
    );
  const school: Directory['school'] = async (id, atOnce = false) => {
    const found = await oneSchool(id, atOnce);
    if (found === undefined) return undefined;
    const partner = found.partner === undefined ? undefined : await oneSchool(found.partner, atOnce);
    return { school: found, partners: partner?.people ?? [] };
  };

  /** The aandachtsfunctionaris of the paired school gives advice here, and holds no role (domain.md 45). */
  const asPartner = async (id: PersonId, wanted: SchoolId | undefined, today: string) => {
    const found = wanted === undefined ? undefined : await school(wanted);
    const partner = found?.partners.find((one) => one.id === id);
    const advises = partner && rolesAt(partner, found?.school.partner ?? '', today);
    return advises?.some(({ role }) => role === 'aandachtsfunctionaris') ? found : undefined;
  };

  const speaker: Directory['speaker'] = async (tenant, id, wanted, atOnce = false) => {
    const person = await known(
      atOnce,
      () => personOf(keyOf(tenant, id)),
      (roster) => roster.person(tenant, id),
    );
    if (person === undefined) return undefined;
    const today = dayOf(new Date(time()).toISOString());
    const at = (wanted === undefined ? person.roles.map((role) => role.school) : [wanted]).find(
      (one) => rolesAt(person, one, today).length > 0,
    );
    const found = at === undefined ? await asPartner(id, wanted, today) : await school(at, atOnce);
    return found && { person, ...found };
  };
  return { speaker, school };
};

/** People, schools and groups, looked up at most twice a minute. */
const lookUps = (store: Store, time: () => number, note: (found: Pupil[]) => Pupil[]) => ({
  schoolOf: remember((id) => store.school(id), time, { most: MOST_SCHOOLS }),
  personOf: remember(
    (key) => {
      const [tenant = '', id = ''] = idsIn(key);
      return store.person(tenant, id);
    },
    time,
    { most: MOST_PEOPLE },
  ),
  pupilsOfGroups: remember(
    (key) => {
      const [school = '', ...groups] = idsIn(key);
      return groups.length === 0 ? Promise.resolve([]) : store.pupilsOfGroups(school, groups).then(note);
    },
    time,
    { most: MOST_PEOPLE },
  ),
  registerOf: remember((id) => store.pupilsOf(id), time, {
    most: MOST_SCHOOLS,
    fresh: REGISTER_FRESH_MS,
    stale: REGISTER_STALE_MS,
  }),
});

/** `memory`: who is known while the store is away. */
export const createDirectory = (store: Store, now: () => Date, memory?: Memory): Directory => {
  const time = () => now().getTime();
  const { pupils, note } = rememberPupils(store, time);
  const { schoolOf, personOf, pupilsOfGroups, registerOf } = lookUps(store, time, note);
  const find = finding({ schoolOf, personOf }, memory, time);

  return {
    ...find,
    pupilsOfGroups: (id, groups) => pupilsOfGroups(keyOf(id, ...[...groups].sort())),
    pupilsOf: (id) => registerOf(id).catch(nobodyWhenAway),
    pupils,
    searchPupils: async (id, text) => note(searched(text, await registerOf(id))),
    forget: () => {
      schoolOf.forget();
      personOf.forget();
      memory?.roster.forget();
    },
  };
};
