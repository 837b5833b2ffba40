import type { AddressInfo } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import express from 'express';
import { freshKey } from '../../../bot/support/ids.js';
import { settingsFor } from '../../../bot/teams/authentication.js';
import { openConnection } from '../../../data/sqlite/connection.js';
import { openDocuments } from '../../../data/sqlite/sqlite.js';
import { answerBench } from '../process.js';
import { registered } from '../registered.js';

/**
 * The least that a bot on this SDK can be: the answer is what came in. `issuer`: checks the tokens of this one, as the
 * SDK does. `file`: keeps what came in before it answers, in one insert that waits for the disk.
 */
const [issuer = '', file = ''] = process.argv.slice(2);
const onFatal = (): void => process.exit(1);

const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(issuer === '' ? {} : settingsFor(registered(), issuer)),
);
const documents = file === '' ? undefined : await openDocuments(await openConnection({ file, onFatal }));
const app = express().use(express.json());

const echo = async (context: TurnContext): Promise<void> => {
  const body: unknown = context.activity.value;
  const head = { schema: 1, tags: [], at: new Date().toISOString() };
  await documents?.create('audit', { partition: 'echo', id: freshKey(), head, body: JSON.stringify(body) });
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
};

app.post('/api/messages', (request, response) => adapter.process(request, response, echo));

const server = app.listen(0, '127.0.0.1', () => answerBench({ port: () => (server.address() as AddressInfo).port }));
