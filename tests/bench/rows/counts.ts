import { cards } from '../../../cards/index.js';
import type { AdaptiveCard } from '../../../cards/card.js';
import { drive, post, type Press } from '../client.js';
import type { Files } from '../files.js';
import { launch, type Process } from '../process.js';
import { begins, goesOn, saves, signals } from '../signal.js';
import type { Row } from '../table.js';

/** What does not depend on the machine: calls of the store, and sizes of cards. */

type Calls = Record<string, number>;

const callsOf = async (server: Process, press: Press): Promise<Calls> => {
  await server.ask('idle');
  await server.ask('calls');
  await drive(server.port, [press], 1);
  await server.ask('idle');
  return server.ask('calls');
};

const said = (calls: Calls): string =>
  Object.entries(calls)
    .map(([name, times]) => (times === 1 ? name : `${times} ${name}`))
    .join(', ');

const sum = (calls: Calls): number => Object.values(calls).reduce((all, one) => all + one, 0);

const callRow = (name: string, calls: Calls, aim: string): Row => ({
  name: `store calls of ${name}`,
  value: String(sum(calls)),
  unit: said(calls),
  aim,
});

const bytes = (card: unknown): string => String(Buffer.byteLength(JSON.stringify(card)));
const sampleOf = <D>({ render, sample }: { render: (data: D) => AdaptiveCard; sample: D }): AdaptiveCard =>
  render(sample);

const sampleRows = (): Row[] =>
  Object.entries({
    step: sampleOf(cards.step),
    notice: sampleOf(cards.notice),
    thin: sampleOf(cards.thin),
    case: sampleOf(cards.case),
  }).map(([name, card]) => ({ name: `card ${name}, its sample with every field`, value: bytes(card), unit: 'bytes' }));

const pageRow = async (name: string, server: Process, press: Press): Promise<Row> => {
  const answer = JSON.parse(await post(server.port, press.activity)) as { value: unknown };
  return { name: `card of a signal, ${name}`, value: bytes(answer.value), unit: 'bytes' };
};

export const countRows = async (files: Files): Promise<Row[]> => {
  const teams = await launch('servers/teams.js');
  const server = await launch('servers/ours.js', [await files.townOf('counts')]);
  const warm = signals(1, `http://127.0.0.1:${teams.port}`)[0]!;
  const signal = { ...warm, key: 'second' };
  await drive(server.port, [begins(warm), goesOn(warm), saves(warm)], 1);
  const rows = [
    callRow('Verder', await callsOf(server, goesOn(signal)), '2'),
    callRow('Opslaan, with its message', await callsOf(server, saves(signal)), '5'),
    await pageRow('first page, a class of 25', server, begins(signal)),
    await pageRow('second page', server, goesOn({ ...signal, key: 'third' })),
    ...sampleRows(),
  ];
  await server.stop();
  await teams.stop();
  return rows;
};
