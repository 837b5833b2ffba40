import { pino, type DestinationStream, type Logger } from 'pino';

/** Ids and outcomes only: never an answer, a name, a token or an SDK error's own text. */
export type Log = Logger;

export const createLog = (level: string, destination?: DestinationStream): Log =>
  pino({ level, base: null, redact: ['authorization', '*.authorization'] }, destination ?? pino.destination(1));

/** What the log may say of an error: its kind and its status code. Its message may quote what was typed. */
export const errorFacts = (error: unknown): { error: string; code?: string | number; at?: string } => {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const known = [statusCode, code].find((one) => typeof one === 'number' || typeof one === 'string');
  // The stack begins with the message, which may have any number of lines.
  const at = error.stack
    ?.replace(error.message, '')
    .split('\n')
    .find((line) => /^ +at .*\/(bot|dialogs|cards|data)\//.test(line));
  return { error: error.name, ...(known !== undefined && { code: known }), ...(at && { at: place(at) }) };
};

const place = (line: string): string => /((?:bot|dialogs|cards|data)\/[\w./-]+:\d+)/.exec(line)?.[1] ?? '';
