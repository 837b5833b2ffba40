import { nothing, step, type AnySight as Sight } from '../../engine/language/index.js';
import { isHarmless, isOpen } from '../shared/routes.js';
import { signaalVragen } from '../shared/signaalVragen.js';

/** Closed to the teachers of the group, told by a child, or with something ticked: then the IB'er is asked first. */
const mayBeAsked = (c: Sight): boolean =>
  c.visibility === 'gewoon' && isHarmless(c.last(signaalVragen)?.speelt ?? ['kind_vertelde']);

export const overleggen = step({
  title: 'Overleggen',
  by: 'starter',
  offer: { to: ['starter'], while: (c) => isOpen(c) && c.way !== 'overleg' && c.facts.lezers !== 'directie' },
  begins: (c) => ({ protocol: 'consultatie', way: mayBeAsked(c) ? 'signaal' : 'advies' }),
  then: () => nothing,
});
