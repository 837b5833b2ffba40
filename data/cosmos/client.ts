import { Agent } from 'node:https';
import { CosmosClient, type ConnectionPolicy, type CosmosClientOptions } from '@azure/cosmos';
import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';
import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import { setLogLevel } from '@azure/logger';
import { faultOf, isLocal, type CosmosAccount } from './account.js';
import { StoreUnavailableError } from '../store.js';

/** One try may take so long: a person waits. */
export const TRY_MS = 2_000;
/** Beyond this they wait for each other here, not at the account. */
const CONNECTIONS = 64;

/** What a test may put in the place of Azure. */
export type Outside = { credential?: TokenCredential; transport?: HttpClient };
export type Connected = { client: CosmosClient; close: () => void };

export const connectCosmos = (account: CosmosAccount, outside: Outside = {}): Connected => {
  const fault = faultOf(account);
  if (fault) throw new StoreUnavailableError(`The ${fault.of} of Cosmos DB ${fault.says}.`);
  // What AZURE_LOG_LEVEL switches on prints tokens and the text of documents.
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

/** The SDK's own patience is a minute a try, 30 seconds of 429 and 120 tries for an address: ours is in `cosmosCalls`. */
const POLICY: ConnectionPolicy = {
  requestTimeout: TRY_MS,
  retryOptions: { maxRetryAttemptCount: 0 },
  enableEndpointDiscovery: false,
  enableBackgroundEndpointRefreshing: false,
};

/**
 * Strong is asked for aloud: an account that is weaker then refuses every read, instead of sometimes showing an
 * instance what was true before another one wrote. Emulators know no Strong.
 */
const entry = (
  { endpoint, key }: CosmosAccount,
  credential: TokenCredential | undefined,
): Pick<CosmosClientOptions, 'key' | 'aadCredentials' | 'consistencyLevel'> =>
  isLocal(endpoint) && key !== undefined
    ? { key }
    : { aadCredentials: credential ?? new DefaultAzureCredential(), consistencyLevel: 'Strong' };

/** An emulator's certificate is its own; anybody else's is checked. */
const agentOf = (endpoint: string): Agent | undefined =>
  endpoint.startsWith('https:')
    ? new Agent({
        keepAlive: true,
        maxSockets: CONNECTIONS,
        minVersion: 'TLSv1.2',
        rejectUnauthorized: !isLocal(endpoint),
      })
    : undefined;

/** The SDK knows the codes of failed connections and then reads ten times more, a second apart, whatever its options say. */
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
