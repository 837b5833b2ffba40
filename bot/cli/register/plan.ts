import { isDeepStrictEqual } from 'node:util';
import type { SchoolRecord } from '../../../data/schema/school.js';
import type { Person, Pupil, School } from '../../../dialogs/engine/school/school.js';
import { type PersonId, type PupilId, type SchoolId, schoolId } from '../../../dialogs/engine/school/ids.js';
import { opaque } from '../../support/ids.js';
import { bestuurIdOf } from './bestuur.js';
import type { SchoolFile } from './schema.js';
import { gone, sameRights, personOf } from './people.js';

/** What the store knows of the school, and of everybody in the file. `named`: makes an id that needs the secret. */
export type Known = {
  school: School | undefined;
  people: Person[];
  pupils: Pupil[];
  named: (formerly: string) => string;
};

/** `kept`: who left before and whose record is still there. */
export type Count = { new: number; changed: number; unchanged: number; left: number; kept: number };

/** Only what differs. */
export type Plan = {
  /** `tenant:school` */
  id: string;
  school?: SchoolRecord | undefined;
  people: Person[];
  pupils: Pupil[];
  /** Whose roles or relations at this school change. */
  rights: PersonId[];
  /** Who left so long ago that the record may go. */
  over: { people: Person[]; pupils: PupilId[] };
  counts: { people: Count; pupils: Count };
};

export const schoolIdOf = (file: SchoolFile): SchoolId => schoolId(file.tenant, file.id);

type IdOf = (id: string) => PupilId;

/**
 * The id of the administration stands in no button and no head, and nobody can find ours by trying. A child that was
 * stored by the hash alone keeps that id.
 */
const pupilIds = (school: SchoolId, { pupils, named }: Known): IdOf => {
  const known = new Set(pupils.map(({ id }) => id));
  return (id) => {
    const formerly = opaque(`${school}\n${id}`);
    return known.has(formerly) ? formerly : named(formerly);
  };
};

/** `today`: `YYYY-MM-DD`. Decides everything before anything is written. */
export const planOf = (file: SchoolFile, known: Known, today: string): Plan => {
  const id = schoolIdOf(file);
  const idOf = pupilIds(id, known);
  const pupils = pupilsOf(file, id, idOf, known.pupils, today);
  const people = peopleOf(file, id, idOf, known, today);
  const school = schoolOf(file, id, known.school);
  const { leaversDays } = file.settings.retention;
  const isOver = ({ left }: { left?: string | undefined }): boolean =>
    left !== undefined && daysBetween(left, today) > leaversDays;
  return {
    id,
    school: same(withoutPeople(known.school), school) ? undefined : school,
    people: people.flatMap((one) => (one.differs && !isOver(one.fresh) ? [one.fresh] : [])),
    pupils: pupils.flatMap((one) => (one.differs && !isOver(one.fresh) ? [one.fresh] : [])),
    rights: people.filter(({ old, fresh }) => !sameRights(old, fresh, id)).map(({ fresh }) => fresh.id),
    over: {
      people: people.map(({ fresh }) => fresh).filter(isOver),
      pupils: pupils
        .map(({ fresh }) => fresh)
        .filter(isOver)
        .map((pupil) => pupil.id),
    },
    counts: { people: countOf(people), pupils: countOf(pupils) },
  };
};

/** One record before and after; `listed`: it stands in the file. */
type Change<T> = { old: T | undefined; fresh: T; listed: boolean; differs: boolean };
const change = <T>(old: T | undefined, fresh: T, listed: boolean): Change<T> => ({
  old,
  fresh,
  listed,
  differs: !same(old, fresh),
});

/** As the store keeps it: a field without a value is not there. */
const stored = (value: unknown): unknown => (value === undefined ? value : JSON.parse(JSON.stringify(value)));
const same = (one: unknown, other: unknown): boolean => isDeepStrictEqual(stored(one), stored(other));

const countOf = (changes: Change<{ left?: string | undefined }>[]): Count => {
  const count = (counted: (one: Change<{ left?: string | undefined }>) => boolean) => changes.filter(counted).length;
  return {
    new: count(({ old }) => old === undefined),
    changed: count(({ old, listed, differs }) => listed && old !== undefined && differs),
    unchanged: count(({ listed, differs }) => listed && !differs),
    left: count(({ listed, differs }) => !listed && differs),
    kept: count(({ listed, differs }) => !listed && !differs),
  };
};

const pupilsOf = (file: SchoolFile, school: SchoolId, idOf: IdOf, known: Pupil[], today: string): Change<Pupil>[] => {
  const before = new Map(known.map((pupil) => [pupil.id, pupil]));
  const listed = file.pupils.map((pupil) => {
    const id = idOf(pupil.id);
    const old = before.get(id);
    const { group, first, last, nickname, formerTeachers } = pupil;
    return change(old, { ...old, id, school, group, first, last, nickname, formerTeachers, left: undefined }, true);
  });
  const here = new Set([...listed.map(({ fresh }) => fresh.id), ...unreadIn(file, idOf)]);
  const others = known.filter(({ id }) => !here.has(id));
  return [...listed, ...others.map((old) => change(old, goneChild(old, today), false))];
};

/** Children with a fault in the file. They did not leave. */
const unreadIn = ({ unread = [] }: SchoolFile, idOf: IdOf): PupilId[] => unread.map(idOf);

/** The child gets no group. So next year's teachers of that group do not read about it. */
const goneChild = (pupil: Pupil, today: string): Pupil =>
  pupil.left === undefined ? { ...pupil, group: '', left: today } : pupil;

const peopleOf = (file: SchoolFile, school: SchoolId, idOf: IdOf, known: Known, today: string): Change<Person>[] => {
  const before = new Map(known.people.map((person) => [person.id, person]));
  const children = new Set([...file.pupils.map(({ id }) => idOf(id)), ...unreadIn(file, idOf)]);
  const listed = file.people.map((person) => {
    const old = before.get(person.id);
    const relations = person.relations.map(({ pupil, kind }) => ({ pupil: idOf(pupil), kind }));
    return change(old, personOf({ ...person, relations }, old, { tenant: file.tenant, school, children }), true);
  });
  const ids = new Set(file.people.map(({ id }) => id));
  const others = known.people.filter(({ id }) => !ids.has(id));
  return [...listed, ...others.map((old) => change(old, gone(old, school, today), false))];
};

const schoolOf = (file: SchoolFile, id: string, known: School | undefined): SchoolRecord => {
  const { name, phone, partner, groups } = file;
  const { people: _people, ...bestuur } = { ...file.bestuur, id: bestuurIdOf(file) };
  const old = withoutPeople(known);
  return {
    ...old,
    ...{ id, name, phone, bestuur, groups },
    partner: partner === undefined ? undefined : schoolId(file.tenant, partner),
    settings: { ...old?.settings, ...file.settings },
  };
};

const withoutPeople = (school: School | undefined): SchoolRecord | undefined => {
  if (school === undefined) return undefined;
  const { people: _people, ...record } = school;
  return record;
};

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
