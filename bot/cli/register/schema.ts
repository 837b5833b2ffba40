import { z } from 'zod';
import { ROLES, USUAL, WEEKDAYS } from '../../../dialogs/engine/school/school.js';
import { protocols } from '../../../dialogs/register.js';
import { proceduresOf } from './procedures.js';

/**
 * The file in which a school is described. It is strict: a misspelled field is a fault. Ids of pupils are those of the
 * administration, ids of people their Entra object ids.
 */

const text = z.string().trim().min(1, 'is empty');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time such as 08:30', abort: true });
const date = z.iso.date({ error: 'must be a date such as 2026-08-24', abort: true });
const guid = z.guid('must be an id such as 10000000-0000-4000-8000-000000000001').toLowerCase();
const amount = z.int('must be a whole number').min(1, 'must be at least 1');

type Between = { from?: string | undefined; to?: string | undefined };
const inOrder = ({ from, to }: Between): boolean => from === undefined || to === undefined || from <= to;
const ORDER = 'ends before it begins';

const hours = z.strictObject({ from: time, to: time }).refine(inOrder, ORDER);
const period = { from: date, to: date };
const perWeekday = <T extends z.ZodType>(schema: T) => z.partialRecord(z.enum(WEEKDAYS), schema);

const group = z.strictObject({ id: text, name: text, leaves: perWeekday(time) });

const role = z
  .strictObject({
    role: z.enum(ROLES, `must be one of ${ROLES.join(', ')}`),
    groups: z.array(text).default([]),
    from: date.optional(),
    to: date.optional(),
    deputy: z.boolean().optional(),
    mentor: guid.optional(),
  })
  .refine(inOrder, ORDER);

const person = z.strictObject({
  id: guid,
  name: text,
  phone: text.optional(),
  roles: z.array(role).min(1, 'is empty: leave the person out'),
  presence: perWeekday(hours),
  absent: z.array(z.strictObject(period).refine(inOrder, ORDER)).default([]),
  relations: z.array(z.strictObject({ pupil: text, kind: text })).default([]),
});

/** Who of the bestuur uses the bot. Presence: as in `people`, else the hours of the school. */
const bestuurder = z.strictObject({ id: guid, name: text, phone: text.optional(), deputy: z.boolean().optional() });

/** An empty name is left out, and so is a sign in place of a name. "Vries, de" is how a list is sorted. */
const nameOf = (typed: string | null | undefined): string | undefined => {
  const [name = '', before] = (typed ?? '').split(/,(?=\s*\p{Ll}[\p{Ll}\s'’]*$)/u).map((part) => part.trim());
  const whole = before === undefined ? name : `${before} ${name}`;
  return /[\p{L}\p{N}]/u.test(whole) ? whole : undefined;
};
const name = z.string().nullish().transform(nameOf);

type FilePupil = {
  id: string;
  group: string;
  first: string;
  last: string;
  nickname?: string | undefined;
  formerTeachers?: string[] | undefined;
};

/** Somebody with one name has it as first name, wherever an administration puts it. */
const pupil = z
  .strictObject({
    id: text,
    group: text,
    first: name,
    last: name,
    nickname: name,
    formerTeachers: z.array(guid).optional(),
  })
  .refine(({ first, last }) => first !== undefined || last !== undefined, { path: ['first'], error: 'is empty' })
  .transform(({ first, last, ...more }): FilePupil => ({
    ...more,
    first: first ?? last ?? '',
    last: first === undefined ? '' : (last ?? ''),
  }));

const helpNumber = z.strictObject({
  name: text,
  phone: text,
  about: text.optional(),
  hours: perWeekday(hours).optional(),
});

const usual = USUAL.meldcode;
const meldcode = z.strictObject({
  stepDays: amount.default(usual.stepDays),
  teacherDays: amount.default(usual.teacherDays),
  doubtDays: amount.default(usual.doubtDays),
  veiligThuisDays: amount.default(usual.veiligThuisDays),
  callAgainDays: amount.default(usual.callAgainDays),
  researchWeeks: amount.default(usual.researchWeeks),
  secondPerson: z.enum(['bestuur', 'aandachtsfunctionaris_extern']).default(usual.secondPerson),
  advisor: z.enum(['aandachtsfunctionaris', 'aandachtsfunctionaris_extern']).default(usual.advisor),
  crisisTeam: helpNumber.optional(),
  crisisWeeks: amount.default(usual.crisisWeeks),
  followWeeks: amount.default(usual.followWeeks),
  fewest: amount.default(usual.fewest),
});

const calamity = z.strictObject({
  team: z
    .array(z.enum(ROLES, `must be one of ${ROLES.join(', ')}`))
    .min(1, 'is empty: nobody would look along')
    .default(USUAL.calamity.team),
  standHours: amount.default(USUAL.calamity.standHours),
  lettersToBestuur: z.boolean().default(USUAL.calamity.lettersToBestuur),
});

/** Stands in the middle of a sentence, behind *de*; letters only, so that it can be no markup. */
const word = text.max(40).regex(/^\p{L}[\p{L}’ -]*$/u, 'may hold letters, spaces, ’ and - only');

const settings = z.strictObject({
  urgentOutsideHours: z.boolean().default(USUAL.urgentOutsideHours),
  hours: perWeekday(hours),
  holidays: z.array(z.strictObject({ ...period, name: text }).refine(inOrder, ORDER)),
  publicHolidays: z.array(date),
  dueAt: time.default(USUAL.dueAt),
  todayAt: time.default(USUAL.todayAt),
  minutesBeforeLeaving: amount.default(USUAL.minutesBeforeLeaving),
  conceptDays: amount.default(USUAL.conceptDays),
  earlierWeeks: amount.default(USUAL.earlierWeeks),
  weeklyListAt: time.default(USUAL.weeklyListAt),
  lookBackDays: amount.default(USUAL.lookBackDays),
  linkDays: amount.default(USUAL.linkDays),
  meldcode: meldcode.prefault({}),
  holidayDays: amount.default(USUAL.holidayDays),
  holidayRoundDays: amount.default(USUAL.holidayRoundDays),
  lvs: text.default(USUAL.lvs),
  violenceToDirecteur: z.boolean().default(USUAL.violenceToDirecteur),
  sixthCriterion: text.default(USUAL.sixthCriterion),
  terms: z.partialRecord(z.enum(ROLES), word).default(USUAL.terms),
  proposals: z.boolean().default(USUAL.proposals),
  calamity: calamity.prefault({}),
  procedures: proceduresOf(Object.values(protocols)).prefault({}),
  photos: z.boolean().default(USUAL.photos),
  numbers: z.array(helpNumber).default(USUAL.numbers),
  pupilAccounts: z
    .array(
      z
        .string()
        .toLowerCase()
        .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a mail domain, without @'),
    )
    .default(USUAL.pupilAccounts),
  retention: z.strictObject({ leaversDays: amount }).default(USUAL.retention),
  bands: z.array(z.strictObject({ name: text, upTo: amount })).default(USUAL.bands),
});

const shortName = z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be small letters, digits and -');

export const schoolFile = z.strictObject({
  tenant: guid,
  id: shortName,
  name: text,
  phone: text,
  bestuur: z
    .strictObject({
      id: shortName.optional(),
      name: text,
      phone: text,
      emergencyPhone: text.optional(),
      people: z.array(bestuurder).default([]),
    })
    .refine(({ id, people }) => id !== undefined || people.length === 0, 'has people and needs an id'),
  partner: shortName.optional(),
  settings,
  groups: z.array(group),
  people: z.array(person),
  pupils: z.array(pupil),
});
/** `unread`: ids of children whose record has a fault. What the store knows of them stays. */
export type SchoolFile = z.infer<typeof schoolFile> & { unread?: readonly string[] };

const maybe = z.string().optional().catch(undefined);
const list = <T extends z.ZodType>(one: T) => z.array(one.catch(one.parse({}))).catch([]);

/** Reads what it can of a file with faults, so that all faults are told at once. */
export const glance = z
  .object({
    id: maybe,
    partner: maybe,
    bestuur: z
      .object({ people: list(z.object({ id: maybe })) })
      .partial()
      .optional()
      .catch(undefined),
    groups: list(z.object({ id: maybe })),
    people: list(
      z.object({
        id: maybe,
        roles: list(
          z
            .object({
              role: maybe,
              groups: z.array(maybe).catch([]),
              from: maybe,
              to: maybe,
              deputy: z.boolean().optional().catch(undefined),
              mentor: maybe,
            })
            .partial(),
        ).optional(),
        relations: list(z.object({ pupil: maybe })).optional(),
      }),
    ),
    pupils: list(z.object({ id: maybe, group: maybe, formerTeachers: z.array(maybe).optional().catch(undefined) })),
  })
  .partial()
  .catch({});
export type Glance = z.infer<typeof glance>;
