import { describe, expect, it } from 'vitest';
import { register } from '../../../../bot/cli/register/command.js';
import { checkFile } from '../../../../bot/cli/register/checkFile.js';
import type { SchoolFile } from '../../../../bot/cli/register/schema.js';
import { warningsOf } from '../../../../bot/cli/register/warnings.js';
import { DAY, example, newPath, Office, PLEUN, TWAN } from './support.js';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const errorsOf = (content: unknown): string[] => checkFile(bytes(JSON.stringify(content)), DAY).errors;
/** The faults of the example after a change, whatever its types say. */
const faults = (change: (file: never) => void): string[] => errorsOf(example(change as (file: SchoolFile) => void));
type Any = Record<string, never> & { people: Any[]; pupils: Any[]; groups: Any[]; roles: Any[]; settings: Any };

describe('a good file', () => {
  it('has no faults', () => {
    expect(errorsOf(example())).toEqual([]);
  });
  it('may begin with the mark that some editors leave', () => {
    expect(checkFile(bytes(`\uFEFF${JSON.stringify(example())}`), DAY).errors).toEqual([]);
  });
});

describe('a file with faults', () => {
  it.each<[string, (file: Any) => unknown]>([
    ['pupils[2]: unknown group "9"', ({ pupils }) => Object.assign(pupils[2]!, { group: '9' })],
    ['pupils[2].group: is missing', ({ pupils }) => delete pupils[2]!.group],
    ['pupils[2].group: is empty', ({ pupils }) => Object.assign(pupils[2]!, { group: ' ' })],
    ['pupils[3]: has the id of pupils[0]', ({ pupils }) => Object.assign(pupils[3]!, { id: '1001 ' })],
    ['groups[1]: has the id of groups[0]', ({ groups }) => groups.splice(1, 1, { ...groups[1], id: '5' } as never)],
    ['people[1]: has the id of people[0]', ({ people }) => Object.assign(people[1]!, { id: people[0]!.id })],
    ['people[2].id: must be an id such as', ({ people }) => Object.assign(people[2]!, { id: 'pleun' })],
    ['people[2].roles[0]: unknown group "7"', ({ people }) => Object.assign(people[2]!.roles[0]!, { groups: ['7'] })],
    ['people[2].roles[0].role: must be one of', ({ people }) => Object.assign(people[2]!.roles[0]!, { role: 'juf' })],
    ['people[0].roles: is empty', ({ people }) => Object.assign(people[0]!, { roles: [] })],
    ['people: nobody is directeur', ({ people }) => people.splice(0, 1)],
    ['people: nobody is intern_begeleider', ({ people }) => Object.assign(people[1]!.roles[0]!, { to: '2026-10-31' })],
    ['people[4].roles[0].mentor: is nobody in people', ({ people }) => people.splice(2, 1, people[0]!)],
    [
      'people[3].roles[0].mentor: only a stagiair has',
      ({ people }) => Object.assign(people[3]!.roles[0]!, { mentor: PLEUN }),
    ],
    ['people[2].relations[0]: is nobody in pupils', ({ pupils }) => pupils.pop()],
    [
      'people[3].roles[2]: stands in for a role that nobody has',
      ({ people }) => people[3]!.roles.push({ role: 'antipestcoordinator', deputy: true } as never),
    ],
    [
      'people[3].absent[0]: ends before it begins',
      ({ people }) => Object.assign(people[3]!, { absent: [{ from: '2026-11-06', to: '2026-11-02' }] }),
    ],
    [
      'people[0].presence.ma.from: must be a time such as 08:30',
      ({ people }) => Object.assign(people[0]!, { presence: { ma: { from: '8.30', to: '16:00' } } }),
    ],
    [
      'people[0].presence: has a field that is not known',
      ({ people }) => Object.assign(people[0]!, { presence: { maandag: {} } }),
    ],
    ['people[0]: has a field that is not known', ({ people }) => Object.assign(people[0]!, { telephone: '1' })],
    [
      'settings.publicHolidays[0]: must be a date such as',
      ({ settings }) => Object.assign(settings, { publicHolidays: ['25-12-2026'] }),
    ],
    [
      'settings.earlierWeeks: must be a whole number',
      ({ settings }) => Object.assign(settings, { earlierWeeks: 'acht' }),
    ],
    ['partner: is this school itself', (file) => Object.assign(file, { partner: 'de-waterlelie' })],
    ['tenant: is missing', (file) => delete file.tenant],
    ['pupils: must be a list', (file) => Object.assign(file, { pupils: {} })],
  ])('%s', (said, change) => {
    const told = faults(change);
    expect(told.filter((one) => one.startsWith(said))).toHaveLength(1);
  });

  it('is told all at once, types and links, and nothing is written', async () => {
    const office = await Office.opens();
    const { code, said } = await office.runs(
      example((file) => {
        Object.assign(file.pupils[0]!, { first: 3 });
        Object.assign(file.pupils[1]!, { group: '9' });
        Object.assign(file.people[4]!.roles[0]!, { from: 'september' });
        file.pupils.push({ ...file.pupils[2]! });
      }),
    );
    expect(code).toBe(2);
    expect(said.split('\n')).toEqual([
      'Nothing was written. Mend these in the file:',
      '  people[4].roles[0].from: must be a date such as 2026-08-24',
      '  pupils[0].first: must be text',
      '  pupils[4]: has the id of pupils[2]',
      '  pupils[1]: unknown group "9"',
    ]);
    expect(await office.store.schools(example().tenant)).toEqual([]);
    await office.store.close();
  });

  it.each(['{"pupils": [{"first": Mila', '', '{"a": [1,2', '[]', 'null', '3'])('that is no school: %s', (text) => {
    const { errors, file } = checkFile(bytes(text), DAY);
    expect(file).toBeUndefined();
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.join()).not.toContain('Mila');
  });
});

describe('what the command says', () => {
  /** Every text of the file but its words of the domain: names, numbers and ids. */
  const personal = ({ people, pupils }: SchoolFile): string[] => [
    ...people.flatMap(({ name, phone, id }) => [...name.split(' '), phone ?? id, id]),
    ...pupils.flatMap(({ first, last, nickname, id }) => [first, last, nickname ?? id, id]),
  ];
  it('names nobody, whatever is wrong and wherever the names stand', async () => {
    const office = await Office.opens();
    const wrong = example((file) => {
      for (const pupil of file.pupils) Object.assign(pupil, { group: pupil.first, [pupil.last]: pupil.last });
      for (const person of file.people) Object.assign(person, { id: person.name, presence: { [person.name]: {} } });
      Object.assign(file.people[0]!.roles[0]!, { role: 'Gerrit', groups: ['Mila'], mentor: 'Gerrit' });
    });
    const runs = [
      await office.runs(wrong),
      await office.runs(JSON.stringify(example()).replace('"Mila"', 'Mila')),
      await office.runs(example()),
      await office.runs(example((file) => void file.pupils.splice(0, 2))),
    ];
    expect(runs.map(({ code }) => code)).toEqual([2, 2, 0, 0]);
    const said = runs.map((run) => run.said).join('\n');
    for (const name of personal(example())) expect(said).not.toContain(name);
    await office.store.close();
  });

  const bare = (args: string[], env: NodeJS.ProcessEnv = {}) => {
    const said: string[] = [];
    const run = { args, env, now: () => new Date(`${DAY}T09:00:00.000Z`), say: (line: string) => said.push(line) };
    return register(run).then((code) => ({ code, said: said.join('\n') }));
  };
  it('is how to use it, when no file is named or it is not there', async () => {
    expect(await bare([])).toEqual({ code: 2, said: 'Say which file: npm run register -- school.json' });
    expect(await bare([newPath('.json')])).toEqual({ code: 2, said: 'The file cannot be read.' });
  });
});

describe('a school that is stored, with a warning', () => {
  const warned = (change: (file: SchoolFile) => void): string[] => warningsOf(example(change), DAY);
  it('when fewer than two people can be reached on a school day', () => {
    expect(warned((file) => delete file.people[2]!.presence.vr)).toEqual([
      'on vr fewer than two people with a telephone can be reached for spoed',
    ]);
    expect(warned((file) => delete file.people[0]!.phone)).toHaveLength(4);
  });
  it('when one account is trusted with a story and reports it', () => {
    const both = warned(
      (file) =>
        void file.people.find(({ id }) => id === TWAN)!.roles.push({ role: 'aandachtsfunctionaris', groups: [] }),
    );
    expect(both).toEqual(['people[3]: is contactpersoon_intern and aandachtsfunctionaris: better two people']);
  });
  it('when directeur and IB’er are one, without a partner school', () => {
    const one = (file: SchoolFile): void => {
      file.people[0]!.roles.push({ role: 'intern_begeleider', groups: [] });
      file.people[1]!.roles = [{ role: 'directeur', groups: [], deputy: true }];
    };
    expect(warned(one)).toEqual([
      'directeur and intern_begeleider are one person: name a partner school, for the second person at a report',
    ]);
    expect(warned((file) => void (one(file), (file.partner = 'de-kikker')))).toEqual([]);
  });
});
