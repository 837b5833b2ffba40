import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/faults/**/*.faults.ts'],
    fileParallelism: false,
    reporters: process.env.CI ? ['verbose', ['json', { outputFile: 'reports/faults.json' }]] : ['verbose'],
    testTimeout: 1_200_000,
    hookTimeout: 60_000,
  },
});
