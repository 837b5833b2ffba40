import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPeople, demoSchools } from '../../bot/cli/demo/schools.js';
import { opaque } from '../../bot/support/ids.js';
import { startVangnet, type Running } from '../../bot/start.js';
import type { CosmosAccount } from '../../data/cosmos/account.js';
import type { Store } from '../../data/store.js';
import { momentAt } from '../../dialogs/engine/school/calendar.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { rolesAt } from '../../dialogs/engine/school/school.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import { protocols } from '../../dialogs/register.js';
import type { Person } from '../support/person.js';
import { FakeTeams } from '../support/teams.js';
import { hasty } from '../support/timer.js';
import { deliveredAll, drawnAll, keptAll, type Faults } from './checks.js';
import { Crowd, type Told } from './crowd.js';
import { HASTE } from './lies.js';

/** A Tuesday in November: most are at school. */
const TUESDAY = '2026-11-10';
/** No two machines agree on the time. */
const SKEW_MS = 150;

type Opening = {
  day?: string;
  at?: string;
  bots?: number;
  haste?: number;
  /** Absent: all share one store in this process. */
  cosmos?: CosmosAccount;
  /** Stands before the store. */
  store?: (real: Store) => Store;
};

const timerOf = (haste = HASTE) => hasty(haste, (ms) => ms / haste);

/** One or more bots on one store and one Teams, with a clock that is moved by hand. */
export class Bots {
  readonly teams = new FakeTeams();
  private readonly running: Running[] = [];
  private shared: Store | undefined;
  private serviceUrl = '';
  private folder = '';
  private time: Date;

  private constructor(private readonly opening: Opening) {
    this.time = new Date(momentAt(opening.day ?? TUESDAY, opening.at ?? '09:00'));
  }

  static async open(opening: Opening = {}): Promise<Bots> {
    const bots = new Bots(opening);
    bots.folder = await mkdtemp(join(tmpdir(), 'vangnet-faults-'));
    bots.serviceUrl = await bots.teams.start();
    for (let n = 0; n < (opening.bots ?? 1); n += 1) bots.running.push(await bots.startOne(n));
    return bots;
  }

  async closes(): Promise<void> {
    for (const bot of this.running.splice(0).reverse()) await bot.stop();
    this.teams.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  get now(): string {
    return this.time.toISOString();
  }
  get store(): Store {
    if (this.shared === undefined) throw new Error('no bot is running');
    return this.shared;
  }

  /** Somebody whose presses come to one of the bots. Everybody has installed the app. */
  async people(...numbers: string[]): Promise<Person[]> {
    const bots = this.running;
    const people = numbers.map((number, n) => {
      const wire = { bot: `http://127.0.0.1:${bots[n % bots.length]!.port}`, serviceUrl: this.serviceUrl };
      return Crowd.person(number, { ...wire, teams: this.teams });
    });
    for (const person of people) await person.installs();
    await this.idle();
    return people;
  }

  /** So much later; every bot's clock ticks at the same moment, and all that follows is done. */
  async later(seconds: number): Promise<void> {
    this.time = new Date(this.time.getTime() + seconds * 1000);
    await this.tick();
  }
  async itIs(day: string, at: string): Promise<void> {
    this.time = new Date(momentAt(day, at));
    await this.tick();
  }

  async tick(): Promise<void> {
    await Promise.all(this.running.map(({ clock }) => clock.tick()));
    await this.idle();
  }

  /** Until nothing is under way any more; what one bot sends may give another something to do. */
  async idle(): Promise<void> {
    for (let round = 0; round < 2; round += 1) await Promise.all(this.running.map((bot) => bot.idle()));
  }

  /** Two minutes: what Teams did not take a moment ago is tried again. */
  async catchesUp(): Promise<void> {
    for (let n = 0; n < 12; n += 1) await this.later(10);
  }

  /** After trouble: the clock runs until all that waits was tried again. */
  async settles(): Promise<void> {
    await this.catchesUp();
    for (let n = 0; n < 4; n += 1) await this.later(5 * 60);
    for (let n = 0; n < 6; n += 1) await this.later(15);
  }

  async cases(ids: Iterable<string>): Promise<Case[]> {
    return casesOf(this.store, ids);
  }

  /** All that is wrong now. */
  async faults({ begun, told }: { begun: Iterable<string>; told: readonly Told[] }): Promise<Faults> {
    return faultsOf(await this.cases(begun), told, this.teams, this.now);
  }

  private async startOne(n: number): Promise<Running> {
    const { cosmos, store } = this.opening;
    const file = join(this.folder, `vangnet-${n}.sqlite`);
    return startVangnet(
      { port: 0, dataFile: file, forms: 'dialog', logLevel: 'silent', cosmos },
      {
        now: () => new Date(this.time.getTime() + n * SKEW_MS),
        timer: timerOf(this.opening.haste),
        store: (real) => {
          const own = cosmos === undefined && n > 0 ? { ...this.store, close: real.close } : real;
          this.shared ??= real;
          return store?.(own) ?? own;
        },
      },
    );
  }
}

/** With all of their logs, also what no longer fits in the case itself. */
export const casesOf = async (store: Store, ids: Iterable<string>): Promise<Case[]> => {
  const whole = async (school: string, id: string): Promise<Case[]> => {
    const c = (await store.readCase(school, id))?.value;
    const pages = c === undefined || c.pages === 0 ? [] : await store.readPages(school, id);
    return c === undefined ? [] : [{ ...c, log: [...pages.flatMap(({ entries }) => entries), ...c.log] }];
  };
  return (await Promise.all([...ids].flatMap((id) => demoSchools.map((school) => whole(school.id, id))))).flat();
};

export const faultsOf = (cases: readonly Case[], told: readonly Told[], teams: FakeTeams, now: string): Faults => [
  ...keptAll(cases, told),
  ...deliveredAll(cases, teams, now),
  ...demoSchools.flatMap(({ id }) => drawnAll(casesAt(cases, id), teams, worldAt(id, now))),
];

const casesAt = (cases: readonly Case[], school: string): Case[] => cases.filter((c) => c.school === school);

/** What a check needs to know of a school: its people. */
const worldAt = (id: string, now: string): World => {
  const school = demoSchools.find((one) => one.id === id)!;
  const people = demoPeople.filter((person) => rolesAt(person, id, now.slice(0, 10)).length > 0);
  return {
    now,
    school: { ...school, people },
    partners: [],
    pupils: [],
    choosable: [],
    register: [],
    looked: {},
    protocols,
    id: opaque,
    named: opaque,
  };
};
