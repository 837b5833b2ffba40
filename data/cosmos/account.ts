/** A key is only for an emulator on this machine. An account in Azure opens by the identity of this process. */
export type CosmosAccount = { endpoint: string; database: string; key?: string | undefined };

const LOCAL: readonly string[] = ['localhost', '127.0.0.1'];

export const isLocal = (endpoint: string): boolean => LOCAL.includes(new URL(endpoint).hostname);

export type Fault = { of: 'endpoint' | 'key'; says: string };

/** Why this account is not opened. Undefined when it can be. The endpoint is an address already. */
export const faultOf = ({ endpoint, key }: CosmosAccount): Fault | undefined => {
  const { protocol, username, password, pathname, search, hash } = new URL(endpoint);
  const only = `${username}${password}${search}${hash}` === '' && pathname === '/';
  if (!only) return { of: 'endpoint', says: 'must be an address without a path, a name or a key' };
  if (isLocal(endpoint)) {
    return key === undefined ? { of: 'key', says: 'is missing: a local emulator is opened by its key' } : undefined;
  }
  if (protocol !== 'https:') return { of: 'endpoint', says: 'must begin with https://' };
  if (key === undefined) return undefined;
  return { of: 'key', says: 'is for a local emulator only: an account in Azure is opened with a managed identity' };
};
