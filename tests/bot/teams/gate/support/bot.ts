import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemoSchools } from '../../../../../bot/cli/demo/load.js';
import { DEMO_TENANT, demoPersonId } from '../../../../../bot/cli/demo/schools.js';
import { startVangnet } from '../../../../../bot/start.js';
import type { Chat } from '../../../../../bot/support/chat.js';
import type { ChatMessage, Teams } from '../../../../../bot/teams/client.js';
import { readConfig } from '../../../../../bot/config/config.js';
import type { Store } from '../../../../../data/store.js';
import { APP_ID, SERVICE_URL, startIssuer } from './issuer.js';

export const environment = (changes: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_ID: APP_ID,
  MICROSOFT_APP_TENANT_ID: DEMO_TENANT,
  MICROSOFT_APP_PASSWORD: 'not a password',
  PORT: '0',
  LOG_LEVEL: 'debug',
  ...changes,
});

/** What Teams posts when the teacher says something. */
export const said = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'message',
  id: 'activity-1',
  text: 'hoi',
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  from: { id: '29:01', aadObjectId: demoPersonId('01') },
  recipient: { id: '28:bot' },
  conversation: { id: 'chat-01', conversationType: 'personal', tenantId: DEMO_TENANT },
  channelData: { tenant: { id: DEMO_TENANT } },
  ...changes,
});

type Headers = Record<string, string>;
export type Answer = { status: number; body: string };

/** Headers one by one, so that one can be sent twice. */
export const post = (port: number, headers: [string, string][], body: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const all = [['host', `127.0.0.1:${port}`], ['content-length', String(Buffer.byteLength(body))], ...headers].flat();
    const call = request(
      { port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers: all },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
      },
    );
    call.on('error', reject).end(body);
  });

const standIn = () => {
  const sent: (Chat & { message: ChatMessage })[] = [];
  const take = (chat: Chat, message: ChatMessage) => {
    sent.push({ ...chat, message });
    return Promise.resolve({ outcome: 'sent' as const, activity: `message-${sent.length}` });
  };
  const teams = {
    send: take,
    update: (chat: Chat, _: string, message: ChatMessage) => take(chat, message),
  } as unknown as Teams;
  return { sent, teams };
};

/** The real bot with a registration, the demo schools, an issuer of ours and nobody at the other end. */
export const startRegistered = async (changes: NodeJS.ProcessEnv = {}) => {
  const issuer = await startIssuer();
  const folder = await mkdtemp(join(tmpdir(), 'vangnet-gate-'));
  const file = join(folder, 'vangnet.sqlite');
  const { sent, teams } = standIn();
  const logs: string[] = [];
  const log = { write: (line: string) => void logs.push(line) };
  const config = readConfig(environment({ DATA_FILE: file, ...changes }));
  const stores: Store[] = [];
  const store = (real: Store): Store => (stores.push(real), real);
  const running = await startVangnet(config, { log, metadataUrl: issuer.url, teams, store });
  await loadDemoSchools(stores[0]!);
  return {
    issuer,
    sent,
    logs,
    port: running.port,
    /** The reasons of all that was refused. */
    refused: () =>
      logs
        .map((line) => JSON.parse(line) as { error?: string; code?: string })
        .flatMap(({ error, code }) => (error === 'RefusedError' ? [code] : [])),
    posts: (headers: Headers, activity: unknown = said()): Promise<Answer> =>
      post(running.port, Object.entries({ 'content-type': 'application/json', ...headers }), JSON.stringify(activity)),
    closes: async (): Promise<void> => {
      await running.stop();
      issuer.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
export type Registered = Awaited<ReturnType<typeof startRegistered>>;
