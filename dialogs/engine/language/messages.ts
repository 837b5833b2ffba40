import { message, type Drawn, type Message, type MessageButton, type Told } from './message.js';
import { call, picked, SIGNS } from './saying.js';
import { unread } from './unread.js';

const isForToday = ({ urgency, late, later }: Told): boolean => urgency === 'vandaag' && !late && !later;

const please = ({ sign, until, late }: Told): string => {
  if (until === undefined) return '';
  return late ? ` Dit had klaar moeten zijn: ${until}.` : ` Graag ${SIGNS[sign].act} voor ${until}.`;
};

const waits = ({ sign, code, what }: Told): string =>
  what === undefined ? `Nog te doen bij ${sign.toLowerCase()} ${code}.` : `Nog te doen bij ${code}: ${what}.`;

const by = ({ until, late }: Told): string => {
  if (until === undefined) return '';
  return late ? ` Dit had klaar moeten zijn: ${until}.` : ` Voor ${until}.`;
};

const OPEN: MessageButton = { does: 'open' };

/** The buttons of a message that asks something. */
const answersTo = ({ urgency }: Drawn): MessageButton[] => {
  if (urgency === 'spoed')
    return [
      { does: 'take', title: 'Ik pak dit op' },
      { does: 'cannot', title: 'Ik kan niet' },
    ];
  return urgency === 'normaal' ? [{ does: 'tomorrow', title: 'Morgen' }] : [];
};

const isStored = ({ sign, code }: Told) => [`${sign} ${code} is bewaard.`];

/** Messages of several protocols, and messages that the engine itself sends. The ids are stored. */
export const messages = {
  taak: message({
    id: 'taak',
    says: (told) =>
      told.urgency === 'spoed'
        ? [`**Spoed. Lees nu.** ${told.code}.`, ...call(told)]
        : [
            `Er is ${SIGNS[told.sign].een} voor ${isForToday(told) ? '**vandaag**' : 'je'}.${please(told)} ${told.code}`,
          ],
    asks: true,
    hurries: true,
    buttons: (drawn) => (drawn.state === 'open' ? [OPEN, ...answersTo(drawn)] : [OPEN]),
  }),
  herinnering: message({
    id: 'herinnering',
    says: (told) =>
      told.urgency === 'spoed'
        ? [`**Spoed. Dit wacht nog op je.** ${waits(told)}`, ...call(told)]
        : [`${isForToday(told) ? '**Vandaag.** ' : ''}${waits(told)}${by(told)}`],
    asks: true,
    hurries: true,
    once: true,
    // Somebody who alone has a task need not say who takes it.
    buttons: (drawn) =>
      drawn.state !== 'open' || (drawn.urgency === 'spoed' && drawn.alone) ? [OPEN] : [OPEN, ...answersTo(drawn)],
  }),
  /** Work of a colleague who has left. */
  overgedragen: message({
    id: 'overgedragen',
    says: (told) => [
      `Werk van een collega is nu van jou. ${waits(told)}${by(told)} Was er meer, dan staat dat in Mijn werk.`,
    ],
    asks: true,
    once: true,
  }),
  opgeslagen: message({ id: 'opgeslagen', says: ({ sign, code, at }) => [`${sign} ${code} is opgeslagen, ${at}.`] }),
  opgepakt: message({ id: 'opgepakt', says: (told) => [picked(told)] }),
  beantwoord: message({
    id: 'beantwoord',
    says: ({ sign, code, about }) => [
      `Er is een antwoord op ${SIGNS[sign].je} ${code}${about === undefined ? '' : `, van ${about}`}.`,
    ],
    asks: true,
    opens: 'Lezen',
    stays: true,
  }),
  /** Nobody did it in time. For the people who wait for it. */
  nietGelezen: message({
    id: 'nietGelezen',
    says: unread,
    turns: {
      taken: ({ endedBy, ...told }) => [picked({ ...told, about: endedBy })],
      ended: ({ sign, code, endedBy, endedAt }) => [
        `${endedBy ?? 'Een collega'} heeft ${SIGNS[sign].je} ${code} beantwoord${endedAt === undefined ? '' : `, ${endedAt}`}.`,
      ],
      dropped: ({ sign, code }) => [`${sign} ${code}: dit hoeft niet meer.`],
    },
    asks: true,
    hurries: true,
    tellsOf: 'late',
  }),
  gedeeld: message({
    id: 'gedeeld',
    says: ({ sign, code }) => [`Een collega schreef ${SIGNS[sign].een} ${SIGNS[sign].relative} jij mag lezen. ${code}`],
  }),
  teLezen: message({
    id: 'teLezen',
    says: ({ sign, code }) => [`Er is nieuws voor je bij ${sign.toLowerCase()} ${code}.`],
    asks: true,
    opens: 'Lezen',
  }),
  afgerond: message({
    id: 'afgerond',
    says: ({ sign, code, at, about }) => [
      about === undefined
        ? `${sign} ${code} is afgerond, ${at}.`
        : `${about} heeft ${sign.toLowerCase()} ${code} afgerond, ${at}.`,
    ],
  }),
  aangevuld: message({
    id: 'aangevuld',
    says: (told) => [
      `${told.urgency === 'spoed' ? '**Spoed. Lees nu.** ' : ''}Bij ${told.sign.toLowerCase()} ${told.code} is iets bijgeschreven.${told.urgency === 'vandaag' ? ' Graag **vandaag** lezen.' : ''}`,
      ...(told.urgency === 'spoed' ? call(told) : []),
    ],
    asks: true,
  }),
  /** What a writer may add to the own text. */
  aanvullen: message({
    id: 'aanvullen',
    says: ({ sign, code }) => [
      `${sign} ${code}: wil je nog iets aanvullen? Het mag ook leeg blijven. Wat je vandaag nog meer schreef, staat in Mijn werk.`,
    ],
    turns: {
      taken: isStored,
      ended: isStored,
      dropped: ({ sign, code }) => [`${sign} ${code} is bewaard. Is er nog iets? Open het, of leg het opnieuw vast.`],
    },
    buttons: ({ state }) => [state === 'dropped' ? OPEN : { does: 'open', title: 'Aanvullen' }],
    once: true,
  }),
  gevraagd: message({
    id: 'gevraagd',
    says: ({ sign, code, about }) => [`${about ?? 'Een collega'} heeft een vraag over ${sign.toLowerCase()} ${code}.`],
    asks: true,
    opens: 'Lezen',
  }),
  antwoord: message({
    id: 'antwoord',
    says: ({ sign, code, about }) => [
      `${about ?? 'Een collega'} heeft je vraag over ${sign.toLowerCase()} ${code} beantwoord.`,
    ],
    asks: true,
    opens: 'Lezen',
  }),
  meekijken: message({
    id: 'meekijken',
    says: ({ sign, code, until }) => [
      `Een collega vraagt je om mee te letten. ${sign} ${code}.${until === undefined ? '' : ` Tot ${until}.`}`,
    ],
  }),
  opschrijven: message({
    id: 'opschrijven',
    says: ({ code }) => [`Wil je nu opschrijven wat er was? ${code}`],
    asks: true,
    stays: true,
  }),
  /** One colleague has it, and it is late. For the next on the ladder. */
  loopt: message({
    id: 'loopt',
    says: ({ sign, code }) => [`${sign} ${code} ligt bij een collega en is over tijd. Kijk je even mee?`],
    asks: true,
  }),
  /** A text that its writer did not finish. */
  nietAf: message({
    id: 'nietAf',
    says: ({ sign, code, until }) => [
      `Je hebt nog ${SIGNS[sign].een} ${SIGNS[sign].relative} niet af is. ${code}.${until === undefined ? '' : ` Ik bewaar het tot ${until}.`}`,
    ],
    asks: true,
    opens: 'Verder',
  }),
  /** The place of a board. What stands there is the board itself. */
  bord: message({ id: 'bord', says: ({ code }) => [`Calamiteit ${code}.`] }),
} as const satisfies Record<string, Message>;

const BY_ID: ReadonlyMap<string, Message> = new Map(Object.values(messages).map((one) => [one.id, one]));

/** The words of a stored message: the protocol's own, or one of these. An unknown one asks to look. */
export const messageNamed = (id: string, own: Readonly<Record<string, Message>> = {}): Message =>
  Object.values(own).find((one) => one.id === id) ?? BY_ID.get(id) ?? messages.taak;
