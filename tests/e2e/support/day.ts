import { openSchool } from './school.js';
import type { TeamsPerson } from './person.js';

/** A Tuesday on which the teacher, the IB'er and the directeur work; group 5 goes home at 14.15. */
const SCHOOL_HOURS = { VANGNET_NOW: '2026-11-10T10:00:00+01:00' };

export type Day = { people: TeamsPerson[]; stop: () => Promise<void> };

/** A school at ten o'clock, with an open window for each of these people: who has none open misses what is sent. */
export const schoolDay = async (...numbers: string[]): Promise<Day> => {
  const { window, stop } = await openSchool(numbers, { env: SCHOOL_HOURS });
  try {
    const people: TeamsPerson[] = [];
    for (const number of numbers) people.push(await window(number));
    return { people, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
