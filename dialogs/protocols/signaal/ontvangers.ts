import type { Role } from '../../engine/language/index.js';
import { getsWord, isUnsafe, MANAGEMENT, READS } from '../shared/routes.js';
import type { Speelt } from '../shared/signaalVragen.js';
import { fact, type Sight } from './woorden.js';

/** Who has a signal, who hears its news, and what its reader sees first (practice.md 4.2 and 4.8). */

/** What a reader sees first, without a word of the story. */
export const factsOf = (speelt: readonly Speelt[]) => [
  ...(isUnsafe(speelt) ? [fact('thuis', 'ja')] : []),
  ...(speelt.includes('familie_eer') ? [fact('eer', 'ja')] : []),
  ...(speelt.includes('wil_dood') ? [fact('dood', 'ja')] : []),
];

/** Whom to phone, and who acts. For a child of a colleague that is not the intern begeleider. */
export const guides = (c: Sight): readonly Role[] => (c.facts.lezers === 'directie' ? MANAGEMENT : [READS[0]]);

/** The person who picked it up, has it to read, or assessed it. Without one: the intern begeleider. */
export const assessor = (c: Sight) => {
  const taken = c.taken('beoordelen');
  if (taken === undefined && c.open('beoordelen')) return 'assignee';
  const person = taken ?? c.by('beoordelen');
  return person === undefined ? 'intern_begeleider' : { person };
};

/** Whether somebody was asked to read it, or did. */
export const isRead = (c: Sight): boolean => c.open('beoordelen') || c.by('beoordelen') !== undefined;

/** The person who is told of news, as `assessor` says. */
export const hear = (c: Sight): string => {
  const person = c.taken('beoordelen') ?? (c.open('beoordelen') ? undefined : c.by('beoordelen'));
  return getsWord(person === undefined ? c.assignees('beoordelen') : c.name(person));
};
