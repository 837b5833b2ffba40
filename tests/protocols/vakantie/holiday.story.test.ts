import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_TENANT } from '../../../bot/cli/demo/ids.js';
import { castOf, codesOn, familyOf, told } from '../signaal/desk/support.js';
import { codeOn, records } from '../signaal/story.js';
import { foundIn, CHILDREN } from '../../privacy/stays.js';
import type { Who } from '../../support/cast.js';
import type { Forms, Person } from '../../support/person.js';
import { BOTH_WAYS, SchoolDay } from '../../support/school.js';

/** What happens of itself around holidays, and on a day with too few people (practice.md 3.1, 9.9). */

let school: SchoolDay;
afterEach(() => school.closes());

const TOLD_IT = ['Kind vertelde zelf over geweld, misbruik of verwaarlozing'];
const ROUND = 'Het is bijna vakantie.';
const SAM = 'mk6df9k8gj';

/** Two children with a closed signal, one with an open one; then it is the last Monday before Christmas. */
const beforeChristmas = async (forms: Forms, store?: ReturnType<typeof familyOf>) => {
  school = await SchoolDay.opens({ forms, day: '2026-12-10', ...(store && { store }) });
  const cast = await castOf(school);
  await records(cast.teacher, { speelt: TOLD_IT });
  const code = codeOn(cast.teacher);
  await records(cast.teacher, { over: 'Weet ik niet', speelt: TOLD_IT });
  await records(cast.teacher);
  return { ...cast, code };
};

const rounds = (person: Person): number => person.chat.filter(({ raw }) => raw.includes(ROUND)).length;

describe.each(BOTH_WAYS)('before a holiday, forms in %s', (forms) => {
  test('IB’er and directeur hear it once, five school days before, without a child or a number', async () => {
    const { teacher, ib, head, deputy } = await beforeChristmas(forms);
    await school.itIs('12:00', '2026-12-11');
    expect([rounds(ib), rounds(head)]).toEqual([0, 0]);
    for (const [time, day] of [
      ['08:01', '14'],
      ['12:00', '14'],
      ['08:01', '15'],
    ] as const)
      await school.itIs(time, `2026-12-${day}`);
    expect([ib, head, teacher, deputy].map(rounds)).toEqual([1, 1, 0, 0]);
    const message = ib.chat.find(({ raw }) => raw.includes(ROUND));
    expect(foundIn(message?.raw ?? '', CHILDREN)).toEqual([]);
    expect(message?.raw).not.toMatch(/\d kind/);
  });

  test('child by child: the answer stands in the case, and the next reader sees it', async () => {
    const { ib, head, code } = await beforeChristmas(forms);
    await school.itIs('08:01', '2026-12-14');
    await ib.presses('Per kind bekijken');
    expect(ib.sight).toContain('2 kinderen met een open traject.');
    expect(ib.sight).toMatch(/van 19 dec tot ma 4 jan 8\.00/);
    expect(ib.sight.match(/nog niet bekeken/g)).toHaveLength(2);
    await ib.presses(code);
    expect(ib.sight).toContain('Sam Boterbloem');
    while (!ib.buttons.includes('Veilig in de vakantie')) await ib.presses('Meer');
    await ib.presses('Veilig in de vakantie');
    ib.fills({
      'Is dit kind veilig in de vakantie?': 'Weet ik niet',
      'Wie kan worden gebeld?': 'Oma, 000-999',
      'Wie van ons let op in de vakantie?': 'Joris Vuurtoren',
    });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Wacht hier niet mee tot na de vakantie.');
    expect(head.newest.raw).toContain('Een collega vraagt je om mee te letten.');
    await head.presses('Per kind bekijken');
    expect(head.sight).toContain('ingevuld');
    await head.presses(code);
    expect(head.sight).toContain('Oma, 000-999');
    await head.forges({ go: 'work' }, 'task/fetch');
    await head.presses('Veilig in de vakantie');
    expect(codesOn(head)).toHaveLength(2);
  });

  test('who is family of the child sees no gap', async () => {
    const { ib, head } = await beforeChristmas(forms, familyOf('ib', SAM));
    await school.itIs('08:01', '2026-12-14');
    await ib.presses('Per kind bekijken');
    expect(ib.sight).toContain('1 kind met een open traject.');
    expect(codesOn(ib)).toHaveLength(1);
    await head.presses('Per kind bekijken');
    expect(head.sight).toContain('2 kinderen');
  });

  test('nobody else opens the list', async () => {
    const { teacher } = await beforeChristmas(forms);
    await school.itIs('08:01', '2026-12-14');
    await teacher.forges({ go: 'holiday' }, 'task/fetch');
    expect(teacher.sight).toBe('Deze zaak is er niet, of je kunt er niet bij.');
  });

  test('before the summer every teacher gets one neutral message; before Christmas none', async () => {
    school = await SchoolDay.opens({ forms, day: '2027-07-16', at: '07:00' });
    const { teacher } = await castOf(school);
    const [gym, concierge] = await school.cameIn('vakleerkracht', 'administratie');
    const heard = await told(teacher, async () => {
      for (const day of ['16', '19', '20', '23']) await school.itIs('08:05', `2027-07-${day}`);
    });
    expect(heard.filter((text) => text.includes('voor de zomervakantie'))).toHaveLength(1);
    expect(gym.chat.some(({ raw }) => raw.includes('zomervakantie'))).toBe(true);
    expect(concierge.chat.some(({ raw }) => raw.includes('zomervakantie'))).toBe(false);
    expect(heard.join()).not.toMatch(/trouwen|reis|terugkomt/);
    await teacher.presses('Openen');
    expect(teacher.sight).toContain('Hoor je dat een kind niet terugkomt, moet trouwen of bang is voor de reis?');
    teacher.reloads();
    await teacher.presses('Signaal vastleggen');
    expect(teacher.sight).toContain('Wat wil je vastleggen?');
  });
});

describe.each(BOTH_WAYS)('fewer than two people for what is urgent, forms in %s', (forms) => {
  const SHORT = 'Te weinig mensen bereikbaar voor spoed';
  const shorts = (person: Person) => person.chat.filter(({ raw }) => raw.includes(SHORT)).length;
  const absent = (who: Who, from: string, to: string) =>
    school.data.changePerson(DEMO_TENANT, school.person(who).id, (old) => ({ ...old!, absent: [{ from, to }] }));

  test('the directeur hears it every school day until it is arranged, with the days', async () => {
    school = await SchoolDay.opens({ forms, day: '2026-11-16', at: '07:00' });
    const { ib, head } = await castOf(school);
    await school.itIs('08:00', '2026-11-16');
    expect(shorts(head)).toBe(0);
    await absent('vervanger', '2026-11-16', '2026-12-31');
    for (const day of ['17', '18']) await school.itIs('08:05', `2026-11-${day}`);
    expect(shorts(head)).toBe(2);
    expect(head.newest.raw).toContain('vr 20 nov');
    expect(head.newest.raw).not.toContain('do 19 nov');
    await school.itIs('11:00', '2026-11-18');
    await school.itIs('11:00', '2026-11-21');
    expect([shorts(head), shorts(ib)]).toEqual([2, 0]);
    await head.presses('Spoedlijst regelen');
    expect(head.sight).toContain('Vervanger aanwijzen');
    await absent('vervanger', '2026-11-16', '2026-11-16');
    await school.itIs('08:05', '2026-11-23');
    expect(shorts(head)).toBe(2);
  });

  test('with the directeur away the deputy hears it', async () => {
    school = await SchoolDay.opens({ forms, day: '2026-11-16', at: '07:00' });
    const { ib, head } = await castOf(school);
    await absent('vervanger', '2026-11-16', '2026-12-31');
    await absent('directeur', '2026-11-17', '2026-11-17');
    await school.itIs('08:05', '2026-11-17');
    expect([shorts(head), shorts(ib)]).toEqual([0, 1]);
    expect(ib.newest.raw).toContain('di 17 nov');
  });
});
