import type { PersonId, PupilId, SchoolId, TenantId } from './ids.js';

/**
 * The people, groups and agreements of one school: what a decision must know of them. Sources: domain.md 1, practice.md
 * 13.
 */

/** The roles of a school (domain.md 1). */
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
/** A role somebody has at a school. */
export type Role = (typeof ROLES)[number];

/** The days of a week as they are stored, Sunday first. */
export const WEEKDAYS = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Clock times are `HH:mm`, dates are `YYYY-MM-DD`, both in Europe/Amsterdam. */
export type Hours = { from: string; to: string };
type Period = { from: string; to: string };

/** A role at one school. `deputy`: stands in for that role there. `to` is the last day. */
export type RoleAt = {
  school: SchoolId;
  role: Role;
  groups: string[];
  from?: string | undefined;
  to?: string | undefined;
  deputy?: boolean | undefined;
  /** Of a stagiair: who is told what the stagiair saw (practice.md 11). */
  mentor?: PersonId | undefined;
};

/** Somebody who works here, or did. */
export type Person = {
  id: PersonId;
  tenant: TenantId;
  name: string;
  phone?: string | undefined;
  roles: RoleAt[];
  presence: Partial<Record<Weekday, Hours>>;
  absent: Period[];
  /** Pupils this person is family of: cases about them are closed to this person. */
  relations: { pupil: PupilId; kind: string }[];
  /** The day this person was no longer in the school's list. */
  left?: string | undefined;
  /** When something of this person was last decided: an older change that comes again changes nothing. */
  decided?: Record<string, string> | undefined;
};

export type Group = { id: string; name: string; leaves: Partial<Record<Weekday, string>> };

/**
 * `nickname`: what this child is called, when that is not its first name. `formerTeachers`: who taught it before, last
 * year’s first.
 */
export type Pupil = {
  id: PupilId;
  school: SchoolId;
  group: string;
  first: string;
  last: string;
  nickname?: string | undefined;
  formerTeachers?: PersonId[] | undefined;
  /** The day the child was no longer in the school's list. Not chosen or found any more, still named in old cases. */
  left?: string | undefined;
};

/** A number of the sociale kaart. Without hours it is answered day and night. */
export type HelpNumber = {
  name: string;
  phone: string;
  about?: string | undefined;
  hours?: Partial<Record<Weekday, Hours>> | undefined;
};

/**
 * Terms and people of the meldcode that no law fixes, or that could not be verified (law.md L1-L5). Judgement of the
 * school.
 */
export type MeldcodeSettings = {
  /** School days for each of the steps 1, 2 and 3. */
  stepDays: number;
  /** School days in which the teacher hears what is needed for the child (practice.md 8.5). */
  teacherDays: number;
  /** School days after which a doubt about question 1 is asked again (practice.md 8.6). */
  doubtDays: number;
  /** Working days in which Veilig Thuis says what it does, and after which the school calls again (law.md L3). */
  veiligThuisDays: number;
  callAgainDays: number;
  /** Weeks an investigation of Veilig Thuis may take (law.md L3, unverified). */
  researchWeeks: number;
  /** Who agrees where the directeur is the one who decided (practice.md 13). */
  secondPerson: 'bestuur' | 'aandachtsfunctionaris_extern';
  /** Whose aandachtsfunctionaris advises (domain.md 1). */
  advisor: 'aandachtsfunctionaris' | 'aandachtsfunctionaris_extern';
  /** The crisis team of the region, where there is one, and the weeks its help takes (domain.md 9, P13: 4 to 8). */
  crisisTeam?: HelpNumber | undefined;
  crisisWeeks: number;
  /** Weeks in which somebody goes on watching, unless people choose otherwise (domain.md 9, P15). */
  followWeeks: number;
  /** The bestuur reads no number below this one in the report of a school year (P16). */
  fewest: number;
};

/** How a school leads a calamity (domain.md 13; practice.md 7). */
export type CalamitySettings = {
  /** Who looks along from the first minute, besides who starts it. */
  team: Role[];
  /** Hours between two states of affairs on the first day. */
  standHours: number;
  /** The bestuur too says yes to a letter before it goes to parents. */
  lettersToBestuur: boolean;
};

export type Settings = {
  /** Whether what is urgent goes to telephones while the school is closed too, or waits until it opens. */
  urgentOutsideHours: boolean;
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
  /** The hour of the weekly list, on the first day of the week that its reader is present. */
  weeklyListAt: string;
  /** Days after which somebody looks back at a signal (practice.md 5.5). */
  lookBackDays: number;
  /** School days to link a child that was not in the list (practice.md 4.1). */
  linkDays: number;
  meldcode: MeldcodeSettings;
  /** So many closed weekdays on end are a holiday (practice.md 9.9). */
  holidayDays: number;
  /** School days before a holiday on which somebody looks who is safe in it. */
  holidayRoundDays: number;
  /** What the school calls its pupil system (leerlingvolgsysteem). */
  lvs: string;
  /**
   * Hitting, grabbing or threatening by who works here is told to the directeur, and not at once to the bestuur
   * (practice.md 4.8).
   */
  violenceToDirecteur: boolean;
  /**
   * What the school calls the sixth criterion of the Vlaggensysteem: older texts say self-respect, newer ones impact
   * (law.md L13).
   */
  sixthCriterion: string;
  /** Its own words for roles: "kwaliteitscoördinator" for the intern begeleider. */
  terms: Readonly<Partial<Record<Role, string>>>;
  /** Whether plans of a calamity hold items that stand in no source, and are our own proposal. */
  proposals: boolean;
  calamity: CalamitySettings;
  /** What the school chose of the settings of its procedures: by protocol and setting. */
  procedures: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Does nothing yet. Files of schools name it, and a file with an unknown word is refused. */
  photos: boolean;
  /** The sociale kaart. */
  numbers: HelpNumber[];
  /** Mail domains of the accounts of pupils: they get the pupils' lines only (practice.md 9.3). */
  pupilAccounts: string[];
  /** What a child is called to who may not know it, by the highest number of its group (practice.md 6.2). */
  bands: { name: string; upTo: number }[];
  retention: {
    /** Days that the record of a pupil or a person who left the list is kept. */
    leaversDays: number;
  };
};

/**
 * What a school that says nothing of it gets. The term of leavers follows the guideline for pupil files, two years
 * after leaving (law.md L10); it is a setting: the school decides and motivates.
 */
export const USUAL = {
  urgentOutsideHours: true,
  dueAt: '12:00',
  todayAt: '15:30',
  minutesBeforeLeaving: 60,
  conceptDays: 5,
  earlierWeeks: 8,
  weeklyListAt: '08:00',
  lookBackDays: 7,
  linkDays: 2,
  meldcode: {
    stepDays: 10,
    teacherDays: 2,
    doubtDays: 3,
    veiligThuisDays: 5,
    callAgainDays: 2,
    researchWeeks: 10,
    crisisWeeks: 6,
    followWeeks: 8,
    fewest: 5,
    secondPerson: 'bestuur',
    advisor: 'aandachtsfunctionaris',
  } as MeldcodeSettings,
  holidayDays: 5,
  holidayRoundDays: 5,
  lvs: 'ParnasSys',
  proposals: true,
  calamity: {
    team: ['directeur', 'intern_begeleider', 'bhv'],
    standHours: 2,
    lettersToBestuur: false,
  } as CalamitySettings,
  procedures: {},
  violenceToDirecteur: false,
  sixthCriterion: 'Zelfrespect',
  terms: {},
  photos: false,
  numbers: [],
  pupilAccounts: [],
  bands: [
    { name: 'onderbouw', upTo: 2 },
    { name: 'middenbouw', upTo: 5 },
    { name: 'bovenbouw', upTo: 8 },
  ],
  retention: { leaversDays: 730 },
} satisfies Partial<Settings>;

/** A school with its people, groups and agreements; its children stand elsewhere. */
export type School = {
  id: SchoolId;
  name: string;
  phone: string;
  /**
   * `emergencyPhone`: named outside school hours (practice.md 4.9). `id`: the partition of the bestuur itself, where
   * its people have their role; without it nobody of the bestuur can be asked anything here.
   */
  bestuur: { id?: SchoolId | undefined; name: string; phone: string; emergencyPhone?: string | undefined };
  /** School whose aandachtsfunctionaris acts when nobody here may. */
  partner?: SchoolId | undefined;
  settings: Settings;
  groups: Group[];
  people: Person[];
};

/** Who works at the school on a day. Those who left stay among its people: old cases name them. */
export const staffOn = (school: School, day: string): Person[] =>
  school.people.filter((person) => rolesAt(person, school.id, day).length > 0);

/** The roles a person holds at a school on a day; a deputy's role is a role. */
export const rolesAt = (person: Person, school: SchoolId, day: string): RoleAt[] =>
  person.roles.filter(
    (role) => role.school === school && (role.from ?? '') <= day && (role.to === undefined || day <= role.to),
  );

/** What somebody is of a school on a day: the roles there, and those at its bestuur. */
export const hatsOf = (person: Person, { id, bestuur }: Pick<School, 'id' | 'bestuur'>, day: string): RoleAt[] =>
  [id, bestuur.id].flatMap((place) => (place === undefined ? [] : rolesAt(person, place, day)));
