import type { Pupil } from './school.js';

/** `Sam de Vries` gives `S.d.V.`; never more than the first letter of each word. */
export const initials = (pupil: Pick<Pupil, 'first' | 'last'>): string =>
  `${pupil.first} ${pupil.last}`
    .split(/[\s-]+/u)
    .filter((word) => word !== '')
    .map((word) => `${String.fromCodePoint(word.codePointAt(0) ?? 46)}.`)
    .join('');

export const fullName = (pupil: Pick<Pupil, 'first' | 'last'>): string => `${pupil.first} ${pupil.last}`.trim();
