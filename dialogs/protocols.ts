import type { Protocol } from './engine/protocol.js';
import { alarm } from './alarm/alarm.js';
import { kind } from './signaal/kind.js';
import { afwezig } from './people/afwezig.js';
import { leerlingaccount } from './people/leerlingaccount.js';
import { mensen } from './people/mensen.js';
import { toegang } from './people/toegang.js';
import { meldcodestart } from './meldcode/aanzet.js';
import { meldcode } from './meldcode/meldcode.js';
import { signaal } from './signaal/signaal.js';
import { weeklijst } from './weeklijst.js';

/** Every procedure the bot can walk. A new one is a new file and a line here. */
export const protocols: Readonly<Record<string, Protocol>> = {
  alarm,
  kind,
  signaal,
  weeklijst,
  meldcodestart,
  meldcode,
  afwezig,
  mensen,
  toegang,
  leerlingaccount,
};
