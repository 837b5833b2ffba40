import type { Store } from '../../data/store.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import type { Directory, Speaker } from '../people/directory.js';
import type { From } from '../teams/incoming.js';
import type { Log } from '../support/log.js';
import type { Alarms } from '../cases/outage/alarms.js';
import type { Meets } from './greetings.js';
import type { Names } from '../cases/namedIds.js';
import type { Accounts } from './accounts.js';
import type { Once } from '../paper/once.js';
import type { Queue } from '../cases/queue.js';
import type { Busy } from '../support/busy.js';
import type { Typed } from './typed.js';
import type { Worlds } from '../cases/worlds.js';

/** What acts work with; made once, in main. */
export type Services = {
  store: Store;
  directory: Directory;
  worlds: Worlds;
  names: Names;
  queue: Queue;
  alarms: Pick<Alarms, 'read'>;
  /** Sends what a saved case has in its outbox, without making anybody wait. */
  deliver: (c: Case, fresh: readonly string[]) => void;
  /** The same, and gives the case as it is a moment later: what has not arrived by then is still in its outbox. */
  deliverNow: (c: Case, fresh: readonly string[]) => Promise<Case>;
  typed: Typed;
  /** Addresses from which a file can be fetched once. */
  once: Once;
  /** The school whose pupil somebody is, by the account; undefined when that is not known. */
  pupilOf: Accounts;
  /** Keeps where a person's messages go, and says whether that person was greeted. */
  meets: Meets;
  busy: Busy;
  now: () => Date;
  log: Log;
};

/** One press of one person. `values`: what the inputs of the card held. */
export type Press = {
  speaker: Speaker;
  from: From;
  go: string;
  ids: {
    case: string;
    task: string;
    key: string;
    way: string;
    step: string;
    page: number;
    parent?: string | undefined;
  };
  values: Record<string, string>;
};
