import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { castOf, opensOwn, told, workOf } from './desk/support.js';
import { textOf } from '../../support/cards.js';
import { SchoolDay } from '../../support/school.js';
import { INCIDENT, records } from './story.js';

/** Suicide, family honour, and a school that sends nothing while it is closed (practice.md 4.6, 4.7 and 4.9; law.md L5). */

let school: SchoolDay;
afterEach(() => school.closes());

const WANTS_TO_DIE = 'Kind zegt dat het dood wil of doet zichzelf pijn';
const HONOUR = 'Familie-eer, gedwongen trouwen, besnijdenis van een meisje, of achterlaten in het buitenland';
const UNSAFE = 'Misschien niet veilig thuis';
const TOLD_ITSELF = 'Kind vertelde zelf over geweld, misbruik of verwaarlozing';
const LEAVES = { 'Waar is het kind nu?': 'Bij mij', 'Waarheen?': 'Naar huis' };
const URGENT = 'Spoed. Lees nu.';

describe('a child that wants to die', () => {
  test('the writer reads what to say and do, and that the parents are phoned today', async () => {
    school = await SchoolDay.opens();
    const { teacher } = await castOf(school);
    await records(teacher, { speelt: [WANTS_TO_DIE] });
    for (const words of [
      'Laat het kind niet alleen. Neem het serieus. Je maakt het niet erger door erover te praten.',
      'Zij bellen vandaag de ouders.',
      '113',
    ])
      expect(teacher.sight).toContain(words);
  });

  test('the reader has a list of its own, and a task: phone the parents', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await records(teacher, { speelt: [WANTS_TO_DIE] });
    await ib.presses('Openen');
    expect(ib.sight).toContain('Laat het kind niet alleen');
    expect(ib.sight).toContain('bel vandaag de ouders, voordat het kind om 14.15 gaat');
    expect(await workOf(ib)).toContain('Ouders gebeld');
    await ib.presses('Openen');
    await ib.presses('Ik bel de ouders');
    expect(ib.sight).toContain('Je collega’s zien dat jij belt.');
    await ib.presses('Ouders gebeld');
    ib.fills({ 'Zijn de ouders gebeld?': 'Ja', 'Wie sprak je, en wanneer?': 'moeder, 10.30' });
    await ib.presses('Opslaan');
    expect(await workOf(ib)).not.toContain('Ouders gebeld');
  });

  test('who phones the parents is read by everybody else', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head } = await castOf(school);
    await records(teacher, { speelt: [WANTS_TO_DIE] });
    await ib.presses('Openen');
    await ib.presses('Ik bel de ouders');
    await head.presses('Openen');
    expect(head.sight).toContain('4 Hatice Kompasroos belt de ouders.');
    await opensOwn(teacher);
    expect(teacher.sight).toContain('Hatice Kompasroos belt de ouders.');
  });

  test('home is unsafe: Veilig Thuis first, the parents only after that', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await records(teacher, { speelt: [WANTS_TO_DIE, UNSAFE] });
    expect(school.person('leerkracht').sight).not.toContain('vandaag de ouders');
    await ib.presses('Openen');
    expect(ib.sight).toContain('Laat het kind niet alleen');
    expect(ib.sight).toContain('Geen contact met de ouders voordat je met Veilig Thuis sprak');
    expect(await workOf(ib)).not.toContain('Ouders gebeld');
    await ib.presses('Openen');
    await ib.presses('Meer').catch(() => undefined);
    if (!ib.buttons.includes('Veilig Thuis gesproken')) await ib.presses('Openen');
    await ib.presses('Veilig Thuis gesproken');
    ib.fills({ 'Wat zei Veilig Thuis?': 'Bel de moeder.', 'Noemde je de naam': 'Nee' });
    await ib.presses('Opslaan');
    expect(await workOf(ib)).toContain('Ouders gebeld');
  });
});

describe('a child that wants to die and says that home is not safe', () => {
  const atHomeUnsafe = async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head } = await castOf(school);
    await records(teacher, { speelt: [WANTS_TO_DIE] });
    await ib.presses('Openen');
    await ib.presses('Ik bel de ouders');
    await ib.presses('Ouders gebeld');
    ib.fills({ 'Zijn de ouders gebeld?': 'Nee, het kind zei dat het thuis niet veilig is' });
    return { teacher, ib, head };
  };

  test('nobody leaves the child alone: readers and writer read so first, and then of home', async () => {
    const { teacher, ib, head } = await atHomeUnsafe();
    await ib.presses('Opslaan');
    for (const reader of [ib, head]) {
      await reader.pressesOn(
        reader.chat.find(({ raw }) => raw.includes(URGENT))!,
        'Openen',
      );
      expect(reader.sight).toMatch(/Laat het kind niet alleen.*Ga naar het kind.*0800-0113.*mag het kind om 14.15/s);
      expect(reader.sight).toContain('Geen contact met de ouders');
    }
    await opensOwn(teacher);
    for (const words of ['Laat het kind niet alleen', 'Praat niet met de ouders', '0800-0113'])
      expect(teacher.sight).toContain(words);
  });

  test('who wrote it, who shares the group and the directeur hear at once not to speak with the parents', async () => {
    const { teacher, ib, head } = await atHomeUnsafe();
    const [duo] = await school.cameIn('duo');
    await ib.presses('Opslaan');
    for (const person of [teacher, duo, head]) {
      expect(textOf(person.newest.card)).toContain('Praat nu niet met de ouders.');
      expect(person.newest.alert).toBe(true);
    }
  });

  test('Veilig Thuis is a task of the IB’er, and phoning the parents only after that', async () => {
    const { ib } = await atHomeUnsafe();
    await ib.presses('Opslaan');
    expect(await workOf(ib)).toContain('Veilig Thuis gesproken');
    expect(ib.sight).not.toContain('Ouders gebeld');
    await ib.presses('Openen');
    await ib.presses('Ik bel Veilig Thuis');
    await ib.presses('Veilig Thuis gesproken');
    ib.fills({ 'Wat zei Veilig Thuis?': 'Bel de moeder.', 'Noemde je de naam': 'Nee' });
    await ib.presses('Opslaan');
    expect(await workOf(ib)).toContain('Ouders gebeld');
    expect(ib.sight).not.toContain('Veilig Thuis gesproken');
  });
});

describe('where talking with parents is dangerous', () => {
  test('family honour: how the child goes home is asked, and nobody of the family is spoken to', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await records(teacher, { speelt: [HONOUR] });
    expect(teacher.sight).toContain('Hoe gaat het kind naar huis?');
    expect(teacher.sight).toContain('Praat met niemand uit de familie.');
    teacher.fills({ ...LEAVES, 'Hoe laat gaat het weg?': '12:30', 'Durft het kind naar huis?': 'Nee' });
    await teacher.presses('Opslaan');
    await ib.presses('Openen');
    expect(ib.sight).toContain('Het kind gaat om 12.30 naar huis');
    expect(ib.sight).toContain('mag het kind om 12.30 naar huis');
    expect(ib.sight).toContain('Praat met niemand uit de familie.');
    await ib.presses('Beoordelen');
    expect(ib.choices('Wat ga je doen?')).not.toContain('Gesprek met ouders');
  });

  test('how it goes home is said of that day; that nobody phoned Veilig Thuis stays', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await records(teacher, { speelt: [TOLD_ITSELF] });
    teacher.fills({ ...LEAVES, 'Durft het kind naar huis?': 'Nee' });
    await teacher.presses('Opslaan');
    const reads = async (day: string): Promise<string> => {
      await school.itIs('10:00', day);
      await ib.presses('Openen');
      return ib.sight;
    };
    expect(await reads('2026-11-10')).toContain('Het kind gaat om 14.15 naar huis');
    const next = await reads('2026-11-11');
    expect(next).toContain('Het kind ging gisteren naar huis');
    const after = await reads('2026-11-16');
    for (const sight of [next, after]) {
      expect(sight).not.toMatch(/gaat om|Nu\. Vraag|om 14\.15 naar huis/);
      expect(sight).toContain('Nog niemand schreef op dat Veilig Thuis is gesproken. Bel: 0800-2000.');
      expect(sight).toContain('Geen contact met de ouders voordat je met Veilig Thuis sprak.');
    }
    expect(after).not.toContain('gisteren');
  });

  test.each([
    ['Letsel, of een dokter nodig', 'Bel de ouders vandaag'],
    ['Seksueel of ernstig gedrag tussen kinderen', 'belt de ouders met jou'],
  ])('%s, and a child that told: no word of phoning the parents', async (tick, words) => {
    school = await SchoolDay.opens();
    const { teacher } = await castOf(school);
    await records(teacher, { way: INCIDENT, speelt: [tick, TOLD_ITSELF] });
    expect(teacher.sight).not.toContain(words);
    expect(teacher.sight).toContain('Praat nu niet met de ouders');
  });
});

describe('a school that sends nothing urgent while it is closed', () => {
  const atNight = async () => {
    school = await SchoolDay.opens({ at: '19:00' });
    const { people: _people, ...record } = (await school.data.school(REGENBOOG))!;
    const settings = { ...record.settings, urgentOutsideHours: false };
    await school.data.saveSchool({ ...record, settings });
    return castOf(school);
  };

  test('an urgent signal waits until the school opens, and the writer knows at once', async () => {
    const { teacher, ib, head } = await atNight();
    await records(teacher, { speelt: [WANTS_TO_DIE] });
    expect(teacher.sight).toContain('Nog niemand weet dit. De school is dicht. Ik stuur het pas wo 8.00.');
    expect(teacher.sight).toMatch(/Bel nu zelf: .*000-1234503/);
    await school.itIs('22:00');
    await school.itIs('07:59', '2026-11-11');
    expect([ib.chat.length, head.chat.length]).toEqual([1, 1]);
    const heard = await told(ib, () => school.itIs('08:00', '2026-11-11'));
    expect(heard.filter((text) => text.startsWith(URGENT))).toHaveLength(1);
    expect(head.newest.raw).toContain(URGENT);
  });

  test('so does Hulp nu: nobody may think that somebody comes', async () => {
    const { teacher, ib } = await atNight();
    await teacher.says('hoi');
    await teacher.presses('Hulp nu');
    expect(teacher.sight).toContain('Mijn bericht gaat pas wo 8.00 weg.');
    await teacher.presses('Waarschuw nu');
    expect(teacher.sight).toContain('Nog niemand is gewaarschuwd.');
    expect(teacher.sight).not.toContain('Gewaarschuwd:');
    expect(teacher.newest.raw).toContain('Nog niemand is gewaarschuwd.');
    expect(ib.chat).toHaveLength(1);
    await school.itIs('08:00', '2026-11-11');
    expect(ib.newest.raw).toContain('Spoed: hulp gevraagd.');
    expect(ib.chat).toHaveLength(2);
  });

  test('in school hours it goes out as always', async () => {
    const { teacher, ib } = await atNight();
    await school.itIs('10:00', '2026-11-11');
    await records(teacher, { speelt: [WANTS_TO_DIE] });
    expect(ib.newest.raw).toContain(URGENT);
  });
});

describe('who goes to an alarm', () => {
  test('reads whom to phone when a parent may not take a child along', async () => {
    school = await SchoolDay.opens();
    const { teacher, head } = await castOf(school);
    await teacher.says('hoi');
    await teacher.presses('Hulp nu');
    await teacher.presses('Waarschuw nu');
    await head.presses('Ik ga nu');
    for (const words of ['0900-8844', '112', '0800-2000', 'andere ouder']) expect(head.sight).toContain(words);
  });
});

describe('in the evening', () => {
  test('no hour that is past is asked or named, and the closing says when', async () => {
    school = await SchoolDay.opens({ at: '19:00' });
    const { teacher, ib } = await castOf(school);
    await records(teacher, { speelt: [WANTS_TO_DIE, UNSAFE] });
    expect(teacher.value('Hoe laat gaat het weg?')).toBe('');
    expect(teacher.sight).not.toContain('Heeft dan niemand');
    expect(teacher.sight).toMatch(/Heeft .*\d\.\d\d niemand het gelezen\?/);
    teacher.fills({
      'Waar is het kind nu?': 'Al naar huis',
      'Waarheen?': 'Naar huis',
      'Durft het kind naar huis?': 'Weet ik niet',
    });
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Dit is toegevoegd aan het signaal.');
    await ib.presses('Openen');
    expect(ib.sight).toContain('Het kind is al naar huis: is het nu veilig, en bij wie?');
    expect(ib.sight).not.toContain('14.15');
  });
});
