import { importJWK, type CryptoKey } from 'jose';
import { z } from 'zod';
import { errorFacts, type Log } from '../../support/log.js';
import { RefusedError } from './refused.js';

/** `endorsements`: the channels that the owner of the key may speak for. */
export type SigningKey = { key: CryptoKey; endorsements: readonly string[] };
export type Keys = (kid: string) => Promise<SigningKey | undefined>;

const HOUR_MS = 3_600_000;
const FRESH_MS = 24 * HOUR_MS;
/** How long known keys are good while the issuer is away. */
const KEPT_MS = 48 * HOUR_MS;
/** Anybody can send a token with a new key id. So the keys are fetched at most once in this time. */
const ASK_AGAIN_MS = 60_000;
const AFTER_FAILURE_MS = 5_000;
const TIMEOUT_MS = 3_000;

const metadataSchema = z.object({ jwks_uri: z.url() });
const jwksSchema = z.object({ keys: z.array(z.unknown()) });
const keySchema = z.object({
  kid: z.string(),
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).default([]),
});

const getJson = async (url: string): Promise<unknown> => {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`keys: ${response.status}`);
  return response.json();
};

/** The keys of a kind we can use. One strange key does not spoil the others. */
const load = async (metadataUrl: string): Promise<Map<string, SigningKey>> => {
  const { jwks_uri } = metadataSchema.parse(await getJson(metadataUrl));
  const { keys } = jwksSchema.parse(await getJson(jwks_uri));
  const usable = keys.flatMap((one) => keySchema.safeParse(one).data ?? []);
  const imported = usable.map(async ({ kid, kty, n, e, endorsements }) => {
    const key = await importJWK({ kty, n, e }, 'RS256');
    return [kid, { key, endorsements }] as const;
  });
  return new Map(await Promise.all(imported));
};

/** The issuer's keys, fetched when first needed and kept. */
export const createKeys = (metadataUrl: string, log: Log, now: () => number = Date.now): Keys => {
  let known = new Map<string, SigningKey>();
  let knownSince = -Infinity;
  let askAfter = -Infinity;
  let asking: Promise<void> | undefined;

  const ask = async (): Promise<void> => {
    if (now() < askAfter) return;
    askAfter = now() + AFTER_FAILURE_MS;
    try {
      known = await load(metadataUrl);
      knownSince = now();
      askAfter = knownSince + ASK_AGAIN_MS;
    } catch (error) {
      log.error(errorFacts(error), 'keys of the issuer not fetched');
    }
  };
  const askOnce = (): Promise<void> => (asking ??= ask().finally(() => (asking = undefined)));

  return async (kid) => {
    if (!known.has(kid)) await askOnce();
    else if (now() - knownSince > FRESH_MS) void askOnce();
    if (now() - knownSince > KEPT_MS) throw new RefusedError('no keys');
    return known.get(kid);
  };
};
