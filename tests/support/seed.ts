import fc from 'fast-check';
import { SAME_SEED } from '../faults/random.js';

/** What runs before every commit draws the same examples each time; the nightly run draws others. */
fc.configureGlobal({ seed: SAME_SEED });
