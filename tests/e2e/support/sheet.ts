import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { hostConfig, styleSheet, THEMES, type Theme } from './sheet-look.js';

export type NamedCard = { name: string; card: unknown };

type DrawnCard = {
  name: string;
  theme: Theme;
  /** What sticks out of its place or is cut off: the first words of each such element. */
  overflow: string[];
  /** What the renderer does not know or finds wrong. */
  problems: string[];
};

export type Sheets = { pictures: string[]; cards: DrawnCard[]; consoleErrors: string[] };

const PICTURES = 'reports/pictures';
const RENDERER = join(
  createRequire(import.meta.url).resolve('adaptivecards/package.json'),
  '../dist/adaptivecards.min.js',
);

/** Runs in the page, where TypeScript's types of this project do not reach. */
const DRAW = `(({ cards, config }) => {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    result.outputHtml = safe.replace(/\\*\\*(.+?)\\*\\*/g, '<b>$1</b>');
    result.didProcess = true;
  };
  const isLaidOut = (element) => element.clientWidth > 0 && getComputedStyle(element).display !== 'inline';
  const sticksOut = (element) => isLaidOut(element) && element.scrollWidth > element.clientWidth + 1;
  const wordsOf = (element) => element.className + ': ' + (element.textContent || element.tagName).trim().slice(0, 40);
  return cards.map(({ name, card }) => {
    const figure = document.querySelector('main').appendChild(document.createElement('figure'));
    figure.appendChild(document.createElement('figcaption')).textContent = name;
    const frame = figure.appendChild(document.createElement('div'));
    frame.className = 'frame';
    const shown = new AdaptiveCards.AdaptiveCard();
    shown.hostConfig = new AdaptiveCards.HostConfig(config);
    const context = new AdaptiveCards.SerializationContext();
    shown.parse(card, context);
    frame.appendChild(shown.render());
    const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
    const validation = shown.validateProperties().validationEvents.map((event) => event.message);
    const elements = [frame, ...frame.querySelectorAll('*:not(select, option, svg, svg *)')];
    return { name, overflow: elements.filter(sticksOut).map(wordsOf), problems: [...events, ...validation] };
  });
})`;

const draw = async (page: Page, cards: NamedCard[], theme: Theme): Promise<DrawnCard[]> => {
  await page.setContent(`<!doctype html><html lang="nl"><style>${styleSheet(theme)}</style><main></main></html>`);
  await page.addScriptTag({ path: RENDERER });
  const drawn = await page.evaluate<Omit<DrawnCard, 'theme'>[]>(
    `${DRAW}(${JSON.stringify({ cards, config: hostConfig(theme) })})`,
  );
  return drawn.map((card) => ({ ...card, theme }));
};

const openPage = async (browser: Browser, errors: string[]): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1584, height: 900 }, locale: 'nl-NL' });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  return page;
};

/** Draws every card 360 pixels wide, as on a narrow screen, and keeps one picture a theme. */
export const drawSheets = async (cards: NamedCard[], name: string): Promise<Sheets> => {
  const browser = await openBrowser();
  const sheets: Sheets = { pictures: [], cards: [], consoleErrors: [] };
  mkdirSync(PICTURES, { recursive: true });
  try {
    const page = await openPage(browser, sheets.consoleErrors);
    for (const theme of THEMES) {
      sheets.cards.push(...(await draw(page, cards, theme)));
      const path = join(PICTURES, `${name}-${theme}.png`);
      await page.screenshot({ path, fullPage: true });
      sheets.pictures.push(path);
    }
  } finally {
    await browser.close();
  }
  return sheets;
};
