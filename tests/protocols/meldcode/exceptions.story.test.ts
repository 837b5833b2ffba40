import { afterEach, describe, expect, test } from 'vitest';
import { castOf, workOf } from '../signaal/desk/support.js';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import {
  canDo,
  does,
  finds,
  HOW,
  NORM,
  opens,
  reportWith,
  samId,
  STAP1,
  STAP2,
  TALK,
  trajectOf,
  VOORCHECK,
} from './story.js';

/** The pre-check, at the start and before every talk with parents (domain.md 9, P09, and 43; practice.md 8.1). */

let school: SchoolDay;
afterEach(() => school.closes());

const GEVAAR = 'Iemand is nu in gevaar';
const VERTELDE = 'Het kind vertelde dit zelf';
const EER =
  'Het kan gaan om familie-eer, gedwongen trouwen, besnijdenis van een meisje of achterlaten in het buitenland';
const ONVEILIG = 'Een gesprek met de ouders kan gevaarlijk zijn voor het kind of voor jou';
const TWIJFEL = 'Ik twijfel over een van deze';
const MEDEWERKER = 'Het gaat over gedrag van iemand die op school werkt';
const DIRECT = ['Veilig Thuis gesproken', 'Wat doen we nu met het kind?', 'Melden bij Veilig Thuis'];

const TABLE: [tick: string, said: string, tasks: string[]][] = [
  [GEVAAR, 'Bel 112.', DIRECT],
  [VERTELDE, 'Geen gesprek met ouders.', DIRECT],
  [EER, 'Praat met niemand uit de familie.', DIRECT],
  [ONVEILIG, 'Nog geen gesprek.', ['Veilig Thuis gesproken']],
  [TWIJFEL, 'Twijfel telt als ja.', ['Veilig Thuis gesproken']],
];

const SPOKEN = {
  'Functie van wie je sprak': 'Adviseur',
  'Wat was het advies?': 'Wacht met de ouders.',
};

/** What was typed on the first card lies there until the second says that it is about staff. */
const namesStaff = async (person: Person): Promise<void> => {
  await person.says('meldcode');
  await person.presses('Meldcode');
  person.fills({ 'Over wie gaat het?': 'Sam', 'Waarom nu?': 'Een blauwe plek.' });
  await person.presses('Verder');
  expect(await school.holds('blauwe plek')).toBe(true);
  person.fills({ 'Speelt een van deze dingen?': [MEDEWERKER] });
  await person.presses('Verder');
};

describe('the pre-check', () => {
  test.each(TABLE)(
    'at the start, %s: the IB’er hears it as spoed, nobody talks with parents',
    async (tick, said, tasks) => {
      school = await SchoolDay.opens();
      const traject = await trajectOf(school, [tick]);
      const { teacher, ib, head } = traject;
      expect(teacher.sight).toContain(said);
      for (const one of [ib, head]) {
        expect(one.newest.raw).toContain('Spoed. Lees nu.');
        expect(one.newest.raw).toContain('"alert":true');
      }
      expect(await canDo(ib, traject)).toEqual(expect.arrayContaining(tasks));
      const can = await canDo(teacher, traject);
      expect(can).toEqual(expect.arrayContaining(['Stap 1. Signalen op een rij', 'Stap 2. Overleg']));
      expect(can).not.toContain('Stap 3. Kijk eerst hiernaar');
      await opens(ib, traject);
      expect(ib.sight).toContain('Nog geen gesprek met ouders.');
    },
  );

  test.each(TABLE)('at the start, %s: on every card stands whom to phone', async (tick) => {
    school = await SchoolDay.opens();
    const { teacher } = await castOf(school);
    await teacher.says('meldcode');
    await teacher.presses('Meldcode');
    teacher.fills({ 'Over wie gaat het?': 'Sam', 'Waarom nu?': 'Een blauwe plek.' });
    for (const button of ['Verder', 'Verder', 'Begin']) {
      await teacher.presses(button);
      expect(teacher.sight).toContain('112');
      expect(teacher.sight).toContain('0800-2000');
      if (tick === EER && button !== 'Verder') expect(teacher.sight).toContain('politie 0900-8844');
      if (button === 'Verder' && teacher.sight.includes('Speelt een')) teacher.fills({ 'Speelt een': [tick] });
    }
  });

  test('danger: the IB’er who starts it hears it as spoed, and finds reporting first', async () => {
    school = await SchoolDay.opens();
    const { ib } = await castOf(school);
    await ib.forges({ go: 'dossier', school: REGENBOOG, leerling: await samId(school) });
    await ib.presses('Meldcode');
    ib.fills({ 'Waarom nu?': 'Derde signaal in twee weken.' });
    await ib.presses('Verder');
    ib.fills({ 'Speelt een van deze dingen?': [GEVAAR] });
    await ib.presses('Verder');
    await ib.presses('Begin');
    expect(ib.newest.raw).toContain('Spoed. Lees nu.');
    expect(ib.holds('Morgen')).toBe(false);
    await ib.pressesOn(ib.newest, 'Openen');
    expect(ib.sight).toContain('Bel nu 112. Daarna Veilig Thuis 0800-2000.');
    expect(ib.buttons[0]).toBe('Melden bij Veilig Thuis');
    expect(await workOf(ib)).toContain('Melden bij Veilig Thuis en nog 4');
  });

  test('danger: in the opened case stand both numbers, and reporting is the first button', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school, [GEVAAR]);
    const { ib } = traject;
    await opens(ib, traject);
    expect(ib.sight).toContain('Bel nu 112. Daarna Veilig Thuis 0800-2000.');
    expect(ib.buttons[0]).toBe('Melden bij Veilig Thuis');
    expect(await workOf(ib)).toContain('Melden bij Veilig Thuis, Veilig Thuis gesproken');
  });

  test.each(TABLE)('before a talk, %s: the talk goes away', async (tick, said, tasks) => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await does(traject.teacher, traject, 'Stap 3. Kijk eerst hiernaar', {
      ...VOORCHECK,
      'Speelt een van deze dingen?': [tick],
    });
    expect(traject.teacher.sight).toContain(said);
    expect(traject.ib.newest.raw).toContain('Spoed. Lees nu.');
    expect(await canDo(traject.ib, traject)).toEqual(expect.arrayContaining(tasks));
    expect(await canDo(traject.teacher, traject)).not.toContain('Stap 3. Kijk eerst hiernaar');
  });

  test('behaviour of somebody who works there leaves the traject, and nothing stays', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht', 'ib');
    await namesStaff(teacher);
    expect(teacher.sight).toContain('Dit bewaar ik niet. Kies hieronder wat er speelt');
    expect(await school.holds('blauwe plek')).toBe(false);
    expect(await school.data.stillOpen('demo')).toEqual([]);
  });

  test('Veilig Thuis says a talk can be: it is offered again, and steps 1 to 3 go on', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school, [ONVEILIG]);
    const { teacher, ib } = traject;
    await does(ib, traject, 'Veilig Thuis gesproken', TALK, HOW);
    expect(await canDo(teacher, traject)).toContain('Stap 3. Kijk eerst hiernaar');
  });

  test('Veilig Thuis says wait: step 3 is skipped with its reason and the date of that talk', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school, [TWIJFEL]);
    const { teacher, ib } = traject;
    await does(teacher, traject, 'Stap 1. Signalen op een rij', STAP1);
    await does(teacher, traject, 'Stap 2. Overleg', STAP2);
    await does(ib, traject, 'Veilig Thuis gesproken', {
      ...SPOKEN,
      'Wat spreken jullie af?': 'Nog geen gesprek en nog geen melding',
    });
    await does(ib, traject, 'Stap 3 overslaan', {
      'Waarom geen gesprek?': 'Een gesprek is niet veilig',
      'Leg uit waarom': 'Vader wordt thuis snel boos op Sam.',
    });
    expect(ib.sight).toContain('Vul dit in.');
    ib.fills({ 'Wanneer overlegde je met Veilig Thuis?': '2026-11-11' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Deze datum ligt in de toekomst.');
    ib.fills({ 'Wanneer overlegde je met Veilig Thuis?': '2026-11-10', 'Wanneer kunnen de ouders': '2026-11-24' });
    await ib.presses('Opslaan');
    expect(await canDo(teacher, traject)).toContain('Overdragen aan de IB’er');
    await school.itIs('12:30', '2026-11-24');
    expect(await canDo(ib, traject)).toContain('Ouders alsnog inlichten');
  });

  test('at once to Veilig Thuis: reported before steps 1 to 3 are done, which stay open', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school, [VERTELDE]);
    const { teacher, ib, head } = traject;
    const told = { 'Wisten de ouders het vooraf?': 'Nee: het kind vertelde het zelf' };
    await does(ib, traject, 'Melden bij Veilig Thuis', ...reportWith(NORM, told));
    expect(ib.sight).toContain('Bewaard. Over 5 werkdagen');
    expect(await canDo(head, traject)).toContain('Akkoord met de melding');
    expect(await canDo(teacher, traject)).toEqual(
      expect.arrayContaining(['Stap 1. Signalen op een rij', 'Stap 2. Overleg']),
    );
  });

  test('from every card of the traject the alarm is one press away, and sent it leads to three tasks', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { teacher, ib } = traject;
    await opens(teacher, traject);
    await finds(teacher, 'Er is acuut gevaar');
    await teacher.presses('Waarschuw nu');
    expect(ib.chat.some(({ raw }) => raw.includes('hulp gevraagd'))).toBe(true);
    expect(await canDo(ib, traject)).toEqual(expect.arrayContaining(DIRECT));
  });
});
