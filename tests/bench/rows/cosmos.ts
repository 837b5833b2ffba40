import { drive, type Press } from '../client.js';
import type { Files } from '../files.js';
import { launch, type Process } from '../process.js';
import { begins, goesOn, invoke, saves, signals } from '../signal.js';
import type { Row } from '../table.js';

/** What a press asks of Cosmos DB: requests over the network, and request units by the sizes that were sent. */

type Taken = { calls: number; units: number };

const rowOf = async (name: string, server: Process, press: Press): Promise<Row> => {
  await server.ask('idle');
  await server.ask('take');
  await drive(server.port, [press], 1);
  await server.ask('idle');
  const { calls, units } = await server.ask<Taken>('take');
  return { name: `Cosmos DB: ${name}`, value: `${calls} requests`, unit: `about ${units} request units` };
};

export const cosmosRows = async (files: Files): Promise<Row[]> => {
  const teams = await launch('servers/teams.js');
  const server = await launch('servers/cosmos.js', [files.path('cosmos')]);
  const warm = signals(1, `http://127.0.0.1:${teams.port}`)[0]!;
  const signal = { ...warm, key: 'second' };
  const work: Press = { activity: invoke(warm, { go: 'work', school: warm.teacher.school }), expects: 'Mijn werk' };
  await drive(server.port, [begins(warm), goesOn(warm), saves(warm), work], 1);
  const rows = [
    await rowOf('Verder', server, goesOn(signal)),
    await rowOf('Opslaan, with its message', server, saves(signal)),
    await rowOf('Mijn werk', server, work),
  ];
  await server.stop();
  await teams.stop();
  return rows;
};
