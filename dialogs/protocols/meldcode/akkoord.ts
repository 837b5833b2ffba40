import { messages, longText, nothing, presentDays, type Who, term } from '../../engine/language/index.js';
import { drop, open, step, tell, type Sight, type Stap } from './meldcodeWoorden.js';
import { gaatVerder } from './direct.js';
import { LEIDING } from '../shared/voorcheck.js';
import { aanIb, gelezen, kop, waarom } from './wie.js';
import { akkoordVragen } from './melden.js';

/** Two people must agree: what the second one says, and what follows when they differ (practice.md 8.10). */

const verschilVragen = { bezwaar: waarom('Waarom niet akkoord?') };

/** A refused closing goes back to its question. A refused decision not to report goes to reporting. */
const terug = (c: Sight) => {
  if (c.of === 'niet') return c.open('melden') ? nothing : [open('melden', { ...aanIb(c), due: presentDays(1) })];
  if (c.of !== 'sluiten') return nothing;
  const asked = { to: 'intern_begeleider', due: presentDays(1) } as const;
  if (c.facts.van === 'vraag1') return [open('vraag1', asked)];
  return [c.facts.van === 'vraag5' ? open('vraag5', asked) : open('vervolg', asked)];
};

/** The person who decided, and the one who disagreed. Neither judges their own difference. */
const PARTIJEN: readonly Stap[] = ['verschil', 'melden', 'sluiten', 'nietMelden'];

const EXTERN = 'aandachtsfunctionaris_extern';

/**
 * Whom the school asks first, else somebody further away when those are the two parties. Nobody, in a school that
 * stands alone.
 */
const kijktMee = (c: Sight): Who | undefined => {
  const partijen = [c.actor, ...PARTIJEN.map((name) => c.by(name))];
  const { advisor, secondPerson } = c.school.meldcode;
  // A role also reaches its deputies. Only its holders are asked here.
  return ([advisor, EXTERN, secondPerson] as const).find((who) =>
    c.people(who).some((id) => !partijen.includes(id) && (who === EXTERN || c.holds(id, who))),
  );
};

/** Nobody is asked twice about one traject. */
const laatMeekijken = (c: Sight) => {
  const to = kijktMee(c);
  return [drop('meekijken'), ...(to === undefined ? nothing : [open('meekijken', { to, due: presentDays(1) })])];
};

export const akkoord = {
  akkoordNiet: step.form({
    title: 'Akkoord met niet melden',
    reads: 'Oordeel over niet melden',
    by: 'directeur',
    notBy: 'nietMelden',
    text: kop(5, () => [`De ${term.intern_begeleider} wil **niet melden**. Lees waarom. Twijfel je? Dan is het nee.`]),
    fields: akkoordVragen(),
    then: (a, c) => {
      if (a.oordeel === 'akkoord') return [drop('melden'), ...gaatVerder(c)];
      if (a.oordeel === 'bellen')
        return [open('akkoordNiet', { to: { person: c.actor ?? c.starter }, due: presentDays(1), inList: true })];
      return [open('verschil', { to: { person: c.actor ?? c.starter }, of: 'niet', due: presentDays(1) })];
    },
    closing: () => ['**Bewaard.**'],
  }),

  verschil: step.form({
    title: 'Niet akkoord',
    by: 'directeur',
    fields: verschilVragen,
    then: (_, c) => [tell(LEIDING, messages.aangevuld, { urgency: 'vandaag' }), ...laatMeekijken(c), ...terug(c)],
    closing: (_, c) => [
      '**Bewaard.** Het verschil van mening staat in het dossier.',
      c.open('meekijken')
        ? `${c.assignees('meekijken')} is gevraagd mee te kijken.`
        : `Er is niemand anders die kan meekijken. Vraag advies aan Veilig Thuis: **${c.school.veiligThuis}**.`,
      `${c.names('intern_begeleider', c.actor) || `De ${term.intern_begeleider}`} kan altijd Veilig Thuis bellen voor advies, en bij gevaar melden.`,
    ],
  }),

  meekijken: step.form({
    title: 'Meekijken bij verschil van mening',
    by: 'aandachtsfunctionaris',
    notBy: PARTIJEN,
    needs: ['register'],
    text: kop(5, (c) => [
      `De ${term.intern_begeleider} en de ${term.directeur} zien dit anders.`,
      gelezen(c.last(verschilVragen)?.bezwaar ?? [], c),
    ]),
    fields: { raad_verschil: longText('Wat raad je aan?') },
    then: () => [tell(LEIDING, messages.aangevuld, { unlessAmong: false })],
    closing: () => ['**Dank je.** Je advies staat in het dossier.'],
  }),
};
