import type { CaseHead } from '../../../data/store.js';
import { protocols } from '../../../dialogs/register.js';
import { WORK } from '../../screens/buttons.js';
import { day } from '../../screens/when.js';
import type { Reply } from '../../screens/reply.js';
import type { Press } from '../press.js';
import type { Services } from '../services.js';
import { shownList } from './shownList.js';

/** *Mijn signalen*: what this person wrote, newest first, and what came of it. Nobody looks further back in a list. */
const MOST = 60;

export const written = async (press: Press, services: Services): Promise<Reply> => {
  const { person, school } = press.speaker;
  const now = services.now().toISOString();
  const page = { limit: MOST, offset: 0 };
  const all = await services.cases.listed(press, await services.store.startedBy(school.id, person.id, page));
  const name = (id: string): string => school.people.find((one) => one.id === id)?.name ?? 'een collega';
  const became = ({ protocol, facts, status }: CaseHead) => protocols[protocol]?.became?.({ facts, status }, name);
  return shownList(
    {
      go: 'written',
      title: 'Mijn signalen',
      heads: all.filter((head) => became(head) !== undefined),
      itemOf: (head) => ({ head, text: `${day(head.opened, now)}, ${became(head) ?? ''}` }),
      says: (heads) => [heads.length === 0 ? 'Je schreef nog geen signaal.' : 'Het nieuwste staat bovenaan.'],
      others: [WORK],
      first: [],
    },
    press,
    services,
  );
};
