import { hours } from '../engine/calendar.js';
import { choice, colleague, colleagues } from '../engine/fields.js';
import { drop, exclude, fact, nothing, open, step, tell, type Effect, type Sight } from '../engine/protocol.js';
import { SILENT } from '../engine/moods.js';
import { isRol, ROLKAARTEN, ROLLEN } from './rolkaarten.js';
import { adds, gives, leiding, metRol, TEAM } from './team.js';

/** Who does what, who is in it and who is not, and whether telephones may make a sound (practice.md 7.2, 7.3 and 7.8). */

const isRunning = (c: Sight): boolean => c.status === 'open';
const leads = (c: Sight): boolean => isRunning(c) && c.actor === leiding(c);

const closingOf = (rol: string): readonly string[] => (isRol(rol) ? ROLKAARTEN[rol] : []);

/** Somebody must stay who may decide, and to whom open tasks can go. */
const mayGo = (person: string, c: Sight): boolean =>
  person !== c.actor && person !== leiding(c) && !c.people('directeur').includes(person);

/** Somebody who hides must not hear it: the longest that a forgotten silence lasts. */
const LONGEST_SILENCE = hours(1);

const sounds: readonly Effect<'stilte'>[] = [
  fact(SILENT, 'nee'),
  drop('stilte'),
  tell(TEAM, 'geluid', { urgency: 'vandaag' }),
];

export const rollen = {
  wieRunt: step({
    title: 'Wie runt de school terwijl jij dit doet?',
    by: 'starter',
    fields: { wie: colleague('Kies iemand', { optional: true, hint: 'Weet je het nog niet? Laat het leeg.' }) },
    button: 'Verder',
    then: (a, c) => (a.wie === undefined ? nothing : gives('schoolzaken', a.wie, c)),
    closing: () => ['**Eerste kwartier.** Open de lijst, of geef taken weg.'],
    after: () => ['rolGeven'],
  }),

  rolNemen: step({
    title: 'Rol nemen',
    by: 'directeur',
    offer: { to: TEAM, while: isRunning },
    text: (c) =>
      Object.entries(ROLLEN).flatMap(([rol, naam]) => {
        const wie = isRol(rol) ? metRol(rol, c) : undefined;
        return wie === undefined ? [] : [`${naam}: ${c.name(wie)}`];
      }),
    fields: { rol: choice('Welke rol neem jij?', ROLLEN) },
    button: 'Neem deze rol',
    then: (a, c) => gives(a.rol, c.actor ?? c.starter, c),
    closing: (a) => [`**Jij hebt nu: ${ROLLEN[a.rol].toLowerCase()}.**`, ...closingOf(a.rol)],
  }),

  rolGeven: step({
    title: 'Rol geven',
    by: 'directeur',
    offer: { to: TEAM, while: leads },
    fields: { rol: choice('Welke rol?', ROLLEN), wie: colleague('Aan wie?') },
    button: 'Geef deze rol',
    then: (a, c) => gives(a.rol, a.wie, c),
    closing: (a, c) => [`**${c.name(a.wie)} heeft nu: ${ROLLEN[a.rol].toLowerCase()}.**`],
    after: () => ['rolGeven'],
  }),

  rol: step({
    title: 'Jouw rol lezen',
    each: Object.fromEntries(Object.entries(ROLLEN).map(([rol, naam]) => [rol, `Jouw rol: ${naam.toLowerCase()}`])),
    notice: 'rol',
    by: 'directeur',
    tick: true,
    also: ['starter'],
    text: (c) => closingOf(c.of ?? ''),
    then: () => nothing,
  }),

  erbij: step({
    title: 'Iemand erbij halen',
    by: 'directeur',
    offer: { to: TEAM, while: leads },
    fields: { wie: colleagues('Wie kijkt mee?') },
    then: (a, c) => a.wie.flatMap((person) => adds(person, c)),
    closing: () => ['**Gevraagd.** Zij krijgen het bord in hun eigen chat.'],
  }),

  buiten: step({
    title: 'Iemand erbuiten laten',
    by: 'directeur',
    offer: { to: TEAM, while: leads },
    text: () => [
      'Bijvoorbeeld familie. Deze collega ziet niets meer, en krijgt er geen bericht van.',
      'Gaat het om de directeur? Bel dan het bestuur.',
    ],
    fields: { wie: colleague('Wie?') },
    then: (a, c) => (mayGo(a.wie, c) ? [exclude(a.wie)] : nothing),
    closing: (a, c) => [
      mayGo(a.wie, c)
        ? '**Gedaan.** Taken van deze collega gaan door bij een ander.'
        : '**Dat kan niet.** Wie leidt en de directeur blijven erbij.',
    ],
  }),

  stil: step({
    title: 'Stil',
    by: 'starter',
    offer: { to: TEAM, while: (c) => isRunning(c) && c.facts[SILENT] !== 'ja' },
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
    offer: { to: TEAM, while: (c) => isRunning(c) && c.facts[SILENT] === 'ja' },
    then: () => sounds,
    closing: () => ['**Het geluid is weer aan.**'],
  }),

  stilte: step({ title: 'Geluid blijft uit', by: 'directeur', late: () => sounds, then: () => nothing }),
};
