import type { PersonId } from '../../../dialogs/engine/school/ids.js';
import type { CaseHead, OpenTask } from '../../../data/store.js';
import { URGENCIES } from '../../../dialogs/engine/school/urgency.js';
import type { WorkList } from '../../../dialogs/engine/language/entry.js';
import { titleOf } from '../../../dialogs/engine/view/form.js';
import { hurry, list } from '../../../dialogs/engine/school/wording.js';
import { rehearsed } from '../../../dialogs/engine/case/drillWords.js';
import { protocolOf } from '../../../dialogs/engine/rights/world.js';
import { protocols } from '../../../dialogs/register.js';
import { assignedPages } from '../../cases/assigned.js';
import { roundButton, WEEKLY, WORK, WRITTEN } from '../../screens/buttons.js';
import { ROUND } from '../../screens/entries.js';
import { titled } from '../../screens/drill.js';
import type { Button } from '../../../cards/button.js';
import type { Item } from '../../screens/list.js';
import { due, day } from '../../screens/when.js';
import type { Press } from '../press.js';
import type { Can, Services } from '../services.js';
import { followingIn, shownList, type Shown } from './shownList.js';
import { listOf } from './watch.js';

/**
 * Lists of what waits for somebody. They hold codes, times, names of staff and initials of children, and no text of a
 * case.
 */

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

type Needs = Can<'cases' | 'store' | 'now'>;

/** *Mijn werk*: all that is open for this person, the first to come due on top. */
const workOf = async (press: Press, services: Needs): Promise<Shown> => {
  const { person } = press.speaker;
  const now = services.now().toISOString();
  const { found, isWhole } = await openFor(press, 'work', services);
  const inList = (list: WorkList): CaseHead[] => found.filter((head) => inListOf(head, person.id) === list);
  const hurries = (heads: readonly CaseHead[]): string[] => heads.map((head) => hurryOf(own(head, person.id), now));
  return {
    go: 'work',
    title: 'Mijn werk',
    heads: inList('work').sort((one, other) => (place(one, person.id) < place(other, person.id) ? -1 : 1)),
    itemOf: (head) => workItem(head, person.id, now),
    says: (heads) =>
      heads.length === 0
        ? ['Er wacht niets op je.']
        : [`${count(heads.length, isWhole)} op je.${amongst(hurries(heads))}`],
    others: [
      ...weekButton(inList('weekly').length, isWhole),
      ...(found.some(({ protocol }) => protocol === ROUND.protocol) ? [roundButton(ROUND)] : []),
    ],
    first: [WRITTEN],
  };
};

export const work = async (press: Press, services: Services) =>
  shownList(await workOf(press, services), press, services);

/** A list that was not read to its end may have some further on. */
const weekButton = (n: number, isWhole: boolean): Button[] => {
  if (n === 0) return isWhole ? [] : [WEEKLY];
  return [{ ...WEEKLY, title: `Weeklijst (${amount(n, isWhole)})` }];
};

const count = (n: number, isWhole: boolean): string =>
  n === 1 ? 'Er wacht 1 ding' : `Er wachten ${amount(n, isWhole)} dingen`;

const amount = (n: number, isWhole: boolean): string => (isWhole ? String(n) : `meer dan ${n}`);

/** " 1 met spoed, 2 te laat en 3 voor vandaag." */
const amongst = (hurries: readonly string[]): string => {
  const said = SAID.flatMap(([those, words]) => {
    const n = hurries.filter((one) => those.includes(one)).length;
    return n === 0 ? [] : [`${n} ${words}`];
  });
  return said.length === 0 ? '' : ` ${list(said)}.`;
};
const SAID: readonly (readonly [those: readonly string[], words: string])[] = [
  [['Spoed, te laat', 'Spoed'], 'met spoed'],
  [['Te laat'], 'te laat'],
  [['Vandaag'], 'voor vandaag'],
];

/** A signal is known by its step. Another procedure says its name. */
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
    hurry: hurryOf(tasks, now),
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
const hurryOf = (tasks: readonly OpenTask[], now: string): string => {
  const all = tasks.map(({ urgency, due: by }) => hurry(urgency, by, now));
  return HURRIES.find((one) => all.includes(one)) ?? '';
};

/** *Weeklijst*: signals that a colleague keeps an eye on alone (practice.md 5.1). */
const weeklyOf = async (press: Press, services: Needs): Promise<Shown> => {
  const { person, school } = press.speaker;
  const now = services.now().toISOString();
  const { found, isWhole } = await openFor(press, 'weekly', services);
  const name = (id: string) => school.people.find((one) => one.id === id)?.name ?? 'een collega';
  return {
    go: 'weekly',
    title: 'Weeklijst',
    heads: found
      .filter((head) => inListOf(head, person.id) === 'weekly')
      .sort((one, other) => (one.opened < other.opened ? -1 : 1)),
    itemOf: (head) => ({ head, text: `${day(head.opened, now)}, van ${name(head.starter)}` }),
    says: (heads) =>
      heads.length === 0
        ? ['Je hebt alles bekeken.']
        : [`${amount(heads.length, isWhole)} nog niet bekeken. Een collega houdt deze signalen zelf in de gaten.`],
    others: [WORK],
    first: [],
  };
};

export const weekly = async (press: Press, services: Services) =>
  shownList(await weeklyOf(press, services), press, services);

/** *Volgende*: what stands on top of the list now, besides the case that is done with. */
export const following = followingIn({ work: workOf, weekly: weeklyOf });
