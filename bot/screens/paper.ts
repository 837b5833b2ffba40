import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import { CLOSE, HELP } from './buttons.js';

/** The address a file can be fetched from, for whoever pressed. */
export const linkScreen = (url: string, minutes: number): AdaptiveCard =>
  notice.render({
    title: 'Je bestand staat klaar',
    lines: [
      `De link is alleen voor jou. Hij werkt **één keer**, en niet langer dan **${minutes} minuten**.`,
      'Bewaar het bestand alleen waar je school dat heeft afgesproken.',
    ],
    links: [{ title: 'Haal het bestand op', url }],
    buttons: [{ ...CLOSE, style: 'positive' }],
    help: HELP,
  });
