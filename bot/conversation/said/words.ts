import { fold } from '../../../dialogs/engine/names/names.js';
import { type Role } from '../../../dialogs/engine/school/school.js';
import { isClosedTrack, type SchoolId } from '../../../dialogs/engine/school/ids.js';

import { isNear } from './near.js';
import { isOpenTo, WAYS_IN, WORK, wordsOf, type WayIn } from '../../screens/waysIn.js';

/** What a typed word leads to. Only people for whom a way is open find it. For others it is an unknown word. */

/** `roles`: those at this school. */
export type Asker = { school: SchoolId; roles: readonly Role[] };

/** Somebody who may not begin what is for all is told whom to warn. */
const isFor =
  ({ school, roles }: Asker) =>
  (way: WayIn): boolean => {
    if (isClosedTrack(school)) return way === WORK || (way.found !== undefined && isOpenTo(way, roles));
    return way.forAll !== undefined || isOpenTo(way, roles);
  };

/** Words that change nothing around another: "ik wil graag een signaal maken". */
const AROUND = new Set(
  'ik wil wilde graag even een de het mijn naar open openen ga toon bekijk bekijken zien laat doe start starten begin beginnen maak maken nieuw nieuwe aub svp alsjeblieft kan mag we please new'.split(
    ' ',
  ),
);
const bare = (words: string): string =>
  words
    .split(' ')
    .filter((word) => !AROUND.has(word))
    .join(' ');

/** The text as it stands, and without the words around it. */
const READINGS = [(words: string): string => words, bare];

const ways = (asker: Asker, fits: (word: string, typed: string) => boolean, text: string): WayIn[] => {
  const own = WAYS_IN.filter(isFor(asker));
  for (const read of READINGS) {
    const typed = read(fold(text));
    const found = own.filter((way) => wordsOf(way).some((word) => fits(read(word), typed)));
    if (typed !== '' && found.length > 0) return found;
  }
  return [];
};

/** The way that is called so. */
export const wayCalled = (text: string, asker: Asker): WayIn | undefined =>
  ways(asker, (word, typed) => word === typed, text)[0];

/** Every way that may be meant. One wrong letter in a short word, two in a long one. */
export const waysLike = (text: string, asker: Asker): WayIn[] =>
  ways(asker, (word, typed) => isNear(typed, word), text);

/** What people say to a bot that asks for nothing. */
const SMALL_TALK = new Set(
  'menu home start begin hoi hallo hello hey hi heej hoihoi dag doei moin goedemorgen goeiemorgen morgen goedemiddag goeiemiddag goedenavond goedeavond goedendag middag avond allemaal vangnet bot dank dankje dankjewel je u wel bedankt thanks thank you thx ok oke okay okee prima top super fijn mooi goed graag gedaan ja nee klaar stop stoppen annuleer annuleren cancel verder terug afmaken maak af tot ziens morgen test'.split(
    ' ',
  ),
);

/** A thumb or an empty text is small talk too. */
export const isSmallTalk = (text: string): boolean =>
  fold(text)
    .split(' ')
    .every((word) => word === '' || SMALL_TALK.has(word));
