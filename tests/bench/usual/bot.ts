import type { AddressInfo } from 'node:net';
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  UserState,
  type TurnContext,
} from 'botbuilder';
import { DialogSet, DialogTurnStatus } from 'botbuilder-dialogs';
import express from 'express';
import { answerBench } from '../process.js';
import { signalDialog, type Profile } from './dialog.js';
import { SqliteStorage } from './storage.js';

/** The same signal, built the way bots on this SDK usually are. Its answers go back in the response, not in a call. */
class SignalBot extends ActivityHandler {
  private readonly dialogs: DialogSet;

  constructor(
    private readonly conversationState: ConversationState,
    private readonly userState: UserState,
    storage: SqliteStorage,
  ) {
    super();
    const profiles = userState.createProperty<Profile>('profile');
    this.dialogs = new DialogSet(conversationState.createProperty('dialog'));
    this.dialogs.add(signalDialog(profiles, storage));
    this.onMessage(async (context, next) => {
      if (context.activity.text === 'profiel') await profiles.set(context, context.activity.value as Profile);
      else await this.talk(context);
      await next();
    });
  }

  override async run(context: TurnContext): Promise<void> {
    await super.run(context);
    await this.conversationState.saveChanges(context);
    await this.userState.saveChanges(context);
  }

  private async talk(context: TurnContext): Promise<void> {
    const dialog = await this.dialogs.createContext(context);
    const { status } = await dialog.continueDialog();
    if (status === DialogTurnStatus.empty) await dialog.beginDialog('signaal');
  }
}

const [file = ''] = process.argv.slice(2);
const storage = await SqliteStorage.open(file);
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new SignalBot(new ConversationState(storage), new UserState(storage), storage);
const app = express().use(express.json());
app.post('/api/messages', (request, response) => adapter.process(request, response, (context) => bot.run(context)));

const pragmas = async () => ({
  synchronous: await storage.pragma('synchronous'),
  journal: await storage.pragma('journal_mode'),
});
const close = (): Promise<void> => {
  storage.close();
  return Promise.resolve();
};

const server = app.listen(0, '127.0.0.1', () =>
  answerBench({ port: () => (server.address() as AddressInfo).port, pragmas }, close),
);
