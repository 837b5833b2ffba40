import { resolve } from 'node:path';
import type { Person, RoleAt } from '../../../dialogs/engine/school/school.js';
import { DemoError } from './child.js';
import { type Demo, startDemo } from './demo.js';
import { demoBestuur, demoPeople, demoPersonId, demoSchools } from './schools.js';

const BOT_PORT = 3978;
// Below the ports that a system gives out by itself, so no other program gets them by chance.
const WINDOW_PORT = 3981;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const numberOf = (person: Person): string => person.id.slice(-2);

const roleText = ({ role, groups, deputy }: RoleAt): string =>
  [role.replaceAll('_', ' '), groups.length > 0 ? `groep ${groups.join(', ')}` : '', deputy ? '(vervanger)' : '']
    .filter(Boolean)
    .join(' ');

const introduce = (person: Person): string => {
  const school = [...demoSchools, demoBestuur].find(({ id }) => id === person.roles[0]?.school);
  const roles = person.roles.filter((role) => role.school === school?.id).map(roleText);
  return `  ${numberOf(person)}  ${person.name}, ${school?.name}: ${roles.join(', ')}`;
};

const personOf = (number: string): Person => {
  const person = demoPeople.find(({ id }) => id === demoPersonId(number));
  if (person) return person;
  throw new DemoError(`Er is geen persoon ${number}. Kies uit:\n${demoPeople.map(introduce).join('\n')}`);
};

const WHAT_TO_TRY = `Open ze allemaal voordat je begint: een venster toont alleen wat er komt terwijl het open is.

Probeer dit:
  1. Leerkracht: zeg "hoi" en druk op "Ik maak me zorgen". Kies een kind, schrijf wat je zag en druk op "Verder".
  2. Kruis aan "Kind vertelde zelf over geweld, misbruik of verwaarlozing", kies wie moet meekijken en druk op
     "Opslaan". Kijk nu bij de intern begeleider en de directeur: daar staat een rood bericht, zonder naam.
  3. Intern begeleider: druk op "Openen" en op "Ik pak dit op". Het bericht van de directeur verandert mee.
     Druk op "Antwoord geven".
  4. Leerkracht: druk op "Lezen".
  5. Begin een signaal, druk op "Verder" en herlaad het venster: het is leeg. Zeg "hoi" en druk op "Maak af".
  6. Leerkracht: zeg "hoi", druk op "Meer" en "Het gaat over een collega", kies het eerste en vraag het bestuur je te
     bellen. Kijk nu bij het bestuur, en daarna bij de directeur: die ziet niets.
  7. Leerkracht: zeg "overleggen" en vraag collega’s mee te denken zonder naam. Met drie collega’s: npm run demo -- 01 02 07
  8. Intern begeleider: zeg "meldcode", kies een kind en volg de stappen. De directeur keurt een melding in het eigen venster goed.
  9. Directeur: zeg "calamiteit". Kies een plan en geef iedereen een rol. Het bord staat bij allemaal en blijft kloppen.
Buiten schooltijd (ma-vr 8.00-17.00) en in vakanties zeggen de teksten dat, en wachten herinneringen. Een schooldag
om tien uur probeer je met: VANGNET_NOW=2026-11-10T10:00:00+01:00 npm run demo
Opnieuw beginnen: stop met Ctrl-C en gooi de map .demo weg. Daar staan ook de logboeken.`;

const welcome = ({ windows }: Demo): string =>
  [
    'Vangnet draait. Open deze Teams-vensters in je browser:',
    ...windows.map(({ person, address }) => `${introduce(person)}\n      ${address}`),
    '',
    WHAT_TO_TRY,
  ].join('\n');

/** A shell between npm and this process dies of a signal without passing it on. Our parent changes then. */
const untilParentIsGone = (): Promise<void> =>
  new Promise((settle) => {
    const parent = process.ppid;
    setInterval(() => process.ppid === parent || settle(), 1_000).unref();
  });

const untilSignal = (): Promise<void> =>
  new Promise((settle) => ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => process.on(signal, () => settle())));

const untilOneEnds = async ({ children }: Demo): Promise<void> => {
  const ended = await Promise.race(children.map((child) => child.ended.then(() => child)));
  throw new DemoError(`${ended.name} is gestopt. Kijk in ${ended.log}.`);
};

const runUntilOneEnds = async (demo: Demo): Promise<void> => {
  await demo.ready;
  say(welcome(demo));
  await untilOneEnds(demo);
};

const run = async (numbers: string[]): Promise<void> => {
  const asked = Promise.race([untilSignal(), untilParentIsGone()]);
  const people = numbers.map(personOf);
  const demo = await startDemo({
    people,
    ports: [BOT_PORT, ...people.map((_, index) => WINDOW_PORT + index)],
    folder: resolve('.demo'),
  });
  try {
    await Promise.race([asked, runUntilOneEnds(demo)]);
  } finally {
    await demo.stop();
  }
};

const complain = (error: unknown): void => {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof DemoError ? error.message : String(error)}\n`);
};

const chosen = process.argv.slice(2);
await run(chosen.length > 0 ? chosen : ['01', '03', '04', '05']).catch(complain);
