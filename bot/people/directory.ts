import { StoreUnavailableError, type Store } from '../../data/store.js';
import { dayOf } from '../../dialogs/engine/school/calendar.js';
import { orKnown } from '../support/storeAway.js';
import type { Roster } from './roster.js';
import { searched } from '../../dialogs/engine/names/nameSearch.js';
import { rolesAt, type Person, type Pupil, type School } from '../../dialogs/engine/school/school.js';

/** The one who speaks, with the school this is about. */
export type Speaker = { person: Person; school: School; partners: Person[] };

export type Directory = {
  /**
   * Undefined: nobody we know, or nobody with a role at that school today. `atOnce`: while the store is away, as it was
   * known last.
   */
  speaker: (tenant: string, id: string, school?: string, atOnce?: boolean) => Promise<Speaker | undefined>;
  school: (id: string, atOnce?: boolean) => Promise<{ school: School; partners: Person[] } | undefined>;
  pupilsOfGroups: (school: string, groups: readonly string[]) => Promise<Pupil[]>;
  /** The whole register of a school, at most ten minutes old; nobody when the store is away and never gave it. */
  pupilsOf: (school: string) => Promise<readonly Pupil[]>;
  pupils: (school: string, ids: readonly string[]) => Promise<Pupil[]>;
  /** Everybody of the register whose name fits what was typed, best first; rejects when the register is not known. */
  searchPupils: (school: string, text: string) => Promise<Pupil[]>;
  /** People changed: what is known of them is looked up anew. */
  forget: () => void;
};

const FRESH_MS = 30_000;
/** With the store away a card must still be drawn again, filled in; this long what was known may serve for that. */
const STALE_MS = 10 * 60_000;
/** A register changes seldom and is large. */
const REGISTER_FRESH_MS = 10 * 60_000;
const REGISTER_STALE_MS = 24 * 60 * 60_000;
const MOST_REMEMBERED = 5_000;

type Kept<T> = { at: number; value: T };

type Remembered<T> = ((key: string) => Promise<T>) & { forget: () => void };

/** Remembers what was looked up; on a store that does not answer, what was known last. */
const remember = <T>(
  load: (key: string) => Promise<T>,
  now: () => number,
  { fresh, stale } = { fresh: FRESH_MS, stale: STALE_MS },
): Remembered<T> => {
  const known = new Map<string, Kept<T>>();
  const get = async (key: string): Promise<T> => {
    const last = known.get(key);
    if (last !== undefined && now() - last.at < fresh) return last.value;
    try {
      const value = await load(key);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(key, { at: now(), value });
      return value;
    } catch (error) {
      if (last !== undefined && error instanceof StoreUnavailableError && now() - last.at < stale) return last.value;
      throw error;
    }
  };
  return Object.assign(get, { forget: () => known.clear() });
};

const SEPARATOR = '\n';

/**
 * Pupils by id, asked anew; those seen before when the store does not answer. A form holds answers that look like ids:
 * what was nobody's just now is not asked again at every press.
 */
type Remembering = Pick<Directory, 'pupils'> & { note: (found: Pupil[]) => Pupil[] };

const rememberPupils = (store: Store, now: () => number): Remembering => {
  const seen = new Map<string, Pupil>();
  const nobody = new Map<string, number>();
  const keyOf = (school: string, id: string): string => `${school}${SEPARATOR}${id}`;
  const note = (found: Pupil[]): Pupil[] => {
    if (seen.size >= MOST_REMEMBERED) seen.clear();
    for (const pupil of found) seen.set(keyOf(pupil.school, pupil.id), pupil);
    return found;
  };
  const isNobody = (school: string, id: string): boolean => now() - (nobody.get(keyOf(school, id)) ?? 0) < FRESH_MS;
  const load = async (school: string, ids: readonly string[]): Promise<Pupil[]> => {
    const found = note(await store.pupils(school, ids));
    if (nobody.size >= MOST_REMEMBERED) nobody.clear();
    for (const id of ids) if (!found.some((pupil) => pupil.id === id)) nobody.set(keyOf(school, id), now());
    return found;
  };
  const pupils: Directory['pupils'] = async (school, ids) => {
    const wanted = ids.filter((id) => !isNobody(school, id));
    try {
      return wanted.length === 0 ? [] : await load(school, wanted);
    } catch (error) {
      const known = wanted.flatMap((id) => seen.get(keyOf(school, id)) ?? []);
      if (known.length === 0 || !(error instanceof StoreUnavailableError)) throw error;
      return known;
    }
  };
  return { pupils, note };
};

/** The same list every time: what is made of a register is made once. */
const NOBODY: Pupil[] = [];

/** A text is kept without its names found, rather than not kept. */
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
  const oneSchool = (id: string, atOnce: boolean) =>
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

  /** The aandachtsfunctionaris of the paired school advises there, and holds no role (domain.md 45). */
  const asPartner = async (id: string, wanted: string | undefined, today: string) => {
    const found = wanted === undefined ? undefined : await school(wanted);
    const partner = found?.partners.find((one) => one.id === id);
    const advises = partner && rolesAt(partner, found?.school.partner ?? '', today);
    return advises?.some(({ role }) => role === 'aandachtsfunctionaris') ? found : undefined;
  };

  const speaker: Directory['speaker'] = async (tenant, id, wanted, atOnce = false) => {
    const person = await known(
      atOnce,
      () => personOf(`${tenant}${SEPARATOR}${id}`),
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
export const createDirectory = (store: Store, now: () => Date, memory?: Memory): Directory => {
  const time = () => now().getTime();
  const schoolOf = remember((id) => store.school(id), time);
  const personOf = remember((key) => {
    const [tenant = '', id = ''] = key.split(SEPARATOR);
    return store.person(tenant, id);
  }, time);
  const pupilsOfGroups = remember((key) => {
    const [school = '', ...groups] = key.split(SEPARATOR);
    return groups.length === 0 ? Promise.resolve([]) : store.pupilsOfGroups(school, groups);
  }, time);

  const registerOf = remember((id) => store.pupilsOf(id), time, {
    fresh: REGISTER_FRESH_MS,
    stale: REGISTER_STALE_MS,
  });

  const find = finding({ schoolOf, personOf }, memory, time);
  const { pupils, note } = rememberPupils(store, time);

  return {
    ...find,
    pupilsOfGroups: (id, groups) => pupilsOfGroups([id, ...[...groups].sort()].join(SEPARATOR)),
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
