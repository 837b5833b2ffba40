import { afterEach, describe, expect, test } from 'vitest';
import { records } from '../signaal/story.js';
import { SchoolDay } from '../../support/school.js';
import {
  answers,
  canDo,
  comesTo,
  CONTACT,
  does,
  HELP,
  QUESTION,
  trajectOf,
  STAP1,
  STAP2,
  OVERDRACHT,
  VOORCHECK,
  WHY,
  type Question,
} from './story.js';

/** Every branch of the five questions (domain.md 9 and 43; law.md L2). */

let school: SchoolDay;
afterEach(() => school.closes());

const REPORTS = 'Melden bij Veilig Thuis';
const CLOSES = 'Afsluiten';
const TALKS = 'Overleg met Veilig Thuis';
const HELPS = 'Stap 5. Afspraken over hulp';
const NOBODY = 'nothing is asked now';

type Row = [n: Question, answer: string, asked: string, said: string];
const TABLE: Row[] = [
  [1, 'Ja', QUESTION[2].title, 'Verder met de veiligheid.'],
  [1, 'Nee', CLOSES, 'Sluiten kan met akkoord van de directeur.'],
  [1, 'Weet ik nog niet', NOBODY, 'Dan sluit je niet.'],
  [2, 'Ja', REPORTS, 'Meld nu bij Veilig Thuis: bel 0800-2000.'],
  [2, 'Twijfel', REPORTS, 'Twijfel telt als ja.'],
  [2, 'Nee', 'Stap 5. Samen met Veilig Thuis', 'De volgende vragen loop je samen met Veilig Thuis door.'],
  [3, 'Ja', QUESTION[4].title, 'Bewaard.'],
  [3, 'Nee', REPORTS, 'Meld nu bij Veilig Thuis: bel 0800-2000.'],
  [3, 'Weet ik nog niet', NOBODY, 'Ik vraag het je morgen weer.'],
  [4, 'Ja', HELPS, 'Bewaard.'],
  [4, 'Nee', REPORTS, 'Meld nu bij Veilig Thuis: bel 0800-2000.'],
  [4, 'Niet allemaal', TALKS, 'Zonder ander advies telt het als nee.'],
  [5, 'Ja', CLOSES, 'Spreek nu af wie blijft opletten.'],
  [5, 'Nee', REPORTS, 'Meld nu bij Veilig Thuis: bel 0800-2000.'],
  [5, 'Deels', TALKS, 'Zonder ander advies telt het als nee.'],
];
const ALL = [
  ...Object.values(QUESTION).map(({ title }) => title),
  CLOSES,
  TALKS,
  HELPS,
  'Stap 5. Samen met Veilig Thuis',
];

/** What the IB'er is asked to do; reporting may be done at any time. */
const askedNow = async (traject: Parameters<typeof canDo>[1], ib: Parameters<typeof canDo>[0]): Promise<string[]> =>
  (await canDo(ib, traject)).filter((title) => ALL.includes(title));

describe('the five questions', () => {
  test.each(TABLE)('question %s, %s: then %s', async (n, answer, asked, said) => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await comesTo(school, traject, n);
    expect(await askedNow(traject, traject.ib)).toContain(QUESTION[n].title);
    await answers(traject, n, answer);
    expect(traject.ib.sight).toContain(said);
    if (asked === REPORTS) {
      expect(traject.ib.sight).toContain('Jij meldt, niet Vangnet.');
      expect(await askedNow(traject, traject.ib)).not.toContain(QUESTION[5].title);
    } else if (asked === NOBODY) expect(await askedNow(traject, traject.ib)).toEqual([]);
    else expect(await askedNow(traject, traject.ib)).toContain(asked);
  });

  test('how it goes on is not asked before there is a decision', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { teacher, ib } = traject;
    await does(teacher, traject, 'Stap 1. Signalen op een rij', STAP1);
    await does(teacher, traject, 'Stap 3. Kijk eerst hiernaar', {
      ...VOORCHECK,
      'Is het gesprek besproken': 'Nog niet. Vraag het nu',
    });
    await does(teacher, traject, 'Stap 2. Overleg', {
      ...STAP2,
      'Met wie?': 'Veilig Thuis advies, zonder naam',
    });
    expect(await canDo(ib, traject)).not.toContain('Hoe gaat het nu verder?');
    await does(ib, traject, 'Een gesprek met ouders bespreken', { 'Kan dit gesprek?': 'Nog niet' });
    await does(teacher, traject, 'Stap 3 overslaan', {
      'Waarom geen gesprek?': 'Een gesprek is niet veilig',
      'Leg uit waarom': WHY,
      'Wanneer overlegde je met Veilig Thuis?': '2026-11-10',
      'Wanneer kunnen de ouders': '2026-11-24',
    });
    await does(teacher, traject, 'Overdragen aan de IB’er', OVERDRACHT);
    await answers(traject, 1, 'Ja');
    expect(await canDo(ib, traject)).not.toContain('Hoe gaat het nu verder?');
    expect(await askedNow(traject, ib)).toEqual([QUESTION[2].title]);
  });

  test('a doubt about question 1 is asked again on its date', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await comesTo(school, traject, 1);
    await answers(traject, 1, 'Weet ik nog niet');
    await school.itIs('12:30', '2026-11-12');
    expect(await askedNow(traject, traject.ib)).toEqual([]);
    await school.itIs('12:30', '2026-11-13');
    expect(await askedNow(traject, traject.ib)).toContain(QUESTION[1].title);
  });

  test.each([
    [4, 'Niet allemaal'],
    [5, 'Deels'],
  ] as const)('question %s, %s: talked over with Veilig Thuis, then a person answers it again', async (n, answer) => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await comesTo(school, traject, n);
    await answers(traject, n, answer);
    const late = traject.head.chat.length;
    await school.itIs('17:00', n === 4 ? '2026-11-10' : '2026-12-08');
    await school.itIs('08:30', n === 4 ? '2026-11-11' : '2026-12-09');
    await school.itIs('12:30', n === 4 ? '2026-11-11' : '2026-12-09');
    expect(traject.head.chat.length).toBeGreaterThan(late);
    expect(await askedNow(traject, traject.ib)).not.toContain(QUESTION[n].title);
    await does(traject.ib, traject, 'Overleg met Veilig Thuis', CONTACT);
    expect(await askedNow(traject, traject.ib)).toContain(QUESTION[n].title);
  });

  test('question 5 comes up by itself at the term; a new signal before that brings question 2 back', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await comesTo(school, traject, 4);
    await answers(traject, 4, 'Ja');
    await does(traject.ib, traject, HELPS, ...HELP);
    expect(await askedNow(traject, traject.ib)).toEqual([]);
    await records(traject.teacher, { wat: 'Sam huilde en wilde niet naar huis.' });
    expect(await askedNow(traject, traject.ib)).toEqual([QUESTION[2].title]);
  });

  test.each([
    ['a space', ' ', 'Vul dit in.'],
    ['too short', 'Omdat.', 'Schrijf in eigen woorden waarom.'],
    ['letters over and over', 'nee nee nee nee nee nee nee', 'Schrijf in eigen woorden waarom.'],
  ])('a motivation of %s is none', async (_, waarom, why) => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await comesTo(school, traject, 2);
    await does(traject.ib, traject, QUESTION[2].title, { 'Acuut of': 'Nee', 'Waarom?': waarom });
    expect(traject.ib.sight).toContain(why);
    expect(await askedNow(traject, traject.ib)).toContain(QUESTION[2].title);
  });
});
