import type { Registration } from '../config/config.js';
import type { Log } from '../support/log.js';

/** botbuilder takes an activity and calls us. Gives the status of the answer. */
export type Sdk = (authorization: string, activity: unknown, logic: () => Promise<void>) => Promise<number>;

/** botbuilder is a third of this program in memory, and presses do without it. So it loads at the first message. */
export const sdkFor = (registration: Registration | undefined, metadataUrl: string | undefined, log: Log): Sdk => {
  const load = async () => {
    const { createAdapter } = await import('./adapter.js');
    return createAdapter(registration, metadataUrl, log);
  };
  let loaded: ReturnType<typeof load> | undefined;
  return async (...given) => (await (loaded ??= load())).take(...given);
};
