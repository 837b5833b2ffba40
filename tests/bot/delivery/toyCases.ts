import {
  messages,
  close,
  nothing,
  report,
  start,
  tell,
  text,
  vocabulary,
} from '../../../dialogs/engine/language/index.js';

export const common = { version: 1, sign: 'Taak', startedBy: ['leerkracht'] } as const;
const ways = ['gewoon'] as const;
const asked = vocabulary({ steps: ['begin', 'uitslag'], ways });
const started = vocabulary({ steps: ['begin'], ways });

export const parent = asked.protocol({
  ...common,
  id: 'ouderzaak',
  title: 'Ouder',
  start: 'begin',
  access: [{ who: 'starter', sees: 'all' }],
  steps: {
    begin: asked.step.form({
      title: 'Begin',
      by: 'starter',
      fields: { wat: text('Wat?') },
      then: (a) => [start('kindzaak', 'gewoon', { wat: a.wat })],
    }),
    uitslag: asked.step.form({
      title: 'Uitslag',
      by: 'starter',
      fields: { uitslag: text('Uitslag?') },
      offer: { to: ['andere_zaak'], while: (c) => c.status === 'open' },
      then: () => [tell('starter', messages.afgerond), close()],
    }),
  },
});

export const child = started.protocol({
  ...common,
  id: 'kindzaak',
  title: 'Kind',
  start: 'begin',
  access: [{ who: 'starter', sees: 'all' }],
  steps: {
    begin: started.step.form({
      title: 'Begin',
      by: 'starter',
      fields: { wat: text('Wat?') },
      then: (a) => (a.wat === 'stil' ? nothing : [report('uitslag', { uitslag: `klaar: ${a.wat}` }), close()]),
    }),
  },
});
