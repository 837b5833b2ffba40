import type { Line, AnySight as Sight } from '../../engine/language/index.js';

/** Who speaks with the media (P22): the bestuur, or the directeur on its behalf; nobody else. */

export const WOORDVOERDERS = {
  bestuur: 'Het bestuur',
  samen: 'Het bestuur, samen met de directeur',
  directeur: 'De directeur, na overleg met het bestuur',
} as const;

/** What everybody else says. */
export const GEEN_COMMENTAAR = '“Daar kan ik niets over zeggen.”';

const isKnown = (wie: string): wie is keyof typeof WOORDVOERDERS => Object.hasOwn(WOORDVOERDERS, wie);

export const woordvoerder = ({ facts: { media = '' } }: Sight): string =>
  WOORDVOERDERS[isKnown(media) ? media : 'bestuur'].toLowerCase();

export const mediaLines = (c: Sight): Line[] =>
  c.facts.media === undefined ? [] : [`Media: ${woordvoerder(c)}. Alle anderen: ${GEEN_COMMENTAAR}`];
