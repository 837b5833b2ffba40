import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../support/cards.js';
import { BOTH_WAYS, SchoolDay } from '../../support/school.js';
import { ASSESSED, DONE, INCIDENT, WORRY, codeOn, fillsFirstCard, fillsSecondCard, records } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

describe.each(BOTH_WAYS)('an ordinary signal, forms in %s', (forms) => {
  test('a teacher records, the IB’er reads and answers, the teacher reads the answer', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    expect(teacher.sight).toContain('Wat is er?');
    fillsFirstCard(teacher);
    await teacher.presses('Verder');
    expect(teacher.sight).toContain('Nog twee vragen');
    fillsSecondCard(teacher);
    await teacher.presses('Opslaan');
    const code = codeOn(teacher);
    expect(teacher.sight).toContain('Opgeslagen. Dank je.');
    expect(teacher.sight).toMatch(/leest dit uiterlijk\s+13\.15/);
    expect(teacher.newest.raw).toContain(`Signaal ${code} is opgeslagen, 10.00.`);

    expect(ib.newest.raw).toContain(`Graag lezen voor 13.15. ${code}`);
    await ib.presses('Openen');
    expect(ib.sight).toContain('was stil in de kring.');
    await ib.presses('Ik pak dit op');
    expect(teacher.newest.raw).toContain('heeft je signaal');
    await ib.presses('Beoordelen');
    ib.fills({ ...DONE, 'Antwoord aan je collega': 'Ik kom morgen kijken.' });
    await ib.presses('Opslaan en antwoord sturen');
    expect(ib.sight).toContain('Verstuurd.');

    await teacher.presses('Lezen');
    expect(teacher.sight).toContain('Ik kom morgen kijken.');
    await teacher.presses('Duidelijk');
    expect(teacher.sight).toContain('Dit signaal is klaar.');
  });

  test('the IB’er keeps an eye on it: the teacher does not close it by reading', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher);
    await ib.presses('Openen');
    await ib.presses('Beoordelen');
    ib.fills({ ...ASSESSED, 'Antwoord aan je collega': 'Ik bel vanmiddag.' });
    await ib.presses('Opslaan en antwoord sturen');
    await teacher.presses('Lezen');
    await teacher.presses('Duidelijk');
    expect(teacher.sight).toContain('Je collega houdt dit signaal bij.');
    await school.itIs('12:30', '2026-11-17');
    expect(ib.newest.raw).toContain('Nog te doen bij');
  });

  test('a story typed in the chat is not kept, and the writer is told so', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('Sam had vanmorgen weer geen brood');
    expect(teacher.sight).toContain('Dit staat nu in de chat van Teams. Ik bewaar het niet.');
    expect(teacher.newest.raw).not.toContain('brood');
    await teacher.says('hoi');
    expect(teacher.newest.raw).not.toContain('Ik bewaar het niet');
  });

  test('nobody else needs to look: nobody is told, and the teacher reads who can see it', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher, ib, head] = await school.cameIn('leerkracht', 'ib', 'directeur');
    await records(teacher, { meekijken: 'Niemand. Ik houd het zelf in de gaten', way: INCIDENT });
    expect(teacher.sight).toContain('Dit staat bij jouw groep');
    expect(teacher.sight).toContain('Dit kunnen lezen: jij');
    expect(teacher.sight).toContain('Vertel de ouders wat je zag.');
    expect(ib.chat).toHaveLength(1);
    expect(head.chat).toHaveLength(1);
  });

  test('the group’s own teachers hear it when somebody else wrote it', async () => {
    school = await SchoolDay.opens({ forms });
    const [other, own, duo] = await school.cameIn('vervanger', 'leerkracht', 'duo');
    await other.says('hoi');
    await other.presses(WORRY);
    other.fills({ 'Zoek op naam': 'boter' });
    await other.presses('Zoek');
    expect(other.sight).toContain('2 gevonden');
    fillsFirstCard(other);
    await other.presses('Verder');
    fillsSecondCard(other, { meekijken: 'Niemand. Ik houd het zelf in de gaten' });
    await other.presses('Opslaan');
    for (const teacher of [own, duo]) {
      expect(teacher.newest.raw).toContain('Een collega schreef een signaal');
      await teacher.presses('Openen');
      expect(teacher.sight).toContain('was stil in de kring.');
    }
  });

  test('an unfinished text comes back after a reload, and is gone after five school days', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    fillsFirstCard(teacher, { wat: 'Half verhaal.' });
    await teacher.presses('Verder');
    teacher.reloads();
    await teacher.presses(WORRY);
    expect(teacher.sight).toContain('Dit was nog niet af.');
    await teacher.presses('Terug');
    expect(teacher.value('Wat zag of hoorde je?')).toBe('Half verhaal.');
    await school.itIs('12:30', '2026-11-16');
    expect(teacher.newest.raw).toContain('Je hebt nog een signaal dat niet af is.');
    await school.itIs('12:30', '2026-11-17');
    await teacher.pressesOn(teacher.newest, 'Verder');
    expect(teacher.sight).toBe('Deze zaak is er niet, of je kunt er niet bij.');
  });

  test('set aside with one press, taken up from the message, thrown away', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    teacher.fills({ 'Wat zag of hoorde je?': 'Nog geen naam.' });
    await teacher.presses('Later afmaken');
    expect(teacher.sight).toContain('Ik bewaar dit tot');
    await teacher.pressesOn(teacher.newest, 'Verder');
    expect(teacher.value('Wat zag of hoorde je?')).toBe('Nog geen naam.');
    await teacher.presses('Weggooien');
    await teacher.pressesOn(teacher.newest, 'Verder');
    expect(teacher.sight).toBe('Deze zaak is er niet, of je kunt er niet bij.');
  });

  test('nobody reads it in time: the sender hears it, and the deputy gets it', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher, ib, deputy] = await school.cameIn('leerkracht', 'ib', 'vervanger');
    await records(teacher);
    await school.itIs('13:20');
    expect(teacher.newest.raw).toContain('Nog niemand heeft signaal');
    expect(ib.newest.raw).toContain('Nog te doen bij');
    expect(textOf(deputy.newest.card)).toContain('Er is een signaal voor je. Dit had klaar moeten zijn: 13.15.');
    const before = school.teams.messages.length;
    await school.itIs('13:40');
    expect(school.teams.messages).toHaveLength(before);
  });
});
