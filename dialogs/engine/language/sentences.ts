import type { Line } from './words.js';

/** Sentences that the engine and protocols both say. */

/** Whom to phone because no message came there. `numbers`: names with telephone numbers, or nothing. */
export const callThem = (numbers: string): Line[] =>
  numbers === '' ? [] : [`**Niet bereikt met een bericht:** ${numbers}. Bel nu.`];
