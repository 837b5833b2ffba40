import { beforeAll, expect, test } from 'vitest';
import { caseScreen } from '../../../bot/screens/case.js';
import { thinCard } from '../../../bot/screens/thin.js';
import { dayOf, dueAt, days, nextOpening, weekdayOf } from '../../../dialogs/engine/school/calendar.js';
import { type Case, type OutgoingMessage } from '../../../dialogs/engine/case/case.js';
import { CHANNEL } from '../../../dialogs/engine/case/actor.js';
import { standingOf } from '../../../dialogs/engine/decide/deliveryResults.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { view } from '../../../dialogs/engine/view/view.js';
import { clock, dayAndMonth } from '../../../dialogs/engine/school/wording.js';
import type { World } from '../../../dialogs/engine/rights/world.js';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';
import { protocols } from '../../../dialogs/register.js';
import { casesOf, type Walked } from '../../law/cases.js';
import { paragraphsOf } from '../../support/cards.js';

/** Whatever a case shows, and however long after: a day that passed never reads as one that is still to come. */

const LATER = [0, 1, 2, 5, 8, 40, 400];
const RUNS = Number(process.env.RUNS ?? 2);

/** Every moment that lies in a case, and the next at which the school opens. */
const momentsIn = (c: Case, { school, now }: World): string[] => [
  ...(JSON.stringify(c).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? []),
  nextOpening(school, now),
];

/** What says a day that is meant as one to come: a weekday without its date, or a date of another year without that year. */
const misleading = (moment: string, now: string): RegExp[] => [
  new RegExp(`\\b${weekdayOf(moment)} ${clock(moment).replace('.', '\\.')}`),
  ...(dayOf(moment).slice(0, 4) === dayOf(now).slice(0, 4)
    ? []
    : [new RegExp(`\\b${dayAndMonth(moment)}\\b(?! ${dayOf(moment).slice(0, 4)})`)]),
];

const faultsIn = (said: string, moments: readonly string[], now: string): string[] => {
  const passed = moments.filter((one) => dayOf(one) < dayOf(now));
  const coming = moments.filter((one) => dayOf(one) >= dayOf(now));
  const words = (one: string): string[] => misleading(one, now).flatMap((found) => said.match(found)?.[0] ?? []);
  const meant = new Set(coming.flatMap(words));
  return [...new Set(passed.flatMap(words))].filter((one) => !meant.has(one));
};

const messagesOf = ({ outbox, posted }: Case): OutgoingMessage[] => [
  ...outbox.filter((one) => one.kind === 'message'),
  ...posted.map(({ message }) => ({ ...message, kind: 'message', delivery: { state: 'waiting', tries: 0 } }) as const),
];

/** All that anybody reads of it: the case itself, its messages drawn anew, and its board. */
const readOf = (c: Case, world: World): string => {
  const seen = world.school.people.flatMap((person) => view(c, person, world) ?? []);
  const cards = [
    ...seen.map((one) => caseScreen(one, c.school)),
    ...messagesOf(c)
      .filter(({ to }) => to !== CHANNEL)
      .map((message) => thinCard(message, standingOf(message, c, world), c, world)),
  ];
  const board = protocols[c.protocol]?.board?.(sightOf(c, world)).lines.map((one) => JSON.stringify(one)) ?? [];
  return [...cards.flatMap(paragraphsOf), ...board].join('\n');
};

export const pastDays = (protocol: Protocol): void => {
  let walked: Walked[] = [];
  beforeAll(() => {
    walked = casesOf(protocol, RUNS, 20261110);
  });

  test.each(LATER)('%i days later no passed day reads as one to come', (n) => {
    const faults = walked.flatMap(({ c, world }) => {
      const now = dueAt(days(n), world.now, { school: world.school });
      const later = { ...world, now: n === 0 ? world.now : now };
      return faultsIn(readOf(c, later), momentsIn(c, later), later.now);
    });
    expect(faults).toEqual([]);
  });

  test('what was urgent on another day is not for today any more', () => {
    for (const { c, world } of walked) {
      const later = { ...world, now: dueAt(days(2), world.now, { school: world.school }) };
      expect(readOf(c, later)).not.toMatch(/Vandaag: |gaat om \d|om \d+\.\d\d naar huis/);
    }
  });
};
