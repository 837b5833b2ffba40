import { describe, expect, it } from 'vitest';
import type { Due } from '../../dialogs/engine/school/calendar.js';
import type { FieldKind } from '../../dialogs/engine/language/field.js';
import { fieldsOf, pagesOf } from '../../dialogs/engine/view/form.js';
import type { Access, Protocol } from '../../dialogs/engine/language/protocol.js';
import type { Effect, OpenOptions } from '../../dialogs/engine/language/effects.js';
import type { Page, Step } from '../../dialogs/engine/language/step.js';
import type { Print } from '../../dialogs/engine/language/paper.js';
import type { Fields } from '../../dialogs/engine/language/field.js';
import { sightOf } from '../../dialogs/engine/view/sightOf.js';
import { diceOf } from './answers.js';
import { child } from './child.js';
import { idea } from './outing.js';
import { toy } from './toy.js';
import { beginWith, walk } from './walk.js';
import { nothingSeen, rulesIn, watched } from './watch.js';
import { worldOf } from './world.js';

/** Every word the engine has. A new one does not compile until it stands here, and fails until the toy uses it. */
type Words<K extends PropertyKey> = Readonly<Record<K, true>>;
type Tell = Extract<Effect, { effect: 'tell' }>;

const EFFECTS: Words<Effect['effect']> = {
  open: true,
  next: true,
  drop: true,
  close: true,
  reopen: true,
  tell: true,
  start: true,
  report: true,
  stage: true,
  fact: true,
  subjects: true,
  visibility: true,
  exclude: true,
  share: true,
  pass: true,
  decline: true,
  enrol: true,
  leave: true,
  absent: true,
};
const OPEN: Words<keyof OpenOptions> = {
  to: true,
  of: true,
  text: true,
  opens: true,
  due: true,
  urgency: true,
  noMessage: true,
  inList: true,
  remind: true,
  filled: true,
};
const TELL: Words<keyof Omit<Tell, 'effect'>> = {
  to: true,
  notice: true,
  until: true,
  about: true,
  group: true,
  opens: true,
  urgency: true,
  unlessAmong: true,
  except: true,
};
const STEP: Words<keyof Step> = {
  title: true,
  each: true,
  reads: true,
  tells: true,
  corrects: true,
  message: true,
  text: true,
  by: true,
  notBy: true,
  safety: true,
  fields: true,
  pages: true,
  perChild: true,
  common: true,
  many: true,
  take: true,
  instead: true,
  early: true,
  nothingKept: true,
  stops: true,
  prints: true,
  tick: true,
  also: true,
  anyone: true,
  outside: true,
  offer: true,
  begins: true,
  pressed: true,
  skipped: true,
  late: true,
  seenBy: true,
  needs: true,
  button: true,
  then: true,
  closing: true,
  after: true,
};
const PAGE: Words<keyof Page<Fields>> = { title: true, fields: true, note: true };
const PROTOCOL: Words<keyof Protocol> = {
  id: true,
  version: true,
  renamed: true,
  title: true,
  sign: true,
  start: true,
  ways: true,
  startsAt: true,
  startedBy: true,
  entry: true,
  again: true,
  atOnce: true,
  guest: true,
  places: true,
  found: true,
  list: true,
  became: true,
  onePerChild: true,
  tellsBestuur: true,
  round: true,
  poster: true,
  messages: true,
  settings: true,
  access: true,
  steps: true,
  whenever: true,
  reading: true,
  daily: true,
  board: true,
  papers: true,
};
const PRINT: Words<keyof Print> = {
  title: true,
  to: true,
  while: true,
  as: true,
  staff: true,
  names: true,
  outside: true,
  takesIn: true,
  looks: true,
  reads: true,
  notes: true,
  says: true,
};
const ACCESS: Words<keyof Access> = {
  who: true,
  sees: true,
  while: true,
  as: true,
  ways: true,
  facts: true,
  gewoon: true,
  note: true,
};
const KINDS: Words<FieldKind> = {
  text: true,
  longText: true,
  choice: true,
  choices: true,
  date: true,
  time: true,
  moment: true,
  number: true,
  pupil: true,
  pupils: true,
  colleague: true,
  colleagues: true,
  lines: true,
  rows: true,
};
const RULES: Words<Due['rule']> = {
  minutes: true,
  openMinutes: true,
  hours: true,
  days: true,
  months: true,
  schoolDays: true,
  presentDays: true,
  workingDays: true,
  beforeLeaving: true,
  endOfWeek: true,
  today: true,
  nextSchoolDay: true,
  nextWeek: true,
  afterSchool: true,
  at: true,
  on: true,
  earliest: true,
};

/** All that both toys asked of the engine on a number of walks. */
const asked = (): Effect[] => {
  const seen = nothingSeen();
  const both = [toy, child].map((one) => watched(one, seen));
  for (let seed = 0; seed < 150; seed += 1)
    for (const one of both) walk(one, worldOf(both), diceOf(seed), new Array<boolean>(30).fill(true), () => undefined);
  return seen.effects;
};
const effects = asked();
const opened = effects.flatMap((one) => (one.effect === 'open' ? [one.options] : []));
const steps = [toy, child].flatMap((one) => Object.values(one.steps));
const keysOf = (all: readonly object[]): string[] => [
  ...new Set(all.flatMap((one) => Object.entries(one).flatMap(([key, value]) => (value === undefined ? [] : [key])))),
];

const fieldsIn = steps.flatMap((step) => {
  const world = worldOf([toy, child]);
  return Object.values(fieldsOf(step, sightOf(beginWith(toy, world, diceOf(1)), world)));
});
const pages = steps.flatMap((step) => pagesOf(step, fieldsOf(step, sightOf(idea().case, idea().world))));

describe('the toys use every', () => {
  it.each([
    ['effect', EFFECTS, effects.map(({ effect }) => effect)],
    ['word of open', OPEN, keysOf(opened)],
    ['word of tell', TELL, keysOf(effects.filter(({ effect }) => effect === 'tell')).filter((key) => key !== 'effect')],
    ['word of a step', STEP, keysOf(steps)],
    ['word of a page', PAGE, keysOf(pages)],
    ['word of a protocol', PROTOCOL, keysOf([toy, child])],
    ['word of a row of access', ACCESS, keysOf(toy.access)],
    ['word of a paper', PRINT, keysOf(Object.values(toy.papers ?? {}))],
    ['kind of field', KINDS, fieldsIn.map(({ kind }) => kind)],
    [
      'due rule',
      RULES,
      opened.flatMap(({ due, opens, remind }) =>
        [due, opens, remind].flatMap((one) => (one && one !== 'never' ? rulesIn(one) : [])),
      ),
    ],
  ])('%s', (_, words, used) => expect([...new Set<string>(used)].sort()).toEqual(Object.keys(words).sort()));
});
