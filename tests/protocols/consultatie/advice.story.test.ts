import { afterEach, describe, expect, test } from 'vitest';
import { idOf } from '../../support/cast.js';
import { told, workOf } from '../signaal/desk/support.js';
import { SchoolDay } from '../../support/school.js';
import { asks, begins, cast, closes, opensOwn, reads } from './story.js';

/** Level 2: advice of the IB'er, and what becomes of a question in an ordinary school (practice.md 6.5 and 11). */

let school: SchoolDay;
afterEach(() => school.closes());

const ADVICE = { Advies: 'Zet hem bij een vriend.', 'Wie praat met de ouders?': 'De leerkracht' };

const asksIb = async (tick: string) => {
  school = await SchoolDay.opens();
  const all = await cast(school);
  await begins(all.asker, { speelt: [tick] });
  await all.asker.presses('Vraag de IB’er');
  all.asker.fills({ 'Wat is je vraag?': 'Wat zal ik doen?' });
  await all.asker.presses('Vraag de IB’er');
  return all;
};

describe('advice', () => {
  test('back to the teacher, who reads it; nothing is left to do', async () => {
    const { asker, ib } = await asksIb('Ik twijfel');
    await ib.presses('Openen');
    await ib.presses('Advies geven');
    ib.fills({ ...ADVICE, 'Hoe verder?': 'Met dit advies terug naar je collega' });
    await ib.presses('Versturen');
    expect(ib.sight).toContain('Marit Zonnedauw krijgt bericht.');
    await asker.presses('Lezen');
    expect(asker.sight).toContain('Zet hem bij een vriend.');
    await asker.presses('Duidelijk');
    expect(await workOf(asker)).toContain('Er wacht niets op je.');
    expect(await workOf(ib)).toContain('Er wacht niets op je.');
  });

  test('on to the meldcode: a task of the IB’er', async () => {
    const { ib } = await asksIb('Misschien niet veilig thuis');
    await ib.presses('Openen');
    await ib.presses('Advies geven');
    ib.fills({ ...ADVICE, 'Hoe verder?': 'Op naar de meldcode' });
    await ib.presses('Versturen');
    expect(ib.sight).toContain('Meldcode beginnen staat in je werk.');
    expect(await workOf(ib)).toContain('Meldcode beginnen');
  });

  test('sexual or serious behaviour: the directeur is asked too, and told when it is weighed', async () => {
    const { ib, head } = await asksIb('Seksueel of ernstig gedrag tussen kinderen');
    expect(head.newest.raw).toContain('Er is een vraag voor ');
    await ib.presses('Openen');
    await ib.presses('Advies geven');
    ib.fills({
      ...ADVICE,
      'Weeg je seksueel of ernstig gedrag': 'Ja. De directeur kijkt mee',
      'Hoe verder?': 'Met dit advies terug naar je collega',
    });
    const heard = await told(head, () => ib.presses('Versturen'));
    expect(heard.join()).toContain('Een collega schreef een vraag die jij mag lezen.');
  });

  test('nobody reads it: the teacher is told, and the next one gets it', async () => {
    const { asker } = await asksIb('Ik twijfel');
    const heard = await told(asker, () => school.itIs('13:20'));
    expect(heard.join()).toMatch(/Nog niemand heeft vraag [A-Z2-9-]{7} gelezen\./);
  });

  test('the IB’er asks herself nothing: the deputy does', async () => {
    school = await SchoolDay.opens();
    const { ib, bas } = await cast(school);
    await ib.says('overleggen');
    await ib.presses('Overleggen');
    ib.fills({ 'Zoek op naam': 'boter' });
    await ib.presses('Zoek');
    ib.fills({ 'Over wie gaat het?': 'Sam', 'Speelt een van deze dingen?': ['Ik twijfel'] });
    await ib.presses('Verder');
    await ib.presses('Vraag de IB’er');
    ib.fills({ 'Wat is je vraag?': 'Wat zal ik doen?' });
    const heard = await told(bas, () => ib.presses('Vraag de IB’er'));
    expect(heard.join()).toContain('een vraag voor');
    expect(ib.sight).not.toContain('Gevraagd: Hatice');
  });
});

describe('people come and go', () => {
  const opens = async () => {
    school = await SchoolDay.opens();
    return cast(school);
  };

  test('a colleague who is away today cannot be chosen', async () => {
    const { asker, bas } = await opens();
    await bas.forges({ go: 'more' }, 'task/fetch').catch(() => undefined);
    const person = await school.data.person('10000000-0000-4000-8000-000000000000', idOf('vervanger'));
    await school.data.savePerson({ ...person!, absent: [{ from: '2026-11-09', to: '2026-11-20' }] });
    await school.itIs('10:01');
    await begins(asker);
    asker.fills({ 'Wat is je vraag?': 'Wat zie jij?' });
    await asker.presses('Verder');
    expect(asker.names('Aan wie?')).not.toContain('Bas van der Pannenkoek');
    expect(asker.names('Aan wie?')).toContain('Sjoerd Klimtouw');
  });

  test('a colleague who leaves: nobody answers in that place, and the asker rounds it off', async () => {
    const { asker, bas } = await opens();
    await asks(asker, { aan: ['Bas van der Pannenkoek'] });
    const person = await school.data.person('10000000-0000-4000-8000-000000000000', idOf('vervanger'));
    await school.data.savePerson({
      ...person!,
      roles: person!.roles.map((role) => ({ ...role, to: '2026-11-10' })),
    });
    await school.itIs('12:10', '2026-11-13');
    await bas.forges({ ...bas.holding('Lezen') });
    expect(bas.sight).not.toContain('stil');
    await opensOwn(asker);
    expect(asker.sight).toContain('0 van de 1 collega’s hebben geantwoord.');
    expect(asker.sight).not.toContain('Nog niet:');
    await closes(asker);
    expect(asker.sight).toContain('Afgerond.');
  });

  test('a second press on every card changes nothing', async () => {
    const { asker, gym } = await opens();
    await asks(asker);
    await asker.pressesAgain();
    expect(asker.sight).toContain('Verstuurd.');
    expect(gym.chat.filter(({ raw }) => raw.includes('meedenkt'))).toHaveLength(1);
    await reads(gym);
    await gym.presses('Dit moet de IB’er weten');
    gym.fills({ 'Wat herken je?': 'Dit is ernstig.' });
    await gym.presses('Versturen');
    await gym.pressesAgain();
    expect(gym.chat.filter(({ raw }) => raw.includes('is opgeslagen'))).toHaveLength(1);
  });
});
