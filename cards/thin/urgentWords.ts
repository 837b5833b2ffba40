import type { Notice } from '../../dialogs/engine/case/case.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import { notReached } from './unread.js';
import type { Told } from './told.js';

const inGroup = ({ group }: Told): string => (group === undefined ? '' : ` in ${group}`);

const reachedBy = ({ people, underWay, missed, at, code }: Told): string => {
  if (people !== undefined) return `**Gewaarschuwd om ${at}:** ${people}. ${code}`;
  if (underWay === undefined && missed === undefined)
    return `**Ik ken niemand die ik een bericht kan sturen.** ${at}. ${code}`;
  return `**Nog niemand is bereikt met een bericht.** ${at}. ${code}`;
};

const sending = (underWay: string | undefined): Line[] =>
  underWay === undefined ? [] : [`Ik stuur nu een bericht aan ${underWay}.`];

const whoWasTold = ({ numbers = '', closed, cannot, ...told }: Told): Line[] => [
  reachedBy(told),
  ...sending(told.underWay),
  ...notReached(told.missed),
  cannot === undefined ? '**Nog niemand heeft gereageerd.**' : `**Nog niemand komt.** Kan niet komen: ${cannot}.`,
  `Bel ook zelf: ${numbers}.`,
  ...(closed === undefined
    ? []
    : [`De school is dicht tot ${closed}. **Je mag zelf Veilig Thuis bellen: 0800-2000. Bij gevaar 112.**`]),
];

const notYet = ({ numbers = '', code }: Told, waits: string): Line[] => [
  `**Nog niemand is gewaarschuwd.** De school is dicht. Ik stuur het pas ${waits}. ${code}`,
  `Bel nu zelf: ${numbers}. Gevaar: **112**.`,
];

/** Nobody said they come, or who said so cannot. */
const askedAgain = ({ about, waited }: Partial<Told>, asker: string): string => {
  if (about !== undefined && about !== asker) return `**${about} kan toch niet komen.** `;
  return waited === undefined ? '' : `**Al ${waited} geen antwoord.** `;
};

export const spokenTo = ({ asker = 'Je collega', met = 'een collega', code }: Told): Line =>
  `${asker} sprak ${met}. Je hoeft niet meer te komen. ${code}`;

/** What messages say of an alarm, of a call by the bestuur and of a calamity, while there is something to do. */
export const URGENT = {
  hulp: ({ asker = 'Een collega', place = 'school', phone, at, code, ...told }) => [
    `${askedAgain(told, asker)}**Spoed: hulp gevraagd.**`,
    `${asker} vraagt nu hulp. Plek: ${place}. ${at}. ${code}`,
    ...(phone === undefined ? [] : [`Bel ${phone}.`]),
  ],
  gewaarschuwd: (told) => (told.waits === undefined ? whoWasTold(told) : notYet(told, told.waits)),
  nogNiemand: ({ numbers = '', code }) => [
    `**Nog steeds geen reactie.** ${code}. Bel nu ${numbers}.`,
    'Krijg je niemand? **Je mag zelf Veilig Thuis bellen: 0800-2000. Bij gevaar 112.** Vertel het daarna aan de directeur.',
  ],
  belBestuur: ({ phone = '', code }) => [
    `**Nog steeds geen reactie.** ${code}. Bel nu het bestuur: **${phone}**.`,
    'Veilig Thuis: **0800-2000**. Bij gevaar **112**.',
  ],
  niemandKan: ({ phone = '', numbers = '', code }) => [
    `**Niemand van wie ik het vroeg, kan nu komen.** ${code}. Bel nu: ${numbers} · bestuur **${phone}**.`,
    '**Je mag zelf Veilig Thuis bellen: 0800-2000. Bij gevaar 112.**',
  ],
  tochNiet: ({ about = 'Je collega', people, underWay, missed, numbers = '', code }) => [
    `**${about} kan toch niet komen.** ${code}. ${people === undefined ? '' : `Ik vroeg het opnieuw aan ${people}. `}Bel ook zelf: ${numbers}.`,
    ...sending(underWay),
    ...notReached(missed),
    '**Je mag zelf Veilig Thuis bellen: 0800-2000. Bij gevaar 112.**',
  ],
  hulpIsEr: (told) => [spokenTo(told)],
  gebeld: ({ code, at }) => [`112 is al gebeld (${at}). ${code}`],
  vergissing: ({ asker = 'Je collega', code, at }) => [
    `Het was een vergissing, ${at}. ${asker} heeft geen hulp meer nodig. ${code}`,
  ],
  begonnen: ({ about = 'Een collega', code }) => [
    `**Spoed.** ${about} is begonnen met een signaal en heeft het nog niet af. Loop even langs. ${code}`,
  ],
  // No code and no case: these lie in the chats of people at whose school nobody may find it (practice.md 4.8).
  belMij: ({ asker = 'die medewerker', place = 'een school', phone = '' }) => [
    `Een medewerker van ${place} wil u vandaag vertrouwelijk spreken.`,
    `Bel **${asker}**, **${phone}**.`,
  ],
  wordtGebeld: ({ at }) => [`Je bericht is gelezen, ${at}. **Je wordt vandaag gebeld.**`],
  nogNietGebeld: ({ numbers = '' }) => [`Je bericht is nog niet opgepakt. Bel zelf: **${numbers}**.`],
  bord: ({ code }) => [`Calamiteit ${code}.`],
  bhv: ({ about = 'Een collega', phone, code, place, danger }) => [
    ...(danger ? ['**Spoed. Ga niet naar het gevaar. Open eerst de kaart.**'] : ['**Spoed: kom nu.**']),
    `${about} vraagt de BHV.${place === undefined ? '' : ` Plek: ${place}.`} ${code}`,
    ...(phone === undefined ? [] : [`Bel ${phone}.`]),
  ],
  rol: ({ code }) => [`**Je hebt een rol.** Calamiteit ${code}.`],
  stand: ({ code }) => [`Tijd voor een nieuwe stand. Calamiteit ${code}.`],
  telling: ({ code }) => [`**Tel nu.** Gebruik eerst de papieren lijst. Blijf niet binnen voor je telefoon. ${code}`],
  mist: (told) => [`**Spoed. Telling: er mist iemand${inGroup(told)}.** Kijk op het bord. ${told.code}`],
  gewond: (told) => [`**Spoed. Telling: er is iemand gewond${inGroup(told)}.** Kijk op het bord. ${told.code}`],
  terecht: (told) => [`**Telling: er mist niemand meer${inGroup(told)}.** ${told.code}`],
  mistNog: (told) => [`**Telling: iemand is terecht${inGroup(told)}. Er mist daar nog iemand.** ${told.code}`],
  gevonden: ({ code }) => [`**Gevonden. Zoeken kan stoppen.** ${code}`],
  gesloten: ({ about = 'Een collega', code, at }) => [
    `${about} heeft calamiteit ${code} afgesloten, ${at}. Wat nog open staat, gaat door in Mijn werk.`,
  ],
  geslotenZoek: ({ about = 'Een collega', code, at }) => [
    `**Nog niet gevonden.** ${about} heeft calamiteit ${code} toch afgesloten, ${at}.`,
  ],
  geenCalamiteit: ({ about = 'Een collega', code, at }) => [
    `Calamiteit ${code} was een vergissing, ${at}. ${about} heeft haar gestopt. Je hoeft niets te doen.`,
  ],
  gaatDoor: ({ about = 'Een collega', code, at }) => [
    `**Calamiteit ${code} gaat toch door**, ${at}. ${about} leidt. Kijk op het bord.`,
  ],
  geluid: ({ code }) => [`Het geluid staat weer aan. Kijk op het bord. Calamiteit ${code}.`],
  kanaalWeg: ({ code }) => [
    `Het bord staat niet meer in het teamkanaal. Calamiteit ${code} gaat gewoon door, in jullie eigen chats.`,
  ],
  leidt: ({ about = 'Een collega', code }) => [`${about} leidt nu. Calamiteit ${code}.`],
} satisfies Partial<Record<Notice, (told: Told) => Line[]>>;
