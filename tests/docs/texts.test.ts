import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TEXTS, textsPage } from './texts.js';

/** Every text of every card, for a school to read. */

test('the list of texts is the one of the protocols: npm run diagrams', () => {
  expect(readFileSync(TEXTS, 'utf8')).toBe(textsPage());
});

test('it holds sentences and labels, and no word of the machine', () => {
  const lines = textsPage()
    .split('\n')
    .filter((line) => line.startsWith('- '));
  expect(lines.length).toBeGreaterThan(1_000);
  expect(lines).toContain('- Over wie gaat het?');
  expect(lines.filter((line) => /\$\{|\b(undefined|any text)\b/i.test(line))).toEqual([]);
});
