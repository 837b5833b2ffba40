import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import { errorFacts, type Log } from '../support/log.js';
import { MalformedError } from './incoming.js';

/** Says only the name of a status. Does not wait for the rest of a body that was not read. */
export const refuse = (request: IncomingMessage, response: ServerResponse, status: number): void => {
  if (response.headersSent) return;
  if (!request.complete) response.setHeader('connection', 'close');
  response.statusCode = status;
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end(STATUS_CODES[status]);
};

/** One line in the log for everything that was not answered. Nobody outside hears why. */
export const failed =
  (log: Log) =>
  (error: unknown, request: IncomingMessage, response: ServerResponse): void => {
    const status = statusOf(error);
    log.warn({ status, ...errorFacts(error) }, 'request refused');
    refuse(request, response, status);
  };

const statusOf = (error: unknown): number => {
  if (error instanceof MalformedError) return 400;
  const { status } = error as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
};
