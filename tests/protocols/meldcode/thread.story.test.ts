import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { castOf, codesOn, NOT_YOURS, recordsAndReads, assesses, workOf } from '../signaal/desk/support.js';
import type { Person } from '../../support/person.js';
import { BOTH_WAYS, SchoolDay } from '../../support/school.js';
import {
  answersQuestion,
  answersQuestion1,
  canDo,
  CLOSING,
  does,
  finds,
  handsOver,
  opens,
  REPORT,
  SAFE,
  samId,
  STAP1,
  STAP2,
  starts,
  trajectOf,
  WHY,
} from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

/** The IB'er begins in the dossier of Sam, and finds nothing that hurries. */
const startsFromDossier = async (ib: Person, reason: Record<string, string>): Promise<void> => {
  await ib.forges({ go: 'dossier', school: REGENBOOG, leerling: await samId(school) });
  await ib.presses('Meldcode');
  ib.fills(reason);
  await ib.presses('Verder');
  ib.fills({ 'Speelt een van deze dingen?': SAFE });
  await ib.presses('Verder');
  await ib.presses('Begin');
};

const trajectAbout = async (day: SchoolDay) =>
  (await day.data.about(REGENBOOG, await samId(day), '')).find(({ protocol }) => protocol === 'meldcode');

const SKIPPED = {
  'Waarom geen gesprek?': 'Een gesprek is niet veilig',
  'Leg uit waarom': 'Vader wordt thuis snel boos op Sam.',
  'Wanneer overlegde je met Veilig Thuis?': '2026-11-10',
  'Wanneer kunnen de ouders': '2026-11-24',
};

const codeIn = (text: string): string => /[A-Z2-9]{3}-[A-Z2-9]{3}/.exec(text)?.[0] ?? 'no code';

describe.each(BOTH_WAYS)('the thread of a traject, forms in %s', (forms) => {
  test('from the word to a report that the directeur agrees with', async () => {
    school = await SchoolDay.opens({ forms });
    const traject = await trajectOf(school);
    const { teacher, ib, head } = traject;
    expect(teacher.newest.raw).toContain('Er is een taak voor je');
    expect(ib.newest.raw).toContain('Een collega vraagt je om mee te letten.');
    expect(await canDo(teacher, traject)).toEqual(
      expect.arrayContaining(['Stap 1. Signalen op een rij', 'Stap 2. Overleg', 'Stap 3. Kijk eerst hiernaar']),
    );
    await handsOver(traject);
    expect(teacher.sight).toContain('Hatice Kompasroos leidt nu.');

    await answersQuestion1(traject, 'Ja');
    expect(ib.sight).toContain('acute en/of structurele onveiligheid?');
    expect(head.newest.raw).toContain('die jij mag lezen');
    await answersQuestion(traject, 'Stap 5. Vraag 2: veiligheid', 'Acuut of', 'Twijfel');
    expect(ib.sight).toContain('Twijfel telt als ja.');
    expect(ib.sight).toContain('Meld nu bij Veilig Thuis: bel 0800-2000. Wacht niet op een handtekening.');
    await does(ib, traject, 'Melden bij Veilig Thuis', ...REPORT);
    expect(ib.sight).toContain('Over 5 werkdagen vraag ik of je iets hebt gehoord.');

    await opens(head, traject);
    expect(await canDo(ib, traject)).not.toContain('Akkoord met de melding');
    await does(head, traject, 'Akkoord met de melding', { 'Jouw oordeel': 'Akkoord' });
    expect(head.sight).toContain('De melding blijft staan.');
    await does(teacher, traject, 'Ik heb het gelezen');
    expect(teacher.sight).toContain('Er is gemeld. Blijf gewoon doen voor het kind.');
  });

  test('no suspicion: closed only with the directeur, who says so expressly; somebody watches', async () => {
    school = await SchoolDay.opens({ forms });
    const traject = await trajectOf(school);
    const { ib, head, teacher } = traject;
    await handsOver(traject);
    await answersQuestion1(traject, 'Nee');
    await does(ib, traject, 'Afsluiten', ...CLOSING);
    expect(ib.sight).toContain('Tot het akkoord blijft het dossier open.');
    expect(await canDo(ib, traject)).not.toContain('Akkoord met sluiten');
    await does(head, traject, 'Akkoord met sluiten', { 'Jouw oordeel': 'Akkoord' });
    await opens(ib, traject);
    expect(ib.sight).toContain('Het vermoeden bleek onterecht.');

    await school.itIs('12:30', '2026-11-24');
    await does(teacher, traject, 'Hoe gaat het met het kind?', {
      'Hoe gaat het?': 'Goed',
      'Wat zie je?': 'Sam lacht weer.',
    });
    await school.itIs('12:30', '2026-12-08');
    await does(teacher, traject, 'Hoe gaat het met het kind?', {
      'Hoe gaat het?': 'Goed',
      'Wat zie je?': 'Sam lacht weer.',
    });
    await does(ib, traject, 'Rapportage meldcode', {
      'Waar ging het over?': 'Onterecht vermoeden',
      'Werkten de rollen': 'Ja',
    });
    await does(head, traject, 'Rapportage meldcode aanvullen', {});
    await school.itIs('12:30', '2026-12-11');
    await does(ib, traject, 'Afronden', { 'Kan het volgen stoppen?': 'Ja, het is klaar' });
    await does(ib, traject, 'Heropenen', { 'Waarom ga je weer verder?': WHY });
    expect(ib.sight).toContain('Weer open.');
    expect(await canDo(ib, traject)).toContain('Stap 4. Vraag 1: vermoeden');
  });

  test('one runs about a child: a second start adds to it, and only who leads learns that it runs', async () => {
    school = await SchoolDay.opens({ forms });
    const traject = await trajectOf(school);
    const { ib } = traject;
    const [duo] = await school.cameIn('duo');
    await starts(duo);
    expect(duo.sight).not.toContain('Er loopt al');
    expect(duo.sight).toContain('Doorgegeven.');
    await opens(duo, traject);
    expect(duo.sight).toBe(NOT_YOURS);
    const before = ib.chat.length;
    await starts(traject.teacher);
    expect(traject.teacher.sight).toContain('Er loopt al een traject:');
    expect(ib.chat).toHaveLength(before + 1);
    await opens(ib, traject);
    expect(ib.sight.match(/Nog een aanleiding/g)).toHaveLength(2);
  });

  test('of a closed one a second teacher learns nothing and waits for no cards, and the IB’er reads her words at question 2', async () => {
    school = await SchoolDay.opens({ forms });
    const { ib, head } = await castOf(school);
    const [duo] = await school.cameIn('duo');
    await startsFromDossier(ib, { 'Waarom nu?': 'Derde signaal in twee weken.' });
    expect(ib.sight).toContain('Doorgegeven. Jij doet stap 1, 2 en 3.');
    const traject = { ...(await castOf(school)), id: (await trajectAbout(school))!.id };
    await does(ib, traject, 'Stap 1. Signalen op een rij', STAP1);
    await does(ib, traject, 'Stap 2. Overleg', STAP2);
    await does(ib, traject, 'Stap 3 overslaan', SKIPPED);
    await answersQuestion1(traject, 'Nee');
    await does(ib, traject, 'Afsluiten', CLOSING[0]!, { ...CLOSING[1]!, 'Wie let op': 'Ikzelf' }, CLOSING[2]!);
    await does(head, traject, 'Akkoord met sluiten', { 'Jouw oordeel': 'Akkoord' });

    await starts(duo);
    expect(duo.sight).toContain('Doorgegeven. Hatice Kompasroos krijgt wat jij schreef, en kijkt.');
    expect(duo.sight).not.toContain('traject');
    expect(duo.sight).not.toContain('kaarten');
    await ib.pressesOn(ib.newest, 'Openen');
    expect(ib.sight).toContain('Er kwam iets bij.');
    expect(ib.sight).toContain('had weer een blauwe plek');
    expect(ib.sight).toContain('acute en/of structurele onveiligheid?');
    await ib.presses('Zaak lezen');
    expect(ib.sight).toContain('Nog een aanleiding');
  });

  test('started by the IB’er for a teacher: she is named, and nobody who hears nothing', async () => {
    school = await SchoolDay.opens({ forms });
    const { ib, teacher, head } = await castOf(school);
    const before = head.chat.length;
    await startsFromDossier(ib, { 'Waarom nu?': 'Derde signaal.', 'Wie doet stap': 'Marit Zonnedauw' });
    expect(ib.sight).toContain('Marit Zonnedauw krijgt bericht en doet stap 1, 2 en 3.');
    expect(ib.sight).not.toContain('Joris');
    expect(ib.sight).not.toContain('Je kaarten');
    expect(teacher.newest.raw).toContain('Er is een taak voor je');
    expect(head.chat).toHaveLength(before);
  });

  test('from a signal that nobody assessed: it asks nothing more, and says where it goes on', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib', 'directeur');
    await recordsAndReads(teacher, ib);
    const code = codeIn(ib.sight);
    const signal = (await school.data.about(REGENBOOG, await samId(school), ''))[0]!;
    await opens(ib, signal);
    await finds(ib, 'Meldcode beginnen');
    ib.fills({ 'Waarom nu?': 'Het derde signaal.', 'Speelt een van deze dingen?': SAFE });
    await ib.presses('Begin');
    expect(teacher.chat.map(({ raw }) => raw).join()).toContain('opgepakt');
    expect(await workOf(ib)).not.toContain(code);
    await opens(ib, signal);
    expect(ib.sight.match(/Loopt verder in de meldcode\./g)).toHaveLength(1);
    await school.itIs('12:30', '2026-11-20');
    expect(await workOf(ib)).not.toContain(code);
  });

  test('from a signal by the IB’er: the writer does steps 1 to 3, and the signal is linked', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib', 'directeur');
    await recordsAndReads(teacher, ib);
    const code = codeIn(ib.sight);
    await assesses(ib, { 'Wat ga je doen?': ['Meldcode'] });
    expect(await workOf(ib)).toContain('Signaal: Meldcode beginnen, Terugkijken, voor wo 12.00');
    await ib.presses(codesOn(ib)[0]!);
    await ib.presses('Meldcode beginnen');
    ib.fills({ 'Waarom nu?': 'Het derde signaal.', 'Speelt een van deze dingen?': SAFE });
    await ib.presses('Begin');
    expect(ib.sight).toContain('Doorgegeven.');
    await teacher.presses('Openen');
    expect(teacher.sight).toContain(code);
    expect(teacher.buttons).toContain('Stap 1. Signalen op een rij');
    expect(await workOf(ib)).not.toContain('Terugkijken');
  });
});
