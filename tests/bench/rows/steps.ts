import { randomUUID } from 'node:crypto';
import { drive } from '../client.js';
import type { Files } from '../files.js';
import { launch, type Process } from '../process.js';
import { inTurns, median, mustBeDurable, timesAsFast, type Contender, type Measured, type Rounds } from '../rounds.js';
import { goesOn, saves, signals, SMBA } from '../signal.js';
import { round, type Row } from '../table.js';
import { teachers } from '../town.js';
import * as usual from '../usual/presses.js';

/** One step of a signal, beside what else answers a press. Every side does as many turns in a round as the others. */

type Servers = Record<
  'echo' | 'inserts' | 'ours' | 'usual' | 'teams' | 'issuer' | 'echoChecks' | 'oursChecks',
  Process
>;

const serviceUrl = ({ teams }: Servers): string => `http://127.0.0.1:${teams.port}`;

const echoes = (server: Process, url: string, token?: string): Contender => ({
  server,
  ready: (turns) => {
    const presses = signals(turns, url).map((one) => ({ ...goesOn(one), expects: '' }));
    return Promise.resolve(() => drive(server.port, presses, undefined, token));
  },
});

/** *Verder*: who is it, the case as it is, decided, kept, and the next card. */
const steps = (server: Process, url: string, token?: string): Contender => ({
  server,
  ready: (turns) => {
    const presses = signals(turns, url).map(goesOn);
    return Promise.resolve(() => drive(server.port, presses, undefined, token));
  },
});

/** *Opslaan*: the turn is over when its message is sent and marked. */
const sends = ({ ours, teams }: Servers, url: string): Contender => ({
  server: ours,
  ready: async (turns) => {
    const all = signals(turns, url);
    await drive(ours.port, all.map(goesOn));
    const before = await teams.ask<number>('messages');
    return async () => {
      await drive(ours.port, all.map(saves));
      await ours.ask('idle');
      const messages = (await teams.ask<number>('messages')) - before;
      if (messages !== turns) throw new Error(`${messages} messages for ${turns} signals`);
    };
  },
});

const usually = (server: Process): Contender => ({
  server,
  ready: async (turns) => {
    const speaking = Array.from({ length: turns }, (_, n) => [teachers[n % teachers.length]!, randomUUID()] as const);
    const people = [...new Set(speaking.map(([teacher]) => teacher))];
    await drive(server.port, people.map(usual.introduces));
    await drive(
      server.port,
      speaking.map((one) => usual.begins(...one)),
    );
    const presses = speaking.map((one) => usual.goesOn(...one));
    return () => drive(server.port, presses);
  },
});

const launchAll = async (files: Files): Promise<Servers> => {
  const issuer = await launch('servers/issuer.js');
  const url = await issuer.ask<string>('url');
  return {
    issuer,
    echo: await launch('servers/echo.js'),
    inserts: await launch('servers/echo.js', ['', files.path('inserts')]),
    echoChecks: await launch('servers/echo.js', [url]),
    ours: await launch('servers/ours.js', [await files.townOf('steps')]),
    oursChecks: await launch('servers/ours.js', [await files.townOf('checked'), url]),
    usual: await launch('usual/bot.js', [files.path('usual')]),
    teams: await launch('servers/teams.js'),
  };
};

type Beside = { one: Measured[]; other: Measured[]; name: string; aim?: string };

/** Wall and processor, as ratios. The figures behind them: medians. */
const rowsOf = ({ one, other, name, aim }: Beside): Row[] => {
  const { wall, cpu } = timesAsFast(one, other);
  const perSecond = (all: Measured[]): string => round(median(all.map((each) => each.perSecond)), 0);
  const ms = (all: Measured[]): string => round(median(all.map((each) => each.cpu)) / 1000);
  const more = aim === undefined ? {} : { aim };
  return [
    { name, value: `${round(wall)} (${perSecond(one)} / ${perSecond(other)})`, unit: 'turns a second', ...more },
    { name: `${name}: processor`, value: `${round(cpu)} (${ms(one)} / ${ms(other)})`, unit: 'ms a turn', ...more },
  ];
};

export const stepRows = async (files: Files, rounds: Rounds): Promise<Row[]> => {
  const servers = await launchAll(files);
  const url = serviceUrl(servers);
  const token = await servers.issuer.ask<string>('token');
  const found = await inTurns(
    {
      echo: echoes(servers.echo, url),
      inserts: echoes(servers.inserts, url),
      step: steps(servers.ours, url),
      usual: usually(servers.usual),
      sent: sends(servers, url),
      echoChecks: echoes(servers.echoChecks, SMBA, token),
      stepChecks: steps(servers.oursChecks, SMBA, token),
    },
    rounds,
  );
  for (const server of [servers.ours, servers.oursChecks, servers.usual]) await mustBeDurable(server);
  for (const server of Object.values(servers)) await server.stop();
  const { echo, inserts, step, usual: usualBuild, sent, echoChecks, stepChecks } = found;
  return [
    ...rowsOf({ name: 'a step, against a bare echo', one: step, other: echo, aim: '0.7' }),
    ...rowsOf({ name: 'a step, against an echo with one insert', one: step, other: inserts }),
    ...rowsOf({ name: 'a step with the gate on, against an echo that checks', one: stepChecks, other: echoChecks }),
    ...rowsOf({ name: 'a step, against the usual build', one: step, other: usualBuild, aim: '3' }),
    ...rowsOf({ name: 'a step with its message, against a bare echo', one: sent, other: echo, aim: '0.35' }),
  ];
};
