import type { Notice } from '../../dialogs/engine/case/case.js';
import type { Told } from './told.js';

/** Which messages ask something of their reader, and which of those hurry. */

const ASKING: readonly Notice[] = [
  'belMij',
  'taak',
  'herinnering',
  'beantwoord',
  'nietGelezen',
  'nietAf',
  'aangevuld',
  'geenOuders',
  'teLezen',
  'gevraagd',
  'antwoord',
  'weeklijst',
  'hulp',
  'gewaarschuwd',
  'nogNiemand',
  'belBestuur',
  'niemandKan',
  'tochNiet',
  'opschrijven',
  'begonnen',
  'leerlingaccount',
  'loopt',
  'spoedlijst',
  'vakantie',
  'zomer',
  'meedenken',
  'nogGeenAntwoord',
  'afronden',
  'uitgenodigd',
  'bhv',
  'rol',
  'stand',
  'telling',
  'mist',
  'gewond',
  'mistNog',
];

/** Is there something for the reader to do, or is this only good to know? */
export const asks = ({ notice, state }: Told): boolean => state === 'open' && ASKING.includes(notice);

const HURRYING: readonly Notice[] = [
  'belMij',
  'nogNietGebeld',
  'taak',
  'herinnering',
  'nietGelezen',
  'hulp',
  'nogNiemand',
  'belBestuur',
  'niemandKan',
  'tochNiet',
  'begonnen',
  'geenOuders',
  'bhv',
  'rol',
  'telling',
  'mist',
  'gewond',
  'mistNog',
];

/** A hurry is seen before it is read. */
export const styleOf = (told: Told): 'attention' | 'warning' | 'default' => {
  if (!asks(told) || told.urgency === 'normaal' || !HURRYING.includes(told.notice)) return 'default';
  return told.urgency === 'spoed' ? 'attention' : 'warning';
};
