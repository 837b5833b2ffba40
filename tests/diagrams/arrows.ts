import type { Effect } from '../../dialogs/engine/language/effects.js';
import type { Protocol } from '../../dialogs/engine/language/protocol.js';
import { explore, meeting } from '../engine/explore.js';
import type { Cause, Watched } from '../engine/watch.js';

/** From a step to another, to a case of another protocol, or to the end of the case; and when. */
export type Arrow = { from: string; to: string; when: Cause['by'] | 'begins' };

export const END = 'closed';
/** How a case of another protocol is called among steps. */
export const caseOf = (protocol: string): string => `case_${protocol}`;

const targetOf = (effect: Effect): string | undefined => {
  if (effect.effect === 'open' || effect.effect === 'next') return effect.step;
  if (effect.effect === 'start') return caseOf(effect.protocol);
  return effect.effect === 'close' ? END : undefined;
};

const textOf = ({ from, to, when }: Arrow): string => `${from} ${to} ${when}`;
const inOrder = (arrows: readonly Arrow[]): Arrow[] =>
  [...new Map(arrows.map((arrow) => [textOf(arrow), arrow])).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, arrow]) => arrow);

/** What led where while a protocol was watched, each once. */
export const arrowsOf = ({ effects, causes, begun }: Watched): Arrow[] =>
  inOrder([
    ...effects.flatMap((effect, n): Arrow[] => {
      const [to, cause] = [targetOf(effect), causes[n]];
      if (to === undefined || cause === undefined) return [];
      return [{ from: cause.by === 'rule' ? cause.after : cause.step, to, when: cause.by }];
    }),
    ...begun.map(({ step, protocol }): Arrow => ({ from: step, to: caseOf(protocol), when: 'begins' })),
  ]);

/** Rare turns are found by many walks only. */
const MANY = 80;

export const arrowsIn = (protocol: Protocol): Arrow[] => {
  const { look, isDone } = meeting(protocol);
  return arrowsOf(explore(protocol, look, isDone, MANY));
};
