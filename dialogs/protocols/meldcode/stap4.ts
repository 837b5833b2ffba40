import { messages, choice, nothing, presentDays, schoolDays, text, term } from '../../engine/language/index.js';
import { fact, open, step, tell, type Sight } from './meldcodeWoorden.js';
import { KORT, VRAGEN } from './afwegingskader.js';
import { kindPage, kindVragen } from './kindstem.js';
import { fase, op } from './tijden.js';
import { aanIb, kop, waarom } from './wie.js';

/** Step 4: weighing. Never in a teacher's role (domain.md 9; law.md L2; practice.md 8.6). */

const vraag1Vragen = (c: Sight) => ({
  vermoeden: choice('Een vermoeden?', { ja: 'Ja', nee: 'Nee', weet_ik_niet: 'Weet ik nog niet' }),
  motief1: waarom(),
  directeur: choice(`Is de ${term.directeur} op de hoogte?`, { ja: 'Ja, gesproken', laat_weten: 'Laat het nu weten' }),
  toestemming: choice('Toestemming van ouders om met anderen te delen?', {
    gegeven: 'Gevraagd en gegeven',
    geweigerd: 'Gevraagd en niet gegeven',
    niet: 'Niet gevraagd',
  }),
  alles_besproken: choice('Is alles wat in dit dossier staat met de ouders besproken?', {
    ja: 'Ja, alles',
    deels: 'Een deel',
    nee: 'Nee',
    onveilig: 'Nee, dat is niet veilig',
  }),
  instrument: text('Gebruikte je een instrument voor risicotaxatie? Welk, en wat kwam eruit?', { optional: true }),
  ...kindVragen(c),
});

export const naarVraag1 = (c: Sight) => open('vraag1', { ...aanIb(c), due: presentDays(3) });

const DAN = {
  ja: (c: Sight) => [...fase('beslissen', c), open('vraag2', { ...aanIb(c), due: presentDays(1) })],
  nee: (c: Sight) => [fact('van', 'vraag1'), open('sluiten', { ...aanIb(c), due: presentDays(1) })],
  /** It stays open, with a date. */
  weet_ik_niet: (c: Sight) => [
    open('vraag1', { ...aanIb(c), opens: schoolDays(c.school.meldcode.doubtDays), due: presentDays(1) }),
  ],
};

const GEZEGD = {
  ja: () => ['**Bewaard.** Verder met de veiligheid.'],
  nee: () => [`**Bewaard.** Sluiten kan met akkoord van de ${term.directeur}.`],
  weet_ik_niet: (c: Sight) => [
    `**Dan sluit je niet.** Vraag ${c.names('aandachtsfunctionaris', c.actor) || 'een collega'} of Veilig Thuis om advies: **${c.school.veiligThuis}**. Ik vraag het je weer.`,
  ],
};

export const stap4 = {
  vraag1: step.form({
    title: 'Stap 4. Vraag 1: vermoeden',
    reads: KORT[1],
    by: 'intern_begeleider',
    text: kop(4, () => [`**1. ${VRAGEN[1]}**`]),
    fields: vraag1Vragen,
    pages: [
      { title: 'Stap 4. Vraag 1: vermoeden', fields: ['vermoeden', 'motief1', 'directeur'] },
      { title: 'Het dossier', fields: ['toestemming', 'alles_besproken', 'instrument'] },
      kindPage,
    ],
    then: (a, c) => [
      fact('vraag1', a.vermoeden),
      ...(a.vermoeden === 'weet_ik_niet' ? nothing : op('weging', c)),
      ...(a.vermoeden === 'ja' || a.directeur === 'laat_weten'
        ? [tell('directeur', messages.gedeeld, { unlessAmong: true })]
        : []),
      ...DAN[a.vermoeden](c),
    ],
    closing: (a, c) => GEZEGD[a.vermoeden](c),
  }),
};
