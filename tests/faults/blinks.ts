import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { LINDE } from '../data/samples.js';
import { opened } from '../bot/cli/backup/support.js';
import type { Faults } from './checks.js';
import { randomFrom } from './random.js';

const CHILD = fileURLToPath(new URL('../data/child.ts', import.meta.url));

/** One life: what it said to be saved before it was killed, and whatever else it said. */
const blinks = async (file: string, from: number, forMs: number): Promise<string[]> => {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, 'blink', file, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  await sleep(forMs);
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return said.split('\n').slice(0, -1);
};

/** A file is opened and closed all the time by processes that are killed: between any two steps of a start and a stop. */
export const throughBlinks = async (seed: number, deaths: number): Promise<Faults> => {
  const random = randomFrom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'vangnet-blinks-'));
  const file = join(folder, 'vangnet.sqlite');
  const faults: Faults = [];
  const saved: string[] = [];
  try {
    for (let death = 0; death < deaths; death += 1) {
      const said = await blinks(file, death * 100_000, random.between(0, 300));
      saved.push(...said.filter((line) => line.startsWith('saved-')));
      faults.push(...said.filter((line) => !line.startsWith('saved-')));
    }
    const store = await opened(file);
    for (const id of saved) if ((await store.readCase(LINDE, id)) === undefined) faults.push(`lost: ${id}`);
    await store.close();
    return saved.length === 0 ? [...faults, 'nothing was saved'] : faults;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
