import { afterEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../data/store.js';
import { demoSchools } from '../../../bot/cli/demo/schools.js';
import { SchoolDay } from '../../support/school.js';
import { codeOn, records } from '../../protocols/signaal/story.js';

/** What Teams does not take is tried again sooner than in the real world. */
const HASTE = 4;

let school: SchoolDay;
afterEach(() => school.closes());

const IB = 'chat-03';
const REGENBOOG = demoSchools[0]!.id;
const toIb = (path: string): boolean => path.includes(IB);

describe('messages that Teams does not take at once', () => {
  test.each([429, 412])('%i: not taken on, so it is tried again, and comes once', async (status) => {
    school = await SchoolDay.opens({ haste: HASTE });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    let left = 2;
    school.teams.trouble = (path) => (toIb(path) && (left -= 1) >= 0 ? { status } : undefined);
    await records(teacher);
    expect(ib.chat).toHaveLength(2);
    expect(left).toBeLessThan(0);
  });

  test('busy for longer than a few tries: it waits, and the clock brings it, once', async () => {
    school = await SchoolDay.opens({ haste: HASTE });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    school.teams.trouble = (path) => (toIb(path) ? { status: 429 } : undefined);
    await records(teacher);
    expect(ib.chat).toHaveLength(1);
    school.teams.trouble = () => undefined;
    await school.itIs('10:01');
    await school.itIs('10:02');
    expect(ib.chat).toHaveLength(2);
  });

  test('502: an urgent message that may not have arrived is sent once more, an ordinary one is not', async () => {
    school = await SchoolDay.opens({ haste: HASTE });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    const calls: string[] = [];
    school.teams.trouble = (path) => (toIb(path) ? (calls.push(path), { status: 502 }) : undefined);
    await records(teacher, { speelt: ['Ik twijfel'] });
    expect(calls).toHaveLength(1);
    await school.itIs('10:01');
    expect(calls).toHaveLength(2);
    await school.itIs('10:05');
    expect(calls).toHaveLength(2);
    await records(teacher, { over: 'Tijn', meekijken: 'De IB’er, deze week' });
    await school.itIs('10:10');
    expect(calls).toHaveLength(3);
    expect(ib.chat).toHaveLength(1);
  });

  test('refused: it is kept as refused with a reason, and goes out when the person is heard of again', async () => {
    let kept: Store | undefined;
    school = await SchoolDay.opens({ haste: HASTE, store: (real) => (kept = real) });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    school.teams.trouble = (path) => (toIb(path) ? { status: 403 } : undefined);
    await records(teacher);
    const [head] = await kept!.waitingFor(REGENBOOG, ib.id);
    const c = await kept!.readCase(REGENBOOG, head!.id);
    expect(c!.value.outbox).toMatchObject([
      { delivery: { state: 'refused', reason: expect.stringContaining('geblokkeerd') as string } },
    ]);
    school.teams.trouble = () => undefined;
    await school.person('ib').says('hoi');
    expect(ib.chat.filter(({ raw }) => raw.includes('Er is een signaal'))).toHaveLength(1);
  });

  test('the sender sees who was not reached, and sends once more what may have arrived', async () => {
    school = await SchoolDay.opens({ haste: HASTE });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    school.teams.trouble = (path) => (toIb(path) ? { status: 502 } : undefined);
    await records(teacher, { meekijken: 'De IB’er, deze week' });
    await school.itIs('10:05');
    await teacher.pressesOn(teacher.newest, 'Openen');
    expect(teacher.sight).toContain('Misschien niet aangekomen bij: Hatice Kompasroos');
    school.teams.trouble = () => undefined;
    await teacher.presses('Opnieuw sturen');
    await teacher.pressesOn(teacher.newest, 'Openen');
    expect(teacher.sight).not.toContain('Misschien niet aangekomen');
    expect(ib.chat).toHaveLength(2);
  });

  test('somebody who never opened the app gets it the moment that person does', async () => {
    school = await SchoolDay.opens({ haste: HASTE });
    const [teacher] = await school.cameIn('leerkracht');
    await records(teacher);
    const code = codeOn(teacher);
    await teacher.pressesOn(teacher.newest, 'Openen');
    expect(teacher.sight).toContain('Nog niet bezorgd aan: Hatice Kompasroos');
    const [ib] = await school.cameIn('ib');
    expect(ib.chat.filter(({ raw }) => raw.includes(code))).toHaveLength(1);
  });

  test('a card that could not be drawn anew is drawn later', async () => {
    school = await SchoolDay.opens({ haste: HASTE });
    const [teacher, ib, head] = await school.cameIn('leerkracht', 'ib', 'directeur');
    await records(teacher, { speelt: ['Kind zegt dat het dood wil of doet zichzelf pijn'] });
    school.teams.trouble = (path) => (/message-\d+$/.test(path) ? { status: 429 } : undefined);
    await ib.presses('Ik pak dit op');
    expect(head.newest.edits).toBe(0);
    school.teams.trouble = () => undefined;
    await school.itIs('10:01');
    expect(head.newest.raw).toContain('heeft dit opgepakt');
    expect(ib.newest.edits).toBe(0);
  });
});
