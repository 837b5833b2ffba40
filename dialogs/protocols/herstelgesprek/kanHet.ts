import {
  choice,
  choices,
  close,
  colleagues,
  concerns,
  messages,
  pupils,
  schoolDays,
  self,
  type Answers,
  type Field,
  type Line,
  term,
} from '../../engine/language/index.js';
import { naarBestuur } from '../shared/voorcheck.js';
import { open, stage, step, tell, VERSLAGEN, type Sight } from './woorden.js';

/** Whether the talk is possible (practice2.md 10; domain.md 18). Every condition must hold. */

const SPEELT = {
  medewerker: 'Iemand die op school werkt, deed een kind iets aan',
  thuis: 'Misschien is het thuis niet veilig',
  geen: 'Geen van deze',
};
/** Something about home becomes a signal, and no talk between children (practice2.md 1, law 3). */
const speelt = (): Field<(keyof typeof SPEELT)[]> => {
  const asked = choices('Speelt een van deze dingen?', SPEELT, { alone: 'geen', aboutStaff: 'medewerker' });
  return {
    ...asked,
    read: (inputs, context) => {
      const read = asked.read(inputs, context);
      return read.ok && read.value.includes('thuis') ? { ok: false, why: NAAR_SIGNAAL } : read;
    },
  };
};
const NAAR_SIGNAAL = 'Dan past een herstelgesprek niet. Leg een signaal vast: ‘Ik maak me zorgen’.';

const voorwaarden = {
  wil: choice(
    'Wil het kind dat het overkwam dit zelf?',
    { ja: 'Ja', nee: 'Nee' },
    { hint: 'Het kind mag altijd stoppen.' },
  ),
  goedmaken: choice('Wil wie het deed luisteren en het goedmaken?', { ja: 'Ja', nee: 'Nee, of nog niet' }),
  ouders: choice('Weten de ouders van alle kinderen het, en staan ze erachter?', {
    ja: 'Ja',
    nee: 'Nee, of nog niet',
  }),
  geweld: choice('Gaat het om seksueel of zwaar geweld?', {
    nee: 'Nee',
    advies: 'Ja, en er is advies',
    zonder: 'Ja, en er is nog geen advies',
  }),
};
type Voorwaarden = Answers<typeof voorwaarden>;

export const vraagVragen = {
  speelt: speelt(),
  over: pupils('Tussen welke kinderen?', { min: 2, max: VERSLAGEN.length }),
  betrokken: colleagues('Welke collega’s waren erbij betrokken?', {
    optional: true,
    hint: 'Zij leiden het gesprek niet. Jij ook niet: wie het vraagt, leidt het niet.',
  }),
  ...voorwaarden,
};

/** What stands in the way, and what to do instead. Empty when the talk is possible. */
const inDeWeg = ({ wil, goedmaken, ouders, geweld }: Voorwaarden, { school }: Sight): string[] => [
  ...(wil === 'ja' ? [] : ['Het kind wil niet. Zeg dat dat goed is. Spreek af wat veilig voelt, en wie daarop let.']),
  ...(goedmaken === 'ja' ? [] : ['Praat eerst apart met wie het deed, over wat het gedrag met de ander deed.']),
  ...(ouders === 'ja'
    ? []
    : [
        `Praat eerst met de ouders. Kan een kind daardoor thuis gevaar lopen, of kan een ouder erbij betrokken zijn? Vraag dan eerst de ${term.intern_begeleider}.`,
      ]),
  ...(geweld === 'zonder'
    ? [`Vraag eerst advies: aan de ${term.intern_begeleider}, of Veilig Thuis **${school.veiligThuis}**.`]
    : []),
];

/** A child that does not want to is not asked again. */
const verder = (a: Voorwaarden, c: Sight) => {
  if (inDeWeg(a, c).length === 0)
    return [stage('voorbereiden'), open('plannen', { ...self(c), due: schoolDays(2), noMessage: true })];
  if (a.wil === 'nee') return [stage('niet'), close()];
  return [stage('niet'), open('opnieuw', { ...self(c), due: schoolDays(5), noMessage: true, inList: true })];
};

const gezegd = (a: Voorwaarden, c: Sight): Line[] => {
  const lines = inDeWeg(a, c);
  if (lines.length === 0) return [];
  const weer = c.open('opnieuw') ? [`Ik vraag het je opnieuw: ${c.until('opnieuw')}.`] : [];
  return ['**Nu geen herstelgesprek.**', ...lines, ...weer];
};

export const kanHet = {
  vraag: step.form({
    title: 'Herstelgesprek',
    reads: 'Of het kan',
    by: 'starter',
    needs: ['bereikbaar'],
    fields: vraagVragen,
    pages: [
      { title: 'Kijk eerst hiernaar', fields: ['speelt'] },
      { title: 'Met wie?', fields: ['over', 'betrokken'] },
      { title: 'Kan het?', fields: ['wil', 'goedmaken', 'ouders', 'geweld'] },
    ],
    button: 'Verder',
    then: (a, c) => [concerns(a.over.pupils), tell('starter', messages.opgeslagen), ...verder(a, c)],
    nothingKept: () => [naarBestuur()],
    closing: gezegd,
  }),

  opnieuw: step.form({
    title: 'Kan het nu wel?',
    reads: 'Of het nu kan',
    by: 'starter',
    fields: voorwaarden,
    button: 'Verder',
    then: verder,
    closing: gezegd,
  }),
};
