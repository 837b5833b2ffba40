import { drive } from '../client.js';
import type { Files } from '../files.js';
import { launch, type Process } from '../process.js';
import { bestInTurns, mustBeDurable, perSecond } from '../rounds.js';
import { begins, goesOn, saves, signals } from '../signal.js';
import { round, type Row } from '../table.js';

const SIGNALS = 120;
const PRESSES_A_SIGNAL = 3;

type Loaded = { name: string; server: Process };

/** Whole signals: the empty card, *Verder* and *Opslaan*, with all that is looked up on the way. */
const wholeSignals = async ({ port, ...server }: Process, teams: Process): Promise<number> => {
  const all = signals(SIGNALS, `http://127.0.0.1:${teams.port}`);
  const found = await perSecond(SIGNALS * PRESSES_A_SIGNAL, async () => {
    for (const press of [begins, goesOn, saves]) await drive(port, all.map(press));
    await server.ask('idle');
  });
  await mustBeDurable({ port, ...server });
  return found;
};

const loaded = async (files: Files, count: number): Promise<Loaded> => {
  const name = `1e${Math.log10(count)}`;
  return { name, server: await launch('servers/ours.js', [await files.townOf(name, count)]) };
};

export const caseRows = async (files: Files, counts: readonly number[]): Promise<Row[]> => {
  const teams = await launch('servers/teams.js');
  const all: Loaded[] = [];
  for (const count of counts) all.push(await loaded(files, count));
  const contenders = all.map(({ name, server }) => [name, () => wholeSignals(server, teams)] as const);
  const best = await bestInTurns(Object.fromEntries(contenders));
  for (const server of [...all.map((one) => one.server), teams]) await server.stop();
  const [first] = all;
  const least = best[first?.name ?? ''] ?? NaN;
  return all.map(({ name }) => ({
    name: `time of a turn with ${name} cases in 40 schools`,
    value: `${round(1000 / (best[name] ?? NaN))} ms (${round(least / (best[name] ?? NaN))} x)`,
    unit: `growth since ${first?.name ?? ''}`,
    aim: name === first?.name ? '' : 'under 1.2',
  }));
};
