import { messages, close, nothing, report, start, tell, text } from '../../../dialogs/engine/language/index.js';
import { protocol } from '../../../dialogs/engine/language/protocol.js';
import { step } from '../../../dialogs/engine/language/step.js';

export const common = { version: 1, sign: 'Taak', ways: ['gewoon'], startedBy: ['leerkracht'] } as const;

export const parent = protocol({
  ...common,
  id: 'ouderzaak',
  title: 'Ouder',
  start: 'begin',
  access: [{ who: 'starter', sees: 'all' }],
  steps: {
    begin: step({
      title: 'Begin',
      by: 'starter',
      fields: { wat: text('Wat?') },
      then: (a) => [start('kindzaak', 'gewoon', { wat: a.wat })],
    }),
    uitslag: step({
      title: 'Uitslag',
      by: 'starter',
      fields: { uitslag: text('Uitslag?') },
      offer: { to: ['andere_zaak'], while: (c) => c.status === 'open' },
      then: () => [tell('starter', messages.afgerond), close()],
    }),
  },
});

export const child = protocol({
  ...common,
  id: 'kindzaak',
  title: 'Kind',
  start: 'begin',
  access: [{ who: 'starter', sees: 'all' }],
  steps: {
    begin: step({
      title: 'Begin',
      by: 'starter',
      fields: { wat: text('Wat?') },
      then: (a) => (a.wat === 'stil' ? nothing : [report('uitslag', { uitslag: `klaar: ${a.wat}` }), close()]),
    }),
  },
});
