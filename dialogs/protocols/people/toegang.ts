import {
  messages,
  choice,
  groups,
  close,
  colleague,
  date,
  dayAndMonth,
  enrol,
  READERS,
  READS_ALL,
  reopen,
  roleName,
  ROLES,
  self,
  text,
  today,
  type Role,
  canHave,
  colleagueIn,
  mayGive,
  PERMANENT,
  term,
} from '../../engine/language/index.js';
import { fact, open, protocol, step, tell, type Sight } from './toegangWoorden.js';

/**
 * Somebody outside the list asks for access. The directeur or administratie says who it is, and until when (practice.md
 * 9.2, 11). A person has one of these for a school, however often that person asks. The bot begins it for the
 * directeur.
 */

const aanvraag = {
  account: text('Account'),
  naam: text('Naam in Teams'),
  wens: choice('Wat wil deze persoon?', { toegang: 'Toegang tot Vangnet', bellen: `Dat de ${term.directeur} belt` }),
};

/** Only the roles that the answerer may give (`givingRoles.ts`). */
const givenBy = (c: Sight): readonly Role[] => ROLES.filter((role) => mayGive(colleagueIn(c, c.actor).hats, { role }));
const whoItIs = (c: Sight): Readonly<Record<string, string>> => ({
  onbekend: 'Ken ik niet',
  ...Object.fromEntries(givenBy(c).map((role) => [role, roleName[role]])),
});
const kennen = (c: Sight) => ({ wie: choice('Wie is dit?', whoItIs(c)) });

const roleOf = (c: Sight): Role | undefined => ROLES.find((role) => role === c.last(kennen)?.wie);
const isOf = (c: Sight, ...roles: Role[]): boolean => roles.some((role) => role === roleOf(c));

/** Only the questions that fit the role: a group, a last day for a short stay, a mentor. */
const toelatenVragen = (c: Sight) => ({
  naam: text('Naam', { preset: c.last(aanvraag)?.naam ?? '' }),
  ...(isOf(c, 'leerkracht', 'invaller', 'stagiair') && c.school.groups.length > 0
    ? { groepen: groups('Welke groep?', c.school.groups) }
    : {}),
  tot: isOf(c, 'invaller', 'stagiair')
    ? date('Wat is de laatste dag?', { coming: true })
    : date('Wat is de laatste dag?', { optional: true, coming: true, hint: 'Leeg: er is geen einddatum.' }),
  ...(isOf(c, 'stagiair') ? { mentor: colleague(`Wie begeleidt deze ${term.stagiair}?`, { roles: PERMANENT }) } : {}),
});

/** What became of the named role. It is given, it goes to the person who may give it, or it cannot be. */
const outcomeOf = (c: Sight): 'given' | 'passed' | 'refused' => {
  const role = roleOf(c);
  const asked = colleagueIn(c, c.last(aanvraag)?.account);
  if (role === undefined || asked.id === c.actor || !canHave({ role }, asked.hats)) return 'refused';
  return givenBy(c).includes(role) ? 'given' : 'passed';
};

/** The directeur in whose name it began may have opened it. That directeur is told all the same. */
const asks = [
  open('kennen', { to: ['directeur', 'administratie'], urgency: 'vandaag', due: today, noMessage: true }),
  tell(['directeur', 'administratie'], messages.taak, { urgency: 'vandaag', opens: 'kennen' }),
];

const DAY_MS = 24 * 60 * 60 * 1000;
/** For so many days after "Ken ik niet" a new question makes no new card. */
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
    ...(givenBy(c).includes('leerkracht')
      ? []
      : [`Staat de rol er niet bij? Laat de vraag dan aan de ${term.directeur}.`]),
  ];
};

export const toegang = protocol({
  id: 'toegang',
  version: 1,
  title: 'Vraag om toegang',
  sign: 'Taak',
  start: 'aanvraag',
  startedBy: ['directeur'],
  places: {
    stranger: {
      way: 'gevraagd',
      answers: ({ account, name, wish }) => ({ account, naam: name, wens: wish === 'call' ? 'bellen' : 'toegang' }),
      again: 'opnieuw',
    },
  },
  access: [
    { who: 'directeur', sees: 'all' },
    { who: 'administratie', sees: 'all' },
    { who: 'assignee', sees: 'all' },
  ],
  steps: {
    aanvraag: step.form({ title: 'De vraag', by: 'starter', fields: aanvraag, then: () => asks }),
    opnieuw: step.form({
      title: 'Opnieuw gevraagd',
      by: 'starter',
      offer: { to: ['andere_zaak'], while: mayAskAgain },
      fields: aanvraag,
      then: () => [reopen(), ...asks],
    }),
    kennen: step.form({
      title: 'Wie is dit?',
      text: asking,
      by: 'directeur',
      fields: kennen,
      button: 'Verder',
      then: (a, c) =>
        a.wie === 'onbekend'
          ? [fact('geweigerd', c.now), close()]
          : [open('toelaten', { ...self(c), urgency: 'vandaag', due: today, noMessage: true })],
      closing: (a) => (a.wie === 'onbekend' ? ['**Genoteerd.** Deze persoon krijgt geen toegang.'] : []),
    }),
    toelaten: step.form({
      title: 'Toegang geven',
      by: 'directeur',
      fields: toelatenVragen,
      button: 'Geef toegang',
      then: (a, c) => {
        const asked = c.last(aanvraag);
        const role = roleOf(c);
        if (outcomeOf(c) === 'passed') return [open('kennen', { to: 'directeur', urgency: 'vandaag', due: today })];
        if (asked === undefined || role === undefined || outcomeOf(c) === 'refused') return [close()];
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
      closing: (a, c) => {
        const role = roleOf(c);
        if (outcomeOf(c) === 'passed')
          return [`**Nog niet gedaan.** Deze rol geeft alleen de ${term.directeur}. Die krijgt nu de vraag.`];
        if (role === undefined || outcomeOf(c) === 'refused') return ['**Niet gedaan.** Er is niets veranderd.'];
        return [
          `**Gedaan.** ${a.naam} kan nu met Vangnet werken${a.tot === undefined ? '' : `, tot en met ${dayAndMonth(a.tot)}`}.`,
          ...(READERS.some((one) => one === role) ? [`Wie ${roleName[role]} is, ${READS_ALL}.`] : []),
        ];
      },
    }),
  },
});
