import { afterEach, describe, expect, test } from 'vitest';
import { records } from '../story.js';
import { SchoolDay } from '../../../support/school.js';
import { idOf, type Who } from '../../../support/cast.js';
import { assesses, castOf, NOT_YOURS, told, workOf } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const opens = async () => {
  school = await SchoolDay.opens();
  const cast = await castOf(school);
  await records(cast.teacher);
  return cast;
};
const CANNOT = 'Deze collega kan ik niet vragen.';

/** An urgent signal: the IB'er and the directeur have it together. */
const opensUrgent = async () => {
  school = await SchoolDay.opens();
  const cast = await castOf(school);
  await records(cast.teacher, { speelt: ['Kind zegt dat het dood wil of doet zichzelf pijn'] });
  return cast;
};

describe('who cannot come to what hurries', () => {
  test('the others have it, and who said so may come all the same', async () => {
    const { ib, head } = await opensUrgent();
    const asked = ib.newest;
    expect(await told(head, () => ib.pressesOn(asked, 'Ik kan niet'))).toEqual([]);
    expect(ib.sight).toMatch(/Goed dat je het zegt. Dit ligt nu bij .*Joris Vuurtoren/);
    expect(ib.sight).toContain('Kun je toch?');
    await ib.pressesOn(asked, 'Ik pak dit op');
    expect(head.newest.raw).toContain('Hatice Kompasroos heeft dit opgepakt');
  });

  test('let go after it was picked up: the others are asked again', async () => {
    const { ib, head } = await opensUrgent();
    const asked = ib.newest;
    await ib.pressesOn(asked, 'Ik pak dit op');
    const [heard = ''] = await told(head, () => ib.pressesOn(asked, 'Ik kan niet'));
    expect(heard).toContain('Spoed. Lees nu.');
    await head.presses('Ik pak dit op');
    expect(asked.raw).toContain('Joris Vuurtoren heeft dit opgepakt');
  });

  test('all said no: the last one keeps it and knows', async () => {
    const { ib, head, deputy } = await opensUrgent();
    for (const person of [ib, head, deputy])
      if (person.chat.some(({ raw }) => raw.includes('Ik kan niet'))) await person.presses('Ik kan niet');
    expect([ib, head, deputy].map(({ sight }) => sight).join()).toContain('Er is niemand anders om te vragen.');
    expect(await workOf(deputy)).toContain('Signaal');
  });
});

describe('who has a signal', () => {
  test('given on: only to who may read it; the next one is told, and reads it', async () => {
    const { ib, head } = await opens();
    await ib.presses('Openen');
    await ib.presses('Geef door');
    expect(ib.names('Aan wie?')).toEqual(['Bas van der Pannenkoek', 'Joris Vuurtoren']);
    const [heard = ''] = await told(head, async () => {
      ib.fills({ 'Aan wie?': 'Joris Vuurtoren' });
      await ib.presses('Opslaan');
    });
    expect(ib.sight).toContain('Doorgegeven aan Joris Vuurtoren.');
    expect(heard).toContain('Er is een signaal voor vandaag.');
    expect(heard).not.toMatch(/Sam|kring/);
    expect(await workOf(ib)).toContain('Er wacht niets op je.');
    await head.presses('Openen');
    await head.presses('Beoordelen');
    await assesses(head);
    expect(head.sight).toContain('Verstuurd.');
  });

  test.each<Who>(['leerkracht', 'invaller', 'concierge', 'bestuur', 'ibVlieger', '99'])(
    'never to %s, whatever is sent',
    async (who) => {
      const { ib } = await opens();
      const [other] = await school.cameIn('vervanger');
      await ib.presses('Openen');
      await ib.presses('Geef door');
      const before = other.chat.length;
      await ib.forges({ ...ib.holding('Opslaan'), aan: idOf(who) });
      expect(ib.sight).toContain(CANNOT);
      expect(other.chat).toHaveLength(before);
      expect(await workOf(ib)).toContain('Signaal: Beoordelen');
    },
  );

  test('taken over by the directeur: the first is told, and the teacher who has it now', async () => {
    const { teacher, ib, head } = await opens();
    await ib.presses('Openen');
    await ib.presses('Ik pak dit op');
    expect(teacher.newest.raw).toContain('Hatice Kompasroos heeft je signaal');
    await head.forges({ ...ib.holding('Beoordelen'), go: 'open' });
    const [heard = ''] = await told(ib, () => head.presses('Neem over'));
    expect(heard).toContain('Joris Vuurtoren heeft signaal');
    expect(heard).toContain('overgenomen. Je hoeft niets te doen.');
    expect(teacher.newest.raw).toContain('Joris Vuurtoren heeft je signaal');
    expect(head.sight).toContain('Beoordelen');
    expect(await workOf(ib)).toContain('Er wacht niets op je.');
  });

  test('taken over while the first was typing: told who has it, and what was typed is given back', async () => {
    const { ib, head } = await opens();
    await ib.presses('Openen');
    await ib.presses('Ik pak dit op');
    await head.forges({ ...ib.holding('Beoordelen'), go: 'open' });
    await ib.presses('Beoordelen');
    await head.presses('Neem over');
    await assesses(ib, { 'Antwoord aan je collega': 'Dit typte ik net.' });
    expect(ib.sight).toContain('Dit is al opgepakt door Joris Vuurtoren');
    expect(ib.sight).toContain('Dit typte ik net.');
  });

  test('given on while the first card still stands there: it says who has it now', async () => {
    const { ib } = await opens();
    await ib.presses('Openen');
    const old = ib.holding('Beoordelen');
    await ib.presses('Geef door');
    ib.fills({ 'Aan wie?': 'Joris Vuurtoren' });
    await ib.presses('Opslaan');
    await ib.forges(old);
    expect(ib.sight).toContain('Dit ligt nu bij Joris Vuurtoren.');
  });

  test('picked up twice: by the same person it stays so, another reads who has it', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head } = await castOf(school);
    await records(teacher, { speelt: ['Kind zegt dat het dood wil of doet zichzelf pijn'] });
    await ib.presses('Ik pak dit op');
    const heard = await told(teacher, () => ib.pressesAgain());
    expect(heard).toEqual([]);
    expect(ib.sight).toContain('Opgepakt.');
    expect(head.newest.raw).toContain('Hatice Kompasroos heeft dit opgepakt');
    expect(await workOf(head)).toContain('Er wacht niets op je.');
    await head.forges({ ...ib.holding('Beoordelen'), go: 'take' });
    expect(head.sight).toContain('Dit is al opgepakt door Hatice Kompasroos');
  });

  test('an old card, and the wrong person', async () => {
    const { teacher, ib, head } = await opens();
    const [concierge] = await school.cameIn('concierge');
    await ib.presses('Openen');
    const old = ib.holding('Beoordelen');
    await ib.presses('Beoordelen');
    await assesses(ib);
    await ib.forges(old);
    expect(ib.sight).toContain('Dit is al gedaan door jou, 10.00.');
    for (const go of ['form', 'take', 'next', 'offer', 'give', 'tick'])
      for (const person of [concierge, teacher]) {
        await person.forges({ ...old, go });
        expect([go, person.sight]).toEqual([go, NOT_YOURS]);
      }
    await head.forges({ ...old, go: 'form' });
    expect(head.sight).toContain('Dit is al gedaan door Hatice Kompasroos, 10.00.');
  });
});
