import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SchoolDay } from '../support/school.js';

let school: SchoolDay;
beforeEach(async () => {
  school = await SchoolDay.opens();
});
afterEach(() => school.closes());

const PLANTED = 'Quirijntje Zwaardvis';
const TENANT = '10000000-0000-4000-8000-000000000000';

const activity = (more: object = {}) => ({
  type: 'message',
  id: '1',
  text: PLANTED,
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:1',
  from: { id: '29:01', aadObjectId: '10000000-0000-4000-8000-000000000001' },
  recipient: { id: '28:bot' },
  conversation: { id: 'chat-01', conversationType: 'personal', tenantId: TENANT },
  ...more,
});

const sends = async (body: string, headers: Record<string, string> = {}, path = '/api/messages') => {
  const response = await fetch(school.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
};

/** One line about it, and no word of what was sent. */
const oneQuietLine = (before: number): void => {
  const lines = school.logs.slice(before);
  expect(lines).toHaveLength(1);
  expect(lines.join()).not.toContain('Quirijntje');
};

const MALFORMED: [string, unknown][] = [
  ['nothing', {}],
  ['a list', [activity()]],
  ['a number', 7],
  ['no type', activity({ type: undefined })],
  ['a type that is no text', activity({ type: { a: PLANTED } })],
  ['no conversation', activity({ conversation: undefined })],
  ['a conversation without an id', activity({ conversation: { id: '', tenantId: TENANT } })],
  ['no sender', activity({ from: undefined })],
  ['no service URL', activity({ serviceUrl: undefined })],
  ['a service URL that is none', activity({ serviceUrl: PLANTED })],
  ['a text that is no text', activity({ text: { a: PLANTED } })],
  ['a tenant that is no text', activity({ conversation: { id: 'c', tenantId: 7 } })],
];

describe('what is no activity', () => {
  test.each(MALFORMED)('%s: 400 without detail, one log line, nothing stored', async (_, body) => {
    const before = school.logs.length;
    const { status, text } = await sends(JSON.stringify(body));
    expect([status, text]).toEqual([400, 'Bad Request']);
    oneQuietLine(before);
    expect(school.teams.wire).toEqual([]);
    expect(await school.holds('Quirijntje')).toBe(false);
  });

  test.each(['', '{', `{"type": "${PLANTED}`, 'null', 'undefined'])('the JSON %j', async (body) => {
    const { status, text } = await sends(body);
    expect([status, text]).toEqual([400, 'Bad Request']);
    expect(school.logs.join()).not.toContain('Quirijntje');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])('sent as %s', async (type) => {
    const { status, text } = await sends(JSON.stringify(activity()), { 'content-type': type });
    expect([status, text]).toEqual([400, 'Bad Request']);
  });

  test('a body over the limit: 413, before it is read', async () => {
    const before = school.logs.length;
    const { status, text } = await sends(JSON.stringify(activity({ text: PLANTED.repeat(20_000) })));
    expect([status, text]).toEqual([413, 'Payload Too Large']);
    oneQuietLine(before);
  });
});

const JSON_TYPE = 'application/json';

/** As Teams sends it, or as it never does. */
const bytes = async (body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
  const given = { 'content-type': JSON_TYPE, ...headers };
  return (await fetch(`${school.url}/api/messages`, { method: 'POST', headers: given, body })).status;
};

/** A request of which the rest never comes, or comes in pieces. */
const begun = (headers: Record<string, string>) => {
  const { port } = new URL(school.url);
  const options = { port, host: '127.0.0.1', path: '/api/messages', method: 'POST' };
  const call = request({ ...options, headers: { 'content-type': JSON_TYPE, ...headers } }).on('error', () => undefined);
  const answered = new Promise<number>((resolve) => {
    call.on('response', (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0)));
  });
  return { call, answered };
};

describe('a body', () => {
  const good = new TextEncoder().encode(JSON.stringify(activity({ text: 'Vangnet: één vraag' })));

  test.each([
    ['application/json; charset=utf-8', 200],
    ['Application/JSON;charset="UTF-8"', 200],
    ['application/json; charset=latin1', 415],
    ['application/jsonp', 400],
  ])('of the type %s: %i', async (type, status) => {
    expect(await bytes(good, { 'content-type': type })).toBe(status);
  });

  test('may begin with a mark for its bytes', async () => {
    expect(await bytes(new Uint8Array([0xef, 0xbb, 0xbf, ...good]))).toBe(200);
  });

  test.each(['gzip', 'deflate', 'br'])('packed as %s is refused unread: Teams packs nothing', async (packed) => {
    const before = school.logs.length;
    expect(await bytes(new Uint8Array(gzipSync(good)), { 'content-encoding': packed })).toBe(415);
    expect(school.logs.length - before).toBe(1);
  });

  test('that comes in pieces is read whole, also when a letter is cut through', async () => {
    const { call, answered } = begun({ 'content-length': String(good.length) });
    const cut = good.indexOf(0xc3) + 1;
    call.write(good.slice(0, cut));
    await wait(20);
    call.end(good.slice(cut));
    expect(await answered).toBe(200);
    expect(school.logs.join()).not.toContain('refused');
  });

  test('of which the sender goes away does nothing: one line in the log', async () => {
    const before = school.logs.length;
    const { call } = begun({ 'content-length': String(good.length) });
    call.write(good.slice(0, 40));
    await wait(20);
    call.destroy();
    await expect.poll(() => school.logs.length - before).toBe(1);
    oneQuietLine(before);
    expect(school.teams.wire).toEqual([]);
  });

  test('that never ends is refused as soon as it is too much', async () => {
    const { call, answered } = begun({ 'transfer-encoding': 'chunked' });
    call.write(JSON.stringify(activity()).padEnd(300 * 1024));
    expect(await answered).toBe(413);
    call.destroy();
  });

  test('after a body the same connection takes the next one', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const asked = async (body: string) => {
      const options = {
        agent,
        path: '/api/messages',
        method: 'POST',
        host: '127.0.0.1',
        port: new URL(school.url).port,
      };
      const call = request({ ...options, headers: { 'content-type': JSON_TYPE } }).end(body);
      const [response] = (await once(call, 'response')) as [IncomingMessage];
      response.resume();
      await once(response, 'end');
      return [response.statusCode, call.reusedSocket];
    };
    const press = JSON.stringify(activity({ type: 'invoke', name: 'task/fetch', value: {} }));
    const seen = [await asked(press), await asked('{'), await asked(press)];
    expect(seen).toEqual([
      [200, false],
      [400, true],
      [200, true],
    ]);
    agent.destroy();
  });
});

describe('the address', () => {
  test.each(['/api/messages/', '/API/Messages', '/api/messages?x=1'])('%s is the one', async (path) => {
    const press = JSON.stringify(activity({ type: 'invoke', name: 'task/fetch', value: {} }));
    expect((await sends(press, {}, path)).status).toBe(200);
  });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s /api/messages', async (method) => {
    const response = await fetch(`${school.url}/api/messages?naam=${encodeURIComponent(PLANTED)}`, { method });
    expect([404, 405]).toContain(response.status);
    expect(await response.text()).not.toContain('Quirijntje');
  });

  test.each(['/', '/api', '/api/messages/x', '/.env', '/..%2f..%2fetc%2fpasswd'])(
    'POST %s is not there',
    async (path) => {
      const { status, text } = await sends(JSON.stringify(activity()), {}, path);
      expect(status).toBe(404);
      expect(text).not.toContain('Quirijntje');
    },
  );

  test('says nothing of what it is made of', async () => {
    const { headers } = await sends('{');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('a path that cannot be read: 400, without a trace of files', async () => {
    const { status, text } = await sends('{}', {}, '/%E0%A4%A');
    expect([400, 404]).toContain(status);
    expect(text).not.toMatch(/node_modules|at .*\.js/);
  });

  test('the playground takes nothing through a proxy', async () => {
    for (const path of ['/api/messages', '/readyz', '/healthz']) {
      const method = path === '/api/messages' ? 'POST' : 'GET';
      const response = await fetch(school.url + path, { method, headers: { 'x-forwarded-for': '10.0.0.1' } });
      expect(response.status).toBe(403);
    }
    expect(school.teams.wire).toEqual([]);
  });

  test('is alive and ready', async () => {
    for (const path of ['/healthz', '/readyz', '/healthz?x', '/Readyz/'])
      for (const method of ['GET', 'HEAD']) expect((await fetch(school.url + path, { method })).status).toBe(200);
  });
});

const INVOKES: [string, object][] = [
  ['no data', { name: 'task/fetch', value: {} }],
  ['no value', { name: 'task/fetch' }],
  ['a value that is a text', { name: 'task/submit', value: PLANTED }],
  ['data that is a text', { name: 'task/submit', value: { data: PLANTED } }],
  ['data that is JSON in a text', { name: 'task/submit', value: { data: '{"go":"help"}' } }],
  ['data that is a list', { name: 'task/fetch', value: { data: [PLANTED] } }],
  ['data that is null', { name: 'task/fetch', value: { data: null } }],
  ['an action without data', { name: 'adaptiveCard/action', value: { action: {} } }],
  ['an action that is a text', { name: 'adaptiveCard/action', value: { action: PLANTED } }],
  ['no action', { name: 'adaptiveCard/action', value: {} }],
  ['a name nobody knows', { name: 'composeExtension/query', value: { a: PLANTED } }],
  ['no name', { value: { a: PLANTED } }],
];

describe('an invoke is always answered with 200', () => {
  test.each(INVOKES)('%s', async (_, invoke) => {
    const { status, text } = await sends(JSON.stringify(activity({ type: 'invoke', text: undefined, ...invoke })));
    expect(status).toBe(200);
    expect(text).not.toContain('Quirijntje');
    expect(school.logs.join()).not.toContain('Quirijntje');
  });

  test('of a person of no known tenant too', async () => {
    const from = { id: '29:x' };
    const { status } = await sends(JSON.stringify(activity({ type: 'invoke', name: 'task/fetch', value: {}, from })));
    expect(status).toBe(200);
  });
});
