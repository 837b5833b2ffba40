import type { Case } from '../case/case.js';
import { presentRaw, presentStep } from '../language/renamed.js';
import type { Command } from '../rights/command.js';
import { protocolOf, type World } from '../rights/world.js';

/** Turns older names into present ones. An open card or another case may still use the names of an earlier version. */
export const inPresentNames = (c: Case, command: Command, world: World): Command => {
  if (!('raw' in command)) return command;
  const protocol = protocolOf(world, c.protocol);
  if (protocol.renamed === undefined) return command;
  if (command.do === 'form') {
    const step = c.tasks.find(({ id }) => id === command.task)?.step ?? '';
    return { ...command, raw: presentRaw(step, command.raw, protocol) };
  }
  const step = presentStep(command.step, protocol);
  return { ...command, step, raw: presentRaw(step, command.raw, protocol) };
};
