export type Trusts = (url: string) => boolean;

/** https and exactly a host of the list. No port, user or password in the address. */
export const onlyHosts =
  (hosts: readonly string[]): Trusts =>
  (url) => {
    if (!URL.canParse(url)) return false;
    const { protocol, host, username, password } = new URL(url);
    return protocol === 'https:' && username === '' && password === '' && hosts.includes(host);
  };
