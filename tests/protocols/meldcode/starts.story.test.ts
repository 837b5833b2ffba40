import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { answers as answersQuestion, begins, closes, sends, writes } from '../consultatie/story.js';
import { castOf, workOf } from '../signaal/desk/support.js';
import { searches } from '../signaal/story.js';
import type { Person } from '../../support/person.js';
import { pupilFound } from '../../support/pupils.js';
import { SchoolDay } from '../../support/school.js';
import { canDo, does, finds, handsOver, opens, SAFE, samId, STAP2, starts, trajectOf, VOORCHECK } from './story.js';

/** Where a traject begins, what it is joined with, and the other children at home. */

let school: SchoolDay;
afterEach(() => school.closes());

const trajects = async () =>
  (await school.data.about(REGENBOOG, await samId(school), '')).filter(({ protocol }) => protocol === 'meldcode');

const opensDossier = async (person: Person): Promise<void> =>
  person.forges({ go: 'dossier', school: REGENBOOG, leerling: await samId(school) });

describe('a start', () => {
  test('by the IB’er from the dossier of a child, which is chosen already; once more leads into what runs', async () => {
    school = await SchoolDay.opens();
    const { ib, teacher } = await castOf(school);
    await opensDossier(ib);
    await ib.presses('Meldcode');
    expect(ib.value('Over wie gaat het?')).toBe(await samId(school));
    ib.fills({ 'Waarom nu?': 'Derde signaal in twee weken.', 'Wie doet stap': 'Marit Zonnedauw' });
    await ib.presses('Verder');
    ib.fills({ 'Speelt een van deze dingen?': SAFE });
    await ib.presses('Verder');
    await ib.presses('Begin');
    const [head] = await trajects();
    expect(await canDo(teacher, head!)).toContain('Stap 1. Signalen op een rij');

    await starts(teacher);
    expect(teacher.sight).toContain(`Er loopt al een traject: ${head!.code}.`);
    await teacher.presses('Openen');
    expect(teacher.sight).toContain('Stap 1. Signalen op een rij');
    expect(await trajects()).toHaveLength(1);
  });

  test('a teacher finds no such button in the dossier', async () => {
    school = await SchoolDay.opens();
    const { teacher } = await castOf(school);
    await opensDossier(teacher);
    expect(teacher.buttons).not.toContain('Meldcode');
  });

  test('from advice of the IB’er: the teacher who asked does steps 1 to 3', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await begins(teacher, { speelt: ['Misschien niet veilig thuis'] });
    await teacher.presses('Vraag de IB’er');
    teacher.fills({ 'Wat is je vraag?': 'Wat zal ik doen?' });
    await teacher.presses('Vraag de IB’er');
    await ib.presses('Openen');
    await ib.presses('Advies geven');
    ib.fills({ Advies: 'Begin.', 'Wie praat met de ouders?': 'Nog niet', 'Hoe verder?': 'Op naar de meldcode' });
    await ib.presses('Versturen');
    await ib.pressesOn(ib.newest, 'Openen');
    await finds(ib, 'Meldcode beginnen');
    ib.fills({ 'Waarom nu?': 'Na het advies.', 'Speelt een van deze dingen?': SAFE });
    await ib.presses('Begin');
    const [head] = await trajects();
    expect(await canDo(teacher, head!)).toContain('Stap 2. Overleg');
    expect(await workOf(ib)).not.toContain('Meldcode beginnen');
  });
});

describe('step 2 and the consultation', () => {
  test('colleagues think along without a name; what came of it is step 2', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { teacher, ib } = traject;
    const [gym] = await school.cameIn('vakleerkracht');
    await opens(teacher, traject);
    await finds(teacher, 'Laat collega’s meedenken');
    await writes(teacher);
    await sends(teacher, { aan: ['Sjoerd Klimtouw'] });
    await answersQuestion(gym, 'Hij is vaak moe.');
    expect(gym.sight).not.toMatch(/Sam|Boterbloem/);
    await closes(teacher);
    await opens(ib, traject);
    expect(ib.sight).toContain('Vooraan zitten hielp.');
    expect(ib.sight).toContain('2 gedaan');
    expect(await canDo(teacher, traject)).toContain('Stap 2. Overleg');
  });

  test('after an exception no colleague is asked: the IB’er is, and that advice comes back', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school, [
      'Een gesprek met de ouders kan gevaarlijk zijn voor het kind of voor jou',
    ]);
    const { teacher, ib } = traject;
    await opens(teacher, traject);
    await finds(teacher, 'Laat collega’s meedenken');
    expect(teacher.sight).toContain('Vraag dit niet aan collega’s.');
    await teacher.presses('Vraag de IB’er');
    teacher.fills({ 'Wat is je vraag?': 'Hoe blijft Sam veilig?' });
    await teacher.presses('Vraag de IB’er');
    await ib.pressesOn(ib.newest, 'Openen');
    await ib.presses('Advies geven');
    ib.fills({
      Advies: 'Wacht op Veilig Thuis.',
      'Wie praat met de ouders?': 'Nog niet',
      'Hoe verder?': 'Met dit advies terug naar je collega',
    });
    await ib.presses('Versturen');
    await opens(ib, traject);
    expect(ib.sight).toContain('Wacht op Veilig Thuis.');
    expect(ib.sight).toContain('2 gedaan');
  });

  test('the Vlaggensysteem is begun from the traject, and its outcome comes back in one line', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib } = traject;
    await opens(ib, traject);
    await finds(ib, 'Verder overleggen');
    ib.fills({ 'Hoe wil je verder?': 'Vlaggensysteem' });
    await ib.presses('Start');
    expect(ib.sight).toContain('Vlaggensysteem staat klaar.');
    await ib.presses('Verder');
    await ib.presses('Verder');
    const vlag = (await school.data.stillOpen(REGENBOOG)).find(({ protocol }) => protocol === 'vlag');
    await opens(ib, vlag!);
    await finds(ib, 'Toch niet nodig');
    ib.fills({ 'Waarom niet?': 'Het hoort hier niet.' });
    await ib.presses('Opslaan');
    await opens(ib, traject);
    expect(ib.sight).toContain('Uitkomst van overleg');
  });

  test('advice that is not followed asks why', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { teacher } = traject;
    await does(teacher, traject, 'Stap 2. Overleg', { ...STAP2, 'Volg je het advies?': 'Deels' });
    expect(teacher.sight).toContain('Waarom volg je het advies niet helemaal?');
    teacher.fills({ 'Waarom?': 'De ouders zijn nu niet thuis, dat kan pas volgende week.' });
    await teacher.presses('Opslaan');
    await opens(traject.ib, traject);
    expect(traject.ib.sight).toContain('De ouders zijn nu niet thuis');
  });

  test('the paired aandachtsfunctionaris is asked without a name: one is refused', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await does(traject.ib, traject, 'Vraag de aandachtsfunctionaris', {
      'Wat leg je voor?': 'Sam Boterbloem heeft vaak plekken.',
    });
    expect(traject.ib.sight).toContain('Hier staat nog een naam: Sam Boterbloem.');
  });
});

describe('the talk with a child', () => {
  test('is talked over first, in one press', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { teacher, ib } = traject;
    await opens(teacher, traject);
    await finds(teacher, 'Vraag de IB’er: praten met het kind');
    expect(teacher.sight).toContain('Gevraagd aan Hatice Kompasroos');
    await does(ib, traject, 'Een gesprek met het kind bespreken', { 'Kan dit gesprek?': 'Ja' });
    expect(teacher.newest.raw).toContain('Er is een taak voor je');
    await does(
      teacher,
      traject,
      'Gesprek met het kind',
      { 'Wanneer besprak je': '2026-11-10', 'Wat zegt het kind?': '"Ik ben bang."', 'Wat wil het kind?': 'Naar oma.' },
      { 'Wat heb je uitgelegd?': 'Dat ik hulp zoek.', 'Wie praat de volgende keer': 'Ik, morgen.' },
    );
    await opens(ib, traject);
    expect(ib.sight).toContain('"Ik ben bang."');
  });

  test('a kindcheck has its own look at safety first', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { teacher, ib } = traject;
    await does(teacher, traject, 'Stap 1. Signalen op een rij', {
      'Wat zie je': 'Moeder ligt op de bank.',
      'Wat gaat goed?': 'Oma helpt.',
      'Broertjes, zusjes': 'Een baby.',
      'Speelt er iets': 'Ja',
    });
    expect(await canDo(teacher, traject)).not.toContain('Kindcheck');
    await does(teacher, traject, 'Kindcheck. Kijk eerst hiernaar', {
      ...VOORCHECK,
      'Speelt een van deze dingen?': ['Een gesprek met de ouders kan gevaarlijk zijn voor het kind of voor jou'],
    });
    expect(await canDo(teacher, traject)).not.toContain('Kindcheck');
    expect(ib.newest.raw).toContain('Spoed. Lees nu.');
  });
});

describe('brothers and sisters', () => {
  test('are linked for who leads; the teacher learns of it nowhere', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib, head, teacher } = traject;
    await opens(ib, traject);
    await finds(ib, 'Broertjes en zusjes op school');
    await searches(ib, 'zeewier');
    ib.fills({ 'Wie zijn het?': 'Fenna' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Gekoppeld.');
    for (const person of [ib, head]) {
      await opens(person, traject);
      expect(person.sight).toContain('Fenna Zeewier');
    }
    const fenna = await pupilFound(school.data, REGENBOOG, 'zeewier');
    for (const stage of [0, 1]) {
      if (stage === 1) await handsOver(traject);
      await opens(teacher, traject);
      expect(teacher.sight).toContain('blauwe plek');
      expect(teacher.sight).not.toMatch(/Fenna|Zeewier|F\.Z\./);
      await teacher.forges({ go: 'dossier', school: REGENBOOG, leerling: fenna.id });
      expect(teacher.sight).not.toContain('blauwe plek');
    }
  });

  test('the sister has a traject of her own', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib } = traject;
    await opens(ib, traject);
    await finds(ib, 'Broertjes en zusjes op school');
    await searches(ib, 'zeewier');
    ib.fills({ 'Wie zijn het?': 'Fenna' });
    await ib.presses('Opslaan');
    const fenna = await pupilFound(school.data, REGENBOOG, 'zeewier');
    await ib.forges({ go: 'dossier', school: REGENBOOG, leerling: fenna.id });
    await ib.presses('Meldcode');
    ib.fills({ 'Waarom nu?': 'Ook zorgen om haar.' });
    await ib.presses('Verder');
    ib.fills({ 'Speelt een van deze dingen?': SAFE });
    await ib.presses('Verder');
    await ib.presses('Begin');
    expect(ib.sight).toContain('Doorgegeven.');
    const about = await school.data.about(REGENBOOG, fenna.id, '');
    expect(about.filter(({ protocol }) => protocol === 'meldcode')).toHaveLength(2);
  });
});
