import type { SqlQuerySpec } from '@azure/cosmos';
import { orderBy } from './containers.js';
import { orderOf, WHOLE, type Listed, type Order, type Tagged, type Whole } from '../documentStore.js';

/** Values are always parameters. The text of a query has only words of this file. */

type Values = Record<string, string | number>;
const spec = (query: string, values: Values): SqlQuerySpec => ({
  query,
  parameters: Object.entries(values).map(([name, value]) => ({ name, value })),
});

/** How many are read from the start. OFFSET in a query costs as much, and the server of the tests lacks it. */
const topOf = ({ limit, offset = 0 }: Tagged | Whole): Values =>
  limit === undefined ? {} : { '@top': offset + limit };

/**
 * The WHERE has the partition although the request names it too. A store that ignores the request's partition must not
 * show another school's documents.
 */
const select = (what: string, partition: string, order: Order, query: Tagged | Whole): SqlQuerySpec => {
  const top = topOf(query);
  const [tagged, tags] = tagsOf(query);
  const text = `SELECT ${'@top' in top ? 'TOP @top ' : ''}${what} FROM c WHERE c.partition = @partition${tagged} ORDER BY ${orderBy(order)}`;
  return spec(text, { ...top, '@partition': partition, ...tags });
};

const tagsOf = (query: Tagged | Whole): [string, Values] => {
  if ('whole' in query) return ['', {}];
  if ('any' in query) {
    const tags = Object.fromEntries(query.any.map((tag, n) => [`@tag${n}`, tag]));
    const each = Object.keys(tags).map((name) => `ARRAY_CONTAINS(c.head.tags, ${name})`);
    return [` AND (${each.join(' OR ')})`, tags];
  }
  const found = 'EXISTS(SELECT VALUE tag FROM tag IN c.head.tags WHERE tag >= @from AND tag < @below)';
  return [` AND ${found}`, { '@from': query.between.from, '@below': query.between.below }];
};

export const selectHeads = (partition: string, query: Tagged): SqlQuerySpec =>
  select('VALUE c.head', partition, orderOf(query), query);

export const selectDocuments = (container: Listed, partition: string, query: Tagged | Whole): SqlQuerySpec => {
  const order = 'whole' in query ? WHOLE[container] : orderOf(query);
  return select('c.partition, c.id, c.head, c.body, c._etag', partition, order, query);
};

/** The only query without a partition. The clock asks it, and gets ids and dates. */
export const selectDue = (before: string, limit: number): SqlQuerySpec =>
  spec(
    'SELECT TOP @top c.head.school, c.head.id, c.head.nextDueAt FROM c WHERE c.head.nextDueAt <= @before ORDER BY c.head.nextDueAt',
    { '@top': limit, '@before': before },
  );
