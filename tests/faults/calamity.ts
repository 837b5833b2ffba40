import { Bots } from './bots.js';
import type { Faults } from './checks.js';
import { throughCrashes } from './crash.js';
import { Incident } from './incident.js';
import { away, lying, mumbling } from './lies.js';
import { randomFrom } from './random.js';

/**
 * A calamity while Teams lies, says almost nothing, lies again and is away for two minutes; then all is well. What is
 * wrong then.
 */
export const throughCalamity = async (seed: number, rounds: number): Promise<Faults> => {
  const random = randomFrom(seed);
  const bots = await Bots.open();
  try {
    const incident = new Incident(random);
    const [head, ...others] = await bots.people('04', '03', '02', '01', '11');
    const all = [head!, ...others];
    const round = async (): Promise<void> => {
      await Promise.all([...all.map((person) => incident.does(person, others)), bots.tick()]);
      await bots.later(random.between(1, 40));
    };
    bots.teams.trouble = lying(random);
    await incident.begins(head!, others.slice(0, 2));
    for (let n = 0; n < rounds; n += 1) await round();
    bots.teams.trouble = mumbling(random);
    await round();
    bots.teams.trouble = lying(random);
    for (let n = 0; n < rounds; n += 1) await round();
    bots.teams.trouble = away;
    for (let n = 0; n < 4; n += 1) {
      await Promise.all(all.map((person) => incident.does(person)));
      await bots.later(30);
    }
    bots.teams.trouble = () => undefined;
    await bots.catchesUp();
    // Before anything else happens that every board is drawn anew for.
    const soon = await bots.faults(incident);
    await bots.settles();
    return [...soon, ...(await bots.faults(incident))];
  } finally {
    await bots.closes();
  }
};

/** A calamity in which the bot is killed again and again. */
export const throughCalamityCrashes = (seed: number, deaths: number) =>
  throughCrashes(seed, deaths, (random, persist, [teacher, bhv, other, ib, head]) => {
    const incident = new Incident(random, persist);
    return {
      told: incident.told,
      begun: incident.begun,
      begins: () => incident.begins(head!, [ib!, bhv!]),
      does: (person) => incident.does(person, [teacher!, other!]),
    };
  });
