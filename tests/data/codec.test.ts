import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Codec } from '../../data/codec.js';
import { openConnection } from '../../data/sqlite/connection.js';
import { openDocuments } from '../../data/sqlite/sqlite.js';
import { storeOver } from '../../data/open.js';
import type { Store } from '../../data/store.js';
import { storeContract } from './contract.js';
import { newFile, unexpected } from './files.js';
import { ALL } from './fresh.js';
import { aCase, anEntry, aTask, LINDE } from './samples.js';

const written = (text: string): string => Buffer.from(text).toString('base64');
const read = (text: string): string => Buffer.from(text, 'base64').toString();

/** Nothing that can be read, and all of it can be taken back. */
const UNREADABLE: Codec = {
  head: {
    sealed: (rest) => ({ rest: written(JSON.stringify(rest)) }),
    opened: ({ rest }) => JSON.parse(read(rest as string)) as Record<string, unknown>,
  },
  body: { sealed: written, opened: read },
  tag: (value) => createHash('sha256').update(value).digest('hex'),
};

const unreadable = async (file: string): Promise<Store> =>
  storeOver(await openDocuments(await openConnection({ file, onFatal: unexpected })), undefined, UNREADABLE);

describe('what is stored through another codec', () => {
  describe('keeps the contract', () => storeContract(() => unreadable(newFile())));

  it('has no words or people in the file', async () => {
    const file = newFile();
    const store = await unreadable(file);
    const who = { starter: 'ooievaar', subjects: ['flamingo'], excluded: ['kraanvogel'] };
    await store.createCase(
      aCase({ ...who, tasks: [aTask({ to: ['pelikaan'] })], log: [anEntry({ reason: 'aalscholver' })] }),
    );
    await store.audit({ id: 'a', school: LINDE, at: '2025', person: 'reiger', did: 'looked', case: 'zwaluw' });
    expect(await store.assignedTo(LINDE, 'pelikaan', ALL)).toHaveLength(1);
    expect(await store.looksAt(LINDE, 'zwaluw')).toHaveLength(1);
    await store.close();
    const bytes = await readFile(file);
    const birds = ['ooievaar', 'flamingo', 'kraanvogel', 'pelikaan', 'aalscholver', 'reiger', 'zwaluw'];
    expect(birds.filter((bird) => bytes.includes(bird))).toEqual([]);
    expect(bytes.includes(LINDE)).toBe(true);
  });
});
