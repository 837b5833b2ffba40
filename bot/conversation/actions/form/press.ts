import { begin } from '../../../../dialogs/engine/decide/begin.js';
import type { Case } from '../../../../dialogs/engine/case/case.js';
import type { Command } from '../../../../dialogs/engine/rights/command.js';
import type { Outcome } from '../../../cases/attempt.js';
import type { Opened } from '../../../cases/opened.js';
import type { Reply } from '../../../screens/reply.js';
import type { Deciding } from '../../../cases/worlds.js';
import type { Press } from '../../press.js';
import type { Can } from '../../services.js';
import { stepNamed } from '../../../screens/ways.js';
import { ownBeginning } from '../beginning.js';
import { replyTo, type Replies } from './reply.js';

/** The buttons of a form, and the answers that stood on it. */

/** A press on a form's own button: forward, back, or set aside. */
export const pressForm =
  (go: 'next' | 'back' | 'later') =>
  async (press: Press, services: Replies): Promise<Reply> => {
    const outcome = await services.cases.run(press, await onForm(press, go, services));
    return replyTo(outcome, press, go, services);
  };

/** Keeps what was typed on any card, also that of an offer. Undefined when the card has nothing to keep. */
export const keepCard = async (press: Press, { cases, now }: Can<'cases' | 'now'>): Promise<Outcome | undefined> => {
  const { ids, values, speaker } = press;
  if (ids.key === '') return undefined;
  if (ids.task !== '') return cases.keep(press, await onForm(press, 'stay', { cases, now }));
  const c = await cases.known(press);
  const step = c && stepNamed(c.protocol, ids.step);
  if (step === undefined) return undefined;
  const go = 'stay';
  const command = { do: 'offer', step, raw: values, key: ids.key, by: speaker.person.id, go } as const;
  return cases.keep(press, { command });
};

/**
 * Keeps what was typed before another button does its work; the form comes back with it. It gives a reply when the text
 * is about somebody who works here: nothing of it may stay.
 */
export const keepTyped = async (press: Press, services: Replies): Promise<Reply | undefined> => {
  if (press.ids.task === '' || press.ids.key === '') return undefined;
  const outcome = await services.cases.keep(press, await onForm(press, 'stay', services));
  return outcome.decision.kind === 'discarded' ? replyTo(outcome, press, 'stay', services) : undefined;
};

type Go = Extract<Command, { do: 'form' }>['go'];

const formCommand = ({ speaker, ids, values }: Press, go: Go): Command => ({
  do: 'form',
  go,
  task: ids.task,
  page: ids.page,
  raw: values,
  key: ids.key,
  by: speaker.person.id,
});

export const onForm = async (press: Press, go: Go, services: Can<'cases' | 'now'>): Promise<Deciding> => {
  const begins = await ownBeginning(press, services);
  return { command: formCommand(press, go), ...(begins && { begins }) };
};

/** What stands on the card of a task, or of what this person may do and need not. */
const lookingOn = (c: Case, press: Press): Command => {
  const step = press.ids.task === '' ? stepNamed(c.protocol, press.ids.step) : undefined;
  if (step === undefined) return formCommand(press, 'stay');
  return { do: 'offer', step, raw: press.values, key: press.ids.key, by: press.speaker.person.id };
};

/** The case of a card. A case that was not begun yet is shown as it will be. */
export const onCard = async (press: Press, services: Can<'cases' | 'now'>): Promise<Opened | undefined> => {
  const { cases } = services;
  const c = await cases.known(press);
  if (c !== undefined) return { c, world: await cases.world(press, c, { command: lookingOn(c, press) }) };
  const deciding = await onForm(press, 'stay', services);
  if (deciding.begins === undefined) return undefined;
  const world = await cases.world(press, undefined, deciding);
  return { c: begin(deciding.begins, world), world };
};
