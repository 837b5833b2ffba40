import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read, REFERENCE, referencePage } from './reference.js';

/** A page that is written from the types is true only if it is written anew with them. */

const reference = read();

test('the page of the words says what the types say: npm run diagrams', () => {
  expect(readFileSync(REFERENCE, 'utf8')).toBe(referencePage(reference));
});

describe.each(reference.exported)('$title', ({ words }) => {
  test.each(words)('$name says in its comment what it is', ({ says }) => {
    expect(says).toMatch(/\w+/);
  });
});

test.each(reference.members.filter(({ title }) => title.startsWith('The words of')))(
  '$title: each says in its comment what it is',
  ({ words }) => {
    expect(words.filter(({ says }) => says === '').map(({ name }) => name)).toEqual([]);
  },
);
