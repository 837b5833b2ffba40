import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CONTAINERS } from '../../../data/cosmos/containers.js';
import { makeContainers } from '../../../data/cosmos/init.js';
import { openStore } from '../../../data/open.js';
import { cosmosServer } from './server.js';
import { unexpected } from '../files.js';

const server = cosmosServer();
const SCRIPT = fileURLToPath(new URL('../../../bot/cli/cosmosInit.ts', import.meta.url));

/** `npm run cosmos:init`, without the build. */
const init = (env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    const { PATH } = process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT], { env: { PATH, ...env } });
    let said = '';
    child.stdout.on('data', (text) => (said += String(text)));
    child.stderr.on('data', (text) => (said += String(text)));
    child.on('close', (code) => resolve({ code, said }));
  });

describe('cosmos:init', () => {
  it('makes the database and its containers, and leaves them the second time', async () => {
    const { endpoint, key } = await server.freshDatabase();
    const env = { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: 'made' };
    const made = CONTAINERS.map((container) => `made/${container}: made\n`).join('');
    expect(await init(env)).toEqual({ code: 0, said: made });
    const cosmos = { endpoint, key, database: 'made' };
    const store = await openStore({ file: '', onFatal: unexpected, cosmos });
    await store.ready();
    await store.close();
    expect((await makeContainers(cosmos)).map((one) => one.made)).toEqual([false, false, false]);
  });
  it('refuses every other host, with or without a key, and says how it is done there', async () => {
    await expect(makeContainers({ endpoint: 'https://school.documents.azure.com', database: 'x' })).rejects.toThrow(
      'in a local emulator only',
    );
    for (const key of ['', 'a2V5']) {
      const { code, said } = await init({ COSMOS_ENDPOINT: 'https://school.documents.azure.com', COSMOS_KEY: key });
      expect(code).toBe(2);
      expect(said).toMatch(
        /^This makes containers in a local emulator only\. .*infrastructure-as-code.*docs\/beheer\.md/,
      );
    }
  });
  it('says what it needs', async () => {
    expect(await init({})).toMatchObject({ code: 2, said: expect.stringContaining('COSMOS_ENDPOINT') as string });
  });
});
