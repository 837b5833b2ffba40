import { schoolId, type PersonId } from '../../../dialogs/engine/school/ids.js';
import { readFile } from 'node:fs/promises';
import { openStore } from '../../../data/open.js';
import { protocols } from '../../../dialogs/register.js';
import { ReadOnlyError, StoreUnavailableError, type AuditEvent, type Store } from '../../../data/store.js';
import { dayOf } from '../../../dialogs/engine/school/calendar.js';
import { ConfigError, readStorage, serves } from '../../config/config.js';
import { freshKey } from '../../support/ids.js';
import { createNames } from '../../cases/namedIds.js';
import { bestuurOf } from './bestuur.js';
import { checkFile } from './checkFile.js';
import type { SchoolFile } from './schema.js';
import { planOf, schoolIdOf, type Count, type Known, type Plan } from './plan.js';
import { removeOver } from './remove.js';
import { warningsOf } from './warnings.js';
import { PATIENCE, write, type Patience } from './write.js';

/** `npm run register -- school.json`: stores a school as a file tells it. Writes only what differs. */
export type Run = {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  now: () => Date;
  /** Places, ids of schools and counts; never a name of a person. */
  say: (line: string) => void;
  /** In the place of opening the store that the environment names, in a test. */
  open?: () => Promise<Store>;
  patience?: Patience;
};

/**
 * The exit code: 0 all is stored, 1 the store failed. 2: the file or the environment is wrong, and nothing was written.
 * 3: all is stored but some children, who stay as they were.
 */
export const register = async (run: Run): Promise<0 | 1 | 2 | 3> => {
  const today = dayOf(run.now().toISOString());
  const file = await readSchool(run, today);
  if (file === undefined) return 2;
  if (!serves(run.env, file.tenant)) run.say('Warning: the bot of this environment does not serve this tenant.');
  for (const warning of warningsOf(file, today)) run.say(`Warning: ${warning}.`);
  try {
    const code = await withStore(run, (store) => storeBoth(store, file, today, run));
    return code === 0 && file.unread !== undefined ? 3 : code;
  } catch (error) {
    run.say(`${reasonOf(error)} Nothing was written.`);
    return error instanceof ConfigError ? 2 : 1;
  }
};

const MOST_ERRORS = 500;

const readSchool = async ({ args, say }: Run, today: string): Promise<SchoolFile | undefined> => {
  const [path] = args;
  const bytes = path === undefined ? undefined : await readFile(path).catch(() => undefined);
  if (bytes === undefined) {
    say(path === undefined ? 'Say which file: npm run register -- school.json' : 'The file cannot be read.');
    return undefined;
  }
  const { file, errors } = checkFile(bytes, today);
  if (errors.length === 0) return file;
  say(
    `${file === undefined ? 'Nothing was written' : 'These children are left as they were'}. Mend these in the file:`,
  );
  for (const error of errors.slice(0, MOST_ERRORS)) say(`  ${error}`);
  if (errors.length > MOST_ERRORS) say(`  and ${errors.length - MOST_ERRORS} more`);
  return file;
};

const withStore = async <T>({ env, open }: Run, work: (store: Store) => Promise<T>): Promise<T> => {
  const { dataFile, cosmos } = readStorage(env);
  // `onFatal` has nothing to do here. When nothing can be kept, each call is refused as well.
  const store = await (open ?? (() => openStore({ file: dataFile, onFatal: () => undefined, cosmos, protocols })))();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

/** The bestuur goes first: a school may name only one that is there. */
const storeBoth = async (store: Store, file: SchoolFile, today: string, run: Run): Promise<0 | 1> => {
  const bestuur = bestuurOf(file);
  if (bestuur === undefined) return storeSchool(store, file, today, run);
  const said: string[] = [];
  const failed = await storeSchool(store, bestuur, today, { ...run, say: (line) => void said.push(line) });
  if (failed) for (const line of said) run.say(`bestuur: ${line}`);
  return failed || storeSchool(store, file, today, run);
};

const storeSchool = async (store: Store, file: SchoolFile, today: string, run: Run): Promise<0 | 1> => {
  const { say, patience = PATIENCE } = run;
  const known = await knownOf(store, file);
  if (file.partner !== undefined && (await store.school(schoolId(file.tenant, file.partner))) === undefined)
    say('Warning: the partner school is not registered yet.');
  const plan = planOf(file, known, today);
  try {
    await write(store, { ...plan, rights: plan.rights.map((person) => changed(plan, person, run)) }, patience);
    const removed = await removeOver(store, plan, patience);
    for (const line of report(plan, known, removed)) say(line);
    return 0;
  } catch (error) {
    say(reasonOf(error));
    say('Not everything was stored. What was stored stays; run the same command again to finish it.');
    return 1;
  }
};

const knownOf = async (store: Store, file: SchoolFile): Promise<Known> => {
  const id = schoolIdOf(file);
  const names = createNames(store);
  const [school, pupils, listed] = await Promise.all([
    store.school(id),
    store.allPupils(id),
    Promise.all(file.people.map((person) => store.person(file.tenant, person.id))),
    names.load(),
  ]);
  const people = [...(school?.people ?? []), ...listed.filter((person) => person !== undefined)];
  return {
    school,
    pupils,
    named: names.named,
    people: [...new Map(people.map((person) => [person.id, person])).values()],
  };
};

const changed = ({ id }: Plan, person: PersonId, { now }: Run): AuditEvent => ({
  id: freshKey(),
  school: id,
  at: now().toISOString(),
  person,
  did: 'rights_changed',
});

const report = (plan: Plan, { school }: Known, removed: { people: number; pupils: number }): string[] => [
  `school: ${school === undefined ? 'new' : plan.school === undefined ? 'unchanged' : 'changed'}`,
  `people: ${counted(plan.counts.people, removed.people)}`,
  `pupils: ${counted(plan.counts.pupils, removed.pupils)}`,
];

const counted = (count: Count, removed: number): string =>
  [
    `${count.new} new, ${count.changed} changed, ${count.unchanged} unchanged, ${count.left} left`,
    `(${count.kept - removed} who left before are kept, ${removed} removed)`,
  ].join(' ');

/** Our own errors hold only ids. Errors of others may quote a document. */
const reasonOf = (error: unknown): string => {
  if (error instanceof ConfigError || error instanceof ReadOnlyError || error instanceof StoreUnavailableError)
    return error.message;
  return `The school could not be stored (${error instanceof Error ? error.name : 'unknown'}).`;
};
