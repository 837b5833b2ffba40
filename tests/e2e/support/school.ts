import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { startDemo, type Demo } from '../../../bot/cli/demo/demo.js';
import { demoPeople, demoPersonId } from '../../../bot/cli/demo/schools.js';
import { openBrowser } from './browser.js';
import { TeamsPerson } from './person.js';

export type SchoolOptions = { env?: NodeJS.ProcessEnv; botScript?: string };

export type SchoolDay = {
  /** The Teams window of one of the people the demo was started for. */
  window: (number: string) => Promise<TeamsPerson>;
  stop: () => Promise<void>;
};

/** A window takes five seconds to load on a busy machine. */
const PATIENCE = 40_000;

const freePort = (): Promise<number> =>
  new Promise((settle) => {
    const server = createServer();
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => settle(port));
    });
  });

const personOf = (number: string) => {
  const person = demoPeople.find(({ id }) => id === demoPersonId(number));
  if (!person) throw new Error(`There is no demo person ${number}.`);
  return person;
};

const openPage = async (browser: Browser, demo: Demo, number: string): Promise<TeamsPerson> => {
  const place = demo.windows.find(({ person }) => person.id === demoPersonId(number));
  if (!place) throw new Error(`The demo was not started for person ${number}.`);
  const viewport = { width: 1280, height: 1100 };
  const context = await browser.newContext({ viewport, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  context.setDefaultTimeout(PATIENCE);
  /** The window asks a host of Microsoft for fonts; the tests stay on this machine. */
  await context.route(/^https:/, (route) => route.abort());
  const page = await context.newPage();
  const person = new TeamsPerson(place.person.name, page);
  await person.opens(place.address);
  return person;
};

const startAll = async (numbers: string[], options: SchoolOptions, undo: (() => Promise<void>)[]) => {
  const browser = await openBrowser();
  undo.push(() => browser.close());
  const folder = await mkdtemp(join(tmpdir(), 'vangnet-'));
  undo.push(() => rm(folder, { recursive: true, force: true }));
  const people = numbers.map(personOf);
  const [bot = 0, ...windows] = await Promise.all([...people, null].map(freePort));
  const script = options.botScript ?? resolve('dist/bot/main.js');
  const demo = await startDemo({ ...options, botScript: script, people, folder, ports: [bot, ...windows] });
  undo.push(demo.stop);
  await demo.ready;
  return { browser, demo };
};

/** Starts the built bot with a data file of its own, and a window for each of these people. */
export const openSchool = async (numbers: string[], options: SchoolOptions = {}): Promise<SchoolDay> => {
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const { browser, demo } = await startAll(numbers, options, undo);
    return { window: (number) => openPage(browser, demo, number), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
