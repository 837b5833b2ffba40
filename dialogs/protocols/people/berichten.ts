import { message } from '../../engine/language/index.js';

/** What the people of a school are told about who works there, and who wrote. */
export const berichten = {
  /** A child wrote, so no colleague chose this hour (practice.md 9.3). */
  leerlingaccount: message({
    id: 'leerlingaccount',
    says: ({ at, code }) => [
      `Een leerlingaccount stuurde Vangnet een bericht, ${at}. Ik heb verwezen naar een volwassene en de Kindertelefoon. Wie, zie je als je opent. ${code}`,
    ],
    asks: true,
    anyHour: true,
  }),
  spoedlijst: message({
    id: 'spoedlijst',
    says: ({ days = 'deze week', code }) => [
      `**Te weinig mensen bereikbaar voor spoed:** ${days}. Er horen er elke dag minstens twee te zijn.`,
      `Je krijgt elke schooldag bericht tot het geregeld is. ${code}`,
    ],
    asks: true,
    buttons: () => [{ does: 'urgent', title: 'Spoedlijst regelen' }],
  }),
};
