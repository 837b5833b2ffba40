import { vocabulary } from '../../engine/language/index.js';
import { berichten } from './berichten.js';

export const { protocol } = vocabulary({ steps: ['aanzet', 'rondgaan'], messages: berichten, ways: ['ronde'] });
