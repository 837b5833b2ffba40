import type { PersonId } from '../../../dialogs/engine/school/ids.js';
import type { Task } from '../../../dialogs/engine/case/case.js';
import { list, until } from '../../../dialogs/engine/school/wording.js';
import { nameOf, type World } from '../../../dialogs/engine/rights/world.js';
import { screen, sentence, type Reply } from '../../screens/reply.js';
import { closingScreen } from '../../screens/case.js';
import type { Press } from '../press.js';

/** A card somebody presses after it was done (practice.md 9.5). */
export const endedReply = ({ ended, taken, status, to }: Task, person: PersonId, world: World): Reply => {
  const by = ended?.by ?? taken?.by;
  const who = by === person ? 'jou' : nameOf(world, by);
  const when = until(ended?.at ?? taken?.at ?? world.now, world.now);
  if (status === 'open' && taken === undefined)
    return sentence(`Dit ligt nu bij ${list(to.map((id) => nameOf(world, id)))}.`);
  if (status === 'open') return sentence(`Dit is al opgepakt door ${who}, ${when}. Je hoeft niets te doen.`);
  if (status === 'dropped')
    return sentence(ended?.reason === undefined ? 'Dit hoeft niet meer.' : `Dit hoeft niet meer: ${ended.reason}.`);
  return sentence(`Dit is al gedaan door ${who}, ${when}.`);
};

/** The form of a choice, a date or a time. Any other value was typed. */
const PICKED = /^[\w,:-]*$/;

export const typedOn = ({ values }: Pick<Press, 'values'>): string[] =>
  Object.values(values).filter((text) => !PICKED.test(text));

/** Somebody else answered first. What was typed is kept nowhere, so the writer gets it back. */
export const endedForm = (task: Task, press: Press, world: World): Reply => {
  const reply = endedReply(task, press.speaker.person.id, world);
  const typed = typedOn(press);
  if (reply.kind !== 'sentence' || typed.length === 0) return reply;
  return screen(closingScreen([reply.text, 'Dit stond nog op je kaart:', ...typed.map((plain) => ({ plain }))]));
};
