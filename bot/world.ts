import type { Store } from '../data/store.js';
import { lookUp } from '../data/facts.js';
import { dayOf } from '../dialogs/engine/calendar.js';
import type { Case } from '../dialogs/engine/case.js';
import type { FactName } from '../dialogs/engine/facts.js';
import type { Raw } from '../dialogs/engine/field.js';
import { rolesAt, staffOn, type Person, type Pupil, type School } from '../dialogs/engine/school.js';
import { isFamily } from '../dialogs/engine/who.js';
import type { World } from '../dialogs/engine/world.js';
import { protocols } from '../dialogs/protocols.js';
import type { Directory, Speaker } from './directory.js';
import { opaque } from './ids.js';
import type { Names } from './names.js';
import { isAtOnce } from './memory/atOnce.js';

export type Worlds = {
  /**
   * For a person: with the pupils that person may choose, those typed into a form among them. `protocol`: of a case
   * that is not there yet.
   */
  of: (speaker: Speaker, c: Case | undefined, typed?: Raw, protocol?: string) => Promise<World>;
  /** For the clock and for other cases: nobody chooses anything. `typed`: what another case says. */
  ofClock: (school: School, partners: readonly Person[], c: Case | undefined, typed?: Raw) => Promise<World>;
};

/** Values of inputs that look like ids; what is no pupil's is simply not found. A story never looks like one. */
const idsIn = (typed: Raw): string[] =>
  Object.values(typed).flatMap((value) => (/^[\w-]{4,64}(,[\w-]{4,64})*$/.test(value) ? value.split(',') : []));

/** A name alone has a capital, a full name a space: choices, ids, dates and times have neither. */
const mayName = (typed: Raw): boolean => Object.values(typed).some((value) => /[^a-z0-9_,:.-]/.test(value));

/** The register is needed for a form with a text in it, also one of an earlier card: the last may have been left empty. */
const holdsText = (c: Case | undefined, typed: Raw): boolean =>
  [typed, ...(c?.tasks ?? []).map(({ draft }) => draft)].some(mayName);

/** What was chosen on earlier cards of a form that is not answered yet. */
const draftsIn = (c: Case | undefined): string[] => c?.tasks.flatMap(({ draft }) => idsIn(draft)) ?? [];

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

/** Gathers what deciding and drawing may know. */
export const createWorlds = (store: Store, directory: Directory, names: Names, now: () => Date): Worlds => {
  const named = async (school: string, ids: readonly string[]) => {
    const wanted = [...new Set(ids)].filter((id) => id !== '');
    return wanted.length === 0 ? [] : directory.pupils(school, wanted);
  };
  const base = async (school: School, partners: readonly Person[]) => {
    // Few things need it, and say so themselves.
    await names.load().catch(() => undefined);
    return { now: now().toISOString(), school, partners, id: opaque, named: names.named, protocols };
  };

  const ofClock: Worlds['ofClock'] = async (school, partners, c, typed = {}) => ({
    ...(await base(school, partners)),
    pupils: await named(school.id, pupilsIn(c)),
    choosable: [],
    register: holdsText(undefined, typed) ? await directory.pupilsOf(school.id) : [],
    looked: {},
  });

  const of: Worlds['of'] = async ({ person, school, partners }, c, typed = {}, protocol = c?.protocol) => {
    // It asks of no child, and does not wait for the list of them.
    if (isAtOnce(protocol)) return ofClock(school, partners, c);
    const groups = rolesAt(person, school.id, dayOf(now().toISOString())).flatMap((role) => role.groups);
    const own = await directory.pupilsOfGroups(school.id, groups);
    const missing = [...pupilsIn(c), ...idsIn(typed)].filter((id) => !own.some((pupil) => pupil.id === id));
    const pupils = unique([...own, ...(await named(school.id, missing))]);
    const isHere = ({ left, id }: Pupil): boolean => left === undefined || c?.subjects.includes(id) === true;
    const choosable = pupils.filter((pupil) => isHere(pupil) && !isFamily(person, pupil.id));
    const chosen = [...idsIn(typed), ...draftsIn(c)];
    const about =
      c === undefined || c.subjects.length > 0
        ? c?.subjects
        : choosable.map(({ id }) => id).filter((id) => chosen.includes(id));
    const needs = needsOf(c);
    const found = await lookUp(store, needs, {
      person,
      school: school.id,
      staff: staffOn(school, dayOf(now().toISOString())).map(({ id }) => id),
      subjects: about ?? [],
      now: now().toISOString(),
      weeks: school.settings.earlierWeeks,
    });
    const asked = needs.includes('register');
    const register = asked || holdsText(c, typed) ? await directory.pupilsOf(school.id) : [];
    const looked = asked ? { ...found, register: register.length } : found;
    return { ...(await base(school, partners)), pupils, choosable, register, looked };
  };

  return { of, ofClock };
};
