import type { PersonId } from '../../dialogs/engine/school/ids.js';
import type { Button } from '../../cards/button.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { protocols } from '../../dialogs/register.js';
import { nextIn } from './place.js';

/** Buttons that stand on more than one card. The verb and ids are all that a button says. */
export const HELP: Button = { title: 'Hulp nu', data: { go: 'help' } };
export const STAFF: Button = { title: 'Het gaat over een collega', data: { go: 'staff' } };
export const RECORD: Button = { title: 'Signaal vastleggen', data: { go: 'choose' } };
export const PRIVACY: Button = { title: 'Wat gebeurt er met wat ik schrijf?', data: { go: 'privacy' } };
export const WORK: Button = { title: 'Mijn werk', data: { go: 'work' } };
/** What this person wrote, and what came of it. */
export const WRITTEN: Button = { title: 'Mijn signalen', data: { go: 'written' } };
export const WEEKLY: Button = { title: 'Weeklijst', data: { go: 'weekly' } };
/** The list of the round. Its verb is as old as the first round. */
export const roundButton = ({ button }: { button: string }): Button => ({ title: button, data: { go: 'holiday' } });
export const QUIET: Button = { title: 'Stil geworden', data: { go: 'quiet' } };
export const DOSSIER: Button = { title: 'Dossier', data: { go: 'dossier' } };
export const TOGETHER: Button = { title: 'Samen wegen', data: { go: 'together' } };
export const MORE: Button = { title: 'Meer', data: { go: 'more' } };
export const NUMBERS: Button = { title: 'Telefoonnummers', data: { go: 'numbers' } };
export const DEPUTIES: Button = { title: 'Wie vervangt mij?', data: { go: 'deputies' } };
export const PEOPLE: Button = { title: 'Mensen en groepen', data: { go: 'people' } };
export const URGENT: Button = { title: 'Spoedlijst', data: { go: 'urgent' } };

/** Abuse by a parent who works here is told to the bestuur too (practice.md 4.8, 4). */
const TELL_BESTUUR: Button = { title: 'Naar het bestuur', data: { go: 'staff', soort: 'seksueel' } };

/** Where somebody goes on after a deed in a colleague's case. `from`: the place in a list from where it was opened. */
export const onwards = (c: Case, person: PersonId, from?: string): Button[] => {
  const on = nextIn(from, c.school, c.id);
  if (on.length > 0) return on;
  const { board, tellsBestuur, list } = protocols[c.protocol] ?? {};
  if (board !== undefined) return [{ title: 'Alle taken', data: { go: 'list', school: c.school, case: c.id } }];
  if (c.starter === person) return tellsBestuur?.(c.facts) ? [TELL_BESTUUR] : [];
  return [list?.({ facts: c.facts, steps: [] }) === 'weekly' ? WEEKLY : WORK];
};
export const CLOSE: Button = { title: 'Klaar', data: { go: 'close' } };
