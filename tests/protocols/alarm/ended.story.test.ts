import { afterEach, describe, expect, test } from 'vitest';
import { castOf } from '../signaal/desk/support.js';
import { textOf } from '../../support/cards.js';
import { SchoolDay } from '../../support/school.js';
import { asksForHelp, heard } from './people.js';

/** How an alarm ends, and who cannot come (practice.md 4.5). */

let school: SchoolDay;
afterEach(() => school.closes());

describe('the end of an alarm', () => {
  test('spoken to and still waiting: everything goes on', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await asksForHelp(teacher);
    await teacher.presses('Ik heb iemand gesproken');
    await teacher.presses('Nee, ik wacht nog');
    expect(teacher.sight).toContain('Alles loopt door.');
    expect(ib.newest.raw).toContain('Ik ga nu');
    await school.itIs('10:05');
    expect(teacher.newest.raw).toContain('Nog steeds geen reactie.');
    const { raw } = teacher.newest;
    // The first button is the coloured one.
    expect(raw.indexOf('Nu opschrijven')).toBeLessThan(raw.indexOf('Ik heb iemand gesproken'));
  });

  test('who was on the way is told that help is there', async () => {
    school = await SchoolDay.opens();
    const { teacher, head } = await castOf(school);
    await asksForHelp(teacher);
    await head.presses('Ik ga nu');
    const before = head.chat.length;
    await teacher.pressesOn(teacher.newest, 'Ik heb iemand gesproken');
    await teacher.presses('Ja, er is hulp');
    expect(head.chat).toHaveLength(before + 1);
    expect(head.newest.raw).toContain('Marit Zonnedauw sprak een collega. Je hoeft niet meer te komen.');
    expect(teacher.newest.raw).toContain('Je hebt een collega gesproken.');
    expect(teacher.newest.raw).not.toContain('komt naar je toe');
  });

  test('an old button on what is over says so, to its own people alone', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    const [other] = await school.cameIn('vakleerkracht');
    await asksForHelp(teacher);
    const asked = teacher.newest;
    const mistake = teacher.holding('Het was een vergissing');
    const cannot = ib.holding('Ik kan niet');
    await teacher.pressesOn(asked, 'Het was een vergissing');
    expect(teacher.newest.raw).not.toContain('Ik heb iemand gesproken');
    await school.itIs('10:05');
    await teacher.forges({ ...mistake, once: 'again' });
    expect(teacher.sight).toBe('Deze hulpvraag is al klaar (jij, 10.00).');
    await ib.forges(cannot);
    expect(ib.sight).toBe('Deze hulpvraag is al klaar (Marit Zonnedauw, 10.00).');
    await other.forges(cannot);
    expect(other.sight).toContain('Deze zaak is er niet');
  });

  test('who said no is not one to phone, and may still come', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head } = await castOf(school);
    await asksForHelp(teacher);
    await ib.presses('Ik kan niet');
    expect(ib.sight).toContain('Kun je toch? Ga er dan heen, of bel Marit Zonnedauw 000-1234501.');
    expect(teacher.newest.raw).toContain('Kan niet komen: Hatice Kompasroos.');
    expect(teacher.newest.raw).not.toContain('000-1234503');
    expect(teacher.newest.raw).toContain('Joris Vuurtoren 000-1234504');
    await school.itIs('10:05');
    expect(teacher.newest.raw).not.toContain('000-1234503');
    await ib.pressesOn(
      ib.chat.findLast(({ raw }) => raw.includes('hulp gevraagd'))!,
      'Ik ga nu',
    );
    expect(heard(teacher, 'Hatice Kompasroos komt naar je toe')).toBe(2);
    expect(head.newest.raw).toContain('Hatice Kompasroos gaat');
  });

  test('who is on the way and cannot come after all: the one who waits knows at once, the others are asked anew', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head, deputy } = await castOf(school);
    await asksForHelp(teacher);
    const asked = ib.newest;
    await ib.pressesOn(asked, 'Ik ga nu');
    expect(heard(head, 'Hatice Kompasroos gaat')).toBe(1);
    await school.itIs('10:20');
    await ib.pressesOn(asked, 'Ik kan niet');
    expect(ib.sight).toContain('De anderen zijn ook gevraagd');
    expect(teacher.newest.raw).toContain('Hatice Kompasroos kan toch niet komen.');
    expect(teacher.chat.map(({ raw }) => raw).join()).not.toContain('Hatice Kompasroos komt naar je toe');
    expect(heard(head, 'Hatice Kompasroos gaat')).toBe(0);
    expect(textOf(head.newest.card)).toContain('Hatice Kompasroos kan toch niet komen. Spoed: hulp gevraagd.');
    expect(textOf(teacher.newest.card)).not.toMatch(/opnieuw aan [^.]*Hatice/);
    expect(ib.newest.raw).toBe(asked.raw);
    await school.itIs('10:25');
    expect(teacher.newest.raw).toContain('Bel nu het bestuur');
    await deputy.pressesOn(deputy.newest, 'Ik ga nu');
    expect(teacher.newest.raw).toContain('komt naar je toe');
  });

  test('who cannot come while a colleague is on the way need not', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head } = await castOf(school);
    await asksForHelp(teacher);
    const cannot = ib.holding('Ik kan niet');
    await head.presses('Ik ga nu');
    await ib.forges(cannot);
    expect(ib.sight).toContain('gaat al. Je hoeft niets te doen.');
    expect(teacher.newest.raw).toContain('komt naar je toe');
  });

  test('all said no: the school, the bestuur, 112 and Veilig Thuis', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head, deputy } = await castOf(school);
    await asksForHelp(teacher);
    for (const asked of [ib, deputy, head]) await asked.presses('Ik kan niet');
    expect(teacher.newest.raw).toContain('kan nu komen.');
    expect(teacher.newest.raw).toContain('Bel nu: school 000-1234500');
    expect(teacher.newest.raw).not.toMatch(/000-123450[234]/);
  });
});
