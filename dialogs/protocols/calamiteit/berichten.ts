import { call, message, type Told } from '../../engine/language/index.js';

/** What a calamity says in the chat besides its board: who is called, what is asked, and how it ends. */

const inGroup = ({ group }: Told): string => (group === undefined ? '' : ` in ${group}`);

/** A title is *Jouw rol: logboek*. */
const rolesIn = (what: string | undefined): string =>
  what === undefined ? '' : `: ${what.replaceAll('Jouw rol: ', '')}`;

export const berichten = {
  benVeilig: message({
    id: 'calamiteit.benVeilig',
    says: ({ code }) => [`**Ben je veilig?** Gebruik eerst de papieren lijst. ${code}`],
    asks: true,
    anyHour: true,
    buttons: ({ state }) => (state === 'open' ? [{ does: 'tick', title: 'Ik ben veilig' }] : []),
  }),
  bhv: message({
    id: 'bhv',
    atOnce: true,
    says: ({ about = 'Een collega', phone, code, place, danger }) => [
      ...(danger ? ['**Spoed. Ga niet naar het gevaar. Open eerst de kaart.**'] : ['**Spoed: kom nu.**']),
      `${about} vraagt de BHV.${place === undefined ? '' : ` Plek: ${place}.`} ${code}`,
      ...call({ phone }),
    ],
    asks: true,
    hurries: true,
    calls: true,
    // Where there is danger, opening the card comes first.
    buttons: ({ state, danger }) =>
      state === 'open' && !danger ? [{ does: 'take', title: 'Ik ga nu' }, { does: 'open' }] : [{ does: 'open' }],
  }),
  rol: message({
    id: 'rol',
    says: ({ code, what }) => [`**Je hebt een rol.** Calamiteit ${code}${rolesIn(what)}.`],
    tellsWhat: true,
    asks: true,
    hurries: true,
  }),
  stand: message({ id: 'stand', says: ({ code }) => [`Tijd voor een nieuwe stand. Calamiteit ${code}.`], asks: true }),
  nieuweStand: message({
    id: 'calamiteit.nieuweStand',
    says: ({ code }) => [`**Nieuwe stand.** Calamiteit ${code}.`],
    asks: true,
    opens: 'Lezen',
  }),
  telling: message({
    id: 'telling',
    says: ({ code }) => [`**Tel nu.** Gebruik eerst de papieren lijst. Blijf niet binnen voor je telefoon. ${code}`],
    asks: true,
    hurries: true,
  }),
  mist: message({
    id: 'mist',
    says: (told) => [`**Spoed. Telling: er mist iemand${inGroup(told)}.** Kijk op het bord. ${told.code}`],
    asks: true,
    hurries: true,
  }),
  gewond: message({
    id: 'gewond',
    says: (told) => [`**Spoed. Telling: er is iemand gewond${inGroup(told)}.** Kijk op het bord. ${told.code}`],
    asks: true,
    hurries: true,
  }),
  terecht: message({
    id: 'terecht',
    says: (told) => [`**Telling: er mist niemand meer${inGroup(told)}.** ${told.code}`],
  }),
  mistNog: message({
    id: 'mistNog',
    says: (told) => [`**Telling: iemand is terecht${inGroup(told)}. Er mist daar nog iemand.** ${told.code}`],
    asks: true,
    hurries: true,
  }),
  gevonden: message({ id: 'gevonden', says: ({ code }) => [`**Gevonden. Zoeken kan stoppen.** ${code}`] }),
  gesloten: message({
    id: 'gesloten',
    says: ({ about = 'Een collega', code, at }) => [
      `${about} heeft calamiteit ${code} afgesloten, ${at}. Wat nog open staat, gaat door in Mijn werk.`,
    ],
  }),
  geslotenZoek: message({
    id: 'geslotenZoek',
    says: ({ about = 'Een collega', code, at }) => [
      `**Nog niet gevonden.** ${about} heeft calamiteit ${code} toch afgesloten, ${at}.`,
    ],
  }),
  geenCalamiteit: message({
    id: 'geenCalamiteit',
    says: ({ about = 'Een collega', code, at }) => [
      `Calamiteit ${code} was een vergissing, ${at}. ${about} heeft haar gestopt. Je hoeft niets te doen.`,
    ],
  }),
  gaatDoor: message({
    id: 'gaatDoor',
    says: ({ about = 'Een collega', code, at }) => [
      `**Calamiteit ${code} gaat toch door**, ${at}. ${about} leidt. Kijk op het bord.`,
    ],
  }),
  geluid: message({
    id: 'geluid',
    says: ({ code }) => [`Het geluid staat weer aan. Kijk op het bord. Calamiteit ${code}.`],
  }),
  kanaalWeg: message({
    id: 'kanaalWeg',
    says: ({ code }) => [
      `Het bord staat niet meer in het teamkanaal. Calamiteit ${code} gaat gewoon door, in jullie eigen chats.`,
    ],
  }),
  leidt: message({
    id: 'leidt',
    says: ({ about = 'Een collega', code }) => [`${about} leidt nu. Calamiteit ${code}.`],
  }),
};
