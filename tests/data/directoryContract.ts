import { expect, it } from 'vitest';
import type { AuditEvent } from '../../data/store.js';
import { USUAL, type School } from '../../dialogs/engine/school/school.js';
import type { Fresh } from './fresh.js';
import { aConversation, aPerson, aPupil, aSchool, EIK, HOSTILE, LINDE } from './samples.js';

export const directoryContract = (fresh: Fresh): void => {
  schoolsAndPeople(fresh);
  conversations(fresh);
  pupils(fresh);
  audit(fresh);
};

const schoolsAndPeople = (fresh: Fresh): void => {
  it('gives a school with the people who work there', async () => {
    await fresh.store.saveSchool(aSchool());
    await fresh.store.saveSchool(aSchool({ id: EIK, name: 'De Eik' }));
    await fresh.store.saveSchool(aSchool({ id: 'tenant-b:x', name: 'Elders' }));
    const elsewhere = { school: EIK, role: 'directeur' as const, groups: [] };
    const ann = aPerson();
    const bo = aPerson({ id: 'bo', name: 'Bo', roles: [elsewhere, ...ann.roles] });
    const cas = aPerson({ id: 'cas', name: 'Cas', roles: [elsewhere] });
    for (const person of [cas, bo, ann]) await fresh.store.savePerson(person);
    expect(await fresh.store.school(LINDE)).toEqual({ ...aSchool(), people: [ann, bo] });
    expect((await fresh.store.school(EIK))?.people.map(({ id }) => id)).toEqual(['bo', 'cas']);
    expect((await fresh.store.schools('tenant-a')).sort()).toEqual([EIK, LINDE]);
    expect(await fresh.store.schools('tenant-c')).toEqual([]);
    expect(await fresh.store.school('tenant-a:nooit')).toBeUndefined();
  });
  it('replaces a school', async () => {
    await fresh.store.saveSchool(aSchool({ partner: EIK }));
    await fresh.store.saveSchool(aSchool({ name: 'Nieuw' }));
    expect(await fresh.store.school(LINDE)).toEqual({ ...aSchool({ name: 'Nieuw' }), people: [] });
  });
  it('reads a school that was stored before these settings existed, with the usual ones', async () => {
    const { hours, holidays, publicHolidays, ...more } = aSchool().settings;
    const { dueAt, todayAt, minutesBeforeLeaving, conceptDays, earlierWeeks } = more;
    const first = { hours, holidays, publicHolidays, dueAt, todayAt, minutesBeforeLeaving, conceptDays, earlierWeeks };
    await fresh.store.saveSchool(aSchool({ settings: first as School['settings'] }));
    expect((await fresh.store.school(LINDE))?.settings).toEqual({ ...USUAL, ...first });
  });
  it('knows a person in one tenant only, and nothing that the new record does not say', async () => {
    await fresh.store.savePerson(aPerson());
    await fresh.store.savePerson(aPerson({ phone: undefined, name: 'Ann' }));
    const { phone: _phone, ...rest } = aPerson({ name: 'Ann' });
    expect(await fresh.store.person('tenant-a', 'ann')).toStrictEqual(rest);
    expect(await fresh.store.person('tenant-b', 'ann')).toBeUndefined();
    await fresh.store.savePerson(aPerson({ roles: [] }));
    expect((await fresh.store.person('tenant-a', 'ann'))?.roles).toEqual([]);
  });
  it('changes a person as that person is then, and makes nobody of nothing', async () => {
    const { store } = fresh;
    await store.changePerson('tenant-a', 'ann', (old) => old && { ...old, name: 'Nooit' });
    expect(await store.person('tenant-a', 'ann')).toBeUndefined();
    await store.changePerson('tenant-a', 'ann', (old) => old ?? aPerson({ absent: [] }));
    const day = (n: number) => ({ from: `2026-11-0${n}`, to: `2026-11-0${n}` });
    await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        store.changePerson('tenant-a', 'ann', (old) => old && { ...old, absent: [...old.absent, day(n)] }),
      ),
    );
    expect((await store.person('tenant-a', 'ann'))?.absent).toHaveLength(5);
    await store.changePerson('tenant-a', 'ann', (old) => old && { ...old, phone: undefined });
    expect((await store.person('tenant-a', 'ann'))?.phone).toBeUndefined();
  });
  it('removes a person with the chat, and nobody else', async () => {
    for (const id of ['ann', 'bo']) {
      await fresh.store.savePerson(aPerson({ id }));
      await fresh.store.mergeConversation(aConversation({ person: id }));
    }
    await fresh.store.removePerson('tenant-a', 'ann');
    await fresh.store.removePerson('tenant-a', 'ann');
    expect(await fresh.store.person('tenant-a', 'ann')).toBeUndefined();
    expect(await fresh.store.conversation('tenant-a', 'ann')).toBeUndefined();
    expect(await fresh.store.person('tenant-a', 'bo')).toEqual(aPerson({ id: 'bo' }));
    expect(await fresh.store.conversation('tenant-a', 'bo')).toBeDefined();
  });
  it('takes any text as id', async () => {
    for (const id of HOSTILE) {
      const school = `tenant-a:${id}`;
      await fresh.store.saveSchool(aSchool({ id: school }));
      await fresh.store.savePerson(aPerson({ id, roles: [{ school, role: 'directeur', groups: [] }] }));
      await fresh.store.savePupils(school, [aPupil(id, 'Kim', 'Bos', { school, group: id })]);
      await fresh.store.mergeConversation(aConversation({ person: id }));
      expect((await fresh.store.school(school))?.people.map((person) => person.id)).toEqual([id]);
      expect((await fresh.store.person('tenant-a', id))?.id).toBe(id);
      expect((await fresh.store.conversation('tenant-a', id))?.person).toBe(id);
      expect((await fresh.store.pupils(school, [id])).map((pupil) => pupil.id)).toEqual([id]);
      expect((await fresh.store.pupilsOfGroups(school, [id])).map((pupil) => pupil.id)).toEqual([id]);
      expect((await fresh.store.pupilsOf(school)).map((pupil) => pupil.id)).toEqual([id]);
    }
  });
};

const conversations = (fresh: Fresh): void => {
  it('merges a conversation: a record without a field keeps the old one', async () => {
    const first = aConversation({ greeted: '2025-03-01' });
    expect(await fresh.store.mergeConversation(first)).toEqual(first);
    const again = aConversation({ serviceUrl: 'https://elders/', greeted: undefined });
    const merged = { ...first, serviceUrl: 'https://elders/' };
    expect(await fresh.store.mergeConversation(again)).toEqual(merged);
    expect(await fresh.store.conversation('tenant-a', 'ann')).toEqual(merged);
    expect(await fresh.store.conversation('tenant-b', 'ann')).toBeUndefined();
  });
  it('loses none of many that are merged at once', async () => {
    const each = Array.from({ length: 20 }, (_, n) => ({ [`field${n}`]: n }));
    await Promise.all(each.map((extra) => fresh.store.mergeConversation(aConversation(extra))));
    const all = Object.assign({}, ...each) as object;
    expect(await fresh.store.conversation('tenant-a', 'ann')).toEqual(aConversation(all));
  });
};

const pupils = (fresh: Fresh): void => {
  const all = async (school = LINDE) => (await fresh.store.pupilsOf(school)).map(({ id }) => id);
  const fill = () =>
    fresh.store.savePupils(LINDE, [
      aPupil('jose', 'José', 'van der Berg'),
      aPupil('anne', 'Anne-Sophie', "'t Hart", { group: 'groep-5' }),
      aPupil('soren', 'Søren', 'Łukasz', { group: 'groep-6' }),
      aPupil('bert', 'Bert', 'Josephs'),
    ]);

  it('follows a pupil to another name and group', async () => {
    await fill();
    await fresh.store.savePupils(LINDE, [aPupil('bert', 'Bert', 'Vos', { group: 'groep-5' })]);
    expect((await fresh.store.pupilsOf(LINDE)).find(({ id }) => id === 'bert')).toMatchObject({ last: 'Vos' });
    const group = async (...groups: string[]) => (await fresh.store.pupilsOfGroups(LINDE, groups)).map(({ id }) => id);
    expect(await group('groep-4')).toEqual(['jose']);
    expect(await group('groep-5', 'groep-6')).toEqual(['anne', 'bert', 'soren']);
    expect(await group()).toEqual([]);
  });
  it('lists no pupil who left, and still knows the name', async () => {
    await fill();
    const gone = aPupil('bert', 'Bert', 'Josephs', { left: '2025-03-03' });
    await fresh.store.savePupils(LINDE, [gone]);
    expect(await all()).not.toContain('bert');
    expect((await fresh.store.pupilsOfGroups(LINDE, ['groep-4'])).map(({ id }) => id)).toEqual(['jose']);
    expect(await fresh.store.pupils(LINDE, ['bert'])).toEqual([gone]);
    expect((await fresh.store.allPupils(LINDE)).map(({ id }) => id)).toEqual(['anne', 'bert', 'jose', 'soren']);
    await fresh.store.savePupils(LINDE, [aPupil('bert', 'Bert', 'Josephs')]);
    expect(await all()).toContain('bert');
  });
  it('removes a pupil for good', async () => {
    await fill();
    await fresh.store.removePupil(LINDE, 'bert');
    await fresh.store.removePupil(LINDE, 'bert');
    expect(await fresh.store.pupils(LINDE, ['bert', 'jose'])).toHaveLength(1);
    expect(await all()).not.toContain('bert');
    expect(await fresh.store.allPupils(EIK)).toEqual([]);
  });

  it('gives the whole register of one school, by name', async () => {
    await fill();
    await fresh.store.savePupils(EIK, [aPupil('kim', 'Kim', 'Bos', { school: EIK, nickname: 'Kimmie' })]);
    await fresh.store.savePerson(aPerson());
    expect(await all(LINDE)).toEqual(['anne', 'bert', 'jose', 'soren']);
    expect(await fresh.store.pupilsOf(EIK)).toEqual([aPupil('kim', 'Kim', 'Bos', { school: EIK, nickname: 'Kimmie' })]);
    expect(await all('tenant-a:nooit')).toEqual([]);
  });
  it('gives the pupils it knows, each once', async () => {
    await fill();
    const known = await fresh.store.pupils(LINDE, ['jose', 'nooit', 'anne', 'jose']);
    expect(known.map(({ id }) => id)).toEqual(['jose', 'anne']);
    expect(known[0]).toEqual(aPupil('jose', 'José', 'van der Berg'));
    expect(await fresh.store.pupils(EIK, ['jose'])).toEqual([]);
  });
};

const audit = (fresh: Fresh): void => {
  const event = (n: number, over: Partial<AuditEvent> = {}): AuditEvent => ({
    id: `event/${n}`,
    school: LINDE,
    at: `2025-03-${String(n).padStart(2, '0')}T09:00:00.000Z`,
    person: 'ann',
    did: 'looked',
    case: 'x',
    subjects: ['kind'],
    ...over,
  });

  it('gives the audit of one school in pages, newest first', async () => {
    for (const n of [3, 1, 5, 2, 4]) await fresh.store.audit(event(n));
    await fresh.store.audit(event(6, { school: EIK }));
    const page = async (offset: number) => fresh.store.auditOf(LINDE, { limit: 2, offset });
    expect(await page(0)).toEqual([event(5), event(4)]);
    expect(await page(2)).toEqual([event(3), event(2)]);
    expect(await page(4)).toEqual([event(1)]);
    expect(await page(6)).toEqual([]);
  });
  it('finds who looked at one case of one school, newest first', async () => {
    for (const [n, over] of [
      [1, {}],
      [2, { case: 'y' }],
      [3, {}],
      [4, { case: undefined }],
      [5, { school: EIK }],
    ] as const)
      await fresh.store.audit(event(n, over));
    expect(await fresh.store.looksAt(LINDE, 'x')).toEqual([event(3), event(1)]);
    expect(await fresh.store.looksAt(LINDE, 'z')).toEqual([]);
  });
  it('keeps the same event once and as it first was', async () => {
    await fresh.store.audit(event(1));
    await fresh.store.audit(event(1, { did: 'exported' }));
    expect(await fresh.store.auditOf(LINDE, { limit: 9, offset: 0 })).toEqual([event(1)]);
  });
};
