import type { AdaptiveCard } from '../../cards/card.js';
import { inWords } from './wording.js';
import { DEMO_TENANT, demoPersonId } from '../../bot/cli/demo/ids.js';
import { whoHas, type Who } from './cast.js';
import { buttonsOf, inputsOf, submitted, textOf, type ButtonOn } from './cards.js';
import type { FakeTeams, KeptMessage } from './teams.js';

/** How a form is shown: in a window of its own, or in the place of the card in the chat. */
export type Forms = 'dialog' | 'inline';

export type Wire = {
  bot: string;
  serviceUrl: string;
  teams: FakeTeams;
  forms: Forms;
  settle: () => Promise<void>;
};

type Shown = { card: AdaptiveCard } | { sentence: string } | undefined;
type Invoke = { statusCode?: number; type?: string; value?: unknown; task?: { type: string; value: unknown } };

/** Somebody with Teams: says, presses, fills in and sees. Submits what Teams submits: strings. */
export class Person {
  /** What this person alone sees: the answer to the last press. Undefined after the dialog closed. */
  shown: Shown;
  /** Every card that was ever an answer to a press. */
  readonly seen: AdaptiveCard[] = [];
  /** The answer to the last press, byte for byte. */
  answer = '';
  /** As Teams names this account. */
  name: string | undefined;
  private typed: Record<string, string> = {};
  private activity = 0;
  /** The last press as it went over the wire, to deliver it again. */
  private last: { name: string; value: object } | undefined;

  constructor(
    readonly number: string,
    private readonly wire: Wire,
  ) {}

  get forms(): Forms {
    return this.wire.forms;
  }
  get who(): Who {
    return whoHas(this.number);
  }
  get id(): string {
    return demoPersonId(this.number);
  }
  get conversation(): string {
    return `chat-${this.number}`;
  }
  get chat(): KeptMessage[] {
    return this.wire.teams.inChat(this.conversation);
  }
  get newest(): KeptMessage {
    const message = this.chat.at(-1);
    if (message === undefined) throw new Error(`${this.who} has no messages`);
    return message;
  }

  async installs(): Promise<void> {
    await this.post({ type: 'installationUpdate', action: 'add' });
  }

  async says(text: string): Promise<void> {
    await this.post({ type: 'message', text });
  }

  /** How often this person pressed a button. */
  pressed = 0;

  /** Presses a button: on the card in front, else on the newest message that has it. */
  async presses(title: string): Promise<void> {
    this.pressed += 1;
    const front = this.front && find(this.front, title);
    if (front !== undefined) return this.submit(front);
    const message = this.chat.findLast(({ card }) => find(card, title) !== undefined);
    const button = message && find(message.card, title);
    if (button === undefined) throw new Error(`${this.who} sees no button "${title}" in:\n${this.sight}`);
    await this.open(button);
  }

  /** Presses a button of a stored message, whatever is in front. */
  async pressesOn(message: KeptMessage, title: string): Promise<void> {
    const button = find(message.card, title);
    if (button === undefined) throw new Error(`no button "${title}" on that message`);
    await this.open(button);
  }

  fills(answers: Readonly<Record<string, string | readonly string[]>>): void {
    const inputs = inputsOf(this.card);
    for (const [label, answer] of Object.entries(answers)) {
      const input = inputs.find((one) => one.label.startsWith(label));
      if (input === undefined)
        throw new Error(`no question "${label}"; there are: ${inputs.map((one) => one.label).join(' | ')}`);
      this.typed[input.id] = submitted(input, answer);
    }
  }

  /** Sends raw values and data, as somebody who forges a card would. `more`: of the activity, such as another chat. */
  async forges(data: Record<string, unknown>, name = this.submitName, more: object = {}): Promise<void> {
    await this.invoke(name, data, more);
  }

  /** Whether the newest message has this button. */
  holds(title: string): boolean {
    return find(this.newest.card, title) !== undefined;
  }

  /** What a button says of itself: on the card in front, else on the newest message that has it. */
  holding(title: string): Record<string, string> {
    const cards = [this.front, ...this.chat.map(({ card }) => card).reverse()];
    const found = cards.flatMap((card) => (card && find(card, title)) ?? []).at(0);
    if (found === undefined) throw new Error(`${this.who} sees no button "${title}" in:\n${this.sight}`);
    return found.data;
  }

  /** All that a press of this button on the card in front sends: to send it once more, or to another bot. */
  sending(title: string): Record<string, string> {
    return this.filled(this.holding(title));
  }

  /** The same press again, under a new activity id: Teams delivers twice. */
  async pressesAgain(): Promise<void> {
    if (this.last === undefined) throw new Error('nothing was pressed');
    await this.send(this.last.name, this.last.value);
  }

  get card(): AdaptiveCard {
    if (this.front === undefined) throw new Error(`${this.who} has no card in front, but: ${this.sight}`);
    return this.front;
  }
  get front(): AdaptiveCard | undefined {
    return this.shown && 'card' in this.shown ? this.shown.card : undefined;
  }
  /** What stands in an input. */
  value(label: string): string {
    const input = inputsOf(this.card).find((one) => one.label.startsWith(label));
    return input === undefined ? '' : (this.typed[input.id] ?? input.value);
  }
  /** What can be chosen for a question. */
  choices(label: string): string[] {
    const input = inputsOf(this.card).find((one) => one.label.startsWith(label));
    return (input?.choices ?? []).map(({ title }) => title);
  }
  /** The colleagues among them, without the roles behind their names. */
  names(label: string): string[] {
    return this.choices(label).map((title) => title.split(' – ')[0] ?? '');
  }
  /** All that this person can read now: the card in front, else the chat. */
  get sight(): string {
    if (this.shown === undefined) return this.chat.map(({ card }) => textOf(card)).join('\n---\n');
    return 'card' in this.shown ? textOf(this.shown.card) : this.shown.sentence;
  }
  get buttons(): string[] {
    return buttonsOf(this.card).map(({ title }) => title);
  }
  /** The buttons that stand out. */
  get coloured(): string[] {
    return buttonsOf(this.card).flatMap(({ title, coloured }) => (coloured ? [title] : []));
  }
  /** The window is closed or loaded anew: what was not submitted is gone. */
  reloads(): void {
    this.shown = undefined;
    this.typed = {};
  }

  private get submitName(): string {
    return this.wire.forms === 'dialog' ? 'task/submit' : 'adaptiveCard/action';
  }

  private async open({ data }: ButtonOn): Promise<void> {
    this.typed = {};
    await this.invoke(this.wire.forms === 'dialog' ? 'task/fetch' : 'adaptiveCard/action', data);
  }

  private async submit({ data }: ButtonOn): Promise<void> {
    await this.invoke(this.submitName, this.filled(data));
  }

  private filled(data: Record<string, string>): Record<string, string> {
    const untouched = Object.fromEntries(inputsOf(this.card).map(({ id, value }) => [id, value]));
    return { ...data, ...untouched, ...this.typed };
  }

  private async invoke(name: string, data: Record<string, unknown>, more: object = {}): Promise<void> {
    const value = name === 'adaptiveCard/action' ? { action: { type: 'Action.Execute', verb: 'go', data } } : { data };
    this.last = { name, value };
    await this.send(name, value, more);
  }

  private async send(name: string, value: object, more: object = {}): Promise<void> {
    const response = await this.post({ type: 'invoke', name, value, ...more });
    if (response.status !== 200) throw new Error(`invoke was answered with ${response.status}`);
    this.answer = await response.text();
    this.typed = {};
    this.shown = read(JSON.parse(this.answer || '{}') as Invoke);
    if (this.front !== undefined) this.seen.push(this.front);
    await this.wire.settle();
  }

  async post(activity: Record<string, unknown>): Promise<Response> {
    const response = await fetch(`${this.wire.bot}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...this.envelope(), ...activity }),
    });
    if (activity.type !== 'invoke') {
      this.shown = undefined;
      await this.wire.settle();
    }
    return response;
  }

  private envelope(): Record<string, unknown> {
    return {
      id: `${this.number}-${(this.activity += 1)}`,
      channelId: 'msteams',
      serviceUrl: this.wire.serviceUrl,
      from: { id: `29:${this.number}`, aadObjectId: this.id, ...(this.name !== undefined && { name: this.name }) },
      recipient: { id: '28:bot' },
      conversation: { id: this.conversation, conversationType: 'personal', tenantId: DEMO_TENANT },
      channelData: { tenant: { id: DEMO_TENANT } },
    };
  }
}

const find = (card: AdaptiveCard, title: string): ButtonOn | undefined =>
  buttonsOf(card).find((button) => button.title === title);

const read = (body: Invoke): Shown => {
  inWords(JSON.stringify(body));
  if (body.task?.type === 'continue')
    return { card: (body.task.value as { card: { content: AdaptiveCard } }).card.content };
  if (body.task?.type === 'message') return { sentence: String(body.task.value) };
  if (body.type === 'application/vnd.microsoft.card.adaptive') return { card: body.value as AdaptiveCard };
  if (typeof body.value === 'string') return body.value === 'Klaar.' ? undefined : { sentence: body.value };
  return undefined;
};
