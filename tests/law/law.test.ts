import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SAME_SEED } from '../faults/random.js';
import { VERBS } from './law.js';
import { lawfully } from './run.js';

/** A little of what `npm run nightly` does whole: every kind of case, every act, every id it reads. */
test(`SEED=${SAME_SEED}: what is not yours and what is not there are the same`, async () => {
  const found = await lawfully(SAME_SEED, { walks: 1, most: 400 });
  expect(found.differences).toEqual([]);
  expect(found.changed).toEqual([]);
  expect(found.tried).toBeGreaterThan(150);
});

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));

test('every button that is drawn somewhere is an act that says what it reads', () => {
  const drawn = [...sourcesIn('bot'), ...sourcesIn('cards')].flatMap((text) => [
    ...[...text.matchAll(/\bgo: '(\w+)'/g)].map(([, go]) => go!),
    ...[...text.matchAll(/\b(?:press|button)\('(\w+)'/g)].map(([, go]) => go!),
  ]);
  expect(drawn.length).toBeGreaterThan(60);
  const verbs = VERBS.map(([go]) => go);
  expect([...new Set(drawn)].filter((go) => !verbs.includes(go))).toEqual([]);
});
