import { today } from '../engine/calendar.js';
import { choice, choices, colleague, date, text } from '../engine/fields.js';
import {
  close,
  enrol,
  fact,
  open,
  protocol,
  reopen,
  self,
  step,
  tell,
  type Effect,
  type Sight,
} from '../engine/protocol.js';
import { dayAndMonth } from '../engine/wording.js';
import { ROLE_NAMES } from './roles.js';

/**
 * Somebody who is not in the list asks for access; the directeur or administratie says who it is, and until when
 * (practice.md 9.2, 11).
 * There is one of these a person and school, however often that person asks. The bot begins it for the directeur.
 */

const aanvraag = {
  account: text('Account'),
  naam: text('Naam in Teams'),
  wens: choice('Wat wil deze persoon?', { toegang: 'Toegang tot Vangnet', bellen: 'Dat de directeur belt' }),
};

const kennen = {
  wie: choice('Wie is dit?', {
    onbekend: 'Ken ik niet',
    leerkracht: ROLE_NAMES.leerkracht,
    vakleerkracht: ROLE_NAMES.vakleerkracht,
    invaller: ROLE_NAMES.invaller,
    stagiair: ROLE_NAMES.stagiair,
    ondersteunend_personeel: ROLE_NAMES.ondersteunend_personeel,
    administratie: ROLE_NAMES.administratie,
    intern_begeleider: ROLE_NAMES.intern_begeleider,
    aandachtsfunctionaris: ROLE_NAMES.aandachtsfunctionaris,
    gedragsspecialist: ROLE_NAMES.gedragsspecialist,
  }),
};

const roleOf = (c: Sight) => c.last(kennen)?.wie;
const isOf = (c: Sight, ...roles: string[]): boolean => roles.includes(roleOf(c) ?? '');

/** Only what goes with the role: a group, a last day for who is here for a while, a mentor for a stagiair. */
const toelatenVragen = (c: Sight) => ({
  naam: text('Naam', { preset: c.last(aanvraag)?.naam ?? '' }),
  ...(isOf(c, 'leerkracht', 'invaller', 'stagiair') && c.school.groups.length > 0
    ? { groepen: choices('Welke groep?', Object.fromEntries(c.school.groups.map(({ id, name }) => [id, name]))) }
    : {}),
  tot: isOf(c, 'invaller', 'stagiair')
    ? date('Wat is de laatste dag?')
    : date('Wat is de laatste dag?', { optional: true, hint: 'Leeg: er is geen einddatum.' }),
  ...(isOf(c, 'stagiair') ? { mentor: colleague('Wie begeleidt deze stagiair?') } : {}),
});

/** The one who opened it may be the directeur in whose name it began: that one is told all the same. */
const asks: readonly Effect<'kennen'>[] = [
  open('kennen', { to: ['directeur', 'administratie'], urgency: 'vandaag', due: today, quiet: true }),
  tell(['directeur', 'administratie'], 'taak', { urgency: 'vandaag', opens: 'kennen' }),
];

const DAY_MS = 24 * 60 * 60 * 1000;
/** So many days after "Ken ik niet" a new question makes no new card. */
const QUIET_DAYS = 30;

const mayAskAgain = ({ facts, status, now }: Sight): boolean =>
  status === 'closed' &&
  (facts.geweigerd === undefined || Date.parse(now) - Date.parse(facts.geweigerd) >= QUIET_DAYS * DAY_MS);

const asking = (c: Sight) => {
  const asked = c.last(aanvraag);
  return [
    { plain: asked?.naam ?? '' },
    asked?.wens === 'bellen'
      ? 'vraagt of je belt, en is nog niet bekend in Vangnet. Zo heet deze persoon in Teams.'
      : 'vraagt toegang tot Vangnet. Zo heet deze persoon in Teams.',
    'Twijfel je? Vraag het eerst na op school. Zolang je niets kiest, is er geen toegang.',
  ];
};

export const toegang = protocol({
  id: 'toegang',
  version: 1,
  title: 'Vraag om toegang',
  sign: 'Taak',
  start: 'aanvraag',
  ways: ['gevraagd'],
  startedBy: ['directeur'],
  access: [
    { who: 'directeur', sees: 'all' },
    { who: 'administratie', sees: 'all' },
    { who: 'assignee', sees: 'all' },
  ],
  steps: {
    aanvraag: step({ title: 'De vraag', by: 'starter', fields: aanvraag, then: () => asks }),
    opnieuw: step({
      title: 'Opnieuw gevraagd',
      by: 'starter',
      offer: { to: ['andere_zaak'], while: mayAskAgain },
      fields: aanvraag,
      then: () => [reopen(), ...asks],
    }),
    kennen: step({
      title: 'Wie is dit?',
      text: asking,
      by: 'directeur',
      fields: kennen,
      button: 'Verder',
      then: (a, c) =>
        a.wie === 'onbekend'
          ? [fact('geweigerd', c.now), close()]
          : [open('toelaten', { ...self(c), urgency: 'vandaag', due: today, quiet: true })],
      closing: (a) => (a.wie === 'onbekend' ? ['**Genoteerd.** Deze persoon krijgt geen toegang.'] : []),
    }),
    toelaten: step({
      title: 'Toegang geven',
      by: 'directeur',
      fields: toelatenVragen,
      button: 'Geef toegang',
      then: (a, c) => {
        const asked = c.last(aanvraag);
        const role = roleOf(c);
        if (asked === undefined || role === undefined || role === 'onbekend') return [close()];
        return [
          enrol({
            person: asked.account,
            name: a.naam,
            role,
            groups: a.groepen ?? [],
            until: a.tot,
            mentor: a.mentor,
          }),
          close(),
        ];
      },
      closing: (a) => [
        `**Gedaan.** ${a.naam} kan nu met Vangnet werken${a.tot === undefined ? '' : `, tot en met ${dayAndMonth(a.tot)}`}.`,
      ],
    }),
  },
});
