import { vocabulary } from '../../engine/language/index.js';
import { berichten } from './berichten.js';

export const { step, open, protocol } = vocabulary({
  steps: ['aanzet', 'bekijken'],
  messages: berichten,
  ways: ['week'],
});
