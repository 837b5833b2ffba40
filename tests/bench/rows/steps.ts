import { randomUUID } from 'node:crypto';
import { drive } from '../client.js';
import type { Files } from '../files.js';
import { launch, type Process } from '../process.js';
import { bestInTurns, mustBeDurable, perSecond } from '../rounds.js';
import { goesOn, saves, signals } from '../signal.js';
import { round, type Row } from '../table.js';
import { teachers } from '../town.js';
import * as usual from '../usual/presses.js';

const TURNS = { echo: 2_000, ours: 1_000, usual: 150, sent: 500 };

type Servers = { echo: Process; ours: Process; usual: Process; teams: Process };

const serviceUrl = ({ teams }: Servers): string => `http://127.0.0.1:${teams.port}`;

const echoed = (servers: Servers): Promise<number> => {
  const presses = signals(TURNS.echo, serviceUrl(servers)).map(goesOn);
  return perSecond(presses.length, () =>
    drive(
      servers.echo.port,
      presses.map((one) => ({ ...one, expects: '' })),
    ),
  );
};

/** *Verder*: who is it, the case as it is, decided, kept, and the next card. */
const stepped = async (servers: Servers): Promise<number> => {
  const presses = signals(TURNS.ours, serviceUrl(servers)).map(goesOn);
  const found = await perSecond(presses.length, () => drive(servers.ours.port, presses));
  await mustBeDurable(servers.ours);
  return found;
};

/** *Opslaan*: the turn is over when its message is sent and marked. */
const sent = async (servers: Servers): Promise<number> => {
  const all = signals(TURNS.sent, serviceUrl(servers));
  await drive(servers.ours.port, all.map(goesOn));
  const before = await servers.teams.ask<number>('messages');
  const found = await perSecond(all.length, async () => {
    await drive(servers.ours.port, all.map(saves));
    await servers.ours.ask('idle');
  });
  const messages = (await servers.teams.ask<number>('messages')) - before;
  if (messages !== all.length) throw new Error(`${messages} messages for ${all.length} signals`);
  await mustBeDurable(servers.ours);
  return found;
};

const usually = async (servers: Servers): Promise<number> => {
  const speaking = teachers.slice(0, TURNS.usual).map((teacher) => [teacher, randomUUID()] as const);
  await drive(
    servers.usual.port,
    speaking.map(([teacher]) => usual.introduces(teacher)),
  );
  await drive(
    servers.usual.port,
    speaking.map((one) => usual.begins(...one)),
  );
  const presses = speaking.map((one) => usual.goesOn(...one));
  const found = await perSecond(presses.length, () => drive(servers.usual.port, presses));
  await mustBeDurable(servers.usual);
  return found;
};

const launchAll = async (files: Files): Promise<Servers> => ({
  echo: await launch('servers/echo.js'),
  ours: await launch('servers/ours.js', [await files.townOf('steps')]),
  usual: await launch('usual/bot.js', [files.path('usual')]),
  teams: await launch('servers/teams.js'),
});

export const stepRows = async (files: Files): Promise<Row[]> => {
  const servers = await launchAll(files);
  const best = await bestInTurns({
    echo: () => echoed(servers),
    ours: () => stepped(servers),
    usual: () => usually(servers),
    sent: () => sent(servers),
  });
  for (const server of Object.values(servers)) await server.stop();
  const ratio = (one: number, other: number): string => `${round(one / other)} (${round(one, 0)} / ${round(other, 0)})`;
  return [
    { name: 'a signal step, against a bare echo', value: ratio(best.ours, best.echo), unit: 'ratio', aim: '0.6' },
    { name: 'a signal step, against the usual build', value: ratio(best.ours, best.usual), unit: 'ratio', aim: '3' },
    {
      name: 'a signal step with a message sent and marked, against a bare echo',
      value: ratio(best.sent, best.echo),
      unit: 'ratio',
      aim: '0.35',
    },
  ];
};
