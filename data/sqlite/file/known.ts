import { writeFile } from 'node:fs/promises';
import type { Connection } from '../commits.js';
import { StoreUnavailableError, type Store } from '../../store.js';
import { isThere, type Place } from './place.js';
import { PUT_BACK } from './plain.js';

/** A file beside the data file remembers that there was a school. Without a school, Vangnet then does not start. */

const SAYS = `The data file beside this one holds a school. Vangnet does not start here on a file without one.
To begin anew on purpose, take the data file away and this file too.
`;

export const remember = async ({ known }: Place): Promise<void> => {
  // No save fails over this file. The next start writes it.
  await writeFile(known, SAYS, { mode: 0o600, flag: 'wx' }).catch(() => undefined);
};

/** The same store, which notes that it holds a school. */
export const remembering = async (store: Store, { read }: Pick<Connection, 'read'>, place: Place): Promise<Store> => {
  const isSchoolThere = (await read(`SELECT 1 FROM directory_lists WHERE tag = 'is=school' LIMIT 1`)).length > 0;
  if (isSchoolThere) await remember(place);
  else if (await isThere(place.known)) throw new StoreUnavailableError(gone(place));
  return {
    ...store,
    saveSchool: async (school) => {
      await store.saveSchool(school);
      await remember(place);
    },
  };
};

const gone = ({ file, known }: Place): string =>
  `The data file ${file} holds no school, and there was one in it. ${PUT_BACK} ` +
  `To begin anew on purpose, take that file and ${known} away.`;
