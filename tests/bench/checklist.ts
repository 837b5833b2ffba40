import { asTyped, lines, nothing, vocabulary } from '../../dialogs/engine/language/index.js';
import type { Protocol } from '../../dialogs/engine/language/protocol.js';

const { step, open, protocol } = vocabulary({ steps: ['maken', 'punt'], ways: ['gewoon'] });

/** A list that a team ticks off together. */
export const checklist: Protocol = protocol({
  id: 'lijst',
  version: 1,
  title: 'Een lijst',
  sign: 'Taak',
  start: 'maken',
  startedBy: ['leerkracht'],
  access: [{ who: 'starter', sees: 'all' }],
  steps: {
    maken: step.form({
      title: 'Wat moet er gebeuren?',
      by: 'starter',
      fields: { punten: lines('Punten') },
      then: (a) => a.punten.map((punt) => open('punt', { of: asTyped(punt), noMessage: true })),
    }),
    punt: step.tick({ title: 'Gedaan', by: 'starter', also: ['starter'], then: () => nothing }),
  },
});
