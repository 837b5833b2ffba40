import { message, type ToldAtOnce } from '../../engine/language/index.js';

/**
 * No code and no case. These messages stand in chats of people at whose school nobody may find it (practice.md 4.8).
 */

const calls = ({ endedBy, endedAt, asker = 'die medewerker', phone = '' }: ToldAtOnce) => [
  `${endedBy ?? 'Een collega'} belt (${endedAt ?? ''}). U hoeft niets te doen.`,
  `Het gaat om ${asker}, ${phone}.`,
];

export const berichten = {
  belMij: message({
    id: 'belMij',
    atOnce: true,
    says: ({ asker = 'die medewerker', place = 'een school', phone = '' }) => [
      `Een medewerker van ${place} wil u vandaag vertrouwelijk spreken.`,
      `Bel **${asker}**, **${phone}**.`,
    ],
    turns: { taken: calls, ended: calls, dropped: () => ['Dit hoeft niet meer.'] },
    asks: true,
    hurries: true,
    buttons: () => [{ does: 'tick', title: 'Ik bel vandaag' }],
  }),
  wordtGebeld: message({
    id: 'wordtGebeld',
    says: ({ at }) => [`Je bericht is gelezen, ${at}. **Je wordt vandaag gebeld.**`],
    anyHour: true,
    buttons: () => [],
  }),
  nogNietGebeld: message({
    id: 'nogNietGebeld',
    atOnce: true,
    says: ({ numbers = '' }) => [`Je bericht is nog niet opgepakt. Bel zelf: **${numbers}**.`],
    buttons: () => [],
  }),
};
