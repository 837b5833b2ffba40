import { list } from './list/card.js';
import { notice } from './notice/card.js';
import { step } from './step/card.js';
import { theCase } from './case/card.js';
import { thin } from './thin/card.js';

/** Every card people can see. */
export const cards = { step, notice, list, thin, case: theCase };
