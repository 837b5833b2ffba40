import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { said, startRegistered, type Registered } from './support/bot.js';
import { APP_ID, claims, token, unsigned } from './support/issuer.js';

let bot: Registered;
beforeAll(async () => {
  bot = await startRegistered({ LOG_LEVEL: 'silent' });
});
afterAll(() => bot.closes());

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

/** The SDK keeps four issuers for every tenant that any token names, for ever: its own list tells whether it saw one. */
const { ToBotFromBotOrEmulatorTokenValidationParameters: sdk } = createRequire(import.meta.url)(
  'botframework-connector/lib/auth/tokenValidationParameters.js',
) as { ToBotFromBotOrEmulatorTokenValidationParameters: { issuer: string[] } };

const KINDS: Record<string, (tenant: string) => string> = {
  'the shape that Entra gives them': (tid) =>
    unsigned({ iss: `https://sts.windows.net/${tid}/`, aud: APP_ID, tid, appid: APP_ID, ver: '1.0' }),
  'everything right but the key': (tid) => unsigned(claims({ tid }), { kid: tid }),
  'the key’s name right too': (tid) => unsigned(claims({ tid })),
};

const junk = async (count: number, make: (tenant: string) => string): Promise<Set<number>> => {
  const statuses = new Set<number>();
  const activity = (tenantId: string) => said({ conversation: { id: 'chat', tenantId }, channelData: {} });
  const one = async (): Promise<void> => {
    const tenant = randomUUID();
    statuses.add((await bot.posts({ authorization: `Bearer ${make(tenant)}` }, activity(tenant))).status);
  };
  for (let done = 0; done < count; done += 50) await Promise.all(Array.from({ length: 50 }, one));
  return statuses;
};

describe('10,000 tokens of 10,000 new tenants', () => {
  test('fetch no keys, leave nothing behind, and keep nobody out', async () => {
    const makes = Object.values(KINDS);
    expect(await junk(50, KINDS['the shape that Entra gives them']!)).toEqual(new Set([401]));
    expect(bot.issuer.state.asked).toBe(0);
    const authorization = `Bearer ${await token(bot.issuer.pair.privateKey)}`;
    expect(await bot.posts({ authorization })).toMatchObject({ status: 200 });
    // Once by the gate and once by the SDK behind it: the address of the keys, and the keys.
    expect(bot.issuer.state.asked).toBe(4);

    for (const make of makes) await junk(500, make);
    const issuers = sdk.issuer.length;
    const grown: number[] = [];
    for (const make of makes) {
      const before = heap();
      expect(await junk(3_350, make)).toEqual(new Set([401]));
      grown.push(heap() - before);
    }
    expect(bot.issuer.state.asked).toBe(4);
    expect(sdk.issuer).toHaveLength(issuers);
    // What stays of a token stays of every kind; what a busy machine has not cleaned up yet comes and goes.
    expect(Math.min(...grown)).toBeLessThan(700_000);
    expect(bot.sent).toHaveLength(1);
    expect(await bot.posts({ authorization })).toMatchObject({ status: 200 });
    expect(bot.sent).toHaveLength(2);
  });
});
