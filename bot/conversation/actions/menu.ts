import type { Case } from '../../../dialogs/engine/case/case.js';
import { isDrill } from '../../../dialogs/engine/case/caseFacts.js';
import type { Line } from '../../../dialogs/engine/language/words.js';
import { rightsOf } from '../../../dialogs/engine/rights/access.js';
import type { AdaptiveCard } from '../../../cards/card.js';
import type { Speaker } from '../../people/directory.js';
import { reading, type Run } from '../action.js';
import { screen } from '../../screens/reply.js';
import { calamity, choose, home, more, privacy, type Running } from '../../screens/home.js';
import { telephoneNumbers } from '../../screens/numbers.js';
import { rolesOf } from '../../people/roles.js';
import { FOR_ALL } from '../../screens/entries.js';
import { deputies } from '../../screens/reach.js';
import { together } from '../../screens/together.js';
import type { Press } from '../press.js';
import type { Can } from '../services.js';

/** Screens that need no case. Nothing here is stored. */

const reads =
  (draw: (press: Press, now: string) => AdaptiveCard): Run =>
  (press, { now }) =>
    Promise.resolve(screen(draw(press, now().toISOString())));

export const menuActs = reading([], {
  privacy: reads(({ speaker }) => privacy(speaker.school)),
  more: reads(({ speaker, ids }, now) => more(speaker, ids.page, now)),
  numbers: reads(({ speaker }, now) => telephoneNumbers(speaker.school, now)),
  deputies: reads(({ speaker }, now) => deputies(speaker, now)),
  choose: reads(({ ids }) => choose(ids.page)),
  together: reads(({ speaker, ids }, now) => together(rolesOf(speaker, now), ids.page)),
  close: () => Promise.resolve({ kind: 'done' }),
});

/** The home card, with the way back to what is not finished yet. */
export const homeCard = async (
  speaker: Speaker,
  { cases, now }: Can<'cases' | 'now'>,
  above: readonly Line[] = [],
): Promise<AdaptiveCard> => {
  const [unfinished] = await cases.unfinished({ speaker });
  const last = unfinished && { case: unfinished.id, task: '' };
  return home(speaker, { unfinished: last, above }, now().toISOString());
};

/**
 * A running case comes before an exercise, and an exercise before aftercare. Only cases that this person may read
 * count.
 */
type Needs = Can<'cases' | 'store' | 'now'>;

export const calamityCard = async (speaker: Speaker, services: Needs): Promise<AdaptiveCard> => {
  const all = await calamities(speaker, services);
  const first = (['now', 'drill', 'aftercare'] as const).flatMap((what) => all.filter((one) => one.what === what))[0];
  return calamity(speaker, first, services.now().toISOString());
};

const calamities = async (speaker: Speaker, { cases, store }: Needs): Promise<Running[]> => {
  const { school, person } = speaker;
  const heads = (await store.stillOpen(school.id)).filter(({ protocol }) => protocol === FOR_ALL.protocol);
  const found: Running[] = [];
  for (const { id, code } of heads.toReversed()) {
    const one = await cases.openPart({ speaker, ids: { case: id } });
    if (one !== undefined && rightsOf(person, one.c, one.world).all)
      found.push({ school: school.id, case: id, code, what: whatOf(one.c) });
  }
  return found;
};

const whatOf = (c: Case): Running['what'] => {
  if (isDrill(c)) return 'drill';
  return c.stage === FOR_ALL.forAll?.aftercare ? 'aftercare' : 'now';
};
