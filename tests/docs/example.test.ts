import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pleinwacht } from './example/pleinwacht.js';

const page = readFileSync('docs/writing-a-protocol.md', 'utf8');

test.each(['berichten', 'woorden', 'pleinwacht'])('the page shows %s.ts as it compiles', (name) => {
  const code = readFileSync(`tests/docs/example/${name}.ts`, 'utf8').replaceAll(
    '../../../dialogs/engine',
    '../../engine',
  );
  expect(page).toContain(`\`\`\`ts\n${code}\`\`\``);
});

test('what it shows is a protocol', () => {
  expect(Object.keys(pleinwacht.steps)).toEqual(['vraag', 'kijken']);
  expect(pleinwacht.ways).toEqual(['woord']);
});

/** Pieces of real files: `// …` stands for what is left out. */
const QUOTED = /<!-- (\S+) -->\n\n```ts\n([\s\S]*?)```/g;
const bare = (code: string): string => code.replaceAll(/\s+/g, '').replace(/[;,]$/, '');
const quotes = [...page.matchAll(QUOTED)].flatMap(([, path = '', code = '']) =>
  code.split('// …').map((piece) => ({ path, piece: bare(piece), begins: piece.trim().split('\n')[0] ?? '' })),
);

test('the page walks through a protocol of this school', () => {
  expect(quotes.length).toBeGreaterThan(10);
});

test.each(quotes)('$path has what the page quotes: $begins', ({ path, piece }) => {
  expect(bare(readFileSync(path, 'utf8'))).toContain(piece);
});
