import type { Store } from '../../data/store.js';
import type { Directory } from '../people/directory.js';
import type { Log } from '../support/log.js';
import type { Alarms } from '../cases/outage/alarms.js';
import type { Meets } from './greetings.js';
import type { Names } from '../cases/namedIds.js';
import type { RunsUnasked } from '../cases/run.js';
import type { Accounts } from './accounts.js';
import type { Once } from '../paper/once.js';
import { printed, type Printed } from '../paper/printed.js';
import type { Busy } from '../support/busy.js';
import { createCases, type Asking, type Cases, type CasesGiven } from './press.js';
import type { Typed } from './keptText.js';

type Beside = {
  directory: Directory;
  names: Names;
  alarms: Pick<Alarms, 'read'>;
  typed: Typed;
  /** Addresses from which a file can be fetched once. */
  once: Once;
  /** The school of a pupil, found by the account. Undefined when it is not known. */
  pupilOf: Accounts;
  /** Keeps where a person's messages go, and says whether that person was greeted. */
  meets: Meets;
  busy: Busy;
  now: () => Date;
  log: Log;
};

/** What a turn is made of. */
export type Given = CasesGiven & Beside & { store: Store };

/** What the store lists, and where people are reached. Cases and audits go by `cases`. */
type Lists = Pick<
  Store,
  | 'readCase'
  | 'stillOpen'
  | 'assignedTo'
  | 'startedBy'
  | 'waitingFor'
  | 'about'
  | 'schools'
  | 'conversation'
  | 'mergeConversation'
>;

/** All that an action may ask for; its own parameter, `Can`, says what it does ask for. */
export type Services = Beside & {
  cases: Cases;
  store: Lists;
  /** Begins or changes a case when nobody with a role there pressed. */
  unasked: RunsUnasked;
  /** The paper with this name, to be read on cards. Undefined for who may not have it. */
  paper: (asking: Asking, name: string) => Promise<Printed | undefined>;
};
export type Can<K extends keyof Services> = Pick<Services, K>;

export const servicesOf = (given: Given): Services => ({
  ...given,
  cases: createCases(given),
  unasked: given,
  paper: ({ speaker, ids }, name) => printed(speaker, { case: ids.case, paper: name }, 'read', given),
});
