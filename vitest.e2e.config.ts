import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'reports/e2e.json' }]] : ['default'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
