import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Document } from '../../data/documentStore.js';
import { protocols } from '../../dialogs/register.js';
import { buttonsOf } from '../support/cards.js';
import type { KeptMessage } from '../support/teams.js';

/**
 * School days as an earlier build left them: the data file, the cases in it as JSON, the buttons in every chat, and what
 * these answered then. Each build that was kept has a folder, called by its day.
 */
const KEPT = join(import.meta.dirname, 'kept');

/** A button of a message that stands in somebody's chat. */
export type KeptButton = { chat: string; message: string; title: string; data: Record<string, string> };

/** `at`: the moment of the day's clock. `documents`: all of the container `cases`. */
export type Day = { at: string; buttons: KeptButton[]; documents: Document[] };
export type KeptDay = Day & { name: string; file: Buffer };

export const buttonsIn = (messages: readonly KeptMessage[]): KeptButton[] =>
  messages.flatMap(({ id, conversation, card }) =>
    buttonsOf(card).map(({ title, data }) => ({ chat: conversation, message: id, title, data })),
  );

export const builds = (): string[] => readdirSync(KEPT).sort();

/** Files of one day look like those of the next: a wide window packs them well. */
const pack = (bytes: Buffer | string): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_QUALITY]: 9 } });
const unpack = (build: string, name: string): Buffer => brotliDecompressSync(readFileSync(join(KEPT, build, name)));

type Listed = Day & { name: string; bytes: number };

export const readDays = (build: string): KeptDay[] => {
  const files = unpack(build, 'files.br');
  const days = JSON.parse(unpack(build, 'days.json.br').toString()) as Listed[];
  let from = 0;
  return days.map(({ bytes, ...day }) => ({ ...day, file: files.subarray(from, (from += bytes)) }));
};

/** The protocols that a build had; what came later cannot be in its days. */
export const protocolsOf = (build: string): string[] =>
  JSON.parse(readFileSync(join(KEPT, build, 'protocols.json'), 'utf8')) as string[];

export const writeDays = (build: string, days: readonly KeptDay[]): void => {
  mkdirSync(join(KEPT, build), { recursive: true });
  writeFileSync(join(KEPT, build, 'protocols.json'), JSON.stringify(Object.keys(protocols), undefined, 2));
  const listed = days.map(({ file, ...day }): Listed => ({ ...day, bytes: file.length }));
  writeFileSync(join(KEPT, build, 'days.json.br'), pack(JSON.stringify(listed)));
  writeFileSync(join(KEPT, build, 'files.br'), pack(Buffer.concat(days.map(({ file }) => file))));
};

const answersFile = (build: string): string => join(KEPT, build, 'answers.txt');
const HEADING = '# day ';

/** What every button answered, in the order in which they are pressed; by day. */
export const readAnswers = (build: string): Map<string, string[]> =>
  new Map(
    readFileSync(answersFile(build), 'utf8')
      .split(HEADING)
      .slice(1)
      .map((part) => part.trimEnd().split('\n'))
      .map(([name = '', ...answers]) => [name, answers]),
  );

export const writeAnswers = (build: string, answers: ReadonlyMap<string, readonly string[]>): void => {
  const parts = [...answers].map(([name, lines]) => `${HEADING}${[name, ...lines].join('\n')}\n`);
  writeFileSync(answersFile(build), parts.join(''));
};
