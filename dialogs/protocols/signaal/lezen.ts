import { berichten } from './berichten.js';
import {
  beforeLeaving,
  colleague,
  concerns,
  list,
  nothing,
  presentDays,
  pupils,
  self,
  messages,
  type Line,
} from '../../engine/language/index.js';
import { drop, fact, open, pass, step, tell, type Sight } from './woorden.js';
import { notRead } from '../shared/gewaarschuwd.js';
import { keptAsRead } from '../shared/gelezen.js';
import { byLevel } from './bijeenroepen.js';
import { actionsOf, beoordeling, lookBack, notAlone } from './beoordelen.js';
import { collegakindVragen, signaalVragen, verhaalVragen } from '../shared/signaalVragen.js';
import { isOpen, READS } from '../shared/routes.js';
import { gesprokenVragen, maySpeak, mustBeSafe, veiligVragen } from './thuis.js';

/** The reader's part of a signal: who has it, what it is, and what follows (practice.md 5.1-5.3). */

/** A reader who has it, or could have it, may give it to somebody else. */
const mayPassOn = (c: Sight): boolean => {
  const taken = c.taken('beoordelen');
  return c.open('beoordelen') && c.actor !== c.starter && (taken === undefined || taken === c.actor);
};

const unlistedIn = (c: Sight): string | undefined =>
  (c.last(signaalVragen) ?? c.last(verhaalVragen) ?? c.last(collegakindVragen))?.over.name;

const MOST_EARLIER = 5;

/** Signals of before about the same child, also of earlier school years (domain.md 2, `eerdere_signalen`). */
const earlierOnes = (c: Sight): Line[] => {
  const found = (c.looked.signalenOverKind ?? []).filter(({ code }) => code !== c.code);
  if (found.length === 0) return [];
  const shown = found.slice(0, MOST_EARLIER).map(({ code, day }) => `${code} (${day})`);
  const more = found.length > MOST_EARLIER ? ', en meer in het dossier' : '';
  return [{ plain: `Eerder over dit kind: ${list(shown)}${more}.` }];
};

export const lezen = {
  beoordelen: step.form({
    title: 'Beoordelen',
    outside: true,
    reads: 'Antwoord',
    by: 'intern_begeleider',
    offer: { to: READS, while: (c) => isOpen(c) && !c.open('beoordelen') && c.by('beoordelen') === undefined },
    text: earlierOnes,
    fields: beoordeling,
    button: 'Opslaan en antwoord sturen',
    needs: ['geopend', 'signalenOverKind'],
    late: (c) => [...keptAsRead('beoordelen', c), ...notRead('beoordelen', c)],
    then: (a, c) => [
      fact('inschatting', a.inschatting),
      drop('terugkijken'),
      ...actionsOf(a.doen, c),
      ...lookBack(a, c),
      ...byLevel(a.inschatting, c),
      ...(mustBeSafe(c)
        ? [open('veilig', { ...self(c), urgency: 'spoed', due: beforeLeaving(10), noMessage: true, inList: true })]
        : []),
      ...(c.actor === c.starter
        ? nothing
        : [
            open('gelezen', { due: presentDays(3), remind: presentDays(2), noMessage: true }),
            tell('starter', messages.beantwoord, { opens: 'gelezen', ...(c.actor && { about: c.actor }) }),
          ]),
    ],
    closing: (a, c) => [
      c.actor === c.starter
        ? '**Bewaard.**'
        : `**Verstuurd.** ${c.name(c.starter)} krijgt bericht dat er een antwoord is.`,
      ...notAlone(a.inschatting, c),
    ],
    after: () => ['veilig', 'dossier'],
  }),

  gesproken: step.form({
    title: 'Veilig Thuis gesproken',
    take: { title: 'Ik bel Veilig Thuis', said: '**Je collega’s zien dat jij belt: 0800-2000.**' },
    by: 'intern_begeleider',
    safety: true,
    offer: { to: READS, while: (c) => maySpeak(c) && !(c.actor && c.holders('gesproken').includes(c.actor)) },
    fields: gesprokenVragen,
    then: () => [drop('gesproken')],
    closing: () => ['**Bewaard.**'],
    after: () => ['veilig', 'beoordelen'],
  }),

  veilig: step.form({
    title: 'Het kind is veilig tot …',
    by: 'intern_begeleider',
    safety: true,
    offer: { to: READS, while: (c) => maySpeak(c) && !c.open('veilig') },
    fields: veiligVragen,
    then: () => nothing,
    closing: () => ['**Bewaard.**'],
    after: () => ['beoordelen'],
  }),

  koppelen: step.form({
    title: 'Kind koppelen',
    outside: true,
    by: 'intern_begeleider',
    offer: { to: READS, while: (c) => isOpen(c) && c.subjects.length === 0 && !c.open('koppelen') },
    text: (c) => [
      'Je collega schreef:',
      { plain: unlistedIn(c) ?? 'Weet ik niet' },
      'Is het geen kind van deze school? Laat het dan leeg.',
    ],
    fields: { wie: pupils('Welk kind is dit?', { optional: true }) },
    then: (a, c) =>
      a.wie === undefined || a.wie.pupils.length === 0
        ? nothing
        : [concerns(a.wie.pupils), tell(['eigen_leerkracht', 'mentor'], messages.gedeeld, { except: c.starter })],
    closing: (_, c) => [c.subjects.length > 0 ? '**Gekoppeld.** Het signaal staat nu bij het kind.' : '**Bewaard.**'],
  }),

  overnemen: step.form({
    title: 'Neem over',
    by: 'directeur',
    offer: {
      to: READS,
      while: (c) => c.taken('beoordelen') !== undefined && c.taken('beoordelen') !== c.actor,
    },
    then: (_, c) => {
      const [before, self] = [c.taken('beoordelen'), c.actor];
      if (before === undefined || self === undefined) return nothing;
      return [pass('beoordelen', { person: self }), tell({ person: before }, berichten.overgenomen, { about: self })];
    },
    closing: () => ['**Je hebt dit overgenomen.** Je collega krijgt daar bericht van.'],
  }),

  doorgeven: step.form({
    title: 'Geef door',
    by: 'intern_begeleider',
    offer: { to: ['assignee'], while: mayPassOn },
    fields: { aan: colleague('Aan wie?', { roles: [...READS, 'manager_sociale_veiligheid'] }) },
    then: (a) => [pass('beoordelen', { person: a.aan })],
    closing: (_, c) => [`**Doorgegeven** aan ${c.assignees('beoordelen')}.`],
  }),
};
