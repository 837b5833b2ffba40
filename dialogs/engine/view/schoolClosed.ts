import type { Receiver } from '../case/actor.js';
import type { Case, OutgoingMessage, Task } from '../case/case.js';
import { isHeld } from '../case/outboxClaims.js';
import type { Line } from '../language/words.js';
import { peopleFor } from '../rights/who.js';
import { nameOf, type World } from '../rights/world.js';
import { dayOf, isOpen, momentAt, nextOpening, weekdayOf, worksOn } from '../school/calendar.js';
import { holidayNear } from '../school/holidays.js';
import type { School } from '../school/school.js';
import type { PersonId } from '../school/ids.js';
import { dayAndMonth, list, until } from '../school/wording.js';

/**
 * What stands on every card while nobody reads, in place of a promise (practice.md 4.9). One place serves all
 * protocols.
 */

/** Numbers that are answered at any hour. */
const atAnyHour = ({ bestuur }: Pick<School, 'bestuur'>): Line[] => [
  'Gevaar: **112**. Zorgen over thuis die niet kunnen wachten: **Veilig Thuis 0800-2000**, dag en nacht. Je mag zelf bellen.',
  ...(bestuur.emergencyPhone === undefined ? [] : [`Spoednummer van het bestuur: **${bestuur.emergencyPhone}**.`]),
];

/** Until when the school is closed, and who answers meanwhile. Empty while it is open. */
export const closedLines = (school: School, now: string): Line[] =>
  isOpen(school, now)
    ? []
    : [
        `**Op dit moment leest niemand dit meteen.** De school is dicht tot ${until(nextOpening(school, now), now)}.`,
        ...atAnyHour(school),
      ];

type Message = Pick<OutgoingMessage, 'to' | 'urgency' | 'task'>;

/** Messages to others whose task is still open, or that have no task. */
const toOthers = <M extends Message>(messages: readonly M[], c: Case, self: PersonId): M[] =>
  messages.filter(
    ({ to, task }) =>
      to !== self && (task === undefined || c.tasks.some(({ id, status }) => id === task && status === 'open')),
  );

const namesOf = (people: readonly Receiver[], world: World): string =>
  list([...new Set(people)].map((id) => nameOf(world, id)));

const messagesIn = (c: Case): OutgoingMessage[] => c.outbox.filter((one) => one.kind === 'message');

/** Urgent messages went out. The others are kept until people read them. */
const sentOrKept = (c: Case, self: PersonId, world: World): Line[] => {
  const { school, now } = world;
  const leaving = messagesIn(c).filter(({ delivery }) => !isHeld(delivery));
  const went = [...leaving, ...c.posted.map(({ message }) => message)];
  const sent = toOthers(went, c, self).filter(({ urgency }) => urgency === 'spoed');
  const opens = until(nextOpening(school, now), now);
  if (sent.length > 0)
    return [
      `Ik heb het nu gestuurd aan ${namesOf(
        sent.map(({ to }) => to),
        world,
      )}. Reken er niet op dat iemand het leest voor ${opens}.`,
    ];
  return keptFor(toOthers(messagesIn(c), c, self), c, world);
};

/** Names first the people who must act. A colleague who only reads along is promised nothing. */
const keptFor = (messages: readonly OutgoingMessage[], c: Case, world: World): Line[] => {
  const kept = messages.filter(({ delivery }) => isHeld(delivery));
  const doing = kept.filter(({ task, to }) => c.tasks.some((one) => one.id === task && one.to.some((id) => id === to)));
  const [first] = (doing.length > 0 ? doing : kept).sort((one, other) =>
    (one.delivery.until ?? '') < (other.delivery.until ?? '') ? -1 : 1,
  );
  if (first === undefined) return [];
  const people = doing.filter(({ delivery }) => delivery.until === first.delivery.until).map(({ to }) => to);
  const names = namesOf(people.length > 0 ? people : [first.to], world);
  return [
    `Ik bewaar wat je opschrijft. ${names} ${names.includes(' en ') ? 'krijgen' : 'krijgt'} het ${until(first.delivery.until ?? world.now, world.now)} als eerste.`,
  ];
};

/** Open tasks of somebody else. */
const othersTasks = (c: Case, self: PersonId): Task[] =>
  c.tasks.filter(({ status, to }) => status === 'open' && to.some((id) => id !== self));

/** The next closing of the school. For urgent tasks any closing counts, else only a holiday. */
const closes = ({ urgency }: Task, { school, now }: World): string | undefined => {
  if (urgency === 'normaal') {
    const holiday = holidayNear(school, dayOf(now));
    return holiday && momentAt(holiday.from, '00:00');
  }
  const closing = school.settings.hours[weekdayOf(now)]?.to;
  return closing && momentAt(dayOf(now), closing);
};

/** Who has it and works today. On their day off: the directeur, or the deputy. */
const whoIsHere = (task: Task, c: Case, self: PersonId, world: World): string => {
  const staff = world.school.people.filter((person) => worksOn(person, dayOf(world.now)) !== undefined);
  const here = staff.filter(({ id }) => id !== self && task.to.includes(id));
  const people = here.length > 0 ? here : peopleFor('directeur', c, world, 'vandaag');
  return list(people.map(({ name }) => name)) || 'een collega';
};

/** A date falls after a closing of the school. The card says so, so that no task waits through a holiday unnoticed. */
const beyond = (c: Case, self: PersonId, world: World): Line[] => {
  const { school, now } = world;
  const passed = othersTasks(c, self).filter((task) => {
    const end = closes(task, world);
    return end !== undefined && task.due !== undefined && task.due > end;
  });
  const [task] = passed;
  const end = task && closes(task, world);
  if (task === undefined || end === undefined) return [];
  const opens = until(nextOpening(school, end), now);
  const from = dayOf(end) === dayOf(now) ? until(end, now) : dayAndMonth(end);
  return [
    `**Let op: de school is dicht van ${from} tot ${opens}.** Kan dit niet wachten? Loop nu langs bij ${whoIsHere(task, c, self, world)}, of bel de school: ${school.phone}.`,
    ...atAnyHour(school),
  ];
};

/** The lines above every closing card: nobody reads now, or not before the school was closed. */
export const aboveClosing = (c: Case, self: PersonId, world: World): Line[] => {
  const { school, now } = world;
  const involved = othersTasks(c, self).length > 0 || toOthers(messagesIn(c), c, self).length > 0;
  if (!involved) return [];
  return isOpen(school, now) ? beyond(c, self, world) : [...closedLines(school, now), ...sentOrKept(c, self, world)];
};
