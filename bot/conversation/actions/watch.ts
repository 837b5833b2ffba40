import type { CaseHead } from '../../../data/store.js';
import type { Role } from '../../../dialogs/engine/school/school.js';
import { is, isShutOut } from '../../../dialogs/engine/rights/who.js';
import type { World } from '../../../dialogs/engine/rights/world.js';
import type { Press } from '../press.js';

/** Lists over all cases of a school: for whom they are, and what stands in none of them. */

const WATCHES: readonly Role[] = ['intern_begeleider', 'aandachtsfunctionaris', 'directeur'];

/** Nobody is shut out of all cases together. */
const EVERY_CASE = {
  excluded: [],
  starter: '',
  subjects: [],
  readers: [],
  tasks: [],
  visibility: 'gewoon',
} as const satisfies Parameters<typeof is>[2];

export const watches = ({ speaker }: Press, world: World): boolean =>
  WATCHES.some((role) => is(speaker.person, role, EVERY_CASE, world));

/** Begun by the bot or by a signal, and reached by the button of its message: in no list of work. */
export const OF_ITSELF: readonly string[] = ['weeklijst', 'vakantie', 'zomer'];

type Listed = Pick<CaseHead, 'excluded' | 'subjects'>;

export const mayList = (person: Press['speaker']['person'], head: Listed): boolean => !isShutOut(person, head);
