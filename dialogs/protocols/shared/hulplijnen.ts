/** Whom anybody may phone, day and night. */
export const VEILIG_THUIS = 'Veilig Thuis **0800-2000**, gratis, dag en nacht';

export const DANGER = `Is er nu gevaar? Bel **112**. Geweld of verwaarlozing thuis: ${VEILIG_THUIS}.`;

export const SUICIDE = 'Direct gevaar: **112**. Overleg: **113** of **0800-0113**, dag en nacht.';
