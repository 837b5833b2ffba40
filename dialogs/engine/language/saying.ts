import type { Message, State, Told, ToldAtOnce } from './message.js';
import type { Line, Sign } from './words.js';

/** Sentences that several messages say. */

/** How a sentence names a case. `een`: one for you. `je`: your own. `die` or `dat`, and the verb for it. */
export const SIGNS: Readonly<Record<Sign, { een: string; je: string; relative: string; act: string }>> = {
  Signaal: { een: 'een signaal', je: 'je signaal', relative: 'dat', act: 'lezen' },
  Vraag: { een: 'een vraag', je: 'je vraag', relative: 'die', act: 'lezen' },
  Taak: { een: 'een taak', je: 'je taak', relative: 'die', act: 'doen' },
  Calamiteit: { een: 'een taak bij een calamiteit', je: 'je melding', relative: 'die', act: 'lezen' },
};

/** Puts a capital at the beginning of a sentence. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A line of its own, so that a number is never broken off. */
export const call = ({ about, phone }: Pick<Told, 'about' | 'phone'>): Line[] => {
  const whom = [about, phone].filter((one) => one !== undefined).join(': ');
  return whom === '' ? [] : [`Bel ${whom}.`];
};

/** That something need not be done any more, and why. */
export const noMore = ({ why, code }: Pick<Told, 'why' | 'code'>): string =>
  `Dit hoeft niet meer${why === undefined ? '' : `: ${why}`}. ${code}`;

export const picked = ({ sign, code, about }: Told): string =>
  about === undefined
    ? `${capital(SIGNS[sign].je)} ${code} is opgepakt.`
    : `${about} heeft ${SIGNS[sign].je} ${code} opgepakt.`;

/** To whom a message is under way. */
export const sending = (underWay: string | undefined): Line[] =>
  underWay === undefined ? [] : [`Ik stuur nu een bericht aan ${underWay}.`];

/** Whom to phone because a message could not be delivered. */
export const notBrought = (missed: string | undefined): Line[] =>
  missed === undefined ? [] : [`**Niet bereikt:** ${missed}. Bel nu.`];

const taken = ({ endedBy, endedAt }: Told): string =>
  `${endedBy ?? 'een collega'} heeft dit opgepakt${endedAt === undefined ? '' : `, ${endedAt}`}. Je hoeft niets te doen.`;

const ended = ({ endedBy, endedAt, partly }: Told): string =>
  partly
    ? `${endedBy ?? 'een collega'} is ermee bezig${endedAt === undefined ? '' : `, sinds ${endedAt}`}. Nog niet alles is gedaan.`
    : `dit is al gedaan${endedBy === undefined ? '' : ` door ${endedBy}`}${endedAt === undefined ? '' : `, ${endedAt}`}.`;

const dropped = ({ why }: Told): string =>
  why === undefined ? 'je hoeft hier niets meer te doen.' : `dit hoeft niet meer: ${why}.`;

const ENDS: Readonly<Record<Exclude<State, 'open'>, (told: Told) => string>> = { taken, ended, dropped };

/** The present text of a message, for its reader. */
export const linesOf = ({ says, turns }: Message, told: ToldAtOnce): readonly Line[] =>
  told.state === 'open'
    ? says(told)
    : (turns?.[told.state]?.(told) ?? [`${told.sign} ${told.code}: ${ENDS[told.state](told)}`]);

/** Whom to phone, on the card of the person who pressed. `numbers`: names with telephone numbers, or empty. */
export const callThem = (numbers: string): Line[] =>
  numbers === '' ? [] : [`**Niet bereikt met een bericht:** ${numbers}. Bel nu.`];
