import type { Statement, Value } from './database.js';
import { orderOf, WHOLE, type Container, type Listed, type Order, type Tagged, type Whole } from '../documentStore.js';
import { NO_TAG } from './lists.js';

/** Lists, walked along an index that lies in their order. Values are always parameters. */

export const selectHeads = (container: 'cases', partition: string, query: Tagged): Statement =>
  select('kept.head', container, partition, query, orderOf(query));

export const selectDocuments = (container: Listed, partition: string, query: Tagged | Whole): Statement => {
  const order = 'whole' in query ? WHOLE[container] : orderOf(query);
  return select('kept.partition, kept.id, kept.etag, kept.head, kept.body', container, partition, query, order);
};

type Query = Tagged | Whole;

const select = (columns: string, container: Container, partition: string, query: Query, order: Order): Statement => {
  const { from, keys, args } = walkOf(query);
  const sorted = keys.map((key) => `list.${key} ${order === 'newest' ? 'DESC' : 'ASC'}`);
  const sql = `SELECT ${columns} FROM ${from(`${container}_lists`)} AS list CROSS JOIN ${container} AS kept
    ON kept.partition = list.partition AND kept.id = list.id ORDER BY ${sorted.join(', ')} LIMIT ? OFFSET ?`;
  return { sql, args: [partition, ...args, query.limit ?? -1, query.offset ?? 0] };
};

type Walk = { from: (lists: string) => string; keys: string[]; args: Value[] };

const PLACE = ['sort', 'id'];

const walkOf = (query: Query): Walk => {
  if ('whole' in query) return { from: rows('tag = ?'), keys: PLACE, args: [NO_TAG] };
  if ('between' in query) {
    const { from, below, dated } = query.between;
    const inRange = 'tag >= ? AND tag < ?';
    const args = [from, below];
    return dated ? { from: rows(inRange), keys: ['tag', ...PLACE], args } : { from: once(inRange), keys: PLACE, args };
  }
  const [tag = NO_TAG, ...more] = query.any;
  if (tag !== NO_TAG && more.length === 0) return { from: rows('tag = ?'), keys: PLACE, args: [tag] };
  return { from: once('tag IN (SELECT value FROM json_each(?))'), keys: PLACE, args: [JSON.stringify(query.any)] };
};

const rows =
  (having: string): Walk['from'] =>
  (lists) =>
    `(SELECT * FROM ${lists} WHERE partition = ? AND ${having})`;

/** A document may have several of these tags. Only their keys are sorted. */
const once =
  (having: string): Walk['from'] =>
  (lists) =>
    `(SELECT DISTINCT partition, sort, id FROM ${lists} WHERE partition = ? AND ${having})`;
