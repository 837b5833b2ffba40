import { Agent } from 'node:https';
import { CosmosClient, type ConnectionPolicy, type CosmosClientOptions } from '@azure/cosmos';
import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';
import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import { setLogLevel } from '@azure/logger';
import { faultOf, isLocal, type CosmosAccount } from './account.js';
import { StoreUnavailableError } from '../store.js';

/** How long one try may take, because a person waits. */
export const TRY_MS = 2_000;
/** More calls wait for each other here, and not at the account. */
const CONNECTIONS = 64;

/** What a test may put in the place of Azure. */
export type Outside = { credential?: TokenCredential; transport?: HttpClient };
export type Connected = { client: CosmosClient; close: () => void };

export const connectCosmos = (account: CosmosAccount, outside: Outside = {}): Connected => {
  const fault = faultOf(account);
  if (fault) throw new StoreUnavailableError(`The ${fault.of} of Cosmos DB ${fault.says}.`);
  // AZURE_LOG_LEVEL would print tokens and the text of documents.
  setLogLevel();
  const agent = agentOf(account.endpoint);
  const client = new CosmosClient({
    endpoint: account.endpoint,
    ...entry(account, outside.credential),
    ...(agent && { agent }),
    httpClient: onceOnly(outside.transport ?? createDefaultHttpClient()),
    connectionPolicy: POLICY,
  });
  const close = (): void => {
    client.dispose();
    agent?.destroy();
  };
  return { client, close };
};

/**
 * The SDK would wait a minute a try, 30 seconds for a 429, and try an address 120 times. Our own patience is in
 * `cosmosCalls`.
 */
const POLICY: ConnectionPolicy = {
  requestTimeout: TRY_MS,
  retryOptions: { maxRetryAttemptCount: 0 },
  enableEndpointDiscovery: false,
  enableBackgroundEndpointRefreshing: false,
};

/**
 * Strong is asked for in words. An account with a weaker level then refuses every read. Without this it would sometimes
 * show an instance an old value. Emulators know no Strong.
 */
const entry = (
  { endpoint, key }: CosmosAccount,
  credential: TokenCredential | undefined,
): Pick<CosmosClientOptions, 'key' | 'aadCredentials' | 'consistencyLevel'> =>
  isLocal(endpoint) && key !== undefined
    ? { key }
    : { aadCredentials: credential ?? new DefaultAzureCredential(), consistencyLevel: 'Strong' };

/** An emulator makes its own certificate. Any other certificate is checked. */
const agentOf = (endpoint: string): Agent | undefined =>
  endpoint.startsWith('https:')
    ? new Agent({
        keepAlive: true,
        maxSockets: CONNECTIONS,
        minVersion: 'TLSv1.2',
        rejectUnauthorized: !isLocal(endpoint),
      })
    : undefined;

/** After a failed connection the SDK reads ten times more, a second apart. No option switches that off. */
const onceOnly = (inner: HttpClient): HttpClient => ({
  sendRequest: async (request) => {
    try {
      return await inner.sendRequest(request);
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string };
      if (name === 'AbortError') throw error;
      throw Object.assign(new Error('no answer'), { code: `NO_ANSWER_${code ?? ''}` });
    }
  },
});
