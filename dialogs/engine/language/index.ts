/**
 * All words to write a protocol with. A protocol imports no other file of the engine. docs/writing-a-protocol.md says
 * with examples what each word is for.
 */

/* A protocol, its steps, and what follows from an answer. */
export {
  absent,
  close,
  concerns,
  enrol,
  exclude,
  fact,
  leave,
  nothing,
  reopen,
  report,
  self,
  share,
  start,
  tell,
  visibility,
} from './effects.js';
export type { Daily } from './protocol.js';
export type { Became, Waiting, WorkList } from './entry.js';
export type { Effect, OpenOptions } from './effects.js';
export type { Knows, Sight } from './plainSight.js';
export type { TaskSight } from './sight.js';
export type { Line, Who } from './words.js';

export { anyText, each, vocabulary } from './vocabulary.js';
export type { PrintOf, SightOf } from './vocabulary.js';

/* Questions. */
export {
  choice,
  choices,
  colleague,
  colleagues,
  date,
  group,
  groups,
  lines,
  longText,
  moment,
  number,
  onePupil,
  pupil,
  pupils,
  rowsOf,
  text,
  time,
} from './fields.js';
export type { About } from './fields.js';
export { split } from './field.js';
export type { Answers, Extra, Field, Raw } from './field.js';
export { isBlank } from './length.js';
export type { Part } from '../case/part.js';
export { asTyped } from '../names/mentions.js';
export { fold } from '../names/names.js';
export { unstressed, wholeWords } from '../names/wholeWords.js';
export { staffNamedIn } from '../names/staffNames.js';
export type { Decided } from '../names/veil.js';

/* When: dates and terms. */
export {
  afterSchool,
  at,
  beforeLeaving,
  dayOf,
  days,
  earliest,
  endOfWeek,
  hours,
  isSchoolDay,
  minutes,
  momentAt,
  months,
  nextSchoolDay,
  nextWeek,
  on,
  openMinutes,
  plusDays,
  presentDays,
  schoolDays,
  timeOf,
  today,
  weekdayOn,
  workingDays,
  worksOn,
} from '../school/calendar.js';
export type { Due } from '../school/calendar.js';
export { holidayNear } from '../school/holidays.js';
export type { Holiday } from '../school/holidays.js';

/* Who: the school and its people. */
export { ROLES, rolesAt, staffOn, WEEKDAYS } from '../school/school.js';
export type { HelpNumber, Person, Role, School } from '../school/school.js';
export type { PersonId, PupilId } from '../school/ids.js';
export { LADDER, READERS } from '../school/readers.js';
export { holdersOf } from '../school/holders.js';
export { READS_ALL, withHats } from '../school/roleNames.js';
export { roleName, term } from '../school/terms.js';
export { answers } from '../school/helpNumbers.js';
export { canHave, mayEnd, mayGive, PERMANENT } from '../school/givingRoles.js';
export type { Colleague } from '../school/givingRoles.js';
export { isShort, reachInWeek } from '../school/reach.js';
export { colleagueIn } from './colleagueIn.js';
export { raise } from '../school/urgency.js';
export type { Urgency } from '../school/urgency.js';

/* Facts that the engine itself uses, and the types of a case. */
export { CHANNEL_LOST, DANGER, DRILL, isDanger, isDrill, isSilent, READ, SILENT } from '../case/caseFacts.js';
export { CHANNEL } from '../case/actor.js';
export type { Visibility } from '../case/case.js';
export { rehearsed } from '../case/drillWords.js';

/* Sentences and papers. */
export {
  clock,
  dateOf,
  dayAndMonth,
  dayWithYear,
  dueBy,
  hhmm,
  letterDay,
  list,
  momentWithYear,
  until,
} from '../school/wording.js';
export { message } from './message.js';
export type { Drawn, Message, MessageButton, Told, ToldAtOnce } from './message.js';
export { messages } from './messages.js';
export { call, callThem, noMore, notBrought, sending } from './saying.js';
export { heading, index, items, listed, newPage, rows, says, subheading, table, toFillIn } from './paper.js';
export type { Block, Paper } from './paper.js';
export type { ToldCase, ToldEntry, ToldTask, Story } from './story.js';
