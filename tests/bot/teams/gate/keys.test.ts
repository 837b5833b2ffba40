import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createKeys, type Keys } from '../../../../bot/teams/gate/keys.js';
import { createLog } from '../../../../bot/support/log.js';
import { jwkOf, newPair, startIssuer, type Issuer } from './support/issuer.js';

const SECOND = 1_000;
const HOUR = 3_600_000;
/** To ask is to fetch two documents: where the keys are, and the keys. */
const FETCHES = 2;

let issuer: Issuer;
let time: number;
let keys: Keys;
beforeEach(async () => {
  issuer = await startIssuer();
  time = Date.now();
  keys = createKeys(issuer.url, createLog('silent'), () => time);
});
afterEach(() => issuer.stop());

const asks = (): number => issuer.state.asked / FETCHES;
/** A busy machine is slow, not wrong. */
const PATIENT = { timeout: 60 * SECOND };

describe('the issuer’s keys', () => {
  test('are fetched when first needed, once, also by many at a time', async () => {
    expect(asks()).toBe(0);
    const found = await Promise.all(Array.from({ length: 20 }, () => keys('teams')));
    expect(found.every((one) => one?.endorsements.includes('msteams'))).toBe(true);
    expect(asks()).toBe(1);
  });

  test('are asked for again for an unknown name at most once a minute', async () => {
    await keys('teams');
    for (let nth = 0; nth < 100; nth += 1) expect(await keys(`unknown-${nth}`)).toBeUndefined();
    expect(asks()).toBe(1);
    time += 61 * SECOND;
    await Promise.all(Array.from({ length: 100 }, (_, nth) => keys(`other-${nth}`)));
    expect(asks()).toBe(2);
  });

  test('may be replaced: a new one is found, one taken back is gone', async () => {
    await keys('teams');
    issuer.state.keys = [await jwkOf(await newPair(), 'newer', ['msteams'])];
    time += 61 * SECOND;
    expect(await keys('newer')).toBeDefined();
    expect(await keys('teams')).toBeUndefined();
  });

  test('are looked up again after a day, without making anybody wait', async () => {
    await keys('teams');
    time += 25 * HOUR;
    issuer.state.keys = [];
    expect(await keys('teams')).toBeDefined();
    await expect.poll(() => keys('teams'), PATIENT).toBeUndefined();
    expect(asks()).toBe(2);
  });

  test('with the issuer away, stay good for two days and no longer', async () => {
    await keys('teams');
    issuer.state.mood = 'away';
    time += 47 * HOUR;
    expect(await keys('teams')).toBeDefined();
    time += 2 * HOUR;
    await expect(keys('teams')).rejects.toMatchObject({ status: 503, code: 'no keys' });
  });

  test('with the issuer away from the start, nobody comes in, and it is asked every five seconds', async () => {
    issuer.state.mood = 'away';
    for (let nth = 0; nth < 50; nth += 1) await expect(keys('teams')).rejects.toMatchObject({ status: 503 });
    expect(issuer.state.asked).toBe(1);
    issuer.state.mood = 'well';
    time += 6 * SECOND;
    expect(await keys('teams')).toBeDefined();
  });

  test('an issuer that does not answer is not waited for', PATIENT, async () => {
    issuer.state.mood = 'silent';
    await expect(keys('teams')).rejects.toMatchObject({ status: 503 });
  });

  test('of a kind we cannot use cost the others nothing', async () => {
    issuer.state.keys.unshift({ kty: 'EC', kid: 'curve' }, { kty: 'RSA', kid: 'no numbers' }, {});
    expect(await keys('teams')).toBeDefined();
    expect(await keys('curve')).toBeUndefined();
  });
});
