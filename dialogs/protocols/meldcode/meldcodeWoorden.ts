import { anyText, each, vocabulary, type PrintOf, type SightOf } from '../../engine/language/index.js';
import { berichten } from './berichten.js';

const STAPPEN = ['gedaan', 'overgeslagen'] as const;
const JA_NEE = ['ja', 'nee'] as const;

const woorden = vocabulary({
  steps: [
    // The beginning, and what comes to it later.
    'aanleiding',
    'nogmaals',
    'nieuwSignaal',
    'acuut',
    'gevaar',
    'geenGevaar',
    'gebeld',
    'erbij',
    // Veilig Thuis, at once or by a report.
    'vtGesproken',
    'gesprekKan',
    'kindNu',
    'nietMelden',
    'klaarzetten',
    'melden',
    'gemeldGelezen',
    'akkoordMelding',
    // Step 1.
    'signalen',
    'kindcheckVooraf',
    'kindcheck',
    // Step 2.
    'overleg',
    'nietGevolgd',
    'meedenken',
    'overlegKlaar',
    'bellen',
    'adviesvraag',
    'advies',
    // Step 3.
    'voorcheck',
    'voorbereiding',
    'verslag',
    'gesprekOverslaan',
    'stapOverslaan',
    'bespreken',
    'gezin',
    'ouder',
    'ouderVerteld',
    'ouderNogNiet',
    'kindgesprek',
    'kindVraag',
    // From the leerkracht to the IB’er.
    'overdragen',
    'vertellen',
    'weten',
    'gelezen',
    // Steps 4 and 5.
    'vraag1',
    'vraag2',
    'vtContact',
    'vraag3',
    'vraag4',
    'hulp',
    'vraag5',
    'overlegVt',
    'akkoordNiet',
    'verschil',
    'meekijken',
    // After a report, and help.
    'navragen',
    'vtUitkomst',
    'vervolg',
    'vtVraagt',
    'vtVerslag',
    'crisisteam',
    'crisisNavragen',
    // The family, and further consultation.
    'broertjes',
    'verhuizing',
    'overdracht',
    'verder',
    'uitkomst',
    'vakantie',
    // Closing.
    'sluiten',
    'akkoordSluiten',
    'monitor',
    'afronden',
    'heropenen',
    'rapportage',
    'rapportageDirecteur',
  ],
  facts: {
    leerkracht: anyText,
    ...each('stap', [1, 2, 3], STAPPEN),
    vraag1: ['ja', 'nee', 'weet_ik_niet'],
    vraag2: ['ja', 'twijfel', 'nee'],
    ...each('', ['ouder1', 'ouder2', 'voogd', 'pleegouder', 'gezinsvoogd'], ['gezag', 'onbekend', 'zonder', 'niet']),
    uitzondering: ['gevaar', 'kind_vertelde', 'eer', 'onveilig_gesprek', 'twijfel'],
    oudergesprek: JA_NEE,
    advies: ['ja'],
    gevraagd: ['ja'],
    wegen: ['ja'],
    nieuw: ['nogmaals', 'erbij', 'nieuwSignaal', ''],
    van: ['vraag1', 'vraag5', 'vervolg'],
    // Names of norms, with commas between them.
    norm: anyText,
    uitkomst: [
      'loopt',
      'gemeld',
      'gesloten_onterecht',
      'gesloten_geen_vermoeden',
      'gesloten_met_monitoring',
      'van_school',
      'neergelegd',
    ],
    afgerond: JA_NEE,
    rapport: ['ja'],
    // Days, `YYYY-MM-DD`.
    ...each('op_', ['start', 'rond', 'weging', 'besluit', 'dicht'], anyText),
    sinds: anyText,
    gemeld: anyText,
    termijn: anyText,
    // What Veilig Thuis does since its last answer, and until when it does that.
    vt: ['', 'einde', 'overdracht', 'voorwaarden', 'onderzoek', 'volgen', 'geen_melding'],
    vt_op: anyText,
    vt_tot: anyText,
    van_school: anyText,
    // The holiday for which somebody looked at it. The list of that holiday reads it, by the name of its step.
    vakantie: anyText,
  },
  stages: ['samen', 'wegen', 'beslissen', 'hulp', 'gemeld', 'volgen'],
  messages: berichten,
  papers: ['voorVeiligThuis', 'dossier'],
  ways: ['kind'],
});
export const { step, open, drop, pass, tell, fact, stage, together, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
export type Print = PrintOf<typeof woorden>;
/** The name of a step. */
export type Stap = Parameters<Sight['open']>[0];
