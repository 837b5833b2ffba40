import { berichten } from './berichten.js';
import {
  choice,
  colleague,
  colleagues,
  exclude,
  nothing,
  term,
  type Answers,
  type PersonId,
} from '../../engine/language/index.js';
import { step, type Sight } from './woorden.js';
import { helpOf } from './hulp.js';
import { hoortErbij, mayName, welkeKinderen } from './kinderen.js';
import { isRol, ROLKAARTEN, ROLLEN } from './rolkaarten.js';
import { TITELS } from './plannen/index.js';
import { adds, gives, leegRollen, leiding, metRol, TEAM } from './team.js';

/** Who does what, who is on the team and who is not (practice.md 7.2 and 7.3). */

const isRunning = (c: Sight): boolean => c.status === 'open';
const leads = (c: Sight): boolean => isRunning(c) && c.actor === leiding(c);

const closingOf = (rol: string): readonly string[] => (isRol(rol) ? ROLKAARTEN[rol] : []);

/** At least one person must stay who may decide and take over open tasks. */
const mayGo = (person: PersonId, c: Sight): boolean =>
  person !== c.actor && person !== leiding(c) && !c.people('directeur').includes(person);

/** The leader stays the leader here. That role is given or taken by itself. */
const verdeelVragen = (c: Sight) =>
  Object.fromEntries(
    Object.entries(ROLLEN).flatMap(([rol, naam]) => {
      if (!isRol(rol) || rol === 'leiding') return [];
      const preset = metRol(rol, c);
      return [[rol, colleague(naam, { optional: true, self: true, ...(preset !== undefined && { preset }) })]];
    }),
  );

const divided = (a: Answers<ReturnType<typeof verdeelVragen>>, c: Sight) =>
  gives(
    Object.entries(a).flatMap(([rol, wie]) =>
      isRol(rol) && wie !== undefined && wie !== metRol(rol, c) ? [{ rol, wie }] : [],
    ),
    c,
  );

/** Nobody takes the lead from somebody else without reading that. */
const neemVragen = (c: Sight) => {
  const other = c.actor === leiding(c) ? '' : ` – ${c.name(leiding(c))} leidt nu. Neem je het over?`;
  return { rol: choice('Welke rol neem jij?', { ...ROLLEN, leiding: `${ROLLEN.leiding}${other}` }) };
};

/** The second card. A drill is about no child. */
const schoolVragen = (c: Sight) => ({
  wie: colleague('Kies iemand', { optional: true, hint: 'Weet je het nog niet? Laat het leeg.' }),
  ...(mayName(c) && { kinderen: welkeKinderen() }),
});

export const rollen = {
  wieRunt: step.form({
    title: 'Wie runt de school terwijl jij dit doet?',
    by: 'starter',
    fields: schoolVragen,
    button: 'Verder',
    then: (a, c) => [
      ...(a.wie === undefined ? nothing : gives([{ rol: 'schoolzaken', wie: a.wie }], c)),
      ...hoortErbij(a.kinderen, c),
    ],
    closing: () => ['**Eerste kwartier.** Eerst dit: wie doet wat, en bel het bestuur.'],
    after: () => ['bestuur', 'rollen'],
  }),

  /** All roles at once, on one card. */
  rollen: step.form({
    title: 'Verdeel de rollen',
    each: TITELS,
    by: 'directeur',
    also: TEAM,
    text: (c) => helpOf(c.of),
    fields: verdeelVragen,
    skipped: () => nothing,
    then: divided,
    closing: (_, c) => [
      '**De rollen staan op het bord.** Ieder krijgt bericht.',
      ...(leegRollen(c).length === 0 ? [] : [`Nog leeg: ${leegRollen(c).join(', ')}.`]),
    ],
    after: () => ['bestuur'],
  }),

  rolNemen: step.form({
    title: 'Rol nemen',
    by: 'directeur',
    offer: { to: TEAM, while: isRunning },
    text: (c) =>
      Object.entries(ROLLEN).flatMap(([rol, naam]) => {
        const wie = isRol(rol) ? metRol(rol, c) : undefined;
        return wie === undefined ? [] : [`${naam}: ${c.name(wie)}`];
      }),
    fields: neemVragen,
    button: 'Neem deze rol',
    then: (a, c) => gives([{ rol: a.rol, wie: c.actor ?? c.starter }], c),
    closing: (a) => [
      `**Jij hebt nu: ${ROLLEN[a.rol].toLowerCase()}.**`,
      ...(a.rol === 'leiding' ? ['Wie dit leidde, krijgt bericht.'] : []),
      ...closingOf(a.rol),
    ],
  }),

  rolGeven: step.form({
    title: 'Rol geven',
    by: 'directeur',
    offer: { to: TEAM, while: leads },
    fields: { rol: choice('Welke rol?', ROLLEN), wie: colleague('Aan wie?') },
    button: 'Geef deze rol',
    then: (a, c) => gives([a], c),
    closing: (a, c) => [`**${c.name(a.wie)} heeft nu: ${ROLLEN[a.rol].toLowerCase()}.**`],
    after: () => ['rolGeven'],
  }),

  rol: step.tick({
    title: 'Jouw rol lezen',
    each: Object.fromEntries(Object.entries(ROLLEN).map(([rol, naam]) => [rol, `Jouw rol: ${naam.toLowerCase()}`])),
    message: berichten.rol,
    outside: true,
    button: 'Gelezen',
    by: 'directeur',
    also: ['starter'],
    text: (c) => closingOf(c.of ?? ''),
    then: () => nothing,
  }),

  erbij: step.form({
    title: 'Iemand erbij halen',
    by: 'directeur',
    offer: { to: TEAM, while: leads },
    fields: { wie: colleagues('Wie kijkt mee?') },
    then: (a, c) => a.wie.flatMap((person) => adds(person, c)),
    closing: () => ['**Gevraagd.** Zij krijgen het bord in hun eigen chat.'],
  }),

  buiten: step.form({
    title: 'Iemand erbuiten laten',
    by: 'directeur',
    offer: { to: TEAM, while: leads },
    text: () => [
      'Bijvoorbeeld familie. Deze collega ziet niets meer, en krijgt er geen bericht van.',
      `Gaat het om de ${term.directeur}? Bel dan het bestuur.`,
    ],
    fields: { wie: colleague('Wie?') },
    then: (a, c) => (mayGo(a.wie, c) ? [exclude(a.wie)] : nothing),
    closing: (a, c) => [
      mayGo(a.wie, c)
        ? '**Gedaan.** Taken van deze collega gaan door bij een ander.'
        : `**Dat kan niet.** Wie leidt en de ${term.directeur} blijven erbij.`,
    ],
  }),
};
