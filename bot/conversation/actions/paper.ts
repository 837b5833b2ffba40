import { reading } from '../action.js';
import { MINUTES } from '../../paper/once.js';
import { sentence, screen, type Reply } from '../../screens/reply.js';
import { linkScreen, paperScreen } from '../../screens/paper.js';
import type { Press } from '../press.js';
import type { Can } from '../services.js';

/** The address of a paper stands in the answer to this press alone. */
const handOver = async (press: Press, { cases, once }: Can<'cases' | 'once'>): Promise<Reply> => {
  const { speaker, ids, from } = press;
  if (!once.isOpen()) return sentence('Dit staat nog niet aan. Vraag het aan je beheerder.');
  const of = { case: ids.case, paper: ids.step };
  const link = await once.link({ tenant: from.tenant, speaker, of });
  return link === undefined ? cases.refuse(press) : screen(linkScreen(link, MINUTES));
};

/** Page by page on cards, from the beginning: every page is a look. */
const pages = async (press: Press, { cases, paper }: Can<'cases' | 'paper'>): Promise<Reply> => {
  const { speaker, ids } = press;
  const found = await paper(press, ids.step);
  if (found === undefined) return cases.refuse(press);
  await cases.looked(press);
  return screen(
    paperScreen(found.paper, { school: speaker.school.id, case: ids.case, name: ids.step, page: ids.page }),
  );
};

export const paperActs = reading(['case', 'paper'], { paper: handOver, pages });
