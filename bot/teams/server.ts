import type { Server } from 'node:http';
import { CloudAdapter, type Activity, type TurnContext } from 'botbuilder';
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import type { Forms } from '../config/config.js';
import type { Gate } from './gate/gate.js';
import { MalformedError, readIncoming, type Incoming } from './incoming.js';
import { errorFacts, type Log } from '../support/log.js';
import { forChat, invokeBody } from './answers.js';
import type { Once } from '../paper/once.js';
import { onceRoutes } from './paperRoutes.js';
import type { Reply } from '../screens/reply.js';
import type { Chat } from '../support/chat.js';
import type { Teams } from './client.js';

const LONGEST_ANSWER_MS = 5_000;
const MOST_BYTES = 256 * 1024;
const WELCOME = 'Vangnet: je hebt een bericht';

export type ServerServices = {
  turn: (incoming: Exclude<Incoming, { kind: 'ignored' }>) => Promise<Reply>;
  teams: Teams;
  auth: ConfigurationBotFrameworkAuthentication;
  forms: Forms;
  /**
   * Absent in the playground, which takes messages without a token. Those come from this machine only, and through no
   * proxy.
   */
  gate: Gate | undefined;
  ready: () => Promise<void>;
  /** Cases the clock could not work on. */
  setAside: () => number;
  /** Alarms that the store does not have yet. They are lost when this process ends. */
  inMemory: () => number;
  once: Once;
  log: Log;
};

type Answer = { status: number; body?: unknown };
type Logic = (context: TurnContext) => Promise<void>;

/** The SDK answers a failure with its message, and prints it. This adapter gives one log line and a status. */
class QuietAdapter extends CloudAdapter {
  constructor(
    auth: ConfigurationBotFrameworkAuthentication,
    private readonly log: Log,
  ) {
    super(auth);
    this.onTurnError = (_, error) => {
      log.error(errorFacts(error), 'adapter');
      return Promise.resolve();
    };
  }

  /**
   * Replaces `process`, which makes its schemas anew for every request. `readIncoming` has checked the same already.
   */
  async answer(request: Request, logic: Logic): Promise<Answer> {
    try {
      const answered: Answer | undefined = await this.processActivity(
        request.headers.authorization ?? '',
        request.body as Activity,
        logic,
      );
      return answered ?? { status: 200 };
    } catch (error) {
      const status = error instanceof AuthenticationError ? 401 : 500;
      this.log.warn({ status, ...errorFacts(error) }, 'request refused');
      return { status };
    }
  }
}

const noProxy: RequestHandler = (request, response, next) => {
  if (request.headers['x-forwarded-for'] === undefined) next();
  else response.sendStatus(403);
};

/** A body that says it is too big is refused unread. One that does not say its size is counted while it is read. */
const tooBig: RequestHandler = (request, _response, next) => {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES)
    throw Object.assign(new Error('too big'), { status: 413 });
  next();
};

const open: RequestHandler = (_request, _response, next) => next();

/** Does not wait for the rest of a body that was not read. */
const refuse = (request: Request, response: Response, status: number): void => {
  if (response.headersSent) return;
  if (!request.complete) response.set('connection', 'close');
  response.sendStatus(status);
};

/** POST /api/messages, GET /healthz and /readyz, files by /once. Errors are answered without detail. */
export const createServer = (services: ServerServices): Express => {
  const app = express().disable('x-powered-by');
  const adapter = new QuietAdapter(services.auth, services.log);
  const { gate } = services;
  if (gate === undefined) app.use(noProxy);
  app.get('/healthz', (_, response) => void response.sendStatus(200));
  app.get('/readyz', readyz(services));
  app.post(
    '/api/messages',
    tooBig,
    gate?.token ?? open,
    express.json({ limit: MOST_BYTES }),
    gate?.activity ?? open,
    messages(adapter, services),
  );
  app.use(onceRoutes(services.once));
  // Express would repeat the address in its answer.
  app.use((_, response) => void response.sendStatus(404));
  app.use(failed(services.log));
  return app;
};

const readyz =
  ({ ready, setAside, inMemory }: ServerServices): RequestHandler =>
  async (_, response) => {
    const stores = await ready().then(
      () => true,
      () => false,
    );
    response.status(stores ? 200 : 503).json({ stores, setAside: setAside(), inMemory: inMemory() });
  };

const messages =
  (adapter: QuietAdapter, services: ServerServices): RequestHandler =>
  async (request, response) => {
    const incoming = readIncoming(request.body);
    const { status, body } = await adapter.answer(request, (context) => answer(context, incoming, services));
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  };

const answer = async (context: TurnContext, incoming: Incoming, services: ServerServices): Promise<void> => {
  if (incoming.kind === 'ignored') return ignore(context);
  const reply = await services.turn(incoming);
  if (context.activity.type === 'invoke' && incoming.kind === 'acted') {
    const body = invokeBody(reply, incoming.via);
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
    if (reply.kind === 'elsewhere') await postElsewhere(reply, services);
    return;
  }
  await post(reply, incoming, services);
};

/** An invoke of an unknown kind still wants an answer. */
const ignore = async (context: TurnContext): Promise<void> => {
  if (context.activity.type === 'invoke')
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200 } });
};

/** Posts to the chat, where it stays: neutral cards only. */
const post = async (
  reply: Reply,
  { from }: Exclude<Incoming, { kind: 'ignored' }>,
  services: ServerServices,
): Promise<void> => {
  const said = 'text' in reply ? [notice.render({ title: '', lines: [{ plain: reply.text }], buttons: [] })] : [];
  for (const card of reply.kind === 'chat' ? reply.cards : said) await put(from, card, services);
  if (reply.kind === 'elsewhere') await postElsewhere(reply, services);
};

const postElsewhere = async (
  { own }: Extract<Reply, { kind: 'elsewhere' }>,
  services: ServerServices,
): Promise<void> => {
  if (own !== undefined) for (const card of own.cards) await put(own.chat, card, services);
};

const put = async (chat: Chat, card: AdaptiveCard, { teams, forms }: ServerServices): Promise<void> => {
  await teams.send(chat, { card: forChat(card, forms), preview: WELCOME, alert: false });
};

const failed =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, request, response, _next) => {
    const status = statusOf(error);
    log.warn({ status, ...errorFacts(error) }, 'request refused');
    refuse(request, response, status);
  };

const statusOf = (error: unknown): number => {
  if (error instanceof MalformedError) return 400;
  const { status } = error as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
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

export const listen = (app: Express, port: number, host: string | undefined): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = host === undefined ? app.listen(port) : app.listen(port, host);
    server.once('listening', () => resolve(server));
    server.once('error', reject);
  });
