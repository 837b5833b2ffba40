import { UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { said, startRegistered, type Registered } from './support/bot.js';
import { APP_ID, claims, jwkOf, newPair, seconds, SERVICE_URL, token, unsigned, type Pair } from './support/issuer.js';

let bot: Registered;
let stranger: Pair;
beforeAll(async () => {
  bot = await startRegistered();
  stranger = await newPair();
  const endorsed = await newPair();
  bot.issuer.state.keys.push(await jwkOf(endorsed, 'elsewhere', ['webchat']), await jwkOf(stranger, 'nobody'));
  unendorsed = endorsed;
  // From here on the keys are known, and asking for them again shows.
  await bot.posts(await bearer({}));
});
let unendorsed: Pair;
afterAll(() => bot.closes());
beforeEach(() => {
  bot.sent.length = 0;
  bot.logs.length = 0;
  bot.issuer.state.asked = 0;
});

const bearer = async (...given: Parameters<typeof token> extends [unknown, ...infer R] ? R : never) => ({
  authorization: `Bearer ${await token(bot.issuer.pair.privateKey, ...given)}`,
});

const TENANT = '30000000-0000-4000-8000-000000000003';
const entra = (version: '1.0' | '2.0', aud: string) => ({
  iss: version === '1.0' ? `https://sts.windows.net/${TENANT}/` : `https://login.microsoftonline.com/${TENANT}/v2.0`,
  aud,
  tid: TENANT,
  ver: version,
  [version === '1.0' ? 'appid' : 'azp']: APP_ID,
});
/** A press is answered without botbuilder, so the gate alone keeps it out. */
const PRESS = said({ type: 'invoke', name: 'task/fetch', value: { data: { go: 'help' } } });
const CONNECTOR = 'https://api.botframework.com';

describe('a token that is Teams’ own', () => {
  test('lets the person in: the real bot answers', async () => {
    expect(await bot.posts(await bearer({}))).toMatchObject({ status: 200 });
    expect(bot.sent).toHaveLength(1);
    expect(bot.sent[0]).toMatchObject({ serviceUrl: SERVICE_URL, conversation: 'chat-01' });
    expect(JSON.stringify(bot.sent[0]!.message.card)).toContain('Ik maak me zorgen');
    expect(bot.issuer.state.asked).toBe(0);
  });

  test('lets a press in, and its answer out', async () => {
    const { status, body } = await bot.posts(await bearer({}), PRESS);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ task: { type: 'continue' } });
  });

  test.each([
    ['ended four minutes ago', { exp: seconds(-240) }],
    ['begins in four minutes', { nbf: seconds(240) }],
  ])('may be of a clock that differs: %s', async (_, times) => {
    expect(await bot.posts(await bearer(times))).toMatchObject({ status: 200 });
    expect(bot.sent).toHaveLength(1);
  });
});

type Row = [what: string, reason: string, headers: () => Promise<Record<string, string>> | Record<string, string>];
const raw = (text: string) => ({ authorization: text });

const WRONG: Row[] = [
  ['no token', 'no token', () => ({})],
  ['an empty header', 'malformed', () => raw('')],
  ['no word Bearer', 'malformed', async () => raw((await bearer({})).authorization.slice('Bearer '.length))],
  ['another scheme', 'malformed', () => raw('Basic dXNlcjpwYXNz')],
  ['two words', 'malformed', async () => raw(`${(await bearer({})).authorization} again`)],
  ['two parts', 'malformed', () => raw('Bearer abc.def')],
  ['parts that are no JSON', 'malformed', () => raw('Bearer abc.def.ghi')],
  ['alg none, unsigned', 'malformed', () => raw(`Bearer ${new UnsecuredJWT(claims()).encode()}`)],
  ['alg none, with a signature', 'algorithm', () => raw(`Bearer ${unsigned(claims(), { alg: 'none' })}`)],
  [
    'HS256 signed with the public key',
    'algorithm',
    async () => raw(`Bearer ${await token(new TextEncoder().encode(bot.issuer.pem), {}, { alg: 'HS256' })}`),
  ],
  ['a header that says RS512', 'algorithm', () => raw(`Bearer ${unsigned(claims(), { alg: 'RS512' })}`)],
  ['another issuer', 'issuer', () => bearer({ iss: 'https://api.botframework.us' })],
  ['an issuer that begins as ours', 'issuer', () => bearer({ iss: 'https://api.botframework.com/' })],
  ['no issuer', 'issuer', () => bearer({ iss: undefined })],
  ['another bot’s audience', 'audience', () => bearer({ aud: TENANT })],
  ['ours among other audiences', 'audience', () => bearer({ aud: [APP_ID, TENANT] })],
  ['no service URL', 'no service url', () => bearer({ serviceurl: undefined })],
  ['an ended token', 'expired', () => bearer({ exp: seconds(-360) })],
  ['a token that does not end', 'times', () => bearer({ exp: undefined })],
  ['a token of later', 'times', () => bearer({ nbf: seconds(360) })],
  ['no key id', 'malformed', () => bearer({}, { kid: undefined as never })],
  ['an unknown key id', 'unknown key', () => bearer({}, { kid: 'new' })],
  [
    'a stranger’s signature under our key id',
    'signature',
    async () => raw(`Bearer ${await token(stranger.privateKey)}`),
  ],
  ['no signature at all', 'signature', () => raw(`Bearer ${unsigned(claims())}`)],
  [
    'a key for another channel',
    'endorsement',
    async () => raw(`Bearer ${await token(unendorsed.privateKey, {}, { kid: 'elsewhere' })}`),
  ],
  [
    'a key for no channel',
    'endorsement',
    async () => raw(`Bearer ${await token(stranger.privateKey, {}, { kid: 'nobody' })}`),
  ],
  ['the emulator’s token, version 1', 'issuer', () => bearer(entra('1.0', APP_ID))],
  ['the emulator’s token, version 2', 'issuer', () => bearer(entra('2.0', APP_ID))],
  ['our own token to Teams, stolen', 'issuer', () => bearer(entra('1.0', CONNECTOR))],
  ['a token for Teams’ own service', 'audience', () => bearer({ aud: CONNECTOR })],
];

describe('a token that is not', () => {
  test.each(WRONG)('%s: 401, one line in the log (%s), and nothing happens', async (_, reason, headers) => {
    for (const activity of [said(), PRESS]) {
      expect(await bot.posts(await headers(), activity)).toEqual({ status: 401, body: 'Unauthorized' });
      expect(bot.refused()).toEqual([reason]);
      expect(bot.logs.splice(0)).toHaveLength(1);
    }
    expect(bot.sent).toEqual([]);
    expect(bot.issuer.state.asked).toBe(0);
  });

  test('nothing of a token stands in the log, the output or the answer', async () => {
    const written: string[] = [];
    const take = (...all: unknown[]): boolean => written.push(all.map(String).join(' ')) > 0;
    const streams = [process.stdout, process.stderr].map((one) => vi.spyOn(one, 'write').mockImplementation(take));
    // The SDK prints here, and so would we by mistake.
    const consoles = (['log', 'warn', 'error'] as const).map((way) => vi.spyOn(console, way).mockImplementation(take));
    const planted: string[] = [];
    for (const [, , headers] of [...WRONG, ['good', '', () => bearer({})] satisfies Row]) {
      const given: Record<string, string | undefined> = await headers();
      planted.push(...(given.authorization ?? '').split(/[ .]/).filter((part) => part.length > 15));
      written.push((await bot.posts(await headers())).body);
    }
    [...streams, ...consoles].forEach((spy) => spy.mockRestore());
    const all = [...bot.logs, ...written].join('\n');
    expect(planted.length).toBeGreaterThan(WRONG.length);
    expect(planted.filter((part) => all.includes(part.slice(0, 16)))).toEqual([]);
    expect(all.toLowerCase()).not.toContain('bearer');
  });
});
