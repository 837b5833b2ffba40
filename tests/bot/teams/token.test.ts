import { randomUUID } from 'node:crypto';
import { AppCredentials } from 'botframework-connector';
import { describe, expect, it } from 'vitest';
import { kept, tokenFor } from '../../../bot/teams/token.js';

const MINUTE = 60_000;

/** The SDK's own keeping, with an issuer of ours behind it. */
class Issued extends AppCredentials {
  asked = 0;
  lastsMs = 60 * MINUTE;
  away = false;

  constructor() {
    // The SDK remembers tokens by this id, for the whole process.
    super(randomUUID());
  }

  protected override async refreshToken() {
    this.asked += 1;
    await new Promise(setImmediate);
    if (this.away) throw new Error('away');
    return { accessToken: `token-${this.asked}`, expiresOn: new Date(Date.now() + this.lastsMs) } as never;
  }
}

const keeping = () => {
  const issuer = new Issued();
  return { issuer, token: kept(() => Promise.resolve(issuer)) };
};

describe('our own token', () => {
  it('is kept', async () => {
    const { issuer, token } = keeping();
    for (let n = 0; n < 5; n += 1) expect(await token()).toBe('token-1');
    expect(issuer.asked).toBe(1);
  });

  it('is asked for anew from five minutes before its end', async () => {
    const { issuer, token } = keeping();
    issuer.lastsMs = 4 * MINUTE;
    expect([await token(), await token()]).toEqual(['token-1', 'token-2']);
    issuer.lastsMs = 6 * MINUTE;
    expect([await token(), await token()]).toEqual(['token-3', 'token-3']);
  });

  it('is asked for once by all who need one at that moment', async () => {
    const { issuer, token } = keeping();
    expect(new Set(await Promise.all(Array.from({ length: 50 }, token)))).toEqual(new Set(['token-1']));
    expect(issuer.asked).toBe(1);
  });

  it('is asked for again after it was not given', async () => {
    const { issuer, token } = keeping();
    issuer.away = true;
    await expect(Promise.all([token(), token()])).rejects.toThrow('away');
    issuer.away = false;
    expect(await token()).toBe('token-2');
  });

  it('is none in the playground', async () => {
    expect(await tokenFor(undefined)()).toBeUndefined();
  });
});
