import { stepId, wayId } from '../../../bot/screens/ways.js';
import { post } from '../client.js';
import type { Files } from '../files.js';
import { launch, type Process } from '../process.js';
import { median } from '../rounds.js';
import { ids, invoke, signals } from '../signal.js';
import { round, type Row } from '../table.js';
import { pupilIds, readers, SCHOOLS, teachers, type Teacher } from '../town.js';

/** What an intern begeleider opens: the own list, a signal, the dossier of a child, and a search by name. */

const TIMES = 41;
const CASES_OF_CHILD = 300;
const MANY = 2_000;

type Asked = { by: Teacher; data: object; expects: string };

const answerTo = async ({ port }: Process, { by, data, expects }: Asked): Promise<string> => {
  const activity = invoke({ teacher: by, serviceUrl: 'http://127.0.0.1:9' }, { school: by.school, ...data });
  const answer = await post(port, activity);
  if (!answer.includes(expects)) throw new Error(`no "${expects}" in: ${answer.slice(0, 300)}`);
  return answer;
};

/** One press at a time, of each in turns: milliseconds, medians. */
const timesOf = async (server: Process, all: readonly Asked[]): Promise<number[]> => {
  const found = all.map((): number[] => []);
  for (let n = 0; n < TIMES; n += 1)
    for (const [place, one] of all.entries()) {
      const from = performance.now();
      await answerTo(server, one);
      found[place]?.push(performance.now() - from);
    }
  return found.map(median);
};

/** The id of the first case in a list. */
const firstIn = (answer: string): string => /"go":"open","school":"[^"]*","case":"([^"]+)"/.exec(answer)?.[1] ?? '';

/** By a teacher of the school with this number. */
const searching = (school: number, word: string): Asked => {
  const signal = signals(SCHOOLS, '')[school];
  if (signal === undefined) throw new Error('nobody');
  const data = { go: 'search', ...ids(signal), page: '0', 'over.zoek': word };
  return { by: signal.teacher, data, expects: word };
};

export const deskRows = async (files: Files, counts: readonly number[]): Promise<Row[]> => {
  const file = await files.townOf('desk', `desk ${counts.join(',')}`, `child ${CASES_OF_CHILD}`, `pupils ${MANY}`);
  const server = await launch('servers/ours.js', [file]);
  const work = counts.map((_, n): Asked => ({ by: readers[n]!, data: { go: 'work' }, expects: 'Mijn werk' }));
  const [list] = await Promise.all(work.slice(0, 1).map((one) => answerTo(server, one)));
  const opening: Asked = {
    by: readers[0]!,
    data: { go: 'open', case: firstIn(list ?? '') },
    expects: 'Het kind was stil',
  };
  const [child = ''] = pupilIds(0);
  const dossier: Asked = { by: readers[0]!, data: { go: 'dossier', leerling: child }, expects: 'OUD-' };
  const way = wayId('signaal', 'zorg');
  const begin: Asked = {
    by: teachers[0]!,
    data: { go: 'begin', way, step: stepId('signaal', 'signaal') },
    expects: 'Wat zag',
  };
  const ms = await timesOf(server, [
    ...work,
    opening,
    dossier,
    searching(0, 'Kind'),
    searching(SCHOOLS - 1, 'Naam'),
    begin,
  ]);
  await server.stop();
  const names = [
    ...counts.map((count) => `Mijn werk with ${count} open tasks`),
    'opening a signal',
    `dossier of a child with ${CASES_OF_CHILD} cases`,
    'search by name in a school of 200',
    `search by name in a school of ${MANY}`,
    'the empty card of a signal',
  ];
  const [least, most] = [counts.indexOf(50), counts.length - 1];
  return [
    ...names.map((name, n): Row => ({ name, value: round(ms[n] ?? NaN), unit: 'ms a press' })),
    {
      name: `Mijn werk, ${counts[most] ?? 0} open against ${counts[least] ?? 0}`,
      value: round((ms[most] ?? NaN) / (ms[least] ?? NaN)),
      unit: 'ratio',
      aim: 'under 1.5',
    },
  ];
};
