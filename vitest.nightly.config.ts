import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Besides what runs only here: the walks and properties of every day, longer, and with chances of their own.
    include: ['tests/nightly/**/*.nightly.ts', 'tests/engine/**/*.test.ts', 'tests/protocols/*/general.test.ts'],
    globalSetup: ['tests/support/folder.ts'],
    setupFiles: ['tests/support/seed.ts', 'tests/support/drawnCards.ts'],
    env: { SEED: process.env.SEED ?? String(Date.now() % 1_000_000), RUNS: process.env.RUNS ?? '20' },
    fileParallelism: false,
    reporters: process.env.CI ? ['verbose', ['json', { outputFile: 'reports/nightly.json' }]] : ['verbose'],
    testTimeout: 7_200_000,
    hookTimeout: 7_200_000,
  },
});
