import type { Registration } from '../config/config.js';
import { lazily } from '../support/lazily.js';
import type { Log } from '../support/log.js';

/** botbuilder takes an activity and calls us. Gives the status of the answer. */
export type Sdk = (authorization: string, activity: unknown, logic: () => Promise<void>) => Promise<number>;

/** botbuilder is a third of this program in memory, and presses do without it. So it loads at the first message. */
export const sdkFor = (registration: Registration | undefined, metadataUrl: string | undefined, log: Log): Sdk => {
  const adapter = lazily(async () => (await import('./adapter.js')).createAdapter(registration, metadataUrl, log));
  return async (...given) => (await adapter()).take(...given);
};
