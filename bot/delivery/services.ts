import type { CaseId, SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Teams } from '../teams/client.js';
import type { Store } from '../../data/store.js';
import type { Queue } from '../cases/queue.js';
import type { Deliver } from '../cases/run.js';
import type { Worlds } from '../cases/worlds.js';
import type { Forms } from '../config/config.js';
import type { Directory } from '../people/directory.js';
import type { Log } from '../support/log.js';
import type { oneByOne } from '../support/oneByOne.js';
import type { Timer } from '../support/timer.js';
import type { Pace } from '../teams/pace.js';
import type { FormerIds } from './formerIds.js';

export type Given = {
  store: Store;
  directory: Directory;
  worlds: Pick<Worlds, 'of' | 'ofClock'>;
  queue: Queue;
  teams: Teams;
  pace: Pace;
  forms: Forms;
  timer: Timer;
  now: () => Date;
  log: Log;
};

export type DeliverServices = Given & {
  deliver: Deliver;
  /** Drawings of one message wait for each other. An older one that is tried again must not end on top. */
  inTurn: ReturnType<typeof oneByOne>;
  boards: Boards;
  formerIds: FormerIds;
};

export type Boards = { soon: (school: SchoolId, id: CaseId) => void };
