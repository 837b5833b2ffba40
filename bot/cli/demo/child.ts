import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A fault that the person who started the demo can mend. Only its message is shown. */
export class DemoError extends Error {
  override name = 'DemoError';
}

export type Command = {
  name: string;
  script: string;
  args?: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  log: string;
};

export type Child = {
  name: string;
  log: string;
  /** Settles when the process has ended, for whatever reason. */
  ended: Promise<void>;
  hasEnded: () => boolean;
  stop: () => Promise<void>;
};

const PATIENCE = 5_000;

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const stop = async (child: ChildProcess, ended: Promise<void>): Promise<void> => {
  if (hasEnded(child)) return;
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  await ended;
  clearTimeout(late);
};

/** Starts a script in a Node process of its own; what it prints goes to its log. */
export const start = ({ name, script, args = [], cwd, env, log }: Command): Child => {
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, [script, ...args], { cwd, env, stdio: ['ignore', output, output] });
  closeSync(output);
  const ended = once(child, 'exit').then(
    () => undefined,
    () => undefined,
  );
  return { name, log, ended, hasEnded: () => hasEnded(child), stop: () => stop(child, ended) };
};

const lastLines = (log: string): string => readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n');

const answers = (address: string): Promise<boolean> =>
  fetch(address, { signal: AbortSignal.timeout(PATIENCE) }).then(
    (response) => response.ok,
    () => false,
  );

/** Waits until the address answers well; says what is wrong when the process ends or takes too long. */
export const untilItAnswers = async (child: Child, address: string, patience = 30_000): Promise<void> => {
  const deadline = Date.now() + patience;
  while (!(await answers(address))) {
    if (child.hasEnded()) throw new DemoError(`${child.name} is gestopt:\n${lastLines(child.log)}`);
    if (Date.now() > deadline) throw new DemoError(`${child.name} antwoordt niet. Kijk in ${child.log}.`);
    await wait(100);
  }
};
