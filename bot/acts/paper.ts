import { sentence, screen, type Reply } from '../reply.js';
import { linkScreen } from '../screens/paper.js';
import { MINUTES } from '../paper/once.js';
import type { Press, Services } from '../services.js';
import { refuse } from './refuse.js';

/** The address of a paper stands in the answer to this press alone. */
export const handOver = async (press: Press, services: Services): Promise<Reply> => {
  const { speaker, ids, from } = press;
  if (!services.once.isOpen()) return sentence('Dit staat nog niet aan. Vraag het aan je beheerder.');
  const link = await services.once.link({
    tenant: from.tenant,
    speaker,
    of: { case: ids.case, paper: ids.step },
  });
  return link === undefined ? refuse(press, services) : screen(linkScreen(link, MINUTES));
};

export const paperActs = { paper: handOver };
