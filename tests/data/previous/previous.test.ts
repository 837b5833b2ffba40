import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CASE, PAGE } from '../../../data/schema/case.js';
import { builds, readDays } from '../../guard/day.js';
import { aCase, aConversation, aLink, anEntry, aPerson, aPupil, aSchool, aTask, fullCase, LINDE } from '../samples.js';
import { narrower } from './narrower.js';
import { refused, refusedCase, refusedWith } from './reads.js';
import { NOW, previous, type Schema } from './schemas.js';

/**
 * Two builds run beside each other during an update, and an update may be taken back. So each reads what the other
 * writes. That the last release reads what this build writes is looked at in every school day and every walk too.
 */

const before = previous();

test.each(Object.keys(before))('this build reads every %s that the last release may have written', (kind) => {
  expect(narrower(before[kind]!, NOW[kind]!, kind)).toEqual([]);
});

test('the last release reads what has all that a document may have', () => {
  const audit = { id: 'a', school: LINDE, at: '2025', person: 'ib', did: 'looked', case: 'c', subjects: ['kind'] };
  const page = { case: 'c', school: LINDE, code: 'K', number: 1, entries: [anEntry()] };
  const documents = [
    ['page', page],
    ['person', aPerson()],
    ['school', aSchool()],
    ['pupil', aPupil('kind', 'Sam', 'Boterbloem')],
    ['conversation', aConversation()],
    ['audit', audit],
    ['once', aLink()],
    ['secret', { secret: 'x'.repeat(43) }],
  ] as const;
  expect([...refusedCase(fullCase()), ...documents.flatMap(refused)]).toEqual([]);
});

test.each(builds())('and what was kept of the build of %s', (build) => {
  const documents = readDays(build).flatMap((day) => day.documents);
  const refusals = documents.flatMap(({ head, body }) => {
    const kind = typeof head.status === 'string' ? CASE.kind : PAGE.kind;
    const inHead = kind === CASE.kind ? refused(['case head', head]) : [];
    return [...refused([kind, JSON.parse(body)]), ...inHead];
  });
  expect(documents.length).toBeGreaterThan(100);
  expect(refusals).toEqual([]);
});

describe('a last release that knew less', () => {
  const schemaOf = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: 'input' });
  const without = (change: (schema: string) => string): Record<string, Schema> => ({
    case: JSON.parse(change(JSON.stringify(NOW.case))) as Schema,
  });

  test('refuses a value that is new', () => {
    const earlier = without((schema) => schema.replace(',"dropped"', ''));
    const faults = refusedWith(earlier, ['case', aCase({ tasks: [aTask({ status: 'dropped' })] })]);
    expect(faults).toEqual([expect.stringContaining('case tasks.0.status')]);
    expect(refusedWith(earlier, ['case', aCase({ tasks: [aTask()] })])).toEqual([]);
  });

  test('refuses a document without what it needs', () => {
    const { way: _way, ...wayless } = aCase();
    expect(refusedWith(NOW, ['case', wayless])).toEqual([expect.stringContaining('case way')]);
  });

  test('wrote what this build must not ask, name or bound otherwise', () => {
    const was = z.looseObject({ a: z.enum(['x', 'y']), b: z.string().optional(), c: z.array(z.looseObject({})) });
    const is = z.looseObject({ a: z.enum(['x']), b: z.string().min(2), c: z.array(z.looseObject({ d: z.string() })) });
    expect(narrower(schemaOf(was), schemaOf(is), 'it')).toEqual([
      'it.b: was not there',
      'it.a: was "y"',
      'it.b: minLength is new',
      'it.c[].d: was not there',
    ]);
    expect(narrower(schemaOf(is), schemaOf(was), 'it')).toEqual([]);
  });
});
