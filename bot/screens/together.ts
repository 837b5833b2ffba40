import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import { READS } from '../../dialogs/signaal/routes.js';
import type { Speaker } from '../directory.js';
import { wayId } from '../ways.js';
import { CLOSE, HELP } from './buttons.js';
import { leadTo } from './home.js';
import { rolesOf } from './people.js';

/** The ways into consultation for who may read every signal (practice.md 6.5). */

const way = (title: string, protocol: string): Button => ({
  title,
  data: { go: 'begin', way: wayId(protocol, 'woord') },
});
const FLAG = way('Vlaggensysteem', 'vlag');
const WEIGH = way('Weging', 'weging');
const MEET = way('Casuïstiekoverleg', 'casus');
const OUTSIDE = way('Extern advies', 'extern');

export const together = (): AdaptiveCard =>
  notice.render({
    title: 'Samen wegen',
    lines: ['Kies hoe jullie kijken. Gaat het over een signaal? Begin dan bij dat signaal, met **Verder overleggen**.'],
    buttons: [FLAG, WEIGH, MEET, OUTSIDE, CLOSE],
    help: HELP,
  });

/** As they are folded: without capitals and dots on letters. */
const WORDS: Readonly<Record<string, Button>> = {
  vlaggensysteem: FLAG,
  weging: WEIGH,
  casus: MEET,
  casuistiek: MEET,
  casuistiekoverleg: MEET,
  'extern advies': OUTSIDE,
};

type Draw = (speaker: Speaker, now: string) => AdaptiveCard | undefined;

/** A word leads there from the chat; to others it is not a word. */
export const togetherWords: Readonly<Record<string, Draw>> = Object.fromEntries(
  Object.entries(WORDS).map(([word, button]): [string, Draw] => [
    word,
    (speaker, now) =>
      rolesOf(speaker, now).some((role) => READS.some((one) => one === role))
        ? leadTo({ ...button, title: 'Openen' }, 'Wat je zoekt, staat achter deze knop.')
        : undefined,
  ]),
);
