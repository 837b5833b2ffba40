import { message } from '../../engine/language/index.js';

/** Before a holiday. */
export const berichten = {
  vakantie: message({
    id: 'vakantie',
    says: ({ code }) => [`Het is bijna vakantie. Kijk je na wie dan veilig is, en wie kan worden gebeld? ${code}`],
    asks: true,
    buttons: () => [{ does: 'holiday', title: 'Per kind bekijken' }],
  }),
  zomer: message({
    id: 'zomer',
    says: ({ code }) => [`Er is een bericht voor je, voor de zomervakantie. ${code}`],
    asks: true,
    buttons: () => [{ does: 'open' }, { does: 'choose', title: 'Signaal vastleggen' }],
  }),
};
