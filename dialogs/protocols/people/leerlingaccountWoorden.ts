import { vocabulary } from '../../engine/language/index.js';
import { berichten } from './berichten.js';

export const { step, open, tell, protocol } = vocabulary({
  steps: ['account', 'bekeken'],
  messages: berichten,
  ways: ['geschreven'],
});
