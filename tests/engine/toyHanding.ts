import { workingDays } from '../../dialogs/engine/calendar.js';
import { colleague, date } from '../../dialogs/engine/fields.js';
import { decline, exclude, open, pass, share, step, tell } from '../../dialogs/engine/protocol.js';

/** How people of the outing hand things over, let others in and shut them out. */
export const handing = {
  overdragen: step({
    title: 'Overdragen',
    by: 'starter',
    offer: { to: ['starter'], while: (c) => c.status === 'open' && !c.open('overnemen') },
    fields: { naar: colleague('Aan wie?') },
    then: (a) => [open('overnemen', { to: { person: a.naar }, due: workingDays(1) })],
  }),
  overnemen: step({
    title: 'Neem je dit over?',
    notice: 'gevraagd',
    by: 'directeur',
    notBy: 'overdragen',
    skipped: () => [tell('starter', 'nietGelezen')],
    then: () => [tell('starter', 'opgepakt')],
  }),
  nietMijnZaak: step({
    title: 'Anderen laten oordelen',
    by: 'directeur',
    offer: { to: ['assignee'], while: (c) => c.open('inpakken') },
    then: (_, c) => [decline('inpakken'), tell('directeur', 'afgerond', { except: c.starter })],
  }),

  meelezen: step({
    title: 'Iemand laten meelezen',
    by: 'starter',
    offer: { to: ['starter'], while: (c) => !c.idle() },
    fields: { wie: colleague('Wie?'), tot: date('Tot en met?') },
    then: (a) => [share(a.wie, a.tot)],
  }),
  doorgeven: step({
    title: 'Een ander laten oordelen',
    by: 'directeur',
    offer: { to: ['directeur'], while: (c) => c.open('akkoord') },
    fields: { aan: colleague('Aan wie?') },
    then: (a) => [pass('akkoord', { person: a.aan })],
  }),
  buitensluiten: step({
    title: 'Iemand buitensluiten',
    by: 'directeur',
    offer: { to: ['directeur'], while: (c) => c.status === 'open' },
    fields: { collega: colleague('Wie?') },
    then: (a) => [exclude(a.collega)],
  }),
};
