import type { Role } from '../school/school.js';

/** What the chat may say a case is. */
export type Sign = 'Signaal' | 'Vraag' | 'Taak' | 'Calamiteit';

/**
 * Who: a role, or a relation to the case. `andere_zaak` is a case that reports here; `mentor` that of a stagiair;
 * `aandachtsfunctionaris_extern` the aandachtsfunctionaris of the paired school, who advises (domain.md 1); `gevraagde`
 * was asked by name (a task `of` that person), also when that is done.
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

/** Whom something is for: a role of the school, or what somebody is to the case. */
export type Who = Role | Relation;

/** A sentence of a card: `**words**` are bold, `# ` before it makes it large, nothing else is markup. `plain` is shown letter for letter. */
export type Line = string | { plain: string };
