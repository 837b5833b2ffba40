import type { Case, OutgoingCommand } from '../../dialogs/engine/case.js';
import type { Command } from '../../dialogs/engine/command.js';
import type { Result } from '../../dialogs/engine/delivered.js';
import type { World } from '../../dialogs/engine/world.js';
import { opaque } from '../ids.js';
import type { Job, Outcome } from '../queue.js';
import type { DeliverServices } from './deliver.js';

/**
 * Carries out what a case asked of another case. The target's id is derived, and the key is the command's own:
 * carried out twice, it changes nothing the second time.
 */
export const carry = async (
  sent: OutgoingCommand,
  c: Case,
  world: World,
  services: DeliverServices,
): Promise<Result> => {
  const { decision, fresh } = await started(sent, c, world, services);
  if (decision.kind === 'decided') services.again(decision.case, fresh);
  services.log.info({ case: c.id, target: sent.target, outcome: decision.kind }, 'command');
  return { id: sent.id, outcome: 'done' };
};

/** Answered to its last page when the starting case said enough; else its first page is filled in, and waits. */
const started = async (sent: OutgoingCommand, c: Case, world: World, services: DeliverServices): Promise<Outcome> => {
  const whole = await services.queue.run(jobFor(sent, c, world, services, LAST_PAGE));
  return whole.decision.kind === 'again' ? services.queue.run(jobFor(sent, c, world, services, 0)) : whole;
};
const LAST_PAGE = 99;

const jobFor = (sent: OutgoingCommand, c: Case, world: World, { worlds }: DeliverServices, page: number): Job => {
  const { target, kind, protocol = '', way = '' } = sent;
  const { by = c.starter, subjects } = sent;
  // Of somebody else, who may not know which children it is about: they come with it.
  const begins = { id: target, protocol, way, starter: by, parent: c.id, ...(sent.by !== undefined && { subjects }) };
  return {
    school: c.school,
    case: target,
    command: commandFor(sent, c, page),
    ...(kind === 'start' && { begins }),
    worldFor: (other) => worlds.ofClock(world.school, world.partners, other ?? c, sent.answers),
  };
};

/** A started case has its first card answered as far as the starting case could; the rest is its owner's to do. */
const commandFor = (sent: OutgoingCommand, c: Case, page: number): Command =>
  sent.kind === 'report'
    ? { do: 'report', key: sent.id, from: c.id, step: sent.step, raw: sent.answers }
    : {
        do: 'form',
        go: 'next',
        task: opaque(`${sent.target}.start`),
        page,
        raw: sent.answers,
        key: sent.id,
        by: sent.by ?? c.starter,
      };
