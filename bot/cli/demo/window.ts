import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Person } from '../../../dialogs/engine/school/school.js';
import { type Child, start, untilItAnswers } from './child.js';
import { DEMO_TENANT } from './ids.js';
import { demoPeople, demoSchools } from './schools.js';

/** A local Teams window: everything in it is done by one person. */
export type Window = { person: Person; address: string; process: Child };

export type WindowOptions = { person: Person; port: number; bot: string; folder: string };

const numberOf = (person: Person): string => person.id.slice(-2);

const userOf = (person: Person) => {
  const [givenName = '', ...surname] = person.name.split(' ');
  const email = `demo-${numberOf(person)}@vangnet.invalid`;
  return {
    id: `29:demo-${numberOf(person)}`,
    name: person.name,
    userPrincipleName: email,
    aadObjectId: person.id,
    givenName,
    surname: surname.join(' '),
    email,
  };
};

const schoolOf = (person: Person): string | undefined => person.roles[0]?.school;

/** The window wants exactly five others: the people of the same school come first. */
const othersOf = (person: Person): Person[] => {
  const others = demoPeople.filter(({ id }) => id !== person.id);
  const near = (other: Person) => (schoolOf(other) === schoolOf(person) ? 0 : 1);
  return others.sort((a, b) => near(a) - near(b)).slice(0, 5);
};

const configOf = (person: Person) => {
  const number = numberOf(person);
  const school = demoSchools.find(({ id }) => id === schoolOf(person))?.name ?? 'School';
  return {
    version: '0.1.1',
    tenantId: DEMO_TENANT,
    bot: { id: '28:vangnet-demo', name: 'Vangnet' },
    currentUser: userOf(person),
    users: othersOf(person).map(userOf),
    personalChat: { id: `demo-${number}` },
    groupChat: { id: `demo-${number}-groep`, name: `Team ${school}` },
    team: {
      id: `demo-${number}-team`,
      name: school,
      aadGroupId: '10000000-0000-4000-8000-000000000100',
      channels: [{ id: `demo-${number}-kanaal`, name: 'Calamiteiten' }],
    },
  };
};

const PLAYGROUND = fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js'));

const launch = ({ person, port, bot, folder }: WindowOptions): Child =>
  start({
    name: `Het venster van ${person.name}`,
    script: PLAYGROUND,
    args: ['start', '-e', bot, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
    cwd: folder,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
    log: join(folder, 'window.log'),
  });

/** Each window reads its settings from its own folder. JSON is YAML too. */
const prepare = ({ person, folder }: WindowOptions): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.m365agentsplayground.yml'), JSON.stringify(configOf(person), null, 2));
};

export const openWindow = (options: WindowOptions): Window => {
  prepare(options);
  return { person: options.person, address: `http://localhost:${options.port}`, process: launch(options) };
};

export const untilOpen = ({ process: child, address }: Window): Promise<void> => untilItAnswers(child, address);
