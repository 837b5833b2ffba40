import { afterAll, beforeAll, test } from 'vitest';
import { diceOf } from '../engine/answers.js';
import { SAME_SEED } from '../faults/random.js';
import { asAnswer, asVerb, asWord, NAMES, townOfNames } from './names.js';
import type { Town } from './town.js';

/** Every place once, with a name by lot; `npm run nightly` puts every name everywhere. */
const dice = diceOf(SAME_SEED);
const byLot = (): string => dice.pick(NAMES);

let town: Town;
beforeAll(async () => {
  town = await townOfNames();
});
afterAll(() => town.closes());

test.each(NAMES)('%s is no verb', (name) => asVerb(town, name));
test(`SEED=${SAME_SEED}: they stand in no word of an action`, () => asWord(town, byLot));
test(`SEED=${SAME_SEED}: they are no answer, and no question`, () => asAnswer(town, byLot));
