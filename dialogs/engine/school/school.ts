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
  /** For a stagiair: the colleague who is told what the stagiair saw (practice.md 11). */
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
  /** Pupils of whom this person is family. Cases about them are closed to this person. */
  relations: { pupil: PupilId; kind: string }[];
  /** The day on which this person was no longer in the school's list. */
  left?: string | undefined;
  /** When each thing of this person was last decided. An older change that comes again changes nothing. */
  decided?: Record<string, string> | undefined;
};

export type Group = { id: string; name: string; leaves: Partial<Record<Weekday, string>> };

/**
 * `nickname`: the name people use, when it is not the first name. `formerTeachers`: earlier teachers, last year’s
 * first.
 */
export type Pupil = {
  id: PupilId;
  school: SchoolId;
  group: string;
  first: string;
  last: string;
  nickname?: string | undefined;
  formerTeachers?: PersonId[] | undefined;
  /**
   * The day on which the child was no longer in the school's list. It is not chosen or found any more. Old cases still
   * name it.
   */
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
 * Terms and people of the meldcode that no law fixes, or that we could not verify (law.md L1-L5). The school decides on
 * them.
 */
export type MeldcodeSettings = {
  /** School days for each of the steps 1, 2 and 3. */
  stepDays: number;
  /** School days within which the teacher hears what is needed for the child (practice.md 8.5). */
  teacherDays: number;
  /** School days after which a doubt about question 1 is asked again (practice.md 8.6). */
  doubtDays: number;
  /** Working days in which Veilig Thuis says what it does. After that the school calls again (law.md L3). */
  veiligThuisDays: number;
  callAgainDays: number;
  /** Weeks an investigation of Veilig Thuis may take (law.md L3, unverified). */
  researchWeeks: number;
  /** Who agrees when the directeur was the one who decided (practice.md 13). */
  secondPerson: 'bestuur' | 'aandachtsfunctionaris_extern';
  /** Whose aandachtsfunctionaris gives advice (domain.md 1). */
  advisor: 'aandachtsfunctionaris' | 'aandachtsfunctionaris_extern';
  /** The crisis team of the region, if any, and the weeks its help takes (domain.md 9, P13: 4 to 8). */
  crisisTeam?: HelpNumber | undefined;
  crisisWeeks: number;
  /** Weeks in which somebody goes on watching. People may choose otherwise (domain.md 9, P15). */
  followWeeks: number;
  /** The bestuur reads no smaller number in the report of a school year (P16). */
  fewest: number;
};

/** How a school leads a calamity (domain.md 13; practice.md 7). */
export type CalamitySettings = {
  /** Who reads along from the first minute, besides the starter. */
  team: Role[];
  /** Hours between two states of affairs on the first day. */
  standHours: number;
  /** The bestuur must also agree to a letter before parents get it. */
  lettersToBestuur: boolean;
};

export type Settings = {
  /** Whether urgent messages go to telephones while the school is closed. Else they wait until it opens. */
  urgentOutsideHours: boolean;
  /** School hours per weekday. Reminders go out only then. */
  hours: Partial<Record<Weekday, Hours>>;
  holidays: (Period & { name: string })[];
  /** Days on which nobody in the country works. Terms in working days skip them. */
  publicHolidays: string[];
  /** The hour at which a term counted in days ends. */
  dueAt: string;
  /** *Vandaag* is this hour, or so many minutes before the child leaves. The earlier one counts. */
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
  /** So many closed weekdays in a row are a holiday (practice.md 9.9). */
  holidayDays: number;
  /** School days before a holiday on which somebody checks which children are safe in it. */
  holidayRoundDays: number;
  /** What the school calls its pupil system (leerlingvolgsysteem). */
  lvs: string;
  /**
   * Hitting, grabbing or threatening by a colleague is told to the directeur. Else it goes at once to the bestuur
   * (practice.md 4.8).
   */
  violenceToDirecteur: boolean;
  /**
   * The school's word for the sixth criterion of the Vlaggensysteem. Older texts say self-respect, newer ones impact
   * (law.md L13).
   */
  sixthCriterion: string;
  /** The school's own words for roles: "kwaliteitscoördinator" for the intern begeleider. */
  terms: Readonly<Partial<Record<Role, string>>>;
  /** Whether calamity plans have items without a source, which are our own proposal. */
  proposals: boolean;
  calamity: CalamitySettings;
  /** The choices of the school in the settings of its procedures, by protocol and setting. */
  procedures: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Has no effect yet. Files of schools name it, and a file with an unknown word is refused. */
  photos: boolean;
  /** The sociale kaart. */
  numbers: HelpNumber[];
  /** Mail domains of the accounts of pupils. Those accounts get the text for pupils only (practice.md 9.3). */
  pupilAccounts: string[];
  /** The words for a child for people who may not know it, by the highest number of its group (practice.md 6.2). */
  bands: { name: string; upTo: number }[];
  retention: {
    /** How many days the record of a pupil or person who left is kept. */
    leaversDays: number;
  };
};

/**
 * The values for a school that does not choose. Leavers are kept as the guideline for pupil files says, two years
 * (law.md L10). It is a setting: the school decides and gives its reason.
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

/** A school with its people, groups and agreements. Its children are kept elsewhere. */
export type School = {
  id: SchoolId;
  name: string;
  phone: string;
  /**
   * `emergencyPhone`: named outside school hours (practice.md 4.9). `id`: the partition of the bestuur, where its
   * people have their role. Without it, nobody of the bestuur can be asked here.
   */
  bestuur: { id?: SchoolId | undefined; name: string; phone: string; emergencyPhone?: string | undefined };
  /** The school whose aandachtsfunctionaris acts when nobody here may. */
  partner?: SchoolId | undefined;
  settings: Settings;
  groups: Group[];
  people: Person[];
};

/** Who works at the school on a day. People who left stay in the list, because old cases name them. */
export const staffOn = (school: School, day: string): Person[] =>
  school.people.filter((person) => rolesAt(person, school.id, day).length > 0);

/** The roles a person has at a school on a day. A deputy's role counts. */
export const rolesAt = (person: Person, school: SchoolId, day: string): RoleAt[] =>
  person.roles.filter(
    (role) => role.school === school && (role.from ?? '') <= day && (role.to === undefined || day <= role.to),
  );

/** What somebody is of a school on a day: the roles there, and those at its bestuur. */
export const hatsOf = (person: Person, { id, bestuur }: Pick<School, 'id' | 'bestuur'>, day: string): RoleAt[] =>
  [id, bestuur.id].flatMap((place) => (place === undefined ? [] : rolesAt(person, place, day)));
