import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sentencesIn } from './comments.js';

/** A comment is read in haste, often by somebody who learned English at school: one thought a sentence. */

const MOST = 20;

const sources = ['bot', 'cards', 'data', 'dialogs', 'manifest'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

it('a sentence in a comment has at most twenty words', () => {
  const long = sources.flatMap((path) => sentencesIn(path)).filter(({ words }) => words > MOST);
  expect(long.map(({ at, words, text }) => `${at} (${String(words)} words) ${text}`)).toEqual([]);
});

it('a comment is told from a string and a template, and lines under each other are one', () => {
  const text = [
    "const a = 'https://no.example'; // Behind code.",
    'const b = `/* no */ ${/* Within. */ a} // no`;',
    '/** *First* thing; second: third.',
    ' *  Fourth (law.md L2). */',
    '// Goes',
    '// on.',
    'const c = /[/*]/;',
  ].join('\n');
  const told = sentencesIn('a.ts', text).map((one) => `${one.at} ${String(one.words)} ${one.text}`);
  expect(told).toEqual([
    'a.ts:1 2 Behind code.',
    'a.ts:2 1 Within.',
    'a.ts:3 2 *First* thing',
    'a.ts:3 2 second: third.',
    'a.ts:3 1 Fourth.',
    'a.ts:5 2 Goes on.',
  ]);
});
