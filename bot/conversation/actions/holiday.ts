import type { Case } from '../../../dialogs/engine/case/case.js';
import { isOffered } from '../../../dialogs/engine/view/offers.js';
import type { Line } from '../../../dialogs/engine/language/words.js';
import type { Sight } from '../../../dialogs/engine/language/sight.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { begin } from '../../../dialogs/engine/decide/begin.js';
import { isShutOut, readsAll } from '../../../dialogs/engine/rights/who.js';
import type { World } from '../../../dialogs/engine/rights/world.js';
import { protocols } from '../../../dialogs/register.js';
import { screen, type Reply } from '../../screens/reply.js';
import { listScreen, type Item } from '../../screens/list.js';
import type { Press } from '../press.js';
import type { Can } from '../services.js';

/** Every protocol whose children are looked at before a holiday has a step of this name. */
const STEP = 'vakantie';

/** The open cases in which this person may say who is safe in the holiday. */
const casesFor = async ({ speaker }: Press, { cases, store }: Can<'cases' | 'store'>): Promise<Case[]> => {
  const { person, school } = speaker;
  const found: Case[] = [];
  for (const head of await store.stillOpen(school.id)) {
    if (protocols[head.protocol]?.steps[STEP] === undefined || isShutOut(person, head)) continue;
    const one = await cases.openPart({ speaker, ids: { case: head.id } });
    if (one !== undefined && isOffered(STEP, person, one.c, one.world)) found.push(one.c);
  }
  return found;
};

/** Of a case without a child nobody knows yet which child it is: it counts as one. */
const childrenIn = (cases: readonly Case[]): number =>
  new Set(cases.flatMap<string>(({ id, subjects }) => (subjects.length > 0 ? subjects : [id]))).size;

const asking = (n: number, holiday: Sight['school']['holiday']): Line[] =>
  n === 0
    ? ['Er is nu geen kind met een open traject.']
    : [
        `**${n === 1 ? '1 kind' : `${n} kinderen`} met een open traject.** ${n === 1 ? 'Is het' : 'Zijn zij'} veilig in de vakantie, ${holiday?.said ?? ''}? Wie kan worden gebeld?`,
      ];

const holidayIn = (press: Press, world: World): Sight['school']['holiday'] => {
  const { person } = press.speaker;
  const none = begin({ id: '', protocol: 'vakantie', way: 'ronde', starter: person.id, seed: '' }, world);
  return sightOf(none, world).school.holiday;
};

/** *Per kind bekijken*: who is safe in the holiday, child by child, in codes (practice.md 9.9). */
export const holiday = async (press: Press, services: Can<'cases' | 'store'>): Promise<Reply> => {
  const world = await services.cases.world(press);
  if (!readsAll(press.speaker.person, world)) return services.cases.refuse(press);
  const near = holidayIn(press, world);
  const cases = await casesFor(press, services);
  const items = cases.map((head): Item => ({
    head,
    text: head.facts[STEP] === near?.from ? 'ingevuld' : 'nog niet bekeken',
  }));
  return screen(
    listScreen({
      title: 'Veilig in de vakantie',
      lines: near === undefined ? ['Het is nog lang geen vakantie.'] : asking(childrenIn(cases), near),
      items: items.sort((one, other) => (one.text > other.text ? -1 : 1)),
      page: press.ids.page,
      go: 'holiday',
      school: press.speaker.school.id,
    }),
  );
};
