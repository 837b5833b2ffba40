import { berichten } from './berichten.js';
import {
  drop,
  fact,
  hours,
  isSilent,
  nothing,
  open,
  SILENT,
  step,
  tell,
  type Effect,
  type AnySight as Sight,
} from '../../engine/language/index.js';
import { leiding, TEAM } from './team.js';

/** Whether telephones may make a sound (practice.md 7.8). */

const isRunning = (c: Sight): boolean => c.status === 'open';

/** Not everybody is safe, or there is violence: somebody may have to hide. */
export const VEILIG = 'veilig';
export const isUnsafe = (c: Sight): boolean => ['nee', 'weet_niet'].includes(c.facts[VEILIG] ?? '');
export const mayHide = (c: Sight): boolean => isUnsafe(c) || c.facts.soort === 'geweld';

/** The one that can be pressed now, for who may have to hide. */
export const sound = (c: Sight): 'stil' | 'geluid' => (isSilent(c) ? 'geluid' : 'stil');

/** Who was called or counts a group has no board, and may hide too. */
const maySilence = (c: Sight): boolean =>
  isRunning(c) && !isSilent(c) && (mayHide(c) || c.people(TEAM).some((person) => person === c.actor));

/** Somebody who hides must not hear it: the longest that a forgotten silence lasts. */
const LONGEST_SILENCE = hours(1);

const sounds: readonly Effect<'stilte'>[] = [
  fact(SILENT, 'nee'),
  drop('stilte'),
  tell(TEAM, berichten.geluid, { urgency: 'vandaag' }),
];

export const stil = {
  stil: step({
    title: 'Stil',
    by: 'starter',
    offer: { to: [...TEAM, 'assignee'], while: maySilence },
    then: (_, c) => [
      fact(SILENT, 'ja'),
      open('stilte', { to: { person: leiding(c) }, quiet: true, aside: true, remind: 'never', due: LONGEST_SILENCE }),
    ],
    closing: () => [
      '**Ik stuur niemand meer iets.** Zet je telefoon zelf ook op stil. Na een uur gaat het geluid weer aan.',
    ],
    after: () => ['geluid'],
  }),

  geluid: step({
    title: 'Geluid weer aan',
    by: 'starter',
    offer: { to: TEAM, while: (c) => isRunning(c) && isSilent(c) },
    then: () => sounds,
    closing: () => ['**Het geluid is weer aan.**'],
  }),

  stilte: step({ title: 'Geluid blijft uit', by: 'directeur', late: () => sounds, then: () => nothing }),
};
