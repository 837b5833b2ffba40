import type { UnreadableError } from '../../../data/store.js';
import type { Opened } from '../../cases/opened.js';
import type { Person } from '../../../dialogs/engine/school/school.js';
import { view, type CaseView } from '../../../dialogs/engine/view/view.js';
import { errorFacts } from '../../support/log.js';
import { screen, type Reply } from '../../screens/reply.js';
import { unreadScreen } from '../../screens/unread.js';
import type { Press } from '../press.js';
import type { Can } from '../services.js';
import { typedOn } from './ended.js';

/**
 * A case that is not whole, for who may know of it by what can be read. Shows its code, what can be read, and whom to
 * phone. For anybody else the case is not there.
 */
export const unread = async (
  error: UnreadableError,
  press: Press,
  can: Can<'cases' | 'log' | 'now'>,
): Promise<Reply> => {
  const { speaker, ids } = press;
  can.log.error({ case: error.left?.id ?? ids.case, ...errorFacts(error) }, 'case not readable');
  const found = await can.cases.left(press, error.left);
  if (found === undefined) return can.cases.refuse(press);
  const seen = readable(found, speaker.person);
  if (seen?.looks) await can.cases.looked({ speaker, ids: { case: found.c.id } });
  const now = can.now().toISOString();
  return screen(unreadScreen({ left: found.c, seen, typed: typedOn(press), school: speaker.school, now }));
};

/** What this person may read of it. A protocol expects a whole case, so its drawing may fail. */
const readable = ({ c, world }: Opened, person: Person): CaseView | undefined => {
  try {
    return view(c, person, world);
  } catch {
    return undefined;
  }
};
