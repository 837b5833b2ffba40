import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buttonsOf } from '../../../support/cards.js';
import { SchoolDay } from '../../../support/school.js';
import { records } from '../story.js';
import { consultsFrom } from '../../overleg/vlag/support.js';
import { castOf, told } from './support.js';

/** Whether a signal was read is said from what happened: opening it is reading, and going on with it is having it. */

let school: SchoolDay;
beforeEach(async () => {
  school = await SchoolDay.opens();
});
afterEach(() => school.closes());

describe('a signal for today of which the time passes', () => {
  const passes = () => school.itIs('13:20');

  test('opened by nobody: nobody read it', async () => {
    const { teacher } = await castOf(school);
    await records(teacher);
    expect((await told(teacher, passes)).join()).toMatch(/Nog niemand heeft signaal \S+ gelezen\./);
  });

  test('opened by the IB’er: nobody answered it', async () => {
    const { teacher, ib } = await castOf(school);
    await records(teacher);
    await ib.presses('Openen');
    const heard = (await told(teacher, passes)).join();
    expect(heard).toMatch(/Nog niemand heeft signaal \S+ beantwoord\./);
    expect(heard).not.toContain('gelezen');
  });

  test('opened by somebody else alone: those who have it did not read it', async () => {
    const { teacher, head } = await castOf(school);
    await records(teacher);
    const open = buttonsOf(teacher.newest.card).find(({ title }) => title === 'Openen');
    await head.forges(open?.data ?? {}, 'task/fetch');
    expect(head.sight).toContain('Signaal');
    expect((await told(teacher, passes)).join()).toMatch(/Nog niemand heeft signaal \S+ gelezen\./);
  });

  test.each(['Vlaggensysteem', 'Casuïstiekoverleg'])(
    'gone on with as %s: the IB’er has it, and no other',
    async (level) => {
      const { teacher, ib, deputy } = await castOf(school);
      const began = await told(teacher, () => consultsFrom(teacher, ib, level));
      expect(began.join()).toMatch(/Hatice Kompasroos heeft je signaal \S+ opgepakt\./);
      let heard: string[] = [];
      const asked = await told(deputy, async () => {
        heard = await told(teacher, passes);
      });
      expect(asked).toEqual([]);
      expect(heard.join()).not.toMatch(/gelezen|Ik heb Bas .* gevraagd/);
    },
  );
});
