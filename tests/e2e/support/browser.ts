import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Without these Chromium looks for hosts outside the machine at every start. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const findChromium = (): string => {
  const named = process.env.CHROMIUM_PATH;
  const found = named ? [named].find(existsSync) : USUAL_PLACES.find(existsSync);
  if (found) return found;
  throw new Error(
    named
      ? `CHROMIUM_PATH says ${named}, and there is no such file.`
      : 'Browser tests need Chromium: install the package chromium, or set CHROMIUM_PATH to the program.',
  );
};

/** As root Chromium refuses to start with its sandbox. */
const sandbox = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: [...QUIET, ...sandbox()] });
