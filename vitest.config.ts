import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'reports/test.json' }]] : ['default'],
    // A busy machine is slow, not wrong; what hangs is found all the same.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    globalSetup: ['tests/support/folder.ts'],
    setupFiles: ['tests/support/seed.ts', 'tests/support/drawnCards.ts'],
    // By itself vitest leaves a core free; the smallest machine has two.
    maxWorkers: 2,
    // The SDK takes over a second to load: once a worker, not once a file. A test file changes nothing that others see.
    isolate: false,
  },
});
