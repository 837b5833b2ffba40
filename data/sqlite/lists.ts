import type { Session, Statement } from './database.js';
import { orderOfTag, safe, WHOLE, type Container, type Due, type Head, type Order } from '../documentStore.js';

/** The rows by which a document is found. They follow from its head alone, and are written with it. */

export type Place = { container: Container; partition: string; id: string };

/** Under which tag a document lies, and where in the list of that tag. Every document of a whole list has no tag. */
type Lists = Map<string, string>;

export const NO_TAG = '';

const listsOf = (container: Container, head: Head): Lists => {
  const lists: Lists = new Map(head.tags.map((tag) => [tag, sortOf(head, orderOfTag(tag))]));
  if (container !== 'cases') lists.set(NO_TAG, sortOf(head, WHOLE[container]));
  return lists;
};

const SORTED_BY = { due: 'due', newest: 'at', name: 'name' } as const satisfies Record<Order, keyof Head>;

const sortOf = (head: Head, order: Order | undefined): string =>
  (order === undefined ? undefined : head[SORTED_BY[order]]) ?? '';

/** When the clock must look at it. */
type Alarm = { at: string; of: string };

const alarmOf = ({ school, id, nextDueAt }: Head): Alarm | undefined =>
  nextDueAt === undefined ? undefined : { at: nextDueAt, of: JSON.stringify([school, id]) };

/** Who asks finds out whether it can be read. */
export const dueOf = ([at, of]: readonly unknown[]): Due => {
  const [school, id] = JSON.parse(of as string) as [string, string];
  return { school, id, nextDueAt: at as string };
};

/** A missing code counts as a value, as in Cosmos. So every document in `cases` must have its own code. */
export const codeOf = ({ code }: Head): string => safe(code ?? '');

/** From the lists where it lay to those where it lies now. What stays the same is not written. */
export const moveBetweenLists = ({ run }: Session, place: Place, from?: Head, to?: Head): void => {
  const { container } = place;
  const [was, is] = [from ? listsOf(container, from) : NOWHERE, to ? listsOf(container, to) : NOWHERE];
  for (const [tag, sort] of was) if (is.get(tag) !== sort) run(unlist(place, tag, sort));
  for (const [tag, sort] of is) if (was.get(tag) !== sort) run(list(place, tag, sort));
  if (container === 'cases') moveAlarm(run, from && alarmOf(from), to && alarmOf(to));
};

const NOWHERE: Lists = new Map();

const moveAlarm = (run: Session['run'], was: Alarm | undefined, is: Alarm | undefined): void => {
  if (was?.at === is?.at && was?.of === is?.of) return;
  if (was) run({ sql: 'DELETE FROM cases_clock WHERE at = ? AND of = ?', args: [was.at, was.of] });
  if (is) run({ sql: 'INSERT OR IGNORE INTO cases_clock VALUES (?, ?)', args: [is.at, is.of] });
};

const list = ({ container, partition, id }: Place, tag: string, sort: string): Statement => ({
  sql: `INSERT OR IGNORE INTO ${container}_lists VALUES (?, ?, ?, ?)`,
  args: [partition, tag, sort, id],
});

const unlist = ({ container, partition, id }: Place, tag: string, sort: string): Statement => ({
  sql: `DELETE FROM ${container}_lists WHERE partition = ? AND tag = ? AND sort = ? AND id = ?`,
  args: [partition, tag, sort, id],
});
