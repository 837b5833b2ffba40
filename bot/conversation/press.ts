import type { CaseId, TaskId } from '../../dialogs/engine/school/ids.js';
import type { AuditEvent, CaseHead, Store } from '../../data/store.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { caseAfter, type Command } from '../../dialogs/engine/rights/command.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import { whileOffered } from '../../dialogs/engine/view/offers.js';
import type { Job, Outcome } from '../cases/attempt.js';
import { knownCase, knownHeads, opened, openedPart, type Opened } from '../cases/opened.js';
import type { Queue } from '../cases/queue.js';
import { runAndSend, type Deliver } from '../cases/run.js';
import type { Deciding, Worlds } from '../cases/worlds.js';
import type { Speaker } from '../people/directory.js';
import { NOT_YOURS, sentence, type Reply } from '../screens/reply.js';
import { freshKey } from '../support/ids.js';
import type { From } from '../teams/incoming.js';
import { sendOff, type Sends } from './sendOff.js';

/** One press of one person. `values`: what the inputs of the card held. */
export type Press = {
  speaker: Speaker;
  from: From;
  go: string;
  ids: {
    case: CaseId;
    task: TaskId;
    key: string;
    way: string;
    step: string;
    page: number;
    parent?: CaseId | undefined;
    /** The place in a list from where this was opened. */
    list?: string | undefined;
  };
  values: Record<string, string>;
};

type Who = Pick<Press, 'speaker'>;
/** Who asks, and for which case. */
export type Asking = Who & { ids: Pick<Press['ids'], 'case'> };

/** What an action does with cases, in the name of who pressed. Every call rejects as the store does. */
export type Cases = {
  /** A case, for who may know of it. Undefined for a missing case and for a case of others. */
  known: (asking: Asking) => Promise<Case | undefined>;
  /** The listed cases of which this person may know. */
  listed: (who: Who, heads: readonly CaseHead[]) => Promise<CaseHead[]>;
  /** The same as `known`, with all that deciding and drawing may know. */
  open: (asking: Asking) => Promise<Opened | undefined>;
  /** As `open`, for a list: also what is left of a case that is not whole. */
  openPart: (asking: Asking) => Promise<Opened | undefined>;
  /** What is left of a case that is not whole, for who may know of it by what is left. */
  left: (who: Who, part: Case | undefined) => Promise<Opened | undefined>;
  /** What this person may know. */
  world: (who: Who, c?: Case, deciding?: Deciding) => Promise<World>;
  /** What a world holds without any look-up. It is enough for a case to begin. */
  bare: (who: Who) => Promise<World>;
  /** The concepts of this person, newest first. */
  unfinished: (who: Who) => Promise<CaseHead[]>;
  /** Decides, saves and sends. Who calls others in need gets the case as it is a moment later. */
  run: (press: Press, ask: Deciding) => Promise<Outcome>;
  /** Several commands for one case. Nobody waits for what is sent. */
  runAll: (press: Press, commands: readonly Command[]) => Promise<Outcome[]>;
  /** Keeps what was typed. Sends nothing: its reader goes on. */
  keep: (press: Press, ask: Deciding) => Promise<Outcome>;
  /** Throws away an unfinished text of this person. False when there is none. */
  discard: (asking: Asking) => Promise<boolean>;
  /** Writes down a look at words of a colleague, before they are shown. When it fails, they are not shown. */
  looked: (asking: Asking) => Promise<void>;
  audit: (who: Who, event: Pick<AuditEvent, 'did' | 'case' | 'subjects'>) => Promise<void>;
  /** "No right" and "not there" have the same words and the same audit, so nobody learns which it was. */
  refuse: (asking: Asking) => Promise<Reply>;
};

export type CasesGiven = Sends & {
  store: Pick<Store, 'readCase' | 'concepts' | 'removeConcept' | 'audit'>;
  worlds: Worlds;
  queue: Queue;
  deliver: Deliver;
  now: () => Date;
};

const withOffer = (c: Case, command: Command): Case => (command.do === 'offer' ? whileOffered(c, command.step) : c);

const jobOf = ({ speaker, ids }: Press, deciding: Deciding, worlds: Worlds): Job => ({
  school: speaker.school.id,
  case: ids.case,
  ...deciding,
  worldFor: (c) => worlds.forPress(speaker, c && withOffer(c, deciding.command), deciding),
});

type Reading = Pick<Cases, 'known' | 'listed' | 'open' | 'openPart' | 'left' | 'world' | 'bare' | 'unfinished'>;

const reading = (given: CasesGiven): Reading => ({
  known: ({ speaker, ids }) => knownCase(speaker, ids.case, given),
  listed: ({ speaker }, heads) => knownHeads(speaker, heads, given),
  open: ({ speaker, ids }) => opened(speaker, ids.case, given),
  openPart: ({ speaker, ids }) => openedPart(speaker, ids.case, given),
  left: async ({ speaker }, c) =>
    (await given.worlds.knows(speaker, c)) ? c && { c, world: await given.worlds.of(speaker, c) } : undefined,
  world: ({ speaker }, c, deciding) => given.worlds.of(speaker, c, deciding),
  bare: ({ speaker }) => given.worlds.bare(speaker),
  unfinished: ({ speaker }) => given.store.concepts(speaker.school.id, speaker.person.id),
});

const withCase = <D extends object>(decision: D, c: Case): D => ({ ...decision, case: c });

const running = (given: CasesGiven): Pick<Cases, 'run' | 'runAll' | 'keep'> => {
  const { queue, worlds } = given;
  const keep: Cases['keep'] = (press, ask) => queue.run(jobOf(press, ask, worlds));
  const run: Cases['run'] = async (press, ask) => {
    const outcome = await keep(press, ask);
    const { decision, fresh } = outcome;
    const saved = decision.kind === 'missing' ? undefined : caseAfter(decision);
    if (saved === undefined) return outcome;
    const c = await sendOff(saved, fresh, press.speaker.person.id, given);
    return { ...outcome, decision: withCase(decision, c) };
  };
  const runAll: Cases['runAll'] = (press, commands) =>
    Promise.all(commands.map((command) => runAndSend(jobOf(press, { command }, worlds), given)));
  return { run, runAll, keep };
};

const auditing = ({ store, now }: CasesGiven): Pick<Cases, 'looked' | 'audit' | 'refuse'> => {
  const audit: Cases['audit'] = ({ speaker }, event) =>
    store.audit({
      id: freshKey(),
      school: speaker.school.id,
      at: now().toISOString(),
      person: speaker.person.id,
      ...event,
    });
  const refuse: Cases['refuse'] = async (asking) => {
    await audit(asking, { did: 'refused', case: asking.ids.case });
    return sentence(NOT_YOURS);
  };
  return { audit, refuse, looked: (asking) => audit(asking, { did: 'looked', case: asking.ids.case }) };
};

export const createCases = (given: CasesGiven): Cases => {
  const { store, queue } = given;
  const reads = reading(given);
  const discard: Cases['discard'] = async (asking) => {
    const { person, school } = asking.speaker;
    const c = await reads.known(asking);
    const isOwn = c?.status === 'concept' && c.starter === person.id;
    if (!isOwn && !queue.gone.has(school.id, asking.ids.case, person.id)) return false;
    await store.removeConcept(school.id, asking.ids.case);
    queue.gone.add(school.id, asking.ids.case, person.id);
    return true;
  };
  return { ...reads, ...running(given), ...auditing(given), discard };
};
