import type { CaseId, SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Case, OutgoingCommand } from '../../dialogs/engine/case/case.js';
import type { Command } from '../../dialogs/engine/rights/command.js';
import type { Result } from '../../dialogs/engine/case/result.js';
import { personIn, type World } from '../../dialogs/engine/rights/world.js';
import { freshKey, opaque } from '../support/ids.js';
import type { Job, Outcome } from '../cases/attempt.js';
import { runAndSend } from '../cases/run.js';
import type { DeliverServices } from './services.js';

/**
 * Carries out a command of one case on another. The target's id is derived from names, and the key is the command's
 * own. So a second time changes nothing.
 */
export const carry = async (
  sent: OutgoingCommand,
  c: Case,
  world: World,
  services: DeliverServices,
): Promise<Result> => {
  for await (const target of targetsOf(sent, c.school, world, services)) {
    const { decision } = await carryTo(target, sent, c, world, services);
    services.log.info({ case: c.id, target, outcome: decision.kind }, 'command');
    if (decision.kind !== 'refused') break;
  }
  return { id: sent.id, outcome: 'done' };
};

/** How many cases one name may have. Nobody has more trajects in a school life. */
const MOST_OF_A_NAME = 40;

/**
 * The ids a name may have, in order: when one case has ended, the next is used. Ids that builds made without the secret
 * come first. While such a case runs, no other begins.
 */
async function* targetsOf(
  sent: OutgoingCommand,
  school: SchoolId,
  world: World,
  { formerIds }: DeliverServices,
): AsyncGenerator<CaseId, void> {
  if (!isNamed(sent)) {
    yield sent.target;
    return;
  }
  let areAllThere = true;
  for (const id of chainOf(sent, world)) {
    areAllThere = await formerIds.isThere(school, id);
    if (!areAllThere) break;
    yield id;
  }
  if (!areAllThere) for (const id of chainOf(sent, world)) yield world.named(id);
}

/** Builds without `formerly` gave a named case the id itself. */
const isNamed = ({ kind, protocol, id, target }: OutgoingCommand): boolean =>
  kind === 'report' ? protocol !== undefined : target !== id;

/** Each id costs a hash, and hardly ever is more than the first needed. */
function* chainOf(sent: OutgoingCommand, world: World): Generator<CaseId, void> {
  const { kind, target, formerly = target } = sent;
  yield formerly;
  if (kind === 'report' || againOf(sent, world) !== undefined)
    for (let n = 0; n < MOST_OF_A_NAME; n += 1) yield opaque(`${formerly}.${n + 2}`);
}

const againOf = ({ protocol = '' }: OutgoingCommand, { protocols }: World): string | undefined =>
  protocols[protocol]?.again;

/** A running case hears of a second start. An ended case refuses it. */
const carryTo = async (
  target: CaseId,
  sent: OutgoingCommand,
  c: Case,
  world: World,
  services: DeliverServices,
): Promise<Outcome> => {
  const outcome = await runAndSend(jobFor(target, sent, c, world, services), services);
  const again = sent.kind === 'start' ? againOf(sent, world) : undefined;
  if (again === undefined || !['ended', 'refused'].includes(outcome.decision.kind)) return outcome;
  return runAndSend(jobFor(target, { ...sent, kind: 'report', step: again }, c, world, services), services);
};

const jobFor = (target: CaseId, sent: OutgoingCommand, c: Case, world: World, { worlds }: DeliverServices): Job => {
  const { kind, protocol = '', way = '', by = c.starter, about } = sent;
  const person = personIn(world, by);
  const { school, partners } = world;
  const begins = { id: target, protocol, way, starter: by, seed: freshKey(), parent: c.id, about };
  const deciding = { command: commandFor(target, sent, c), ...(kind === 'start' && { begins }) };
  return {
    school: c.school,
    case: target,
    ...deciding,
    // Looks up as the starter of the case: the children to choose from, and the names in a text.
    worldFor: (other) =>
      person === undefined
        ? worlds.ofClock(school, partners, other ?? c, deciding)
        : worlds.of({ person, school, partners: [...partners] }, other ?? (about && c), deciding),
  };
};

/** The starting case answers the first card of the started one as far as it can. Its owner does the rest. */
const commandFor = (target: CaseId, { id, kind, step, answers, by }: OutgoingCommand, c: Case): Command =>
  kind === 'report'
    ? { do: 'report', key: id, from: c.id, step, raw: answers }
    : { do: 'form', go: 'next', task: opaque(`${target}.start`), page: 0, raw: answers, key: id, by: by ?? c.starter };
