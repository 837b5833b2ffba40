import type { Told } from './message.js';
import { notBrought } from './saying.js';
import type { Line } from './words.js';

const of = (people: string, one: string, more: string): string => `${people} ${people.includes(' en ') ? more : one}`;

/** Only people who were reached count as asked. */
const asked = ({ people, underWay, away }: Told): string[] => [
  ...(away === undefined ? [] : [`${of(away, 'werkt', 'werken')} vandaag niet.`]),
  ...(people === undefined ? [] : [`Ik heb ${people} gevraagd.`]),
  ...(underWay === undefined ? [] : [`Ik stuur nu een bericht aan ${underWay}.`]),
];

/** People who called others read who of them said nothing, and their numbers. */
const noReaction = ({ coming, waiting, waitingNumbers, code }: Told): Line[] => {
  if (coming !== undefined) return [`**${of(coming, 'komt', 'komen')}.** ${code}`];
  if (waiting === undefined) return [`Nog niemand heeft gereageerd. ${code}`];
  return [
    `**${of(waiting, 'heeft', 'hebben')} nog niet gereageerd.** ${code}`,
    ...(waitingNumbers === undefined ? [] : [`Bel ${waitingNumbers}.`]),
  ];
};

/** Nobody read it in time. */
export const unread = (told: Told): Line[] => {
  const { sign, code, urgency, missed, waitingNumbers, read } = told;
  if (sign === 'Calamiteit') return noReaction(told);
  const number = urgency === 'spoed' && waitingNumbers !== undefined ? ` Of bel ${waitingNumbers}.` : '';
  return [
    [
      `Nog niemand heeft ${sign.toLowerCase()} ${code} ${read ? 'beantwoord' : 'gelezen'}.`,
      ...asked(told),
      `Loop zelf even langs.${number}`,
    ].join(' '),
    ...notBrought(missed),
  ];
};
