/**
 * Leading questions, each with an open one in its place (practice.md 6.1; D1, "Interne coach"). "Denk jij ook dat
 * Jasper misbruikt wordt?" is coloured. "Welk gedrag zou jij dan benoemen?" is open.
 */
export type Coloured = {
  /** Patterns as in the rules of `rules.ts`. */
  words: readonly string[];
  open: string;
};

export const COLOURED: readonly Coloured[] = [
  { words: ['denk (je|jij|jullie) (niet )?(ook )?dat'], open: 'Welk gedrag zie jij?' },
  {
    words: ['(vind|vinden|zie|zien|merk|merken|geloof|geloven) (je|jij|jullie) (niet )?ook'],
    open: 'Wat zie of merk jij?',
  },
  {
    words: ['is het niet zo dat', '(ben|zijn) (je|jij|jullie) het (er )?(ook )?mee eens', 'het is toch( zo)?( dat)?'],
    open: 'Als ik je vraag om deze leerling te beschrijven, welk gedrag noem jij dan?',
  },
];
