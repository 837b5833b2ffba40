import { asTyped, lines, nothing } from '../../dialogs/engine/language/index.js';
import { open } from '../../dialogs/engine/language/effects.js';
import { protocol, type Protocol } from '../../dialogs/engine/language/protocol.js';
import { step } from '../../dialogs/engine/language/step.js';

/** A list that a team ticks off together. */
export const checklist: Protocol = protocol({
  id: 'lijst',
  version: 1,
  title: 'Een lijst',
  sign: 'Taak',
  start: 'maken',
  ways: ['gewoon'],
  startedBy: ['leerkracht'],
  access: [{ who: 'starter', sees: 'all' }],
  steps: {
    maken: step({
      title: 'Wat moet er gebeuren?',
      by: 'starter',
      fields: { punten: lines('Punten') },
      then: (a) => a.punten.map((punt) => open('punt', { of: asTyped(punt), quiet: true })),
    }),
    punt: step({ title: 'Gedaan', by: 'starter', tick: true, then: () => nothing }),
  },
});
