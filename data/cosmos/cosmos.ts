import { randomUUID } from 'node:crypto';
import type { Container as Client, SqlQuerySpec } from '@azure/cosmos';
import { CONTAINERS } from './containers.js';
import type { CosmosAccount } from './account.js';
import { call, statusOf } from './calls.js';
import { connectCosmos, type Outside } from './client.js';
import { selectDocuments, selectDue, selectHeads } from './queries.js';
import {
  type Container,
  type Document,
  type Documents,
  type Due,
  type Head,
  type Kept,
  type Tagged,
  type Whole,
} from '../documentStore.js';
import { StoreUnavailableError } from '../store.js';

/** `stamp` tells whose write this is. After a lost answer the writer sees by it whether the own write arrived. */
type Item = Document & { stamp: string };
type Lying = Item & { _etag: string };
type Of = (container: Container) => Client;

/** Sends nothing until the first call. `ready` finds out that a store is away. */
export const openCosmosDocuments = (account: CosmosAccount, outside?: Outside): Documents => {
  const { client, close } = connectCosmos(account, outside);
  const database = client.database(account.database);
  const of: Of = (container) => database.container(container);
  return {
    ...reading(of),
    ...listing(of),
    ...writing(of),
    ready: () => ready(of),
    close: () => {
      close();
      return Promise.resolve();
    },
  };
};

const reading = (of: Of): Pick<Documents, 'read'> => ({
  read: async (container, partition, id) => {
    const item = await readItem(of(container), partition, id);
    return item && keptOf(item);
  },
});

const listing = (of: Of): Pick<Documents, 'heads' | 'list' | 'due'> => ({
  heads: async (container, partition, query) =>
    inPages(query, () => all<Head>(of(container), selectHeads(partition, query), partition)),
  list: async (container, partition, query) => {
    const items = await inPages(query, () =>
      all<Lying>(of(container), selectDocuments(container, partition, query), partition),
    );
    return items.map(keptOf);
  },
  due: (before, limit) => all<Due>(of('cases'), selectDue(before, limit)),
});

const writing = (of: Of): Pick<Documents, 'create' | 'replace' | 'remove'> => ({
  create: async (container, document) => {
    const item = { ...document, stamp: randomUUID() };
    const etag = await create(of(container), item);
    if (etag !== undefined) return { etag };
    // Cosmos answers 409 for a taken id and for a taken code, with different words only. So the id decides.
    const lying = await readItem(of(container), document.partition, document.id);
    if (!lying) return 'code_taken';
    return lying.stamp === item.stamp ? { etag: lying._etag } : 'exists';
  },
  replace: (container, document, etag) => replace(of(container), { ...document, stamp: randomUUID() }, etag),
  remove: async (container, partition, id, etag) => {
    let tries = 0;
    const status = await call('remove', (abortSignal) => {
      tries += 1;
      return statusOf(
        of(container)
          .item(id, partition)
          .delete({ ...ifMatch(etag), abortSignal }),
        404,
        412,
      );
    });
    // Gone at the second try means that the first try removed it.
    return status !== 412 && (status !== 404 || tries > 1);
  },
});

/** Undefined when the id or the code is taken. */
const create = (client: Client, item: Item): Promise<string | undefined> =>
  call('create', async (abortSignal) => {
    const response = client.items.create(item, { abortSignal });
    return (await statusOf(response, 409)) < 400 ? (await response).etag : undefined;
  });

const replace = async (client: Client, item: Item, etag: string): Promise<string | undefined> => {
  let tries = 0;
  let saved: string | undefined;
  const status = await call('replace', async (abortSignal) => {
    tries += 1;
    const response = client.item(item.id, item.partition).replace(item, { ...ifMatch(etag), abortSignal });
    const answer = await statusOf(response, 404, 409, 412);
    if (answer < 400) saved = (await response).etag;
    return answer;
  });
  if (status !== 412 || tries === 1) return saved;
  const lying = await readItem(client, item.partition, item.id);
  return lying?.stamp === item.stamp ? lying._etag : undefined;
};

const ifMatch = (condition: string) => ({ accessCondition: { type: 'IfMatch', condition } });

const readItem = (client: Client, partition: string, id: string): Promise<Lying | undefined> =>
  call('read', async (abortSignal) => {
    const { statusCode, substatus, resource } = await client.item(id, partition).read<Lying>({ abortSignal });
    // A substatus says that its container is missing too.
    if (statusCode === 404 && (substatus ?? 0) !== 0) throw Object.assign(new Error(), { code: 404 });
    return resource;
  });

const MOST_A_PAGE = 1_000;
const all = <T>(client: Client, query: SqlQuerySpec, partitionKey?: string): Promise<T[]> =>
  call('list', async (abortSignal) => {
    const options = { abortSignal, maxItemCount: MOST_A_PAGE, ...(partitionKey !== undefined && { partitionKey }) };
    return (await client.items.query<T>(query, options).fetchAll()).resources;
  });

const inPages = async <T>(query: Tagged | Whole, found: () => Promise<T[]>): Promise<T[]> =>
  'any' in query && query.any.length === 0 ? [] : (await found()).slice(query.offset ?? 0);

const keptOf = ({ partition, id, head, body, _etag }: Lying): Kept => {
  if (typeof head !== 'object' || typeof body !== 'string')
    throw new StoreUnavailableError('A stored document has no head or no body.');
  return { partition, id, head, body, etag: _etag };
};

/** No `safe` id has a dot, so this partition holds nothing else. */
const PULSE = { partition: '.ready', id: 'pulse' };

/** Writes once in the container that takes any document, and finds the others. */
const ready = async (of: Of): Promise<void> => {
  const pulse: Item = { ...PULSE, head: { schema: 1, tags: [] }, body: '', stamp: randomUUID() };
  const written = call('write', (abortSignal) => statusOf(of('directory').items.upsert(pulse, { abortSignal })));
  const found = CONTAINERS.map((container) => readItem(of(container), PULSE.partition, PULSE.id));
  await Promise.all([written, ...found]);
};
