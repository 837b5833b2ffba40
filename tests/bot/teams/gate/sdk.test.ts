import type { Activity } from 'botbuilder';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { authenticationOf } from '../../../../bot/teams/authentication.js';
import { readConfig } from '../../../../bot/config/config.js';
import { environment, said } from './support/bot.js';
import { APP_ID, startIssuer, token, type Issuer } from './support/issuer.js';

/** The SDK behind the gate, asked directly: also without the gate it takes Teams' own tokens only. */
let issuer: Issuer;
beforeEach(async () => {
  issuer = await startIssuer();
});
afterEach(() => issuer.stop());

const TENANT = '30000000-0000-4000-8000-000000000003';
const asks = async (changes: Record<string, unknown>) => {
  const auth = authenticationOf(readConfig(environment()).registration, issuer.url);
  const header = `Bearer ${await token(issuer.pair.privateKey, changes)}`;
  return auth.authenticateRequest(said() as unknown as Activity, header);
};

describe('the SDK', () => {
  test('takes a token of Teams', async () => {
    const { claimsIdentity } = await asks({});
    expect(claimsIdentity.getClaimValue('aud')).toBe(APP_ID);
  });

  test.each([
    ['1.0', APP_ID, `https://sts.windows.net/${TENANT}/`, { appid: APP_ID }],
    ['1.0', 'https://api.botframework.com', `https://sts.windows.net/${TENANT}/`, { appid: APP_ID }],
    ['2.0', APP_ID, `https://login.microsoftonline.com/${TENANT}/v2.0`, { azp: APP_ID }],
  ])('does not take the emulator’s, version %s for %s', async (ver, aud, iss, who) => {
    await expect(asks({ iss, aud, ver, tid: TENANT, serviceurl: undefined, ...who })).rejects.toThrow('not from Teams');
  });
});
