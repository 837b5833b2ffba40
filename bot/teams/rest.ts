import { Agent as Plain, request as askPlainly, type IncomingMessage } from 'node:http';
import { Agent as Secure, request as askSecurely } from 'node:https';

/** `path`: names, not encoded yet, behind the path of `serviceUrl`. */
export type Asked = {
  method: 'GET' | 'POST' | 'PUT';
  serviceUrl: string;
  path: readonly string[];
  token: string | undefined;
  body?: unknown;
};
export type Answered = { status: number; retryAfter: string | undefined; body: unknown };
/** Rejects when there is no answer. A redirect is an answer too: the token goes nowhere else. */
export type Ask = (asked: Asked, signal: AbortSignal) => Promise<Answered>;

/** Shorter than the idle time of a server, so that a call seldom meets a connection that is being closed. */
const IDLE_MS = 30_000;

const headersOf = (token: string | undefined): Record<string, string> => ({
  accept: 'application/json',
  'user-agent': 'Vangnet',
  ...(token !== undefined && { authorization: `Bearer ${token}` }),
});

/** Connections stay open between calls. */
export const createAsk = (): Ask => {
  const agents = [new Plain({ keepAlive: true, timeout: IDLE_MS }), new Secure({ keepAlive: true, timeout: IDLE_MS })];
  return ({ method, serviceUrl, path, token, body }, signal) => {
    const { protocol, hostname, port, pathname } = new URL(serviceUrl);
    const [request, agent] = protocol === 'https:' ? [askSecurely, agents[1]] : [askPlainly, agents[0]];
    const at = `${pathname.replace(/\/+$/, '')}/${path.map(encodeURIComponent).join('/')}`;
    return new Promise((resolve, reject) => {
      const call = request({ agent, signal, method, hostname, port, path: at, headers: headersOf(token) });
      call.on('error', reject).on('response', (response) => void read(response).then(resolve, reject));
      if (body === undefined) call.end();
      else call.setHeader('content-type', 'application/json; charset=utf-8').end(JSON.stringify(body));
    });
  };
};

const read = async (response: IncomingMessage): Promise<Answered> => {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const { statusCode: status = 0, headers } = response;
  return { status, retryAfter: headers['retry-after'], body: parsed(Buffer.concat(chunks).toString()) };
};

/** What a server says beside its status may be anything. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
