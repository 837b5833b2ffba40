import { reading } from '../action.js';
import { freshKey } from '../../support/ids.js';
import { MINUTES } from '../../paper/once.js';
import { printed } from '../../paper/printed.js';
import { sentence, screen, type Reply } from '../../screens/reply.js';
import { linkScreen, paperScreen } from '../../screens/paper.js';
import type { Press, Services } from '../services.js';
import { refuse } from './refuse.js';

/** The address of a paper stands in the answer to this press alone. */
const handOver = async (press: Press, services: Services): Promise<Reply> => {
  const { speaker, ids, from } = press;
  if (!services.once.isOpen()) return sentence('Dit staat nog niet aan. Vraag het aan je beheerder.');
  const of = { case: ids.case, paper: ids.step };
  const link = await services.once.link({ tenant: from.tenant, speaker, of });
  return link === undefined ? refuse(press, services) : screen(linkScreen(link, MINUTES));
};

/** Page by page on cards, from the beginning: every page is a look. */
const pages = async (press: Press, services: Services): Promise<Reply> => {
  const { speaker, ids } = press;
  const found = await printed(speaker, { case: ids.case, paper: ids.step }, 'read', services);
  if (found === undefined) return refuse(press, services);
  const [school, id] = [speaker.school.id, ids.case];
  const at = services.now().toISOString();
  await services.store.audit({ id: freshKey(), school, at, person: speaker.person.id, did: 'looked', case: id });
  return screen(paperScreen(found.paper, { school, case: id, name: ids.step, page: ids.page }));
};

export const paperActs = reading(['case', 'paper'], { paper: handOver, pages });
