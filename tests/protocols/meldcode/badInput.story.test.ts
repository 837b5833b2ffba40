import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { familyOf, NOT_YOURS } from '../signaal/desk/support.js';
import { SchoolDay } from '../../support/school.js';
import {
  answers,
  canDo,
  CLOSING,
  comesTo,
  does,
  finds,
  handsOver,
  HELP,
  DOSSIER,
  NORM,
  opens,
  QUESTION,
  reportWith,
  samId,
  trajectOf,
  WHY,
} from './story.js';

/** What cannot be, is late, or comes from somebody who may not any more. */

let school: SchoolDay;
afterEach(() => school.closes());

const stored = async (id: string) => (await school.data.readCase(REGENBOOG, id))!.value;
const questionsOpen = async (id: string) =>
  (await stored(id)).tasks
    .filter(({ status, step }) => status === 'open' && step.startsWith('vraag'))
    .map(({ step }) => step);

describe('out of order', () => {
  test('an answer to a question that is not asked yet changes nothing', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib } = traject;
    await comesTo(school, traject, 1);
    await opens(ib, traject);
    await finds(ib, QUESTION[1].title);
    const card = { ...ib.holding('Verder') };
    for (const raw of [
      { hulp_kan: 'ja', motief3: WHY },
      { onveilig: 'nee', motief2: WHY },
      { werkt: 'ja', motief5: WHY },
    ])
      await ib.forges({ ...card, ...raw, page: '1' });
    expect(await questionsOpen(traject.id)).toEqual(['vraag1']);
    expect((await stored(traject.id)).log.filter(({ step }) => step.startsWith('vraag'))).toEqual([]);
  });

  test('an old card of question 3 after a report does nothing, and gives back what was typed', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib } = traject;
    await comesTo(school, traject, 3);
    await opens(ib, traject);
    await finds(ib, QUESTION[3].title);
    const old = { ...ib.holding('Opslaan') };
    await answers(traject, 3, 'Nee');
    await does(ib, traject, 'Melden bij Veilig Thuis', ...reportWith(NORM));
    await ib.forges({ ...old, hulp_kan: 'ja', motief3: WHY });
    expect(ib.sight).toContain('Dit is al gedaan');
    expect(ib.sight).toContain(WHY);
    const { log } = await stored(traject.id);
    expect(log.flatMap(({ step, answers }) => (step === 'vraag3' ? [answers[0]?.value] : []))).toEqual(['nee']);
  });

  test('a teacher does not weigh by a card of the IB’er', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib, teacher } = traject;
    await comesTo(school, traject, 2);
    await opens(ib, traject);
    await finds(ib, QUESTION[2].title);
    await teacher.forges({ ...ib.holding('Opslaan'), onveilig: 'nee', motief2: WHY });
    expect(teacher.sight).toBe(NOT_YOURS);
    expect(await questionsOpen(traject.id)).toEqual(['vraag2']);
  });
});

describe('two at once', () => {
  test('IB’er and directeur answer question 2 differently at the same moment: one counts, the other hears who', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib, head } = traject;
    await comesTo(school, traject, 2);
    await school.itIs('16:00', '2026-11-12');
    await school.itIs('12:30', '2026-11-13');
    const both = [ib, head];
    for (const one of both) {
      await opens(one, traject);
      await finds(one, QUESTION[2].title);
    }
    ib.fills({ 'Acuut of': 'Nee', 'Waarom?': WHY });
    head.fills({ 'Acuut of': 'Ja', 'Waarom?': WHY });
    await Promise.all(both.map((one) => one.presses('Opslaan')));
    const { log } = await stored(traject.id);
    expect(log.filter(({ step, did }) => step === 'vraag2' && did === 'answered')).toHaveLength(1);
    expect(both.filter((one) => one.sight.includes('Dit is al gedaan door'))).toHaveLength(1);
  });

  test('agreeing and not agreeing at once: one answer of one person', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib, head } = traject;
    await handsOver(traject);
    await answers(traject, 1, 'Nee');
    await does(ib, traject, 'Afsluiten', ...CLOSING);
    await opens(head, traject);
    await finds(head, 'Akkoord met sluiten');
    const card = { ...head.holding('Opslaan') };
    await Promise.all([head.forges({ ...card, oordeel: 'akkoord' }), head.forges({ ...card, oordeel: 'niet' })]);
    const { log } = await stored(traject.id);
    expect(log.filter(({ step }) => step === 'akkoordSluiten')).toHaveLength(1);
  });
});

describe('what was typed', () => {
  test.each([
    ['a report in the future', 'Welke dag?', '2026-11-11', 'Dit ligt in de toekomst.'],
    ['a reason of one space', 'Waarom deze norm?', ' ', 'Vul dit in.'],
    ['a reason of one word', 'Waarom deze norm?', 'Omdat.', 'Schrijf in eigen woorden waarom.'],
    ['a day to be called back that is past', 'Wanneer bellen ze terug?', '2026-11-09', 'Deze datum is al voorbij.'],
  ])('%s is refused, and what else was typed stays', async (_, label, value, why) => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib } = traject;
    await handsOver(traject);
    await opens(ib, traject);
    await finds(ib, 'Melden bij Veilig Thuis');
    ib.fills({ ...reportWith(NORM)[0], 'Kenmerk van Veilig Thuis': 'VT-77', [label]: value });
    await ib.presses('Verder');
    expect(ib.sight).toContain(why);
    expect(ib.value('Kenmerk van Veilig Thuis')).toBe('VT-77');
    expect((await stored(traject.id)).facts.gemeld).toBeUndefined();
  });

  test.each([
    ['past', '2026-11-09', 'Deze datum is al voorbij.'],
    ['no day at all', 'morgen', 'Dit is geen datum.'],
  ])('a term that is %s is refused', async (_, day, why) => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await comesTo(school, traject, 4);
    await answers(traject, 4, 'Ja');
    await opens(traject.ib, traject);
    await finds(traject.ib, 'Stap 5. Afspraken over hulp');
    traject.ib.fills({ ...HELP[0], 'Wanneer moet het effect': day });
    await traject.ib.presses('Verder');
    expect(traject.ib.sight).toContain(why);
  });
});

describe('people who go', () => {
  test('an IB’er whose role ends on page 2 of a question saves nothing; the deputy has it', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib, head, deputy } = traject;
    await comesTo(school, traject, 1);
    await does(
      ib,
      traject,
      QUESTION[1].title,
      {
        'Een vermoeden?': 'Ja',
        'Waarom?': WHY,
        'Is de directeur op de hoogte?': 'Ja, gesproken',
      },
      DOSSIER,
    );
    ib.fills({ 'Is dit nog steeds zo?': 'Ja, nog steeds zo' });
    const last = { ...ib.holding('Opslaan') };
    await head.forges({ go: 'people' });
    await head.presses('Toegang stoppen');
    head.fills({ 'Om wie gaat het?': 'Hatice Kompasroos' });
    await head.presses('Verder');
    head.fills({ 'Weet je het zeker?': 'Ja, de toegang stopt nu' });
    await head.presses('Opslaan');
    await ib.forges({ ...last, kind_zo: 'ja' });
    expect((await stored(traject.id)).facts.vraag1).toBeUndefined();
    await school.itIs('10:05');
    expect(await canDo(deputy, traject)).toContain(QUESTION[1].title);
  });

  test('a child that leaves school: the traject stays open until the hand-over is written down', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib, head } = traject;
    await handsOver(traject);
    await does(ib, traject, 'Melden bij Veilig Thuis', ...reportWith(NORM));
    const sam = await samId(school);
    await does(ib, traject, 'Het kind gaat van school', {
      'Wanneer gaat het kind weg?': '2026-11-20',
      'Weet Veilig Thuis het?': 'Nog niet',
    });
    expect(ib.sight).toContain('Vertel het vandaag aan Veilig Thuis: 0800-2000.');
    await school.data.savePupils(REGENBOOG, [
      { ...(await school.data.pupils(REGENBOOG, [sam]))[0]!, left: '2026-11-20' },
    ]);
    await school.itIs('12:30', '2026-11-23');
    const can = await canDo(ib, traject);
    expect(can).toContain('Overdracht bij een andere school');
    expect(can).not.toContain('Afsluiten');
    await does(ib, traject, 'Overdracht bij een andere school', {
      'Wanneer overlegde je': '2026-11-23',
      'Wat is afgesproken': 'Veilig Thuis belt de nieuwe school.',
      'Weten de ouders': 'Ja',
    });
    await does(ib, traject, 'Afsluiten', ...CLOSING);
    await does(head, traject, 'Akkoord met sluiten', { 'Jouw oordeel': 'Akkoord' });
    expect(head.sight).toContain('Het dossier is gesloten.');
  });

  test('a directeur who is a parent of the child sees nothing of it, and the deputy acts', async () => {
    const probe = await SchoolDay.opens();
    const sam = await samId(probe);
    await probe.closes();
    school = await SchoolDay.opens({ store: familyOf('directeur', sam) });
    const traject = await trajectOf(school, ['Iemand is nu in gevaar']);
    const { ib, head } = traject;
    expect(head.chat.map(({ raw }) => raw).join()).not.toContain('Spoed. Lees nu.');
    await opens(head, traject);
    expect(head.sight).toBe(NOT_YOURS);
    await head.forges({ go: 'dossier', school: REGENBOOG, leerling: sam });
    expect(head.sight).toBe(NOT_YOURS);
    await does(ib, traject, 'Melden bij Veilig Thuis', ...reportWith(NORM));
    const { tasks } = await stored(traject.id);
    const agrees = tasks.find(({ step, status }) => step === 'akkoordMelding' && status === 'open');
    expect(agrees?.to.length).toBeGreaterThan(0);
    expect(agrees?.to).not.toContain(head.id);
    expect(agrees?.to).not.toContain(ib.id);
  });
});
