import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { defineConfig } from 'vitest/config';

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 2 ** 30;

const hasRoom = (folder: string): boolean => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > ENOUGH_BYTES;
  } catch {
    return false;
  }
};

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'reports/test.json' }]] : ['default'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // By itself vitest leaves a core free; the smallest machine has two.
    maxWorkers: 2,
    // The SDK takes over a second to load: once a worker, not once a file. A test file changes nothing that others see.
    isolate: false,
    // Every write waits for the disk, thousands of times; a file in memory has none. `npm run faults` is on the disk.
    env: { TMPDIR: hasRoom(MEMORY) ? MEMORY : tmpdir() },
  },
});
