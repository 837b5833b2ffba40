/** Facts of a case that hold for everything that leaves it; a protocol sets them with `fact`. */

type Facts = { readonly facts: Readonly<Record<string, string | undefined>> };

/** An exercise: everything people read of it says so, and it starts no other case. */
export const DRILL = 'oefening';
/** Whether it is an exercise. */
export const isDrill = ({ facts }: Facts): boolean => facts[DRILL] === 'ja';

/** Somebody may be hiding: nothing is sent that makes a sound. What is open stays open and is seen on the board. */
export const SILENT = 'stil';
/** Whether no message may make a sound. */
export const isSilent = ({ facts }: Facts): boolean => facts[SILENT] === 'ja';

/** There is danger where it happened: who is called must not run into it. */
export const DANGER = 'gevaar';
/** Whether there is danger where it happened. */
export const isDanger = ({ facts }: Facts): boolean => facts[DANGER] === 'ja';

/** The board of the team's channel stands there no more. The protocol says who hears that, and takes the fact away. */
export const CHANNEL_LOST = 'kanaal.weg';

/** Whoever was to read it opened it, or went on with it. */
export const READ = 'gelezen';
export const wasRead = ({ facts }: Facts): boolean => facts[READ] === 'ja';

/** How soon somebody must know: all that stays of a case whose text is thrown away. */
export const URGENCY = 'urgentie';

/** Where help is needed, in words. */
export const PLACE = 'plaats';
/** The room of whoever asks: to others it is that person's. */
export const OWN_ROOM = 'Mijn lokaal';

/** Days on which something is to be arranged, in words. */
export const DAYS = 'dagen';
