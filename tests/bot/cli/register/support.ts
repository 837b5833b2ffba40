import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from '../../../../bot/cli/register/command.js';
import type { SchoolFile } from '../../../../bot/cli/register/schema.js';
import type { CosmosAccount } from '../../../../data/cosmos/account.js';
import { openStore } from '../../../../data/open.js';
import type { Store } from '../../../../data/store.js';

export const EXAMPLE = fileURLToPath(new URL('../../../../docs/school.example.json', import.meta.url));
export const TENANT = '20000000-0000-4000-8000-000000000000';
export const SCHOOL = `${TENANT}:de-waterlelie`;
const personId = (n: number): string => `20000000-0000-4000-8000-00000000000${String(n)}`;
export const GERRIT = personId(1);
export const PLEUN = personId(3);
export const TWAN = personId(4);

/** The example of docs/beheer.md, changed as a test wants it. */
export const example = (change: (file: SchoolFile) => void = () => undefined): SchoolFile => {
  const file = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as SchoolFile;
  change(file);
  return file;
};

const folder = mkdtempSync(join(tmpdir(), 'vangnet-register-'));
let files = 0;
export const newPath = (end: string): string => join(folder, `${String((files += 1))}${end}`);

export const DAY = '2026-11-10';
type How = { day?: string; before?: (real: Store) => Store };

/** One store that stays open, and the command that runs on it. */
export class Office {
  private constructor(readonly store: Store) {}

  static async opens(cosmos?: CosmosAccount): Promise<Office> {
    const onFatal = (error: Error): void => {
      throw error;
    };
    return new Office(await openStore({ file: newPath('.sqlite'), onFatal, cosmos }));
  }

  /** Runs the command on a file with this content; gives its exit code and what it said. */
  async runs(content: unknown, { day = DAY, before }: How = {}): Promise<{ code: number; said: string }> {
    const path = newPath('.json');
    const isWhole = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(path, isWhole ? content : JSON.stringify(content));
    const said: string[] = [];
    const store = { ...(before?.(this.store) ?? this.store), close: () => Promise.resolve() };
    const code = await register({
      args: [path],
      env: {},
      now: () => new Date(`${day}T09:00:00.000Z`),
      say: (line) => said.push(line),
      open: () => Promise.resolve(store),
      patience: { retries: 1, minTimeout: 1, maxTimeout: 1 },
    });
    return { code, said: said.join('\n') };
  }
}
