import { messages } from '../../dialogs/engine/language/messages.js';
import { colleague, date, text } from '../../dialogs/engine/language/fields.js';
import { absent, enrol, leave } from '../../dialogs/engine/language/effects.js';
import { fact, step, tell } from './toyWords.js';

/** Steps of `toy.ts` by which a bus, or somebody, comes, goes, or is away for a day. */
export const guests = {
  busGeregeld: step.form({
    title: 'De bus is geregeld',
    by: 'starter',
    offer: { to: ['andere_zaak'], while: (c) => c.status === 'open' },
    fields: { bedrijf: text('Welk bedrijf?') },
    then: () => [fact('bus', 'ja'), tell('starter', messages.beantwoord)],
  }),
  meegaan: step.form({
    title: 'Iemand gaat mee',
    by: 'directeur',
    offer: { to: ['directeur'], while: (c) => c.stage === 'onderweg' },
    fields: { naam: text('Wie?', { max: 60 }), tot: date('Tot en met?', { optional: true }) },
    then: (a, c) => [
      enrol({
        person: `gast ${a.naam}`,
        name: a.naam,
        role: 'invaller',
        groups: ['g6'],
        until: a.tot,
        mentor: c.starter,
      }),
    ],
  }),
  weggaan: step.form({
    title: 'Iemand gaat weg',
    by: 'directeur',
    offer: { to: ['directeur'], while: (c) => c.stage === 'onderweg' },
    fields: { wie: colleague('Wie?') },
    then: (a) => [leave(a.wie), tell('mentor', messages.gedeeld)],
  }),
  vrij: step.form({
    title: 'Een dag vrij',
    by: 'starter',
    offer: { to: ['starter'], while: (c) => c.stage === 'onderweg' },
    fields: { dag: date('Welke dag?', { optional: true }) },
    then: (a) => [absent(a.dag === undefined ? undefined : { from: a.dag, to: a.dag })],
  }),
};
