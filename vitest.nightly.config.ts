import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/nightly/**/*.nightly.ts'],
    fileParallelism: false,
    reporters: process.env.CI ? ['verbose', ['json', { outputFile: 'reports/nightly.json' }]] : ['verbose'],
    testTimeout: 7_200_000,
    hookTimeout: 60_000,
  },
});
