import { describe, expect, it, onTestFinished } from 'vitest';
import { openConnection } from '../../data/sqlite/connection.js';
import type { Documents } from '../../data/documentStore.js';
import { openDocuments } from '../../data/sqlite/sqlite.js';
import { openStore, storeOver } from '../../data/open.js';
import type { Store } from '../../data/store.js';
import { cosmosServer } from './cosmos/server.js';
import { newFile, unexpected } from './files.js';

const server = cosmosServer();

const closing = (store: Store): Store => {
  onTestFinished(() => store.close());
  return store;
};

const documentsOf = async (): Promise<Documents> => {
  const documents = await openDocuments(await openConnection({ file: newFile(), onFatal: unexpected }));
  onTestFinished(documents.close);
  return documents;
};

describe('the secret of an installation', () => {
  it('is shared by processes that start at the same moment', async () => {
    const cosmos = await server.freshDatabase();
    const opening = Array.from({ length: 4 }, () => openStore({ file: '', onFatal: unexpected, cosmos }));
    const processes = (await Promise.all(opening)).map(closing);
    const asked = await Promise.all(processes.flatMap((store) => [store.secret(), store.secret()]));
    expect(new Set(asked).size).toBe(1);
  });

  it('stands in no head', async () => {
    const documents = await documentsOf();
    const secret = await storeOver(documents).secret();
    const [lying, ...others] = await documents.list('directory', '.secret', { whole: true });
    expect(others).toEqual([]);
    expect(JSON.stringify(lying?.head)).not.toContain(secret.slice(0, 8));
  });

  it('stands in no error, and one that is too short is not taken', async () => {
    const documents = await documentsOf();
    const head = { schema: 1, tags: [] };
    const body = JSON.stringify({ secret: 'flamingo' });
    await documents.create('directory', { partition: '.secret', id: 'secret', head, body });
    const said = await storeOver(documents)
      .secret()
      .catch((error: unknown) => String(error));
    expect(said).toContain('malformed at secret');
    expect(said).not.toContain('flamingo');
  });
});
