import type { Protocol } from './engine/language/protocol.js';
import { herstelgesprek } from './protocols/herstelgesprek/herstelgesprek.js';
import { consultatie } from './protocols/consultatie/consultatie.js';
import { alarm } from './protocols/alarm/alarm.js';
import { casus } from './protocols/overleg/casus.js';
import { extern } from './protocols/overleg/extern.js';
import { vlag } from './protocols/overleg/vlag.js';
import { weging } from './protocols/overleg/weging.js';
import { terugbellen } from './protocols/bestuur/terugbellen.js';
import { collegakind } from './protocols/signaal/collegakind.js';
import { calamiteit } from './protocols/calamiteit/calamiteit.js';
import { kind } from './protocols/signaal/kind.js';
import { afwezig } from './protocols/people/afwezig.js';
import { leerlingaccount } from './protocols/people/leerlingaccount.js';
import { mensen } from './protocols/people/mensen.js';
import { spoedlijst } from './protocols/people/spoedlijst.js';
import { toegang } from './protocols/people/toegang.js';
import { meldcodestart } from './protocols/meldcode/aanzet.js';
import { meldcodejaar } from './protocols/meldcode/jaar.js';
import { meldcode } from './protocols/meldcode/meldcode.js';
import { signaal } from './protocols/signaal/signaal.js';
import { vakantie } from './protocols/vakantie/ronde.js';
import { zomer } from './protocols/vakantie/zomer.js';
import { weeklijst } from './protocols/signaal/weeklijst.js';

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
  herstelgesprek,
};

/** What protocols say of themselves, for those that say it. */
export const allOf = <T>(of: (protocol: Protocol) => T | undefined): T[] =>
  Object.values(protocols)
    .map(of)
    .filter((one) => one !== undefined);

/** The same where one protocol has it. Throws while the program starts when none has it, or several. */
export const theOneOf = <T>(what: string, of: (protocol: Protocol) => T | undefined): T => {
  const [found, ...others] = allOf(of);
  if (found === undefined || others.length > 0)
    throw new Error(`${others.length > 0 ? 'several' : 'no'} protocols have ${what}`);
  return found;
};
