export type Trusts = (url: string) => boolean;

/** https, a host of the list to the letter, and no port, user or password of somebody's own. */
export const onlyHosts =
  (hosts: readonly string[]): Trusts =>
  (url) => {
    if (!URL.canParse(url)) return false;
    const { protocol, host, username, password } = new URL(url);
    return protocol === 'https:' && username === '' && password === '' && hosts.includes(host);
  };
