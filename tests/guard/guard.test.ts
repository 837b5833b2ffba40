import { afterEach, describe, expect, test } from 'vitest';
import type { SchoolDay } from '../support/school.js';
import { BETTER, isAsGood } from './better.js';
import { builds, readAnswers, readDays, writeAnswers, type KeptDay } from './day.js';
import { goesOn, presses, toPress } from './press.js';

/** Answers are kept once, by the build that the days come from. */
const keeping = process.env.KEEP_ANSWERS;

let school: SchoolDay;
afterEach(() => school.closes());

const answersOn = async (day: KeptDay): Promise<string[]> => {
  school = await goesOn(day);
  const answers: string[] = [];
  for (const button of toPress(day)) {
    const { chat, message, title, data } = button;
    const what = `${chat} ${message} "${title}" ${data.go ?? ''} ${(data.case ?? '').slice(0, 6)}`;
    answers.push(`${what}: ${await presses(button, school)}`);
  }
  return answers;
};

describe.each(builds())('the days kept of the build of %s', (build) => {
  const days = readDays(build);
  const kept = keeping === build ? new Map<string, string[]>() : readAnswers(build);

  test.each(days.map((day) => [day.name, day] as const))('day %s: all opens and answers as well', async (name, day) => {
    const answers = await answersOn(day);
    if (keeping === build) writeAnswers(build, kept.set(name, answers));
    const before = kept.get(name) ?? [];
    const worse = answers.flatMap((now, n) => (isAsGood(before[n] ?? '', now) ? [] : [{ was: before[n], now }]));
    expect(worse).toEqual([]);
    expect(answers).toHaveLength(before.length);
    expect(school.logs.filter((line) => line.includes('turn failed'))).toEqual([]);
  });
});

test.each(BETTER)('what is better now was kept as it was: $why', ({ was }) => {
  const lines = builds().flatMap((build) => [...readAnswers(build).values()].flat());
  expect(lines.some((line) => was.test(line))).toBe(true);
});
