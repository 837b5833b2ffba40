import { messages, choice, concerns, schoolDays, type Line, term } from '../../engine/language/index.js';
import { next, open, stage, step, tell, type Sight } from './woorden.js';
import { DANGER, SUICIDE, VEILIG_THUIS } from '../shared/hulplijnen.js';
import { isHarmless } from '../shared/routes.js';
import { isColoured, opened } from '../shared/taal/tips.js';
import { awaits } from './afronden.js';
import {
  DUE,
  kleurVragen,
  namenVragen,
  questionOf,
  veiledDraft,
  voorafVragen,
  voorbeeldVragen,
  vraagVragen,
} from './vragen.js';

/** Until a question is sent, only its writer has it (practice.md 6.1 and 6.2). */

/** Asks about a word that may be a name, before anybody could read it. */
const toPreview = (c: Sight) => (veiledDraft(c).unclear.length > 0 ? next('namen') : next('voorbeeld'));

const ticked = (c: Sight) => c.last(voorafVragen)?.speelt ?? [];

/** Whom to phone stands first when something was ticked. */
const dangers = (c: Sight): Line[] => [
  ...(ticked(c).includes('wil_dood') ? [SUICIDE] : []),
  ...((['onveilig_thuis', 'kind_vertelde', 'familie_eer'] as const).some((one) => ticked(c).includes(one))
    ? [DANGER]
    : []),
];

const numbers = ({ school }: Sight): Line[] => [
  `${school.name}: **${school.phone}**`,
  ...school.numbers.map(({ name, phone }) => ({ plain: `${name}: ${phone}` })),
];

const sent = (c: Sight) => {
  const { aan = [], wanneer = 'drie_dagen' } = c.last(voorbeeldVragen) ?? {};
  const due = DUE[wanneer];
  const remind = wanneer === 'drie_dagen' ? schoolDays(2) : 'never';
  return [
    stage('gevraagd'),
    tell('starter', messages.opgeslagen),
    ...aan.map((person) => open('advies', { to: { person }, of: person, due, remind })),
    awaits(due),
  ];
};

const NOT_SENT: Line = '**Nog niet verstuurd.** Ik haalde namen weg. Lees het nog eens.';
const NOBODY: Line = `Er is nu geen collega die ik kan vragen. Bespreek het met de ${term.intern_begeleider}, of bewaar het voor later.`;

export const voorbereiden = {
  vooraf: step.form({
    title: 'Overleggen',
    reads: 'Vooraf',
    by: 'starter',
    fields: voorafVragen,
    button: 'Verder',
    then: (a) => {
      return [concerns(a.over.pupils), isHarmless(a.speelt) ? next('vraag') : next('nietCollegas')];
    },
    closing: () => [],
    nothingKept: () => ['**Ik bewaar hier niets van.**'],
  }),

  nietCollegas: step.press({
    title: 'Vraag dit niet aan collega’s.',
    by: 'starter',
    seenBy: ['starter'],
    text: (c) => [
      ...dangers(c),
      `Bespreek het met de ${term.intern_begeleider} of de ${term.aandachtsfunctionaris}. Of vraag ${VEILIG_THUIS}, om advies zonder naam.`,
    ],
    fields: { keus: choice('Wat doe je?', { ib: `Vraag de ${term.intern_begeleider}`, nummers: 'Telefoonnummers' }) },
    pressed: 'keus',
    then: (a, c) => [concerns(c.subjects), a.keus === 'ib' ? next('vraagIb') : next('nietCollegas')],
    closing: (a, c) => (a.keus === 'nummers' ? numbers(c) : []),
  }),

  vraag: step.form({
    title: 'Wat wil je vragen?',
    reads: 'Vraag aan collega’s',
    by: 'starter',
    fields: vraagVragen,
    button: 'Verder',
    needs: ['register', 'bereikbaar'],
    then: (_, c) => [concerns(c.subjects), isColoured(questionOf(c)) ? next('kleur') : toPreview(c)],
  }),

  kleur: step.press({
    title: 'Je vraag stuurt naar één antwoord.',
    by: 'starter',
    seenBy: ['starter'],
    text: (c) => ['Liever:', { plain: opened(questionOf(c)) }],
    fields: kleurVragen,
    pressed: 'keus',
    needs: ['register', 'bereikbaar'],
    then: (_, c) => [toPreview(c)],
  }),

  namen: step.form({
    title: 'Zijn dit namen?',
    by: 'starter',
    seenBy: ['starter'],
    text: () => ['Deze woorden kunnen ook een naam zijn. Namen haal ik weg voordat je collega het leest.'],
    fields: namenVragen,
    button: 'Verder',
    needs: ['register', 'bereikbaar'],
    then: (_, c) => [toPreview(c)],
  }),

  voorbeeld: step.form({
    title: 'Zo ziet je collega het',
    reads: 'De vraag',
    by: 'starter',
    text: (c) => [
      ...(c.last(voorbeeldVragen) === undefined ? [] : [NOT_SENT]),
      `Boven je vraag staat: **${c.pseudonym()}**.`,
      'Namen heb ik vervangen. Klopt het? Kan iemand toch raden wie het is? Haal dat weg.',
      ...(c.askable().length === 0 ? [NOBODY] : []),
    ],
    fields: voorbeeldVragen,
    button: 'Versturen',
    needs: ['register', 'bereikbaar'],
    then: (_, c) => {
      const { unclear, names } = veiledDraft(c);
      return unclear.length + names.length > 0 ? [toPreview(c)] : sent(c);
    },
    closing: (_, c) =>
      c.status === 'concept'
        ? []
        : [
            `**Verstuurd.** Code ${c.code}. Je hoort het als iemand antwoordt.`,
            'Je collega’s zien de naam niet. Praat er ook zelf niet met naam over.',
          ],
  }),
};
