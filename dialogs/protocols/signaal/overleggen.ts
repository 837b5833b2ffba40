import { step, type Sight } from './woorden.js';
import { isHarmless, isOpen } from '../shared/routes.js';
import { signaalVragen } from '../shared/signaalVragen.js';

/**
 * The IB'er is asked first when the signal is closed to the teachers of the group. Also when a child told it, or
 * something was ticked.
 */
const mayBeAsked = (c: Sight): boolean =>
  c.visibility === 'gewoon' && isHarmless(c.last(signaalVragen)?.speelt ?? ['kind_vertelde']);

export const overleggen = step.begins({
  title: 'Overleggen',
  by: 'starter',
  offer: { to: ['starter'], while: (c) => isOpen(c) && c.way !== 'overleg' && c.facts.lezers !== 'directie' },
  begins: (c) => ({ protocol: 'consultatie', way: mayBeAsked(c) ? 'signaal' : 'advies' }),
});
