import { afterEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../data/store.js';
import { demoSchools } from '../../../bot/cli/demo/schools.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import { records } from '../../protocols/signaal/story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const REGENBOOG = demoSchools[0]!.id;
const said = (person: Person, text: string): number => person.chat.filter(({ raw }) => raw.includes(text)).length;

describe('what the clock does', () => {
  test('nobody reads it: the deputy, then the directeur; each once, none at night', async () => {
    school = await SchoolDay.opens();
    const [teacher, ib, deputy, head] = await school.cameIn('leerkracht', 'ib', 'vervanger', 'directeur');
    await records(teacher);
    await school.itIs('13:20');
    expect([said(ib, 'Nog te doen bij'), said(deputy, 'Er is een signaal'), said(head, 'Er is een signaal')]).toEqual([
      1, 1, 0,
    ]);
    await school.itIs('14:30');
    expect(said(head, 'Er is een signaal')).toBe(1);
    const before = school.teams.messages.length;
    for (const time of ['16:00', '22:00', '23:30']) await school.itIs(time);
    await school.itIs('03:00', '2026-11-11');
    expect(school.teams.messages).toHaveLength(before);
  });

  test('picked up in time: nobody else hears of it', async () => {
    school = await SchoolDay.opens();
    const [teacher, ib, deputy] = await school.cameIn('leerkracht', 'ib', 'vervanger');
    await records(teacher);
    await ib.presses('Openen');
    await ib.presses('Ik pak dit op');
    await school.itIs('13:30');
    expect(said(deputy, 'Er is een signaal')).toBe(0);
  });

  test('picked up and forgotten: who has it is reminded, and later the next one may take it over', async () => {
    school = await SchoolDay.opens();
    const [teacher, ib, deputy] = await school.cameIn('leerkracht', 'ib', 'vervanger');
    await records(teacher);
    await ib.presses('Openen');
    await ib.presses('Ik pak dit op');
    await school.itIs('13:20');
    expect(said(ib, 'Nog te doen bij')).toBe(1);
    await school.itIs('14:30');
    expect(said(deputy, 'Er is een signaal')).toBe(1);
    await deputy.presses('Openen');
    expect(deputy.buttons).toContain('Ik pak dit op');
  });

  test('stopped for a weekend: whoever is reminded of five things hears it once', async () => {
    school = await SchoolDay.opens({ day: '2026-11-09' });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    for (const over of ['Sam', 'Tijn', 'Maud', 'Yusuf', 'Rayan'])
      await records(teacher, { over, meekijken: 'De IB’er, deze week' });
    await school.itIs('12:30', '2026-11-16');
    expect(said(ib, 'Nog te doen bij')).toBe(1);
  });

  test('more is late than one round takes: all of it is looked at, and who is reminded hears it once', async () => {
    school = await SchoolDay.opens({ day: '2026-11-09', haste: 2_000 });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher, { meekijken: 'De IB’er, deze week' });
    const [head] = await school.data.assignedTo(REGENBOOG, ib.id, { limit: 1, offset: 0 });
    const { value } = (await school.data.readCase(REGENBOOG, head!.id))!;
    for (let n = 0; n < 250; n += 1)
      await school.data.createCase({ ...value, id: `late${n}`, code: `L${n}`, outbox: [], posted: [] });
    await school.itIs('12:30', '2026-11-16');
    expect(await school.data.due(school.now, 10)).toEqual([]);
    expect(said(ib, 'Nog te doen bij')).toBe(1);
  });

  test('one bad case is set aside: the others go on, its opaque id is in the log, /readyz counts it', async () => {
    let real: Store | undefined;
    let bad = '';
    const store = (given: Store): Store => {
      real = given;
      const unless = <T>(id: string, call: () => Promise<T>): Promise<T> =>
        id === bad ? Promise.reject(new TypeError('Sam was stil')) : call();
      return {
        ...given,
        readCase: (at, id) => unless(id, () => given.readCase(at, id)),
        replaceCase: (value, etag) => unless(value.id, () => given.replaceCase(value, etag)),
      };
    };
    school = await SchoolDay.opens({ store });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher);
    await records(teacher, { over: 'Tijn' });
    const [first] = await real!.assignedTo(REGENBOOG, ib.id, { limit: 1, offset: 0 });
    bad = first!.id;
    await school.itIs('13:20');
    expect(said(teacher, 'Nog niemand heeft')).toBe(1);
    expect(await (await fetch(`${school.url}/readyz`)).json()).toMatchObject({ stores: true, setAside: 1 });
    const line = school.logs.find((one) => one.includes('set aside')) ?? '';
    expect(line).toContain(bad);
    expect(line).not.toContain('Sam');
    bad = '';
    await school.itIs('13:25');
    expect(said(teacher, 'Nog niemand heeft')).toBe(2);
  });
});
