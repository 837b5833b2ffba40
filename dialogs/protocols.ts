import type { Protocol } from './engine/language/protocol.js';
import { consultatie } from './consultatie/consultatie.js';
import { alarm } from './alarm/alarm.js';
import { casus } from './overleg/casus.js';
import { extern } from './overleg/extern.js';
import { vlag } from './overleg/vlag.js';
import { weging } from './overleg/weging.js';
import { terugbellen } from './bestuur/terugbellen.js';
import { collegakind } from './signaal/collegakind.js';
import { calamiteit } from './calamiteit/calamiteit.js';
import { kind } from './signaal/kind.js';
import { afwezig } from './people/afwezig.js';
import { leerlingaccount } from './people/leerlingaccount.js';
import { mensen } from './people/mensen.js';
import { spoedlijst } from './people/spoedlijst.js';
import { toegang } from './people/toegang.js';
import { meldcodestart } from './meldcode/aanzet.js';
import { meldcodejaar } from './meldcode/jaar.js';
import { meldcode } from './meldcode/meldcode.js';
import { signaal } from './signaal/signaal.js';
import { vakantie } from './vakantie/ronde.js';
import { zomer } from './vakantie/zomer.js';
import { weeklijst } from './weeklijst.js';

/** Every procedure the bot can walk. A new one is a new file and a line here. */
export const protocols: Readonly<Record<string, Protocol>> = {
  alarm,
  calamiteit,
  kind,
  signaal,
  collegakind,
  consultatie,
  vlag,
  weging,
  casus,
  extern,
  weeklijst,
  meldcodestart,
  meldcode,
  meldcodejaar,
  afwezig,
  mensen,
  toegang,
  leerlingaccount,
  terugbellen,
  spoedlijst,
  vakantie,
  zomer,
};
