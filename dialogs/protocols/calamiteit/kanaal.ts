import { berichten } from './berichten.js';
import { CHANNEL, CHANNEL_LOST, choice, isSilent, nothing, messages } from '../../engine/language/index.js';
import { fact, step, tell, type Sight } from './woorden.js';
import { leiding, TEAM } from './team.js';

/** The board in the channel of the whole team. It needs a press of its own, after the start (practice.md 1 and 7.1). */

const isPlaced = ({ facts: { kanaal = '' } }: Sight): boolean => kanaal !== '';

/** The channel was removed, or the bot from its team. The board goes on in the own chats. The leader hears it once. */
export const isChannelLost = (c: Sight): boolean => c.facts[CHANNEL_LOST] === 'ja' && !isSilent(c);
export const tellsOfChannel = (c: Sight) => [
  fact(CHANNEL_LOST, 'gezegd'),
  fact('kanaal', ''),
  tell({ person: leiding(c) }, berichten.kanaalWeg, { urgency: 'vandaag' }),
];

export const teamkanaal = {
  kanaal: step.form({
    title: 'Op het teamkanaal zetten',
    by: 'directeur',
    offer: { to: TEAM, while: (c) => c.status === 'open' && c.actor === leiding(c) && !isPlaced(c) },
    text: () => [
      '**Iedereen in dit kanaal ziet dat er iets is.** Wat er is, staat er niet bij.',
      'Zeg mij eerst welk kanaal het is: typ daar @Vangnet calamiteit.',
    ],
    fields: {
      weten: choice('Weten de familie en de naaste collega het al?', {
        ja: 'Ja, plaats',
        nee: 'Nee, alleen het crisisteam',
      }),
    },
    button: 'Verder',
    then: (a, c) => (a.weten === 'ja' ? [fact('kanaal', c.now), tell(CHANNEL, messages.bord)] : nothing),
    closing: (a) => [
      a.weten === 'ja'
        ? '**Het bord gaat naar het teamkanaal.** Alleen het crisisteam kan er iets mee doen.'
        : '**Goed. Er staat niets in het kanaal.** Vertel het hun eerst zelf.',
    ],
  }),
};
