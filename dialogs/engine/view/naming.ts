import type { Rights } from '../rights/access.js';
import type { Answer, Case, Entry } from '../case/case.js';
import type { Part } from '../case/part.js';
import { fullName, initials } from '../names/names.js';
import { childIn } from './parts.js';
import type { Person } from '../school/school.js';
import type { PupilId, PersonId } from '../school/ids.js';
import { capital, pseudonymOf } from '../names/veil.js';
import { mayKnow } from '../rights/who.js';
import { nameOf, type World } from '../rights/world.js';

/** How one reader reads the names of children in a case (domain.md 2, R7; practice.md 1.7, 12). */
export type Naming = {
  /** The children of the case, as far as this reader may know them. And the same in words. */
  children: readonly string[];
  about: string;
  /** The question of an answer, with the child whose own part it is. */
  label: (answer: Answer, entry: Entry) => string;
  /** An answer of this entry. */
  text: (shown: readonly Part[], entry: Entry) => string;
  /** Who the initials in texts of others are, as far as this reader may know. */
  legend: { short: string; name: string }[];
};

const SOMEBODY = 'een leerling';

/**
 * A chosen child is named to people who may know it. A child named in a text is initials for everybody but the writer.
 * In a case without names even the writer reads none, because others look along. `seen`: the entries this person reads,
 * oldest first. `of`: only this child is named.
 */
export const namingFor = (
  c: Case,
  person: Person,
  rights: Rights,
  seen: readonly Entry[],
  world: World,
  of?: PupilId,
): Naming => {
  const short = shortNames([...c.subjects, ...seen.flatMap(pupilsIn)], world);
  const brief = (id: string): string => (rights.as === 'pseudoniem' ? SOMEBODY : (short.get(id) ?? SOMEBODY));
  const whole = (id: string): string | undefined => {
    const pupil = world.pupils.find((one) => one.id === id);
    if (pupil === undefined || rights.as !== 'full' || (of ?? id) !== id) return undefined;
    const known = mayKnow(person, pupil, world) || (person.id === c.starter && c.subjects.includes(id));
    return known ? fullName(pupil) : undefined;
  };
  const said = (part: Part, next: Part | undefined, own: boolean): string => {
    if (typeof part === 'string') return part;
    if ('person' in part) return nameOf(world, part.person);
    if (part.spelled === undefined) return whole(part.pupil) ?? brief(part.pupil);
    return own && rights.as !== 'pseudoniem' ? part.spelled : beforeDot(brief(part.pupil), next);
  };
  const grouped = (id: string): string | undefined => withGroup(whole(id), id, world);
  const others = seen.filter(({ by }) => by !== person.id);
  const children = childrenFor(c, rights, seen);
  return {
    children,
    about:
      rights.as === 'pseudoniem' ? veiledAbout(c, world) : children.map((id) => grouped(id) ?? brief(id)).join(' · '),
    label: (answer, entry) => {
      const child = childIn(answer, entry);
      return child === undefined ? answer.label : `${answer.label} ${whole(child) ?? brief(child)}`;
    },
    text: (shown, { by }) => shown.map((part, n) => said(part, shown[n + 1], by === person.id)).join(''),
    legend: unique(others.flatMap(mentionsIn)).flatMap((id) => {
      const name = grouped(id);
      return name === undefined ? [] : [{ short: brief(id), name }];
    }),
  };
};

/**
 * A reader of a part must not learn which children were linked later. The children are those of the entries read, or
 * the first.
 */
const childrenFor = (c: Case, { all }: Rights, seen: readonly Entry[]): readonly string[] => {
  if (all) return c.subjects;
  const chosen = seen.flatMap((entry) => [...pupilsIn(entry), ...ownersIn(entry)]);
  const found = c.subjects.filter((id) => chosen.includes(id));
  return found.length > 0 ? found : c.subjects.slice(0, 1);
};

/** A paper that names these children, from the entries this reader read, oldest first. */
type OnPaper = {
  names: readonly string[];
  seen: readonly Entry[];
  reader: Person;
  as: Rights['as'];
  /** It leaves the school, where initials count as a name. */
  outside?: boolean | undefined;
};

/**
 * A child of the paper is named to people who may know it, as it was written. Every other child is initials, and a
 * number outside the school (practice2.md 1, law 1). `who`: how colleagues are named.
 */
export const namingOnPaper = (
  { names, seen, reader, as, outside }: OnPaper,
  who: (person: PersonId) => string,
  world: World,
): ((shown: readonly Part[]) => string) => {
  const short = shortNames([...names, ...seen.flatMap(pupilsIn)], world);
  const others = unique(seen.flatMap(pupilsIn)).filter((id) => !names.includes(id));
  const named = world.pupils.filter(
    (pupil) => as === 'full' && names.includes(pupil.id) && mayKnow(reader, pupil, world),
  );
  const said = (part: Part, next: Part | undefined): string => {
    if (typeof part === 'string') return part;
    if ('person' in part) return who(part.person);
    const child = world.register.find(({ id }) => id === part.pupil);
    const alone = child === undefined ? SOMEBODY : initials(child);
    const brief = as === 'pseudoniem' ? SOMEBODY : (short.get(part.pupil) ?? alone);
    const pupil = named.find(({ id }) => id === part.pupil);
    if (pupil !== undefined) return part.spelled ?? fullName(pupil);
    if (outside && as !== 'pseudoniem') return `[ander kind ${others.indexOf(part.pupil) + 1}]`;
    return part.spelled === undefined ? brief : beforeDot(brief, next);
  };
  return (shown) => shown.map((part, n) => said(part, shown[n + 1])).join('');
};

const veiledAbout = (c: Case, { pupils, school }: World): string => {
  const children = pupils.filter(({ id }) => c.subjects.includes(id));
  return capital(pseudonymOf(children, school));
};

/** Initials end with a dot, and a sentence too. */
const beforeDot = (short: string, next: Part | undefined): string =>
  typeof next === 'string' && /^\.(?!\.)/.test(next) ? short.replace(/\.$/, '') : short;

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

const pupilParts = (entry: Entry) =>
  entry.answers.flatMap(({ shown }) =>
    shown.flatMap((part) => (typeof part === 'object' && 'pupil' in part ? [part] : [])),
  );
const pupilsIn = (entry: Entry): string[] => pupilParts(entry).map(({ pupil }) => pupil);
/** The children whose own part the entry has. */
const ownersIn = ({ answers }: Entry): string[] => answers.flatMap(({ child }) => child ?? []);
const mentionsIn = (entry: Entry): string[] =>
  pupilParts(entry).flatMap(({ pupil, spelled }) => (spelled === undefined ? [] : [pupil]));

/** Initials of these children. Children with the same initials get a number, in the order of coming. */
const shortNames = (ids: readonly string[], { pupils }: World): Map<string, string> => {
  const found = unique(ids).flatMap((id) => pupils.find((one) => one.id === id) ?? []);
  const same = (short: string) => found.filter((pupil) => initials(pupil) === short);
  return new Map(
    found.map((pupil) => {
      const short = initials(pupil);
      const sharing = same(short);
      return [pupil.id, sharing.length === 1 ? short : `${short} ${sharing.indexOf(pupil) + 1}`];
    }),
  );
};

/** Adds the group, because two children may have one name. A child without a name gets no group either. */
const withGroup = (name: string | undefined, id: string, { pupils, school }: World): string | undefined => {
  const pupil = pupils.find((one) => one.id === id);
  const group = school.groups.find((one) => one.id === pupil?.group);
  return name === undefined || group === undefined ? name : `${name}, ${group.name}`;
};
