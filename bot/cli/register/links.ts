import type { Glance } from './schema.js';
import { clashes } from './hats.js';

type People = NonNullable<Glance['people']>;
type Role = NonNullable<People[number]['roles']>[number];
type Held = { role: Role; place: string; person: People[number] };

/** What the parts of a file say of each other and what is not true. A sentence each, with its place. */
export const linksOf = (file: Glance, today: string): string[] => {
  const { groups = [], people = [], pupils = [] } = file;
  const held = heldIn(people);
  return [
    ...(file.partner !== undefined && file.partner === file.id ? ['partner: is this school itself'] : []),
    ...twice('groups', groups),
    ...twice('people', people),
    ...twice('pupils', pupils),
    ...unknownGroups(new Set(groups.map(({ id }) => id?.trim())), held, pupils),
    ...unknownMentors(new Set(people.map(({ id }) => id?.toLowerCase())), held),
    ...unknownTeachers(new Set(people.map(({ id }) => id?.toLowerCase())), pupils),
    ...unknownRelations(new Set(pupils.map(({ id }) => id?.trim())), people),
    ...unfilled(held, today),
    ...clashes(file, today),
  ];
};

const heldIn = (people: People): Held[] =>
  people.flatMap((person, n) =>
    (person.roles ?? []).map((role, r) => ({ role, person, place: `people[${n}].roles[${r}]` })),
  );

const twice = (place: string, all: { id?: string | undefined }[]): string[] => {
  const first = new Map<string, number>();
  return all.flatMap(({ id }, n) => {
    const key = id?.trim().toLowerCase();
    if (key === undefined) return [];
    const before = first.get(key);
    if (before !== undefined) return [`${place}[${n}]: has the id of ${place}[${before}]`];
    first.set(key, n);
    return [];
  });
};

/** A group is named by a digit or so. Any other value may be a name in the wrong column. */
const shown = (group: string): string => (/^(?=.*\d)[\w/-]{1,8}$/.test(group) ? ` "${group}"` : '');

const unknownGroups = (
  known: Set<string | undefined>,
  held: Held[],
  pupils: NonNullable<Glance['pupils']>,
): string[] => {
  const complain = (place: string, group: string | undefined): string[] =>
    group === undefined || group === '' || known.has(group.trim()) ? [] : [`${place}: unknown group${shown(group)}`];
  return [
    ...held.flatMap(({ role, place }) => (role.groups ?? []).flatMap((group) => complain(place, group))),
    ...pupils.flatMap(({ group }, n) => complain(`pupils[${n}]`, group)),
  ];
};

const unknownMentors = (people: Set<string | undefined>, held: Held[]): string[] =>
  held.flatMap(({ role, place, person }) => {
    const mentor = role.mentor?.toLowerCase();
    if (mentor === undefined) return [];
    if (role.role !== 'stagiair') return [`${place}.mentor: only a stagiair has a mentor`];
    if (mentor === person.id?.toLowerCase()) return [`${place}.mentor: is this person`];
    return people.has(mentor) ? [] : [`${place}.mentor: is nobody in people`];
  });

const unknownRelations = (pupils: Set<string | undefined>, people: People): string[] =>
  people.flatMap(({ relations = [] }, n) =>
    relations.flatMap(({ pupil }, r) =>
      pupil === undefined || pupils.has(pupil.trim()) ? [] : [`people[${n}].relations[${r}]: is nobody in pupils`],
    ),
  );

const unknownTeachers = (people: Set<string | undefined>, pupils: NonNullable<Glance['pupils']>): string[] =>
  pupils.flatMap(({ formerTeachers = [] }, n) =>
    formerTeachers.flatMap((id, t) =>
      people.has(id?.toLowerCase()) ? [] : [`pupils[${n}].formerTeachers[${t}]: is nobody in people`],
    ),
  );

const NEEDED = ['directeur', 'intern_begeleider'];

/** Without these two nobody is told anything (practice.md 11, "nobody has the role"). */
const unfilled = (held: Held[], today: string): string[] => {
  const lasting = held.filter(({ role }) => role.deputy !== true && (role.to === undefined || role.to >= today));
  const filled = new Set(lasting.map(({ role }) => role.role));
  const deputies = held.filter(({ role }) => role.deputy === true && role.role !== undefined && !filled.has(role.role));
  return [
    ...NEEDED.filter((role) => !filled.has(role)).map((role) => `people: nobody is ${role}`),
    ...deputies
      .filter(({ role }) => !NEEDED.includes(role.role ?? ''))
      .map(({ place }) => `${place}: stands in for a role that nobody has`),
  ];
};
