import { createServer as createHttpServer, type Server } from 'node:http';
import type { Once } from '../paper/once.js';
import { lazily } from '../support/lazily.js';
import { failed, refuse } from './failed.js';
import { messages, type Handler, type MessageServices } from './messages.js';

const LONGEST_ANSWER_MS = 5_000;

export type ServerServices = MessageServices & {
  ready: () => Promise<void>;
  /** Cases the clock could not work on. */
  setAside: () => number;
  /** Alarms that the store does not have yet. They are lost when this process ends. */
  inMemory: () => number;
  once: Once;
};

/** POST /api/messages, GET /healthz and /readyz, and pages for browsers. Errors are answered without detail. */
export const createServer = (services: ServerServices): Server => {
  const routes = routesOf(services);
  const pages = pagesWhenAsked(services);
  const fails = failed(services.log);
  return createHttpServer((request, response) => {
    const handler = routes.get(routeOf(request)) ?? pages;
    if (services.gate === undefined && isProxied(request)) refuse(request, response, 403);
    else handler(request, response).catch((error: unknown) => fails(error, request, response));
  });
};

/** Browsers come seldom. So express loads at the first page that one asks for. */
const pagesWhenAsked = ({ once, log }: ServerServices): Handler => {
  const pages = lazily(async () => (await import('./pages.js')).createPages(once, log));
  return async (...given) => (await pages())(...given);
};

type Asked = Parameters<Handler>[0];

const isProxied = ({ headers }: Asked): boolean => headers['x-forwarded-for'] !== undefined;

const routesOf = (services: ServerServices): ReadonlyMap<string, Handler> =>
  new Map([
    ['POST /api/messages', messages(services)],
    ['GET /healthz', healthz],
    ['GET /readyz', readyz(services)],
  ]);

/** Without what stands behind a question mark, and without a slash at the end. HEAD is GET without its body. */
const routeOf = ({ method = '', url = '' }: Asked): string =>
  `${method === 'HEAD' ? 'GET' : method} ${url
    .replace(/\?.*$/s, '')
    .replace(/(.)\/$/, '$1')
    .toLowerCase()}`;

const healthz: Handler = (_, response) => {
  response.setHeader('content-type', 'text/plain; charset=utf-8').end('OK');
  return Promise.resolve();
};

const readyz =
  ({ ready, setAside, inMemory }: ServerServices): Handler =>
  async (_, response) => {
    const stores = await ready().then(
      () => true,
      () => false,
    );
    response.statusCode = stores ? 200 : 503;
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify({ stores, setAside: setAside(), inMemory: inMemory() }));
  };

/** Finishes requests that are being answered. A request that never ends is cut off. */
export const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), LONGEST_ANSWER_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });

export const listen = (server: Server, port: number, host: string | undefined): Promise<Server> =>
  new Promise((resolve, reject) => {
    server.listen(port, host);
    server.once('listening', () => resolve(server));
    server.once('error', reject);
  });
