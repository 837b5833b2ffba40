import { errorFacts, type Log } from '../support/log.js';
import type { Timer } from '../support/timer.js';
import { createAsk, type Answered, type Asked } from './rest.js';
import type { Token } from './token.js';

/** Without a token nothing leaves this process. */
class NoTokenError extends Error {
  override name = 'NoTokenError';
  readonly code = 'NO_TOKEN';
}

/** No server answered at that address, or none was asked. So nothing arrived. */
export const NEVER_ARRIVED = ['NO_TOKEN', 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

const tooLate = (): never => {
  throw new Error('no answer in time');
};

/** Rejects when there is no answer within `ms`. */
export type Calls = (asked: Omit<Asked, 'token'>, ms: number) => Promise<Answered>;

/** Calls that carry our own token. */
export const createCalls = (token: Token, timer: Timer, log: Log): Calls => {
  const ask = createAsk();
  const own = (ms: number) =>
    timer.within(token(), ms, tooLate).catch((error: unknown) => {
      log.error(errorFacts(error), 'no token for Teams');
      throw new NoTokenError();
    });
  return async (asked, ms) => {
    const given = { ...asked, token: await own(ms) };
    const cut = new AbortController();
    // What is too late is broken off, and its connection is not used again.
    const broken = (): never => {
      cut.abort();
      return tooLate();
    };
    return timer.within(ask(given, cut.signal), ms, broken);
  };
};
