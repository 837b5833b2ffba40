import type { CosmosAccount } from '../../data/cosmos/account.js';
import type { Trouble } from '../support/teams.js';
import { Bots } from './bots.js';
import { sentAll, type Faults } from './checks.js';
import { Crowd } from './crowd.js';
import { randomFrom, type Random } from './random.js';

/** What Teams surely does not take: then every message comes once, however urgent. */
const busy =
  ({ chance, pick }: Random): Trouble =>
  () =>
    chance(0.3) ? { status: pick([429, 412]) } : undefined;

/** Time-outs of seconds: a machine that is slow does not make a message unknown. */
const SOME_HASTE = 2;

/** Bots on one store whose clocks tick at the same moment over the same cases. What is wrong then. */
export const throughProcesses = async (
  seed: number,
  bots: number,
  rounds: number,
  cosmos?: CosmosAccount,
): Promise<Faults> => {
  const random = randomFrom(seed);
  const all = await Bots.open({ bots, haste: SOME_HASTE, ...(cosmos && { cosmos }) });
  try {
    const crowd = new Crowd(random);
    const people = await all.people('01', '02', '11', '03', '04', '13', '14');
    const [one, two, three, ...readers] = people;
    all.teams.trouble = busy(random);
    for (let n = 0; n < rounds; n += 1) {
      const records = [one!, two!, three!].map((person) => crowd.records(person));
      await Promise.all([...records, ...readers.map((person) => crowd.answers(person)), all.tick()]);
      // Nothing is under way for longer than its claim holds.
      await all.idle();
      await all.later(random.between(5, 40));
    }
    for (const time of ['11:00', '13:30', '14:30', '16:00']) await all.itIs('2026-11-10', time);
    for (const time of ['08:05', '12:05', '13:30']) await all.itIs('2026-11-11', time);
    for (const day of ['12', '13', '16', '17', '18']) await all.itIs(`2026-11-${day}`, '12:05');
    all.teams.trouble = () => undefined;
    await all.settles();
    return [...sentAll(await all.cases(crowd.begun), all.teams), ...(await all.faults(crowd))];
  } finally {
    await all.closes();
  }
};
