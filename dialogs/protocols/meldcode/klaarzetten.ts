import { longText, nothing, type Answers, type Line, type Part } from '../../engine/language/index.js';
import { step, type Sight } from './meldcodeWoorden.js';
import { beginVragen } from './begin.js';
import { wieErIs } from './ouders.js';
import { signalenVragen } from './stap1.js';
import { LEIDING, belVeiligThuis } from '../shared/voorcheck.js';
import { isOpen } from '../shared/routes.js';

/** What Veilig Thuis asks in a report, filled in from the dossier, with places to complete (domain.md 9, P11). */

/** Stands as what was reported, when the prepared text was read out. */
export const KLAARGEZET = 'Zoals het is klaargezet.';

const MOST = 1500;
/** An old text may lie on an earlier page of the dossier. Then its place is empty. */
const uit = (parts: readonly Part[] | undefined, c: Sight): string =>
  parts === undefined ? '' : c.spelled(parts).slice(0, MOST);

const plek = (label: string, preset = '', hint?: string) =>
  longText(label, { optional: true, max: MOST, ...(preset !== '' && { preset }), ...(hint !== undefined && { hint }) });

const klaarVragen = (c: Sight) => {
  const begin = c.last(beginVragen);
  const samen = c.last(signalenVragen);
  return {
    aanleiding: plek('Directe aanleiding', uit(begin?.reden, c)),
    wat: plek('Wat, hoe vaak, hoe ernstig', uit(samen?.samen, c)),
    sterk: plek('Sterke kanten, wie steunt', uit(samen?.sterk, c)),
    andere: plek('Andere kinderen in het gezin', uit(samen?.gezin, c)),
    ouders: plek('Ouders: wie zijn er, wie heeft het gezag', wieErIs(c)),
    thuis: plek('Gezin: wie horen erbij, leeftijden, adres'),
    relatie: plek('Jouw relatie tot het gezin, en wie er van school wordt gebeld'),
    gevaar: plek('Wat maakt het gevaarlijker? Wat maakt het veiliger?'),
    hulp: plek('Hulp en politie, voor zover je dat weet'),
    risico: plek('Als er wordt ingegrepen: wat is dan het risico?'),
  };
};
type Klaar = Answers<ReturnType<typeof klaarVragen>>;

/** To copy for the phone, or for the form of the region. */
const klaar = (a: Klaar, c: Sight): Line[] => [
  `**Jij meldt, niet Vangnet.** ${belVeiligThuis(c)} Daarna het formulier van je regio, als Veilig Thuis dat vraagt.`,
  `Traject ${c.code}. Dit blijft in het dossier staan.`,
  ...Object.entries(klaarVragen(c)).map(([naam, { label }]) => {
    const said = a[naam as keyof Klaar];
    return { plain: `- ${label}: ${said === undefined ? '…' : c.spelled(said)}` };
  }),
];

export const klaarzetten = {
  klaarzetten: step.form({
    title: 'Melding klaarzetten',
    reads: 'Klaargezet voor de melding',
    by: 'intern_begeleider',
    offer: { to: LEIDING, while: isOpen },
    text: () => ['Uit het dossier ingevuld. Vul aan wat je weet. Alles mag leeg blijven.'],
    fields: klaarVragen,
    pages: [
      { title: 'Wat is er aan de hand?', fields: ['aanleiding', 'wat', 'sterk', 'andere'] },
      { title: 'Het gezin', fields: ['ouders', 'thuis', 'relatie'] },
      { title: 'Gevaar en hulp', fields: ['gevaar', 'hulp', 'risico'] },
    ],
    button: 'Klaarzetten',
    then: () => nothing,
    closing: klaar,
    after: () => ['melden'],
  }),
};
