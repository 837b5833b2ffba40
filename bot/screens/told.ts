import type { Receiver } from '../../dialogs/engine/case/actor.js';
import type { Case, OutgoingMessage, Task } from '../../dialogs/engine/case/case.js';
import { DAYS, isDanger, OWN_ROOM, PLACE, wasRead } from '../../dialogs/engine/case/caseFacts.js';
import { othersIn } from '../../dialogs/engine/case/reached.js';
import type { Standing } from '../../dialogs/engine/decide/deliveryResults.js';
import { heldBy } from '../../dialogs/engine/decide/effects.js';
import { toldOnly, type Message as Kind, type Told, type ToldAtOnce } from '../../dialogs/engine/language/message.js';
import { messages } from '../../dialogs/engine/language/messages.js';
import type { Step } from '../../dialogs/engine/language/step.js';
import { messageOf, personIn, protocolOf, type World } from '../../dialogs/engine/rights/world.js';
import { dayOf, worksOn } from '../../dialogs/engine/school/calendar.js';
import { rolesAt, type Person, type School } from '../../dialogs/engine/school/school.js';
import type { PersonId } from '../../dialogs/engine/school/ids.js';
import { clock, list, until, withPhone } from '../../dialogs/engine/school/wording.js';
import { titleOf } from '../../dialogs/engine/view/form.js';
import { sightOf } from '../../dialogs/engine/view/sightOf.js';

export type Message = Omit<OutgoingMessage, 'delivery' | 'kind'>;
export const kindOf = (message: Pick<Message, 'notice'>, c: Case, world: World): Kind =>
  messageOf(world, c.protocol, message.notice);

/** All that the words of a stored message may know: codes, times, and names of staff. */
export const toldIn = (message: Message, standing: Standing, c: Case, world: World): ToldAtOnce => {
  const kind = kindOf(message, c, world);
  const named = namedIn(message, kind, c);
  // Nobody is told to phone their own number.
  const about = personIn(world, named === message.to ? undefined : named);
  return toldOnly(
    {
      sign: protocolOf(world, c.protocol).sign,
      code: c.code,
      urgency: message.urgency,
      at: clock(message.at),
      state: standing.state,
      ...(message.until && byWhen(message.until, world.now)),
      ...((kind === messages.herinnering || kind.tellsWhat) && whatWaits(message, c, world)),
      about: about?.name,
      phone: phoneIn(about, c, world),
      read: wasRead(c),
      group: world.school.groups.find(({ id }) => id === message.group)?.name,
      days: c.facts[DAYS],
      ...othersTold(message, kind, c, world),
      ...(kind.atOnce && atOnce(message, about, c, world)),
      ...becameOf(standing),
    },
    kind,
  );
};

/** Whom a sentence names: the colleague to phone, the one who answered, or the one who was asked next. */
const namedIn = (message: Message, { tellsOf }: Kind, c: Case): PersonId | undefined => {
  if (message.about !== undefined) return message.about;
  if (tellsOf === 'late') return undefined;
  return message.urgency === 'spoed' ? c.starter : undefined;
};

/** In need, whoever asks for help is phoned, or the school. */
const phoneIn = (about: Person | undefined, c: Case, world: World): string | undefined =>
  protocolOf(world, c.protocol).atOnce === undefined
    ? about?.phone
    : (personIn(world, c.starter)?.phone ?? world.school.phone);

/** What became of the request in this message. */
const becameOf = (standing: Standing) => ({
  ...('why' in standing && { why: standing.why }),
  ...('without' in standing && { cannot: standing.without }),
  ...('by' in standing && { endedBy: standing.by, endedAt: standing.at }),
  ...('partly' in standing && { partly: true }),
});

/** By when, at the moment of drawing. The message may have waited for its reader. */
const byWhen = (due: string, now: string) => ({
  until: until(due, now),
  late: due < now,
  later: dayOf(due) !== dayOf(now),
});

/** The titles of all tasks of one reminder, when they say nothing of a child. */
const whatWaits = ({ to, at, task: first }: Message, c: Case, world: World): { what?: string } => {
  const { steps } = protocolOf(world, c.protocol);
  const step = c.tasks.find(({ id }) => id === first)?.step;
  const isOpenedWith = (task: Task): boolean => task.step === step && task.announced === at;
  const waiting = c.tasks.filter(
    (task) =>
      task.id === first || ((task.reminded === at || isOpenedWith(task)) && heldBy(task).some((id) => id === to)),
  );
  const titles = waiting.flatMap(({ step, of }) => (isOutside(steps[step], of) ? [titleOf(steps[step], of)] : []));
  if (titles.length < waiting.length && titles.length > 0) titles.push('en nog iets');
  return titles.length === 0 ? {} : { what: [...new Set(titles)].join(', ') };
};

const isOutside = ({ outside = () => false }: Pick<Step, 'outside'> = {}, of: string | undefined): boolean =>
  outside === true || outside(of);

/** In words: who was told, who was not reached, who has not reacted, and who comes. Only as far as it is known. */
const othersTold = (message: Message, { tellsOf }: Kind, c: Case, world: World): Partial<Told> => {
  const others = othersIn(message, c, tellsOf);
  if (others === undefined) return {};
  const people = (ids: readonly PersonId[]): Person[] => ids.flatMap((id) => personIn(world, id) ?? []);
  const names = (ids: readonly PersonId[]): string => list(people(ids).map(({ name }) => name));
  const day = dayOf(message.at);
  const away = people(others.waiting).filter((person) => worksOn(person, day) === undefined);
  const said = {
    people: names(others.reached),
    underWay: names(others.underWay),
    missed: list(people(others.missed).map(withPhone)),
    waiting: names(others.waiting),
    waitingNumbers: people(others.waiting)
      .filter(({ phone }) => phone !== undefined)
      .map(withPhone)
      .join(', bel '),
    coming: names(others.coming),
    away: list(away.map(({ name }) => name)),
  };
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''));
};

/** The place in words. The asker's own room is named by the asker. */
const placeOf = ({ facts }: Case, asker = 'de collega'): string | undefined =>
  facts[PLACE] === OWN_ROOM ? `het lokaal van ${asker}` : facts[PLACE]?.toLowerCase();

/** How long nobody answered, in minutes. With a night in between it says nothing. */
const waitedFor = ({ at, task }: Message, { tasks }: Case) => {
  const announced = tasks.find(({ id }) => id === task)?.announced ?? at;
  const minutes = Math.floor((Date.parse(at) - Date.parse(announced)) / 60_000);
  return minutes < 1 || minutes > 60 ? {} : { waited: `${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}` };
};

/** Somebody is in need now: who, where, and whom to phone. */
const atOnce = (message: Message, about: Person | undefined, c: Case, world: World): Partial<ToldAtOnce> => {
  const protocol = protocolOf(world, c.protocol);
  if (protocol.guest !== undefined) return ofGuest(message, protocol.guest(sightOf(c, world)), world);
  if (protocol.atOnce === undefined) return { place: placeOf(c, about?.name), danger: isDanger(c) };
  return inNeed(message, protocol.atOnce, c, world);
};

const inNeed = (
  message: Message,
  { asks, spoken }: NonNullable<ReturnType<typeof protocolOf>['atOnce']>,
  c: Case,
  world: World,
): Partial<ToldAtOnce> => {
  const sight = sightOf(c, world, c.starter);
  const { school, schoolIsOpen } = sight;
  const asker = personIn(world, c.starter);
  const { emergencyPhone, phone } = school.bestuur;
  const atNight = schoolIsOpen || emergencyPhone === undefined ? [] : [`bestuur ${emergencyPhone}`];
  return {
    asker: asker?.name,
    place: placeOf(c, asker?.name) ?? 'niet gezegd',
    ...waitedFor(message, c),
    ...metBy(spoken(sight), message.to, world),
    numbers: [sight.others(asks, 'spoed').phones, `school ${school.phone}`, ...atNight].filter(Boolean).join(' · '),
    bestuur: emergencyPhone ?? phone,
    ...(schoolIsOpen ? {} : { [school.urgentWaits ? 'waits' : 'closed']: school.opens }),
  };
};

/** Whom the asker spoke to. */
const metBy = (met: { person: PersonId | undefined } | undefined, reader: Receiver, world: World) => {
  if (met === undefined) return {};
  return { met: met.person === reader ? 'jou' : (personIn(world, met.person)?.name ?? 'een collega') };
};

/** Who wants to be phoned, and whom that person can phone. */
const ofGuest = ({ to }: Message, guest: Guest | undefined, { school, now }: World): Partial<ToldAtOnce> => ({
  asker: guest?.name,
  phone: guest?.phone,
  place: guest?.place,
  numbers: [school.phone, ...deputyPhones(school, now, to)].join(' of '),
});
type Guest = { name: string; phone: string; place: string };

const deputyPhones = (school: School, now: string, but: Receiver): string[] =>
  school.people.flatMap((person) =>
    person.id !== but && rolesAt(person, school.id, dayOf(now)).some(({ deputy }) => deputy)
      ? (person.phone ?? [])
      : [],
  );
