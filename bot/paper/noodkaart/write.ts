import { nameWithin } from '../../../dialogs/engine/school/ids.js';
import { createHash } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paper } from '../../../dialogs/engine/language/paper.js';
import { theOneOf } from '../../../dialogs/register.js';
import { inWordsOf } from '../../../dialogs/engine/school/terms.js';
import type { School } from '../../../dialogs/engine/school/school.js';
import { freshKey } from '../../support/ids.js';
import { drawn } from '../draw.js';

/** The noodkaart of a school at this moment (UTC ISO). */
const poster = theOneOf('a poster', (protocol) => protocol.poster);
const cardOf = (school: School, now: string): Paper => inWordsOf(school, poster(school, now));

/** `noodkaart-<school>.pdf`: the last part of the school’s id, without signs that mean something to a file system. */
export const nameOf = ({ id }: Pick<School, 'id'>): string =>
  `noodkaart-${nameWithin(id)
    .replaceAll(/[^\w-]/g, '_')
    .slice(0, 60)}.pdf`;

/** A digest of a card without its date. When it is the same, the card need not be made again. */
export const digestOf = (school: School, now: string): string =>
  createHash('sha256')
    .update(JSON.stringify(cardOf(school, now).blocks))
    .digest('hex');

/**
 * Writes the whole card or nothing, readable by this account only. Gives its path. Rejects when the folder cannot be
 * written.
 */
export const writeCard = async (school: School, folder: string, now: string): Promise<string> => {
  const path = join(folder, nameOf(school));
  const half = `${path}.${freshKey()}`;
  try {
    await writeFile(half, await drawn(cardOf(school, now), 'pdf'), { mode: 0o600, flag: 'wx' });
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  return path;
};
