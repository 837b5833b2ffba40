import { merge, type Document, type Documents } from './documentStore.js';
import { isNewer, readBody } from './forms.js';
import { ONCE } from './schema/case.js';
import type { OnceLink, Store } from './store.js';

/**
 * No `safe` id has a dot, so this partition holds nothing of a school. The links of all schools lie here, each by its
 * hash.
 */
const PARTITION = '.once';
const SWEPT_AT_ONCE = 20;

/** Links that give one file once. They are sorted by their end, so that the oldest are found and removed. */
export const onceOver = (documents: Documents): Pick<Store, 'keepOnce' | 'readOnce' | 'takeOnce'> => ({
  keepOnce: async (link) => {
    await sweep(documents, link.made);
    await merge(documents, 'directory', documentOf(link), (old) => old);
  },
  readOnce: async (hash) => {
    const kept = await documents.read('directory', PARTITION, hash);
    return kept && readBody(ONCE, kept);
  },
  takeOnce: async (hash, at) => {
    const kept = await documents.read('directory', PARTITION, hash);
    if (!kept || isNewer(ONCE, kept.head)) return false;
    const link = readBody(ONCE, kept);
    if (link.taken !== undefined || link.until <= at) return false;
    return (await documents.replace('directory', documentOf({ ...link, taken: at }), kept.etag)) !== undefined;
  },
});

const sweep = async (documents: Documents, now: string): Promise<void> => {
  const oldest = await documents.list('directory', PARTITION, { whole: true, limit: SWEPT_AT_ONCE });
  const gone = oldest.filter(({ head }) => (head.name ?? '') <= now);
  await Promise.all(gone.map(({ id, etag }) => documents.remove('directory', PARTITION, id, etag)));
};

const documentOf = (link: OnceLink): Document => ({
  partition: PARTITION,
  id: link.hash,
  head: { schema: ONCE.version, tags: [], name: link.until },
  body: JSON.stringify(link),
});
