/** In the nightly run there is time for all of them. */
const MORE_MS = process.env.RUNS === undefined ? 250 : Infinity;

/** Seeds of walks: `least` of them always, and up to `most` while there is time. What those find is a fault as well. */
export function* seeds(least: number, most: number): Generator<number> {
  const began = performance.now();
  for (let seed = 0; seed < least || (seed < most && performance.now() - began < MORE_MS); seed += 1) yield seed;
}
