import { expect } from 'vitest';
import { demoPersonId, REGENBOOG } from '../../bot/cli/demo/ids.js';
import { opaque } from '../../bot/support/ids.js';
import { RESERVED } from '../../bot/teams/incoming.js';
import { wayId } from '../../bot/screens/ways.js';
import { protocols } from '../../dialogs/register.js';
import { buttonsOf, inputsOf } from '../support/cards.js';
import { VERBS } from './law.js';
import { cardIn, Town, type Came, type Data } from './town.js';

/** Words that every object of the language has: from outside they are words like any other. */
export const NAMES = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];
const UNKNOWN = 'nergens';

export const townOfNames = async (): Promise<Town> => {
  const town = await Town.opens();
  for (const number of ['01', '03', '04', '25']) await town.presses(demoPersonId(number), { go: 'privacy' });
  return town;
};

/** The bytes of the answer and of what was written down, without the word and every id and code drawn by lot. */
const plain = (came: Came, word: string): string =>
  JSON.stringify([came.answer, came.written.filter((one) => JSON.stringify(one).startsWith('["audit"'))])
    .replaceAll(/[a-z2-7]{26}/g, 'id')
    .replaceAll(/\b[A-Z2-9]{3}-[A-Z2-9]{3}\b/g, 'code')
    .replaceAll(word, 'the word');

type Say = (word: string) => Data | Promise<Data>;

const sameAsUnknown = async (town: Town, person: string, say: Say, name: string): Promise<void> => {
  const data = await say(name);
  const came = await town.presses(person, data);
  const other = await town.presses(person, await say(UNKNOWN));
  const about = JSON.stringify(data);
  expect([about, came.faults]).toEqual([about, []]);
  expect([about, came.answer.includes('Er ging iets mis')]).toEqual([about, false]);
  expect([about, plain(came, name)]).toEqual([about, plain(other, UNKNOWN)]);
};

const WORN: Data = {
  school: REGENBOOG,
  case: opaque('nergens'),
  task: opaque('taak'),
  once: 'abc',
  way: opaque('weg'),
};
const WORDS = [...RESERVED.filter((word) => word !== 'go'), 'leerling', 'wie', 'taken', 'soort', 'zoek'];

/** As a verb: of somebody with a role and of somebody without one, on a card and on a board. */
export const asVerb = async (town: Town, name: string): Promise<void> => {
  for (const number of ['01', '99'])
    for (const more of [{}, { board: '1' }])
      await sameAsUnknown(town, demoPersonId(number), (go) => ({ ...WORN, ...more, go }), name);
};

/** In every word of every act. */
export const asWord = async (town: Town, nameFor: () => string): Promise<void> => {
  for (const [go] of VERBS)
    for (const word of WORDS) {
      const say: Say = (value) => ({ ...WORN, go, [word]: value });
      await sameAsUnknown(town, demoPersonId('03'), say, nameFor());
    }
};

/** On the first card of every protocol this person may begin: in every input at once, and as an input. */
export const asAnswer = async (town: Town, nameFor: () => string): Promise<void> => {
  for (const { id, ways } of Object.values(protocols)) await onFirstCard(town, wayId(id, ways[0]!), nameFor());
};

const onFirstCard = async (town: Town, way: string, name: string): Promise<void> => {
  const person = demoPersonId('03');
  // A new one for every press: a text may be a good answer.
  const drawn = async () => {
    const card = cardIn(await town.presses(person, { go: 'fresh', school: REGENBOOG, way }));
    const data = card && buttonsOf(card).find((button) => button.data.go === 'next')?.data;
    return card && data && { data, inputs: inputsOf(card).map(({ id }) => id) };
  };
  if ((await drawn()) === undefined) return;
  const filled =
    (go: string, fill: (inputs: readonly string[], word: string) => [string, string][]): Say =>
    async (word) => {
      const { data = {}, inputs = [] } = (await drawn()) ?? {};
      return { ...data, ...Object.fromEntries(fill(inputs, word)), go };
    };
  for (const go of ['next', 'search'])
    await sameAsUnknown(
      town,
      person,
      filled(go, (inputs, word) => inputs.map((input) => [input, word])),
      name,
    );
  await sameAsUnknown(
    town,
    person,
    filled('search', (_, word) => [[word, 'x']]),
    name,
  );
};
