import type { Protocol } from './engine/protocol.js';
import { signaal } from './signaal/signaal.js';

/** The register: every protocol the bot knows. A new protocol is a file and a line here. */
export const protocols: Readonly<Record<string, Protocol>> = { signaal };
