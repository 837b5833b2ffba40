import { mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** Runs the tests of `npm test` and puts aside the school days they lived through: see tests/guard. */
export default mergeConfig(base, { test: { setupFiles: ['tests/guard/keep.ts'] } });
