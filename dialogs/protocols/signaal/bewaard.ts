import {
  afterSchool,
  minutes,
  presentDays,
  schoolDays,
  visibility,
  type About,
  type Role,
} from '../../engine/language/index.js';
import { isUnsafe, type Route } from '../shared/routes.js';
import type { Speelt } from '../shared/signaalVragen.js';
import { fact, open, type Sight } from './thuisWoorden.js';

/** What follows once a colleague saved what was seen or heard (practice.md 4). */

/**
 * Colleagues were called before the card was complete. It never becomes less urgent, or open to more people, than it
 * was then.
 */
export const raised = ({ urgency, visibility: seen }: Route, c: Sight) => [
  visibility(c.visibility === 'beperkt' ? 'beperkt' : seen),
  fact('urgentie', c.facts.urgentie === 'spoed' ? 'spoed' : urgency),
];

/** What follows for the writer, and for a child that is not in the list. */
export const afterSaving = (
  { over, speelt }: { over: About; speelt: readonly Speelt[] },
  to: readonly Role[],
  c: Sight,
) => [
  ...(over.unknown === 'niet_op_de_lijst'
    ? [open('koppelen', { to, due: schoolDays(c.school.linkDays), noMessage: true })]
    : []),
  open('aanvullen', { noMessage: true, inList: true, remind: afterSchool, due: presentDays(2) }),
  ...(isUnsafe(speelt) ? [open('vertrek', { to: 'starter', due: minutes(15) })] : []),
];
