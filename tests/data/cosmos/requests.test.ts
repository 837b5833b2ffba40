import { expect, it } from 'vitest';
import { CONTAINERS } from '../../../data/cosmos/containers.js';
import { openCosmosDocuments } from '../../../data/cosmos/cosmos.js';
import { safe } from '../../../data/documentStore.js';
import { storeOver } from '../../../data/open.js';
import type { Store } from '../../../data/store.js';
import { cosmosServer } from './server.js';
import { recording, type Seen } from './transport.js';
import { aCase, aConversation, aLink, anEntry, aPerson, aPupil, aSchool, aTask } from '../samples.js';

/**
 * The server of these tests gives the documents of every school to a query that only names its partition beside its
 * text, as no real account does. So what is sent is looked at here: the partition stands in both places, every time.
 */

const server = cosmosServer();
const TENANT = 'tenant-a';
const SCHOOL = `${TENANT}:it's "here" /\\#?`;
const PARTITION = 'x-ms-documentdb-partitionkey';

type Walk = { [Name in keyof Store]: (store: Store) => Promise<unknown> };

/** Every operation of the port once: one that is added must be added here to compile. */
const walk = (): Walk => {
  const value = aCase({ school: SCHOOL, pages: 1, tasks: [aTask({ due: '2025-03-03' })] });
  const concept = aCase({ school: SCHOOL, status: 'concept', pages: 1 });
  const page = { case: value.id, school: SCHOOL, code: value.code, number: 1, entries: [anEntry()] };
  const event = { id: 'e', school: SCHOOL, at: '2025-03-03', person: 'ann', did: 'looked' as const };
  const some = { limit: 5, offset: 5 };
  return {
    createCase: async (store) => [await store.createCase(value), await store.createCase(value)],
    readCase: (store) => store.readCase(SCHOOL, value.id),
    replaceCase: async (store) => store.replaceCase(value, (await store.readCase(SCHOOL, value.id))!.etag),
    createPage: (store) => store.createPage(page),
    readPages: (store) => store.readPages(SCHOOL, value.id),
    removeConcept: async (store) => {
      await store.createCase(concept);
      await store.createPage({ ...page, case: concept.id, code: concept.code });
      await store.removeConcept(SCHOOL, concept.id);
    },
    concepts: (store) => store.concepts(SCHOOL, 'juf'),
    stillOpen: (store) => store.stillOpen(SCHOOL),
    assignedTo: (store) => store.assignedTo(SCHOOL, "ib') OR 1=1", some),
    startedBy: (store) => store.startedBy(SCHOOL, 'juf', some),
    waitingFor: (store) => store.waitingFor(SCHOOL, 'ann'),
    about: (store) => store.about(SCHOOL, 'kind', ''),
    due: (store) => store.due('2025-03-04', 10),
    saveSchool: (store) => store.saveSchool(aSchool({ id: SCHOOL })),
    school: (store) => store.school(SCHOOL),
    schools: (store) => store.schools(TENANT),
    savePerson: (store) => store.savePerson(aPerson()),
    changePerson: (store) => store.changePerson(TENANT, 'ann', (old) => old && { ...old, name: 'Anna' }),
    removePerson: (store) => store.removePerson(TENANT, 'ann'),
    person: (store) => store.person(TENANT, 'ann'),
    savePupils: (store) => store.savePupils(SCHOOL, [aPupil('kim', 'Kim', 'Bos', { school: SCHOOL })]),
    removePupil: (store) => store.removePupil(SCHOOL, 'kim'),
    allPupils: (store) => store.allPupils(SCHOOL),
    pupilsOfGroups: (store) => store.pupilsOfGroups(SCHOOL, ['a', 'b']),
    pupilsOf: (store) => store.pupilsOf(SCHOOL),
    pupils: (store) => store.pupils(SCHOOL, ['kim']),
    mergeConversation: (store) => store.mergeConversation(aConversation()),
    conversation: (store) => store.conversation(TENANT, 'ann'),
    audit: (store) => store.audit(event),
    looksAt: (store) => store.looksAt(SCHOOL, value.id),
    auditOf: (store) => store.auditOf(SCHOOL, some),
    keepOnce: (store) => store.keepOnce(aLink()),
    readOnce: (store) => store.readOnce(aLink().hash),
    takeOnce: (store) => store.takeOnce(aLink().hash, '2025-03-03'),
    secret: (store) => store.secret(),
    ready: (store) => store.ready(),
    close: (store) => store.close(),
  };
};

const isQuery = ({ body }: Seen): boolean => typeof body.query === 'string';
const containerOf = ({ path }: Seen): string => path.split('/')[4] ?? '';

const walked = async (): Promise<{ name: string; seen: Seen[] }[]> => {
  const { transport, seen } = recording();
  const store = storeOver(openCosmosDocuments(await server.freshDatabase(), { transport }));
  const each: { name: string; seen: Seen[] }[] = [];
  for (const [name, step] of Object.entries(walk())) {
    await step(store);
    each.push({ name, seen: seen.splice(0).filter(({ path }) => path.includes('/docs')) });
  }
  return each;
};

const ONE_SCHOOL =
  /^SELECT (TOP @top )?[\w., ]+ FROM c WHERE c\.partition = @partition( AND (\((ARRAY_CONTAINS\(c\.head\.tags, @tag\d+\)( OR )?)+\)|EXISTS\(SELECT VALUE tag FROM tag IN c\.head\.tags WHERE tag >= @from AND tag < @below\)))? ORDER BY [\w., ]+$/;

type Sent = { query: string; parameters: { name: string; value: unknown }[]; partition?: string };
const sent = ({ body }: Seen): Sent => body as Sent;
const isPlan = ({ headers }: Seen): boolean => headers['x-ms-cosmos-is-query-plan-request'] !== undefined;
const inHeader = ({ headers }: Seen): unknown => JSON.parse(headers[PARTITION] ?? '[]');
const inQuery = (seen: Seen): unknown[] =>
  sent(seen).parameters.flatMap(({ name, value }) => (name === '@partition' ? [value] : []));

it('names one partition in every request, and again in the text of every query', async () => {
  const partitions = [safe(SCHOOL), safe(TENANT), '.ready', '.once', '.secret'].map((partition) => [partition]);
  for (const { name, seen } of (await walked()).filter((one) => one.name !== 'due')) {
    if (name !== 'close') expect(seen, name).not.toEqual([]);
    // The SDK also asks how a query is to be spread; it names no partition for that, the text still does.
    for (const one of seen.filter((request) => !isPlan(request)))
      expect(partitions, name).toContainEqual(inHeader(one));
    for (const one of seen.filter(isQuery)) {
      expect(sent(one).query, name).toMatch(ONE_SCHOOL);
      expect(partitions, name).toContainEqual(inQuery(one));
      if (!isPlan(one)) expect(inQuery(one), name).toEqual(inHeader(one));
    }
    for (const one of seen.filter(({ body }) => 'partition' in body))
      expect(inHeader(one)).toEqual([sent(one).partition]);
  }
});

it('reads ids and dates only where it asks for all schools', async () => {
  const each = await walked();
  const texts = each.flatMap(({ seen }) => seen.filter(isQuery).map((one) => sent(one).query));
  const across = texts.filter((text) => !text.includes('@partition'));
  expect(new Set(across)).toEqual(
    new Set([
      'SELECT TOP @top c.head.school, c.head.id, c.head.nextDueAt FROM c WHERE c.head.nextDueAt <= @before ORDER BY c.head.nextDueAt',
    ]),
  );
});

it('walks through every container in every way', async () => {
  const all = (await walked()).flatMap(({ seen }) => seen);
  const ways = (container: string) =>
    new Set(
      all
        .filter((one) => containerOf(one) === container)
        .map((one) =>
          isQuery(one) ? 'query' : `${one.method}${one.headers['x-ms-documentdb-is-upsert'] ? ' upsert' : ''}`,
        ),
    );
  expect(CONTAINERS.map((container) => [...ways(container)].sort())).toEqual([
    ['DELETE', 'GET', 'POST', 'PUT', 'query'],
    ['DELETE', 'GET', 'POST', 'POST upsert', 'PUT', 'query'],
    ['GET', 'POST', 'query'],
  ]);
});

it('replaces and removes only what it read', async () => {
  const writes = (await walked()).flatMap(({ seen }) => seen).filter(({ method }) => /PUT|DELETE/.test(method));
  expect(writes.length).toBeGreaterThan(2);
  for (const { headers } of writes) expect(headers['if-match']).toMatch(/.+/);
});
