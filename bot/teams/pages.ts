import express, { type ErrorRequestHandler } from 'express';
import type { Once } from '../paper/once.js';
import type { Log } from '../support/log.js';
import { failed, refuse } from './failed.js';
import type { Handler } from './messages.js';
import { onceRoutes } from './paperRoutes.js';

/** All that a browser may ask for. Express would repeat an unknown address in its answer. */
export const createPages = (once: Once, log: Log): Handler => {
  const fails = failed(log);
  const error: ErrorRequestHandler = (error: unknown, request, response, _next) => fails(error, request, response);
  const app = express()
    .disable('x-powered-by')
    .use(onceRoutes(once))
    .use((request, response) => refuse(request, response, 404))
    .use(error);
  return (request, response) => {
    app(request, response);
    return Promise.resolve();
  };
};
