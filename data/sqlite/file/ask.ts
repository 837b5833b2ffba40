import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { StoreUnavailableError } from '../../store.js';
import { COPIED, hasDoor, hears, MOST_MS, STILL, WHOLE_COPY } from './door.js';
import type { Place } from './place.js';

/** Asks the process that has the file open for a quiet moment. False when no process can be asked. */
export const copyWhileStill = async (
  { door }: Place,
  copy: () => Promise<void>,
  mostMs = MOST_MS,
): Promise<boolean> => {
  const asked = await knock(door);
  if (asked === undefined) return false;
  const late = setTimeout(() => asked.destroy(), mostMs);
  try {
    await converse(asked, copy);
    return true;
  } finally {
    clearTimeout(late);
    asked.destroy();
  }
};

/** Whether a process has the file open and answers for it. */
export const isAnswered = async ({ door }: Place): Promise<boolean> => {
  const asked = await knock(door);
  asked?.destroy();
  return asked !== undefined;
};

const knock = async (door: string): Promise<Socket | undefined> => {
  if (!hasDoor(door)) return undefined;
  const socket = connect(door);
  try {
    await once(socket, 'connect');
    return socket;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM') return undefined;
    throw new StoreUnavailableError('The bot runs as another user: run this command as that user.');
  }
};

const converse = async (asked: Socket, copy: () => Promise<void>): Promise<void> => {
  asked.on('error', () => undefined);
  if (!(await hears(asked, STILL))) throw new StoreUnavailableError(NOT_STILL);
  const whole = hears(asked, WHOLE_COPY);
  await copy();
  asked.write(COPIED);
  if (!(await whole)) throw new StoreUnavailableError(NOT_WHOLE);
};

const NOT_STILL =
  'The bot did not answer in time, or could not bring all that was saved into its file (is its disk full?).';
const NOT_WHOLE = 'The bot stopped meanwhile, or it took too long. Run the same command again.';
