import type { Button } from '../../cards/button.js';
import type { Case } from '../../dialogs/engine/case.js';
import { wayId } from '../ways.js';

/** Buttons that stand on more than one card. The verb and ids are all that a button says. */
export const HELP: Button = { title: 'Hulp nu', data: { go: 'help' } };
export const TOLD: Button = { title: 'Kind vertelde mij iets ergs', data: { go: 'told' } };
export const HAPPENED: Button = {
  title: 'Er is iets gebeurd op school',
  data: { go: 'begin', way: wayId('signaal', 'gebeurd') },
};
export const WORRIED: Button = { title: 'Ik maak me zorgen', data: { go: 'begin', way: wayId('signaal', 'zorg') } };
export const STAFF: Button = { title: 'Het gaat over een collega', data: { go: 'staff' } };
export const RECORD: Button = { title: 'Signaal vastleggen', data: { go: 'choose' } };
export const PRIVACY: Button = { title: 'Wat gebeurt er met wat ik schrijf?', data: { go: 'privacy' } };
const WORK: Button = { title: 'Mijn werk', data: { go: 'work' } };
export const WEEKLY: Button = { title: 'Weeklijst', data: { go: 'weekly' } };

/** Where somebody goes on after having done something in a colleague's case. */
export const onwards = (c: Case, person: string): Button[] => {
  if (c.starter === person) return [];
  return [c.facts.lijst === 'week' ? WEEKLY : WORK];
};
export const CLOSE: Button = { title: 'Klaar', data: { go: 'close' } };
