import type { AdaptiveCard } from '../../cards/card.js';
import type { CaseId } from '../../dialogs/engine/school/ids.js';
import type { Chat } from '../support/chat.js';

/** What a person gets to see. `chat`: messages that stay in the chat. Everything else is stored nowhere. */
export type Reply =
  /**
   * `searched`: children on the card outside the own list of its reader. The look is written down before the card is
   * given. `looked`: the case of which it shows words of a colleague, for the same.
   */
  | { kind: 'screen'; card: AdaptiveCard; searched?: readonly string[]; looked?: CaseId }
  | { kind: 'sentence'; text: string }
  | { kind: 'chat'; cards: AdaptiveCard[] }
  /** One line where it was said, and cards in the person's own chat. */
  | { kind: 'elsewhere'; text: string; own?: { chat: Chat; cards: AdaptiveCard[] } | undefined }
  | { kind: 'done' };

export const screen = (card: AdaptiveCard): Reply => ({ kind: 'screen', card });
export const sentence = (text: string): Reply => ({ kind: 'sentence', text });

/** One text for "not there" and "not yours": nobody learns which. */
export const NOT_YOURS = 'Deze zaak is er niet, of je kunt er niet bij.';
