/** The people, groups and agreements of one school: what a decision must know of them. Sources: domain.md 1, practice.md 13. */

export const ROLES = [
  'leerkracht',
  'vakleerkracht',
  'invaller',
  'stagiair',
  'ondersteunend_personeel',
  'administratie',
  'intern_begeleider',
  'aandachtsfunctionaris',
  'manager_sociale_veiligheid',
  'directeur',
  'bestuur',
  'contactpersoon_intern',
  'vertrouwenspersoon_extern',
  'antipestcoordinator',
  'gedragsspecialist',
  'preventiemedewerker',
  'bhv',
] as const;
export type Role = (typeof ROLES)[number];

export const WEEKDAYS = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Opaque id of a person: the Entra object id. */
export type PersonId = string;
export type PupilId = string;

/** Clock times are `HH:mm`, dates are `YYYY-MM-DD`, both in Europe/Amsterdam. */
export type Hours = { from: string; to: string };
type Period = { from: string; to: string };

/** A role at one school. `deputy`: stands in for that role there. `to` is the last day. */
export type RoleAt = {
  school: string;
  role: Role;
  groups: string[];
  from?: string | undefined;
  to?: string | undefined;
  deputy?: boolean | undefined;
};

export type Person = {
  id: PersonId;
  tenant: string;
  name: string;
  phone?: string | undefined;
  roles: RoleAt[];
  presence: Partial<Record<Weekday, Hours>>;
  absent: Period[];
  /** Pupils this person is family of: cases about them are closed to this person. */
  relations: { pupil: PupilId; kind: string }[];
};

export type Group = { id: string; name: string; leaves: Partial<Record<Weekday, string>> };

/** `nickname`: what this child is called, when that is not its first name. */
export type Pupil = {
  id: PupilId;
  school: string;
  group: string;
  first: string;
  last: string;
  nickname?: string | undefined;
};

export type Settings = {
  /** School hours per weekday: reminders go out only then. */
  hours: Partial<Record<Weekday, Hours>>;
  holidays: (Period & { name: string })[];
  /** Days on which nobody in the country works; terms in working days skip them. */
  publicHolidays: string[];
  /** The hour at which a term counted in days ends. */
  dueAt: string;
  /** *Vandaag* is this hour, or so many minutes before the child leaves, whichever is first. */
  todayAt: string;
  minutesBeforeLeaving: number;
  /** School days an unfinished text is kept. */
  conceptDays: number;
  /** Weeks over which earlier signals are counted. */
  earlierWeeks: number;
};

export type School = {
  id: string;
  name: string;
  phone: string;
  bestuur: { name: string; phone: string };
  /** School whose aandachtsfunctionaris acts when nobody here may. */
  partner?: string | undefined;
  settings: Settings;
  groups: Group[];
  people: Person[];
};

/** The roles a person holds at a school on a day; a deputy's role is a role. */
export const rolesAt = (person: Person, school: string, day: string): RoleAt[] =>
  person.roles.filter(
    (role) => role.school === school && (role.from ?? '') <= day && (role.to === undefined || day <= role.to),
  );
