import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditEvent, Store } from '../../data/store.js';
import { startVangnet, type Running } from '../../bot/start.js';
import { momentAt } from '../../dialogs/engine/school/calendar.js';
import { numberOf, type Who } from './cast.js';
import { Person, type Forms } from './person.js';
import { patient } from '../../bot/support/patience.js';
import { createTimer, type Timer } from '../../bot/support/timer.js';
import { FakeTeams } from './teams.js';
import { hasty } from './timer.js';
import { refused, watchingWrites } from '../data/previous/reads.js';

/** One story of every protocol is told both ways, and so is what depends on how a form is shown. */
export const BOTH_WAYS: readonly Forms[] = ['dialog', 'inline'];
/** How forms are shown where a story does not say it. The nightly run tells all of them the other way. */
const USUAL_FORMS: Forms = process.env.FORMS === 'inline' ? 'inline' : 'dialog';

/** A Tuesday in November: the IB'er and the directeur are at work, group 5 leaves at 14.15. */
const TUESDAY = '2026-11-10';
/** Pauses between tries and drawings are short. */
const HASTE = 20;

/** As many people as were named, in that order. */
export type Came<Named extends readonly Who[]> = { -readonly [N in keyof Named]: Person };

export type Opening = {
  forms?: Forms;
  day?: string;
  at?: string;
  /** The moment itself, in the place of a day and a time. */
  now?: string;
  /** Puts a data file of before where the bot will look for it. */
  file?: (file: string) => Promise<void>;
  /** How long the bot waits for what takes time. */
  timer?: Timer;
  /** The same in short: how much faster than in the real world that time goes, that of Teams too. */
  haste?: number;
  /** Stands before the real store. `serviceUrl`: where Teams is in this run. */
  store?: (real: Store, serviceUrl: string) => Store;
  /** How long one call of that store may take, in milliseconds. */
  patience?: (ms: number) => number;
  /** Whether the bot has more to do than it can answer in time. */
  busy?: () => boolean;
  /** Makes ids of names, as another build does. */
  keyed?: (secret: string, formerly: string) => string;
  /** Another process on the store of that one, which stays open. */
  beside?: SchoolDay;
};

/** The real bot with the demo schools, a Teams that is ours, and a clock that stands still until it is moved. */
export class SchoolDay {
  readonly logs: string[] = [];
  private constructor(
    readonly teams: FakeTeams,
    private readonly forms: Forms,
    private readonly folder: string,
    private readonly serviceUrl: string,
    private time: Date,
    private readonly store: Opening['store'],
    private readonly timer: Timer,
    private readonly patience: Opening['patience'],
    private readonly beside: SchoolDay | undefined,
    private readonly keyed: Opening['keyed'],
    private readonly busy: () => boolean,
  ) {}
  private running: Running | undefined;
  private real: Store | undefined;
  private readonly people = new Map<string, Person>();
  private readonly unread = new Set<string>();

  static async opens({
    forms = USUAL_FORMS,
    day = TUESDAY,
    at = '10:00',
    now = momentAt(day, at),
    file,
    store,
    haste,
    timer = haste === undefined ? hasty(HASTE, (ms) => ms) : hasty(haste),
    patience,
    beside,
    keyed,
    busy = () => false,
  }: Opening = {}): Promise<SchoolDay> {
    const teams = new FakeTeams();
    const folder = await mkdtemp(join(tmpdir(), 'vangnet-test-'));
    const start = new Date(now);
    const url = await teams.start();
    const school = new SchoolDay(teams, forms, folder, url, start, store, timer, patience, beside, keyed, busy);
    await file?.(school.file);
    await school.starts();
    return school;
  }

  /** Starts the bot, on the same file after a stop. */
  async starts(): Promise<void> {
    this.running = await startVangnet(
      { port: 0, dataFile: this.file, forms: this.forms, logLevel: 'debug' },
      {
        now: () => this.time,
        log: { write: (line: string) => void this.logs.push(line) },
        timer: this.timer,
        ...(this.keyed !== undefined && { keyed: this.keyed }),
        busy: this.busy,
        store: (own) => {
          const real = this.beside === undefined ? own : { ...this.beside.data, close: own.close };
          this.real = real;
          const watched = watchingWrites(real, (...written) =>
            written.flatMap(refused).forEach((fault) => this.unread.add(fault)),
          );
          const store = this.store?.(watched, this.serviceUrl) ?? watched;
          return this.patience === undefined ? store : patient(store, createTimer({ patience: this.patience }));
        },
      },
    );
  }

  get file(): string {
    return join(this.folder, 'vangnet.sqlite');
  }
  get url(): string {
    return `http://127.0.0.1:${this.bot.port}`;
  }
  get now(): string {
    return this.time.toISOString();
  }

  person(who: Who): Person {
    const number = numberOf(who);
    const known = this.people.get(number);
    if (known !== undefined) return known;
    const wire = {
      bot: this.url,
      serviceUrl: this.serviceUrl,
      teams: this.teams,
      forms: this.forms,
      settle: () => this.bot.idle(),
    };
    const person = new Person(number, wire);
    this.people.set(number, person);
    return person;
  }

  /** Everybody named opens Teams: from then on the bot can reach them. */
  async cameIn<const Named extends readonly Who[]>(...named: Named): Promise<Came<Named>> {
    const people = named.map((who) => this.person(who));
    for (const person of people) await person.installs();
    return people as Came<Named>;
  }

  /** Moves the clock and lets happen what was due by then. */
  async itIs(time: string, day?: string): Promise<void> {
    this.time = new Date(momentAt(day ?? this.now.slice(0, 10), time));
    await this.bot.clock.tick();
    await this.bot.idle();
  }

  /** The store itself, to say something of a school or to read what was kept. */
  get data(): Store {
    if (this.real === undefined) throw new Error('the bot is not running');
    return this.real;
  }

  /** The newest events written down in a school. */
  async auditOf(school: string): Promise<AuditEvent[]> {
    return this.data.auditOf(school, { limit: 100, offset: 0 });
  }

  /** Whether these words lie anywhere in the data file, also in what was removed: bytes are read, not rows. */
  async holds(words: string): Promise<boolean> {
    const parts = await Promise.all([this.file, `${this.file}-wal`].map((file) => readFile(file).catch(() => '')));
    return parts.some((bytes) => bytes.includes(words));
  }

  async stops(): Promise<void> {
    await this.bot.stop();
    this.people.clear();
  }

  async closes(): Promise<void> {
    await this.bot.stop();
    this.teams.stop();
    await rm(this.folder, { recursive: true, force: true });
    if (this.unread.size > 0) throw new Error(`the last release cannot read ${[...this.unread].join('; ')}`);
  }

  private get bot(): Running {
    if (this.running === undefined) throw new Error('the bot is not running');
    return this.running;
  }
}
