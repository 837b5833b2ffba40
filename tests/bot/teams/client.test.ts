import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../bot/support/log.js';
import { createTimer } from '../../../bot/support/timer.js';
import { createTeams, type ChatMessage } from '../../../bot/teams/client.js';
import type { Token } from '../../../bot/teams/token.js';

type Heard = { method: string; url: string; headers: IncomingMessage['headers']; body: string };
const stops: (() => unknown)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** In the place of Teams: answers as told, and keeps what was asked as it came over the wire. */
const somewhere = async (answer: (response: ServerResponse, nth: number) => unknown) => {
  const heard: Heard[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      answer(response, heard.push({ method, url, headers, body }));
    });
  }).on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => (server.closeAllConnections(), server.close()));
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { heard, serviceUrl, connections: () => connections };
};

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const taken = json(201, { id: 'activity-1' });

const logs: string[] = [];
const client = (token: Token = () => Promise.resolve('own-token'), patience = (ms: number) => ms) => {
  logs.length = 0;
  const log = createLog('debug', { write: (line: string) => void logs.push(line) });
  return createTeams({ token, trusts: () => true, log, timer: createTimer({ patience }) });
};
/** Nobody waits five seconds to see that it is too late. */
const hurried = (first: () => boolean = () => true) => client(undefined, (ms) => (first() ? 200 : ms));
const message = (alert = false): ChatMessage => ({
  card: { type: 'AdaptiveCard', version: '1.5', body: [] } as never,
  preview: 'Vangnet: een taak',
  alert,
});

describe('what goes to Teams', () => {
  it('is a card in its chat, with our token and one sentence for a lock screen', async () => {
    const { heard, serviceUrl } = await somewhere(taken);
    const chat = { serviceUrl: `${serviceUrl}/emea/`, conversation: 'a:1/2;messageid=3@thread.v2' };
    expect(await client().send(chat, message(true))).toEqual({ outcome: 'sent', activity: 'activity-1' });
    const [{ method, url, headers, body }] = heard as [Heard];
    expect([method, url]).toEqual(['POST', '/emea/v3/conversations/a%3A1%2F2%3Bmessageid%3D3%40thread.v2/activities']);
    expect(headers).toMatchObject({
      authorization: 'Bearer own-token',
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Vangnet',
    });
    expect(JSON.parse(body)).toEqual({
      type: 'message',
      summary: 'Vangnet: een taak',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message().card }],
      channelData: { notification: { alert: true } },
    });
  });

  it('is drawn anew in its place', async () => {
    const { heard, serviceUrl } = await somewhere(taken);
    await client().update({ serviceUrl, conversation: 'chat' }, 'f:1', message());
    expect(heard).toMatchObject([{ method: 'PUT', url: '/v3/conversations/chat/activities/f%3A1' }]);
    expect(JSON.parse(heard[0]!.body)).toMatchObject({ id: 'f:1', type: 'message' });
  });

  it('goes over one connection', async () => {
    const { serviceUrl, connections } = await somewhere(taken);
    const teams = client();
    for (const conversation of ['one', 'two', 'three']) await teams.send({ serviceUrl, conversation }, message());
    expect(connections()).toBe(1);
  });

  it('has no token in the playground', async () => {
    const { heard, serviceUrl } = await somewhere(taken);
    await client(() => Promise.resolve(undefined)).send({ serviceUrl, conversation: 'chat' }, message());
    expect(heard[0]!.headers.authorization).toBeUndefined();
  });
});

describe('what became of it', () => {
  it.each([
    [200, {}, { outcome: 'sent', activity: 'activity-1' }],
    [201, {}, { outcome: 'sent', activity: 'activity-1' }],
    [429, { 'retry-after': '7' }, { outcome: 'notDelivered', status: 429, retryAfterMs: 7_000 }],
    [429, { 'retry-after': 'soon' }, { outcome: 'notDelivered', status: 429 }],
    [412, {}, { outcome: 'notDelivered', status: 412 }],
    [401, {}, { outcome: 'refused', status: 401 }],
    [403, {}, { outcome: 'refused', status: 403 }],
    [404, {}, { outcome: 'refused', status: 404 }],
    [500, {}, { outcome: 'unknown', status: 500 }],
    [503, {}, { outcome: 'unknown', status: 503 }],
  ])('%i %j', async (status, headers, outcome) => {
    const { heard, serviceUrl } = await somewhere(json(status, { id: 'activity-1' }, headers));
    expect(await client().send({ serviceUrl, conversation: 'chat' }, message())).toEqual(outcome);
    expect(heard).toHaveLength(1);
  });

  it.each(['', 'not JSON', '[]', '{"id":7}'])('taken, with %j for an answer', async (answer) => {
    const { serviceUrl } = await somewhere((response) => response.writeHead(200).end(answer));
    expect(await client().send({ serviceUrl, conversation: 'chat' }, message())).toEqual({
      outcome: 'sent',
      activity: '',
    });
  });

  it.each([301, 302, 307, 308])('%i: the token goes nowhere else', async (status) => {
    const elsewhere = await somewhere(taken);
    const { serviceUrl } = await somewhere(json(status, {}, { location: `${elsewhere.serviceUrl}/v3` }));
    const chat = { serviceUrl, conversation: 'chat' };
    expect(await client().send(chat, message())).toEqual({ outcome: 'unknown', status });
    expect(await client().member(chat, 'person')).toBeUndefined();
    expect(elsewhere.heard).toEqual([]);
  });

  it('nobody at that address: it did not arrive', async () => {
    const { port } = await new Promise<AddressInfo>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const address = server.address() as AddressInfo;
        server.close(() => resolve(address));
      });
    });
    const chat = { serviceUrl: `http://127.0.0.1:${port}`, conversation: 'chat' };
    expect(await client().send(chat, message())).toEqual({ outcome: 'notDelivered', status: 0 });
  });

  it.each<[string, (response: ServerResponse) => unknown]>([
    ['a connection that breaks', (response) => response.destroy()],
    ['an answer that breaks off', (response) => response.writeHead(200).write('{', () => response.destroy())],
    ['no answer in time', () => undefined],
    ['an answer that never ends', (response) => response.writeHead(200).write('{')],
  ])('%s: it may have arrived', async (_, answer) => {
    const { serviceUrl } = await somewhere(answer);
    expect(await hurried().send({ serviceUrl, conversation: 'chat' }, message())).toEqual({
      outcome: 'unknown',
      status: 0,
    });
  });

  it('too late: that connection is broken off, and the next call has its own answer', async () => {
    const late: ServerResponse[] = [];
    const { serviceUrl, connections } = await somewhere((response, nth) =>
      nth === 1 ? late.push(response) : taken(response),
    );
    const teams = hurried(() => late.length === 0);
    const chat = { serviceUrl, conversation: 'chat' };
    expect(await teams.send(chat, message())).toMatchObject({ outcome: 'unknown' });
    await expect.poll(() => late[0]?.destroyed).toBe(true);
    expect(await teams.send(chat, message())).toMatchObject({ outcome: 'sent' });
    expect(connections()).toBe(2);
  });

  it('without a token nothing leaves: it did not arrive, one line in the log without detail', async () => {
    const { heard, serviceUrl } = await somewhere(taken);
    const teams = client(() => Promise.reject(new Error('secret of the registration')));
    expect(await teams.send({ serviceUrl, conversation: 'chat' }, message())).toEqual({
      outcome: 'notDelivered',
      status: 0,
    });
    expect(heard).toEqual([]);
    expect(logs).toHaveLength(1);
    expect(logs[0]).toContain('no token for Teams');
    expect(logs[0]).not.toContain('secret');
  });
});

describe('somebody in a chat', () => {
  it('is known by name and addresses', async () => {
    const { heard, serviceUrl } = await somewhere(
      json(200, { name: 'Fatima', email: 'f@school.nl', userPrincipalName: 'fatima@school.nl', more: 1 }),
    );
    const found = await client().member({ serviceUrl, conversation: 'a:1' }, 'person 1');
    expect(found).toEqual({ name: 'Fatima', addresses: ['f@school.nl', 'fatima@school.nl'] });
    expect(heard).toMatchObject([{ method: 'GET', url: '/v3/conversations/a%3A1/members/person%201' }]);
  });

  it.each([404, 500])('%i: nobody, and a line in the log', async (status) => {
    const { serviceUrl } = await somewhere(json(status, { name: 'Fatima' }));
    expect(await client().member({ serviceUrl, conversation: 'chat' }, 'person')).toBeUndefined();
    expect(JSON.parse(logs.join())).toMatchObject({ msg: 'no member', code: status });
  });
});
