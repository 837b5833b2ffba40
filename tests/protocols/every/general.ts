import { describe } from 'vitest';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';
import { protocols } from '../../../dialogs/register.js';
import { budget } from './budget.js';
import { closed } from './closed.js';
import { drill } from './drill.js';
import { help } from './help.js';
import { kept } from './kept.js';
import { laws } from './laws.js';
import { names } from './names.js';
import { offered } from './offered.js';
import { pastDays } from './pastDays.js';
import { reached } from './reached.js';
import { reminders } from './reminders.js';
import { told } from './told.js';
import { twofold } from './twofold.js';

/** What holds for a protocol because it is one; the engine's part holds for the toys too. */
const OF_THE_ENGINE = { reached, laws, offered, kept };
const OF_ALL = { ...OF_THE_ENGINE, names, budget, closed, drill, help, pastDays, reminders, told, twofold };

type Holds = Readonly<Record<string, (protocol: Protocol) => void>>;
const tells = (protocol: Protocol, all: Holds): void => {
  describe.each(Object.entries(all))(`${protocol.id}: %s`, (_, holds) => holds(protocol));
};

/** Every folder of a protocol has a `general.test.ts` that calls this with the ids of its protocols. A long one has a file beside it. */
export const general = (...ids: string[]): void => {
  for (const id of ids) {
    const protocol = protocols[id];
    if (protocol === undefined) throw new Error(`no protocol ${id}`);
    tells(protocol, OF_ALL);
  }
};

export const ofTheEngine = (protocol: Protocol): void => tells(protocol, OF_THE_ENGINE);
