import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { protocols } from '../../../dialogs/register.js';
import { canBeDrilled } from './drill.js';
import { asksOfStaff } from './kept.js';

const HERE = join(import.meta.dirname, '..');
/** A long one has a file of its own, so that both workers have something to do. */
const NAME = /^(\w+\.)?general\.test\.ts$/;
const idsIn = (folder: string): string[] =>
  readdirSync(join(HERE, folder))
    .filter((file) => NAME.test(file))
    .flatMap((file) => [...readFileSync(join(HERE, folder, file), 'utf8').matchAll(/'(\w+)'/g)])
    .map(([, id = '']) => id);

test('the general tests run over every protocol, once', () => {
  expect(readdirSync(HERE).flatMap(idsIn).sort()).toEqual(Object.keys(protocols).sort());
});

test('there is something to drill', () => {
  expect(
    Object.values(protocols)
      .filter(canBeDrilled)
      .map(({ id }) => id),
  ).toContain('calamiteit');
});

test('there are cards on which nothing about a colleague may stay', () => {
  expect(
    Object.values(protocols)
      .filter(asksOfStaff)
      .map(({ id }) => id),
  ).toContain('signaal');
});
