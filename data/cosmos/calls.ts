import { setTimeout as sleep } from 'node:timers/promises';
import { TRY_MS } from './client.js';
import { StoreUnavailableError, TooLargeError } from '../store.js';

/** What a failing call of the SDK may tell. Its message and its other fields may quote the document. */
type Failure = { code?: unknown; retryAfterInMs?: unknown };
const failureOf = (error: unknown): Failure => (typeof error === 'object' && error !== null ? error : {});

export type Attempt<T> = (abortSignal: AbortSignal) => Promise<T>;

/** One call, with one more try where that may help. It takes five seconds at most in all. */
export const call = async <T>(does: string, attempt: Attempt<T>): Promise<T> => {
  try {
    return await inTime(attempt);
  } catch (error) {
    const pause = pauseAfter(failureOf(error));
    if (pause === undefined) throw refusal(does, error);
    await sleep(pause);
  }
  try {
    return await inTime(attempt);
  } catch (error) {
    throw refusal(does, error);
  }
};

/** The SDK limits one request. A call may make several, and waiting for a token is not counted. */
const inTime = async <T>(attempt: Attempt<T>): Promise<T> => {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      abort.abort();
      reject(Object.assign(new Error('late'), { code: 'TIMEOUT' }));
    }, TRY_MS);
  });
  return Promise.race([attempt(abort.signal), late]).finally(() => clearTimeout(timer));
};

const TRY_AGAIN: readonly unknown[] = [408, 410, 449, 500, 502, 503, 504];
const SHORT_MS = 50;
const LONGEST_MS = 500;

/**
 * The pause before the second try. Undefined when that would take too long. A code that is no status means that nobody
 * answered.
 */
const pauseAfter = ({ code, retryAfterInMs }: Failure): number | undefined => {
  const short = SHORT_MS * (1 + Math.random());
  if (code === 429) {
    const asked = typeof retryAfterInMs === 'number' ? retryAfterInMs : 2 * short;
    return asked <= LONGEST_MS ? asked : undefined;
  }
  return typeof code !== 'number' || TRY_AGAIN.includes(code) ? short : undefined;
};

const refusal = (does: string, error: unknown): Error => {
  if (error instanceof StoreUnavailableError) return error;
  const { code } = failureOf(error);
  if (code === 413) return new TooLargeError('The document is larger than the store takes.');
  const said = typeof code === 'number' || (typeof code === 'string' && /^\w{1,40}$/.test(code)) ? code : 'UNKNOWN';
  return Object.assign(new StoreUnavailableError(`Cosmos DB did not ${does} (${said}).`), { code: said });
};

/** The status of a call. The given failures count as answers too. */
export const statusOf = async (response: Promise<{ statusCode: number }>, ...answers: number[]): Promise<number> => {
  try {
    return (await response).statusCode;
  } catch (error) {
    const { code } = failureOf(error);
    if (typeof code === 'number' && answers.includes(code)) return code;
    throw error;
  }
};
