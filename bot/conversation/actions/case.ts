import { nextSchoolDay } from '../../../dialogs/engine/school/calendar.js';
import { aboveClosing } from '../../../dialogs/engine/view/schoolClosed.js';
import { rightsOf } from '../../../dialogs/engine/rights/access.js';
import type { Case } from '../../../dialogs/engine/case/case.js';
import type { Command } from '../../../dialogs/engine/rights/command.js';
import { ownTask } from '../../../dialogs/engine/view/form.js';
import type { Line } from '../../../dialogs/engine/language/words.js';
import { isOpenTo, judge, mayDo, type OnTask } from '../../../dialogs/engine/rights/deeds.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { view } from '../../../dialogs/engine/view/view.js';
import { mayKnow } from '../../../dialogs/engine/rights/who.js';
import { list } from '../../../dialogs/engine/school/wording.js';
import { nameOf, protocolOf, type World } from '../../../dialogs/engine/rights/world.js';
import { screen, sentence, type Reply } from '../../screens/reply.js';
import { onwards } from '../../screens/buttons.js';
import { caseScreen, closingScreen } from '../../screens/case.js';
import { marked } from '../../screens/drill.js';
import { formReply } from '../../screens/form.js';
import { onCase } from '../action.js';
import type { Press } from '../press.js';
import type { Can, Services } from '../services.js';
import { openBoard } from './board.js';
import { endedReply } from './ended.js';
import { resume } from './form/begin.js';
import { keepCard } from './form/press.js';
import { replyTo } from './form/reply.js';
import { knownTo } from './items.js';

/** Opens what a message is about. That is the own unfinished card, or the case as far as this person may read it. */
export const open = async (press: Press, services: Services): Promise<Reply> => {
  const { cases } = services;
  const c = await cases.known(press);
  if (c === undefined) return cases.refuse(press);
  if (c.status === 'concept') return resume(press, c, services);
  const world = await cases.world(press, c);
  // From the dossier of a child one reads what stands there about that child.
  const isRead = press.values.leerling !== undefined;
  if (protocolOf(world, c.protocol).board !== undefined && !isRead) return onBoard(c, press, world, services);
  return ownForm(c, press, world) ?? look(c, press, world, services);
};

/** A question to one person alone has its own card. All else stands on the board. */
const onBoard = (c: Case, press: Press, world: World, services: Services): Promise<Reply> | Reply => {
  const by = press.speaker.person.id;
  const task = c.tasks.find((one) => one.id === press.ids.task && isOpenTo({ c, task: one, by, world }));
  if (task === undefined) return board(press, services);
  return asksOf({ c, task, by, world })
    ? formReply({ c, task, world, person: by, list: press.ids.list }, press.speaker.person)
    : look(c, press, world, services);
};

/** There is something to fill in, and this person may do that now. */
const asksOf = (on: OnTask): boolean =>
  mayDo('form', on) && protocolOf(on.world, on.c.protocol).steps[on.task.step]?.fields !== undefined;
const board = knownTo(openBoard);

/** All that was written, as far as this person may read it. */
export const read = knownTo(({ c, world }, press, services) => look(c, press, world, services));

/** A card that only asks something of its own writer needs no case around it. */
const ownForm = (c: Case, press: Press, world: World): Reply | undefined => {
  const { speaker, ids } = press;
  const person = speaker.person.id;
  const task = c.tasks.find(({ id, to }) => id === ids.task && to.includes(person));
  if (task === undefined || c.starter !== person || !asksOf({ c, task, by: person, world })) return undefined;
  // Who leads an urgent case has more to choose from than this card.
  if (task.urgency === 'spoed' && rightsOf(speaker.person, c, world).all) return undefined;
  const reads = rightsOf(speaker.person, c, world).all;
  return formReply({ c, task, world, person, reads, list: ids.list }, press.speaker.person);
};

/** Shows a case. A look at somebody else's text is written down first. Without that entry nothing is shown. */
const look = async (
  c: Case,
  press: Press,
  world: World,
  { cases }: Can<'cases'>,
  notice: readonly Line[] = [],
): Promise<Reply> => {
  const { person, school } = press.speaker;
  const of = recordOf(press, c, world);
  const seen = view(c, person, world, of);
  if (seen === undefined) return cases.refuse(press);
  if (seen.looks) await cases.looked(press);
  return screen(
    caseScreen(seen, school.id, { notice: marked(c, notice), page: press.ids.page, of, list: press.ids.list }),
  );
};

/**
 * The child in whose record a case about several children was opened. Undefined when this person may not know that
 * child.
 */
const recordOf = ({ speaker, values }: Press, c: Case, world: World): string | undefined => {
  const pupil = world.pupils.find(({ id }) => id === values.leerling && c.subjects.includes(id));
  return c.subjects.length > 1 && pupil !== undefined && mayKnow(speaker.person, pupil, world) ? pupil.id : undefined;
};

/** *Terug* on a card of a running case. What was typed is kept, and the case says so. */
export const leave = async (press: Press, services: Services): Promise<Reply> => {
  const kept = await keepCard(press, services);
  const back = { ...press, ids: { ...press.ids, task: '', page: 0 } };
  if (kept?.decision.kind === 'discarded') return replyTo(kept, press, 'stay', services);
  const found = await services.cases.open(back);
  if (found === undefined) return services.cases.refuse(press);
  const { c, world } = found;
  if (protocolOf(world, c.protocol).board !== undefined) return board(back, services);
  const isKept = kept?.decision.kind === 'again' && kept.decision.case !== undefined;
  return look(c, back, world, services, isKept ? KEPT : []);
};
const KEPT: readonly Line[] = ['**Wat je typte, is bewaard.** Het staat er nog als je die kaart weer opent.'];

/** The first card this person has in a case that was just started. There is nothing to read yet. */
export const openOwn = async (press: Press, services: Services): Promise<Reply> => {
  const { speaker, ids } = press;
  const c = await services.cases.known(press);
  const task = c?.starter === speaker.person.id ? ownTask(c, speaker.person.id) : undefined;
  return task === undefined ? open(press, services) : openTask({ ...press, ids: { ...ids, task: task.id } }, services);
};

/** The card of a task somebody has in a case, after reading it. */
export const openTask = onCase(async ({ c, world }, press, services) => {
  const { speaker, ids } = press;
  const task = c.tasks.find(({ id }) => id === ids.task);
  if (task === undefined) return services.cases.refuse(press);
  const on = { c, task, by: speaker.person.id, world };
  const ticks = protocolOf(world, c.protocol).steps[task.step]?.tick === true;
  const verdict = judge(ticks ? 'tick' : 'form', on);
  if (verdict === 'ended') return endedReply(task, speaker.person.id, world);
  if (verdict === 'refused') return services.cases.refuse(press);
  // A task of one press has no form.
  if (ticks) return open(press, services);
  if (task.filled !== undefined) await services.cases.looked(press);
  return formReply({ c, task, world, person: speaker.person.id, list: ids.list }, press.speaker.person);
});

type Simple = 'take' | 'cannot' | 'tick' | 'tomorrow' | 'resend';

const commandFor = (what: Simple, { ids, speaker }: Press): Command => {
  const on = { task: ids.task, key: ids.key, by: speaker.person.id };
  if (what === 'resend') return { do: 'resend', key: ids.key, by: speaker.person.id };
  return what === 'tomorrow' ? { do: 'snooze', until: nextSchoolDay, ...on } : { do: what, ...on };
};

/** One press, one sentence or the case it is about. */
export const pressOnce =
  (what: Simple) =>
  async (press: Press, services: Can<'cases'>): Promise<Reply> => {
    const { decision, world, fresh } = await services.cases.run(press, { command: commandFor(what, press) });
    if (decision.kind === 'ended') return endedReply(decision.task, press.speaker.person.id, world);
    if (decision.kind !== 'decided') return services.cases.refuse(press);
    if (what === 'resend') return sentence(sentAgain(fresh));
    return said(what, decision.case, press, world, services);
  };

const takenLine = (c: Case, { ids, speaker }: Press, world: World): Line => {
  const step = c.tasks.find(({ id }) => id === ids.task)?.step ?? '';
  const said = protocolOf(world, c.protocol).steps[step]?.take?.said;
  if (typeof said === 'function') return said(sightOf(c, world, speaker.person.id));
  return said ?? '**Opgepakt.** Je collega krijgt daar bericht van.';
};

/** A person who declined a task reads who has it now. */
const whoHasIt = (c: Case, { ids, speaker }: Press, world: World): string => {
  const others = c.tasks.find(({ id }) => id === ids.task)?.to.filter((id) => id !== speaker.person.id) ?? [];
  return others.length === 0
    ? 'Er is niemand anders om te vragen. Kun je iemand sturen of bellen?'
    : `Goed dat je het zegt. Dit ligt nu bij ${list(others.map((id) => nameOf(world, id)))}. Kun je toch? Druk dan op Ik pak dit op.`;
};

const sentAgain = (fresh: readonly string[]): string =>
  fresh.length > 0 ? 'Ik heb het opnieuw gestuurd.' : 'Er is niets dat opnieuw verstuurd moet worden.';

const said = (
  what: Exclude<Simple, 'resend'>,
  c: Case,
  press: Press,
  world: World,
  services: Can<'cases'>,
): Promise<Reply> | Reply => {
  switch (what) {
    case 'take':
      return look(c, press, world, services, [takenLine(c, press, world)]);
    case 'cannot':
      return sentence(whoHasIt(c, press, world));
    case 'tick': {
      const step = c.tasks.find(({ id }) => id === press.ids.task)?.step ?? '';
      const person = press.speaker.person.id;
      const lines = protocolOf(world, c.protocol).steps[step]?.closing?.({}, sightOf(c, world, person));
      const said = [...aboveClosing(c, person, world), ...(lines ?? ['Gedaan.'])];
      return screen(closingScreen(marked(c, said), onwards(c, person, press.ids.list)));
    }
    case 'tomorrow':
      return sentence('Goed. Je hoort het morgen weer van mij.');
  }
};
