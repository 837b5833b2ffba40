import type { Line, Sight } from '../../engine/language/index.js';

/** The school is closed, in one line. For a card with room for few words (practice.md 4.9). */
export const closedBriefly = ({ schoolIsOpen, school }: Sight): Line[] =>
  schoolIsOpen
    ? []
    : [
        `**De school is dicht tot ${school.opens}.** Reken niet op antwoord.${school.bestuur.emergencyPhone === undefined ? '' : ` Bestuur: **${school.bestuur.emergencyPhone}**.`}`,
      ];
