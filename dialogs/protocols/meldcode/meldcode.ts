import { READERS } from '../../engine/language/index.js';
import { protocol, together, type Stap } from './meldcodeWoorden.js';
import { akkoord } from './akkoord.js';
import { begin } from './begin.js';
import { dossiers } from './dossier.js';
import { rechtstreeks } from './direct.js';
import { crisisteam } from './crisisteam.js';
import { gezin } from './gezin.js';
import { overGesprek } from './gesprek.js';
import { kindgesprek } from './kindstem.js';
import { ouders } from './ouders.js';
import { klaarzetten } from './klaarzetten.js';
import { melden } from './melden.js';
import { naAdvies } from './naAdvies.js';
import { naNeerleggen, voorLeerkracht } from './voorCollega.js';
import { overdracht } from './overdragen.js';
import { rapporteren } from './rapportage.js';
import { draagtOver, gaatDicht, nooitStil, weegt } from './rules.js';
import { sluiten } from './sluiten.js';
import { stap1 } from './stap1.js';
import { stap2 } from './stap2.js';
import { stap3 } from './stap3.js';
import { stap4 } from './stap4.js';
import { stap5 } from './stap5.js';
import { veiligThuis } from './veiligThuis.js';
import { isOpen } from '../shared/routes.js';
import { verder } from '../shared/verder.js';
import { rondVakantieVan } from '../shared/rondVakantie.js';
import { voortgang } from './voortgang.js';

/**
 * The leerkracht reads along until the hand-over. After that: the own texts, and what is needed for the child
 * (practice.md 8.5).
 */
const SAMEN: readonly Stap[] = [
  'aanleiding',
  'erbij',
  'signalen',
  'kindcheckVooraf',
  'kindcheck',
  'overleg',
  'nietGevolgd',
  'overlegKlaar',
  'adviesvraag',
  'advies',
  'voorcheck',
  'bespreken',
  'voorbereiding',
  'verslag',
  'gezin',
  'ouder',
  'ouderVerteld',
  'ouderNogNiet',
  'kindgesprek',
  'kindVraag',
  'gesprekKan',
  'gesprekOverslaan',
  'stapOverslaan',
];

/** P08: the five steps of the meldcode (Wet verplichte meldcode; domain.md 9 and 43; law.md L1-L5). */
export const meldcode = protocol({
  id: 'meldcode',
  version: 1,
  title: 'Meldcode',
  sign: 'Taak',
  start: 'aanleiding',
  onePerChild: true,
  startedBy: [],
  again: 'nogmaals',
  access: [
    { who: 'starter', sees: 'own', note: voorLeerkracht },
    { who: 'lezer', sees: 'own', note: voorLeerkracht },
    { who: 'lezer', sees: SAMEN, while: 'samen' },
    { who: 'lezer', sees: ['weten'] },
    { who: 'assignee', sees: 'code' },
    ...READERS.map((who) => ({ who, sees: 'all', note: naNeerleggen }) as const),
  ],
  reading: voortgang,
  papers: dossiers,
  steps: together(
    // Offers stand in this order: first what cannot wait.
    begin,
    rechtstreeks,
    naAdvies,
    klaarzetten,
    melden,
    stap1,
    stap2,
    stap3,
    overGesprek,
    ouders,
    kindgesprek,
    overdracht,
    stap4,
    stap5,
    akkoord,
    veiligThuis,
    crisisteam,
    gezin,
    verder({ while: isOpen }),
    sluiten,
    rapporteren,
    rondVakantieVan(isOpen),
  ),
  whenever: [draagtOver, weegt, nooitStil, gaatDicht],
});
