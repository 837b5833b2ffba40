import { close } from '../../engine/language/index.js';
import { protocol, together } from './woorden.js';
import { afsluiten } from './afsluiten.js';
import { beginnen, bijDeOproep } from './beginnen.js';
import { bijHetBord, bord } from './bord.js';
import { brieven } from './brief/brief.js';
import { familie } from './brief/familie.js';
import { papieren } from './brief/papieren.js';
import { halen } from './halen.js';
import { kinderen } from './kinderen.js';
import { maatregelen } from './maatregelen.js';
import { einde } from './einde.js';
import { nazorg } from './nazorg.js';
import { isChannelLost, teamkanaal, tellsOfChannel } from './kanaal.js';
import { noodkaart } from './noodkaart.js';
import { rollen } from './rollen.js';
import { standen } from './stand.js';
import { stil } from './stil.js';
import { taken } from './taken.js';
import { tellen } from './telling.js';
import { meegenomen, verloop } from './verloop.js';
import { zoeken } from './vermist.js';
import { veilig } from './veilig.js';
import { wegen } from './weging.js';

/** P20: something bad happened, and the directeur leads from here (domain.md 13; practice.md 7). */
/** Who may lead one. A deputy has the role of the person for whom they stand in. */
const LEADERS = ['directeur', 'intern_begeleider', 'manager_sociale_veiligheid'] as const;

export const calamiteit = protocol({
  id: 'calamiteit',
  version: 1,
  entry: [
    {
      way: 'leiden',
      button: 'Calamiteit',
      under: { more: 40 },
      words: ['nieuwe calamiteit', 'ontruiming', 'ontruimen', 'kind vermist', 'crisis'],
      for: LEADERS,
      forAll: { aftercare: 'nazorg' },
    },
  ],
  title: 'Calamiteit',
  sign: 'Calamiteit',
  start: 'calamiteit',
  poster: noodkaart,
  startedBy: LEADERS,
  access: [
    { who: 'starter', sees: 'all' },
    { who: 'lezer', sees: 'all' },
    { who: 'directeur', sees: 'all' },
    { who: 'assignee', sees: 'code', note: bijDeOproep },
  ],
  reading: bijHetBord,
  board: bord,
  papers: { verloop, ...papieren },
  // In the order in which the larger board offers what is in it: safety first.
  steps: together(
    beginnen,
    zoeken,
    stil,
    tellen,
    veilig,
    halen,
    taken,
    rollen,
    kinderen,
    familie,
    brieven,
    teamkanaal,
    standen,
    wegen,
    maatregelen,
    afsluiten,
    einde,
    meegenomen,
    nazorg,
  ),
  whenever: [
    { if: (c) => c.stage === 'nazorg' && c.status === 'open' && c.idle(), then: () => [close()] },
    { if: isChannelLost, then: tellsOfChannel },
  ],
});
