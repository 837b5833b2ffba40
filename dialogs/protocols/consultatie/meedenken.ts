import { berichten } from './berichten.js';
import {
  asTyped,
  longText,
  nothing,
  presentDays,
  READERS,
  start,
  type Line,
  messages,
  term,
} from '../../engine/language/index.js';
import { drop, fact, open, step, tell, type Sight } from './woorden.js';
import { herkendVragen } from '../shared/signaalVragen.js';

/** The part of a colleague who is asked along and does not know the child (practice.md 6.3). */

const THINK: Line = 'Denk mee over het gedrag, niet over wie het is. Praat er niet met anderen over.';

/** Stands on the question, beside that button. */
export const THINK_ALONG: readonly Line[] = [
  THINK,
  `Herken je iets ernstigs? Druk op **Dit moet de ${term.intern_begeleider} weten**.`,
];

export const adviesVragen = { antwoord: longText('Je antwoord', { hint: 'Schrijf geen namen van kinderen.' }) };

const terugVragen = { vraag: longText('Wat wil je weten?', { veiled: 'unknowing', max: 1000 }) };

const isAsked = (c: Sight): boolean => c.actor !== undefined && c.waiting('advies').includes(c.actor);

/** Questions that were not answered yet, however many colleagues asked. */
const unanswered = (c: Sight): Line[] =>
  c
    .all(terugVragen)
    .slice(Number(c.facts.uitgelegd ?? '0'))
    .map(({ vraag }) => ({ plain: `- ${c.spelled(vraag)}` }));

const declines = (c: Sight) =>
  c.actor === undefined ? nothing : [drop('advies', c.actor), tell('starter', berichten.kanNiet, { about: c.actor })];

/** A signal of this colleague about a child that the colleague cannot name. */
const toIb = (wat: string, c: Sight) =>
  start('signaal', 'overleg', { wat }, c.actor === undefined ? {} : { by: c.actor });

export const meedenken = {
  advies: step.form({
    title: 'Antwoorden',
    reads: 'Antwoord',
    message: berichten.meedenken,
    by: 'starter',
    text: () => [THINK],
    fields: adviesVragen,
    button: 'Versturen',
    then: (_, c) => [tell('starter', messages.beantwoord, { ...(c.actor && { about: c.actor }) })],
    closing: (_, c) => [`**Verstuurd.** Dank je. ${c.name(c.starter)} leest je antwoord.`],
  }),

  terug: step.form({
    title: 'Ik vraag iets terug',
    reads: 'Vraag terug',
    by: 'starter',
    offer: { to: ['assignee'], while: isAsked },
    fields: terugVragen,
    button: 'Versturen',
    then: (_, c) => (c.open('uitleg') ? nothing : [open('uitleg', { to: 'starter', due: presentDays(1) })]),
    closing: () => ['**Verstuurd.** Je hoort het als er een antwoord is.'],
  }),

  uitleg: step.form({
    title: 'Uitleg geven',
    reads: 'Uitleg',
    message: messages.gevraagd,
    by: 'starter',
    text: (c) => ['Een collega vraagt:', ...unanswered(c), 'Schrijf geen naam. Iedereen die je vroeg, leest dit.'],
    fields: { uitleg: longText('Je uitleg', { veiled: 'refuses', max: 1500 }) },
    button: 'Versturen',
    needs: ['register'],
    then: (_, c) => [
      fact('uitgelegd', String(c.all(terugVragen).length)),
      tell(
        c.waiting('advies').map((person) => ({ person })),
        messages.aangevuld,
      ),
    ],
    closing: () => ['**Verstuurd.**'],
  }),

  ibWeten: step.form({
    title: `Dit moet de ${term.intern_begeleider} weten`,
    by: 'starter',
    offer: { to: ['gevraagde'], while: (c) => c.status === 'open' && c.stage === 'gevraagd' },
    seenBy: READERS,
    fields: herkendVragen,
    button: 'Versturen',
    then: (a, c) => [toIb(asTyped(a.wat), c), tell('starter', berichten.kijktMee)],
    closing: (_, c) => [
      `**Gestuurd.** ${c.schoolIsOpen ? `${c.names('intern_begeleider')} leest dit vandaag. ` : ''}Is er nu gevaar? Bel **112**.`,
    ],
  }),

  kenNiet: step.form({
    title: 'Ik ken de situatie niet',
    by: 'starter',
    offer: { to: ['assignee'], while: isAsked },
    then: (_, c) => declines(c),
    closing: () => ['**Goed dat je het zegt.** Je hoeft niets te doen.'],
  }),

  geenTijd: step.form({
    title: 'Geen tijd',
    by: 'starter',
    offer: { to: ['assignee'], while: isAsked },
    then: (_, c) => declines(c),
    closing: () => ['**Goed dat je het zegt.** Je hoeft niets te doen.'],
  }),
};
