import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openSchool, type SchoolOptions } from './school.js';
import type { TeamsPerson } from './person.js';

/** A Tuesday on which the teacher, the IB'er and the directeur work; group 5 goes home at 14.15. */
const SCHOOL_HOURS = { VANGNET_NOW: '2026-11-10T10:00:00+01:00' };

export type Day = { people: TeamsPerson[]; stop: () => Promise<void> };
/** `itIsLater`: so many minutes after the school day began. */
export type MovableDay = Day & { itIsLater: (minutes: number) => Promise<void> };

/** A school at ten o'clock, with an open window for each of these people: who has none open misses what is sent. */
export const schoolDay = (...numbers: string[]): Promise<Day> => dayWith(numbers, { env: SCHOOL_HOURS });

/** Such a day with a clock that can be moved; the bot looks at it by itself, every ten seconds. */
export const movableDay = async (...numbers: string[]): Promise<MovableDay> => {
  const folder = await mkdtemp(join(tmpdir(), 'vangnet-clock-'));
  const CLOCK_FILE = join(folder, 'minutes');
  const itIsLater = (minutes: number) => writeFile(CLOCK_FILE, String(minutes));
  await itIsLater(0);
  const env = { ...SCHOOL_HOURS, CLOCK_FILE, NODE_OPTIONS: '--import tsx' };
  const day = await dayWith(numbers, { env, botScript: resolve('tests/e2e/support/movedBot.ts') });
  const stop = async () => {
    await day.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...day, stop, itIsLater };
};

const dayWith = async (numbers: string[], options: SchoolOptions): Promise<Day> => {
  const { window, stop } = await openSchool(numbers, options);
  try {
    const people: TeamsPerson[] = [];
    for (const number of numbers) people.push(await window(number));
    return { people, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
