import { describe, expect, test } from 'vitest';
import { throughBackups } from './backup.js';
import { throughBlinks } from './blinks.js';
import { SEED } from './random.js';

describe(`backups, SEED=${SEED}`, () => {
  test('asked while people work and the bot is killed: each is whole, and the last can be put back', async () => {
    const { faults, ...counts } = await throughBackups(SEED, 40);
    process.stdout.write(`${JSON.stringify(counts)}\n`);
    expect(faults).toEqual([]);
    expect(counts.backups).toBeGreaterThan(5);
  });

  test('a process that opens and closes its file, killed at any moment: the next one opens it, with all in it', async () => {
    expect(await throughBlinks(SEED, 40)).toEqual([]);
  });
});
