import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { momentAt } from '../../dialogs/engine/school/calendar.js';
import { FakeTeams } from '../support/teams.js';
import { Bots, faultsOf } from './bots.js';
import type { Faults } from './checks.js';
import { casesIn } from './crash.js';
import { Crowd } from './crowd.js';
import { HASTE } from './lies.js';
import { Lives } from './lives.js';
import { randomFrom } from './random.js';

const WEEK = { speelt: ['Geen van deze'], meekijken: 'De IB’er, deze week' };
const TODAY = { speelt: ['Ik twijfel'], meekijken: 'De IB’er, vandaag' };
const NAMES = ['01', '02', '11', '03', '04', '13', '14'];

const TUESDAY = momentAt('2026-11-10', '09:00');
const FRIDAY = momentAt('2026-11-13', '16:00');
const MONDAY = momentAt('2026-11-16', '08:05');

/** How many reminders each person got on Monday morning, and what is wrong then. */
type Monday = { reminders: number[]; faults: Faults };

const reminders = (teams: FakeTeams, before: number): number[] => {
  const all = teams.messages.slice(before).filter(({ raw }) => raw.includes('Nog te doen bij'));
  return NAMES.map((number) => all.filter(({ conversation }) => conversation === `chat-${number}`).length);
};

/** A process that stops on Friday at 16.00; another one starts on Monday at 8.05: what was due is caught up. */
export const throughWeekend = async (seed: number): Promise<Monday> => {
  const folder = await mkdtemp(join(tmpdir(), 'vangnet-weekend-'));
  const file = join(folder, 'vangnet.sqlite');
  const teams = new FakeTeams();
  const serviceUrl = await teams.start();
  const lives = await Lives.on(file, HASTE);
  try {
    const wire = {
      get bot() {
        return lives.url;
      },
      serviceUrl,
      teams,
    };
    const crowd = new Crowd(randomFrom(seed));
    const people = NAMES.map((number) => Crowd.person(number, wire));
    const [one, two, three] = people;
    await lives.begins(TUESDAY);
    for (const person of people) await person.installs();
    for (const person of [one!, two!, three!]) await crowd.records(person, WEEK);
    await lives.ticks(FRIDAY);
    // In the last seconds, so that no clock was looked at since.
    for (const person of [one!, one!, two!, three!, three!]) await crowd.records(person, TODAY);
    await lives.stops();
    const before = teams.messages.length;
    await lives.begins(MONDAY);
    for (const minute of ['05', '06', '07']) await lives.ticks(momentAt('2026-11-16', `08:${minute}`));
    await lives.stops();
    const cases = await casesIn(file, crowd.begun);
    return {
      reminders: reminders(teams, before),
      faults: faultsOf(cases, crowd.told, teams, momentAt('2026-11-16', '08:07')),
    };
  } finally {
    await lives.closes();
    teams.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

/** The same with several bots on one store, none of which looked at its clock over the weekend. */
export const throughWeekendTogether = async (seed: number, bots: number): Promise<Monday> => {
  const all = await Bots.open({ day: '2026-11-10', at: '09:00', bots, haste: 2 });
  try {
    const crowd = new Crowd(randomFrom(seed));
    const [one, two, three] = await all.people(...NAMES);
    for (const person of [one!, two!, three!]) await crowd.records(person, WEEK);
    await all.itIs('2026-11-13', '16:00');
    for (const person of [one!, one!, two!, three!, three!]) await crowd.records(person, TODAY);
    await all.idle();
    const before = all.teams.messages.length;
    for (const minute of ['05', '06', '07']) await all.itIs('2026-11-16', `08:${minute}`);
    return { reminders: reminders(all.teams, before), faults: await all.faults(crowd) };
  } finally {
    await all.closes();
  }
};
