import type { AddressInfo } from 'node:net';
import { dirname, resolve } from 'node:path';
import type { DestinationStream } from 'pino';
import { openStore } from '../data/open.js';
import { protocols } from '../dialogs/register.js';
import type { Store } from '../data/store.js';
import { sdkFor } from './teams/sdk.js';
import type { Config, Registration } from './config/config.js';
import { createAccounts } from './conversation/accounts.js';
import { createBusy, type Busy } from './support/busy.js';
import { createClock, type Clock } from './clock/clock.js';
import { createDaily } from './clock/daily.js';
import { createDeliver } from './delivery/deliver.js';
import { createPace } from './teams/pace.js';
import { DEMO_TENANT } from './cli/demo/ids.js';
import { loadDemoSchools } from './cli/demo/load.js';
import { createDirectory } from './people/directory.js';
import { createGate, type Gate } from './teams/gate/gate.js';
import { onlyHosts, type Trusts } from './teams/gate/hosts.js';
import { createKeys } from './teams/gate/keys.js';
import type { keyed } from './support/ids.js';
import { createLog, type Log } from './support/log.js';
import { createMemory, type Memory } from './cases/outage/memory.js';
import { createMeets } from './conversation/greetings.js';
import { createCards, type Cards } from './paper/noodkaart/keep.js';
import { patient } from './support/patience.js';
import { createOnce } from './paper/once.js';
import { closed, createServer, listen } from './teams/server.js';
import { createTeams, type Teams } from './teams/client.js';
import { tokenFor } from './teams/token.js';
import { createTimer, type Timer } from './support/timer.js';
import { createTurn } from './conversation/turn.js';
import { createTyped } from './conversation/keptText.js';
import { createWorlds } from './cases/worlds.js';

export type Running = { port: number; clock: Clock; idle: () => Promise<void>; stop: () => Promise<void> };

/** What a test may put in the place of the world outside. The bot itself is started without any of it. */
export type Outside = {
  now?: () => Date;
  log?: DestinationStream;
  /** Stands before the real store: a test can let it fail or wait. */
  store?: (real: Store) => Store;
  /** How long the bot waits for things that take time. */
  timer?: Timer;
  /** Whether there is more to do than can be answered in time. A busy machine must not decide what a test reads. */
  busy?: Busy;
  /** Where the issuer publishes its keys, when that is not Microsoft: tests of the gate sign tokens themselves. */
  metadataUrl?: string;
  /** Takes what is sent, in the place of Teams. */
  teams?: Teams;
  /** Makes ids of names, as another build does: what such a build left must be found again. */
  keyed?: typeof keyed;
};

const METADATA_URL = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/** Tokens carry the time of the real world, also when `now` is set. */
const gateOf = (registration: Registration, trusts: Trusts, { metadataUrl = METADATA_URL }: Outside, log: Log): Gate =>
  createGate({
    appId: registration.MICROSOFT_APP_ID,
    tenants: tenantsOf({ registration }),
    trusts,
    keys: createKeys(metadataUrl, log),
    now: () => new Date(),
  });

/** The time of day, the timer, and the log. */
type Around = { now: () => Date; timer: Timer; log: Log };

/** All that stands between us and Teams. */
const borderOf = (registration: Registration | undefined, outside: Outside, { timer, log }: Around) => {
  const trusts = registration === undefined ? () => true : onlyHosts(registration.SERVICE_HOSTS);
  const gate = registration && gateOf(registration, trusts, outside, log);
  const sdk = sdkFor(registration, outside.metadataUrl, log);
  const teams = outside.teams ?? createTeams({ token: tokenFor(registration), trusts, log, timer });
  return { gate, sdk, teams };
};

const tenantsOf = ({ registration }: Pick<Config, 'registration'>): string[] =>
  registration === undefined ? [DEMO_TENANT] : (registration.TENANTS ?? [registration.MICROSOFT_APP_TENANT_ID]);

/** The clock of this machine, or one that starts at another moment and runs on. */
const clockFrom = (startsAt?: Date): (() => Date) => {
  const ahead = startsAt === undefined ? 0 : startsAt.getTime() - Date.now();
  return () => new Date(Date.now() + ahead);
};

/** What a turn remembers of people, in this process only. */
const memoriesOf = (teams: Teams, now: () => Date) => ({
  typed: createTyped(now),
  pupilOf: createAccounts(teams, now),
});

/** Cards on paper lie beside the data file. Without that file, `npm run noodkaart` makes them. */
const cardsOf = (config: Config, around: Around): Cards | undefined =>
  config.cosmos === undefined
    ? createCards({ ...around, folder: dirname(resolve(config.dataFile)), tenants: tenantsOf(config) })
    : undefined;

/** A missing disk looks like a first start. */
const warnOfNoSchool = async (store: Store, config: Config, log: Log): Promise<void> => {
  const found = await Promise.all(tenantsOf(config).map((tenant) => store.schools(tenant)));
  if (found.flat().length === 0) log.warn('no school is registered');
};

/** The store, and what this process knows without it. */
const openMemory = async (
  config: Config,
  outside: Outside,
  { now, timer, log }: Around,
  cards: Cards | undefined,
): Promise<Memory> => {
  const onFatal = (): void => {
    log.fatal('store lost: this process must end');
    process.exit(1);
  };
  const real = await openStore({ file: config.dataFile, onFatal, cosmos: config.cosmos, protocols });
  if (config.registration === undefined) await loadDemoSchools(real);
  else if (config.cosmos === undefined) await warnOfNoSchool(real, config, log);
  const kept = outside.store?.(real) ?? real;
  const store = cards?.watching(kept) ?? kept;
  const given = { tenants: tenantsOf(config), now, log, keyed: outside.keyed };
  // Our own file never waits for anything but the disk. A timer would only measure how late this process is.
  const memory = createMemory(config.cosmos === undefined ? store : patient(store, timer), given);
  await memory.tend();
  return memory;
};

type Works = Around & { memory: Memory; teams: Teams; address: () => string | undefined };

/** What works on cases: turns, the clock and delivery. */
const workersOf = ({ memory, teams, now, timer, log, address }: Works, config: Config, outside: Outside) => {
  const { store, queue, names, alarms } = memory;
  const directory = createDirectory(store, now, memory);
  const base = { store, directory, worlds: createWorlds(store, directory, names, now), names, queue, now, log };
  const deliver = createDeliver({
    ...base,
    teams,
    timer,
    pace: createPace(timer),
    forms: config.forms,
  });
  const daily = createDaily({ ...base, deliver: deliver.soon, tenants: tenantsOf(config) });
  const sending = { deliver: deliver.soon, deliverNow: deliver.now };
  const meets = createMeets(store, now);
  const once = createOnce({ ...base, address });
  return {
    deliver,
    once,
    clock: createClock({ ...base, deliver: deliver.soon, memory, daily }),
    turn: createTurn({
      ...base,
      ...sending,
      busy: outside.busy ?? createBusy(),
      alarms,
      meets,
      once,
      ...memoriesOf(teams, now),
    }),
  };
};

/** Wires everything and listens. The clock is its caller's to start: a test moves it by hand. */
export const startVangnet = async (config: Config, outside: Outside = {}): Promise<Running> => {
  const now = outside.now ?? clockFrom(config.startsAt);
  const log = createLog(config.logLevel, outside.log);
  const playground = config.registration === undefined;
  const around = { now, timer: outside.timer ?? createTimer(), log };
  const cards = cardsOf(config, around);
  const memory = await openMemory(config, outside, around, cards);
  const { store, queue, alarms } = memory;
  const { gate, sdk, teams } = borderOf(config.registration, outside, around);
  // The playground knows where it is as soon as it listens.
  let listening: string | undefined;
  const address = (): string | undefined => config.publicUrl ?? listening;
  const { deliver, clock, turn, once } = workersOf({ ...around, memory, teams, address }, config, outside);
  const listener = createServer({
    turn,
    teams,
    sdk,
    forms: config.forms,
    gate,
    ready: store.ready,
    setAside: clock.setAside,
    inMemory: () => alarms.held().length,
    once,
    log,
  });

  const server = await listen(listener, config.port, playground ? '127.0.0.1' : undefined);
  const { port } = server.address() as AddressInfo;
  if (playground) listening = `http://127.0.0.1:${port}`;
  log.info({ port, forms: config.forms, playground }, 'listening');

  /** The order matters. Work of the queue may still have to be delivered, and a delivery waits for its own mark. */
  const idle = async (): Promise<void> => {
    await queue.idle();
    await deliver.idle();
  };
  const stop = async (): Promise<void> => {
    clock.stop();
    await closed(server);
    await idle();
    await memory.tend();
    await cards?.stop();
    await store.close();
  };
  return { port, clock, idle, stop };
};
