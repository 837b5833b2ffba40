import { pathToFileURL } from 'node:url';
import { createClient, type Client } from '@libsql/client';
import { isOurs } from '../connection.js';
import { NEWEST } from '../../schema/case.js';
import { StoreUnavailableError } from '../../store.js';
import { plainly } from './plain.js';
import { LAYOUT, WHOLE } from './signs.js';

/** How much is in a file, and never what. `newer`: documents of a newer version of this program. */
export type Content = { schools: number; cases: number; newer: number };

/**
 * Reads a whole copy, with its log when there is one. Makes it one file that says it is whole. Of a useless copy it
 * says `<what>: <why>.`
 */
export const inspect = async (copy: string, what: string): Promise<Content> => {
  const client = createClient({ url: pathToFileURL(copy).href, concurrency: 1 });
  try {
    const fault = await faultIn(client);
    if (fault !== undefined) throw new StoreUnavailableError(`${what}: ${fault}.`);
    const content = await contentOf(client);
    if (content.schools === 0) throw new StoreUnavailableError(`${what}: there is no school in it.`);
    await client.execute('PRAGMA journal_mode = DELETE');
    await client.execute(`PRAGMA user_version = ${LAYOUT}`);
    await client.execute(`PRAGMA application_id = ${WHOLE}`);
    return content;
  } catch (error) {
    return plainly(what)(error);
  } finally {
    client.close();
  }
};

const faultIn = async (client: Client): Promise<string | undefined> => {
  const names = (await client.execute('SELECT name FROM sqlite_master')).rows.map(({ name }) => name);
  if (names.length === 0) return 'there is nothing in it';
  if (!isOurs(names)) return 'it is the file of another program';
  const [found] = (await client.execute('PRAGMA integrity_check(1)')).rows;
  return found?.[0] === 'ok' ? undefined : 'it is damaged';
};

const count = async (client: Client, from: string): Promise<number> =>
  Number((await client.execute(`SELECT count(*) FROM ${from}`)).rows[0]?.[0]);

const contentOf = async (client: Client): Promise<Content> => {
  let newer = 0;
  for (const [container, version] of Object.entries(NEWEST))
    newer += await count(client, `${container} WHERE json_extract(head, '$.schema') > ${version}`);
  return {
    schools: await count(client, `directory_tags WHERE tag = 'is=school'`),
    // A page of a long case has a dot in its id. The id of a case has none.
    cases: await count(client, `cases WHERE instr(id, '.') = 0`),
    newer,
  };
};
