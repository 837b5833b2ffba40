import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from '../../../bot/cli/demo/calendar.js';
import { DEMO_TENANT } from '../../../bot/cli/demo/ids.js';
import { startVangnet, type Running } from '../../../bot/start.js';
import type { Store } from '../../../data/store.js';
import { momentAt, plusDays, weekdayOn } from '../../../dialogs/engine/school/calendar.js';
import { rolesAt } from '../../../dialogs/engine/school/school.js';
import { Crowd, type Told } from '../../faults/crowd.js';
import { randomFrom, type Random } from '../../faults/random.js';
import { codeOn } from '../../protocols/signaal/story.js';
import { FakeTeams, type KeptMessage, type Trouble } from '../../support/teams.js';
import { hasty } from '../../support/timer.js';
import { Colleague } from './colleague.js';
import { kept, owned, reached, type Faults } from './day.js';
import { membersOfAll, settle, type Member } from './town.js';

/** A school year with the real bot, its store and a Teams that refuses and lies, on a clock that is moved by hand. */

export type Asked = {
  schools: number;
  from: string;
  to: string;
  seed: number;
  /** No day begins after so many minutes of the real clock. */
  minutes: number;
  /** How many of the signals are urgent: one in ten by itself. */
  urgent?: number;
  /** Gets every line of a day when the day is over. */
  tell?: (line: string) => void;
  /** Stands between the bot and its store. What is looked up at the end of a day comes from the store itself. */
  store?: (real: Store) => Store;
  /** What Teams does with calls, in the place of chance. */
  trouble?: Trouble;
};
/** `most`: messages that one person got on one day, without what is urgent. */
export type Year = {
  days: number;
  /** The last day that passed. */
  until?: string;
  signals: number;
  presses: number;
  messages: number;
  most: number;
  urgent: number;
  unreached: number;
  faults: Faults;
};

/** Waits for Teams are so many times as short. */
const HASTE = 50;
const HOURS = ['08:05', '10:00', '12:30', '15:15'];
const EVENING = '16:45';
const URGENT = {
  speelt: ['Kind zegt dat het dood wil of doet zichzelf pijn'],
  meekijken: 'De IB’er, vandaag',
};
const ORDINARY = [
  { speelt: ['Geen van deze'], meekijken: 'De IB’er, deze week' },
  { speelt: ['Geen van deze'], meekijken: 'Niemand. Ik houd het zelf in de gaten' },
  { speelt: ['Ik twijfel'], meekijken: 'De IB’er, vandaag' },
];
/** Chances at each of the hours: that a teacher records, that somebody works through the list, or begins another thing. */
const RECORDS = 0.02;
const WORKS = 0.15;
const BEGINS = 0.004;
const SICK = 0.02;
const MOST_KEPT = 20_000;

/** One school. It has chances of its own, so that schools can go on beside each other. */
type Place = { random: Random; crowd: Crowd; colleagues: Colleague[] };
/** An urgent signal, and how many messages there were before it. */
type Urgent = { code: string; before: number };

const isUrgent = ({ raw }: KeptMessage): boolean => raw.includes('Spoed. Lees nu.');

/** One in ten calls is refused, and two in a hundred are taken and answered as if they were not. */
const trouble =
  ({ chance, pick }: Random) =>
  () => {
    if (chance(0.02)) return { status: 502, delivered: true };
    return chance(0.1) ? pick([{ status: 429, retryAfter: 1 }, { status: 412 }, { status: 502 }]) : undefined;
  };

const isClosed = (day: string): boolean =>
  ['za', 'zo'].includes(weekdayOn(day)) || settings.holidays.some(({ from, to }) => from <= day && day <= to);

export class SchoolYear {
  private readonly teams = new FakeTeams();
  private readonly random: Random;
  private readonly members: Member[];
  private places: Place[] = [];
  private readonly away = new Set<string>();
  private running!: Running;
  private store!: Store;
  private time: Date;
  private printed = 0;
  private readonly found: Year = {
    days: 0,
    signals: 0,
    presses: 0,
    messages: 0,
    most: 0,
    urgent: 0,
    unreached: 0,
    faults: [],
  };

  constructor(private readonly asked: Asked) {
    this.random = randomFrom(asked.seed);
    this.members = membersOfAll(asked.schools);
    this.time = new Date(momentAt(asked.from, '07:30'));
  }

  async passes(): Promise<Year> {
    const folder = await mkdtemp(join(tmpdir(), 'vangnet-year-'));
    try {
      await this.starts(join(folder, 'vangnet.sqlite'));
      await this.days();
      await this.running.stop();
      return this.found;
    } finally {
      this.teams.stop();
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async days(): Promise<void> {
    const { from, to, minutes } = this.asked;
    const end = performance.now() + minutes * 60_000;
    for (let day = from; day <= to && performance.now() < end; day = plusDays(day, 1)) {
      await this.day(day);
      this.found.until = day;
    }
  }

  private async starts(file: string): Promise<void> {
    const serviceUrl = await this.teams.start();
    this.running = await startVangnet(
      { port: 0, dataFile: file, forms: 'dialog', logLevel: 'silent' },
      {
        now: () => this.time,
        timer: hasty(HASTE, (ms) => ms / HASTE),
        busy: () => false,
        store: (real) => {
          this.store = real;
          return this.asked.store?.(real) ?? real;
        },
      },
    );
    await settle(this.store, this.members);
    const bot = `http://127.0.0.1:${this.running.port}`;
    const wire = { bot, serviceUrl, teams: this.teams, forms: 'dialog', settle: () => this.running.idle() } as const;
    this.places = [...new Set(this.members.map(({ school }) => school))].map((school, n) => {
      const random = randomFrom(this.asked.seed + 2 + n);
      const own = this.members.filter((member) => member.school === school);
      return { random, crowd: new Crowd(random), colleagues: own.map((one) => new Colleague(one, wire, random)) };
    });
    await this.inEach(async ({ colleagues }) => {
      for (const one of colleagues) await one.installs();
    });
    // Calls come in no fixed order. The chances of people must not depend on it.
    this.teams.trouble = this.asked.trouble ?? trouble(randomFrom(this.asked.seed + 1));
  }

  private async day(day: string): Promise<void> {
    await this.itIs(day, '07:30');
    if (isClosed(day)) return;
    const before = this.teams.messages.length;
    await this.staffChanges(day);
    for (const hour of HOURS) {
      await this.itIs(day, hour);
      const urgent: Urgent[] = [];
      await this.inEach(async (place) => {
        for (const one of place.colleagues) if (!this.away.has(one.id)) await this.acts(one, day, place, urgent);
      });
      for (const one of urgent) await this.mustReach(one);
    }
    await this.itIs(day, EVENING);
    await this.looksBack(day, this.teams.messages.slice(before));
  }

  /** People of one school act one after another, and schools beside each other. */
  private async inEach(work: (place: Place) => Promise<void>): Promise<void> {
    await Promise.all(this.places.map(work));
  }

  private async itIs(day: string, hour: string): Promise<void> {
    this.time = new Date(momentAt(day, hour));
    await this.ticks();
  }

  /** Until the clock has nothing left to do. */
  private async ticks(): Promise<void> {
    const now = this.time.toISOString();
    for (let n = 0; n < 200; n += 1) {
      await this.running.clock.tick();
      await this.running.idle();
      if ((await this.store.due(now, 1)).length === 0) return;
    }
  }

  /** Some are ill for a few days. Now and then a school has no intern begeleider for weeks. */
  private async staffChanges(day: string): Promise<void> {
    for (const one of this.members) {
      if (this.away.has(one.id) ? this.random.chance(0.3) : this.random.chance(SICK)) await this.changes(one, day);
      if (one.role === 'intern_begeleider' && this.random.chance(0.01)) await this.leaves(one, day);
    }
  }

  private async changes({ id }: Member, day: string): Promise<void> {
    const absent = this.away.has(id) ? [] : [{ from: day, to: plusDays(day, 14) }];
    if (absent.length === 0) this.away.delete(id);
    else this.away.add(id);
    await this.store.changePerson(DEMO_TENANT, id, (old) => old && { ...old, absent });
  }

  /** The role is empty for three weeks. */
  private async leaves({ id, school, role }: Member, day: string): Promise<void> {
    const back = { school, role, groups: [], from: plusDays(day, 21) };
    await this.store.changePerson(DEMO_TENANT, id, (old) => old && { ...old, roles: [back] });
  }

  private async acts(one: Colleague, day: string, place: Place, urgent: Urgent[]): Promise<void> {
    const pressed = one.pressed;
    const { random } = place;
    try {
      if (one.role === 'leerkracht' && random.chance(RECORDS)) await this.records(one, day, place, urgent);
      else if (random.chance(one.role === 'leerkracht' ? WORKS / 5 : WORKS)) await one.works(day);
      else if (random.chance(BEGINS)) await one.begins(day);
    } catch (error) {
      this.found.faults.push(`${one.number} on ${day}: ${String(error).slice(0, 300)}`);
    }
    this.found.presses += one.pressed - pressed;
  }

  /** A directeur of this year may have ended the role. Such a person is told so, and records nothing. */
  private async worksHere({ id, school }: Colleague, day: string): Promise<boolean> {
    const person = await this.store.person(DEMO_TENANT, id);
    return person !== undefined && rolesAt(person, school, day).length > 0;
  }

  private async records(one: Colleague, day: string, { random, crowd }: Place, urgent: Urgent[]): Promise<void> {
    if (!(await this.worksHere(one, day))) return;
    const isNow = random.chance(this.asked.urgent ?? 0.1);
    const before = this.teams.messages.length;
    await crowd.records(one, isNow ? URGENT : random.pick(ORDINARY));
    this.found.signals += 1;
    if (isNow) urgent.push({ code: codeOn(one), before });
    one.reloads();
  }

  /** Within two minutes of the clock. */
  private async mustReach({ code, before }: Urgent): Promise<void> {
    this.found.urgent += 1;
    for (let n = 0; n <= 12; n += 1) {
      const came = this.teams.messages.slice(before).filter((one) => isUrgent(one) && one.raw.includes(code));
      if (await reached(this.store, came, (chat) => this.idIn(chat), this.time.toISOString())) return;
      this.time = new Date(this.time.getTime() + 10_000);
      await this.ticks();
    }
    this.found.unreached += 1;
    const said = this.teams.messages.slice(before).map(({ conversation, summary }) => `${conversation}: ${summary}`);
    this.found.faults.push(
      `nobody was reached in two minutes: ${code}, ${this.time.toISOString()}; ${said.join('; ')}`,
    );
  }

  private idIn(chat: string): string | undefined {
    return this.places.flatMap(({ colleagues }) => colleagues).find(({ conversation }) => conversation === chat)?.id;
  }

  private async looksBack(day: string, messages: readonly KeptMessage[]): Promise<void> {
    const told: Told[] = this.places.flatMap(({ crowd }) => crowd.told.splice(0));
    const schools = new Map(this.members.map(({ id, school }) => [id, school]));
    this.found.faults.push(...(await kept(this.store, told, (id) => schools.get(id) ?? '')));
    for (const school of new Set(schools.values())) this.found.faults.push(...(await owned(this.store, school, day)));
    const counts = new Map<string, number>();
    for (const one of messages)
      if (!isUrgent(one)) counts.set(one.conversation, (counts.get(one.conversation) ?? 0) + 1);
    this.found.most = Math.max(this.found.most, ...counts.values());
    this.found.messages += messages.length;
    this.found.days += 1;
    this.teams.wire.length = 0;
    if (this.teams.messages.length > MOST_KEPT) this.teams.messages.splice(0, this.teams.messages.length - MOST_KEPT);
    this.asked.tell?.(`${day}: ${this.found.signals} signals`);
    for (const fault of this.found.faults.slice(this.printed)) this.asked.tell?.(`SEED=${this.asked.seed}: ${fault}`);
    this.printed = this.found.faults.length;
  }
}
