/** More than Teams uses within an hour. */
const MOST = 100;

/**
 * Tokens whose signature was good. They are forgotten with their key. Keys that are fetched anew are other objects, so
 * every signature is checked again then.
 */
export const createKnown = <K extends object>() => {
  const known = new WeakMap<K, Set<string>>();
  const of = (key: K): Set<string> => {
    const found = known.get(key) ?? new Set();
    known.set(key, found);
    return found;
  };
  return {
    has: (key: K, token: string): boolean => of(key).has(token),
    add: (key: K, token: string): void => {
      const tokens = of(key);
      if (tokens.size >= MOST) tokens.clear();
      tokens.add(token);
    },
  };
};
