import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_TENANT, REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { records } from '../signaal/story.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

const NAME = 'Pleuntje Wolkenveger';

/** From the first word to the question for the directeur of De Regenboog. */
const asks = async (person: Person, wish = 'Vraag toegang'): Promise<void> => {
  person.name = NAME;
  await person.says('hoi');
  await person.presses('Ik werk hier');
  await person.presses('De Regenboog');
  await person.presses(wish);
};

const letsIn = async (head: Person, role: string, answers: Record<string, string | string[]> = {}): Promise<void> => {
  await head.presses('Openen');
  head.fills({ 'Wie is dit?': role });
  await head.presses('Verder');
  head.fills(answers);
  await head.presses('Geef toegang');
};

describe('somebody who is not known yet', () => {
  test('asks for access, is let in as invaller until a day, and is told at once', async () => {
    school = await SchoolDay.opens();
    const [head] = await school.cameIn('directeur');
    const stranger = school.person('99');
    await asks(stranger);
    expect(stranger.sight).toContain('De directeur van De Regenboog heeft je vraag gekregen.');
    expect(head.newest.raw).toContain('Er is een taak voor');
    expect(head.newest.raw).not.toContain('Wolkenveger');

    await letsIn(head, 'invaller', { 'Welke groep?': ['groep 5'], 'Wat is de laatste dag?': '2026-11-12' });
    expect(head.sight).toContain(`${NAME} kan nu met Vangnet werken, tot en met 12 nov.`);
    expect(stranger.chat.at(-1)?.raw).toContain('Je kunt nu met Vangnet werken.');
    const [change] = (await school.auditOf(REGENBOOG)).filter(({ did }) => did === 'rights_changed');
    expect(change).toMatchObject({ person: head.id });

    await records(stranger, { over: 'Sam' });
    expect(stranger.sight).toContain('Opgeslagen. Dank je.');
    await school.itIs('09:00', '2026-11-13');
    await stranger.says('hoi');
    expect(stranger.sight).toContain('Ik ken je nog niet.');
  });

  test('an invaller needs a last day, and a stagiair a mentor too', async () => {
    school = await SchoolDay.opens();
    const [head] = await school.cameIn('directeur');
    await asks(school.person('99'));
    await letsIn(head, 'invaller', { 'Welke groep?': ['groep 5'] });
    expect(head.sight).toContain('Vul dit in.');
    expect(await school.data.person(DEMO_TENANT, school.person('99').id)).toBeUndefined();
    await asks(school.person('98'));
    await letsIn(head, 'stagiair', { 'Welke groep?': ['groep 5'], 'Wat is de laatste dag?': '2026-12-01' });
    expect(head.sight).toContain('Maak een keuze.');
    head.fills({ 'Wie begeleidt deze stagiair?': 'Marit Zonnedauw' });
    await head.presses('Geef toegang');
    const [held] = (await school.data.person(DEMO_TENANT, school.person('98').id))!.roles;
    expect(held).toMatchObject({ role: 'stagiair', mentor: school.person('leerkracht').id, to: '2026-12-01' });
  });

  test('asks twice, in another way too: one card', async () => {
    school = await SchoolDay.opens();
    const [head] = await school.cameIn('directeur');
    const before = head.chat.length;
    await asks(school.person('99'));
    await school.person('99').pressesAgain();
    await asks(school.person('99'), 'Laat de directeur mij bellen');
    expect(head.chat).toHaveLength(before + 1);
  });

  test('who asked at one school is not asked for at another as well', async () => {
    school = await SchoolDay.opens();
    const [head, other] = await school.cameIn('directeur', 'directeurVlieger');
    const before = other.chat.length;
    const stranger = school.person('99');
    await asks(stranger);
    await stranger.says('hoi');
    await stranger.presses('Ik werk hier');
    await stranger.presses('De Vlieger');
    await stranger.presses('Vraag toegang');
    expect(stranger.sight).toContain('De Regenboog');
    expect(other.chat).toHaveLength(before);
    expect(head.newest.raw).toContain('Er is een taak');
  });

  test('is not known to the directeur: stays unknown, and asks in vain for 30 days', async () => {
    school = await SchoolDay.opens();
    const [head] = await school.cameIn('directeur');
    const stranger = school.person('99');
    await asks(stranger);
    await head.presses('Openen');
    expect(head.sight).toContain(NAME);
    head.fills({ 'Wie is dit?': 'Ken ik niet' });
    await head.presses('Verder');
    expect(head.sight).toContain('Deze persoon krijgt geen toegang.');
    const cards = head.chat.length;
    await asks(stranger);
    expect(stranger.sight).toContain('heeft je vraag gekregen');
    expect(head.chat).toHaveLength(cards);
    await stranger.says('hoi');
    expect(stranger.sight).toContain('Ik ken je nog niet.');

    await school.itIs('10:00', '2026-12-14');
    const before = head.chat.length;
    await asks(stranger);
    expect(head.chat).toHaveLength(before + 1);
  });

  test('with the directeur away the deputy is asked, who sees the name only after opening', async () => {
    school = await SchoolDay.opens();
    const [head, deputy] = await school.cameIn('directeur', 'ib');
    await head.presses('Mensen en groepen');
    await head.says('hoi');
    await head.presses('Meer');
    while (!head.buttons.includes('Ik ben afwezig')) await head.presses('Verder');
    await head.presses('Ik ben afwezig');
    await head.presses('Opslaan');
    expect(head.sight).toContain('Je bent er niet op 10 nov.');
    const before = head.chat.length;
    await asks(school.person('99'));
    expect(head.chat).toHaveLength(before);
    expect(deputy.newest.raw).toContain('Er is een taak voor');
    await asDeputyLetsIn(deputy);
    expect(await school.data.person(DEMO_TENANT, school.person('99').id)).toMatchObject({ name: NAME });
  });

  test('nothing is kept of who only looks around', async () => {
    school = await SchoolDay.opens();
    const stranger = school.person('99');
    stranger.name = NAME;
    await stranger.installs();
    await stranger.says('Sam Boterbloem is bang');
    await stranger.presses('Ik werk hier');
    await stranger.presses('De Regenboog');
    expect(stranger.sight).toContain('000-1234500');
    expect(await school.holds(stranger.id)).toBe(false);
    expect(await school.holds(NAME)).toBe(false);
  });
});

/** Who did not begin it reads it first. */
const asDeputyLetsIn = async (deputy: Person): Promise<void> => {
  await deputy.presses('Openen');
  expect(deputy.sight).toContain(NAME);
  await deputy.presses('Wie is dit?');
  deputy.fills({ 'Wie is dit?': 'vakleerkracht' });
  await deputy.presses('Verder');
  await deputy.presses('Geef toegang');
};

describe('somebody who leaves', () => {
  const endsAccess = async (head: Person, name: string): Promise<void> => {
    await head.says('hoi');
    await head.presses('Meer');
    await head.presses('Verder');
    await head.presses('Mensen en groepen');
    await head.presses('Toegang stoppen');
    head.fills({ 'Om wie gaat het?': name });
    await head.presses('Verder');
    head.fills({ 'Weet je het zeker?': 'Ja, de toegang stopt nu' });
    await head.presses('Opslaan');
  };

  test('has no access the same minute, and open tasks go to the deputy', async () => {
    school = await SchoolDay.opens();
    const [teacher, deputy, ib, head] = await school.cameIn('leerkracht', 'vervanger', 'ib', 'directeur');
    await records(teacher, { wat: 'Zij was stil in de kring.', meekijken: 'De IB’er, deze week' });
    expect(ib.newest.raw).toContain('Er is een signaal voor je');
    await endsAccess(head, 'Hatice Kompasroos');
    expect(head.sight).toContain('Hatice Kompasroos heeft geen toegang meer.');
    expect(deputy.newest.raw).toContain('Werk van een collega is nu van jou');
    await ib.pressesOn(ib.newest, 'Openen');
    expect(ib.sight).toContain('Ik ken je nog niet.');
    await deputy.presses('Openen');
    expect(deputy.sight).toContain('Zij was stil in de kring.');
    await ib.says('hoi');
    expect(ib.sight).toContain('Ik ken je nog niet.');
  });

  test('a no changes nothing', async () => {
    school = await SchoolDay.opens();
    const [head] = await school.cameIn('directeur');
    await head.presses('Mensen en groepen');
    await head.presses('Toegang stoppen');
    head.fills({ 'Om wie gaat het?': 'Jasmijn Regenjas' });
    await head.presses('Verder');
    head.fills({ 'Weet je het zeker?': 'Nee, laat maar' });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Er is niets veranderd.');
  });

  test('only the directeur sees and changes people', async () => {
    school = await SchoolDay.opens();
    const [teacher, head] = await school.cameIn('vervanger', 'directeur');
    await teacher.forges({ go: 'people' });
    expect(teacher.sight).toContain('Deze zaak is er niet');
    await head.presses('Mensen en groepen');
    const data = head.holding('Toegang stoppen');
    await teacher.forges(data);
    expect(teacher.sight).toContain('Deze zaak is er niet');
  });

  test('a last day moves, and a deputy is appointed', async () => {
    school = await SchoolDay.opens();
    const [head] = await school.cameIn('directeur');
    await head.presses('Mensen en groepen');
    await head.presses('Einddatum wijzigen');
    head.fills({ 'Om wie gaat het?': 'Jasmijn Regenjas' });
    await head.presses('Verder');
    head.fills({ 'Wat is de laatste dag?': '2026-11-11' });
    await head.presses('Opslaan');
    expect(head.sight).toContain('tot en met 11 nov');
    await head.says('hulp');
    await head.presses('Mensen en groepen');
    await head.presses('Vervanger aanwijzen');
    head.fills({ 'Om wie gaat het?': 'Marit Zonnedauw' });
    await head.presses('Verder');
    head.fills({ 'Voor welke rol?': 'directeur' });
    await head.presses('Opslaan');
    await school.person('invaller').says('hoi');
    expect(school.person('invaller').sight).toContain('Waar kan ik mee helpen?');
    await school.itIs('09:00', '2026-11-12');
    await school.person('invaller').says('hoi');
    expect(school.person('invaller').sight).toContain('Ik ken je nog niet.');
    const marit = await school.data.person(DEMO_TENANT, school.person('leerkracht').id);
    expect(marit!.roles.at(-1)).toMatchObject({ role: 'directeur', deputy: true });
  });
});
