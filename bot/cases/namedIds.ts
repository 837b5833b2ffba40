import type { SchoolId } from '../../dialogs/engine/school/ids.js';
import { StoreUnavailableError, type Store } from '../../data/store.js';
import { keyed, opaque } from '../support/ids.js';
import { isThere } from './unread.js';

/**
 * Ids made from a name: of a child, an account, a week. A name has one case. Who knows the name cannot make its id
 * without the secret of this installation.
 */
export type Names = {
  /** Looks the secret up, until it is known. Rejects as the store does. */
  load: () => Promise<void>;
  /** The id of a name now, from the id that builds without the secret gave it. */
  named: (formerly: string) => string;
  /** The id under which the case of a name lies, whichever build began it. Without a case: the id it will have. */
  idOf: (school: SchoolId, name: string) => Promise<string>;
};

/** `make`: how an id is made, when it is not with the secret. */
export const createNames = (store: Pick<Store, 'secret' | 'readCase'>, make = keyed): Names => {
  let secret: string | undefined;
  const load = async (): Promise<void> => {
    secret ??= await store.secret();
  };
  const named: Names['named'] = (formerly) => {
    if (secret === undefined) throw new StoreUnavailableError('The secret is not known yet.');
    return make(secret, formerly);
  };
  const idOf: Names['idOf'] = async (school, name) => {
    await load();
    const formerly = opaque(name);
    return (await isThere(store.readCase(school, formerly))) ? formerly : named(formerly);
  };
  return { load, named, idOf };
};
