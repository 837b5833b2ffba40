import { Bots } from './bots.js';
import { Crowd } from './crowd.js';
import { away, lying, mumbling } from './lies.js';
import { randomFrom } from './random.js';
import type { Faults } from './checks.js';

/** Teams lies, is away for two minutes, lies again and says almost nothing; then all is well. What is wrong then. */
export const throughLies = async (seed: number, rounds: number): Promise<Faults> => {
  const random = randomFrom(seed);
  const bots = await Bots.open();
  try {
    const crowd = new Crowd(random);
    const [one, two, three, four, ...readers] = await bots.people('01', '02', '11', '07', '03', '04', '13', '14');
    const round = async (): Promise<void> => {
      const records = [one!, two!, three!, four!].map((person) => crowd.records(person));
      const answers = [...readers, two!].map((person, n) => (n < readers.length ? crowd.answers(person) : undefined));
      await Promise.all([...records, ...answers, bots.tick()]);
      await bots.later(random.between(1, 40));
    };
    bots.teams.trouble = lying(random);
    for (let n = 0; n < rounds; n += 1) await round();
    bots.teams.trouble = away;
    for (let n = 0; n < 4; n += 1) {
      await Promise.all(readers.map((person) => crowd.answers(person)));
      await bots.later(30);
    }
    bots.teams.trouble = lying(random);
    for (let n = 0; n < rounds; n += 1) await round();
    bots.teams.trouble = mumbling(random);
    await round();
    await bots.settles();
    bots.teams.trouble = () => undefined;
    await bots.settles();
    return await bots.faults(crowd);
  } finally {
    await bots.closes();
  }
};
