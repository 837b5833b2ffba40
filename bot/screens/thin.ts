import { inWordsOf } from '../../dialogs/engine/school/terms.js';
import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { thin, type ThinData } from '../../cards/thin/card.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { isDrill } from '../../dialogs/engine/case/caseFacts.js';
import { rehearsed } from '../../dialogs/engine/case/drillWords.js';
import type { Standing } from '../../dialogs/engine/decide/deliveryResults.js';
import type { Message as Kind, ToldAtOnce } from '../../dialogs/engine/language/message.js';
import { linesOf } from '../../dialogs/engine/language/saying.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import type { Urgency } from '../../dialogs/engine/school/urgency.js';
import { messageButtons } from './messageButtons.js';
import { kindOf, toldIn, type Message } from './told.js';

/** The one fixed sentence outside the card: it stands on the lock screen. */
export const previewOf = (urgency: Urgency, drill = false): string =>
  `${drill ? 'OEFENING. ' : ''}${urgency === 'spoed' ? 'Vangnet: spoed, lees nu' : 'Vangnet: je hebt een bericht'}`;

/** The colour of a card: urgency is seen before it is read. */
const styleOf = ({ asks, hurries }: Kind, { state, urgency }: Pick<ToldAtOnce, 'state' | 'urgency'>) => {
  if (state !== 'open' || !asks || !hurries || urgency === 'normaal') return 'default';
  return urgency === 'spoed' ? 'attention' : 'warning';
};

/** What a message shows, with these words. */
export const thinData = (
  kind: Kind,
  told: ToldAtOnce,
  { drill, buttons }: { drill: boolean; buttons: readonly Button[] },
): ThinData => ({
  lines: [...(drill ? ['**OEFENING**'] : []), ...linesOf(kind, told)],
  style: styleOf(kind, told),
  asks: told.state === 'open' && kind.asks === true,
  buttons,
});

/** A stored message: a sign, a code, an urgency and a time, and names of staff. */
export const thinCard = (message: Message, standing: Standing, c: Case, world: World): AdaptiveCard => {
  const kind = kindOf(message, c, world);
  const told = toldIn(message, standing, c, world);
  const buttons = messageButtons(message, kind, standing, c, world);
  const card = thin.render(thinData(kind, told, { drill: isDrill(c), buttons }));
  return inWordsOf(world.school, rehearsed(c, card));
};
