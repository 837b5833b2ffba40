import { isOurs, signLayout } from '../connection.js';
import { openDatabase, type Session } from '../database.js';
import { NEWEST } from '../../schema/case.js';
import { StoreUnavailableError } from '../../store.js';
import { plainly } from './plain.js';
import { WHOLE } from './signs.js';

/** How much is in a file, and never what. `newer`: documents of a newer version of this program. */
export type Content = { schools: number; cases: number; newer: number };

/**
 * Reads a whole copy, with its log when there is one. Makes it one file that says it is whole. Of a useless copy it
 * says `<what>: <why>.`
 */
export const inspect = (copy: string, what: string): Content => {
  const database = openDatabase(copy);
  try {
    const fault = faultIn(database);
    if (fault !== undefined) throw new StoreUnavailableError(`${what}: ${fault}.`);
    const content = contentOf(database);
    if (content.schools === 0) throw new StoreUnavailableError(`${what}: there is no school in it.`);
    database.rows('PRAGMA journal_mode = DELETE');
    signLayout(database);
    database.rows(`PRAGMA application_id = ${WHOLE}`);
    return content;
  } catch (error) {
    return plainly(what)(error);
  } finally {
    database.close();
  }
};

const faultIn = ({ rows }: Session): string | undefined => {
  const names = rows('SELECT name FROM sqlite_master').map(([name]) => name);
  if (names.length === 0) return 'there is nothing in it';
  if (!isOurs(names)) return 'it is the file of another program';
  return rows('PRAGMA integrity_check(1)')[0]?.[0] === 'ok' ? undefined : 'it is damaged';
};

const count = ({ rows }: Session, from: string): number => Number(rows(`SELECT count(*) FROM ${from}`)[0]?.[0]);

const contentOf = (session: Session): Content => {
  let newer = 0;
  for (const [container, version] of Object.entries(NEWEST))
    newer += count(session, `${container} WHERE json_extract(head, '$.schema') > ${version}`);
  return {
    schools: count(session, `directory, json_each(head, '$.tags') WHERE value = 'is=school'`),
    // A page of a long case has a dot in its id. The id of a case has none.
    cases: count(session, `cases WHERE instr(id, '.') = 0`),
    newer,
  };
};
