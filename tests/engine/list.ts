import type { Protocol } from '../../dialogs/engine/language/protocol.js';
import { protocols as register } from '../../dialogs/register.js';
import { child } from './child.js';
import { toy } from './toy.js';

/** Every protocol there is: what holds for one holds for all. */
export const PROTOCOLS: readonly Protocol[] = [toy, child, ...Object.values(register)];
