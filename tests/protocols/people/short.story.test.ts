import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_TENANT } from '../../../bot/cli/demo/ids.js';
import { records, WORRY } from '../signaal/story.js';
import { SchoolDay } from '../../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

describe('who is here for a while', () => {
  test('an invaller writes, and reads only the own text', async () => {
    school = await SchoolDay.opens();
    const [teacher, sub] = await school.cameIn('leerkracht', 'invaller');
    await records(teacher);
    expect(sub.chat.filter(({ raw }) => /[A-Z2-9]{3}-[A-Z2-9]{3}/.test(raw))).toEqual([]);
    await sub.forges(teacher.newest.raw.includes('Openen') ? teacher.holding('Openen') : {});
    expect(sub.sight).not.toContain('Sam was stil');
    await records(sub, { wat: 'Zij beet op haar nagels.' });
    await sub.pressesOn(sub.newest, 'Openen');
    expect(sub.sight).toContain('Zij beet op haar nagels.');
  });

  test('the mentor of a stagiair is told, except where it is beperkt or about staff', async () => {
    school = await SchoolDay.opens();
    const [mentor, duo, student] = await school.cameIn('leerkracht', 'duo', 'stagiair');
    await records(student, { wat: 'Zij huilde in de gang.' });
    expect(mentor.newest.raw).toContain('Een collega schreef een signaal dat jij mag lezen.');
    await mentor.presses('Openen');
    expect(mentor.sight).toContain('Zij huilde in de gang.');
    const told = mentor.chat.length + duo.chat.length;
    await records(student, { speelt: ['Kind vertelde zelf over geweld, misbruik of verwaarlozing'] });
    await records(student, { speelt: ['Gedrag van iemand die op school werkt'] });
    expect(mentor.chat.length + duo.chat.length).toBe(told);
  });

  test('the mentor is told of a child of another group too', async () => {
    school = await SchoolDay.opens();
    await school.data.changePerson(DEMO_TENANT, school.person('stagiair').id, (old) => ({
      ...old!,
      roles: old!.roles.map((held) => ({ ...held, groups: ['7'], mentor: school.person('concierge').id })),
    }));
    const [mentor, student] = await school.cameIn('concierge', 'stagiair');
    await student.says('hoi');
    await records(student, { over: 'Weet ik niet', wat: 'Er werd geslagen.' });
    expect(mentor.newest.raw).toContain('Een collega schreef een signaal dat jij mag lezen.');
    await mentor.presses('Openen');
    expect(mentor.sight).toContain('Er werd geslagen.');
  });

  test('a gym teacher searches by name and the group teachers are told', async () => {
    school = await SchoolDay.opens();
    const [teacher, duo, gym] = await school.cameIn('leerkracht', 'duo', 'vakleerkracht');
    await gym.says('hoi');
    await gym.presses(WORRY);
    gym.fills({ 'Zoek op naam': 'boter' });
    await gym.presses('Zoek');
    gym.fills({
      'Over wie gaat het?': 'Sam Boterbloem, groep 5',
      'Wat zag of hoorde je?': 'Sam had een blauwe plek.',
      'Hoe weet je dit?': 'Zelf gezien of gehoord',
    });
    await gym.presses('Verder');
    gym.fills({ 'Speelt een van deze dingen?': ['Geen van deze'], 'Wie moet meekijken?': 'De IB’er, vandaag' });
    await gym.presses('Opslaan');
    for (const one of [teacher, duo])
      expect(one.newest.raw).toContain('Een collega schreef een signaal dat jij mag lezen.');
  });
});
