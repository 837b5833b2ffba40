import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { momentAt } from '../../dialogs/engine/school/calendar.js';
import { backup, pathIn, restore, type Ran } from '../bot/cli/backup/run.js';
import { FakeTeams } from '../support/teams.js';
import { keptAll, type Faults } from './checks.js';
import { casesIn, throughLives } from './crash.js';
import { Crowd, type Told } from './crowd.js';
import { HASTE } from './lies.js';
import { Lives } from './lives.js';
import { randomFrom } from './random.js';

/** What a backup may say when the bot is killed meanwhile. */
const CUT_OFF = /^(The bot stopped meanwhile|The bot did not answer in time)/;

type Kept = { path: string; told: Told[] };
type Outcome = { faults: Faults; backups: number; cutOff: number };

/** All that was told to be saved before a backup was asked is in it; what was not made left nothing. */
const judged = async (ran: Ran, told: Told[], begun: Iterable<string>): Promise<Faults> => {
  if (ran.code !== 0) return CUT_OFF.test(ran.said) ? [] : [`a backup failed: ${ran.said}`];
  return keptAll(await casesIn(pathIn(ran), begun), told).map((fault) => `in a backup: ${fault}`);
};

/**
 * People at work, a backup asked again and again, and a bot that is killed at any moment, often while its file is being
 * copied. In the end the last backup is put back.
 */
export const throughBackups = async (seed: number, rounds: number): Promise<Outcome> => {
  const random = randomFrom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'vangnet-backups-'));
  const [file, backups] = [join(folder, 'vangnet.sqlite'), await mkdtemp(join(folder, 'backups-'))];
  const teams = new FakeTeams();
  const serviceUrl = await teams.start();
  const lives = await Lives.on(file, HASTE);
  const [made, faults]: [Kept[], Faults] = [[], []];
  let [time, cutOff, isOver] = [Date.parse(momentAt('2026-11-10', '08:30')), 0, false];
  const later = (): Date => new Date((time += 60_000));
  try {
    const wire = {
      get bot() {
        return lives.url;
      },
      serviceUrl,
      teams,
    };
    const people = ['01', '02', '11', '03', '04'].map((number) => Crowd.person(number, wire));
    await lives.begins(later().toISOString());
    for (const person of people) await person.installs();
    const crowd = new Crowd(random, throughLives(lives));
    const works = people.map(async (person, n) => {
      while (!isOver) {
        await (n < 3 ? crowd.records(person) : crowd.answers(person));
        await sleep(random.between(10, 60));
      }
    });

    for (let round = 0; round < rounds; round += 1) {
      await sleep(random.between(50, 400));
      const told = [...crowd.told];
      const asked = backup(file, [backups], { now: later() });
      const dies = random.chance(0.5);
      if (dies) {
        await sleep(random.between(0, 40));
        lives.kills();
        await lives.ends();
      }
      const ran = await asked;
      if (ran.code === 0) made.push({ path: pathIn(ran), told });
      else cutOff += 1;
      faults.push(...(await judged(ran, told, crowd.begun)));
      if (dies) await lives.begins(later().toISOString());
    }
    isOver = true;
    await Promise.all(works);

    lives.kills();
    await lives.ends();
    const last = made.at(-1);
    if (last === undefined) return { faults: [...faults, 'no backup was made'], backups: 0, cutOff };
    const { code, said } = await restore(file, [last.path, '--yes'], { now: later() });
    if (code !== 0) faults.push(`not put back: ${said}`);
    await lives.begins(later().toISOString(), true);
    const lost = crowd.told.length;
    await crowd.records(people[0]!);
    await lives.stops();
    faults.push(...keptAll(await casesIn(file, crowd.begun), [...last.told, ...crowd.told.slice(lost)]));
    const left = (await readdir(backups)).filter((name) => !/^vangnet-[\d-]+\.sqlite(\.known)?$/.test(name));
    return { faults: [...faults, ...left.map((name) => `left: ${name}`)], backups: made.length, cutOff };
  } finally {
    await lives.closes();
    teams.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
