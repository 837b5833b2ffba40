import { type Line, term } from '../../engine/language/index.js';
import type { Sight } from './woorden.js';

/** Who speaks with the media (P22): the bestuur, or the directeur on its behalf; nobody else. */

export const WOORDVOERDERS = {
  bestuur: 'Het bestuur',
  samen: `Het bestuur, samen met de ${term.directeur}`,
  directeur: `De ${term.directeur}, na overleg met het bestuur`,
} as const;

/** What everybody else says. */
export const GEEN_COMMENTAAR = '“Daar kan ik niets over zeggen.”';

export const woordvoerder = ({ facts: { media = 'bestuur' } }: Sight): string => WOORDVOERDERS[media].toLowerCase();

export const mediaLines = (c: Sight): Line[] =>
  c.facts.media === undefined ? [] : [`Media: ${woordvoerder(c)}. Alle anderen: ${GEEN_COMMENTAAR}`];
