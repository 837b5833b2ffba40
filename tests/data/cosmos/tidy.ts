import type { Container, Documents } from '../../../data/documentStore.js';

/** The same documents, which leave nothing behind: an account that costs money has no fresh database for every test. */
export const tidy = (documents: Documents): Documents => {
  const made = new Map<string, [Container, string, string]>();
  const removeAll = async (): Promise<void> => {
    for (const [container, partition, id] of made.values()) {
      const kept = await documents.read(container, partition, id);
      if (kept) await documents.remove(container, partition, id, kept.etag);
    }
  };
  return {
    ...documents,
    create: (container, document) => {
      made.set(`${container} ${document.partition} ${document.id}`, [container, document.partition, document.id]);
      return documents.create(container, document);
    },
    close: async () => {
      await removeAll();
      await documents.close();
    },
  };
};
