import type { Case } from '../case/case.js';
import type { Part } from '../case/part.js';
import { initials } from '../names/names.js';
import { WHOSE } from './parts.js';
import type { PupilId } from '../school/ids.js';
import { nameOf, type World } from '../rights/world.js';

/** Texts of a case as people copy them out of it. */

export const spelled = (part: Part, world: World): string => {
  if (typeof part === 'string') return part;
  if ('person' in part) return nameOf(world, part.person);
  const pupil = world.pupils.find(({ id }) => id === part.pupil);
  return pupil === undefined ? 'een kind' : initials(pupil);
};

/** Children other than this one are numbers, in the order of naming. */
const numbered = (texts: readonly (readonly Part[])[], child: PupilId, world: World): string => {
  const others: PupilId[] = [];
  const said = (part: Part): string => {
    if (typeof part === 'string' || 'person' in part || part.pupil === child) return spelled(part, world);
    if (!others.includes(part.pupil)) others.push(part.pupil);
    return `[ander kind ${others.indexOf(part.pupil) + 1}]`;
  };
  return texts.map((parts) => parts.map(said).join('')).join('\n');
};

const ownTexts = (c: Case, child: PupilId): (readonly Part[])[] =>
  c.log.flatMap(({ answers }) =>
    answers.filter((answer) => answer.child === child && answer.field !== WHOSE).map(({ shown }) => shown),
  );

/** The record of one child: the texts it shares with others, then its own part, oldest first. */
export const recordOf = (c: Case, child: PupilId, common: readonly Part[], world: World): string =>
  numbered([common, ...ownTexts(c, child)], child, world);
