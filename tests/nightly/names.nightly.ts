import { afterAll, beforeAll, describe, test } from 'vitest';
import { asAnswer, asWord, NAMES, townOfNames } from '../law/names.js';
import type { Town } from '../law/town.js';

let town: Town;
beforeAll(async () => {
  town = await townOfNames();
});
afterAll(() => town.closes());

describe.each(NAMES)('%s', (name) => {
  test('stands in no word of an action', () => asWord(town, () => name));
  test('is no answer, and no question', () => asAnswer(town, () => name));
});
