import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createDefaultHttpClient, type HttpClient, type PipelineRequest } from '@azure/core-rest-pipeline';
import { createHttpsServer } from '@vercel/cosmosdb-server';
import { startVangnet } from '../../../bot/start.js';
import { momentAt } from '../../../dialogs/engine/school/calendar.js';
import { openCosmosDocuments } from '../../../data/cosmos/cosmos.js';
import { makeContainers } from '../../../data/cosmos/init.js';
import { storeOver } from '../../../data/open.js';
import { answerBench } from '../process.js';
import { settleFirst } from '../town.js';

/** The real bot on Cosmos DB, or what speaks as it does. Every request that the SDK sends is counted. */

const [file = ''] = process.argv.slice(2);
const KB = 1024;
/** Request units a kilobyte, as Microsoft gives them for documents with few indexes. A strong read counts double. */
const UNITS = { read: 2, query: 2, create: 5, replace: 10 };
/** What a query costs that finds nothing, read strongly. */
const LEAST_QUERY = 5;

type Kind = keyof typeof UNITS;
const taken = { calls: 0, units: 0 };

const kindOf = ({ method, headers }: PipelineRequest): Kind => {
  if (method === 'GET') return 'read';
  if (method === 'PUT') return 'replace';
  return headers.get('x-ms-documentdb-isquery') === undefined ? 'create' : 'query';
};

const kilobytes = (text: unknown): number =>
  typeof text === 'string' ? Math.max(1, Math.ceil(Buffer.byteLength(text) / KB)) : 1;

const count = (request: PipelineRequest, answer: unknown): void => {
  const kind = kindOf(request);
  const isWrite = kind === 'create' || kind === 'replace';
  taken.calls += 1;
  taken.units += UNITS[kind] * kilobytes(isWrite ? request.body : answer) + (kind === 'query' ? LEAST_QUERY : 0);
};

const real = createDefaultHttpClient();
const transport: HttpClient = {
  sendRequest: async (request) => {
    const response = await real.sendRequest(request);
    count(request, response.bodyAsText);
    return response;
  },
};

const emulator = createHttpsServer({ keepAlive: true });
await once(emulator.listen(0, '127.0.0.1'), 'listening');
const endpoint = `https://127.0.0.1:${String((emulator.address() as AddressInfo).port)}`;
const account = { endpoint, database: 'bench', key: Buffer.from('no secret').toString('base64') };
await makeContainers(account);
const store = storeOver(openCosmosDocuments(account, { transport }));
await settleFirst(store);

const running = await startVangnet(
  {
    port: 0,
    dataFile: `${file}.own`,
    forms: 'inline',
    logLevel: 'silent',
    startsAt: new Date(momentAt('2026-11-10', '10:00')),
  },
  { store: () => store },
);

const take = (): typeof taken => {
  const found = { ...taken };
  Object.assign(taken, { calls: 0, units: 0 });
  return found;
};

const close = async (): Promise<void> => {
  await running.stop();
  emulator.closeAllConnections();
  emulator.close();
};

answerBench({ port: () => running.port, idle: () => running.idle(), take }, close);
