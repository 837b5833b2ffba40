import { nothing, step, type Sight } from '../engine/protocol.js';
import { signaalVragen, type Speelt } from './questions.js';
import { isOpen } from './routes.js';

/** From a signal to a question to colleagues, about the same child (practice.md 4.3 and 6.1). */

export const isHarmless = (speelt: readonly Speelt[]): boolean => speelt.every((tick) => tick === 'geen');

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
