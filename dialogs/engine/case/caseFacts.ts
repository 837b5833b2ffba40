/** Facts that change everything that leaves the case. A protocol sets them with `fact`. */

type Facts = { readonly facts: Readonly<Record<string, string | undefined>> };

/** An exercise. Everything people read of it says so, and it starts no other case. */
export const DRILL = 'oefening';
/** Whether it is an exercise. */
export const isDrill = ({ facts }: Facts): boolean => facts[DRILL] === 'ja';

/** Somebody may be hiding, so nothing is sent that makes a sound. Open tasks stay open, and the board shows them. */
export const SILENT = 'stil';
/** Whether no message may make a sound. */
export const isSilent = ({ facts }: Facts): boolean => facts[SILENT] === 'ja';

/** There is danger at the place. People who are called must not run into it. */
export const DANGER = 'gevaar';
/** Whether there is danger where it happened. */
export const isDanger = ({ facts }: Facts): boolean => facts[DANGER] === 'ja';

/** The board is gone from the team's channel. The protocol says who hears that, and takes the fact away. */
export const CHANNEL_LOST = 'kanaal.weg';

/** A reader of the case opened it, or went on with it. */
export const READ = 'gelezen';
export const wasRead = ({ facts }: Facts): boolean => facts[READ] === 'ja';

/** How soon somebody must know. When the text of a case is thrown away, only this stays. */
export const URGENCY = 'urgentie';

/** Where help is needed, in words. */
export const PLACE = 'plaats';
/** The room of the person who asks. Others read that person's name with it. */
export const OWN_ROOM = 'Mijn lokaal';

/** Days for which something must be arranged, in words. */
export const DAYS = 'dagen';
