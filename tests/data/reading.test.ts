import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeOver } from '../../data/open.js';
import type { Protocols } from '../../data/reading.js';
import type { Connection } from '../../data/sqlite/commits.js';
import { openConnection } from '../../data/sqlite/connection.js';
import { openDocuments } from '../../data/sqlite/sqlite.js';
import { ReadOnlyError, UnreadableError, type Store } from '../../data/store.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { ALL, at, ids } from './fresh.js';
import { newFile, unexpected } from './files.js';
import { aCase, anEntry, aTask, LINDE } from './samples.js';

let connection: Connection;
let store: Store;
let renamed: (protocols: Protocols) => Store;
beforeEach(async () => {
  connection = await openConnection({ file: newFile(), onFatal: unexpected });
  const documents = await openDocuments(connection);
  store = storeOver(documents);
  renamed = (protocols) => storeOver(documents, protocols);
});
afterEach(() => store.close());

describe('what an earlier version of a protocol saved', () => {
  const protocols = {
    signaal: {
      version: 2,
      renamed: {
        2: {
          steps: { lezen: 'bekijken', wat: 'vertellen' },
          fields: { vertellen: { wat: 'gezien' } },
          facts: { plek: 'waar' },
          ways: { gewoon: 'kort' },
        },
      },
    },
  };

  it('has the names of now: the case, its head and its pages; and is saved so', async () => {
    const value = aCase({ tasks: [aTask()], log: [anEntry()], pages: 1 });
    const { id, school, code } = value;
    await store.createCase(value);
    await store.createPage({ case: id, school, code, number: 1, entries: [anEntry({ id: 'e0' })] });
    const now = renamed(protocols);

    const { value: c, etag } = (await now.readCase(LINDE, id))!;
    expect([c.version, c.tasks[0]?.step, c.log[0]?.step, c.log[0]?.answers[0]?.field]).toEqual([
      2,
      'bekijken',
      'vertellen',
      'gezien',
    ]);
    expect([c.facts, c.way]).toEqual([{ waar: 'plein' }, 'kort']);
    const [head] = await now.assignedTo(LINDE, 'ib', ALL);
    expect([head?.open[0]?.step, head?.facts, head?.way]).toEqual(['bekijken', { waar: 'plein' }, 'kort']);
    const [page] = await now.readPages(LINDE, id);
    expect([page?.entries[0]?.step, page?.entries[0]?.answers[0]?.field]).toEqual(['vertellen', 'gezien']);

    await now.replaceCase({ ...c, stage: 'loopt' }, etag);
    expect((await now.readCase(LINDE, id))?.value).toEqual({ ...c, stage: 'loopt' });
  });
  it('a build of before shows what was saved since, and never saves it', async () => {
    const value = aCase({ version: 2 });
    await store.createCase(value);
    const earlier = renamed({ signaal: { version: 1 } });
    const found = (await earlier.readCase(LINDE, value.id))!;
    expect(found.value).toEqual(value);
    await expect(earlier.replaceCase(value, found.etag)).rejects.toThrow(ReadOnlyError);
  });
});

describe('a case that is not whole', () => {
  const rewrite = (part: 'head' | 'body', id: string, made: string): Promise<void> =>
    connection.write(({ run }) => void run({ sql: `UPDATE cases SET ${part} = ? WHERE id = ?`, args: [made, id] }));
  const spoilt = (value: Case, more: object): Promise<void> =>
    rewrite('body', value.id, JSON.stringify({ ...value, ...more }));
  const left = async ({ id }: Case): Promise<Case | undefined> => {
    const error: unknown = await store.readCase(LINDE, id).catch((reason: unknown) => reason);
    if (!(error instanceof UnreadableError)) throw new Error('it was read');
    return error.left;
  };
  const entries = [anEntry(), anEntry({ id: 'e2' })];
  const aStory = (over: Partial<Case> = {}): Case =>
    aCase({ log: entries, tasks: [aTask(), aTask({ id: 't2', to: ['dir'], due: at(9) })], excluded: ['duo'], ...over });

  it('gives what can be read: every piece that is whole, and none that is not', async () => {
    const value = aStory();
    await store.createCase(value);
    await spoilt(value, {
      log: [entries[0], { ...entries[1], did: 'something new' }],
      readers: [{ person: 'x' }, { person: 'y', until: '2025-04-01' }],
      outbox: 'nothing',
    });
    const found = await left(value);
    expect(found).toEqual({ ...value, log: [entries[0]], readers: [{ person: 'y', until: '2025-04-01' }] });
  });
  it('without one readable byte in its body there is still its head: whose it is, and who has what open', async () => {
    const value = aStory();
    await store.createCase(value);
    await rewrite('body', value.id, '{"code": "K7');
    const found = await left(value);
    expect(found).toMatchObject({ code: value.code, starter: 'juf', subjects: ['kind'], excluded: ['duo'], log: [] });
    expect(found?.tasks.map(({ step, to, due }) => [step, to, due])).toEqual([
      ['lezen', ['ib'], undefined],
      ['lezen', ['dir'], at(9)],
    ]);
  });
  it('of which nobody can tell who has no part in it is shown to nobody', async () => {
    const value = aStory();
    await store.createCase(value);
    await spoilt(value, { excluded: 'duo' });
    await rewrite('head', value.id, JSON.stringify({ schema: 1, tags: [], id: value.id, excluded: 'duo' }));
    expect(await left(value)).toBeUndefined();
  });
  it('stays closed where it was, and its owner’s alone, when nobody can tell any more', async () => {
    const value = aStory({ status: 'concept', visibility: 'gewoon' });
    await store.createCase(value);
    await rewrite('body', value.id, '');
    await rewrite('head', value.id, JSON.stringify({ ...value, tags: ['concept=juf'], status: '?', visibility: '?' }));
    expect(await left(value)).toMatchObject({ status: 'concept', visibility: 'beperkt' });
  });
  it('brings no text back that its writer wrote anew', async () => {
    const first = anEntry({ held: true, reason: 'of before' });
    const value = aStory();
    await store.createCase(value);
    await spoilt(value, { log: [first, { ...anEntry({ id: 'e2', held: true }), did: '?' }, anEntry({ id: 'e3' })] });
    expect((await left(value))?.log.map(({ id }) => id)).toEqual(['e3']);
    const other = { ...anEntry({ id: 'e2', step: 'elders', held: true }), did: '?' };
    await spoilt(value, { log: [first, other] });
    expect((await left(value))?.log).toEqual([first]);
    await spoilt(value, { log: [first, { held: true }] });
    expect((await left(value))?.log).toEqual([]);
  });
  it('stands in every list it stood in, also when its head is not whole', async () => {
    const value = aStory();
    await store.createCase(value);
    const [before] = await store.assignedTo(LINDE, 'ib', ALL);
    await connection.write(({ run }) => run(`UPDATE cases SET head = json_set(head, '$.urgency', 'ooit')`));
    expect(await store.assignedTo(LINDE, 'ib', ALL)).toEqual([before]);
    expect(ids(await store.about(LINDE, 'kind', ''))).toEqual([value.id]);
    expect(ids(await store.stillOpen(LINDE))).toEqual([value.id]);
  });
  it('is neither saved nor removed, and neither is one of which a page is not whole', async () => {
    const value = aStory({ status: 'concept' });
    await store.createCase(value);
    await spoilt(value, { log: 'x' });
    await expect(store.removeConcept(LINDE, value.id)).rejects.toThrow(UnreadableError);
    const paged = aStory({ pages: 1 });
    const { id, school, code } = paged;
    await store.createCase(paged);
    await store.createPage({ case: id, school, code, number: 1, entries: [anEntry()] });
    await rewrite('body', `${id}.p1`, '{}');
    await expect(store.readPages(LINDE, id)).rejects.toMatchObject({ left: paged });
  });
});
