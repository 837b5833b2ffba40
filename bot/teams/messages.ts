import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from '../screens/reply.js';
import type { Log } from '../support/log.js';
import { invokeBody } from './answers.js';
import { checkSize, readJson } from './body.js';
import type { Gate } from './gate/gate.js';
import { readIncoming, type Heard, type Incoming } from './incoming.js';
import { post, postElsewhere, type PostServices } from './post.js';
import type { Sdk } from './sdk.js';

export type MessageServices = PostServices & {
  turn: (incoming: Heard) => Promise<Reply>;
  sdk: Sdk;
  /**
   * Absent in the playground, which takes messages without a token. Those come from this machine only, and through no
   * proxy.
   */
  gate: Gate | undefined;
  log: Log;
};

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * What Teams posts. A press goes straight to the turn: somebody waits for it, and the gate has checked all that
 * botbuilder would. All else goes by botbuilder.
 */
export const messages =
  (services: MessageServices): Handler =>
  async (request, response) => {
    const activity = await admitted(request, services.gate);
    const incoming = readIncoming(activity);
    const { authorization = '' } = request.headers;
    if (isInvoke(activity)) answer(response, 200, await pressed(incoming, services));
    else answer(response, await services.sdk(authorization, activity, () => hear(incoming, services)));
  };

/** The token is checked before the body is read. Then the body is checked against the token. */
const admitted = async (request: IncomingMessage, gate: Gate | undefined): Promise<unknown> => {
  checkSize(request.headers);
  if (gate === undefined) return readJson(request);
  const serviceUrl = await gate.headers(request);
  const activity = await readJson(request);
  gate.body(activity, serviceUrl);
  return activity;
};

const isInvoke = (activity: unknown): boolean => (activity as { type?: unknown }).type === 'invoke';

/** The body of the answer. An invoke of an unknown kind is answered too. */
const pressed = async (incoming: Incoming, services: MessageServices): Promise<unknown> => {
  if (incoming.kind !== 'acted') return undefined;
  const reply = await services.turn(incoming);
  await postElsewhere(reply, services);
  return invokeBody(reply, incoming.via);
};

const hear = async (incoming: Incoming, services: MessageServices): Promise<void> => {
  if (incoming.kind !== 'ignored') await post(await services.turn(incoming), incoming, services);
};

/** Headers and body leave in one packet when the length is known at the end. So no `writeHead`. */
const answer = (response: ServerResponse, status: number, body?: unknown): void => {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(body === undefined ? undefined : JSON.stringify(body));
};
