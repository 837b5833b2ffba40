import type { ContainerDefinition } from '@azure/cosmos';
import type { Container, Order } from '../documentStore.js';

/** The one definition of what must exist in a Cosmos DB database: its containers, keys and indexes. */

const PARTITION = '/partition';

type Direction = 'ascending' | 'descending';
const SORTED: Record<Order, { by: string; direction: Direction }> = {
  due: { by: '/head/due', direction: 'ascending' },
  newest: { by: '/head/at', direction: 'descending' },
  name: { by: '/head/name', direction: 'ascending' },
};

type Sort = { path: string; order: Direction };
/** The partition comes first, so that only the index of one school is read. */
const sortsOf = (order: Order): Sort[] =>
  [PARTITION, SORTED[order].by, '/id'].map((path) => ({ path, order: SORTED[order].direction }));

/** Cosmos refuses an ORDER BY of several properties that no composite index has in the same order. */
export const orderBy = (order: Order): string =>
  sortsOf(order)
    .map((sort) => `c${sort.path.replaceAll('/', '.')} ${sort.order === 'ascending' ? 'ASC' : 'DESC'}`)
    .join(', ');

type Plan = { holds: string; unique?: string; indexed: string[]; orders: Order[] };
const PLANS: Record<Container, Plan> = {
  cases: {
    holds: 'cases, and pages of long ones',
    unique: '/head/code',
    indexed: ['/head/code/?', '/head/tags/[]/?', '/head/nextDueAt/?'],
    orders: ['due', 'newest'],
  },
  directory: {
    holds: 'schools, people, pupils, conversations, links that work once, the secret of the installation',
    indexed: ['/head/tags/[]/?'],
    orders: ['name'],
  },
  audit: { holds: 'looks, searches, refusals, files fetched', indexed: ['/head/tags/[]/?'], orders: ['newest'] },
};

export const CONTAINERS = Object.keys(PLANS) as Container[];

export const definitionOf = (container: Container): ContainerDefinition => {
  const { unique, indexed, orders } = PLANS[container];
  return {
    id: container,
    partitionKey: { paths: [PARTITION] },
    ...(unique !== undefined && { uniqueKeyPolicy: { uniqueKeys: [{ paths: [unique] }] } }),
    indexingPolicy: {
      indexingMode: 'consistent',
      // When everything else is left out, the partition key needs a line of its own to be indexed.
      includedPaths: [`${PARTITION}/?`, ...indexed].map((path) => ({ path })),
      excludedPaths: [{ path: '/*' }],
      compositeIndexes: orders.map(sortsOf),
    },
  };
};

const code = (text: string): string => `\`${text}\``;
const lines = (all: string[]): string => all.join('<br>') || '–';
const composite = (order: Order): string =>
  sortsOf(order)
    .map((sort) => `${code(sort.path)} ${sort.order}`)
    .join(', ');

const rowOf = (container: Container): string => {
  const { holds, unique, indexed, orders } = PLANS[container];
  const cells = [
    code(container),
    holds,
    code(PARTITION),
    unique === undefined ? '–' : code(unique),
    lines([`${PARTITION}/?`, ...indexed].map(code)),
    lines(orders.map(composite)),
  ];
  return `| ${cells.join(' | ')} |`;
};

/** For docs/beheer.md, and for the administrator who makes them in Azure. */
export const containersAsTable = (): string =>
  [
    '| container | holds | partition key | unique key | indexed; all else (`/*`) is excluded | composite indexes |',
    '|---|---|---|---|---|---|',
    ...CONTAINERS.map(rowOf),
  ].join('\n');
