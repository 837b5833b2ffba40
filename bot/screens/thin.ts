import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { thin } from '../../cards/thin/card.js';
import { preview } from '../../cards/thin/words.js';
import { protocols } from '../../dialogs/register.js';
import { gesprokenVragen } from '../../dialogs/protocols/alarm/alarm.js';
import { LADDER } from '../../dialogs/protocols/alarm/texts.js';
import { terugbellen, terugbelVragen } from '../../dialogs/protocols/bestuur/terugbellen.js';
import { wasRead, isDanger, isDrill } from '../../dialogs/engine/case/caseFacts.js';
import { dayOf } from '../../dialogs/engine/school/calendar.js';
import type { Case, Notice, OutgoingMessage, Task } from '../../dialogs/engine/case/case.js';
import type { Urgency } from '../../dialogs/engine/school/urgency.js';
import { mayDo, type Deed } from '../../dialogs/engine/rights/deeds.js';
import type { Standing } from '../../dialogs/engine/decide/deliveryResults.js';
import { heldBy } from '../../dialogs/engine/decide/effects.js';
import { titleOf } from '../../dialogs/engine/view/form.js';
import type { Step } from '../../dialogs/engine/language/protocol.js';
import { clock, until } from '../../dialogs/engine/school/wording.js';
import { rehearsed } from '../../dialogs/engine/case/drillWords.js';
import { sightOf } from '../../dialogs/engine/view/sightOf.js';
import { rolesAt, type School } from '../../dialogs/engine/school/school.js';
import { personIn, protocolOf, type World } from '../../dialogs/engine/rights/world.js';
import { stepId } from './ways.js';
import { toldTo } from './toldTo.js';
import { RECORD, URGENT, WORRIED } from './buttons.js';

type Message = Omit<OutgoingMessage, 'delivery' | 'kind'>;

export const previewOf = (urgency: Urgency, drill = false): string => preview(urgency, drill);

/** Whom a sentence names: the colleague to phone, the one who answered, or the one who was asked next. */
const namedIn = (message: Message, c: Case): string | undefined => {
  if (message.about !== undefined) return message.about;
  if (message.notice === 'nietGelezen') return undefined;
  return message.urgency === 'spoed' ? c.starter : undefined;
};

/** A stored message: a sign, a code, an urgency and a time, and names of staff. */
export const thinCard = (message: Message, standing: Standing, c: Case, world: World): AdaptiveCard => {
  const named = namedIn(message, c);
  // Nobody is told to phone himself.
  const about = personIn(world, named === message.to ? undefined : named);
  const card = thin.render({
    notice: message.notice,
    sign: protocolOf(world, c.protocol).sign,
    code: c.code,
    urgency: message.urgency,
    at: clock(message.at),
    state: standing.state,
    drill: isDrill(c),
    ...(message.until && byWhen(message.until, world.now)),
    ...(message.notice === 'herinnering' && whatWaits(message, c, world)),
    ...(about && { about: about.name }),
    ...(about?.phone && { phone: about.phone }),
    ...(wasRead(c) && { read: true }),
    ...groupOf(message, world),
    ...(c.facts.dagen !== undefined && { days: c.facts.dagen }),
    ...toldTo(message, c, world),
    ...(c.protocol === 'alarm' && alarmed(message, c, world)),
    ...(message.notice === 'bhv' && { place: placeOf(c, about?.name), danger: isDanger(c) }),
    ...(c.protocol === terugbellen.id && asking(message, c, world)),
    ...becameOf(standing),
    buttons: buttonsOf(message, standing, c, world),
  });
  return rehearsed(c, card);
};

/** What became of what it asks. */
const becameOf = (standing: Standing) => ({
  ...('why' in standing && { why: standing.why }),
  ...('without' in standing && { cannot: standing.without }),
  ...('by' in standing && { endedBy: standing.by, endedAt: standing.at }),
  ...('partly' in standing && { partly: true }),
});

/** By when, as it is when the message is drawn: it may have waited for its reader. */
const byWhen = (due: string, now: string) => ({
  until: until(due, now),
  late: due < now,
  later: dayOf(due) !== dayOf(now),
});

/** The titles of all this person was reminded of in one go, where they say nothing of a child. */
const whatWaits = ({ to, at, task: first }: Message, c: Case, world: World): { what?: string } => {
  const { steps } = protocolOf(world, c.protocol);
  const waiting = c.tasks.filter((task) => task.id === first || (task.reminded === at && heldBy(task).includes(to)));
  const titles = waiting.flatMap(({ step, of }) => (isOutside(steps[step], of) ? [titleOf(steps[step], of)] : []));
  if (titles.length < waiting.length && titles.length > 0) titles.push('en nog iets');
  return titles.length === 0 ? {} : { what: [...new Set(titles)].join(', ') };
};

const isOutside = ({ outside = () => false }: Pick<Step, 'outside'> = {}, of: string | undefined): boolean =>
  outside === true || outside(of);

const groupOf = ({ group }: Message, { school }: World) => {
  const name = school.groups.find(({ id }) => id === group)?.name;
  return name === undefined ? {} : { group: name };
};

/** The reader's own room is another one. */
const placeOf = ({ facts }: Case, asker = 'de collega'): string | undefined =>
  facts.plaats === 'Mijn lokaal' ? `het lokaal van ${asker}` : facts.plaats?.toLowerCase();

/** How long nobody answered, in minutes; of a night in between nothing is said. */
const waitedFor = ({ at, task }: Message, { tasks }: Case) => {
  const announced = tasks.find(({ id }) => id === task)?.announced ?? at;
  const minutes = Math.floor((Date.parse(at) - Date.parse(announced)) / 60_000);
  return minutes < 1 || minutes > 60 ? {} : { waited: `${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}` };
};

/** Whom the one who asked spoke to, when that is help. */
const metBy = (said: { wie?: string | undefined; hulp: string } | undefined, reader: string, world: World) => {
  if (said?.hulp !== 'ja') return {};
  return { met: said.wie === reader ? 'jou' : (personIn(world, said.wie)?.name ?? 'een collega') };
};

/** An alarm is the one message that says who asks, where, and which numbers to call. */
const alarmed = (message: Message, c: Case, world: World) => {
  const { notice, to } = message;
  const { others, school, schoolIsOpen, last } = sightOf(c, world, c.starter);
  const { phones } = others(LADDER, 'spoed');
  const asker = personIn(world, c.starter);
  const { emergencyPhone, phone: usual } = school.bestuur;
  const atNight = schoolIsOpen || emergencyPhone === undefined ? [] : [`bestuur ${emergencyPhone}`];
  const bestuur = emergencyPhone ?? usual;
  const number = ['belBestuur', 'niemandKan'].includes(notice) ? bestuur : (asker?.phone ?? school.phone);
  return {
    asker: asker?.name,
    place: placeOf(c, asker?.name) ?? 'niet gezegd',
    ...waitedFor(message, c),
    ...metBy(last(gesprokenVragen), to, world),
    numbers: [phones, `school ${school.phone}`, ...atNight].filter(Boolean).join(' · '),
    ...(schoolIsOpen ? {} : { [school.urgentWaits ? 'waits' : 'closed']: school.opens }),
    phone: number,
  };
};

/** Who wants to be phoned by the bestuur; and whom that person can phone. */
const asking = ({ to }: Message, c: Case, world: World) => {
  const asked = sightOf(c, world).last(terugbelVragen);
  const numbers = [world.school.phone, ...deputyPhones(world, to)].join(' of ');
  return { asker: asked?.naam, phone: asked?.nummer, place: asked?.waar, numbers };
};

const deputyPhones = ({ school, now }: { school: School; now: string }, but: string): string[] =>
  school.people.flatMap((person) =>
    person.id !== but && rolesAt(person, school.id, dayOf(now)).some(({ deputy }) => deputy)
      ? (person.phone ?? [])
      : [],
  );

const OPEN_TITLE: Partial<Record<Notice, string>> = {
  beantwoord: 'Lezen',
  teLezen: 'Lezen',
  gevraagd: 'Lezen',
  antwoord: 'Lezen',
  meedenken: 'Lezen',
  nogGeenAntwoord: 'Lezen',
  afronden: 'Lezen',
  nietAf: 'Verder',
  aanvullen: 'Aanvullen',
};

/** Messages that lead to the same, whatever became of them. */
const ALWAYS: Partial<Record<Notice, (press: Made) => Button[]>> = {
  weeklijst: (press) => [press('weekly', 'Openen')],
  spoedlijst: () => [{ ...URGENT, title: 'Spoedlijst regelen' }],
  vakantie: (press) => [press('holiday', 'Per kind bekijken')],
  zomer: (press) => [press('open', 'Openen'), RECORD],
};

/** Where there is danger the card comes first. */
const goesAtOnce = (notice: Notice, state: Standing['state'], c: Case): boolean =>
  notice === 'bhv' && state === 'open' && !isDanger(c);

/** A button that stands there only for who may do that now. */
type May = (deed: Deed, button: Button) => Button[];

const buttonsOf = (message: Message, { state }: Standing, c: Case, world: World): Button[] => {
  const { notice, task: about = '', id, to: by } = message;
  const press = (go: string, title: string): Button => ({
    title,
    data: { go, school: c.school, case: c.id, task: about, once: `${id}${go}` },
  });
  const task = c.tasks.find((one) => one.id === about);
  const may: May = (deed, button) => (task !== undefined && mayDo(deed, { c, task, by, world }) ? [button] : []);
  if (c.protocol === terugbellen.id) return callButtons(notice, may, press);
  const always = ALWAYS[notice]?.(press);
  if (always !== undefined) return always;
  const alarm = alarmButtons(notice, state, press, may, c);
  if (alarm !== undefined) return alarm;
  const title = state === 'dropped' && notice === 'aanvullen' ? undefined : OPEN_TITLE[notice];
  const open = press('open', title ?? 'Openen');
  if (notice === 'meedenken') return state === 'open' ? [open, offered('consultatie', 'geenTijd', press)] : [open];
  if (goesAtOnce(notice, state, c)) return [...may('take', press('take', 'Ik ga nu')), open];
  return state === 'open' && ['taak', 'herinnering'].includes(notice)
    ? [open, ...asked(message, task, press, may)]
    : [open];
};

/** What can be said to a message that asks something; who has it alone need not say so. */
const asked = ({ urgency, notice, to }: Message, task: Task | undefined, press: Made, may: May): Button[] => {
  if (notice === 'herinnering' && urgency === 'spoed' && task?.to.every((id) => id === to)) return [];
  if (urgency === 'spoed')
    return [...may('take', press('take', 'Ik pak dit op')), ...may('cannot', press('cannot', 'Ik kan niet'))];
  return urgency === 'normaal' ? may('snooze', press('tomorrow', 'Morgen')) : [];
};

/** What somebody hears who asked for help. */
const TO_ASKER: readonly Notice[] = ['gewaarschuwd', 'nogNiemand', 'belBestuur', 'niemandKan', 'tochNiet'];

type Made = (go: string, title: string) => Button;

/** Who asked has no part in the partition where it lies: nothing there opens. */
const callButtons = (notice: Notice, may: May, press: Made): Button[] =>
  notice === 'belMij' ? may('tick', press('tick', terugbellen.steps.bellen?.title ?? '')) : [];

/** Something to do from the message itself, in one press. */
const offered = (protocol: string, step: string, press: Made): Button => {
  const { title = '' } = protocols[protocol]?.steps[step] ?? {};
  const made = press('offer', title);
  return { ...made, data: { ...made.data, step: stepId(protocol, step), once: `${made.data.once ?? ''}${step}` } };
};

/** One press each: whoever stands beside a child has no time for a card. */
const alarmButtons = (
  notice: Notice,
  state: Standing['state'],
  press: Made,
  may: May,
  c: Case,
): Button[] | undefined => {
  const offer = (step: string): Button => offered('alarm', step, press);
  if (notice === 'hulp')
    return state === 'open'
      ? [...may('take', press('take', 'Ik ga nu')), offer('kanNiet'), press('open', 'Openen')]
      : [];
  if (notice === 'hulpIsEr') return [];
  if (![...TO_ASKER, 'opschrijven'].includes(notice) || c.protocol !== 'alarm') return undefined;
  const write: Button = { ...WORRIED, title: 'Nu opschrijven' };
  if (notice === 'opschrijven') return [write, ...may('tick', press('tick', 'Al opgeschreven'))];
  if (['ended', 'dropped'].includes(state)) return [write];
  // Ending it is not what a thumb finds first.
  return [write, offer('gesproken'), offer('straks'), offer('gebeld'), offer('vergissing')];
};
