import { fact, type Effect, type Sight } from '../../engine/language/protocol.js';

/** Whether what was sent to be read was read, from what happened: somebody who has it opened it, or went on with it. */

const GELEZEN = 'gelezen';

/** Kept when its date passes, for what is then said of it. */
export const keptAsRead = (step: string, c: Sight): readonly Effect<never>[] =>
  c.taken(step) !== undefined || c.holders(step).some((person) => c.looked.geopend?.includes(person))
    ? [fact(GELEZEN, 'ja')]
    : [];

export const wasRead = ({ facts }: Pick<Sight, 'facts'>): boolean => facts[GELEZEN] === 'ja';
