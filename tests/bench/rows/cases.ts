import { drive } from '../client.js';
import type { Files } from '../files.js';
import { launch, type Process } from '../process.js';
import { inTurns, median, mustBeDurable, timesAsFast, type Contender, type Rounds } from '../rounds.js';
import { begins, goesOn, saves, signals } from '../signal.js';
import { round, type Row } from '../table.js';

/** What a turn costs as the number of cases grows. */

const AIM = 'under 1.15';

/** Whole signals: the empty card, *Verder* and *Opslaan*, with all that is looked up on the way. */
const wholeSignals = (server: Process, teams: Process): Contender => ({
  server,
  ready: (turns) => {
    const all = signals(turns, `http://127.0.0.1:${teams.port}`);
    return Promise.resolve(async () => {
      for (const press of [begins, goesOn, saves]) await drive(server.port, all.map(press));
      await server.ask('idle');
    });
  },
});

export const caseRows = async (files: Files, counts: readonly number[], rounds: Rounds): Promise<Row[]> => {
  const teams = await launch('servers/teams.js');
  const contenders: Record<string, Contender> = {};
  for (const count of counts) {
    const name = `1e${Math.log10(count)}`;
    const server = await launch('servers/ours.js', [await files.townOf(name, count)]);
    contenders[name] = wholeSignals(server, teams);
  }
  const found = await inTurns(contenders, rounds);
  for (const { server } of Object.values(contenders)) {
    await mustBeDurable(server);
    await server.stop();
  }
  await teams.stop();
  const [least = ''] = Object.keys(found);
  return Object.entries(found).map(([name, all]) => {
    const { wall, cpu } = timesAsFast(found[least] ?? [], all);
    const ms = median(all.map(({ perSecond }) => 1000 / perSecond));
    return {
      name: `a whole signal with ${name} cases in 40 schools`,
      value: `${round(ms)} ms (${round(wall)} x, processor ${round(cpu)} x)`,
      unit: `growth since ${least}`,
      ...(name !== least && { aim: AIM }),
    };
  });
};
