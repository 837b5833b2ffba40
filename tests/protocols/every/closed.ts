import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterwards } from '../../../bot/conversation/actions/afterwards.js';
import type { Press } from '../../../bot/conversation/press.js';
import { isOpen, momentAt, nextOpening, plusDays, dayOf, weekdayOn } from '../../../dialogs/engine/school/calendar.js';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';
import type { School } from '../../../dialogs/engine/school/school.js';
import { until } from '../../../dialogs/engine/school/wording.js';
import { personIn, type World } from '../../../dialogs/engine/rights/world.js';
import { protocols } from '../../../dialogs/register.js';
import { diceOf } from '../../engine/answers.js';
import { walk, type Happened } from '../../engine/walk.js';
import { fullSchool, linde, worldOf } from '../../engine/world.js';
import { paragraphsOf } from '../../support/cards.js';

/** With the school closed nobody is promised to read, whatever the protocol (practice.md 4.9). */

export const EMERGENCY = '0612345678';
export const school: School = { ...fullSchool(), bestuur: { ...linde.bestuur, emergencyPhone: EMERGENCY } };
const world = worldOf(Object.values(protocols), { school });

/** An evening, a night, a Friday after school, a Sunday, an afternoon before a holiday, and a day in it. */
export const MOMENTS = [
  ['2026-09-21', '19:30'],
  ['2026-09-22', '02:00'],
  ['2026-09-25', '17:00'],
  ['2026-09-27', '11:00'],
  ['2026-10-09', '17:05'],
  ['2026-10-13', '10:00'],
] as const;
const RUNS = Number(process.env.RUNS ?? 12);

const TIME = /(?:\b(zo|ma|di|wo|do|vr|za) )?(?:(\d+) [a-z]{3,4} )?\b(\d{1,2})\.(\d\d)\b(?!-)/g;

/** The earliest moment from now on that these words can mean. */
const meant = (now: string, [, weekday, date, hour = '', minute = '']: RegExpMatchArray): string => {
  const time = `${hour.padStart(2, '0')}:${minute}`;
  const days = Array.from({ length: 40 }, (_, n) => plusDays(dayOf(now), n));
  const day = days.find(
    (one) =>
      (weekday === undefined || weekdayOn(one) === weekday) &&
      (date === undefined || Number(one.slice(8)) === Number(date)),
  );
  return momentAt(day ?? dayOf(now), time);
};

/** Says that a colleague will do something; when something began or was agreed is no promise. */
const PROMISE = /\b(leest|lezen|belt|bellen|komt|zegt|krijgt|krijgen|hoort|uiterlijk)\b/;

/** Times of readers that lie before the school opens. */
const tooEarly = (lines: readonly string[], { now }: World): string[] =>
  lines
    // When something happened is no promise.
    .filter((line) => PROMISE.test(line) && !line.startsWith('Wanneer:'))
    .filter((line) => [...line.matchAll(TIME)].some((found) => meant(now, found) < nextOpening(school, now)));

const pressOf = (by: string, world: World, task: string): Press => ({
  speaker: { person: personIn(world, by)!, school, partners: [...world.partners] },
  from: { tenant: 'tenant', person: by, serviceUrl: '', conversation: '', personal: true },
  go: 'next',
  ids: { case: '', task, key: '', way: '', step: '', page: 0 },
  values: {},
});

/** What the one who acts reads after it; nothing when this was no answer of a person. */
const readAfter = ({ decision, world, move: { command } }: Happened): string[] => {
  if (decision.kind !== 'decided' || decision.entry?.did !== 'answered' || !('by' in command)) return [];
  if (personIn(world, command.by) === undefined) return [];
  const press = pressOf(command.by, world, 'task' in command ? command.task : '');
  const reply = afterwards(decision, 'next', press, world);
  return reply.kind === 'screen' ? paragraphsOf(reply.card) : [];
};

const isOthers = ({ after, move: { command } }: Happened): boolean =>
  'by' in command && after.tasks.some(({ status, to }) => status === 'open' && to.some((id) => id !== command.by));

const visit = (happened: Happened): boolean => {
  const { now } = happened.world;
  if (isOpen(school, now)) return false;
  const lines = readAfter(happened);
  const said = lines.join('\n');
  expect(tooEarly(lines, happened.world)).toEqual([]);
  expect(said).not.toMatch(/(leest|lezen|belt|bellen|komt|zegt)[^.]* (uiterlijk|vandaag)\b/);
  if (lines.length === 0 || !isOthers(happened)) return false;
  for (const needed of [`dicht tot ${until(nextOpening(school, now), now)}`, '112', '0800-2000', EMERGENCY])
    expect(said).toContain(needed);
  return true;
};

/** Here nobody else is left with a task at such an hour. They are named, so that any other protocol must be seen. */
const ALONE = [
  'mensen',
  'afwezig',
  'weeklijst',
  'meldcodestart',
  'toegang',
  'leerlingaccount',
  'spoedlijst',
  'vakantie',
  'zomer',
];

export const closed = (protocol: Protocol): void => {
  test('promises no reader before it opens, and has the numbers', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...MOMENTS), (seed, [day, time]) => {
        const start = { ...world, now: momentAt(day, time) };
        walk(protocol, start, diceOf(seed), new Array<boolean>(12).fill(true), (happened) => {
          seen += Number(visit(happened));
        });
      }),
      { numRuns: RUNS },
    );
    if (!ALONE.includes(protocol.id)) expect(seen).toBeGreaterThan(0);
  });
};
