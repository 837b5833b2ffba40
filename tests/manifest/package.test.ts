import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AppManifestUtils, type TeamsManifestV1D22 } from '@microsoft/app-manifest';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { manifestOf } from '../../manifest/manifest.js';
import { PackageError, readSettings } from '../../manifest/settings.js';
import { zipOf } from '../../manifest/zip.js';
import { readPng } from './png.js';

const BOT = '20000000-0000-4000-8000-000000000001';
const OURS = {
  MICROSOFT_APP_ID: BOT,
  DEVELOPER_NAME: 'Stichting De Boomgaard',
  WEBSITE_URL: 'https://vangnet.example.nl/',
  PRIVACY_URL: 'https://vangnet.example.nl/privacy',
  TERMS_URL: 'https://vangnet.example.nl/voorwaarden',
};
type Manifest = TeamsManifestV1D22.TeamsManifestV1D22;

const opened = async (env: NodeJS.ProcessEnv = OURS, version = '1.2.3') => {
  const files = unzipSync(await zipOf(env, version));
  return { files, manifest: JSON.parse(strFromU8(files['manifest.json']!)) as Manifest };
};

describe('the package', () => {
  test('holds a valid manifest and the two icons it names, and nothing else', async () => {
    const { files, manifest } = await opened();
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
    expect(files[manifest.icons.color]).toBeDefined();
    expect(files[manifest.icons.outline]).toBeDefined();
  });

  test('is that of the developer, the bot and the version given', async () => {
    const { manifest } = await opened();
    expect(manifest).toMatchObject({
      version: '1.2.3',
      developer: {
        name: OURS.DEVELOPER_NAME,
        websiteUrl: OURS.WEBSITE_URL,
        privacyUrl: OURS.PRIVACY_URL,
        termsOfUseUrl: OURS.TERMS_URL,
      },
      bots: [{ botId: BOT, scopes: ['personal', 'team', 'groupChat'] }],
      localizationInfo: { defaultLanguageTag: 'nl-nl' },
      validDomains: [],
    });
  });

  test('has the same id and the same bytes every time, and another id for another bot', async () => {
    const { manifest } = await opened();
    expect(manifest.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(manifest.id).not.toBe(BOT);
    expect(await zipOf(OURS, '1.2.3')).toEqual(await zipOf(OURS, '1.2.3'));
    expect((await opened({ ...OURS, MICROSOFT_APP_ID: BOT.replace('2', '3') })).manifest.id).not.toBe(manifest.id);
    const chosen = '50000000-0000-4000-8000-000000000005';
    expect((await opened({ ...OURS, TEAMS_APP_ID: chosen })).manifest.id).toBe(chosen);
  });

  test('lists the commands for each place where the bot is', async () => {
    const lists = (await opened()).manifest.bots![0]!.commandLists!;
    expect(lists.map(({ scopes }) => scopes)).toEqual([['personal'], ['team'], ['groupChat']]);
    for (const { commands } of lists) expect(commands.map(({ title }) => title)).toEqual(['signaal', 'menu', 'hulp']);
  });

  test('has texts that fit', async () => {
    const { name, description } = (await opened()).manifest;
    expect(name.short.length).toBeLessThanOrEqual(30);
    expect(name.full!.length).toBeLessThanOrEqual(100);
    expect(description.short.length).toBeLessThanOrEqual(80);
    expect(description.full.length).toBeLessThanOrEqual(4000);
  });

  test('is not made of a manifest that Teams would refuse', async () => {
    await expect(zipOf(OURS, '1'.repeat(300))).rejects.toThrow(/The manifest is not valid/);
    const wrong = { ...manifestOf(readSettings(OURS), '1.2.3'), accentColor: 'blauw' };
    expect(await AppManifestUtils.validateAgainstSchema(wrong)).not.toEqual([]);
  });
});

describe('the icons', () => {
  test('the one in colour is 192 by 192, and covers its square', async () => {
    const { width, height, pixels } = readPng((await opened()).files['color.png']!);
    expect([width, height]).toEqual([192, 192]);
    expect(pixels.every(({ alpha }) => alpha === 255)).toBe(true);
    const colours = new Set(pixels.map(({ red, green, blue }) => `${red} ${green} ${blue}`));
    expect([...colours]).toEqual(expect.arrayContaining(['15 92 110', '255 255 255', '255 194 71']));
  });

  test('the outline is 32 by 32, white and nothing but white', async () => {
    const { width, height, pixels } = readPng((await opened()).files['outline.png']!);
    expect([width, height]).toEqual([32, 32]);
    const drawn = pixels.filter(({ alpha }) => alpha > 0);
    expect(drawn.every(({ red, green, blue }) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.length).toBeLessThan(pixels.length / 2);
  });
});

const WITHOUT: [name: string, value: string | undefined, says: string][] = [
  ['MICROSOFT_APP_ID', undefined, 'must be a GUID'],
  ['MICROSOFT_APP_ID', '00000000-0000-0000-0000-000000000000', 'is still the example'],
  ['TEAMS_APP_ID', 'vangnet', 'must be a GUID'],
  ['DEVELOPER_NAME', undefined, 'is missing'],
  ['DEVELOPER_NAME', '  ', 'is missing'],
  ['DEVELOPER_NAME', 'x'.repeat(33), 'must be at most 32 characters'],
  ['WEBSITE_URL', undefined, 'must be an address that begins with https://'],
  ['PRIVACY_URL', 'http://vangnet.example.nl/', 'must be an address that begins with https://'],
  ['TERMS_URL', '/voorwaarden', 'must be an address that begins with https://'],
];

describe('without what it needs', () => {
  test.each(WITHOUT)('%s=%j: no package, and it says why', (name, value, says) => {
    const make = () => readSettings({ ...OURS, [name]: value });
    expect(make).toThrow(PackageError);
    expect(make).toThrow(`${name}: ${says}`);
  });
});

describe('npm run package', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vangnet-package-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const script = (env: NodeJS.ProcessEnv) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'manifest/package.ts', join(folder, 'new', 'app.zip')], {
      env: { PATH: process.env.PATH, ...env },
    });

  test('writes the package, with the version of this project', async () => {
    const { stdout } = await script(OURS);
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(stdout).toContain(`version ${version}`);
    expect(await readFile(join(folder, 'new', 'app.zip'))).toEqual(Buffer.from(await zipOf(OURS, version)));
  });

  test('names all that is missing, and writes nothing', async () => {
    const failed = (await script({}).catch((error: unknown) => error)) as { code: number; stderr: string };
    expect(failed.code).toBe(2);
    for (const name of ['MICROSOFT_APP_ID', 'DEVELOPER_NAME', 'WEBSITE_URL', 'PRIVACY_URL', 'TERMS_URL'])
      expect(failed.stderr).toContain(`  ${name}: `);
    expect(failed.stderr).not.toMatch(/^\s+at /m);
    await expect(access(join(folder, 'new'))).rejects.toThrow();
  });
});
