import { vocabulary, type PrintOf, type SightOf } from '../../dialogs/engine/language/index.js';

const words = vocabulary({
  steps: [
    ...(['plan', 'akkoord', 'advies', 'paklijst', 'inpakken', 'vertrek', 'bellen', 'verslag', 'terugblik'] as const),
    ...(['afgelasten', 'hervatten', 'bus', 'meerBussen', 'meegenomen', 'overdragen', 'overnemen'] as const),
    ...(['nietMijnZaak', 'meelezen', 'doorgeven', 'rommel', 'opruimen', 'buitensluiten'] as const),
    ...(['busGeregeld', 'meegaan', 'weggaan', 'vrij'] as const),
  ],
  facts: { soort: ['museum', 'bos', 'niets'], bus: ['ja'] },
  stages: ['voorbereiding', 'onderweg', 'nazorg'],
  papers: ['programma'],
  ways: ['gewoon', 'snel'],
  settings: { bus: ['huren', 'lenen'] },
});
export const { step, open, drop, pass, decline, tell, fact, stage, together, protocol } = words;
export type Sight = SightOf<typeof words>;
export type Print = PrintOf<typeof words>;
