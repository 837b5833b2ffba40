import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openCosmosDocuments } from '../../../data/cosmos/cosmos.js';
import type { Documents } from '../../../data/documentStore.js';
import { storeOver } from '../../../data/open.js';
import { ConflictError, StoreUnavailableError, TooLargeError, type Store } from '../../../data/store.js';
import { cosmosServer } from './server.js';
import { broken, faulty, lostAnswer, never, type Answer, type Fault } from './transport.js';
import { aCase, anEntry, LINDE } from '../samples.js';

const server = cosmosServer();

const opened = async () => {
  const { transport, faults, count } = faulty();
  const documents = openCosmosDocuments(await server.freshDatabase(), { transport });
  // The SDK asks once how a container is divided; then only documents are counted and hurt.
  await documents.ready();
  const before = count();
  return { documents, store: storeOver(documents), faults, count: () => count() - before };
};
let at: { documents: Documents; store: Store; faults: Fault[]; count: () => number };
beforeEach(async () => {
  at = await opened();
  return () => at.documents.close();
});

const says =
  (status: number, more: Omit<Answer, 'status'> = {}): Fault =>
  () => ({ status, ...more });
const breaks = (): never => {
  throw broken();
};
const reason = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no failure',
    (error: unknown) => error,
  );
const took = async (work: Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await reason(work);
  return performance.now() - start;
};

describe('what the store answers', () => {
  it('is nothing for a document that is not there, and a failure for a container that is not', async () => {
    at.faults.push(says(404), says(404, { headers: { 'x-ms-substatus': '1003' } }));
    expect(await at.store.readCase(LINDE, 'x')).toBeUndefined();
    await expect(at.store.readCase(LINDE, 'x')).rejects.toThrow(StoreUnavailableError);
  });
  it('is a conflict for another etag, once', async () => {
    at.faults.push(says(412));
    await expect(at.store.replaceCase(aCase(), 'e')).rejects.toThrow(ConflictError);
    expect(at.count()).toBe(1);
  });
  it('tells a taken id and a taken code apart by reading the id', async () => {
    const value = aCase();
    at.faults.push(says(409), says(404));
    expect(await at.store.createCase(value)).toBe('code_taken');
    await at.store.createCase(value);
    at.faults.push(says(409));
    expect(await at.store.createCase({ ...value, stage: 'x' })).toBe('exists');
  });
  it('is that a document is too large', async () => {
    at.faults.push(says(413));
    await expect(at.store.createCase(aCase())).rejects.toThrow(TooLargeError);
  });
});

describe('too many requests', () => {
  it('are tried once more after the time that is asked', async () => {
    at.faults.push(says(429, { headers: { 'x-ms-retry-after-ms': '300' } }));
    expect(await took(at.store.readCase(LINDE, 'x'))).toBeGreaterThan(290);
    expect(at.count()).toBe(2);
  });
  it('are tried once more when no time is asked', async () => {
    at.faults.push(says(429));
    expect(await at.store.createCase(aCase())).toHaveProperty('etag');
    expect(at.count()).toBe(2);
  });
  it('fail at once when the time that is asked is too long for a person', async () => {
    at.faults.push(says(429, { headers: { 'x-ms-retry-after-ms': '5000' } }));
    expect(await took(at.store.readCase(LINDE, 'x'))).toBeLessThan(5000);
    expect(at.count()).toBe(1);
  });
  it('fail when they stay too many', async () => {
    at.faults.push(says(429), says(429), says(429));
    await expect(at.store.readCase(LINDE, 'x')).rejects.toThrow(StoreUnavailableError);
    expect(at.count()).toBe(2);
  });
});

describe('a store that is away', () => {
  const ways: [string, (store: Store) => Promise<unknown>][] = [
    ['read', (store) => store.readCase(LINDE, 'x')],
    ['create', (store) => store.createCase(aCase())],
    ['replace', (store) => store.replaceCase(aCase(), 'e')],
    ['list', (store) => store.about(LINDE, 'kind', '')],
    ['due', (store) => store.due('9', 1)],
  ];
  const kinds: [string, Fault][] = [
    ['503', says(503)],
    ['500', says(500)],
    ['a page of a proxy', says(502, { body: '<html>geheim</html>' })],
    ['a broken connection', breaks],
  ];
  it.each(ways)('is asked twice to %s, and told of without a word of what was said', async (_, does) => {
    for (const [kind, fault] of kinds) {
      const before = at.count();
      at.faults.push(fault, fault, fault, fault);
      const error = await reason(does(at.store));
      expect(at.count() - before, kind).toBe(2);
      expect(error, kind).toBeInstanceOf(StoreUnavailableError);
      expect(`${String(error)} ${JSON.stringify(error)} ${String((error as Error).cause)}`).not.toContain('geheim');
      at.faults.length = 0;
    }
  });
  it.each(ways)('may come back in between: %s', async (_, does) => {
    for (const [, fault] of kinds) {
      at.faults.push(fault);
      expect(await reason(does(at.store))).not.toBeInstanceOf(StoreUnavailableError);
    }
  });
  it('says by which status', async () => {
    at.faults.push(says(503), says(503));
    expect(await reason(at.store.readCase(LINDE, 'x'))).toMatchObject({ code: 503 });
  });
  it.each([400, 401, 403])('is not asked again after %d', async (status) => {
    at.faults.push(says(status), says(status));
    expect(await reason(at.store.createCase(aCase()))).toMatchObject({ name: 'StoreUnavailableError', code: status });
    expect(at.count()).toBe(1);
  });
  it('is waited for twice two seconds, also when nothing can be called off', async () => {
    const each = await Promise.all(
      ways.map(async ([name, does]) => {
        const { store, faults, documents } = await opened();
        onTestFinished(() => documents.close());
        faults.push(never, never, never);
        return [name, await took(does(store)), faults.length] as const;
      }),
    );
    // A busy machine takes longer, and asks no oftener.
    for (const [name, time, left] of each) {
      expect(time, name).toBeGreaterThan(3_900);
      expect(left, name).toBe(1);
    }
  });
  it.each([
    ['nothing may be written', 'POST', '/docs'],
    ['there are no cases', 'GET', '/cases/'],
    ['there is no audit', 'GET', '/audit/'],
    ['there is no directory', 'GET', '/directory/'],
  ])('is not ready when %s', async (_, method, path) => {
    await at.store.ready();
    const missing = { status: 404, headers: { 'x-ms-substatus': '1003' } };
    const fault: Fault = (request, pass) =>
      request.method === method && request.url.includes(path) ? missing : pass();
    at.faults.push(fault, fault, fault, fault);
    await expect(at.store.ready()).rejects.toThrow(StoreUnavailableError);
  });
});

describe('an answer that is lost', () => {
  it('of a create is found again', async () => {
    const value = aCase();
    at.faults.push(lostAnswer);
    expect(await at.store.createCase(value)).toHaveProperty('etag');
    expect((await at.store.readCase(LINDE, value.id))?.value).toEqual(value);
  });
  it('of a create does not make another one ours', async () => {
    const value = aCase();
    await at.store.createCase({ ...value, stage: 'eerst' });
    at.faults.push(lostAnswer);
    expect(await at.store.createCase(value)).toBe('exists');
    at.faults.push(lostAnswer);
    expect(await at.store.createCase(aCase({ code: value.code }))).toBe('code_taken');
  });
  it('twice leaves it to the next create: it exists, and a read decides', async () => {
    const value = aCase();
    at.faults.push(lostAnswer, lostAnswer);
    await expect(at.store.createCase(value)).rejects.toThrow(StoreUnavailableError);
    expect(await at.store.createCase(value)).toBe('exists');
    expect((await at.store.readCase(LINDE, value.id))?.value).toEqual(value);
  });
  it('of a replace is found again, with its etag', async () => {
    const value = aCase();
    await at.store.createCase(value);
    const { etag } = (await at.store.readCase(LINDE, value.id))!;
    at.faults.push(lostAnswer);
    const saved = await at.store.replaceCase({ ...value, stage: 'b' }, etag);
    expect(await at.store.readCase(LINDE, value.id)).toEqual({ value: { ...value, stage: 'b' }, etag: saved });
  });
  it('of a replace is a conflict when somebody else came after it', async () => {
    const value = aCase();
    await at.store.createCase(value);
    const { etag } = (await at.store.readCase(LINDE, value.id))!;
    const other: Fault = async (_, pass) => {
      await pass();
      const now = (await at.store.readCase(LINDE, value.id))!;
      await at.store.replaceCase({ ...value, stage: 'ander' }, now.etag);
      throw broken();
    };
    at.faults.push(other);
    await expect(at.store.replaceCase({ ...value, stage: 'b' }, etag)).rejects.toThrow(ConflictError);
    expect((await at.store.readCase(LINDE, value.id))?.value.stage).toBe('ander');
  });
  it('of a removal still removes the pages', async () => {
    const value = aCase({ status: 'concept', pages: 1 });
    await at.store.createCase(value);
    await at.store.createPage({ case: value.id, school: LINDE, code: value.code, number: 1, entries: [anEntry()] });
    at.faults.push((_, pass) => pass(), lostAnswer);
    await at.store.removeConcept(LINDE, value.id);
    await at.store.createCase(value);
    await expect(at.store.readPages(LINDE, value.id)).rejects.toThrow('is counted by its case and is not there');
  });
});
