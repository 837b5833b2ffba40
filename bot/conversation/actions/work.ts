import type { PersonId } from '../../../dialogs/engine/school/ids.js';
import type { CaseHead, OpenTask } from '../../../data/store.js';
import { URGENCIES } from '../../../dialogs/engine/school/urgency.js';
import type { WorkList } from '../../../dialogs/engine/language/entry.js';
import { titleOf } from '../../../dialogs/engine/view/form.js';
import { hurry } from '../../../dialogs/engine/school/wording.js';
import { rehearsed } from '../../../dialogs/engine/case/drillWords.js';
import { protocolOf } from '../../../dialogs/engine/rights/world.js';
import { protocols } from '../../../dialogs/register.js';
import { assignedPages } from '../../cases/assigned.js';
import { screen, type Reply } from '../../screens/reply.js';
import { roundButton, WEEKLY, WORK } from '../../screens/buttons.js';
import { ROUND } from '../../screens/entries.js';
import { titled } from '../../screens/drill.js';
import type { Button } from '../../../cards/button.js';
import { listScreen, type Item } from '../../screens/list.js';
import { due, day } from '../../screens/when.js';
import type { Press } from '../press.js';
import type { Can } from '../services.js';
import { listOf } from './watch.js';

/** Lists of what waits for somebody. They hold codes, times and names of staff, and no text of a case. */

/** Nobody reads further in a list. Tasks beyond it are found when these are done. */
const MOST = 60;

/** All that was read of a list. `isWhole`: nothing lies beyond it. */
type Open = { found: CaseHead[]; isWhole: boolean };

/**
 * What is open for this person: urgent cases first, then the first to come due. Other lists of this person lie among
 * it. So it reads on until this list has enough.
 */
const openFor = async (press: Press, list: WorkList, { cases, store }: Can<'cases' | 'store'>): Promise<Open> => {
  const { school, person } = press.speaker;
  const found: CaseHead[] = [];
  for await (const heads of assignedPages(store, school.id, person.id, MOST)) {
    found.push(...(await cases.listed(press, heads)));
    const isEnough = found.filter((head) => inListOf(head, person.id) === list).length >= MOST;
    if (isEnough && heads.length === MOST) return { found, isWhole: false };
  }
  return { found, isWhole: true };
};

const own = (head: CaseHead, person: PersonId): OpenTask[] => head.open.filter(({ to }) => to.includes(person));

const firstDue = (head: CaseHead, person: PersonId): string =>
  own(head, person)
    .flatMap((task) => task.due ?? [])
    .sort()[0] ?? '9999';

/** Urgent tasks stand on top, then the first to come due. */
const place = (head: CaseHead, person: PersonId): string =>
  `${own(head, person).some(({ urgency }) => urgency === 'spoed') ? 0 : 1} ${firstDue(head, person)}`;

const inListOf = (head: CaseHead, person: PersonId): WorkList =>
  listOf(
    head,
    own(head, person).map(({ step }) => step),
  );

/** *Mijn werk*: all that is open for this person, the first to come due on top. */
export const work = async (press: Press, services: Can<'cases' | 'store' | 'now'>): Promise<Reply> => {
  const { person } = press.speaker;
  const now = services.now().toISOString();
  const { found, isWhole } = await openFor(press, 'work', services);
  const week = found.filter((head) => inListOf(head, person.id) === 'weekly');
  const items = found
    .filter((head) => inListOf(head, person.id) === 'work')
    .sort((one, other) => (place(one, person.id) < place(other, person.id) ? -1 : 1))
    .map((head) => workItem(head, person.id, now));
  return screen(
    listScreen({
      title: 'Mijn werk',
      lines: [items.length === 0 ? 'Er wacht niets op je.' : `${count(items.length, isWhole)} op je.`],
      items,
      page: press.ids.page,
      go: 'work',
      others: [
        ...weekButton(week.length, isWhole),
        ...(found.some(({ protocol }) => protocol === ROUND.protocol) ? [roundButton(ROUND)] : []),
      ],
      school: press.speaker.school.id,
    }),
  );
};

/** A list that was not read to its end may have some further on. */
const weekButton = (n: number, isWhole: boolean): Button[] => {
  if (n === 0) return isWhole ? [] : [WEEKLY];
  return [{ ...WEEKLY, title: `Weeklijst (${amount(n, isWhole)})` }];
};

const count = (n: number, isWhole: boolean): string =>
  n === 1 ? 'Er wacht 1 ding' : `Er wachten ${amount(n, isWhole)} dingen`;

const amount = (n: number, isWhole: boolean): string => (isWhole ? String(n) : `meer dan ${n}`);

const workItem = (head: CaseHead, person: PersonId, now: string): Item => {
  const tasks = own(head, person);
  const { title, steps } = protocolOf({ protocols }, head.protocol);
  const what = rehearsed(
    head,
    tasks.toSorted(hurriesMore).map(({ step, of }) => titleOf(steps[step], of)),
  );
  return {
    head,
    text: `${titled(head, title)}: ${inShort([...new Set(what)])}${due(firstDue(head, person), now)}`,
    hurry: mostHurried(tasks.map(({ urgency, due: by }) => hurry(urgency, by, now))),
  };
};

const hurriesMore = (one: OpenTask, other: OpenTask): number =>
  URGENCIES.indexOf(other.urgency) - URGENCIES.indexOf(one.urgency);

/** The list of a team may be long. A step that this build does not know has no title. */
const MOST_TITLES = 3;
const inShort = (all: readonly string[]): string => {
  const titles = all.filter((title) => title !== '');
  if (titles.length === 0) return 'kan ik nu niet lezen';
  return titles.length <= MOST_TITLES ? titles.join(', ') : `${titles[0] ?? ''} en nog ${titles.length - 1}`;
};

const HURRIES = ['Spoed, te laat', 'Spoed', 'Te laat', 'Vandaag'];
const mostHurried = (all: readonly string[]): string => HURRIES.find((one) => all.includes(one)) ?? '';

/** *Weeklijst*: signals that a colleague keeps an eye on alone (practice.md 5.1). */
export const weekly = async (press: Press, services: Can<'cases' | 'store' | 'now'>): Promise<Reply> => {
  const { person, school } = press.speaker;
  const now = services.now().toISOString();
  const { found, isWhole } = await openFor(press, 'weekly', services);
  const heads = found.filter((head) => inListOf(head, person.id) === 'weekly');
  const name = (id: string) => school.people.find((one) => one.id === id)?.name ?? 'een collega';
  const items = heads
    .sort((one, other) => (one.opened < other.opened ? -1 : 1))
    .map((head): Item => ({ head, text: `${day(head.opened, now)}, van ${name(head.starter)}` }));
  const lines = [
    items.length === 0
      ? 'Je hebt alles bekeken.'
      : `${amount(items.length, isWhole)} nog niet bekeken. Een collega houdt deze signalen zelf in de gaten.`,
  ];
  return screen(
    listScreen({
      title: 'Weeklijst',
      lines,
      items,
      page: press.ids.page,
      go: 'weekly',
      others: [WORK],
      school: school.id,
    }),
  );
};
