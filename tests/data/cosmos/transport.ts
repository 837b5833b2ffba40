import {
  createDefaultHttpClient,
  createHttpHeaders,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';

/** What stands between the SDK and the network in a test. */

export type Answer = { status: number; headers?: Record<string, string>; body?: unknown };

/** In place of an answer: the network broke. */
export const broken = (code = 'ECONNRESET'): Error => Object.assign(new Error('geheim'), { code });
/** An answer that never comes, and does not hear that nobody waits for it any more. */
export const never = (): Promise<never> => new Promise<never>(() => undefined);

export const respond = (request: PipelineRequest, { status, headers = {}, body }: Answer): PipelineResponse => ({
  request,
  status,
  headers: createHttpHeaders(headers),
  bodyAsText: typeof body === 'string' ? body : JSON.stringify(body ?? { message: 'geheim' }),
});

export type Seen = { method: string; path: string; headers: Record<string, string>; body: Record<string, unknown> };
const seenOf = ({ method, url, headers, body }: PipelineRequest): Seen => ({
  method,
  path: new URL(url).pathname,
  headers: headers.toJSON(),
  body: typeof body === 'string' ? (JSON.parse(body) as Record<string, unknown>) : {},
});

/** Keeps all that is sent. */
export const recording = (): { transport: HttpClient; seen: Seen[] } => {
  const real = createDefaultHttpClient();
  const seen: Seen[] = [];
  const sendRequest: HttpClient['sendRequest'] = (request) => {
    seen.push(seenOf(request));
    return real.sendRequest(request);
  };
  return { transport: { sendRequest }, seen };
};

/** What is done with one request for documents: `pass` asks the real server. */
export type Fault = (
  request: PipelineRequest,
  pass: () => Promise<PipelineResponse>,
) => Answer | Promise<Answer | PipelineResponse>;

/** The first requests for documents meet these faults, one each; the SDK's own questions and later requests go through. */
export const faulty = (): { transport: HttpClient; faults: Fault[]; count: () => number } => {
  const real = createDefaultHttpClient();
  const faults: Fault[] = [];
  let count = 0;
  const sendRequest: HttpClient['sendRequest'] = async (request) => {
    if (!isForDocuments(request)) return real.sendRequest(request);
    count += 1;
    const fault = faults.shift();
    if (!fault) return real.sendRequest(request);
    const answer = await fault(request, () => real.sendRequest(request));
    return 'request' in answer ? answer : respond(request, answer);
  };
  return { transport: { sendRequest }, faults, count: () => count };
};

const isForDocuments = (request: PipelineRequest): boolean =>
  new URL(request.url).pathname.includes('/docs') && !request.headers.has('x-ms-cosmos-is-query-plan-request');

/** The server does what is asked and its answer is lost. */
export const lostAnswer: Fault = async (_request, pass) => {
  await pass();
  throw broken();
};
