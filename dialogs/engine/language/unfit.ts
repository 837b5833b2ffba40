import type { Extra, Raw, ReadContext, Veiling, Wrong } from './field.js';
import { unmarked } from '../names/mentions.js';
import { fold } from '../names/names.js';
import { keptPlain } from './plainWords.js';
import type { Pupil } from '../school/school.js';
import type { PupilId } from '../school/ids.js';
import { veil } from '../names/veil.js';

/** Why a text cannot stand there: it names somebody, or its protocol refuses its words. */

export const unfit = (typed: string, inputs: Raw, extra: Extra, context: ReadContext): Wrong | undefined => {
  const named = extra.veiled && unveiled(typed, inputs, { ...extra, veiled: extra.veiled }, context);
  const why = named === undefined ? extra.shuns?.(typed) : undefined;
  return named ?? (why === undefined ? undefined : { why });
};

/** Whether these words, as a whole, are what people call one of these children. */
const mayStand = (words: string, named: readonly Pupil[]): boolean => {
  const { names, unclear } = veil(words, { pupils: named, subjects: named });
  return [...names, ...unclear].some((one) => fold(one) === fold(words));
};

/** Why a text cannot go to people who may not know the children. Without the register nobody can tell. */
const unveiled = (
  text: string,
  inputs: Raw,
  { veiled: how, named = [] }: { veiled: Veiling; named?: readonly PupilId[] },
  { register, subjects }: ReadContext,
): Wrong | undefined => {
  if (register.length === 0) return how === 'initials' ? undefined : { why: UNKNOWN };
  const said = how === 'initials' ? unmarked(text, { pupils: register, subjects }) : text;
  const found = veil(said, { pupils: register, subjects: how === 'unknowing' ? [] : subjects });
  const agreed = register.filter(({ id }) => named.includes(id));
  const others = (all: readonly string[]): string[] => all.filter((one) => !mayStand(one, agreed));
  const names = others(found.names);
  if (names.length > 0) return { why: `Hier staat nog een naam: ${names.join(', ')}. Haal die weg.` };
  return maybeNamed(others(found.unclear), how, inputs);
};

const UNKNOWN = 'Ik kan nu niet nakijken of hier een naam staat. Probeer het zo nog eens.';

const maybeNamed = (unclear: readonly string[], how: Veiling, inputs: Raw): Wrong | undefined => {
  const words = how === 'asks' || how === 'initials' ? keptPlain(unclear, inputs) : unclear;
  if (how === 'asked' || words.length === 0) return undefined;
  const why = `Hier staat misschien een naam: ${words.join(', ')}.`;
  if (how === 'refuses' || how === 'unknowing') return { why: `${why} Haal die weg of schrijf ‘een leerling’.` };
  return { why: `${why} Haal die weg, of kruis hieronder aan dat het een gewoon woord is.`, words };
};
