import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from './process.js';

export type Files = {
  path: (name: string) => string;
  /** A town of its own, with old cases in it: so many, or those a row asks for. */
  townOf: (name: string, ...cases: (number | string)[]) => Promise<string>;
  remove: () => Promise<void>;
};

const make = async (file: string, cases: number | string): Promise<void> => {
  const maker = await launch('servers/fill.js', [file, String(cases)]);
  await maker.stop();
};

/** A folder with one settled town in it; every server gets a copy. */
export const openFiles = async (): Promise<Files> => {
  const folder = await mkdtemp(join(tmpdir(), 'vangnet-bench-'));
  const path = (name: string): string => join(folder, `${name}.sqlite`);
  await make(path('town'), 0);
  const townOf: Files['townOf'] = async (name, ...cases) => {
    await copyFile(path('town'), path(name));
    for (const one of cases) await make(path(name), one);
    return path(name);
  };
  return { path, townOf, remove: () => rm(folder, { recursive: true, force: true }) };
};
