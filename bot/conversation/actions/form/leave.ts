import { begin } from '../../../../dialogs/engine/decide/begin.js';
import { protocolOf } from '../../../../dialogs/engine/rights/world.js';
import { sightOf } from '../../../../dialogs/engine/view/sightOf.js';
import { closingScreen } from '../../../screens/case.js';
import { screen, sentence, type Reply } from '../../../screens/reply.js';
import { stepNamed } from '../../../screens/ways.js';
import { freshKey } from '../../../support/ids.js';
import type { Press } from '../../press.js';
import type { Can } from '../../services.js';
import { beginningOf, newCaseId } from '../beginning.js';

/** Another way out of a card, which gives something to read. Nothing is kept. */
export const insteadOf = async (press: Press, services: Can<'cases' | 'now'>): Promise<Reply> => {
  const { cases } = services;
  const beginning = await beginningOf(press, newCaseId(press, freshKey()), services);
  const world = await cases.bare(press);
  const steps = beginning && protocolOf(world, beginning.protocol).steps;
  const instead = steps?.[stepNamed(beginning?.protocol ?? '', press.ids.step) ?? '']?.instead;
  if (beginning === undefined || instead === undefined) return cases.refuse(press);
  const sight = sightOf(begin(beginning, world), world, press.speaker.person.id);
  return screen(closingScreen(instead.lines(sight)));
};

/** Throws an unfinished text away, for good. */
export const drop = async (press: Press, { cases }: Can<'cases'>): Promise<Reply> =>
  (await cases.discard(press)) ? sentence('Weg. Er is niets bewaard.') : cases.refuse(press);
