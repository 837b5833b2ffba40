import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { protocols } from '../../dialogs/register.js';
import { arrowsIn } from '../diagrams/arrows.js';
import { pageOf, pathOf } from '../diagrams/page.js';

test.each(Object.values(protocols))('the page of $id has no arrow too many either', (protocol) => {
  expect(readFileSync(pathOf(protocol.id), 'utf8')).toBe(pageOf(protocol, arrowsIn(protocol)));
});
