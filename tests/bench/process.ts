import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A server of the bench in its own process, asked by name. */
export type Process = {
  port: number;
  ask: <T>(what: string) => Promise<T>;
  stop: () => Promise<void>;
  /** At once, as after a power cut: nothing is closed. */
  kill: () => Promise<void>;
};

type Answer = { id: number; value?: unknown; error?: string };
type Asked = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/** What is written to the log goes nowhere, but it is written. */
const STDIO = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
/** The first answer comes unasked: the server listens. */
const READY = 0;

export const launch = async (script: string, args: string[] = [], execArgv: string[] = []): Promise<Process> => {
  const child = fork(new URL(script, import.meta.url), args, { stdio: [...STDIO], execArgv });
  const asked = listening(child);
  const answerTo = <T>(id: number): Promise<T> =>
    new Promise<unknown>((resolve, reject) => asked.set(id, { resolve, reject })) as Promise<T>;
  let count = READY;
  await answerTo(READY);
  const ask = async <T>(what: string): Promise<T> => {
    child.send({ id: (count += 1), what });
    return answerTo<T>(count);
  };
  return { port: await ask('port'), ask, stop: () => stop(child), kill: () => kill(child) };
};

const listening = (child: ChildProcess): Map<number, Asked> => {
  const asked = new Map<number, Asked>();
  child.on('message', ({ id, value, error }: Answer) => {
    if (error === undefined) asked.get(id)?.resolve(value);
    else asked.get(id)?.reject(new Error(error));
    asked.delete(id);
  });
  child.once('exit', () => {
    for (const { reject } of asked.values()) reject(new Error('a server of the bench ended'));
  });
  return asked;
};

const stop = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
};

const kill = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
};

type Commands = Readonly<Record<string, (about: string) => unknown>>;

/** A command is one word. What stands behind it is what it is about. */
const commandOf = (commands: Commands, what: string) => (): unknown => {
  const [name = '', ...about] = what.split(' ');
  return commands[name]?.(about.join(' '));
};

/** Milliseconds of a processor that this process took. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The other side: answers until the bench lets go of it. */
export const answerBench = (commands: Commands, close: () => Promise<void> = () => Promise.resolve()): void => {
  process.on('message', ({ id, what }: { id: number; what: string }) => {
    void Promise.resolve()
      .then(() => (what === 'cpu' ? processorTime() : commandOf(commands, what)()))
      .then(
        (value) => process.send?.({ id, value }),
        (error: unknown) => process.send?.({ id, error: String(error) }),
      );
  });
  process.once('disconnect', () => void close().finally(() => process.exit(0)));
  process.send?.({ id: READY });
};
