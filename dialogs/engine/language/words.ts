import type { Role } from '../school/school.js';

/** What the chat may say a case is. */
export type Sign = 'Signaal' | 'Vraag' | 'Taak' | 'Calamiteit';

/**
 * A role, or a relation to the case. `andere_zaak` is a case that reports here, and `mentor` that of a stagiair.
 * `aandachtsfunctionaris_extern` is the one of the paired school, who gives advice (domain.md 1). `gevraagde` was asked
 * by name (a task `of` that person), also when that is done.
 */
type Relation =
  | 'starter'
  | 'assignee'
  | 'gevraagde'
  | 'eigen_leerkracht'
  | 'mentor'
  | 'lezer'
  | 'andere_zaak'
  | 'aandachtsfunctionaris_extern';

/** For whom something is: a role of the school, or a relation to the case. */
export type Who = Role | Relation;

/**
 * A sentence of a card. `**words**` are bold, and `# ` before it makes it large. There is no other markup. `plain` is
 * shown letter for letter.
 */
export type Line = string | { plain: string };
