import { openDatabase } from '../../data/sqlite/database.js';
import type { SchoolDay } from './school.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import type { Grown } from '../../dialogs/engine/language/renamed.js';

/** A stored case as an earlier version of its protocol would have saved it. */

const KEYED = ['facts', 'draft', 'filled', 'hands'];
const NAMES = ['step', 'stage', 'field', 'way'];

/** Everything with a name is called otherwise, wherever it lies in the JSON: `old` stands before it. */
export const aged = (value: unknown, old: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => aged(one, old));
  if (typeof value !== 'object' || value === null) return value;
  // What was asked of another case has names of that one.
  if ('kind' in value && (value.kind === 'start' || value.kind === 'report')) return value;
  const parts = Object.entries(value).map(([name, one]: [string, unknown]) => {
    if (NAMES.includes(name) && typeof one === 'string' && one !== '') return [name, old + one];
    if (!KEYED.includes(name)) return [name, aged(one, old)];
    return [name, Object.fromEntries(Object.entries(one as object).map(([key, text]) => [old + key, text as unknown]))];
  });
  return Object.fromEntries(parts) as unknown;
};

/** What the names of a case were, as a protocol would say it. */
export const tablesFor = (c: Case, ...olds: [of: string, is: string][]): Grown => {
  const steps = [...c.tasks, ...c.log, ...(c.unfinished ?? [])].map(({ step }) => step);
  const fields = [
    ...[...c.tasks, ...(c.unfinished ?? [])].flatMap((one) =>
      Object.keys({ ...one.draft, ...('filled' in one && one.filled) }).map((key) => key.split('.')[0]!),
    ),
    ...c.log.flatMap(({ answers }) => answers.map(({ field }) => field)),
  ];
  const table = ([of, is]: [string, string], names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [of + name, is + name]));
  const all = olds.map((one, n) => {
    const named = table(one, fields);
    const renamed = {
      steps: table(one, [...steps, ...Object.keys(c.hands ?? {})]),
      fields: Object.fromEntries(steps.map((step) => [one[1] + step, named])),
      facts: table(one, Object.keys(c.facts)),
      stages: table(one, [c.stage]),
      ways: table(one, [c.way]),
    };
    return [n + 1, renamed] as const;
  });
  return { version: olds.length, renamed: Object.fromEntries(all) };
};

type Stored = Record<'id' | 'head' | 'body', string>;

/** Writes in the data file of a bot that is stopped. */
const rewrite = (file: string, made: (stored: Stored) => Omit<Stored, 'id'> | undefined): void => {
  const database = openDatabase(file);
  for (const row of database.rows('SELECT id, head, body FROM cases')) {
    const [id, head, body] = row as [string, string, string];
    const now = made({ id, head, body });
    if (now === undefined) continue;
    database.run({ sql: 'UPDATE cases SET head = ?, body = ? WHERE id = ?', args: [now.head, now.body, id] });
  }
  database.close();
};

/** Overnight: the bot stops, what is stored is written anew, and the bot starts again. */
export const overnight = async (
  school: Pick<SchoolDay, 'stops' | 'starts' | 'file'>,
  made: (stored: Stored) => Omit<Stored, 'id'> | undefined,
): Promise<void> => {
  await school.stops();
  rewrite(school.file, made);
  await school.starts();
};

/** Whether it is stored of the case with this code. */
export const isOf = (code: string, { head }: Stored): boolean => (JSON.parse(head) as { code: string }).code === code;
