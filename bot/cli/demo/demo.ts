import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Person } from '../../../dialogs/engine/school/school.js';
import { type Child, start, untilItAnswers } from './child.js';
import { mustBeFree } from './ports.js';
import { openWindow, untilOpen, type Window } from './window.js';

export type DemoOptions = {
  people: Person[];
  /** Of the bot first, then one a person. */
  ports: [bot: number, ...windows: number[]];
  folder: string;
  /** What the bot must know besides what the demo tells it. */
  env?: NodeJS.ProcessEnv;
  botScript?: string;
};

export type Demo = {
  windows: Window[];
  children: Child[];
  /** The bot and every window answer; rejects when one of them cannot. */
  ready: Promise<void>;
  stop: () => Promise<void>;
};

const BOT = fileURLToPath(new URL('../../main.js', import.meta.url));

/** The demo never writes to a real store, whatever the shell it is started from has set. */
const botEnv = (port: number, { folder, env }: DemoOptions): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: undefined,
  COSMOS_ENDPOINT: undefined,
  VANGNET_PLAYGROUND: '1',
  PORT: String(port),
  DATA_FILE: join(folder, 'vangnet.sqlite'),
  FORMS: 'inline',
  ...env,
});

const startBot = (port: number, options: DemoOptions): Child =>
  start({
    name: 'De bot',
    script: options.botScript ?? BOT,
    cwd: process.cwd(),
    env: botEnv(port, options),
    log: join(options.folder, 'bot.log'),
  });

const openWindows = ({ people, ports: [bot, ...ports], folder }: DemoOptions): Window[] =>
  people.map((person, index) =>
    openWindow({
      person,
      port: ports[index] ?? 0,
      bot: `http://127.0.0.1:${bot}/api/messages`,
      folder: join(folder, `window-${person.id.slice(-2)}`),
    }),
  );

const untilAllAnswer = async (bot: Child, port: number, windows: Window[]): Promise<void> => {
  await Promise.all([untilItAnswers(bot, `http://127.0.0.1:${port}/readyz`), ...windows.map(untilOpen)]);
};

/** Starts the bot and a Teams window for each person. */
export const startDemo = async (options: DemoOptions): Promise<Demo> => {
  await mustBeFree(options.ports);
  mkdirSync(options.folder, { recursive: true });
  const [port] = options.ports;
  const bot = startBot(port, options);
  const windows = openWindows(options);
  const children = [bot, ...windows.map((window) => window.process)];
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop()));
  };
  return { windows, children, ready: untilAllAnswer(bot, port, windows), stop };
};
