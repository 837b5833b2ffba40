import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_TENANT } from '../../../bot/cli/demo/ids.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

const NAME = 'Fenna Appelwang';
const ACCOUNT = 'fenna@leerling.deregenboog.example';

/** A child that found the bot, with an account of the school. */
const aPupil = (account: object = { email: ACCOUNT }): Person => {
  const pupil = school.person('97');
  school.teams.members = { [pupil.id]: { name: NAME, ...account } };
  return pupil;
};

describe('the account of a pupil', () => {
  test.each([
    ['mail', { email: ACCOUNT }],
    ['the account name, in capitals', { userPrincipalName: ACCOUNT.toUpperCase() }],
  ])('is known by %s, and gets only the lines for pupils', async (_, account) => {
    school = await SchoolDay.opens({ at: '19:20' });
    const [ib, head] = await school.cameIn('ib', 'directeur');
    const pupil = aPupil(account);
    await pupil.says('Flamingogeheim, mijn juf sloeg mij');
    expect(pupil.sight).toContain('0800-0432');
    expect(pupil.sight).toContain('112');
    expect(pupil.sight).toContain('een volwassene die je vertrouwt');
    expect(pupil.sight).not.toContain('Werk je hier?');
    expect(pupil.newest.raw).not.toContain('Action.');
    for (const one of [ib, head]) {
      expect(one.newest.raw).toContain('Een leerlingaccount stuurde Vangnet een bericht, 19.20.');
      expect(one.newest.raw).not.toContain('Appelwang');
      await one.presses('Openen');
      expect(one.sight).toContain(NAME);
    }
    expect(await school.holds('Flamingogeheim')).toBe(false);
    expect([...school.logs, ...school.teams.wire].join('\n')).not.toContain('Flamingo');
    expect(school.logs.join('\n')).not.toContain('fenna');
  });

  test('is told of once a day, and again the next day', async () => {
    school = await SchoolDay.opens();
    const [ib] = await school.cameIn('ib');
    const before = ib.chat.length;
    const pupil = aPupil();
    for (const text of ['hoi', 'hallo?', 'is daar iemand']) await pupil.says(text);
    await pupil.forges({ go: 'letmein', school: 'x' });
    expect(ib.chat).toHaveLength(before + 1);
    await ib.presses('Openen');
    await ib.presses('Ik kijk hiernaar');
    await school.itIs('10:00', '2026-11-11');
    await pupil.says('hoi');
    expect(ib.chat.filter(({ raw }) => raw.includes('Een leerlingaccount'))).toHaveLength(2);
  });

  test('cannot ask for access', async () => {
    school = await SchoolDay.opens();
    const [head] = await school.cameIn('directeur');
    const pupil = aPupil();
    await pupil.forges({ go: 'letmein', school: (await school.data.schools(DEMO_TENANT))[0] });
    expect(pupil.sight).toContain('0800-0432');
    expect(pupil.buttons).toEqual([]);
    expect(head.chat.some(({ raw }) => raw.includes('Er is een taak'))).toBe(false);
  });

  test.each([
    ['does not say', () => undefined],
    ['is ill', () => ({ status: 500 })],
    ['does not answer', () => ({ reset: true })],
  ])('when Teams %s, it is the text that is safe for all', async (_, trouble) => {
    school = await SchoolDay.opens();
    const pupil = aPupil();
    if (trouble() === undefined) school.teams.members = {};
    school.teams.trouble = (url) => (url.includes('/members/') ? trouble() : undefined);
    await pupil.says('hoi');
    expect(pupil.sight).toContain('Ik ken je nog niet.');
    expect(pupil.sight).toContain('Kindertelefoon');
  });
});
