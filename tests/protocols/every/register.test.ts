import { join } from 'node:path';
import { expect, test } from 'vitest';
import { protocols } from '../../../dialogs/register.js';
import { broken } from './broken.js';
import { faultsIn } from './written.js';

const ROOT = join(import.meta.dirname, '../../..');

test('what protocols start, report and begin is there', { timeout: 120_000 }, () => {
  expect(faultsIn([join(ROOT, 'dialogs/register.ts')], ['/dialogs/protocols/'], protocols)).toEqual([]);
});

test('a protocol in which it is not is refused', { timeout: 120_000 }, () => {
  expect(broken.twice.een.title, 'the last of two wins without a word').toBe('Anders');
  expect(faultsIn([join(import.meta.dirname, 'broken.ts')], ['/every/broken.ts'], protocols)).toEqual([
    'broken.ts:8 no protocol bestaatNiet',
    'broken.ts:10 signaal has no way nergens',
    'broken.ts:11 alarm has no way gewoon',
    'broken.ts:13 two steps are called een',
    'broken.ts:15 nobody hears nergens',
    'broken.ts:16 no protocol bestaatNiet',
    'broken.ts:16 nobody hears beoordelen',
    'broken.ts:17 nobody hears beoordelen',
    'broken.ts:18 leads nobody can tell where',
  ]);
});
