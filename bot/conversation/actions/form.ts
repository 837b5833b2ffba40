import { begin, type Beginning } from '../../../dialogs/engine/decide/begin.js';
import type { Case, Task } from '../../../dialogs/engine/case/case.js';
import type { Command } from '../../../dialogs/engine/rights/command.js';
import type { Line } from '../../../dialogs/engine/language/words.js';
import { mayDo } from '../../../dialogs/engine/rights/deeds.js';
import { mayKnow } from '../../../dialogs/engine/rights/who.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { protocolOf, type World } from '../../../dialogs/engine/rights/world.js';
import type { CaseHead } from '../../../data/store.js';
import { needsOf } from '../../cases/worlds.js';
import { foundAgain } from '../lookFor.js';
import { freshKey } from '../../support/ids.js';
import { errorFacts } from '../../support/log.js';
import { isAtOnce } from '../../cases/atOnce.js';
import type { Job, Outcome } from '../../cases/queue.js';
import { knownCase, opened } from '../../cases/opened.js';
import { screen, sentence, type Reply } from '../../screens/reply.js';
import { closingScreen } from '../../screens/case.js';
import { whichKind } from '../../screens/collega.js';
import { helpForBestuur } from '../../screens/home.js';
import { mayRecord } from '../../people/roles.js';
import { formReply } from '../../screens/form.js';
import type { Press, Services } from '../services.js';
import { stepNamed, wayId } from '../../screens/ways.js';
import { afterwards } from './afterwards.js';
import { beginningOf, newCaseId, ownBeginning } from './beginning.js';
import { endedForm, refuse } from './refuse.js';
import { sendOff } from './sendOff.js';

/** Starts on an empty card, or takes up what this person left unfinished. Nothing is stored before its first page. */
export const beginForm = async (press: Press, services: Services, fresh = false, typed?: Typing): Promise<Reply> => {
  const { speaker } = press;
  const key = freshKey();
  const beginning = await beginningOf(press, newCaseId(press, key), services);
  if (beginning === undefined) return refuse(press, services);
  const left = fresh ? [] : await services.store.concepts(speaker.school.id, speaker.person.id);
  const unfinished = left.find((one) => isSame(one, beginning));
  if (unfinished !== undefined) return resume(press, await knownCase(speaker, unfinished.id, services), services);
  const c = begin(beginning, await services.worlds.of(speaker, undefined, {}, beginning.protocol));
  return draw(press, c, services, { key, ...typed });
};

/** What was begun from a case is taken up again only when it is about the same children. */
const isSame = (left: CaseHead, { protocol, way, about }: Beginning): boolean =>
  left.protocol === protocol &&
  left.way === way &&
  (about === undefined || [...about.subjects].sort().join() === [...left.subjects].sort().join());

/** *Hulp nu*, from any card: the next press sends. What stood on the card is kept meanwhile, as *Later afmaken* keeps it. */
export const askHelp = (press: Press, services: Services): Promise<Reply> => {
  if (!mayRecord(press.speaker, services.now().toISOString())) return Promise.resolve(screen(helpForBestuur()));
  if (press.ids.task !== '' && Object.values(press.values).some((typed) => !PRESET.test(typed)))
    setAside(press, services);
  // From whatever card: an alarm begins from nothing.
  const ids = { ...press.ids, way: wayId('alarm', 'hulpvraag'), parent: undefined };
  return beginForm({ ...press, ids }, services, true);
};

/** Empty, or a date or a time that stood there already. */
const PRESET = /^(\d{4}-\d\d-\d\d|\d\d:\d\d)?$/;

/** The alarm does not wait for it. */
const setAside = (press: Press, services: Services): void => {
  const { queue, deliver, log } = services;
  jobFor(press, 'later', services)
    .then((job) => queue.run(job))
    .then(({ decision, fresh }) => decision.kind === 'decided' && deliver(decision.case, fresh))
    .catch((error: unknown) => log.error(errorFacts(error), 'what was typed before an alarm was not kept'));
};

/** From the dossier of a child: the card on which that child is chosen already. */
export const beginAbout = async (press: Press, services: Services): Promise<Reply> => {
  const { leerling = '' } = press.values;
  const world = await services.worlds.of(press.speaker, undefined);
  // Asked for by itself, also a child of the own groups: what is asked of the store tells nothing.
  const [pupil] = await services.directory.pupils(press.speaker.school.id, [leerling]);
  if (pupil === undefined || !mayKnow(press.speaker.person, pupil, world)) return refuse(press, services);
  return beginForm(press, services, true, { draft: { 'kind.wie': leerling } });
};

/** On an empty card with what was just typed in the chat; gone, it must be put there by hand (practice.md 9.1). */
export const beginTyped = (press: Press, services: Services): Promise<Reply> => {
  const text = services.typed.take(press.from.tenant, press.from.person);
  return beginForm(
    press,
    services,
    text !== undefined,
    text === undefined ? { notice: [PASTE] } : { draft: { wat: text } },
  );
};
const PASTE = 'Plak je tekst hier.';

/** The card somebody was on, filled in as far as it was kept. */
export const resume = async (press: Press, c: Case | undefined, services: Services): Promise<Reply> => {
  if (c?.status !== 'concept' || c.starter !== press.speaker.person.id) return refuse(press, services);
  return draw(press, c, services, { resumed: true, notice: NOT_DONE_YET });
};
export const NOT_DONE_YET: readonly Line[] = ['Dit was nog niet af. Ga verder waar je was.'];

type Typing = { draft?: Record<string, string>; notice?: readonly Line[] };
type Drawing = Typing & { key?: string; resumed?: boolean };

const draw = async (press: Press, c: Case, services: Services, options: Drawing): Promise<Reply> => {
  const by = press.speaker.person.id;
  const task = c.tasks.find(({ status, to }) => status === 'open' && to.includes(by));
  if (task === undefined) return refuse(press, services);
  const { draft = task.draft, ...more } = options;
  const world = await services.worlds.of(press.speaker, c, draft);
  if (!mayDo('form', { c, task, by, world })) return refuse(press, services);
  return formReply({ c, task: { ...task, draft }, world, person: by, ...more }, press.speaker.person);
};

/**
 * Before another button of a form does its work: what was typed is kept, and the form comes back with it. A reply: it is
 * about somebody who works here, and nothing of it may stay.
 */
export const keepTyped = async (press: Press, services: Services): Promise<Reply | undefined> => {
  if (press.ids.task === '' || press.ids.key === '') return undefined;
  const outcome = await services.queue.run(await jobFor(press, 'stay', services));
  return outcome.decision.kind === 'discarded' ? replyTo(outcome, press, 'stay', services) : undefined;
};

/** A press on a form's own button: on, back, or set aside. */
export const pressForm =
  (go: 'next' | 'back' | 'later') =>
  async (press: Press, services: Services): Promise<Reply> => {
    const outcome = await services.queue.run(await jobFor(press, go, services));
    return replyTo(outcome, press, go, services);
  };

type Go = Extract<Command, { do: 'form' }>['go'];

const jobFor = async (press: Press, go: Go, services: Services): Promise<Job> => {
  const { speaker, ids, values } = press;
  const begins = await ownBeginning(press, services);
  return {
    school: speaker.school.id,
    case: ids.case,
    command: { do: 'form', go, task: ids.task, page: ids.page, raw: values, key: ids.key, by: speaker.person.id },
    ...(begins && { begins }),
    worldFor: (c) =>
      services.worlds.forPress(speaker, c, c === undefined ? withSubjects(values, begins) : values, begins?.protocol),
  };
};

/** Children a case is begun about are looked up like those that were chosen. */
const withSubjects = (values: Press['values'], begins: Beginning | undefined): Press['values'] =>
  begins?.about === undefined ? values : { ...values, subjects: begins.about.subjects.join(',') };

export const replyTo = async (outcome: Outcome, press: Press, go: string, services: Services): Promise<Reply> => {
  const { decision, world, found } = outcome;
  const person = press.speaker.person.id;
  switch (decision.kind) {
    case 'missing':
    case 'refused':
      return refuse(press, services);
    case 'ended':
      return endedForm(decision.task, press, world);
    // Only what is about somebody who works here is not kept: not in the case, and not in memory for a card to come.
    case 'discarded':
      services.typed.take(press.from.tenant, press.from.person);
      if (decision.case !== undefined) services.deliver(decision.case, outcome.fresh);
      return screen(whichKind(press.speaker.school, { above: decision.lines }));
    case 'again':
      return found === undefined
        ? refuse(press, services)
        : cardAgain(decision, { ...outcome, found }, press, services);
    case 'decided': {
      if (isEarlierAlarm(outcome, go)) return beginForm(press, services, true, { notice: [EARLIER] });
      const c = await sendOff(decision.case, outcome.fresh, person, services);
      const task = c.tasks.find(({ id }) => id === press.ids.task);
      const notice = decision.notice && task && saidEarly(c, task, world, person);
      return afterwards({ ...decision, case: c, notice }, go, press, await worldAfter(outcome, press, services));
    }
  }
};

/** The card of an alarm may stand in a chat. Pressed when that alarm is over it asks anew, for a new need. */
const isEarlierAlarm = ({ decision, world }: Outcome, go: string): boolean => {
  if (go !== 'next' || decision.kind !== 'decided' || !isAtOnce(decision.case.protocol)) return false;
  const age = Date.parse(world.now) - Date.parse(decision.entry?.at ?? world.now);
  return decision.case.status !== 'open' || age > SAME_ALARM_MS;
};
/** Until then whoever presses once more means the alarm that runs. */
const SAME_ALARM_MS = 10 * 60_000;
const EARLIER = 'Dit alarm is al eerder verstuurd. Heb je nu hulp nodig? Druk op **Waarschuw nu**.';

/** The next card may need what the one before did not. */
const worldAfter = async (
  { decision, world }: Outcome,
  { speaker, values }: Press,
  services: Services,
): Promise<World> =>
  decision.kind === 'decided' &&
  decision.next !== undefined &&
  needsOf(decision.case).some((one) => world.looked[one] === undefined)
    ? services.worlds.of(speaker, decision.case, values)
    : world;

type Again = Extract<Outcome['decision'], { kind: 'again' }>;
type Wrong = Pick<Outcome, 'fresh' | 'world'> & { found: Case };

/** The same card, with what is wrong on it; what could not wait for it went out. */
const cardAgain = async (
  { task, errors, ...decision }: Again,
  { fresh, world, found }: Wrong,
  press: Press,
  services: Services,
): Promise<Reply> => {
  const { speaker, ids } = press;
  const person = speaker.person.id;
  const sent = decision.case && (await sendOff(decision.case, fresh, person, services));
  const c = sent ?? found;
  const notice = decision.notice && saidEarly(c, task, world, person);
  const again = { c, task, world, person, errors, notice, key: ids.key };
  return formReply({ ...again, found: await foundAgain(press, services) }, speaker.person);
};

/** What could not wait for the whole card, with what became of it meanwhile. */
const saidEarly = (c: Case, { step, of }: Task, world: World, person: string): readonly Line[] | undefined =>
  protocolOf(world, c.protocol).steps[step]?.early?.said(sightOf(c, world, person, of));

/** The case a card belongs to; one that was not begun yet looks as it will. */
export const onCard = async (press: Press, services: Services): Promise<{ c: Case; world: World } | undefined> => {
  const { speaker, ids, values } = press;
  const found = await opened(speaker, ids.case, services, values);
  if (found !== undefined) return found;
  const beginning = await ownBeginning(press, services);
  if (beginning === undefined) return undefined;
  const world = await services.worlds.of(speaker, undefined, withSubjects(values, beginning), beginning.protocol);
  return { c: begin(beginning, world), world };
};

/** The other way out of a card: something to read. Nothing is kept. */
export const insteadOf = async (press: Press, services: Services): Promise<Reply> => {
  const beginning = await beginningOf(press, newCaseId(press, freshKey()), services);
  const world = await services.worlds.of(press.speaker, undefined, {}, beginning?.protocol);
  const steps = beginning && protocolOf(world, beginning.protocol).steps;
  const instead = steps?.[stepNamed(beginning?.protocol ?? '', press.ids.step) ?? '']?.instead;
  if (beginning === undefined || instead === undefined) return refuse(press, services);
  const sight = sightOf(begin(beginning, world), world, press.speaker.person.id);
  return screen(closingScreen(instead.lines(sight)));
};

/** Throws an unfinished text away, for good. */
export const drop = async (press: Press, services: Services): Promise<Reply> => {
  const { speaker, ids } = press;
  const c = await knownCase(speaker, ids.case, services);
  const twice = services.queue.gone.has(speaker.school.id, ids.case, speaker.person.id);
  const own = c?.status === 'concept' && c.starter === speaker.person.id;
  if (!own && !twice) return refuse(press, services);
  await services.store.removeConcept(speaker.school.id, ids.case);
  services.queue.gone.add(speaker.school.id, ids.case, speaker.person.id);
  return sentence('Weg. Er is niets bewaard.');
};
