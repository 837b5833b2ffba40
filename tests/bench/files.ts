import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from './process.js';

export type Files = {
  path: (name: string) => string;
  /** A town of its own, with so many old cases. */
  townOf: (name: string, cases?: number) => Promise<string>;
  remove: () => Promise<void>;
};

const make = async (file: string, cases: number): Promise<void> => {
  const maker = await launch('servers/fill.js', [file, String(cases)]);
  await maker.stop();
};

/** A folder with one settled town in it; every server gets a copy. */
export const openFiles = async (): Promise<Files> => {
  const folder = await mkdtemp(join(tmpdir(), 'vangnet-bench-'));
  const path = (name: string): string => join(folder, `${name}.sqlite`);
  await make(path('town'), 0);
  const townOf: Files['townOf'] = async (name, cases = 0) => {
    await copyFile(path('town'), path(name));
    if (cases > 0) await make(path(name), cases);
    return path(name);
  };
  return { path, townOf, remove: () => rm(folder, { recursive: true, force: true }) };
};
