import { message } from '../../engine/language/index.js';

/** What signals say in the chat besides what all protocols say. */
export const berichten = {
  geenOuders: message({
    id: 'geenOuders',
    says: ({ code }) => [`**Spoed. Lees nu.** ${code}. Praat nu **niet** met de ouders.`],
    asks: true,
    hurries: true,
  }),
  overgenomen: message({
    id: 'overgenomen',
    says: ({ sign, code, about }) => [
      `${about ?? 'Een collega'} heeft ${sign.toLowerCase()} ${code} overgenomen. Je hoeft niets te doen.`,
    ],
  }),
  /** Who read what was wrong must know, also who may not read it any more. */
  rechtgezet: message({
    id: 'rechtgezet',
    says: ({ sign, code, about = 'Een collega' }) => [
      `${about} zette iets recht in ${sign.toLowerCase()} ${code}. Lees het opnieuw.`,
      'Kun je er niet meer bij? Dan was het niet voor jou. Praat er met niemand over.',
    ],
  }),
  /** Somebody ticked something urgent on a card that is not finished. */
  begonnen: message({
    id: 'begonnen',
    says: ({ about = 'Een collega', code }) => [
      `**Spoed.** ${about} is begonnen met een signaal en heeft het nog niet af. Loop even langs. ${code}`,
    ],
    asks: true,
    hurries: true,
  }),
  weeklijst: message({
    id: 'weeklijst',
    says: ({ code }) => [`Je weeklijst staat klaar: signalen die een collega zelf in de gaten houdt. ${code}`],
    asks: true,
    buttons: () => [{ does: 'weekly' }],
  }),
};
