import { anyText, vocabulary } from '../../engine/language/index.js';
import { berichten } from './berichten.js';

export const { step, tell, fact, protocol } = vocabulary({
  steps: ['melden'],
  facts: { dagen: anyText },
  messages: berichten,
  ways: ['tekort'],
});
