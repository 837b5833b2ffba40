import { access } from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { startVangnet } from '../../../bot/start.js';
import { readConfig } from '../../../bot/config/config.js';
import { cosmosServer } from './server.js';
import { newFile } from '../files.js';

const server = cosmosServer();

it('keeps everything in Cosmos DB when an account is named, and makes no file', async () => {
  const { endpoint, database, key } = await server.freshDatabase();
  const DATA_FILE = newFile();
  const env = { VANGNET_PLAYGROUND: '1', PORT: '0', LOG_LEVEL: 'silent', DATA_FILE };
  const cosmos = { COSMOS_ENDPOINT: endpoint, COSMOS_DATABASE: database, COSMOS_KEY: key };
  const start = () => startVangnet(readConfig({ ...env, ...cosmos }));
  const [one, other] = [await start(), await start()];
  onTestFinished(async () => {
    await Promise.all([one.stop(), other.stop()]);
  });
  for (const { port } of [one, other]) expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  await expect(access(DATA_FILE)).rejects.toThrow('ENOENT');
});
