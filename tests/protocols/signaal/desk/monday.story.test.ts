import { afterEach, describe, expect, test } from 'vitest';
import { records } from '../story.js';
import { SchoolDay } from '../../../support/school.js';
import { assesses, castOf, codesOn, opensList } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const MOST_PRESSES = 3;

describe('a Monday morning', () => {
  test('ten signals are cleared, each in at most three presses, the first to come due first', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    for (let n = 0; n < 10; n += 1)
      await records(teacher, {
        meekijken: n % 2 === 0 ? 'De IB’er, deze week' : 'De IB’er, vandaag',
        wat: `Voorval ${n}.`,
      });

    await opensList(ib, 'work');
    expect(ib.sight).toContain('Er wachten 10 dingen op je. 5 voor vandaag.');
    expect(ib.sight).not.toMatch(/Sam|Boterbloem|Voorval/);
    await ib.presses(codesOn(ib)[0]!);
    for (let left = 10; left > 0; left -= 1) {
      expect(ib.sight).toContain(left > 5 ? 'Vandaag: Beoordelen' : 'Beoordelen voor');
      const before = ib.pressed;
      await ib.presses('Beoordelen');
      expect(ib.sight).toContain('Voorval');
      await assesses(ib);
      expect(ib.sight).toContain('Verstuurd.');
      await ib.presses(left > 1 ? 'Volgende' : 'Mijn werk');
      expect(ib.pressed - before).toBeLessThanOrEqual(MOST_PRESSES);
    }
    expect(ib.sight).toContain('Mijn werk');
    expect(ib.sight).not.toContain('Beoordelen');
    expect(ib.sight).toContain('Terugkijken');
    expect(ib.pressed).toBeLessThan(40);
  });

  test('a list of more than a card is turned over, and keeps its order', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    for (let n = 0; n < 8; n += 1) await records(teacher, { meekijken: 'De IB’er, deze week' });
    await opensList(ib, 'work');
    expect(ib.sight).toContain('Kaart 1 van 2');
    const first = codesOn(ib);
    await ib.presses('Meer');
    expect(ib.sight).toContain('Kaart 2 van 2');
    expect([...first, ...codesOn(ib)]).toHaveLength(8);
  });

  test('signals that a teacher looks after wait in the list of the week; one message, on the first day she works', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head } = await castOf(school);
    const quiet = ib.chat.length;
    for (let n = 0; n < 3; n += 1) await records(teacher, { meekijken: 'Niemand. Ik houd het zelf in de gaten' });
    expect(ib.chat).toHaveLength(quiet);
    await opensList(ib, 'work');
    expect(ib.sight).toContain('Er wacht niets op je.');
    expect(ib.buttons).toContain('Weeklijst (3)');

    await school.itIs('07:30', '2026-11-16');
    expect(ib.chat).toHaveLength(quiet);
    await school.itIs('08:00', '2026-11-16');
    expect(ib.chat).toHaveLength(quiet + 1);
    expect(ib.newest.raw).toContain('Je weeklijst staat klaar');
    expect(head.newest.raw).not.toContain('weeklijst');
    await ib.presses('Openen');
    expect(ib.sight).toContain('3 nog niet bekeken.');
    expect(ib.sight).toContain('van Marit Zonnedauw');
    for (let left = 3; left > 0; left -= 1) {
      await ib.presses(codesOn(ib)[0]!);
      await ib.presses('Bekeken');
      await ib.presses('Weeklijst');
    }
    expect(ib.sight).toContain('Je hebt alles bekeken.');
  });

  test('from the list of the week a signal can be assessed after all', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await records(teacher, { meekijken: 'Niemand. Ik houd het zelf in de gaten' });
    await opensList(ib, 'weekly');
    await ib.presses(codesOn(ib)[0]!);
    await ib.presses('Beoordelen');
    await assesses(ib);
    expect(teacher.newest.raw).toContain('Er is een antwoord op je signaal');
    await opensList(ib, 'weekly');
    expect(ib.sight).toContain('Je hebt alles bekeken.');
  });

  test('a leerkracht-ouder finds no trace of the cases of the own child', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    const [parent] = await school.cameIn('duo');
    await ib.says('hoi');
    await ib.presses('Ik maak me zorgen');
    ib.fills({ 'Zoek op naam': 'suikerspin' });
    await ib.presses('Zoek');
    ib.fills({
      'Over wie gaat het?': 'Noémi',
      'Wat zag of hoorde je?': 'Stil.',
      'Hoe weet je dit?': 'Zelf gezien of gehoord',
    });
    await ib.presses('Verder');
    ib.fills({ 'Speelt een van deze dingen?': ['Ik twijfel'], 'Wie moet meekijken?': 'De IB’er, vandaag' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Opgeslagen. Dank je.');
    expect(ib.sight).not.toContain('Renske');
    for (const go of ['work', 'weekly', 'dossier'] as const) {
      await opensList(parent, go);
      expect(parent.sight).not.toMatch(/Noémi|[A-Z2-9]{3}-[A-Z2-9]{3}/);
    }
    await parent.forges({ go: 'find', zoek: 'suikerspin' });
    expect(parent.sight).not.toContain('Noémi');
    expect(teacher.chat.length).toBeGreaterThan(0);
  });
});
