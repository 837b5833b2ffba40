import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_TENANT } from '../../../../bot/cli/demo/schools.js';
import { idOf } from '../../../support/cast.js';
import { post, said, startRegistered, type Registered } from './support/bot.js';
import { SERVICE_URL, token } from './support/issuer.js';

const SECOND = '40000000-0000-4000-8000-000000000004';
const FOREIGN = '40000000-0000-4000-8000-000000000005';
const OTHER_HOST = 'https://smba.example.nl/emea/';

let bot: Registered;
beforeAll(async () => {
  bot = await startRegistered({ TENANTS: `${DEMO_TENANT},${SECOND.toUpperCase()}` });
});
afterAll(() => bot.closes());
beforeEach(() => {
  bot.sent.length = 0;
  bot.logs.length = 0;
});

const bearer = async (serviceurl = SERVICE_URL) => ({
  authorization: `Bearer ${await token(bot.issuer.pair.privateKey, { serviceurl })}`,
});
const from = (conversation?: string, channel?: string) => ({
  conversation: { id: 'chat-01', conversationType: 'personal', ...(conversation && { tenantId: conversation }) },
  channelData: channel === undefined ? {} : { tenant: { id: channel } },
});

type Row = [what: string, status: number, reason: string, changes: Record<string, unknown>, serviceUrl?: string];
const WRONG: Row[] = [
  ['without a service URL', 401, 'service url', { serviceUrl: undefined }],
  ['with an empty service URL', 401, 'service url', { serviceUrl: '' }],
  ['of another service URL', 401, 'service url', { serviceUrl: 'https://smba.trafficmanager.net/amer/' }],
  ['of an attacker’s service URL', 401, 'service url', { serviceUrl: 'https://evil.example/' }],
  ['of a host that is not on the list', 403, 'host', { serviceUrl: OTHER_HOST }, OTHER_HOST],
  [
    'of a host that is, without https',
    403,
    'host',
    { serviceUrl: 'http://smba.trafficmanager.net/emea/' },
    'http://smba.trafficmanager.net/emea/',
  ],
  ['of the web chat', 403, 'channel', { channelId: 'webchat' }],
  ['of the emulator', 403, 'channel', { channelId: 'emulator' }],
  ['of no channel', 403, 'channel', { channelId: undefined }],
  ['of a foreign tenant', 403, 'tenant', from(FOREIGN, FOREIGN)],
  ['of a foreign tenant in one place', 403, 'tenant', from(DEMO_TENANT, FOREIGN)],
  ['of a foreign tenant in the other place', 403, 'tenant', from(FOREIGN, DEMO_TENANT)],
  ['of no tenant', 403, 'tenant', from()],
  ['of our tenant in other letters', 403, 'tenant', from(DEMO_TENANT.toUpperCase().replace(/[^A-F]/, 'A'))],
];
/** A press is answered without botbuilder, so the gate alone keeps it out. */
const PRESS = said({ type: 'invoke', name: 'task/fetch', value: { data: { go: 'help' } } });
const TEXT: Record<number, string> = { 401: 'Unauthorized', 403: 'Forbidden' };

describe('an activity under a good token', () => {
  test.each(WRONG)('%s: %i, one line in the log (%s)', async (_, status, reason, changes, serviceUrl) => {
    for (const activity of [said(changes), { ...PRESS, ...changes }]) {
      expect(await bot.posts(await bearer(serviceUrl), activity)).toEqual({ status, body: TEXT[status] });
      expect(bot.refused()).toEqual([reason]);
      expect(bot.logs.splice(0)).toHaveLength(1);
    }
    expect(bot.sent).toEqual([]);
  });

  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['a number for a channel', said({ channelId: 5 })],
    ['a word for a conversation', said({ conversation: 'chat-01' })],
  ])('that is %s: 400', async (_, activity) => {
    expect(await bot.posts(await bearer(), activity ?? null)).toEqual({ status: 400, body: 'Bad Request' });
    expect(bot.sent).toEqual([]);
  });

  test('of a second customer is let in', async () => {
    const stranger = { from: { id: '29:x', aadObjectId: idOf('01') } };
    expect(await bot.posts(await bearer(), said({ ...stranger, ...from(SECOND, SECOND) }))).toMatchObject({
      status: 200,
    });
    expect(bot.refused()).toEqual([]);
  });

  test('that names its tenant once is let in', async () => {
    await bot.posts(await bearer(), said(from(DEMO_TENANT)));
    await bot.posts(await bearer(), said(from(undefined, DEMO_TENANT)));
    expect(bot.sent).toHaveLength(2);
  });

  test.each<[string, Record<string, unknown>]>([
    ['of its text', { text: null, attachments: [{ contentType: 'image/png' }] }],
    ['of its channel data', { channelData: null }],
    ['of the tenant in its channel data', { channelData: { tenant: null } }],
    ['of the tenant of its conversation', { conversation: { ...from().conversation, tenantId: null } }],
    [
      'of all else',
      { name: null, action: null, membersAdded: null, value: null, from: { ...said().from!, name: null } },
    ],
  ])('with null in the place %s is let in, and answered', async (_, changes) => {
    expect(await bot.posts(await bearer(), said(changes))).toMatchObject({ status: 200 });
    expect(bot.refused()).toEqual([]);
    expect(bot.sent.length).toBeGreaterThan(0);
  });

  test('with null for both its tenants is of no tenant', async () => {
    const nobodys = { conversation: { ...from().conversation, tenantId: null }, channelData: { tenant: null } };
    expect(await bot.posts(await bearer(), said(nobodys))).toEqual({ status: 403, body: 'Forbidden' });
    expect(bot.refused()).toEqual(['tenant']);
  });

  test('with the header of the local test tool is refused', async () => {
    const headers = { ...(await bearer()), 'x-ms-agents-playground': 'true' };
    expect(await bot.posts(headers)).toEqual({ status: 403, body: 'Forbidden' });
    expect(bot.refused()).toEqual(['playground']);
  });

  test('with two Authorization headers is refused, whichever is good', async () => {
    const good: [string, string] = ['authorization', (await bearer()).authorization];
    const bad: [string, string] = ['authorization', 'Bearer a.b.c'];
    for (const pair of [
      [good, bad],
      [bad, good],
      [good, good],
    ])
      expect(await post(bot.port, [['content-type', 'application/json'], ...pair], JSON.stringify(said()))).toEqual({
        status: 401,
        body: 'Unauthorized',
      });
    expect(bot.refused()).toEqual(['two tokens', 'two tokens', 'two tokens']);
  });
});
