import { request, type ClientRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { said, startRegistered, type Registered } from './support/bot.js';
import { token } from './support/issuer.js';

let bot: Registered;
let good: string;
beforeAll(async () => {
  bot = await startRegistered();
  good = `Bearer ${await token(bot.issuer.pair.privateKey)}`;
});
afterAll(() => bot.closes());
beforeEach(() => {
  bot.sent.length = 0;
  bot.logs.length = 0;
});

const TOO_MUCH = 'x'.repeat(300 * 1024);

/** Sends the beginning of a body, and waits for the answer; sends the rest only if asked to. */
const begins = (
  headers: Record<string, string>,
  beginning: string,
  ends?: 'and ends it',
): Promise<(string | number | undefined)[]> =>
  new Promise((resolve, reject) => {
    const options = { port: bot.port, host: '127.0.0.1', path: '/api/messages', method: 'POST' };
    const call: ClientRequest = request(
      { ...options, headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        response.resume();
        response.on('end', () => resolve([response.statusCode, response.headers.connection]));
      },
    );
    call.on('error', reject);
    call.write(beginning);
    if (ends) call.end();
  });

describe('what is looked at first', () => {
  test('a stranger is refused before the body is read', async () => {
    expect(await begins({}, '{"type":')).toEqual([401, 'close']);
    expect(await begins({ authorization: 'Bearer a.b.c' }, TOO_MUCH.slice(0, 1024))).toEqual([401, 'close']);
    expect(bot.refused()).toEqual(['no token', 'malformed']);
  });

  test('a body that is no JSON does not matter to a stranger', async () => {
    const answer = await bot.posts({ 'content-type': 'application/json', authorization: 'Bearer a.b.c' }, undefined);
    expect(answer.status).toBe(401);
  });

  test('a body that says it is too big is refused before the token', async () => {
    expect(await bot.posts({}, { text: TOO_MUCH })).toMatchObject({ status: 413 });
    expect(bot.refused()).toEqual([]);
    expect(bot.logs).toHaveLength(1);
  });

  test('a body that does not say so is refused while it is read', async () => {
    const headers = { authorization: good, 'transfer-encoding': 'chunked' };
    expect(await begins(headers, JSON.stringify(said({ text: TOO_MUCH })), 'and ends it')).toEqual([413, 'close']);
    expect(bot.sent).toEqual([]);
  });

  test('a body just inside the limit is read', async () => {
    const { status } = await bot.posts({ authorization: good }, said({ spare: 'x'.repeat(200 * 1024) }));
    expect(status).toBe(200);
    expect(bot.sent).toHaveLength(1);
  });
});
