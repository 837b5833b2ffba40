import {
  message,
  messages,
  noMore,
  notBrought,
  sending,
  type Drawn,
  type Line,
  type Message,
  type MessageButton,
  type ToldAtOnce,
  term,
} from '../../engine/language/index.js';

/**
 * What an alarm says in the chat. The one protocol whose messages say who asks, where, and whom to phone (practice.md
 * 4.5).
 */

const VEILIG_THUIS = '**Je mag zelf Veilig Thuis bellen: 0800-2000. Bij gevaar 112.**';

const reachedBy = ({ people, underWay, missed, at, code }: ToldAtOnce): string => {
  if (people !== undefined) return `**Gewaarschuwd om ${at}:** ${people}. ${code}`;
  if (underWay === undefined && missed === undefined)
    return `**Ik ken niemand die ik een bericht kan sturen.** ${at}. ${code}`;
  return `**Nog niemand is bereikt met een bericht.** ${at}. ${code}`;
};

const whoWasTold = ({ numbers = '', closed, cannot, ...told }: ToldAtOnce): Line[] => [
  reachedBy(told),
  ...sending(told.underWay),
  ...notBrought(told.missed),
  cannot === undefined ? '**Nog niemand heeft gereageerd.**' : `**Nog niemand komt.** Kan niet komen: ${cannot}.`,
  `Bel ook zelf: ${numbers}.`,
  ...(closed === undefined ? [] : [`De school is dicht tot ${closed}. ${VEILIG_THUIS}`]),
];

const notYet = ({ numbers = '', code }: ToldAtOnce, waits: string): Line[] => [
  `**Nog niemand is gewaarschuwd.** De school is dicht. Ik stuur het pas ${waits}. ${code}`,
  `Bel nu zelf: ${numbers}. Gevaar: **112**.`,
];

/** Nobody said that they come, or who said so cannot. */
const askedAgain = ({ about, waited }: ToldAtOnce, asker: string): string => {
  if (about !== undefined && about !== asker) return `**${about} kan toch niet komen.** `;
  return waited === undefined ? '' : `**Al ${waited} geen antwoord.** `;
};

const spokenTo = ({ asker = 'Je collega', met = 'een collega', code }: ToldAtOnce): Line =>
  `${asker} sprak ${met}. Je hoeft niet meer te komen. ${code}`;

const WRITE: MessageButton = { does: 'begin', protocol: 'signaal', way: 'zorg', title: 'Nu opschrijven' };

/** One press each: somebody beside a child has no time for a card. The button that ends it is not the first one. */
const afterAsking = ({ state }: Drawn): MessageButton[] =>
  ['ended', 'dropped'].includes(state)
    ? [WRITE]
    : [
        WRITE,
        { does: 'offer', step: 'gesproken' },
        { does: 'offer', step: 'straks' },
        { does: 'offer', step: 'gebeld' },
        { does: 'offer', step: 'vergissing' },
      ];

/** For the person who asked for help, and waits for this. */
const forAsker = {
  atOnce: true,
  asks: true,
  follows: true,
  buttons: afterAsking,
  turns: {
    taken: ({ endedBy, endedAt, code }: ToldAtOnce) => [
      `**${endedBy ?? 'Een collega'} komt naar je toe** (${endedAt ?? ''}). ${code}`,
    ],
    ended: ({ endedBy, endedAt, code }: ToldAtOnce) => [
      `Geregeld door ${endedBy ?? 'een collega'} (${endedAt ?? ''}). ${code}`,
    ],
    dropped: ({ met, why, code }: ToldAtOnce) => [
      met === undefined ? noMore({ why, code }) : `Je hebt ${met} gesproken. ${code}`,
    ],
  },
} as const;

export const berichten = {
  hulp: message({
    id: 'hulp',
    atOnce: true,
    says: ({ asker = 'Een collega', place = 'school', phone, at, code, ...told }) => [
      `${askedAgain({ at, code, ...told }, asker)}**Spoed: hulp gevraagd.**`,
      `${asker} vraagt nu hulp. Plek: ${place}. ${at}. ${code}`,
      ...(phone === undefined ? [] : [`Bel ${phone}.`]),
    ],
    turns: {
      taken: ({ endedBy, endedAt, code }) => [
        `${endedBy ?? 'Een collega'} gaat (${endedAt ?? ''}). Je hoeft niets te doen. ${code}`,
      ],
      ended: ({ endedBy, endedAt, code }) => [
        `Dit hoeft niet meer (${endedBy ?? 'een collega'}, ${endedAt ?? ''}). ${code}`,
      ],
      dropped: (told) => [told.met === undefined ? noMore(told) : spokenTo(told)],
    },
    asks: true,
    hurries: true,
    calls: true,
    buttons: ({ state }) =>
      state === 'open'
        ? [{ does: 'take', title: 'Ik ga nu' }, { does: 'offer', step: 'kanNiet' }, { does: 'open' }]
        : [],
  }),
  gewaarschuwd: message({
    ...forAsker,
    id: 'gewaarschuwd',
    tellsOf: 'all',
    says: (told) => (told.waits === undefined ? whoWasTold(told) : notYet(told, told.waits)),
  }),
  nogNiemand: message({
    ...forAsker,
    id: 'nogNiemand',
    hurries: true,
    says: ({ numbers = '', code }) => [
      `**Nog steeds geen reactie.** ${code}. Bel nu ${numbers}.`,
      `Krijg je niemand? ${VEILIG_THUIS} Vertel het daarna aan de ${term.directeur}.`,
    ],
  }),
  belBestuur: message({
    ...forAsker,
    id: 'belBestuur',
    hurries: true,
    says: ({ bestuur = '', code }) => [
      `**Nog steeds geen reactie.** ${code}. Bel nu het bestuur: **${bestuur}**.`,
      'Veilig Thuis: **0800-2000**. Bij gevaar **112**.',
    ],
  }),
  niemandKan: message({
    ...forAsker,
    id: 'niemandKan',
    hurries: true,
    says: ({ bestuur = '', numbers = '', code }) => [
      `**Niemand van wie ik het vroeg, kan nu komen.** ${code}. Bel nu: ${numbers} · bestuur **${bestuur}**.`,
      VEILIG_THUIS,
    ],
  }),
  tochNiet: message({
    ...forAsker,
    id: 'tochNiet',
    hurries: true,
    tellsOf: 'asked',
    says: ({ about = 'Je collega', people, underWay, missed, numbers = '', code }) => [
      `**${about} kan toch niet komen.** ${code}. ${people === undefined ? '' : `Ik vroeg het opnieuw aan ${people}. `}Bel ook zelf: ${numbers}.`,
      ...sending(underWay),
      ...notBrought(missed),
      VEILIG_THUIS,
    ],
  }),
  hulpIsEr: message({ id: 'hulpIsEr', atOnce: true, says: (told) => [spokenTo(told)], buttons: () => [] }),
  gebeld: message({ id: 'gebeld', says: ({ code, at }) => [`112 is al gebeld (${at}). ${code}`] }),
  vergissing: message({
    id: 'vergissing',
    atOnce: true,
    says: ({ asker = 'Je collega', code, at }) => [
      `Het was een vergissing, ${at}. ${asker} heeft geen hulp meer nodig. ${code}`,
    ],
  }),
  /** The message itself has the button to do it. */
  opschrijven: {
    ...messages.opschrijven,
    buttons: () => [WRITE, { does: 'tick', title: 'Al opgeschreven' }],
  } satisfies Message,
};
