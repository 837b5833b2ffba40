import { freshKey, opaque } from '../../bot/support/ids.js';
import { stepId, wayId } from '../../bot/screens/ways.js';
import type { Press } from './client.js';
import { envelope, invoke } from './signal.js';
import { crowd, type Teacher } from './town.js';

/** The presses of a calamity, as the local client of Teams sends them. */

/** What the server of the bench tells of the one that runs. `keys`: of every line of its log, the oldest first. */
export type Calamity = { tasks: string[]; keys: string[]; boards: number; undrawn: number };

const WAY = wayId('calamiteit', 'leiden');
/** So many choices one card takes. */
const AT_A_TIME = 20;

const lead = crowd[0]!;
const key = freshKey();
const id = opaque(`case.${lead.school}.${lead.id}.${key}`);
const inCase = { school: lead.school, case: id };

/** All of these open Teams, so that there is a chat to send to. */
export const comeIn = (serviceUrl: string, people: readonly Teacher[] = crowd): Press[] =>
  people.map((teacher) => ({
    activity: { ...envelope(teacher, serviceUrl), type: 'installationUpdate', action: 'add' },
    expects: '',
  }));

export const declares = (serviceUrl: string): Press => {
  const task = opaque(`${id}.start`);
  const step = stepId('calamiteit', 'calamiteit');
  const raw = { veilig: 'ja', soort: 'ongeval', wie: 'alleen', oefening: 'nee' };
  return {
    activity: invoke(
      { teacher: lead, serviceUrl },
      { go: 'next', ...inCase, task, once: key, way: WAY, step, page: '0', ...raw },
    ),
    expects: 'loopt sinds',
  };
};

/** All the others are let in, and get the board. */
export const letsIn = (serviceUrl: string): Press[] =>
  Array.from({ length: Math.ceil(crowd.length / AT_A_TIME) }, (_, n) => {
    const wie = crowd.slice(Math.max(n * AT_A_TIME, 1), (n + 1) * AT_A_TIME).map((one) => one.id);
    const data = { go: 'give', ...inCase, step: stepId('calamiteit', 'erbij'), once: freshKey(), wie: wie.join(',') };
    return { activity: invoke({ teacher: lead, serviceUrl }, data), expects: 'Zij krijgen het bord' };
  });

/** A press on a task of the list, and the key under which the log has it. */
export type Ticked = Press & { key: string };

const onTask = (go: 'ticks' | 'undo', expects: string) => (teacher: Teacher, task: string, serviceUrl: string) => {
  const once = freshKey();
  const data = { go, ...inCase, way: 'list', once, task };
  return { activity: invoke({ teacher, serviceUrl }, data), expects, key: opaque(`${once}.${task}`) };
};
export const ticks = onTask('ticks', 'Gedaan.');
export const takesBack = onTask('undo', 'Staat weer open.');
