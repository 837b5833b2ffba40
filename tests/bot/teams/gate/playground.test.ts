import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../../bot/config/config.js';
import { startVangnet, type Running } from '../../../../bot/start.js';
import { FakeTeams } from '../../../support/teams.js';
import { post, said } from './support/bot.js';

let bot: Running;
let folder: string;
let serviceUrl: string;
const teams = new FakeTeams();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vangnet-gate-'));
  serviceUrl = await teams.start();
  const env = { VANGNET_PLAYGROUND: '1', PORT: '0', LOG_LEVEL: 'silent', DATA_FILE: join(folder, 'vangnet.sqlite') };
  bot = await startVangnet(readConfig(env));
});
afterAll(async () => {
  await bot.stop();
  teams.stop();
  await rm(folder, { recursive: true, force: true });
});

const says = (...headers: [string, string][]) =>
  post(bot.port, [['content-type', 'application/json'], ...headers], JSON.stringify(said({ serviceUrl })));

describe('the playground', () => {
  test('lets in who is on this machine, with the header of the local test tool', async () => {
    expect(await says(['x-ms-agents-playground', 'true'])).toMatchObject({ status: 200 });
    expect(teams.messages).toHaveLength(1);
  });

  test('lets nobody in through a proxy', async () => {
    expect(await says(['x-forwarded-for', '127.0.0.1'])).toMatchObject({ status: 403 });
    expect(teams.messages).toHaveLength(1);
  });

  test('is not there in production', () => {
    expect(() => readConfig({ VANGNET_PLAYGROUND: '1', NODE_ENV: 'production' })).toThrow(/VANGNET_PLAYGROUND/);
  });
});
