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
