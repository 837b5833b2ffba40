import { expect, test } from 'vitest';
import { date, longText, rowsOf } from '../../../dialogs/engine/language/fields.js';
import { questionsOf } from '../../../dialogs/engine/view/form.js';
import { fitted, restErrors } from '../../../dialogs/engine/view/rest.js';
import { fieldItems } from '../../../cards/step/field.js';
import { sample } from '../../../cards/step/sample.js';
import { elementsOf, visible } from '../../support/cards.js';
import type { AdaptiveCard } from '../../../cards/card.js';
import type { Raw } from '../../../dialogs/engine/language/field.js';

/** A question with rows, as its card shows it. */

const fields = {
  plan: rowsOf(
    'Wat spreken jullie af?',
    { wat: longText('Wat?', { max: 100 }), wanneer: date('Wanneer?') },
    { another: 'Nog een afspraak' },
  ),
};

const drawn = (typed: Raw): AdaptiveCard => {
  const body = questionsOf(fields, ['plan'], typed, {}).flatMap((one) => fieldItems(one, sample));
  return { type: 'AdaptiveCard', version: '1.5', body };
};
const open = (typed: Raw): unknown[] =>
  elementsOf(visible(drawn(typed))).flatMap(({ type, id }) => (type.startsWith('Input.') ? [id] : []));

test('one row stands open; five can be filled in, and each button shows one more', () => {
  expect(open({})).toEqual(['plan.1_wat', 'plan.1_wanneer']);
  const buttons = elementsOf(drawn({})).filter(({ type }) => type === 'Action.ToggleVisibility');
  expect(buttons.map(({ title }) => title)).toEqual(Array(4).fill('Nog een afspraak'));
});

test('a row in which something stands is open, with the rows before it', () => {
  expect(open({ 'plan.3_wat': 'bellen' })).toHaveLength(6);
});

test('a text that is too long for its row is kept, and its rest is asked about', () => {
  const long = 'lang '.repeat(1_000);
  const kept = fitted(fields, { 'plan.2_wat': long }, {});
  expect(`${kept['plan.2_wat']}${kept['plan.2_wat.rest']}`).toBe(long);
  expect(JSON.stringify(drawn(kept)).length).toBeLessThan(10_000);
  const errors = restErrors(fields, ['plan'], kept);
  expect(questionsOf(fields, ['plan'], kept, errors)[0]?.error).toContain('Er passen er 100.');
  expect(open(kept)).toContain('plan.2_wat.weglaten');
});
