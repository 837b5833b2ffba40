export const URGENCIES = ['normaal', 'vandaag', 'spoed'] as const;

/** How soon somebody must know: when the school is open, today, or at once. */
export type Urgency = (typeof URGENCIES)[number];

/** The higher of two urgencies. The machine may only raise one. */
export const raise = (one: Urgency, other: Urgency): Urgency =>
  URGENCIES[Math.max(URGENCIES.indexOf(one), URGENCIES.indexOf(other))] ?? one;
