import { randomUUID } from 'node:crypto';
import type { Session } from './database.js';
import { layOut } from './layout.js';
import { codeOf, moveBetweenLists, type Place } from './lists.js';
import type { Head } from '../documentStore.js';
import type { Created } from '../store.js';

/** What is written, each in one commit, by names and texts: they may come from another thread. */

const BEAT = { sql: 'INSERT INTO pulse VALUES (1, 1) ON CONFLICT DO UPDATE SET beats = beats + 1', args: [] };

/** Every write is conditional and fails on no constraint. A failing one would undo the saves beside it. */
const create = (session: Session, place: Place, text: string, body: string): Created => {
  const { run } = session;
  const { container, partition, id } = place;
  const head = headOf(text);
  const isCoded = container === 'cases';
  if (isCoded && !takeCode(run, partition, head)) return isThere(session, partition, id) ? 'exists' : 'code_taken';
  const sql = `INSERT INTO ${container} VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;
  const etag = randomUUID();
  if (run({ sql, args: [partition, id, etag, text, body] }) === 0) {
    if (isCoded) giveCode(run, partition, head);
    return 'exists';
  }
  moveBetweenLists(session, place, undefined, head);
  return { etag };
};

/** Gives the new etag. */
const replace = (session: Session, place: Place, text: string, body: string, old: string): string | undefined => {
  const { container, partition, id } = place;
  const head = headOf(text);
  const lying = headWith(session, place, old);
  if (lying === undefined || !movesCode(session.run, place, lying, head)) return undefined;
  const etag = randomUUID();
  const sql = `UPDATE ${container} SET etag = ?, head = ?, body = ? WHERE partition = ? AND id = ?`;
  session.run({ sql, args: [etag, text, body, partition, id] });
  moveBetweenLists(session, place, lying, head);
  return etag;
};

const remove = (session: Session, place: Place, etag: string): boolean => {
  const lying = headWith(session, place, etag);
  if (lying === undefined) return false;
  const { container, partition, id } = place;
  session.run({ sql: `DELETE FROM ${container} WHERE partition = ? AND id = ?`, args: [partition, id] });
  if (container === 'cases') giveCode(session.run, partition, lying);
  moveBetweenLists(session, place, lying);
  return true;
};

const headWith = ({ rows }: Session, { container, partition, id }: Place, etag: string): Head | undefined => {
  const sql = `SELECT head FROM ${container} WHERE partition = ? AND id = ? AND etag = ?`;
  const [row] = rows({ sql, args: [partition, id, etag] });
  return row && headOf(row[0] as string);
};

const isThere = ({ rows }: Session, partition: string, id: string): boolean =>
  rows({ sql: 'SELECT 1 FROM cases WHERE partition = ? AND id = ?', args: [partition, id] }).length > 0;

type Run = Session['run'];

/** False when another document of the school has it. */
const takeCode = (run: Run, partition: string, head: Head): boolean =>
  run({ sql: 'INSERT OR IGNORE INTO cases_codes VALUES (?, ?)', args: [partition, codeOf(head)] }) === 1;

const giveCode = (run: Run, partition: string, head: Head): void =>
  void run({ sql: 'DELETE FROM cases_codes WHERE partition = ? AND code = ?', args: [partition, codeOf(head)] });

const movesCode = (run: Run, { container, partition }: Place, from: Head, to: Head): boolean => {
  if (container !== 'cases' || codeOf(from) === codeOf(to)) return true;
  if (!takeCode(run, partition, to)) return false;
  giveCode(run, partition, from);
  return true;
};

const headOf = (text: string): Head => JSON.parse(text) as Head;

type Kinds = {
  layOut: { args: []; gives: undefined };
  create: { args: [place: Place, head: string, body: string]; gives: Created };
  replace: { args: [place: Place, head: string, body: string, old: string]; gives: string | undefined };
  remove: { args: [place: Place, etag: string]; gives: boolean };
  beat: { args: []; gives: number };
};
export type JobName = keyof Kinds;
export type JobArgs<N extends JobName> = Kinds[N]['args'];
type Gives<N extends JobName> = Kinds[N]['gives'];

/** Each write is one job. Jobs that come together share one commit, and may be tried twice. */
export type Work = <N extends JobName>(name: N, ...args: JobArgs<N>) => Promise<Gives<N>>;

const JOBS: { [N in JobName]: (session: Session, ...args: JobArgs<N>) => Gives<N> } = {
  layOut: (session) => {
    layOut(session);
    return undefined;
  },
  create,
  replace,
  remove,
  beat: ({ run }) => run(BEAT),
};

export const done = <N extends JobName>(session: Session, name: N, args: JobArgs<N>): Gives<N> =>
  JOBS[name](session, ...args);
