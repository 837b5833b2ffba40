import { randomBytes } from 'node:crypto';
import type { Document, Documents, Kept } from './documentStore.js';
import { readBody } from './forms.js';
import { SECRET } from './schema/case.js';
import { StoreUnavailableError, type Store } from './store.js';

/** No `safe` id has a dot, so this partition holds nothing of a school. */
const PARTITION = '.secret';
const ID = 'secret';

/** The first process makes the secret. The stored one is then the secret of all. */
export const secretOver = (documents: Documents): Pick<Store, 'secret'> => ({
  secret: async () => {
    const kept = (await lying(documents)) ?? (await made(documents));
    return readBody(SECRET, kept).secret;
  },
});

const lying = (documents: Documents): Promise<Kept | undefined> => documents.read('directory', PARTITION, ID);

const made = async (documents: Documents): Promise<Kept> => {
  await documents.create('directory', fresh());
  const kept = await lying(documents);
  if (kept === undefined) throw new StoreUnavailableError('The secret was not kept.');
  return kept;
};

/** Lists read the head, so the head holds nothing of the secret. */
const fresh = (): Document => ({
  partition: PARTITION,
  id: ID,
  head: { schema: SECRET.version, tags: [] },
  body: JSON.stringify({ secret: randomBytes(32).toString('base64url') }),
});
