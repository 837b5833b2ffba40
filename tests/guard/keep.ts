import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, type Client } from '@libsql/client';
import type { Document, Head } from '../../data/documentStore.js';
import { SchoolDay } from '../support/school.js';
import { buttonsIn, type Day } from './day.js';
import { marksOf } from './marks.js';

/**
 * `KEEP=folder npx vitest run --config vitest.keep.config.ts`: whenever a test lets its day end or its clock move, the
 * day is put aside if it shows something new. `choose.ts` picks from them.
 */
const folder = process.env.KEEP ?? '';
/** A setup file is read anew for every file of tests: what was patched stays patched. */
const lived = globalThis as { marksSeen?: Set<string> };
const isFirst = lived.marksSeen === undefined;
const seen = (lived.marksSeen ??= new Set<string>());

type Row = { partition: string; id: string; head: string; body: string };

const documentsIn = async (client: Client): Promise<Document[]> => {
  const { rows } = await client.execute('SELECT partition, id, head, body FROM cases');
  return (rows as unknown as Row[]).map(({ partition, id, head, body }) => {
    return { partition, id, head: JSON.parse(head) as Head, body };
  });
};

/** One file that holds all of it. */
const foldTogether = async (client: Client): Promise<void> => {
  for (const pragma of ['wal_checkpoint(TRUNCATE)', 'journal_mode=DELETE']) await client.execute(`PRAGMA ${pragma}`);
  await client.execute('VACUUM');
};

const keep = async (school: SchoolDay): Promise<void> => {
  // Buttons as Teams has them.
  if (Reflect.get(school, 'forms') !== 'dialog') return;
  const file = join(folder, `${randomUUID()}.sqlite`);
  for (const end of ['', '-wal'].filter((one) => existsSync(`${school.file}${one}`)))
    copyFileSync(`${school.file}${end}`, `${file}${end}`);
  const client = createClient({ url: `file:${file}` });
  const documents = await documentsIn(client);
  const marks = documents.flatMap(marksOf).filter((mark) => !seen.has(mark));
  if (marks.length > 0) {
    await foldTogether(client);
    const day: Day = { at: school.now, buttons: buttonsIn(school.teams.messages), documents };
    writeFileSync(file.replace('.sqlite', '.json'), JSON.stringify(day));
    for (const mark of marks) seen.add(mark);
  }
  client.close();
  for (const end of marks.length > 0 ? ['-wal', '-shm'] : ['', '-wal', '-shm'])
    rmSync(`${file}${end}`, { force: true });
};

const keepBefore = (name: 'closes' | 'itIs'): void => {
  const original = Reflect.get(SchoolDay.prototype, name) as (...args: unknown[]) => Promise<void>;
  Reflect.set(SchoolDay.prototype, name, async function (this: SchoolDay, ...args: unknown[]) {
    if (Reflect.get(this, 'running') !== undefined) await keep(this);
    await original.apply(this, args);
  });
};

if (folder !== '' && isFirst) {
  mkdirSync(folder, { recursive: true });
  keepBefore('closes');
  keepBefore('itIs');
}
