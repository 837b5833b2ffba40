import { createServer, type IncomingMessage, type Server } from 'node:http';
import { inWords } from './wording.js';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AdaptiveCard } from '../../cards/card.js';

/** A message as Teams keeps it. `edits`: how often it was drawn anew. */
export type KeptMessage = {
  id: string;
  conversation: string;
  card: AdaptiveCard;
  summary: string;
  alert: boolean;
  raw: string;
  edits: number;
};

/**
 * What the fake Teams does with a call instead of taking it. `delivered`: it is taken all the same. `afterMs`: how long
 * that answer is waited for; `after`: until then. `reset`: there is no answer, the connection is broken.
 */
export type Fault = {
  status?: number;
  retryAfter?: number;
  delivered?: boolean;
  afterMs?: number;
  after?: Promise<void>;
  reset?: boolean;
};
export type Trouble = (path: string) => Fault | undefined;

/** The Teams side of the wire: keeps what the bot sends and edits, and can refuse. */
export class FakeTeams {
  readonly messages: KeptMessage[] = [];
  /** Everything that ever went over the wire, also what was edited away. */
  readonly wire: string[] = [];
  trouble: Trouble = () => undefined;
  /** What Teams says of somebody in a chat; nothing: it does not say. */
  members: Record<string, { name: string; email?: string; userPrincipalName?: string }> = {};
  private server: Server | undefined;
  private count = 0;

  async start(): Promise<string> {
    this.server = createServer((request, response) => {
      void this.take(request).then(({ status, headers, body }) => {
        if (status === undefined) return void request.socket.destroy();
        response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  inChat(conversation: string): KeptMessage[] {
    return this.messages.filter((message) => message.conversation === conversation);
  }

  private async take(request: IncomingMessage): Promise<Answer> {
    const raw = await bodyOf(request);
    const url = decodeURIComponent(request.url ?? '');
    if (request.method === 'GET') return this.tell(url);
    this.wire.push(`${url} ${raw}`);
    const trouble = this.trouble(url);
    if (trouble !== undefined && !trouble.delivered) return refusal(trouble);
    const [, conversation = '', activity] = /conversations\/([^/]+)\/activities(?:\/(.+))?/.exec(url) ?? [];
    const id =
      request.method === 'PUT' && activity !== undefined ? this.edit(activity, raw) : this.keep(conversation, raw);
    return trouble === undefined ? { status: 200, body: { id } } : refusal(trouble, id);
  }

  private tell(url: string): Answer {
    const trouble = this.trouble(url);
    const [, id = ''] = /\/members\/(.+)$/.exec(url) ?? [];
    const member = this.members[id];
    if (trouble !== undefined || member === undefined) return { status: trouble?.status ?? 404, body: {} };
    return { status: 200, body: { id, aadObjectId: id, ...member } };
  }

  private keep(conversation: string, raw: string): string {
    const id = `message-${(this.count += 1)}`;
    this.messages.push({ id, conversation, edits: 0, ...read(raw) });
    return id;
  }

  private edit(id: string, raw: string): string {
    const message = this.messages.find((one) => one.id === id);
    if (message !== undefined) Object.assign(message, read(raw), { edits: message.edits + 1 });
    return id;
  }
}

type Answer = { status: number | undefined; headers?: Record<string, string>; body: object };

/** `id`: the call was taken all the same; without a status it is then answered well, if late. */
const refusal = async ({ status, retryAfter, afterMs = 0, after, reset }: Fault, id?: string): Promise<Answer> => {
  await after;
  if (afterMs > 0) await sleep(afterMs);
  if (reset === true) return { status: undefined, body: {} };
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  if (status === undefined && id !== undefined) return { status: 200, body: { id } };
  return { status: status ?? 502, headers, body: { error: { code: 'Trouble' } } };
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

type Sent = {
  summary?: string;
  attachments?: { content: AdaptiveCard }[];
  channelData?: { notification?: { alert?: boolean } };
};

const read = (raw: string): Pick<KeptMessage, 'card' | 'summary' | 'alert' | 'raw'> => {
  const sent = JSON.parse(inWords(raw)) as Sent;
  const card = sent.attachments?.[0]?.content ?? { type: 'AdaptiveCard', version: '1.5', body: [] };
  return { card, summary: sent.summary ?? '', alert: sent.channelData?.notification?.alert === true, raw };
};
