/** Chances that come again with the same seed. */
export type Random = {
  next: () => number;
  chance: (of: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  between: (least: number, most: number) => number;
};

/** Printed with every run; `SEED=…` gives the same chances again. */
export const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** What runs before every commit takes the same chances each time. */
export const SAME_SEED = Number(process.env.SEED ?? 20_261_130);

/** Mulberry32. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (of) => next() < of,
    pick: <T>(list: readonly T[]) => {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[Math.floor(next() * list.length)]!;
    },
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
  };
};
