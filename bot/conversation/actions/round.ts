import type { Case } from '../../../dialogs/engine/case/case.js';
import { isOffered } from '../../../dialogs/engine/view/offers.js';
import type { AnySight } from '../../../dialogs/engine/language/plainSight.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { begin } from '../../../dialogs/engine/decide/begin.js';
import { isShutOut, readsAll } from '../../../dialogs/engine/rights/who.js';
import type { World } from '../../../dialogs/engine/rights/world.js';
import { protocols } from '../../../dialogs/register.js';
import { ROUND } from '../../screens/entries.js';
import { screen, type Reply } from '../../screens/reply.js';
import { listScreen, type Item } from '../../screens/list.js';
import type { Press } from '../press.js';
import type { Can } from '../services.js';

/** The open cases in which this person may answer the question of the round. */
const casesFor = async ({ speaker }: Press, { cases, store }: Can<'cases' | 'store'>): Promise<Case[]> => {
  const { person, school } = speaker;
  const found: Case[] = [];
  for (const head of await store.stillOpen(school.id)) {
    if (protocols[head.protocol]?.steps[ROUND.step] === undefined || isShutOut(person, head)) continue;
    const one = await cases.openPart({ speaker, ids: { case: head.id } });
    if (one !== undefined && isOffered(ROUND.step, person, one.c, one.world)) found.push(one.c);
  }
  return found;
};

/** A case without a child counts as one child: nobody knows yet which one it is. */
const childrenIn = (cases: readonly Case[]): number =>
  new Set(cases.flatMap<string>(({ id, subjects }) => (subjects.length > 0 ? subjects : [id]))).size;

/** The school as a case of the round would see it now. */
const sightIn = ({ speaker: { person } }: Press, world: World): AnySight => {
  const { protocol, way } = ROUND;
  return sightOf(begin({ id: '', protocol, way, starter: person.id, seed: '' }, world), world);
};

/** *Per kind bekijken*: one question, child by child, in codes (practice.md 9.9). Open questions come first. */
export const round = async (press: Press, services: Can<'cases' | 'store'>): Promise<Reply> => {
  const world = await services.cases.world(press);
  if (!readsAll(press.speaker.person, world)) return services.cases.refuse(press);
  const c = sightIn(press, world);
  const cases = await casesFor(press, services);
  const [first, then] = [false, true].map((isDone) =>
    cases.flatMap((head): Item[] => {
      const { done, said } = ROUND.state(head.facts, c);
      return done === isDone ? [{ head, text: said }] : [];
    }),
  );
  return screen(
    listScreen({
      title: ROUND.title,
      lines: ROUND.lines(childrenIn(cases), c),
      items: [...(first ?? []), ...(then ?? [])],
      place: { go: 'holiday', page: press.ids.page, narrow: {} },
      school: press.speaker.school.id,
    }),
  );
};
