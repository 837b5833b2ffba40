import { vocabulary, type PrintOf, type SightOf } from '../../engine/language/index.js';
import { berichten } from './berichten.js';

/** At most so many children sit together. */
export const VERSLAGEN = ['verslag1', 'verslag2', 'verslag3', 'verslag4', 'verslag5'] as const;

const woorden = vocabulary({
  steps: [
    'vraag',
    'opnieuw',
    'plannen',
    'voorgesprek',
    'gesprek',
    'afspraken',
    'nakijken',
    'terugkijken',
    'dossier',
    'iemandAnders',
    'stoppen',
  ],
  facts: { gedeeld: ['ja'] },
  stages: ['voorbereiden', 'gesprek', 'volgen', 'niet'],
  messages: berichten,
  papers: VERSLAGEN,
  ways: ['woord'],
  settings: { vragen: ['zes', 'vier'] },
});
export const { step, open, pass, tell, fact, stage, together, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
export type Print = PrintOf<typeof woorden>;
