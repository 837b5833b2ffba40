import { afterEach, beforeEach, expect, it } from 'vitest';
import { StoreUnavailableError, type Store } from '../../../../data/store.js';
import { rolesAt, type Pupil } from '../../../../dialogs/engine/school/school.js';
import { aCase } from '../../../data/samples.js';
import { DAY, example, GERRIT, PLEUN, SCHOOL, TENANT, TWAN, type Office } from './support.js';

const LATER = '2027-08-23';
const MUCH_LATER = '2029-12-01';

/** What the command does, whichever store it is. */
export const registerContract = (open: () => Promise<Office>): void => {
  let office: Office;
  beforeEach(async () => {
    office = await open();
  });
  afterEach(() => office.store.close());
  const now = { runs: (...asked: Parameters<Office['runs']>) => office.runs(...asked), store: () => office.store };
  storing(now);
  leaving(now);
  troubles(now);
};

type Now = { runs: Office['runs']; store: () => Store };

const pupilOf = (store: Store, first: string): Promise<Pupil | undefined> =>
  store.allPupils(SCHOOL).then((all) => all.find((one) => one.first === first));
/** Newest first. */
const rightsChanged = async (store: Store): Promise<string[]> =>
  (await store.auditOf(SCHOOL, { limit: 100, offset: 0 })).map(({ person }) => person);

const storing = (office: Now): void => {
  it('stores a school with its people, groups and pupils', async () => {
    const { code, said } = await office.runs(example());
    expect(said).toBe(
      [
        'school: new',
        'people: 5 new, 0 changed, 0 unchanged, 0 left (0 who left before are kept, 0 removed)',
        'pupils: 4 new, 0 changed, 0 unchanged, 0 left (0 who left before are kept, 0 removed)',
      ].join('\n'),
    );
    expect(code).toBe(0);
    const found = await office.store().school(SCHOOL);
    expect(found).toMatchObject({ name: 'De Waterlelie', settings: { dueAt: '12:00', linkDays: 2, lvs: 'ParnasSys' } });
    expect(found?.bestuur.emergencyPhone).toBe('000-7654399');
    expect(found?.people.map(({ name }) => name)).toContain('Naima Waterjuffer');
    const xander = await pupilOf(office.store(), 'Alexander');
    expect(xander).toMatchObject({ group: '5', nickname: 'Xander', school: SCHOOL });
    expect(xander?.id).toMatch(/^[a-z2-7]{26}$/);
    expect(found?.people.find(({ id }) => id === PLEUN)?.relations).toEqual([
      { pupil: (await pupilOf(office.store(), 'Siem'))?.id, kind: 'ouder' },
    ]);
    expect((await rightsChanged(office.store())).sort()).toEqual(example().people.map(({ id }) => id));
  });

  it('changes nothing the second time', async () => {
    await office.runs(example());
    const writes: string[] = [];
    const before = (real: Store): Store =>
      Object.fromEntries(
        Object.entries(real).map(([name, call]: [string, (...args: never[]) => unknown]) => [
          name,
          (...args: never[]) => {
            if (/^(save|remove|audit$)/.test(name)) writes.push(name);
            return call(...args);
          },
        ]),
      ) as Store;
    const { said } = await office.runs(example(), { before });
    expect(said).toContain('school: unchanged\npeople: 0 new, 0 changed, 5 unchanged, 0 left');
    expect(said).toContain('pupils: 0 new, 0 changed, 4 unchanged, 0 left');
    expect(writes).toEqual([]);
  });

  it('ends one role, gives another, and writes both down', async () => {
    await office.runs(example());
    const events = (await rightsChanged(office.store())).length;
    const changed = example((file) => {
      file.people.find(({ id }) => id === TWAN)!.roles.pop();
    });
    expect((await office.runs(changed)).said).toContain('people: 0 new, 1 changed, 4 unchanged');
    const twan = await office.store().person(TENANT, TWAN);
    expect(twan?.roles.map(({ role }) => role)).toEqual(['leerkracht']);
    expect(await rightsChanged(office.store())).toHaveLength(events + 1);
  });

  it('takes away what the file does not say any more, and writes no change of rights for it', async () => {
    await office.runs(example());
    const events = (await rightsChanged(office.store())).length;
    const changed = example((file) => {
      delete file.people[3]!.phone;
      delete file.pupils[1]!.nickname;
    });
    const { said } = await office.runs(changed);
    expect(said).toContain('people: 0 new, 1 changed');
    expect(said).toContain('pupils: 0 new, 1 changed');
    expect(await office.store().person(TENANT, TWAN)).not.toHaveProperty('phone');
    expect(await pupilOf(office.store(), 'Alexander')).not.toHaveProperty('nickname');
    expect(await rightsChanged(office.store())).toHaveLength(events);
  });

  it('follows a pupil to another group', async () => {
    await office.runs(example());
    const { id } = (await pupilOf(office.store(), 'Mila'))!;
    const { said } = await office.runs(example((file) => void (file.pupils[0]!.group = '6')));
    expect(said).toContain('pupils: 0 new, 1 changed, 3 unchanged, 0 left');
    const group = (name: string) =>
      office
        .store()
        .pupilsOfGroups(SCHOOL, [name])
        .then((all) => all.map((one) => one.id));
    expect(await group('6')).toContain(id);
    expect(await group('5')).not.toContain(id);
  });
};

const leaving = (office: Now): void => {
  it('keeps a pupil who left by name, hides it, and takes it back', async () => {
    await office.runs(example());
    const { id } = (await pupilOf(office.store(), 'Yara'))!;
    const without = example((file) => void file.pupils.splice(2, 1));
    expect((await office.runs(without, { day: LATER })).said).toContain(
      'pupils: 0 new, 0 changed, 3 unchanged, 1 left',
    );
    const store = office.store();
    expect(await store.pupils(SCHOOL, [id])).toMatchObject([{ first: 'Yara', left: LATER, group: '' }]);
    expect((await store.pupilsOf(SCHOOL)).map((one) => one.first)).not.toContain('Yara');
    expect((await store.pupilsOfGroups(SCHOOL, ['6'])).map((one) => one.first)).toEqual(['Siem']);
    expect((await office.runs(without, { day: LATER })).said).toContain('0 left (1 who left before are kept');
    expect((await office.runs(example())).said).toContain('pupils: 0 new, 1 changed, 3 unchanged');
    expect((await office.store().pupilsOf(SCHOOL)).find((one) => one.id === id)).toMatchObject({ group: '6' });
    expect(await pupilOf(office.store(), 'Yara')).not.toHaveProperty('left');
  });

  it('removes a pupil who left long ago, unless a case names it', async () => {
    await office.runs(example());
    const named = (await pupilOf(office.store(), 'Mila'))!.id;
    await office.store().createCase(aCase({ school: SCHOOL, status: 'closed', subjects: [named] }));
    const without = example((file) => void file.pupils.splice(0, 3));
    await office.runs(without, { day: LATER });
    expect((await office.runs(without, { day: '2028-01-01' })).said).toContain(
      '(3 who left before are kept, 0 removed)',
    );
    expect((await office.runs(without, { day: MUCH_LATER })).said).toContain(
      'pupils: 0 new, 0 changed, 1 unchanged, 0 left (1 who left before are kept, 2 removed)',
    );
    expect(await pupilOf(office.store(), 'Mila')).toMatchObject({ left: LATER });
    expect(await pupilOf(office.store(), 'Yara')).toBeUndefined();
  });

  it('closes the door at once for a person who left, keeps the name, and removes the record in the end', async () => {
    await office.runs(example());
    const without = example((file) => void file.people.splice(3, 1));
    const { said } = await office.runs(without, { day: LATER });
    expect(said).toContain('people: 0 new, 0 changed, 4 unchanged, 1 left');
    const twan = (await office.store().school(SCHOOL))?.people.find(({ id }) => id === TWAN);
    expect(twan).toMatchObject({ name: 'Twan Kikkerdril', left: LATER });
    expect(rolesAt(twan!, SCHOOL, LATER)).toEqual([]);
    expect((await rightsChanged(office.store()))[0]).toBe(TWAN);
    expect((await office.runs(without, { day: MUCH_LATER })).said).toContain('(0 who left before are kept, 1 removed)');
    expect(await office.store().person(TENANT, TWAN)).toBeUndefined();
  });

  it('keeps a person who left and still has something open', async () => {
    await office.runs(example());
    const open = { id: 't', step: 's', to: [TWAN], urgency: 'normaal', status: 'open', draft: {}, page: 0 } as const;
    const c = aCase({ school: SCHOOL, status: 'open', tasks: [{ ...open, to: [TWAN] }] });
    await office.store().createCase(c);
    const without = example((file) => void file.people.splice(3, 1));
    await office.runs(without, { day: LATER });
    expect((await office.runs(without, { day: MUCH_LATER })).said).toContain('(1 who left before are kept, 0 removed)');
  });
};

const troubles = (office: Now): void => {
  it('leaves alone what another school says of the same person', async () => {
    const second = example((file) => {
      file.id = 'de-kikker';
      file.people = file.people.slice(0, 2);
      file.pupils = [];
    });
    await office.runs(example());
    await office.runs(second);
    await office.runs(example((file) => void file.people[0]!.roles.push({ role: 'bhv', groups: [] })));
    const gerrit = await office.store().person(TENANT, GERRIT);
    expect(gerrit?.roles.map((role) => `${role.school.split(':')[1]!} ${role.role}`)).toEqual([
      'de-kikker directeur',
      'de-waterlelie directeur',
      'de-waterlelie bhv',
    ]);
    expect((await office.runs(second)).said).toContain('people: 0 new, 0 changed, 2 unchanged, 0 left');
    const moved = example((file) => {
      file.people[0]!.id = '20000000-0000-4000-8000-000000000009';
    });
    await office.runs(moved);
    const after = await office.store().person(TENANT, GERRIT);
    expect(after).not.toHaveProperty('left');
    expect(rolesAt(after!, SCHOOL, DAY)).toEqual([]);
    expect(rolesAt(after!, `${TENANT}:de-kikker`, DAY)).toHaveLength(1);
  });

  it('is finished by a second run when the store failed halfway', async () => {
    let pupils = 0;
    const before = (real: Store): Store => ({
      ...real,
      savePupils: (...args) => {
        pupils += 1;
        return pupils > 2 ? Promise.reject(new StoreUnavailableError('The store is away.')) : real.savePupils(...args);
      },
    });
    const failed = await office.runs(example(), { before });
    expect(failed.code).toBe(1);
    expect(failed.said).toContain('The store is away.');
    expect(failed.said).toContain('run the same command again');
    const { code, said } = await office.runs(example());
    expect(code).toBe(0);
    expect(said).toContain('school: unchanged\npeople: 0 new, 0 changed, 5 unchanged');
    expect(said).toContain('pupils: 2 new, 0 changed, 2 unchanged');
  });

  it('takes two thousand pupils, and one more', async () => {
    const many = (amount: number) =>
      example((file) => {
        const child = (n: number) => ({ id: `n${n}`, group: '5', first: `Kind${n}`, last: 'Velden' });
        file.pupils = [...file.pupils, ...Array.from({ length: amount }, (_, n) => child(n))];
      });
    expect((await office.runs(many(2_000))).said).toContain('pupils: 2004 new');
    expect((await office.runs(many(2_001))).said).toContain('pupils: 1 new, 0 changed, 2004 unchanged');
  }, 120_000);
};
