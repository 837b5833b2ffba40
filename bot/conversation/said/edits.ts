import { createHmac, randomBytes } from 'node:crypto';
import type { From } from '../../teams/incoming.js';
import type { Said } from '../../teams/heard.js';
import { createCache } from '../../support/cache.js';

/** The number of messages whose change can be told. Every edit of an older one counts as a change. */
const MOST = 2_000;

/**
 * Teams also tells of an edit when only a link or a sign beside the words changed. The words are remembered as a hash
 * that nobody outside this process can make.
 */
export const createEdits = (): { isNews: (said: Said, from: From) => boolean } => {
  const secret = randomBytes(32);
  const known = createCache<string>({ most: MOST });
  return {
    isNews: ({ text, files, message, edited }, { tenant, conversation }) => {
      if (message === undefined) return true;
      const key = `${tenant} ${conversation} ${message}`;
      const said = createHmac('sha256', secret)
        .update(`${String(files)} ${text}`)
        .digest('base64');
      const same = edited && known.get(key) === said;
      known.set(key, said);
      return !same;
    },
  };
};
