import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbedded } from '../../data/open.js';
import { momentAt } from '../../dialogs/engine/school/calendar.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { FakeTeams } from '../support/teams.js';
import type { Person } from '../support/person.js';
import { casesOf, faultsOf } from './bots.js';
import { cameById } from './chat.js';
import type { Faults } from './checks.js';
import { Crowd, type Persist, type Told } from './crowd.js';
import { HASTE } from './lies.js';
import { Lives } from './lives.js';
import { randomFrom, type Random } from './random.js';

/** Between two lives: longer than a claim holds. */
const BETWEEN_S = 40;
const LONGEST_LIFE_MS = 3_000;

/** A press that the end of a life cut off is pressed again in the next: the same press, with the same key. */
export const throughLives =
  (lives: Lives): Persist =>
  async (person, press, isDone) => {
    for (let again = press; ; again = () => person.pressesAgain()) {
      await lives.alive();
      try {
        await again();
        if (isDone()) return;
        throw new Error(`${person.number} was not answered: ${person.sight}`);
      } catch (error) {
        if (!isCutOff(error)) throw error;
        await sleep(20);
      }
    }
  };

const isCutOff = (error: unknown): boolean =>
  error instanceof TypeError && /fetch failed|terminated/.test(error.message);

/** Kills at a random moment, or in the moment that Teams has a message and the bot does not know it yet. */
const killer = (lives: Lives, teams: FakeTeams, { chance, between }: Random) => {
  let betweenSendAndMark = 0;
  const inTheMiddle = (left: number): Promise<void> =>
    new Promise((settle) => {
      teams.trouble = (path) => {
        const isSend = path.endsWith('/activities');
        if (!isSend || (left -= 1) > 0) return undefined;
        teams.trouble = () => undefined;
        betweenSendAndMark += 1;
        lives.kills();
        settle();
        return { delivered: true, reset: true };
      };
    });
  const kills = async (): Promise<void> => {
    if (chance(0.4)) await Promise.race([inTheMiddle(between(1, 4)), sleep(LONGEST_LIFE_MS)]);
    else await sleep(between(20, 600));
    lives.kills();
    await lives.ends();
    teams.trouble = () => undefined;
  };
  return { kills, count: () => betweenSendAndMark };
};

export const casesIn = async (file: string, ids: Iterable<string>): Promise<Case[]> => {
  const store = await openEmbedded({ file, onFatal: () => undefined });
  return casesOf(store, ids).finally(() => store.close());
};

/** What people do all the while. `begins`: before the first death. */
type Play = {
  told: readonly Told[];
  begun: Iterable<string>;
  begins?: () => Promise<void>;
  does: (person: Person, n: number) => Promise<void>;
};
type Plays = (random: Random, persist: Persist, people: readonly Person[]) => Play;

/** Three record signals, three answer them. */
const signals: Plays = (random, persist) => {
  const crowd = new Crowd(random, persist);
  const { told, begun } = crowd;
  return { told, begun, does: (person, n) => (n < 3 ? crowd.records(person) : crowd.answers(person)) };
};

type Ran = { faults: Faults; betweenSendAndMark: number; unknown: number; messages: number; told: number };

/** So many lives that end by kill -9 while people are at work; then one that may finish. */
export const throughCrashes = async (seed: number, deaths: number, plays: Plays = signals): Promise<Ran> => {
  const random = randomFrom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'vangnet-crash-'));
  const file = join(folder, 'vangnet.sqlite');
  const teams = new FakeTeams();
  const serviceUrl = await teams.start();
  const lives = await Lives.on(file, HASTE);
  let time = Date.parse(momentAt('2026-11-10', '08:30'));
  const later = (seconds: number): string => new Date((time += seconds * 1000)).toISOString();
  try {
    const wire = {
      get bot() {
        return lives.url;
      },
      serviceUrl,
      teams,
    };
    const people = ['01', '02', '11', '03', '04', '13'].map((number) => Crowd.person(number, wire));
    await lives.begins(later(0));
    for (const person of people) await person.installs();
    const play = plays(random, throughLives(lives), people);
    await play.begins?.();

    let over = false;
    const does = async (what: () => Promise<void>): Promise<void> => {
      while (!over) {
        await what();
        await sleep(random.between(10, 120));
      }
    };
    const busy = Promise.all(people.map((person, n) => does(() => play.does(person, n))));
    const { kills, count } = killer(lives, teams, random);
    const killAll = async (): Promise<void> => {
      for (let n = 0; n < deaths; n += 1) {
        void lives.ticks(later(BETWEEN_S));
        await kills();
        await lives.begins(later(BETWEEN_S), n + 1 === deaths);
      }
      over = true;
    };
    await Promise.race([busy, killAll()]);
    await busy;
    for (const seconds of [0, 40, 40, 40, 600, 15, 15, 15]) await lives.ticks(later(seconds));
    await lives.stops();
    const cases = await casesIn(file, play.begun);
    const outbox = cases.flatMap((c) => c.outbox);
    return {
      faults: faultsOf(cases, play.told, teams, later(0)),
      betweenSendAndMark: count(),
      unknown: outbox.filter(({ delivery }) => delivery.state === 'unknown').length,
      messages: cameById(teams).size,
      told: play.told.length,
    };
  } finally {
    await lives.closes();
    teams.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
