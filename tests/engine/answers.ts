import type { AnyField, FieldKind, Fields, Raw, ReadContext } from '../../dialogs/engine/language/field.js';
import { DONT_KNOW, MORE, MOST_PUPILS, NOT_LISTED } from '../../dialogs/engine/language/peopleFields.js';
import { dayOf, plusDays } from '../../dialogs/engine/school/calendar.js';
import { inputNames, inputsOf } from '../../dialogs/engine/view/form.js';

/** Throws of a die that can be thrown again: the same seed gives the same throws. */
export type Dice = { upTo: (n: number) => number; pick: <T>(from: readonly T[]) => T; chance: (n: number) => boolean };

export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (n: number): number => Math.floor(next() * n);
  return {
    upTo,
    pick: (from) => {
      const found = from[upTo(from.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
    chance: (n) => upTo(n) === 0,
  };
};

const some = <T>(from: readonly T[], dice: Dice): T[] => {
  const found = from.filter(() => dice.chance(2));
  return found.length > 0 ? found : [dice.pick(from)];
};

const aboutPupils = ({ min, max }: AnyField, context: ReadContext, dice: Dice, word: string): Raw => {
  const ids = context.pupils.map(({ id }) => id);
  if (min !== undefined) {
    const first = dice.upTo(ids.length);
    const turned = [...ids.slice(first), ...ids.slice(0, first)];
    return { wie: MORE, meer: turned.slice(0, min + dice.upTo((max ?? min) - min + 1)).join(',') };
  }
  const many = [...new Set([dice.pick(ids), ...some(ids, dice)])].slice(0, MOST_PUPILS);
  return dice.pick<Raw>([
    { wie: dice.pick(ids) },
    { wie: DONT_KNOW },
    { wie: NOT_LISTED, naam: word },
    many.length > 1 ? { wie: MORE, meer: many.join(',') } : { wie: dice.pick(ids) },
  ]);
};

const pad = (n: number): string => String(n).padStart(2, '0');

type Typing = (field: AnyField, context: ReadContext, dice: Dice, word: string) => Raw;
const plain =
  (typed: (...asked: Parameters<Typing>) => string): Typing =>
  (...asked) => ({ '': typed(...asked) });
/** Now and then a question that says what the answer should be, and a word that is better avoided. */
const written = plain((field, _, dice, word) =>
  `${word} ${dice.chance(8) ? 'Denk jij ook dat het zo is? Wie is de dader?' : dice.upTo(1000)}`
    .padEnd(field.min ?? 0, ' want dat zag ik')
    .slice(0, field.max),
);
const optionsOf = (field: AnyField): string[] => (field.options ?? []).map(({ value }) => value);

/** Something a person could type in each kind of field, under the names of its parts. */
const TYPED: Readonly<Record<FieldKind, Typing>> = {
  text: written,
  longText: written,
  choice: plain((field, _, dice) => dice.pick(optionsOf(field))),
  choices: plain((field, _, dice) =>
    field.alone !== undefined && dice.chance(2) ? field.alone : some(optionsOf(field), dice).join(','),
  ),
  date: plain((_, { now }, dice) => dice.pick([dayOf(now), dayOf(now), plusDays(dayOf(now), 40)])),
  time: plain((_, __, dice) => `${pad(dice.upTo(24))}:${pad(dice.upTo(60))}`),
  moment: (_, { now }, dice) =>
    dice.pick<Raw>([{}, { datum: '2026-09-18', tijd: '12:40' }, { datum: dayOf(now), tijd: '' }]),
  number: plain((field, _, dice) => String(dice.upTo((field.max ?? 20) + 1))),
  pupil: plain((field, { pupils }, dice) =>
    field.among === undefined ? dice.pick(pupils).id : dice.pick([...optionsOf(field), ...field.among]),
  ),
  pupils: aboutPupils,
  colleague: plain((_, { colleagues }, dice) => (colleagues.length === 0 ? '' : dice.pick(colleagues).id)),
  colleagues: plain((field, { colleagues }, dice) =>
    colleagues.length === 0 ? '' : some(colleagues.map(({ id }) => id).slice(0, field.max ?? 3), dice).join(','),
  ),
  rows: (field, context, dice, word) =>
    Object.fromEntries(
      Array.from({ length: 1 + dice.upTo(field.max ?? 1) }, (_, row) =>
        Object.entries(field.columns ?? {}).map(([name, column]) => [
          `${row + 1}_${name}`,
          TYPED[column.kind](column, context, dice, word)[''] ?? '',
        ]),
      ).flat(),
    ) as Raw,
  lines: plain((_, __, dice, word) => [word, 'en nog iets'].slice(0, 1 + dice.upTo(2)).join('\n')),
};

const named = (name: string, inputs: Raw): Raw =>
  Object.fromEntries(Object.entries(inputs).map(([part, value]) => [part === '' ? name : `${name}.${part}`, value]));

const TRIES = 100;

const goodAnswer = (name: string, field: AnyField, context: ReadContext, dice: Dice, word: string): Raw => {
  if (!field.required && dice.chance(3)) return {};
  for (let n = 0; n < TRIES; n += 1) {
    const raw = named(name, TYPED[field.kind](field, context, dice, word));
    if (field.read(inputsOf(name, field, raw), context).ok) return raw;
  }
  // In a small school there may be nobody to choose, and a word may be the name of who died: the card comes back.
  if (field.kind === 'colleague' || field.kind === 'colleagues' || field.shuns !== undefined) return {};
  throw new Error(`I know no good answer for a field of the kind ${field.kind}`);
};

/** A form filled in well. `word` is in every text of it. */
export const goodAnswers = (fields: Fields, context: ReadContext, dice: Dice, word: string): Raw =>
  Object.assign(
    {},
    ...Object.entries(fields).map(([name, field]) => goodAnswer(name, field, context, dice, word)),
  ) as Raw;

export const HOSTILE = [
  '',
  '   ',
  ',',
  'x'.repeat(20_000),
  '${x}',
  '{{DATE(2026-01-01)}}',
  '[klik](https://kwaad.example) **vet** <b>b</b>',
  '2999-12-31',
  '2026-02-30',
  '25:99',
  '-1',
  '1e309',
  'NaN',
  '__proto__',
  'constructor',
  'bestaat_niet',
  '\u0000\u202e\ud800',
] as const;

/** A form filled in by somebody who means harm, or by a client that lost half of it. */
export const hostileAnswers = (fields: Fields, dice: Dice): Raw => {
  const names = Object.entries(fields).flatMap(([name, field]) => inputNames(name, field));
  const kept = names.filter(() => !dice.chance(4));
  const extra = dice.chance(3) ? [['__proto__', 'x'] as const, ['bestaat_niet', 'x'] as const] : [];
  return Object.fromEntries([...kept.map((name) => [name, dice.pick(HOSTILE)] as const), ...extra]);
};
