import { z } from 'zod';
import { ROLES, USUAL, WEEKDAYS, type School } from '../../dialogs/engine/school/school.js';

/** How a school, its people and its children are kept. */

export const text = z.string();
export const texts = z.array(text);
export const maybe = text.optional();
export const role = z.enum(ROLES);

const hours = z.looseObject({ from: text, to: text });
const perWeekday = <T extends z.ZodType>(schema: T) => z.partialRecord(z.enum(WEEKDAYS), schema);

export const personSchema = z.looseObject({
  id: text,
  tenant: text,
  name: text,
  phone: maybe,
  roles: z.array(
    z.looseObject({
      school: text,
      role,
      groups: texts,
      from: maybe,
      to: maybe,
      deputy: z.boolean().optional(),
      mentor: maybe,
    }),
  ),
  presence: perWeekday(hours),
  absent: z.array(hours),
  relations: z.array(z.looseObject({ pupil: text, kind: text })),
  left: maybe,
  decided: z.record(text, text).optional(),
});

const helpNumber = z.looseObject({ name: text, phone: text, about: maybe, hours: perWeekday(hours).optional() });

const meldcode = z.looseObject({
  stepDays: z.number(),
  teacherDays: z.number(),
  doubtDays: z.number(),
  veiligThuisDays: z.number(),
  callAgainDays: z.number(),
  researchWeeks: z.number(),
  secondPerson: z.enum(['bestuur', 'aandachtsfunctionaris_extern']),
  advisor: z.enum(['aandachtsfunctionaris', 'aandachtsfunctionaris_extern']),
  crisisTeam: helpNumber.optional(),
  crisisWeeks: z.number().default(USUAL.meldcode.crisisWeeks),
  followWeeks: z.number().default(USUAL.meldcode.followWeeks),
  fewest: z.number().default(USUAL.meldcode.fewest),
});

const calamity = z.looseObject({
  team: z.array(role),
  standHours: z.number(),
  lettersToBestuur: z.boolean(),
});

export type SchoolRecord = Omit<School, 'people'>;
export const schoolSchema = z.looseObject({
  id: text,
  name: text,
  phone: text,
  bestuur: z.looseObject({ id: maybe, name: text, phone: text, emergencyPhone: maybe }),
  partner: maybe,
  settings: z.looseObject({
    urgentOutsideHours: z.boolean().default(USUAL.urgentOutsideHours),
    hours: perWeekday(hours),
    holidays: z.array(z.looseObject({ from: text, to: text, name: text })),
    publicHolidays: texts,
    dueAt: text,
    todayAt: text,
    minutesBeforeLeaving: z.number(),
    conceptDays: z.number(),
    earlierWeeks: z.number(),
    weeklyListAt: text.default(USUAL.weeklyListAt),
    lookBackDays: z.number().default(USUAL.lookBackDays),
    linkDays: z.number().default(USUAL.linkDays),
    meldcode: meldcode.default(USUAL.meldcode),
    holidayDays: z.number().default(USUAL.holidayDays),
    holidayRoundDays: z.number().default(USUAL.holidayRoundDays),
    lvs: text.default(USUAL.lvs),
    violenceToDirecteur: z.boolean().default(USUAL.violenceToDirecteur),
    sixthCriterion: text.default(USUAL.sixthCriterion),
    terms: z.partialRecord(role, text).default(USUAL.terms),
    proposals: z.boolean().default(USUAL.proposals),
    calamity: calamity.default(USUAL.calamity),
    procedures: z.record(text, z.record(text, text)).default(USUAL.procedures),
    photos: z.boolean().default(USUAL.photos),
    numbers: z.array(helpNumber).default(USUAL.numbers),
    pupilAccounts: texts.default(USUAL.pupilAccounts),
    retention: z.looseObject({ leaversDays: z.number() }).default(USUAL.retention),
    bands: z.array(z.looseObject({ name: text, upTo: z.number() })).default(USUAL.bands),
  }),
  groups: z.array(z.looseObject({ id: text, name: text, leaves: perWeekday(text) })),
});

export const pupilSchema = z.looseObject({
  id: text,
  school: text,
  group: text,
  first: text,
  last: text,
  nickname: maybe,
  formerTeachers: texts.optional(),
  left: maybe,
});
