import type { AddressInfo } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import express from 'express';
import { answerBench } from '../process.js';

/** The least that a bot on this SDK can be: no authentication, no store, and the answer is what came in. */

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const app = express().use(express.json());

const echo = async (context: TurnContext): Promise<void> => {
  const body: unknown = context.activity.value;
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
};

app.post('/api/messages', (request, response) => adapter.process(request, response, echo));

const server = app.listen(0, '127.0.0.1', () => answerBench({ port: () => (server.address() as AddressInfo).port }));
