import type { Person } from '../support/person.js';
import { inputsOf } from '../support/cards.js';
import { IllStore } from '../support/store.js';
import { Bots } from './bots.js';
import type { Faults } from './checks.js';
import { Crowd, type Persist } from './crowd.js';
import { randomFrom, type Random } from './random.js';

const MOST_TRIES = 200;

const typedOn = (person: Person): Map<string, string> =>
  new Map((person.front === undefined ? [] : inputsOf(person.front)).map(({ label }) => [label, person.value(label)]));

/** Presses again until it is saved, as the card asks; notes what the card does not keep or say meanwhile. */
const patiently =
  (faults: Faults): Persist =>
  async (person, press, isDone) => {
    for (let n = 0; n < MOST_TRIES; n += 1) {
      const typed = typedOn(person);
      const isGone = n > 0 && person.front === undefined;
      await (isGone ? person.pressesAgain() : press());
      if (isDone()) return;
      if (!/Dit is niet opgeslagen|Ik weet niet zeker|Dit is bewaard/.test(person.sight))
        faults.push(`not told what is known: ${person.sight}`);
      const now = typedOn(person);
      for (const [label, value] of typed)
        if (now.get(label) !== value) faults.push(`the card lost "${value}", at ${label}`);
    }
    throw new Error(`${person.number} gives up`);
  };

/** One of ten calls is refused; one of thirty is refused and done all the same. */
const falling =
  ({ chance }: Random) =>
  () => {
    if (chance(1 / 30)) return 'lost';
    return chance(0.1) ? 'away' : undefined;
  };

/** The store is away at random calls; then all is well. What is wrong then, and what was wrong meanwhile. */
export const throughIllness = async (seed: number, rounds: number): Promise<Faults> => {
  const random = randomFrom(seed);
  const store = new IllStore();
  const bots = await Bots.open({ store: store.before });
  const meanwhile: Faults = [];
  try {
    const crowd = new Crowd(random, patiently(meanwhile));
    const [one, two, three, ...readers] = await bots.people('01', '02', '11', '03', '04', '13');
    // Everybody is known from an earlier turn: a card that is drawn again needs no store for that.
    for (const person of [one!, two!, three!]) await crowd.records(person);
    store.ill = falling(random);
    for (let n = 0; n < rounds; n += 1) {
      const records = [one!, two!, three!].map((person) => crowd.records(person));
      await Promise.all([...records, ...readers.map((person) => crowd.answers(person)), bots.tick()]);
      await bots.later(random.between(1, 25));
    }
    store.heals();
    await bots.settles();
    return [...meanwhile, ...(await bots.faults(crowd))];
  } finally {
    await bots.closes();
  }
};
