import { describe, expect, it } from 'vitest';
import { readCosmos } from '../../../bot/config/config.js';
import { openCosmosDocuments } from '../../../data/cosmos/cosmos.js';
import { storeOver } from '../../../data/open.js';
import type { CosmosAccount } from '../../../data/cosmos/account.js';
import type { Store } from '../../../data/store.js';
import { storeContract } from '../contract.js';
import { makeContainers } from '../../../data/cosmos/init.js';
import { cosmosServer } from './server.js';
import { tidy } from './tidy.js';
import { aCase, anEntry, aPerson, aTask, LINDE } from '../samples.js';

/** COSMOS_ENDPOINT=… COSMOS_DATABASE=…-test: a real account or an emulator, whose containers are there and empty. */
const named = readCosmos(process.env);

const openTidy = (account: CosmosAccount): Store => {
  if (!account.database.endsWith('-test')) throw new Error('COSMOS_DATABASE of a test must end with -test');
  return storeOver(tidy(openCosmosDocuments(account)));
};

describe.runIf(named)('the contract on the account that COSMOS_ENDPOINT names', { timeout: 120_000 }, () => {
  storeContract(async () => {
    const store = openTidy(named!);
    if ((await store.due('9999', 1)).length > 0) throw new Error(`${named!.database} is not empty`);
    return store;
  });
});

const server = cosmosServer();

describe('a store that tidies up', () => {
  it('leaves nothing of what a test made', async () => {
    const account = { ...(await server.freshDatabase()), database: 'tidy-test' };
    await makeContainers(account);
    const value = aCase({ pages: 1, tasks: [aTask({ due: '2025' })] });
    const event = { id: 'e', school: LINDE, at: '2025', person: 'ann', did: 'looked' } as const;
    const store = openTidy(account);
    await store.createCase(value);
    await store.createPage({ case: value.id, school: LINDE, code: value.code, number: 1, entries: [anEntry()] });
    await store.savePerson(aPerson());
    await store.audit(event);
    await store.close();

    const after = openTidy(account);
    expect(await after.readCase(LINDE, value.id)).toBeUndefined();
    expect(await after.createCase(aCase({ code: `${value.code}.p1` }))).toHaveProperty('etag');
    expect(await after.due('9', 9)).toEqual([]);
    expect(await after.person('tenant-a', 'ann')).toBeUndefined();
    expect(await after.auditOf(LINDE, { limit: 1, offset: 0 })).toEqual([]);
    await after.close();
  });
  it('is opened on no database but one for tests', async () => {
    const account = await server.freshDatabase();
    expect(() => openTidy({ ...account, database: 'vangnet' })).toThrow('must end with -test');
  });
});
