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

describe('the address', () => {
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
    for (const path of ['/healthz', '/readyz']) expect((await fetch(school.url + path)).status).toBe(200);
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
