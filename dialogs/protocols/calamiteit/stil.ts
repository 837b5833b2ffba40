import { berichten } from './berichten.js';
import { hours, isSilent, nothing, SILENT } from '../../engine/language/index.js';
import { drop, fact, open, step, tell, type Sight } from './woorden.js';
import { leiding, TEAM } from './team.js';

/** Whether telephones may make a sound (practice.md 7.8). */

const isRunning = (c: Sight): boolean => c.status === 'open';

/** Not everybody is safe, or there is violence: somebody may have to hide. */
export const isUnsafe = ({ facts: { veilig } }: Sight): boolean => veilig === 'nee' || veilig === 'weet_niet';
export const mayHide = (c: Sight): boolean => isUnsafe(c) || c.facts.soort === 'geweld';

/** The button for people who may have to hide: the one of the two that works now. */
export const sound = (c: Sight): 'stil' | 'geluid' => (isSilent(c) ? 'geluid' : 'stil');

/** Called people, and people who count a group, have no board. They may hide too. */
const maySilence = (c: Sight): boolean =>
  isRunning(c) && !isSilent(c) && (mayHide(c) || c.people(TEAM).some((person) => person === c.actor));

/** The longest time that a forgotten silence lasts. A person who hides must not hear it end. */
const LONGEST_SILENCE = hours(1);

const sounds = [fact(SILENT, 'nee'), drop('stilte'), tell(TEAM, berichten.geluid, { urgency: 'vandaag' })];

export const stil = {
  stil: step.form({
    title: 'Stil',
    by: 'starter',
    offer: { to: [...TEAM, 'assignee'], while: maySilence },
    then: (_, c) => [
      fact(SILENT, 'ja'),
      drop('benVeilig', undefined, 'het moet nu stil zijn'),
      open('stilte', {
        to: { person: leiding(c) },
        noMessage: true,
        inList: true,
        remind: 'never',
        due: LONGEST_SILENCE,
      }),
    ],
    closing: () => [
      '**Ik stuur niemand meer iets.** Zet je telefoon zelf ook op stil. Na een uur gaat het geluid weer aan.',
    ],
    after: () => ['geluid'],
  }),

  geluid: step.form({
    title: 'Geluid weer aan',
    by: 'starter',
    offer: { to: TEAM, while: (c) => isRunning(c) && isSilent(c) },
    then: () => sounds,
    closing: () => ['**Het geluid is weer aan.**'],
  }),

  stilte: step.form({ title: 'Geluid blijft uit', by: 'directeur', late: () => sounds, then: () => nothing }),
};
