import { messages } from '../../dialogs/engine/language/messages.js';
import { minutes, openMinutes, workingDays } from '../../dialogs/engine/school/calendar.js';
import { colleague, date, text } from '../../dialogs/engine/language/fields.js';
import { exclude, nothing, share } from '../../dialogs/engine/language/effects.js';
import { decline, open, pass, step, tell, type Sight } from './toyWords.js';

/** A wood is dangerous: somebody knows before the plan is complete. */
export const rush = {
  then: ({ soort }: { soort?: string }) =>
    soort === 'bos' ? [open('akkoord', { urgency: 'spoed', due: openMinutes(30) })] : [],
  due: minutes(20),
  said: (c: Sight) => [`${c.names('directeur')} weet het al.`],
};

/** How people of the outing hand things over, let others in and shut them out. */
export const handing = {
  overdragen: step.form({
    title: 'Overdragen',
    tells: true,
    corrects: { naar: 'naar' },
    by: 'starter',
    offer: { to: ['starter'], while: (c) => c.status === 'open' && !c.open('overnemen') },
    fields: { naar: colleague('Aan wie?') },
    then: (a) => [open('overnemen', { to: { person: a.naar }, due: workingDays(1), filled: { hoe: 'Zoals altijd' } })],
  }),
  overnemen: step.form({
    title: 'Neem je dit over?',
    message: messages.gevraagd,
    by: 'directeur',
    notBy: 'overdragen',
    also: ['directeur'],
    anyone: true,
    fields: { hoe: text('Hoe doe je het?', { max: 60 }) },
    skipped: (_, c) => [tell('starter', messages.nietGelezen, { ...(c.actor && { except: c.actor }) })],
    then: () => [tell('starter', messages.opgepakt)],
  }),
  nietMijnZaak: step.form({
    title: 'Anderen laten oordelen',
    by: 'directeur',
    offer: { to: ['assignee'], while: (c) => c.open('inpakken') },
    then: (_, c) => [decline('inpakken'), tell('directeur', messages.afgerond, { except: c.starter })],
  }),

  meelezen: step.form({
    title: 'Iemand laten meelezen',
    by: 'starter',
    offer: { to: ['starter'], while: (c) => !c.idle() },
    fields: { wie: colleague('Wie?'), tot: date('Tot en met?') },
    then: (a) => [share(a.wie, a.tot)],
  }),
  doorgeven: step.form({
    title: 'Een ander laten oordelen',
    by: 'directeur',
    offer: { to: ['directeur'], while: (c) => c.open('akkoord') },
    fields: { aan: colleague('Aan wie?') },
    then: (a) => [pass('akkoord', { person: a.aan })],
  }),
  rommel: step.form({
    title: 'Er ligt rommel',
    by: 'starter',
    offer: { to: ['starter'], while: (c) => c.status === 'open' },
    fields: { wat: text('Wat ligt er?', { max: 60 }) },
    then: (a, c) => [open('opruimen', { to: 'starter', text: a.wat, of: c.now, noMessage: true, inList: true })],
  }),
  opruimen: step.tick({
    title: 'Opruimen',
    by: 'starter',
    also: ['directeur', 'lezer'],
    text: (c) => [`Er zijn ${c.tasks.filter(({ is, status }) => is('opruimen') && status === 'open').length}.`],
    skipped: () => nothing,
    then: (_, c) => [pass('opruimen', 'directeur', { of: c.now, noMessage: true })],
  }),
  buitensluiten: step.form({
    title: 'Iemand buitensluiten',
    by: 'directeur',
    offer: { to: ['directeur'], while: (c) => c.status === 'open' },
    fields: { collega: colleague('Wie?') },
    then: (a) => [exclude(a.collega)],
  }),
};
