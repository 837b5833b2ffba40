import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../../../bot/config/config.js';
import { onlyHosts } from '../../../../bot/teams/gate/hosts.js';
import { createLog } from '../../../../bot/support/log.js';
import { createTeams } from '../../../../bot/teams/client.js';
import { createTimer } from '../../../../bot/support/timer.js';
import { environment } from './support/bot.js';

const registered = (changes: NodeJS.ProcessEnv) => readConfig(environment(changes)).registration;
const hosts = registered({})!.SERVICE_HOSTS;

describe('the hosts of Teams', () => {
  test.each([
    'https://smba.trafficmanager.net/emea/',
    'https://SMBA.trafficmanager.net',
    'https://smba.trafficmanager.net:443/',
  ])('%s is one', (url) => expect(onlyHosts(hosts)(url)).toBe(true));

  test.each([
    'http://smba.trafficmanager.net/emea/',
    'https://evil.trafficmanager.net/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://user@smba.trafficmanager.net/',
    'https://:word@smba.trafficmanager.net/',
    'https://notsmba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net./',
    'https://evil.example/https://smba.trafficmanager.net/',
    'https://evil.example#smba.trafficmanager.net',
    'https://127.0.0.1/',
    'https://localhost/',
    '//smba.trafficmanager.net/',
    'smba.trafficmanager.net',
    'file:///etc/passwd',
    '',
  ])('%j is not', (url) => expect(onlyHosts(hosts)(url)).toBe(false));

  test('are a setting, and so are the customers', () => {
    const list = registered({ SERVICE_HOSTS: ' Smba.Example.nl, smba.trafficmanager.net' })?.SERVICE_HOSTS;
    expect(list).toEqual(['smba.example.nl', 'smba.trafficmanager.net']);
    expect(registered({})?.TENANTS).toBeUndefined();
    const tenant = 'ABCDEF00-0000-4000-8000-000000000001';
    expect(registered({ TENANTS: tenant })?.TENANTS).toEqual([tenant.toLowerCase()]);
  });

  test.each([
    ['SERVICE_HOSTS', ''],
    ['SERVICE_HOSTS', '*'],
    ['SERVICE_HOSTS', '*.trafficmanager.net'],
    ['SERVICE_HOSTS', 'https://smba.trafficmanager.net'],
    ['SERVICE_HOSTS', 'smba.trafficmanager.net:443'],
    ['TENANTS', ''],
    ['TENANTS', 'organizations'],
  ])('%s=%j is refused by name', (name, value) => {
    expect(() => registered({ [name]: value })).toThrow(ConfigError);
    expect(() => registered({ [name]: value })).toThrow(new RegExp(`${name}.*: must be`));
  });
});

describe('what is sent', () => {
  let close: () => unknown = () => undefined;
  afterEach(() => close());

  const somewhere = async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    close = () => server.close();
    const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { asked, chat: { serviceUrl, conversation: 'chat' } };
  };
  const message = { card: { type: 'AdaptiveCard', version: '1.5', body: [] }, preview: '', alert: false } as never;

  test.each(['send', 'update'] as const)('goes to Teams and to nobody else: %s', async (way) => {
    const { asked, chat } = await somewhere();
    const logs: string[] = [];
    const log = createLog('debug', { write: (line: string) => void logs.push(line) });
    const teamsOf = (trusts: (url: string) => boolean) =>
      createTeams({ token: () => Promise.resolve(undefined), trusts, log, timer: createTimer() });
    const goes = (teams: ReturnType<typeof teamsOf>) =>
      way === 'send' ? teams.send(chat, message) : teams.update(chat, 'activity', message);

    expect(await goes(teamsOf(onlyHosts(hosts)))).toMatchObject({ outcome: 'refused' });
    expect(asked).toEqual([]);
    expect(logs).toHaveLength(1);
    expect(await goes(teamsOf(() => true))).toMatchObject({ outcome: 'sent' });
    expect(asked).toHaveLength(1);
  });
});
