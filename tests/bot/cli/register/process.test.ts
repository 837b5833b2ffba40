import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openStore } from '../../../../data/open.js';
import { EXAMPLE, newPath, SCHOOL } from './support.js';

const SCRIPT = fileURLToPath(new URL('../../../../bot/cli/register.ts', import.meta.url));

/** `npm run register -- docs/school.example.json`, without the build. */
const runs = (file: string, env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    const { PATH } = process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, file], { env: { PATH, ...env } });
    let said = '';
    child.stdout.on('data', (text) => (said += String(text)));
    child.stderr.on('data', (text) => (said += String(text)));
    child.on('close', (code) => resolve({ code, said }));
  });

it('stores the example of docs/beheer.md as a process of its own, twice; not while the bot has the file', async () => {
  const file = newPath('.sqlite');
  expect(await runs(EXAMPLE, { DATA_FILE: file })).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^school: new\npeople: 5 new/) as string,
  });
  expect(await runs(EXAMPLE, { DATA_FILE: file })).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^school: unchanged\n/) as string,
  });
  const bot = await openStore({ file, onFatal: () => undefined });
  expect((await bot.school(SCHOOL))?.name).toBe('De Waterlelie');
  const { code, said } = await runs(EXAMPLE, { DATA_FILE: file, TENANTS: '30000000-0000-4000-8000-000000000000' });
  await bot.close();
  expect(code).toBe(1);
  expect(said).toContain('does not serve this tenant');
  expect(said).toContain('is in use by another process; only one may have it open. Nothing was written.');
});

it('names a variable that is wrong', async () => {
  const { code, said } = await runs(EXAMPLE, { COSMOS_KEY: 'geheim' });
  expect(code).toBe(2);
  expect(said).toContain('COSMOS_ENDPOINT: is missing');
  expect(said).not.toContain('geheim');
});
