import fc from 'fast-check';
import { afterEach, describe, expect, it, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import type { Case } from '../../../dialogs/engine/case/case.js';
import type { Line } from '../../../dialogs/engine/language/words.js';
import type { Person } from '../../../dialogs/engine/school/school.js';
import { view } from '../../../dialogs/engine/view/view.js';
import { schooljaar } from '../../../dialogs/protocols/meldcode/jaar.js';
import { getoond, inWeken } from '../../../dialogs/protocols/meldcode/tellen.js';
import { protocols } from '../../../dialogs/register.js';
import { NOT_YOURS } from '../signaal/desk/support.js';
import { Story } from '../../engine/story.js';
import { directeur, ib, linde, worldOf } from '../../engine/world.js';
import { SchoolDay } from '../../support/school.js';
import { answers, canDo, CLOSING, does, finds, handsOver, opens, trajectOf } from './story.js';

/** P16: what the bestuur reads of the trajects of a school year, and what it cannot find out. */

const FEWEST = 5;
const some = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 60 });
const countIn = (values: readonly string[], one: string): number => values.filter((value) => value === one).length;
const REST = 'Andere antwoorden samen';

describe('counts for the bestuur', () => {
  it('are never below five, and add up to all or are not there', () => {
    fc.assert(
      fc.property(some, (values) => {
        const shown = getoond(values, {}, FEWEST);
        for (const { n } of shown) expect(n).toBeGreaterThanOrEqual(FEWEST);
        if (shown.length > 0) expect(shown.reduce((all, { n }) => all + n, 0)).toBe(values.length);
      }),
    );
  });

  it('leave no small number to be found by taking the others from the total', () => {
    fc.assert(
      fc.property(some, (values) => {
        const shown = getoond(values, {}, FEWEST);
        const named = shown.map(({ title }) => title);
        const hidden = [...new Set(values)].filter((value) => !named.includes(value));
        const left = values.length - shown.filter(({ title }) => title !== REST).reduce((all, { n }) => all + n, 0);
        if (shown.length === 0 || hidden.length === 0) return;
        // What is left over is of two or more, and not small itself.
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        expect(left).toBeGreaterThanOrEqual(FEWEST);
        for (const one of hidden) expect(left).toBeGreaterThan(countIn(values, one));
      }),
    );
  });

  it('hold what is large enough as it is', () => {
    const values = [...Array<string>(6).fill('a'), ...Array<string>(7).fill('b')];
    expect(getoond(values, { a: 'Aa' }, FEWEST)).toEqual([
      { title: 'b', n: 7 },
      { title: 'Aa', n: 6 },
    ]);
    expect(getoond(values.slice(0, 7), {}, FEWEST)).toEqual([]);
    expect(getoond(['a'], {}, 1)).toEqual([{ title: 'a', n: 1 }]);
  });

  it('tell of time in whole weeks, and of few trajects nothing', () => {
    expect(inWeken([1, 20, 30, 400], FEWEST)).toBeUndefined();
    expect(inWeken([1, 20, 30, 31, 400], FEWEST)).toBe(4);
    expect(inWeken([0, 0, 0, 1, 1], FEWEST)).toBe(0);
    expect(inWeken([4, 4, 4, 4, 4], FEWEST)).toBe(1);
  });

  it('are of a school year that begins in August', () => {
    expect(['2026-07-31', '2026-08-01', '2027-01-05'].map(schooljaar)).toEqual(['2025-2026', '2026-2027', '2026-2027']);
  });
});

const bestuurder = {
  ...directeur,
  id: 'bestuurder',
  name: 'Bestuurder',
  roles: [{ school: linde.id, role: 'bestuur' as const, groups: [] }],
};
const world = worldOf(Object.values(protocols), { school: { ...linde, people: [...linde.people, bestuurder] } });
const LINE = {
  aard: 'lichamelijk',
  stappen: 'gedaan, gedaan, gedaan, gedaan, gedaan',
  advies: 'ja',
  norm: 'norm1',
  uitzondering: 'geen',
  uitkomst: 'gemeld',
  dagen: '40',
  stap123: '20',
  stap4: '2',
  stap5: '1',
  traagst: 'stap123',
  rollen: 'ja',
};

const yearOf = (lines: Partial<typeof LINE>[]): Story => {
  const story = new Story(world, 'meldcodejaar', directeur);
  const [first, ...others] = lines;
  story.answers(directeur, 'regel', { ...LINE, ...first });
  for (const [n, line] of others.entries())
    story.does({ do: 'report', key: `line${n}`, from: `traject${n}`, step: 'nogEen', raw: { ...LINE, ...line } });
  story.case = { ...story.case, tasks: story.case.tasks.map((task) => ({ ...task, announced: story.world.now })) };
  return story;
};
const readBy = (c: Case, person: Person): string => {
  const seen = view(c, person, world);
  const said = (line: Line): string => (typeof line === 'string' ? line : line.plain);
  return seen === undefined
    ? ''
    : [...seen.reading.map(said), ...seen.entries.map((one) => JSON.stringify(one))].join('\n');
};

describe('the bundle of a school year', () => {
  it('is for the bestuur when a person shared it: counts, and no line of one traject', () => {
    const story = yearOf([
      ...Array<Partial<typeof LINE>>(6).fill({}),
      { aard: 'eer', norm: 'geen', uitkomst: 'gesloten_onterecht' },
    ]);
    expect(readBy(story.case, bestuurder)).toBe('');
    expect(readBy(story.case, ib)).toContain('Eergerelateerd 1');
    const owner = story.world.school.people.find(({ id }) => story.task('delen').to.includes(id))!;
    story.answers(owner, 'delen', { opmerking: 'Stap 1 duurt lang.' });
    const read = readBy(story.case, bestuurder);
    expect(read).toContain('**7 trajecten** afgerond.');
    expect(read).toContain('Stap 1 duurt lang.');
    expect(read).toContain('**Duurde het langst:** Stap 1, 2 en 3 7');
    expect(read).toContain('**Hele traject:** meestal ongeveer 6 weken');
    expect(read).not.toMatch(/Eergerelateerd|Onterecht|Lichamelijk|Melding/);
  });

  it('of fewer than five holds no number at all', () => {
    const story = yearOf(Array<Partial<typeof LINE>>(4).fill({}));
    const owner = story.world.school.people.find(({ id }) => story.task('delen').to.includes(id))!;
    story.answers(owner, 'delen', {});
    expect(readBy(story.case, bestuurder)).toBe(
      'Er zijn minder dan 5 trajecten afgerond. Daarom staan hier geen aantallen.',
    );
  });
});

let school: SchoolDay | undefined;
afterEach(async () => {
  await school?.closes();
  school = undefined;
});

describe('the line of a traject', () => {
  test('is drafted at closing, completed by IB’er and directeur, shared by a person after the year', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib: hatice, head, teacher } = traject;
    const [board] = await school.cameIn('bestuur');
    await handsOver(traject);
    await answers(traject, 1, 'Nee');
    await does(hatice, traject, 'Afsluiten', ...CLOSING);
    await does(head, traject, 'Akkoord met sluiten', { 'Jouw oordeel': 'Akkoord' });
    await opens(hatice, traject);
    await does(hatice, traject, 'Rapportage meldcode', {
      'Waar ging het over?': 'Onterecht vermoeden',
      'Werkten de rollen': 'Ja',
      'Wat leren we ervan?': 'Bij Sam Boterbloem ging het goed.',
    });
    expect(hatice.sight).toContain('Hier staat nog een naam: Sam Boterbloem.');
    hatice.fills({ 'Wat leren we ervan?': 'Eerder bellen.' });
    await hatice.presses('Opslaan');
    await opens(head, traject);
    await finds(head, 'Rapportage meldcode aanvullen');
    expect(head.sight).toContain('Onterecht vermoeden. Rollen en taken werkten: ja.');
    expect(head.sight).toContain('Geleerd: Eerder bellen.');
    head.fills({ 'Wat wil je aanvullen?': 'Mee eens.' });
    await head.presses('Opslaan');

    const year = (await school.data.stillOpen(REGENBOOG)).find(({ protocol }) => protocol === 'meldcodejaar')!;
    expect(year.subjects).toEqual([]);
    expect(head.sight).toContain('Typ rapportage om die te lezen.');
    for (const person of [hatice, head]) {
      await person.says('rapportage');
      await person.presses('Openen');
      expect(person.sight.match(/1 traject afgerond\./g)).toHaveLength(1);
      expect(person.sight).toContain('Eerder bellen.');
      expect(person.sight).toContain('1 traject afgerond.');
      expect(person.sight).toContain('Hele traject: meestal minder dan een week');
      expect(person.sight).toContain('Duurde het langst: Alles op één dag 1');
      expect(person.sight).not.toMatch(/Sam|Boterbloem|S\.B\./);
    }
    for (const person of [teacher, board]) {
      await person.says('rapportage');
      expect(person.newest.raw).not.toContain('Rapportage meldcode');
    }
    await board.says('meldcode');
    expect(board.newest.raw).not.toContain('De meldcode begint');
    for (const person of [teacher, board, ...(await school.cameIn('contactpersoon', 'ibVlieger'))]) {
      await opens(person, year);
      expect(person.sight).toBe(NOT_YOURS);
    }
    await school.itIs('12:30', '2027-08-02');
    expect(await canDo(hatice, year)).toContain('Rapportage voor het bestuur');
    await opens(hatice, year);
    await hatice.presses('Rapportage voor het bestuur');
    expect(hatice.sight).toContain('Er zijn minder dan 5 trajecten afgerond.');
    await hatice.presses('Deel met het bestuur');
    await board.says('rapportage');
    await board.presses('Openen');
    expect(board.sight).toContain('Er zijn minder dan 5 trajecten afgerond.');
    expect(board.sight).not.toMatch(/Onterecht|Eerder bellen/);
  });
});
