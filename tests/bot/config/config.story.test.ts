import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../../bot/config/config.js';
import { SchoolDay } from '../../support/school.js';

const GOOD = {
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_ID: '20000000-0000-4000-8000-000000000001',
  MICROSOFT_APP_TENANT_ID: '20000000-0000-4000-8000-000000000002',
  MICROSOFT_APP_PASSWORD: 'een-geheim-dat-nergens-hoort',
};
const SECRET = 'Quirijntje';

const complaintAbout = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig(env);
    return 'it starts';
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
};

describe('start-up refuses', () => {
  test.each([
    ['MICROSOFT_APP_TYPE', undefined],
    ['MICROSOFT_APP_TYPE', 'MultiTenant'],
    ['MICROSOFT_APP_TYPE', 'singletenant'],
    ['MICROSOFT_APP_TYPE', 'SingleTenant '],
    ['MICROSOFT_APP_TYPE', 'UserAssignedMsi'],
    ['MICROSOFT_APP_ID', undefined],
    ['MICROSOFT_APP_ID', ''],
    ['MICROSOFT_APP_ID', SECRET],
    ['MICROSOFT_APP_TENANT_ID', undefined],
    ['MICROSOFT_APP_TENANT_ID', 'common'],
    ['MICROSOFT_APP_TENANT_ID', SECRET],
    ['MICROSOFT_APP_PASSWORD', undefined],
    ['MICROSOFT_APP_PASSWORD', ''],
    ['PORT', SECRET],
    ['PORT', '65536'],
    ['DATA_FILE', ''],
    ['FORMS', SECRET],
    ['LOG_LEVEL', SECRET],
    ['VANGNET_PLAYGROUND', SECRET],
  ])('%s=%j, and names that one, not its value', (name, value) => {
    const complaint = complaintAbout({ ...GOOD, [name]: value });
    expect(complaint).toContain(`\n  ${name}: `);
    expect(complaint.match(/\n {2}[A-Z]/g)).toHaveLength(1);
    expect(complaint).not.toContain(SECRET);
    expect(complaint).not.toContain(GOOD.MICROSOFT_APP_PASSWORD);
  });

  test('everything at once, each by name', () => {
    const complaint = complaintAbout({ PORT: SECRET, LOG_LEVEL: SECRET, FORMS: SECRET, MICROSOFT_APP_TYPE: SECRET });
    const named = ['PORT', 'LOG_LEVEL', 'FORMS', 'MICROSOFT_APP_TYPE', 'MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID'];
    for (const name of named) expect(complaint).toContain(`\n  ${name}: `);
    expect(complaint).not.toContain(SECRET);
  });

  test('an empty environment, and a playground that was not asked for', () => {
    for (const VANGNET_PLAYGROUND of [undefined, '', '0', 'false'])
      expect(complaintAbout({ VANGNET_PLAYGROUND })).toContain('MICROSOFT_APP_ID');
  });

  test.each(['1', 'true'])('the playground (%s) in production', (VANGNET_PLAYGROUND) => {
    const complaint = complaintAbout({ ...GOOD, VANGNET_PLAYGROUND, NODE_ENV: 'production' });
    expect(complaint).toContain('VANGNET_PLAYGROUND');
    expect(complaint).toContain('not in production');
  });
});

describe('start-up takes', () => {
  test('both types of bot, with forms in a dialog', () => {
    for (const MICROSOFT_APP_TYPE of ['SingleTenant', 'UserAssignedMSI']) {
      const config = readConfig({ ...GOOD, MICROSOFT_APP_TYPE, NODE_ENV: 'production' });
      expect(config.registration?.MICROSOFT_APP_ID).toBe(GOOD.MICROSOFT_APP_ID);
      expect(config.forms).toBe('dialog');
    }
  });

  test('the playground without any registration, with forms in place', () => {
    const config = readConfig({ VANGNET_PLAYGROUND: '1' });
    expect(config.registration).toBeUndefined();
    expect(config.forms).toBe('inline');
  });
});

describe('the program', () => {
  const starts = async (env: NodeJS.ProcessEnv) => {
    const script = ['--import', 'tsx', 'bot/main.ts'];
    const child = spawn(process.execPath, script, { env: { PATH: process.env.PATH, ...env }, stdio: 'pipe' });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => said.push(String(data)));
    const [code] = (await once(child, 'close')) as [number];
    return { code, said: said.join('') };
  };

  test('ends with a plain sentence and nothing of the environment', async () => {
    const { code, said } = await starts({ MICROSOFT_APP_PASSWORD: SECRET, MICROSOFT_APP_ID: SECRET });
    expect(code).toBe(2);
    expect(said).toMatch(/^Vangnet cannot start\. Mend these environment variables:\n {2}MICROSOFT_APP/);
    expect(said).not.toContain(SECRET);
    expect(said).not.toMatch(/\n\s+at /);
  });

  test('does not touch the data file when it refuses', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vangnet-config-'));
    const file = join(folder, 'sub', 'vangnet.sqlite');
    await starts({ VANGNET_PLAYGROUND: '1', NODE_ENV: 'production', DATA_FILE: file });
    await expect(rm(join(folder, 'sub'))).rejects.toThrow('ENOENT');
    await rm(folder, { recursive: true });
  });
});

describe('the playground', () => {
  let school: SchoolDay;
  afterEach(() => school.closes());

  const otherAddresses = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);

  test('listens on this machine only', async () => {
    school = await SchoolDay.opens();
    const { port } = new URL(school.url);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    // Every address of 127.0.0.0/8 is this machine: who listens on all addresses answers there too.
    for (const address of ['127.0.0.2', ...otherAddresses])
      await expect(fetch(`http://${address}:${port}/healthz`)).rejects.toThrow();
  });
});
