import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page, Request } from 'playwright-core';
import { choose, fieldOf, fill } from './fields.js';

const PICTURES = 'reports/pictures';
/** The pictures of the README; renewed only when asked for with `PICTURES=1`. */
const README_PICTURES = 'docs/pictures';

export type Where = {
  /** Text of the message meant; without it the newest message that has what is asked. */
  in?: string;
};

const asksTheBot = (request: Request): boolean =>
  request.method() === 'POST' && request.url().includes('/_conversation/v1/');

const isPress = (request: Request): boolean => asksTheBot(request) && request.url().endsWith('/invoke');

/** Somebody at a Teams window. What this person sees is what the bot wrote; own messages do not count. */
export class TeamsPerson {
  /** What holds a message: another thing in a channel than in a chat. */
  private card = '.fai-OutputCard';
  /** The last press as it went to the window's own server. */
  private pressed: string | undefined;

  constructor(
    readonly name: string,
    private readonly page: Page,
  ) {
    page.on('request', (request) => {
      if (isPress(request)) this.pressed = request.postData() ?? undefined;
    });
  }
  /** Of the window's own server, as its page does. */
  private async asks(path: string, data: object): Promise<void> {
    const response = await this.page.request.post(`${new URL(this.page.url()).origin}/_conversation/v1/${path}`, {
      data,
    });
    if (!response.ok()) throw new Error(`${path} was answered with ${response.status()}: ${await response.text()}`);
  }

  async says(text: string): Promise<void> {
    await this.page.locator('[data-lexical-editor=true]').click();
    await this.page.keyboard.insertText(text);
    await this.answered(() => this.page.keyboard.press('Enter'));
  }

  /** Another place in the same window: the own chat, or a channel of the team. */
  async goesTo(place: 'Personal Chat' | 'Calamiteiten'): Promise<void> {
    await this.page.getByText(place, { exact: true }).first().click();
    this.card = place === 'Calamiteiten' ? '.ac-adaptiveCard' : '.fai-OutputCard';
    await this.page.waitForTimeout(500);
  }

  /** Writes in the channel that is open: there a bot hears only what is said to it. */
  async posts(text: string): Promise<void> {
    await this.page.locator('[data-lexical-editor=true]').first().click();
    await this.page.keyboard.type('@Vang');
    await this.page.getByRole('menuitem', { name: 'Vangnet' }).click();
    await this.page.keyboard.insertText(` ${text}`);
    await this.answered(() => this.page.getByRole('button', { name: 'Post' }).click());
  }

  /** The last press of this person once more, by a colleague who sees the same channel. */
  async lendsPress(number: string): Promise<void> {
    if (this.pressed === undefined) throw new Error(`${this.name} pressed nothing`);
    const data = { ...(JSON.parse(this.pressed) as object), from: { id: `29:demo-${number}` } };
    await this.asks('invoke', data);
  }

  /** Presses a button and waits for the answer of the bot, if the press asks for one. */
  async presses(button: string, where: Where = {}): Promise<void> {
    const target = this.messages(where).getByRole('button', { name: button, exact: true }).last();
    await this.orTells(`has no button "${button}"`, () => this.answered(() => target.click()));
  }

  /** An impatient finger: the second press is there before the answer to the first. */
  async pressesTwice(button: string): Promise<void> {
    const target = this.messages().getByRole('button', { name: button, exact: true }).last();
    await this.orTells(`cannot press "${button}" twice`, () => this.answered(() => target.dblclick()));
  }

  async fills(answers: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(answers))
      await this.orTells(`cannot fill in "${label}"`, () => fill(this.page, label, value));
  }

  /** Lists, radio buttons and boxes: the label of the question, then the words of the choices. */
  async chooses(label: string, ...choices: string[]): Promise<void> {
    await this.orTells(`cannot choose ${choices.join(', ')} at "${label}"`, () => choose(this.page, label, choices));
  }

  /** What now stands in a field. */
  async hasFilledIn(label: string): Promise<string> {
    return (await fieldOf(this.page, label)).inputValue();
  }

  async sees(text: string, where: Where = {}): Promise<void> {
    const found = this.messages(where).filter({ hasText: text }).last();
    await this.orTells(`does not see "${text}"`, () => found.waitFor());
  }

  async doesNotSee(text: string): Promise<void> {
    const seen = await this.messages().filter({ hasText: text }).count();
    if (seen > 0) throw new Error(`${this.name} sees "${text}".\n${await this.screen()}`);
  }

  /** Whether the newest messages have this button. */
  async holds(button: string): Promise<boolean> {
    return (await this.messages().getByRole('button', { name: button, exact: true }).count()) > 0;
  }

  /** The messages of the bot, oldest first, as text. */
  async read(): Promise<string[]> {
    return this.messages().allInnerTexts();
  }

  /** Opens the window, which also tells the bot that this person is there. */
  async opens(address: string): Promise<void> {
    await this.arrives(() => this.page.goto(address));
  }

  /** A window that is loaded again is empty: the local client keeps no messages. */
  async reloads(): Promise<void> {
    await this.arrives(() => this.page.reload());
  }

  async screenshot(name: string): Promise<string> {
    mkdirSync(PICTURES, { recursive: true });
    const path = join(PICTURES, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** For the README: this window without its log, or the newest message with this text. */
  async pictures(name: string, text?: string): Promise<void> {
    if (process.env.PICTURES !== '1') return;
    mkdirSync(README_PICTURES, { recursive: true });
    const path = join(README_PICTURES, `${name}.png`);
    if (text === undefined) await this.page.screenshot({ path, clip: { x: 0, y: 0, width: 950, height: 720 } });
    else await this.messages({ in: text }).last().screenshot({ path });
  }

  private async arrives(go: () => Promise<unknown>): Promise<void> {
    const told = this.page.waitForResponse((response) => response.url().endsWith('/installation'));
    await Promise.all([told, go()]);
    await this.page.locator('[data-lexical-editor=true]').waitFor();
  }

  private messages({ in: text }: Where = {}): Locator {
    const all = this.page.locator(this.card);
    return text === undefined ? all : all.filter({ hasText: text });
  }

  /** A form that is not filled in well asks nothing, so no answer can be waited for before the press. */
  private async answered(press: () => Promise<void>): Promise<void> {
    const asked: Request[] = [];
    const note = (request: Request) => {
      if (asksTheBot(request)) asked.push(request);
    };
    this.page.on('request', note);
    await press();
    await this.page.waitForTimeout(250);
    this.page.off('request', note);
    await Promise.all(asked.map((request) => request.response()));
    await this.page.waitForTimeout(250);
  }

  private async orTells(problem: string, action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
    } catch (cause) {
      const picture = await this.screenshot(`mislukt-${this.name.replaceAll(' ', '-')}`);
      throw new Error(`${this.name} ${problem}. See ${picture}.\n${await this.screen()}`, { cause });
    }
  }

  private async screen(): Promise<string> {
    return (await this.read()).slice(-3).join('\n----\n');
  }
}
