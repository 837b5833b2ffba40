import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Case } from '../../../dialogs/engine/case/case.js';
import type { Connection } from '../../../data/sqlite/commits.js';
import { openConnection } from '../../../data/sqlite/connection.js';
import { openEmbedded } from '../../../data/open.js';
import { StoreUnavailableError } from '../../../data/store.js';
import { storeContract } from '../contract.js';
import { newFile, pragma, saves, storeOn, unexpected } from '../files.js';
import { aCase, aPupil, aTask, LINDE } from '../samples.js';

describe('the contract', () => storeContract(() => openEmbedded({ file: newFile(), onFatal: unexpected })));

describe('one file, one connection', () => {
  it('has its four settings, also under load', async () => {
    const connection = await openConnection({ file: newFile(), onFatal: unexpected });
    const store = await storeOn(connection);
    const settings = () =>
      Promise.all(
        ['locking_mode', 'journal_mode', 'synchronous', 'secure_delete'].map((name) => pragma(connection, name)),
      );
    for (let round = 0; round < 5; round++) {
      const [kept, seen] = await Promise.all([Promise.all(saves(store, 100)), settings()]);
      expect(kept.every((one) => typeof one === 'object')).toBe(true);
      expect(seen).toEqual(['exclusive', 'wal', 2, 1]);
    }
    expect(await settings()).toEqual(['exclusive', 'wal', 2, 1]);
    await store.close();
  });
  it('is readable by its owner only', async () => {
    const file = newFile();
    const store = await openEmbedded({ file, onFatal: unexpected });
    expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
    await store.close();
  });
  it('is refused to a second opening in this process, which leaves the first as it was', async () => {
    const file = newFile();
    const store = await openEmbedded({ file, onFatal: unexpected });
    await expect(openEmbedded({ file, onFatal: unexpected })).rejects.toThrow('is in use by another process');
    await expect(openEmbedded({ file, onFatal: unexpected })).rejects.toThrow(StoreUnavailableError);
    expect((await Promise.all(saves(store, 3))).map((one) => typeof one)).toEqual(['object', 'object', 'object']);
    await expect(inChild('count', file, 0)).resolves.toContain('is in use by another process');
    await store.close();
  });
  it('refuses a file that is no data file', async () => {
    await expect(openEmbedded({ file: fileURLToPath(import.meta.url), onFatal: unexpected })).rejects.toThrow(
      /cannot be opened/,
    );
  });
});

const CHILD = fileURLToPath(new URL('../child.ts', import.meta.url));
const child = (does: string, file: string, amount: number): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', CHILD, does, file, String(amount)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

const said = async (process: ChildProcess, until?: string): Promise<string> => {
  let output = '';
  for await (const chunk of process.stdout!) {
    output += String(chunk);
    if (until && output.includes(until)) break;
  }
  return output;
};
const inChild = (does: string, file: string, amount: number): Promise<string> => said(child(does, file, amount));

describe('other processes', () => {
  it('keeps forty saves at once through kill -9, and refuses a second process until then', async () => {
    const file = newFile();
    const first = child('keep', file, 40);
    onTestFinished(() => void first.kill('SIGKILL'));
    const output = await said(first, 'all\n');
    expect(output.match(/created saved-\d+/g)).toHaveLength(40);
    expect(await inChild('count', file, 40)).toBe(
      `The data file ${file} is in use by another process; only one may have it open.\n`,
    );
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect(await inChild('count', file, 40)).toBe('40 found\n');
  });
});

describe('the rows by which a case is found', () => {
  const tagged = `FROM cases, json_each(head, '$.tags')`;
  const sort = `CASE WHEN value LIKE 'assignee=%' THEN json_extract(head, '$.due') ELSE json_extract(head, '$.at') END`;
  const IN_STEP = [
    [`SELECT partition, value, ${sort}, cases.id ${tagged}`, 'SELECT * FROM cases_lists'],
    [`SELECT partition, json_extract(head, '$.code') FROM cases`, 'SELECT * FROM cases_codes'],
    [
      `SELECT json_extract(head, '$.nextDueAt'), json_array(json_extract(head, '$.school'), json_extract(head, '$.id'))
       FROM cases WHERE json_extract(head, '$.nextDueAt') IS NOT NULL`,
      'SELECT * FROM cases_clock',
    ],
  ].map(([wanted, present]) => `${wanted} EXCEPT ${present} UNION ALL SELECT * FROM (${present} EXCEPT ${wanted})`);

  it('stay in step with the documents, also when a write is refused', async () => {
    const connection = await openConnection({ file: newFile(), onFatal: unexpected });
    const store = await storeOn(connection);
    const people = ['a', 'b', 'c', 'd'];
    for (let round = 0; round < 60; round++) {
      const to = people.filter((_, n) => (round >> n) & 1);
      const id = `case-${String(round % 7)}`;
      const due = round % 4 ? `2025-03-0${String((round % 8) + 1)}` : undefined;
      const next = aCase({
        id,
        status: round % 3 ? 'open' : 'concept',
        subjects: to,
        tasks: [aTask({ to: [...to, ...to], due })],
      });
      const old = await store.readCase(LINDE, id);
      const taken = (await store.stillOpen(LINDE))[0]?.code ?? next.code;
      const writes = old
        ? [
            store.replaceCase({ ...next, code: round % 5 ? old.value.code : taken }, old.etag),
            store.replaceCase({ ...next, subjects: ['x'] }, old.etag),
          ]
        : [store.createCase(next), store.createCase({ ...next, subjects: ['y'] }), store.createCase(aCase({ id }))];
      await Promise.allSettled([...writes, store.removeConcept(LINDE, 'case-3')]);
      for (const outOfStep of IN_STEP) expect(await connection.read(outOfStep)).toEqual([]);
    }
    for (const table of ['cases_lists', 'cases_codes', 'cases_clock'])
      expect(Number((await connection.read(`SELECT count(*) FROM ${table}`))[0]?.[0])).toBeGreaterThan(2);
    await store.close();
  });
  it('are written only when they change', async () => {
    const connection = await openConnection({ file: newFile(), onFatal: unexpected });
    const store = await storeOn(connection);
    const value = aCase({ tasks: [aTask({ to: ['ib', 'dir'], due: '2025-03-04' })] });
    const changes = async (write: () => Promise<unknown>): Promise<number> => {
      const total = async () => Number((await connection.read('SELECT total_changes()'))[0]?.[0]);
      const before = await total();
      await write();
      return (await total()) - before;
    };
    // The case, its code, its moment, and its lists: two people, one child, its writer, and what is open.
    expect(await changes(() => store.createCase(value))).toBe(8);
    const replaces = async (over: Partial<Case>) => {
      const { etag } = (await store.readCase(LINDE, value.id))!;
      return changes(() => store.replaceCase({ ...value, ...over }, etag));
    };
    expect(await replaces({ stage: 'loopt' })).toBe(1);
    expect(await replaces({ tasks: [aTask({ to: ['ib', 'juf'], due: '2025-03-04' })] })).toBe(3);
    await store.close();
  });
  it('lie in the order of every list: nothing is sorted', async () => {
    const steps: string[] = [];
    const connection = await openConnection({ file: newFile(), onFatal: unexpected });
    const explaining: Connection['read'] = async (statement) => {
      const { sql, args } = typeof statement === 'string' ? { sql: statement, args: [] } : statement;
      const plan = await connection.read({ sql: `EXPLAIN QUERY PLAN ${sql}`, args });
      steps.push(...plan.map((row) => String(row.at(-1))));
      return [];
    };
    const store = await storeOn({ ...connection, read: explaining });
    await store.assignedTo(LINDE, 'ib', { limit: 5, offset: 0 });
    await store.concepts(LINDE, 'ib');
    await store.stillOpen(LINDE);
    await store.waitingFor(LINDE, 'ib');
    await store.about(LINDE, 'kind', '');
    await store.due('9', 5);
    await store.looksAt(LINDE, 'case-1');
    await store.auditOf(LINDE, { limit: 5, offset: 0 });
    await store.allPupils(LINDE);
    await store.schools('tenant-a');
    await store.school(LINDE);
    expect(steps.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
    expect(steps.filter((step) => step.includes('USING PRIMARY KEY')).length).toBeGreaterThanOrEqual(11);
    // Of several groups, or a whole register, the keys are sorted.
    await store.pupilsOf(LINDE);
    await store.pupilsOfGroups(LINDE, ['a', 'b']);
    expect(steps.filter((step) => step.startsWith('SCAN') && !/json_each|list/.test(step))).toEqual([]);
    await connection.close();
  });
});

describe('a whole school', () => {
  it('keeps five hundred pupils at once', async () => {
    const store = await openEmbedded({ file: newFile(), onFatal: unexpected });
    const all = Array.from({ length: 500 }, (_, n) => aPupil(`p${n}`, `Kind${n}`, 'de Vries'));
    await store.savePupils(LINDE, all);
    expect(await store.pupilsOfGroups(LINDE, ['groep-4'])).toHaveLength(500);
    await store.close();
  });
});
