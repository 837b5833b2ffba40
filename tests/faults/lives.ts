import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { FromChild, ToChild } from './child.js';
import { transpiledBot } from './transpiled.js';

const isOver = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** What the child says; nothing when it ends before. */
const hears = (child: ChildProcess, what: FromChild['did']): Promise<FromChild | undefined> =>
  new Promise((settle) => {
    if (isOver(child)) {
      settle(undefined);
      return;
    }
    const heard = (said: FromChild): void => {
      if (said.did === what) done(said);
    };
    const gone = (): void => done(undefined);
    const done = (said: FromChild | undefined): void => {
      child.off('message', heard).off('exit', gone);
      settle(said);
    };
    child.on('message', heard).on('exit', gone);
  });

type Loaded = { child: ChildProcess; ready: Promise<unknown> };

/** The lives of one bot on one data file: each ends by kill -9, and the next one is loading already. */
export class Lives {
  private spare: Loaded;
  private child: ChildProcess | undefined;
  private port = 0;
  private opens: () => void = () => undefined;
  private up = this.closed();

  private constructor(
    private readonly bot: Awaited<ReturnType<typeof transpiledBot>>,
    private readonly file: string,
    private readonly haste: number,
  ) {
    this.spare = this.load();
  }

  static async on(file: string, haste: number): Promise<Lives> {
    return new Lives(await transpiledBot(), file, haste);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves while there is a life. */
  alive(): Promise<void> {
    return this.up;
  }

  /** `last`: no other life will follow. */
  async begins(now: string, last = false): Promise<void> {
    const { child, ready } = this.spare;
    await ready;
    this.tell(child, { do: 'open', file: this.file, now, haste: this.haste });
    const opened = await hears(child, 'opened');
    if (opened?.did !== 'opened') throw new Error('the bot does not start on its file');
    this.port = opened.port;
    this.child = child;
    this.opens();
    if (!last) this.spare = this.load();
  }

  async ticks(now: string): Promise<void> {
    const { child } = this;
    if (child === undefined) return;
    this.tell(child, { do: 'tick', now });
    await hears(child, 'ticked');
  }

  /** At once, whatever it is doing. */
  kills(): void {
    this.child?.kill('SIGKILL');
  }

  /** Until the process is gone, and with it its lock on the file. */
  async ends(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    // Whoever presses from here on waits for the next life.
    this.up = this.closed();
    if (child !== undefined && !isOver(child)) await once(child, 'exit');
  }

  async stops(): Promise<void> {
    const { child } = this;
    if (child !== undefined) this.tell(child, { do: 'stop' });
    if (child !== undefined) await hears(child, 'stopped');
    this.kills();
    await this.ends();
  }

  async closes(): Promise<void> {
    this.kills();
    this.spare.child.kill('SIGKILL');
    await this.ends();
    await rm(this.bot.folder, { recursive: true, force: true });
  }

  private closed(): Promise<void> {
    return new Promise((settle) => {
      this.opens = settle;
    });
  }

  private load(): Loaded {
    const from = [pathToFileURL(this.bot.start).href];
    const child = fork(this.bot.child, from, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    return { child, ready: hears(child, 'loaded') };
  }

  private tell(child: ChildProcess, told: ToChild): void {
    if (child.connected) child.send(told, () => undefined);
  }
}
