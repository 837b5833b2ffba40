import {
  messages,
  choice,
  date,
  longText,
  nothing,
  presentDays,
  self,
  text,
  type Line,
  term,
} from '../../engine/language/index.js';
import { drop, fact, open, step, tell, type Sight } from './meldcodeWoorden.js';
import { LEIDING, belVeiligThuis } from '../shared/voorcheck.js';
import { isAanZet, kop } from './wie.js';
import { isOpen } from '../shared/routes.js';

/** Step 2: with the aandachtsfunctionaris, a colleague who knows about it, or Veilig Thuis (domain.md 9, P10; practice.md 8.3). */

const MET = {
  aandachtsfunctionaris: 'Aandachtsfunctionaris',
  ib: term.intern_begeleider,
  collega: 'Deskundige collega',
  veilig_thuis: 'Veilig Thuis (advies, zonder naam)',
};

/** The thirteen questions of an advice talk, as a list to have at hand (domain.md 9, P10). */
const voorbereiding = (c: Sight): Line[] => [
  `${belVeiligThuis(c)} Dag en nacht. Vraag je alleen advies? **Noem geen naam.** Vraag een kenmerk.`,
  '- Wat is er gezien, wat deed de school al, welke stappen van de meldcode?',
  '- Wat is er aan de hand, hoe ernstig, hoe vaak? Zijn er meer kinderen, ook als getuige?',
  '- Wat is jouw rol? Wat kan ik doen om het duidelijk te krijgen, te bespreken, aan te pakken?',
  '- Wie in de buurt kan helpen? Hoe steunt Veilig Thuis ons daarbij?',
  '- Wie doet wat? Bellen we nog een keer? Hoe schrijven jullie dit advies op?',
];

const overlegVragen = {
  met: choice('Met wie?', MET),
  wanneer: date('Wanneer was het?', { past: true }),
  vraag: longText('Wat was je vraag?', { hint: 'Een open vraag. Bijvoorbeeld: "Welk gedrag zag jij?"' }),
  advies: longText('Wat was het advies?'),
  gevolgd: choice('Volg je het advies?', { ja: 'Ja', deels: 'Deels', nee: 'Nee' }),
  functie: text('Veilig Thuis: functie van wie je sprak', { optional: true }),
  kenmerk: text('Veilig Thuis: kenmerk', { optional: true, max: 60 }),
};

const voorlegVragen = {
  voorleggen: longText('Wat leg je voor?', { veiled: 'refuses', hint: 'Zonder namen. Leeftijd of bouw is genoeg.' }),
};

export const stap2 = {
  overleg: step.form({
    title: 'Stap 2. Overleg',
    by: 'starter',
    offer: { to: ['starter', 'lezer', ...LEIDING], while: (c) => isOpen(c) && !c.open('overleg') && isAanZet(c) },
    text: kop(2),
    fields: overlegVragen,
    late: () => [tell('intern_begeleider', messages.loopt)],
    then: (a, c) => [
      fact('stap2', 'gedaan'),
      ...(a.met === 'veilig_thuis' ? [fact('advies', 'ja')] : nothing),
      ...(a.gevolgd === 'ja' ? nothing : [open('nietGevolgd', { ...self(c), due: presentDays(1), noMessage: true })]),
    ],
    closing: () => ['**Bewaard.** Je kunt vaker overleggen.'],
    after: () => ['signalen', 'voorcheck'],
  }),

  nietGevolgd: step.form({
    title: 'Waarom volg je het advies niet helemaal?',
    reads: 'Waarom het advies niet werd gevolgd',
    by: 'starter',
    fields: { waarom_niet: longText('Waarom?', { min: 20 }) },
    then: () => nothing,
    closing: () => ['**Bewaard.** Je kunt vaker overleggen.'],
    after: () => ['signalen', 'voorcheck'],
  }),

  /** Colleagues think along without a name. Where asking them is not safe, the IB'er does (practice.md 6). */
  meedenken: step.begins({
    title: 'Laat collega’s meedenken',
    by: 'starter',
    offer: { to: ['starter', 'lezer', ...LEIDING], while: (c) => isOpen(c) && isAanZet(c) },
    begins: (c) => ({
      protocol: 'consultatie',
      way: c.visibility === 'gewoon' && c.facts.uitzondering === undefined ? 'signaal' : 'advies',
    }),
  }),

  /** The outcome, with which step 2 is done (practice.md 6.4). */
  overlegKlaar: step.form({
    title: 'Overleg met collega’s',
    by: 'starter',
    offer: { to: ['andere_zaak'], while: isOpen },
    fields: { zaak: text('Welk overleg?', { max: 40 }), uitkomst: longText('Wat kwam eruit?') },
    then: () => [fact('stap2', 'gedaan'), drop('overleg')],
  }),

  bellen: step.form({
    title: 'Veilig Thuis: klaarzetten',
    by: 'starter',
    offer: { to: ['starter', 'lezer', ...LEIDING], while: isOpen },
    then: () => nothing,
    closing: (_, c) => voorbereiding(c),
    after: () => ['overleg'],
  }),

  /**
   * The aandachtsfunctionaris of the paired school gives advice on a text of the IB'er without a name (domain.md 1 and
   * 45).
   */
  adviesvraag: step.form({
    title: `Vraag de ${term.aandachtsfunctionaris}`,
    reads: `Vraag aan de ${term.aandachtsfunctionaris}`,
    by: 'intern_begeleider',
    offer: { to: LEIDING, while: (c) => isOpen(c) && !c.open('advies') },
    fields: voorlegVragen,
    then: (_, c) => [open('advies', { to: c.school.meldcode.advisor, due: presentDays(2) })],
    closing: (_, c) => [`**Verstuurd** aan ${c.assignees('advies')}.`],
  }),

  advies: step.form({
    title: 'Advies over een zorg',
    reads: 'Advies',
    message: messages.gevraagd,
    by: 'aandachtsfunctionaris',
    text: (c) => [{ plain: c.spelled(c.last(voorlegVragen)?.voorleggen ?? []) }],
    fields: { raad: longText('Wat raad je aan?') },
    then: (_, c) => {
      const person = c.by('adviesvraag');
      return [tell(person === undefined ? 'intern_begeleider' : { person }, messages.aangevuld)];
    },
    closing: () => [`**Dank je.** De ${term.intern_begeleider} krijgt bericht.`],
  }),
};
