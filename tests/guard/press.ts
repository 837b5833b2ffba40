import { writeFile } from 'node:fs/promises';
import { DEMO_TENANT } from '../../bot/cli/demo/ids.js';
import { whoHas } from '../support/cast.js';
import { buttonsOf, inputsOf } from '../support/cards.js';
import type { Person } from '../support/person.js';
import { SchoolDay } from '../support/school.js';
import type { Day, KeptButton, KeptDay } from './day.js';

/** A kept day goes on: the bot of now on the data file of then, at the same moment. Teams has moved since. */
export const goesOn = ({ at, file }: KeptDay): Promise<SchoolDay> =>
  SchoolDay.opens({
    forms: 'dialog',
    now: at,
    file: (path) => writeFile(path, file, { mode: 0o600 }),
    store: (real, serviceUrl) => ({
      ...real,
      conversation: async (tenant, person) => {
        const chat = await real.conversation(tenant, person);
        return chat && { ...chat, serviceUrl };
      },
    }),
  });

/** What changes something is pressed last: what only shows is then seen as it was kept. */
const CHANGES = ['later', 'tomorrow', 'tick', 'take', 'cannot', 'resend', 'offer', 'give', 'next', 'drop'];
const rank = ({ data: { go = '' } }: KeptButton): number => CHANGES.indexOf(go);
const inOrder = (buttons: readonly KeptButton[]): KeptButton[] =>
  [...buttons].sort((one, other) => rank(one) - rank(other));

/** Everybody who leads, and whose case it is, opens every case, also one that no message leads to. */
const openings = ({ documents }: Day): KeptButton[] =>
  documents.flatMap(({ partition, head: { id, starter } }) => {
    if (typeof id !== 'string' || typeof starter !== 'string') return [];
    const data = { go: 'open', school: partition, case: id };
    const people = [...new Set(['03', '04', '05', starter.slice(-2)])];
    return people.map((number) => ({ chat: `chat-${number}`, message: 'no-message', title: 'Openen', data }));
  });

export const toPress = (day: Day): KeptButton[] => [...openings(day), ...inOrder(day.buttons)];

/** Whoever has that chat; the board in the channel is pressed by the directeur. */
const CHAT = /^chat-(\d\d)$/;
const presserOf = (chat: string, school: SchoolDay): Person => school.person(whoHas(CHAT.exec(chat)?.[1] ?? '04'));

export const presses = async ({ chat, data }: KeptButton, school: SchoolDay): Promise<string> => {
  const person = presserOf(chat, school);
  const conversation = { id: chat, conversationType: 'channel', tenantId: DEMO_TENANT };
  await person.forges(data, 'task/fetch', CHAT.test(chat) ? {} : { conversation });
  return answerOf(person);
};

/** Codes of what is begun now differ each time. */
const masked = (text: string): string => text.replaceAll(/\b[A-Z2-9]{3}-[A-Z2-9]{3}\b/g, 'CODE');

const wordsOf = ({ go = '', way = '', step = '' }: Record<string, string>): string =>
  [go, ...[way, step].filter((id) => /^[a-z2-7]{26}$/.test(id)).map((id) => id.slice(0, 6))].join(':');

const unique = (words: string[]): string => [...new Set(words)].sort().join(' ');

/** A sentence as it is said; of a card what it asks and what can be done there, not its words. */
const answerOf = (person: Person): string => {
  if (person.front === undefined) return `says ${masked(person.shown === undefined ? 'nothing' : person.sight)}`;
  const asks = inputsOf(person.front).map(({ id }) => id);
  const does = buttonsOf(person.front).map(({ data }) => wordsOf(data));
  return `shows asks(${unique(asks)}) does(${unique(does)})`;
};
