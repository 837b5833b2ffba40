import { casesOver } from './cases.js';
import { PLAIN, through } from './codec.js';
import type { OpenOptions } from './sqlite/connection.js';
import type { CosmosAccount } from './cosmos/account.js';
import { directoryOver } from './directory.js';
import { safe, tag, type Documents } from './documentStore.js';
import { openDocuments } from './sqlite/sqlite.js';
import type { Beside } from './sqlite/thread/asking.js';
import { openDoor } from './sqlite/file/door.js';
import { remembering } from './sqlite/file/known.js';
import { placeOf } from './sqlite/file/place.js';
import { readBody } from './forms.js';
import { onceOver } from './once.js';
import { readingWith, type Protocols } from './reading.js';
import { AUDIT } from './schema/case.js';
import { secretOver } from './secret.js';
import type { Store } from './store.js';

/** `protocols`: the register. Without it any case is read as it was saved. */
type Opening = OpenOptions & { protocols?: Protocols };

/** The store of a bot. With an account it is Cosmos DB, for several processes. Else it is a file of this process. */
export const openStore = async ({
  cosmos,
  ...embedded
}: Opening & { cosmos?: CosmosAccount | undefined }): Promise<Store> => {
  if (cosmos === undefined) return openEmbedded(embedded);
  // Imported only here, so that the SDK is not loaded without Cosmos DB.
  const { openCosmosDocuments } = await import('./cosmos/cosmos.js');
  return storeOver(openCosmosDocuments(cosmos), embedded.protocols);
};

/** The store in one SQLite file that belongs to this process alone. */
export const openEmbedded = async (options: Opening): Promise<Store> => {
  const connection = await openData(options);
  try {
    const place = await placeOf(options.file);
    const store = await remembering(storeOver(await openDocuments(connection), options.protocols), connection, place);
    const door = await openDoor(place.door, connection.still);
    return { ...store, close: () => door.close().then(store.close) };
  } catch (error) {
    await connection.close();
    throw error;
  }
};

/** Run from its sources, the program has no second file that Node itself can read. */
const IS_BUILT = import.meta.url.endsWith('.js');

/** Each way is loaded when it is gone: SQLite itself is needed in one thread. */
const openData = async (options: OpenOptions): Promise<Beside> =>
  IS_BUILT
    ? (await import('./sqlite/thread/beside.js')).openBeside(options)
    : (await import('./sqlite/connection.js')).openConnection(options);

/** The domain's store over any store of documents. */
export const storeOver = (lying: Documents, protocols?: Protocols, codec = PLAIN): Store => {
  const documents = through(codec, lying);
  return {
    ...casesOver(documents, readingWith(protocols)),
    ...directoryOver(documents),
    ...auditOver(documents),
    ...onceOver(documents),
    ...secretOver(documents),
    ready: documents.ready,
    close: documents.close,
  };
};

const auditOver = (documents: Documents): Pick<Store, 'audit' | 'auditOf' | 'looksAt'> => ({
  audit: async (event) => {
    const head = {
      schema: AUDIT.version,
      tags: event.case === undefined ? [] : [tag('case', event.case)],
      at: event.at,
    };
    const body = JSON.stringify(event);
    await documents.create('audit', { partition: safe(event.school), id: safe(event.id), head, body });
  },
  looksAt: async (school, id) =>
    (await documents.list('audit', safe(school), { any: [tag('case', id)] })).map((kept) => readBody(AUDIT, kept)),
  auditOf: async (school, page) =>
    (await documents.list('audit', safe(school), { whole: true, ...page })).map((kept) => readBody(AUDIT, kept)),
});
