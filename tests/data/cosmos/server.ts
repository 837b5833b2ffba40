import { once } from 'node:events';
import { createHttpsServer } from '@vercel/cosmosdb-server';
import { afterAll, beforeAll } from 'vitest';
import { makeContainers } from '../../../data/cosmos/init.js';
import type { CosmosAccount } from '../../../data/cosmos/account.js';

/** Any text: the server of the tests checks no signature. */
const KEY = Buffer.from('no secret').toString('base64');

type Served = {
  /** A database of its own, with its containers. */
  freshDatabase: () => Promise<CosmosAccount>;
};

/** A server that speaks the protocol of Cosmos DB, for the tests of one file, with a certificate of its own. */
export const cosmosServer = (): Served => {
  const server = createHttpsServer({ keepAlive: true });
  let made = 0;
  let endpoint = '';
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    endpoint = `https://127.0.0.1:${String((server.address() as { port: number }).port)}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const freshDatabase = async (): Promise<CosmosAccount> => {
    const account = { endpoint, database: `test-${String((made += 1))}`, key: KEY };
    await makeContainers(account);
    return account;
  };
  return { freshDatabase };
};
