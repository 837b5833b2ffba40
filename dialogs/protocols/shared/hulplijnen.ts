import type { Line } from '../../engine/language/index.js';

/** Whom anybody may phone, day and night. */
export const VEILIG_THUIS = 'Veilig Thuis **0800-2000**, gratis, dag en nacht';

export const DANGER = `Is er nu gevaar? Bel **112**. Geweld of verwaarlozing thuis: ${VEILIG_THUIS}.`;

export const SUICIDE = 'Direct gevaar: **112**. Overleg: **113** of **0800-0113**, dag en nacht.';

/** Before a talk with parents (practice.md 8.1, in short). */
export const SAFE_FIRST: Line =
  '**Eerst dit.** Kan het kind door dit gesprek in gevaar komen? Vertelde het kind zelf over geweld of misbruik? Speelt familie-eer? Praat dan nog niet met de ouders en bel **Veilig Thuis 0800-2000**.';
