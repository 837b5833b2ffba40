import { describe, expect, test } from 'vitest';
import { cosmosServer } from '../data/cosmos/server.js';
import { throughProcesses } from './processes.js';
import { SEED } from './random.js';

describe(`clocks that tick at the same moment, SEED=${SEED}`, () => {
  const server = cosmosServer();
  test.each([2, 5])('%i bots on one store: each message, reminder and late once', async (bots) => {
    expect(await throughProcesses(SEED, bots, 3)).toEqual([]);
  });
  test.each([2, 5])('%i bots on Cosmos DB: each message, reminder and late once', async (bots) => {
    expect(await throughProcesses(SEED, bots, 3, await server.freshDatabase())).toEqual([]);
  });
});
