import { post } from '../client.js';
import type { Files } from '../files.js';
import { launch } from '../process.js';
import { goesOn, ids, signals } from '../signal.js';
import type { Row } from '../table.js';

/** Many presses at once on a process that just began. What each is told of its text must be so. */

const PRESSES = 64;
const SAYS_KEPT = 'Nog twee vragen';
const SAYS_NOT_KEPT = ['Dit is niet opgeslagen', 'Dit is nog niet opgeslagen'];

export const freshRows = async (files: Files): Promise<Row[]> => {
  const teams = await launch('servers/teams.js');
  const server = await launch('servers/ours.js', [await files.townOf('fresh')]);
  const all = signals(PRESSES, `http://127.0.0.1:${teams.port}`);
  const answers = await Promise.all(all.map((one) => post(server.port, goesOn(one).activity)));
  await server.ask('idle');
  const kept = await Promise.all(all.map((one) => server.ask<boolean>(`kept ${one.teacher.school} ${ids(one).case}`)));
  await server.stop();
  await teams.stop();
  const saysKept = answers.map((answer) => answer.includes(SAYS_KEPT));
  const saysNot = answers.map((answer) => SAYS_NOT_KEPT.some((words) => answer.includes(words)));
  const wrongly = kept.filter((isKept, n) => (isKept ? saysNot[n] : saysKept[n])).length;
  const name = `${PRESSES} presses at once on a fresh process`;
  return [
    { name: `${name}: told wrongly`, value: String(wrongly), unit: 'presses', aim: '0', wrong: wrongly > 0 },
    { name: `${name}: kept`, value: String(kept.filter(Boolean).length), unit: 'presses' },
  ];
};
