import type { Became } from '../../engine/language/index.js';

/** What came of a signal, for its writer in a list. It says no more than the writer heard already. */
export const geworden: Became = ({ facts, status }, name) => {
  if (status === 'closed') return 'klaar';
  if (facts.inschatting !== undefined) return 'beantwoord';
  if (facts.opgepakt !== undefined) return `opgepakt door ${name(facts.opgepakt)}`;
  return facts.lijst === 'week' ? 'staat in de weeklijst' : 'nog niet opgepakt';
};
