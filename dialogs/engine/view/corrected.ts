import type { Answer, Case, Entry } from '../case/case.js';
import type { Part } from '../case/part.js';
import type { PupilId } from '../school/ids.js';
import type { Step } from '../language/step.js';
import { protocolOf, type World } from '../rights/world.js';

/** What a later step put right: the log keeps the old answers, and people read the new ones. */

type Fix = { n: number; by: string; field: string; answer: Answer };

/** Every answer that stands in the place of another, with its place in the log. */
const fixesIn = ({ log }: Case, steps: Readonly<Record<string, Step>>): Fix[] =>
  log.flatMap(({ did, step, answers }, n) => {
    const { corrects = {} } = steps[step] ?? {};
    if (did !== 'answered') return [];
    return answers.flatMap((answer) => {
      const field = corrects[answer.field];
      return field === undefined || answer.value === undefined ? [] : [{ n, by: answer.field, field, answer }];
    });
  });

const childrenIn = ({ shown }: Answer): PupilId[] =>
  shown.flatMap((part) => (typeof part === 'object' && 'pupil' in part ? [part.pupil] : []));

/** A text that named the one wrong child meant the right one. */
const meant = (entry: Entry, fixes: readonly Fix[]): ((parts: readonly Part[]) => Part[]) => {
  const moves = fixes.flatMap(({ field, answer }) => {
    const [wrong, ...more] = entry.answers.filter((one) => one.field === field).flatMap(childrenIn);
    const [right, ...others] = childrenIn(answer);
    return wrong === undefined || right === undefined || more.length + others.length > 0 ? [] : [{ wrong, right }];
  });
  const [move] = moves.slice(-1);
  return (parts) =>
    parts.map((part) =>
      move !== undefined && typeof part === 'object' && 'pupil' in part && part.pupil === move.wrong
        ? { ...part, pupil: move.right }
        : part,
    );
};

/** The log as people read it. Only steps that tell the case, and earlier corrections, are put right. */
export const corrected = (c: Case, world: World): readonly Entry[] => {
  const { steps } = protocolOf(world, c.protocol);
  const fixes = fixesIn(c, steps);
  if (fixes.length === 0) return c.log;
  return c.log.map((entry, n) => {
    const later = fixes.filter((fix) => fix.n > n);
    const { tells, corrects } = steps[entry.step] ?? {};
    if (later.length === 0 || (!tells && corrects === undefined)) return entry;
    const gone = later.map(({ field, by }) => (tells ? field : by));
    const says = meant(entry, later);
    const answers = entry.answers
      .filter(({ field }) => !gone.includes(field))
      .map((answer) => ({ ...answer, shown: says(answer.shown) }));
    return { ...entry, answers };
  });
};
