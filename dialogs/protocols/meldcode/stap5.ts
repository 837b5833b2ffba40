import {
  messages,
  choice,
  colleague,
  date,
  dateOf,
  lines,
  longText,
  nextSchoolDay,
  on,
  presentDays,
  schoolDays,
  text,
  today,
  term,
} from '../../engine/language/index.js';
import { fact, open, step, tell, type Sight } from './meldcodeWoorden.js';
import { ONVEILIG, VRAGEN, type Norm, KORT } from './afwegingskader.js';
import { watErbijKwam } from './begin.js';
import { kindPage, kindVragen } from './kindstem.js';
import { inlichten, metGezag, perOuder, vraagGezin } from './ouders.js';
import { fase, op } from './tijden.js';
import { LEIDING, belVeiligThuis } from '../shared/voorcheck.js';
import { aanIb, kop, waarom } from './wie.js';

/**
 * Step 5: deciding. First whether to report, then whether the school can help (domain.md 9; law.md L2; practice.md
 * 8.7-8.9).
 */

/** A person reports. The machine only asks for it, today (domain.md 43). */
const meld = (norm: Norm, c: Sight) => [
  fact('norm', norm),
  tell('directeur', messages.aangevuld, { urgency: 'vandaag', unlessAmong: true }),
  ...(c.open('melden') ? [] : [open('melden', { ...aanIb(c), urgency: 'vandaag', due: today })]),
];

/** *Niet allemaal* and *Deels* are talked over with Veilig Thuis today; a person then answers the question again. */
const eerstOverleg = (of: string, c: Sight) => [open('overlegVt', { ...aanIb(c), of, urgency: 'vandaag', due: today })];

/** Doubt counts as yes. */
const VEILIGHEID = {
  ja: (c: Sight) => meld('norm1', c),
  twijfel: (c: Sight) => meld('norm1', c),
  nee: (c: Sight) => [open('vtContact', { ...aanIb(c), urgency: 'vandaag', due: today })],
};
const HULP = {
  ja: (c: Sight) => [open('vraag4', { ...aanIb(c), due: presentDays(2) }), ...vraagGezin(c)],
  nee: (c: Sight) => meld('norm2', c),
  weet_ik_niet: (c: Sight) => [open('vraag3', { ...aanIb(c), opens: nextSchoolDay, due: presentDays(1) })],
};
const AANVAARDEN = {
  ja: (c: Sight) => [open('hulp', { ...aanIb(c), due: presentDays(1) })],
  nee: (c: Sight) => meld('norm2', c),
  niet_allemaal: (c: Sight) => eerstOverleg('vraag4', c),
};
const RESULTAAT = {
  ja: (c: Sight) => [fact('van', 'vraag5'), open('sluiten', { ...aanIb(c), due: presentDays(2) })],
  nee: (c: Sight) => meld('norm3', c),
  deels: (c: Sight) => eerstOverleg('vraag5', c),
};

const meldNu = (c: Sight): string[] => [
  `**Meld nu bij Veilig Thuis: bel ${c.school.veiligThuis}.** Wacht niet op een handtekening. De ${term.directeur} krijgt bericht.`,
];
const bewaard = ['**Bewaard.**'];

const contactVragen = {
  wanneer: date('Wanneer sprak je Veilig Thuis?', { past: true }),
  functie: text('Functie van wie je sprak'),
  kenmerk: text('Kenmerk', { optional: true, max: 60 }),
  advies: longText('Wat was het advies?'),
};

const hulpVragen = (c: Sight) => ({
  welke: longText('Welke hulp, en van wie?'),
  termijn: date('Wanneer moet het effect te zien zijn?', { coming: true }),
  effect: longText('Waaraan merken we dat het werkt?', { hint: 'Wat kun je zien of meten?' }),
  casemanager: colleague('Wie is casemanager?', { self: true, roles: LEIDING }),
  taken: lines('Wie doet wat?', { hint: 'Eén afspraak per regel.', max: 1500 }),
  ...kindVragen(c),
});

/** Veilig Thuis may say that the help goes on. Then question 5 comes again on its day, and not at once. */
const overlegVragen = (c: Pick<Sight, 'of'>) => ({
  ...contactVragen,
  ...(c.of === 'vraag5'
    ? {
        door_tot: date('Ander advies: de hulp loopt door tot', {
          optional: true,
          coming: true,
          hint: 'Leeg: dan beantwoord je vraag 5 nu opnieuw.',
        }),
      }
    : {}),
});

/** Each of them is asked alone. A person says what the answers mean together. */
const aanvaardVragen = (c: Sight) => ({
  ...perOuder('aanvaardt', metGezag(c), (wie) =>
    choice(`Aanvaardt ${wie} de hulp?`, { ja: 'Ja', nee: 'Nee', niet_verteld: 'Nog niet verteld' }),
  ),
  aanvaarden: choice('Aanvaarden zij de hulp?', { ja: 'Ja', nee: 'Nee', niet_allemaal: 'Niet allemaal' }),
  motief4: waarom(),
});

/** The question that is answered again after talking it over. */
const opnieuw = (of: string | undefined, c: Sight) => {
  const asked = { ...aanIb(c), urgency: 'vandaag', due: today } as const;
  if (of === 'vraag4') return [open('vraag4', asked)];
  if (of === 'vraag5') return [open('vraag5', asked)];
  return [];
};

const looptDoor = (tot: string, c: Sight) => [
  fact('termijn', tot),
  open('vraag5', { ...aanIb(c), opens: on(tot), due: schoolDays(1), inList: true }),
];

export const stap5 = {
  vraag2: step.form({
    title: 'Stap 5. Vraag 2: veiligheid',
    reads: KORT[2],
    by: 'intern_begeleider',
    text: kop(5, watErbijKwam, () => [`**2. ${VRAGEN[2]}**`, ...ONVEILIG]),
    fields: {
      onveilig: choice('Acuut of structureel onveilig?', { ja: 'Ja', twijfel: 'Twijfel', nee: 'Nee' }),
      motief2: waarom(),
    },
    then: (a, c) => [fact('nieuw', ''), fact('vraag2', a.onveilig), ...VEILIGHEID[a.onveilig](c)],
    closing: (a, c) =>
      a.onveilig === 'nee'
        ? [`**Bewaard.** De volgende vragen loop je samen met Veilig Thuis door. ${belVeiligThuis(c)}`]
        : [...(a.onveilig === 'twijfel' ? ['Twijfel telt als ja.'] : []), ...meldNu(c)],
    after: () => ['melden', 'crisisteam'],
  }),

  vtContact: step.form({
    title: 'Stap 5. Samen met Veilig Thuis',
    reads: 'Contact met Veilig Thuis',
    by: 'intern_begeleider',
    text: kop(5, (c) => [`${belVeiligThuis(c)} Vraag 3, 4 en 5 loop je samen door.`]),
    fields: contactVragen,
    then: (_, c) => [fact('advies', 'ja'), open('vraag3', { ...aanIb(c), due: presentDays(1) })],
    closing: () => bewaard,
  }),

  vraag3: step.form({
    title: 'Stap 5. Vraag 3: hulp',
    reads: KORT[3],
    by: 'intern_begeleider',
    text: kop(5, () => [
      `**3. ${VRAGEN[3]}**`,
      `Iemand anders: ondersteuning onder het bestuur. Niet een ${term.leerkracht}.`,
    ]),
    fields: {
      hulp_kan: choice('Kan dat?', { ja: 'Ja', nee: 'Nee', weet_ik_niet: 'Weet ik nog niet' }),
      motief3: waarom(),
    },
    then: (a, c) => HULP[a.hulp_kan](c),
    closing: (a, c) =>
      a.hulp_kan === 'nee'
        ? meldNu(c)
        : a.hulp_kan === 'ja'
          ? bewaard
          : [`**Vraag het Veilig Thuis nu: ${c.school.veiligThuis}.** Ik vraag het je morgen weer.`],
  }),

  vraag4: step.form({
    title: 'Stap 5. Vraag 4: hulp aanvaarden',
    reads: KORT[4],
    by: 'intern_begeleider',
    text: kop(5, () => [`**4. ${VRAGEN[4]}**`, 'Kijk naar elke ouder met gezag apart.']),
    fields: aanvaardVragen,
    then: (a, c) => [
      ...inlichten(
        metGezag(c).filter((ouder) => a[`aanvaardt_${ouder}`] === 'niet_verteld'),
        c,
      ),
      ...AANVAARDEN[a.aanvaarden](c),
    ],
    closing: (a, c) =>
      a.aanvaarden === 'nee'
        ? meldNu(c)
        : a.aanvaarden === 'ja'
          ? bewaard
          : [`**Bel vandaag Veilig Thuis: ${c.school.veiligThuis}.** Zonder ander advies telt het als nee.`],
  }),

  hulp: step.form({
    title: 'Stap 5. Afspraken over hulp',
    reads: 'Afspraken over hulp',
    by: 'intern_begeleider',
    text: kop(5),
    fields: hulpVragen,
    pages: [
      { title: 'Welke hulp, tot wanneer?', fields: ['welke', 'termijn', 'effect'] },
      { title: 'Wie doet wat?', fields: ['casemanager', 'taken'] },
      kindPage,
    ],
    then: (a, c) => [
      ...fase('hulp', c),
      fact('termijn', a.termijn),
      ...op('besluit', c),
      open('vraag5', { ...aanIb(c), opens: on(a.termijn), due: schoolDays(1), inList: true }),
      ...(a.casemanager === c.actor ? [] : [tell({ person: a.casemanager }, messages.gedeeld)]),
    ],
    closing: () => [
      '**Bewaard.** Op die dag vraag ik of de hulp werkt. Nieuw signaal of erger? Dan terug naar vraag 2.',
    ],
  }),

  vraag5: step.form({
    title: 'Stap 5. Vraag 5: resultaat',
    reads: KORT[5],
    by: 'intern_begeleider',
    text: kop(5, (c) => [`**5. ${VRAGEN[5]}**`, { plain: c.spelled(c.last(hulpVragen)?.effect ?? []) }]),
    fields: { werkt: choice('Werkt de hulp?', { ja: 'Ja', nee: 'Nee', deels: 'Deels' }), motief5: waarom() },
    then: (a, c) => RESULTAAT[a.werkt](c),
    closing: (a, c) =>
      a.werkt === 'nee'
        ? meldNu(c)
        : a.werkt === 'ja'
          ? ['**Bewaard.** Spreek nu af wie blijft opletten.']
          : [`**Bel vandaag Veilig Thuis: ${c.school.veiligThuis}.** Zonder ander advies telt het als nee.`],
  }),

  overlegVt: step.form({
    title: 'Overleg met Veilig Thuis',
    by: 'intern_begeleider',
    text: kop(5, (c) => [belVeiligThuis(c)]),
    fields: overlegVragen,
    then: (a, c) => (a.door_tot === undefined ? opnieuw(c.of, c) : looptDoor(a.door_tot, c)),
    closing: (a, c) =>
      a.door_tot === undefined
        ? bewaard
        : [`**Bewaard.** De hulp loopt door tot ${dateOf(a.door_tot, c.now)}. Op die dag vraag ik of de hulp werkt.`],
  }),
};
