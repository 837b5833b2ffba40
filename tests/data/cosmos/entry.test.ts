import type { Agent } from 'node:https';
import type { PipelineRequest } from '@azure/core-rest-pipeline';
import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import { setLogLevel } from '@azure/logger';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConfigError, readConfig } from '../../../bot/config/config.js';
import { openCosmosDocuments } from '../../../data/cosmos/cosmos.js';
import type { CosmosAccount } from '../../../data/cosmos/account.js';
import { StoreUnavailableError } from '../../../data/store.js';
import { respond } from './transport.js';

const AZURE: CosmosAccount = { endpoint: 'https://school.documents.azure.com', database: 'vangnet' };
const EMULATOR: CosmosAccount = { endpoint: 'https://localhost:8081', database: 'vangnet', key: 'a2V5' };

afterEach(() => vi.restoreAllMocks());

/** Reads one document of an account that has none, and gives the requests that were sent for it. */
const reads = async (account: CosmosAccount, credential?: TokenCredential): Promise<PipelineRequest[]> => {
  const sent: PipelineRequest[] = [];
  const transport = {
    sendRequest: (request: PipelineRequest) => {
      sent.push(request);
      return Promise.resolve(respond(request, { status: 404 }));
    },
  };
  const documents = openCosmosDocuments(account, { transport, ...(credential && { credential }) });
  expect(await documents.read('cases', 'p', 'x')).toBeUndefined();
  await documents.close();
  return sent;
};

const token = () => {
  const asked: unknown[] = [];
  const getToken = (scopes: string | string[]) => {
    asked.push(scopes);
    return Promise.resolve({ token: 'the-token', expiresOnTimestamp: Date.now() + 3_600_000 });
  };
  return { asked, getToken };
};

describe('an account in Azure', () => {
  it('is opened by a token of the identity, which is asked for once and sent with every request', async () => {
    const credential = token();
    const [request] = await reads(AZURE, credential);
    expect(decodeURIComponent(request!.headers.get('authorization')!)).toBe('type=aad&ver=1.0&sig=the-token');
    expect(credential.asked).toEqual([['https://school.documents.azure.com/.default']]);
  });
  it('is opened by the identity of this process when no other is given', async () => {
    const getToken = vi
      .spyOn(DefaultAzureCredential.prototype, 'getToken')
      .mockImplementation((scopes) => token().getToken(scopes));
    const [request] = await reads(AZURE);
    expect(getToken).toHaveBeenCalled();
    expect(request!.headers.get('authorization')).toContain('the-token');
  });
  it('must read strongly, and show its certificate', async () => {
    const [request] = await reads(AZURE, token());
    expect(request!.headers.get('x-ms-consistency-level')).toBe('Strong');
    expect((request!.agent as Agent).options.rejectUnauthorized).toBe(true);
  });
  it('is not opened by a key', () => {
    expect(() => openCosmosDocuments({ ...AZURE, key: 'a2V5' })).toThrow(StoreUnavailableError);
    expect(() => openCosmosDocuments({ ...AZURE, key: 'a2V5' })).toThrow('is for a local emulator only');
  });
  it('is away when there is no token, soon enough for a person', async () => {
    const transport = { sendRequest: () => Promise.reject(new Error('nothing may be sent')) };
    const refused = { getToken: () => Promise.reject(new Error('geheim')) };
    const hanging = { getToken: () => new Promise<never>(() => undefined) };
    for (const credential of [refused, hanging]) {
      const documents = openCosmosDocuments(AZURE, { transport, credential });
      const error: unknown = await documents.read('cases', 'p', 'x').catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(StoreUnavailableError);
      expect(String(error)).not.toContain('geheim');
      await documents.close();
    }
  }, 5_000);
  it('says nothing of its tokens and documents, whatever AZURE_LOG_LEVEL is', async () => {
    setLogLevel('verbose');
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await reads(AZURE, token());
    expect(said).not.toHaveBeenCalled();
  });
});

describe('an emulator on this machine', () => {
  it('is opened by its key, and may make its own certificate', async () => {
    const [request] = await reads(EMULATOR);
    expect(decodeURIComponent(request!.headers.get('authorization')!)).toMatch(/^type=master&/);
    expect(request!.headers.has('x-ms-consistency-level')).toBe(false);
    expect((request!.agent as Agent).options.rejectUnauthorized).toBe(false);
  });
  it('is not opened without one', () => {
    expect(() => openCosmosDocuments({ ...EMULATOR, key: undefined })).toThrow('is missing');
  });
});

describe('the environment', () => {
  const env = { VANGNET_PLAYGROUND: '1' };
  const registered = {
    MICROSOFT_APP_TYPE: 'UserAssignedMSI',
    MICROSOFT_APP_ID: '11111111-1111-4111-8111-111111111111',
    MICROSOFT_APP_TENANT_ID: '11111111-1111-4111-8111-111111111111',
  };
  const local = { COSMOS_ENDPOINT: EMULATOR.endpoint, COSMOS_KEY: 'a2V5' };

  it('means the file when it says nothing of Cosmos DB', () => {
    expect(readConfig(env).cosmos).toBeUndefined();
    expect(readConfig({ ...env, COSMOS_ENDPOINT: '', COSMOS_DATABASE: '', COSMOS_KEY: '' }).cosmos).toBeUndefined();
  });
  it('names an account, or an emulator with its key, and its database', () => {
    expect(readConfig({ ...registered, COSMOS_ENDPOINT: AZURE.endpoint }).cosmos).toEqual(AZURE);
    expect(readConfig({ ...env, ...local, COSMOS_DATABASE: 'other' }).cosmos).toEqual({
      ...EMULATOR,
      database: 'other',
    });
  });
  it.each([
    ['COSMOS_ENDPOINT', { COSMOS_KEY: 'geheim' }],
    ['COSMOS_ENDPOINT', { COSMOS_DATABASE: 'geheim' }],
    ['COSMOS_ENDPOINT', { COSMOS_ENDPOINT: 'geheim' }],
    ['COSMOS_ENDPOINT', { COSMOS_ENDPOINT: 'AccountEndpoint=https://a.nl;AccountKey=geheim' }],
    ['COSMOS_ENDPOINT', { COSMOS_ENDPOINT: 'http://school.documents.azure.com' }],
    ['COSMOS_ENDPOINT', { COSMOS_ENDPOINT: 'https://name:geheim@school.documents.azure.com' }],
    ['COSMOS_ENDPOINT', { COSMOS_ENDPOINT: 'https://localhost:8081@geheim.nl', COSMOS_KEY: 'geheim' }],
    ['COSMOS_DATABASE', { ...local, COSMOS_DATABASE: 'ge/heim' }],
    ['COSMOS_KEY', { COSMOS_ENDPOINT: AZURE.endpoint, COSMOS_KEY: 'geheim' }],
    ['COSMOS_KEY', { COSMOS_ENDPOINT: 'https://localhost.geheim.nl', COSMOS_KEY: 'geheim' }],
    ['COSMOS_KEY', { COSMOS_ENDPOINT: EMULATOR.endpoint }],
  ])('names %s when it is wrong, never its value: %j', (name, wrong) => {
    const start = (): unknown => readConfig({ ...registered, ...wrong });
    expect(start).toThrow(ConfigError);
    expect(start).toThrow(name);
    expect(start).not.toThrow('geheim');
  });
  it('lets no invented schools into an account', () => {
    expect(() => readConfig({ ...env, COSMOS_ENDPOINT: AZURE.endpoint })).toThrow(/invented schools.*COSMOS_ENDPOINT/);
  });
});
