import type { Protocol } from './engine/protocol.js';
import { afwezig } from './people/afwezig.js';
import { leerlingaccount } from './people/leerlingaccount.js';
import { mensen } from './people/mensen.js';
import { toegang } from './people/toegang.js';
import { signaal } from './signaal/signaal.js';

/** The register: every protocol the bot knows. A new protocol is a file and a line here. */
export const protocols: Readonly<Record<string, Protocol>> = {
  signaal,
  afwezig,
  mensen,
  toegang,
  leerlingaccount,
};
