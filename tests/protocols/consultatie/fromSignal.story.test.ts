import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { familyOf, NOT_YOURS, opensOwn, told } from '../signaal/desk/support.js';
import { records } from '../signaal/story.js';
import { SchoolDay } from '../../support/school.js';
import { cast, reads, sends, writes } from './story.js';

/** From a signal to a question about the same child (practice.md 4.3 and 6.1). */

let school: SchoolDay;
afterEach(() => school.closes());

const TOLD = 'Kind vertelde zelf over geweld, misbruik of verwaarlozing';

describe('from a signal', () => {
  test('nothing ticked: the child is known, and two cards are enough', async () => {
    school = await SchoolDay.opens();
    const { asker, bas, ib } = await cast(school);
    await records(asker, { meekijken: 'Niemand. Ik houd het zelf in de gaten' });
    await asker.presses('Overleggen');
    await writes(asker);
    expect(asker.sight).toContain('een leerling uit de middenbouw');
    expect(asker.value('Dit leest je collega')).toContain('De leerling is stil');
    expect(asker.names('Aan wie?')[0]).toBe('Bas van der Pannenkoek');
    await sends(asker, { aan: ['Bas van der Pannenkoek'] });
    expect(asker.sight).toContain('Verstuurd.');
    await reads(bas);
    expect(bas.sight).not.toMatch(/Sam|Dossier/);
    const about = await school.data.about(REGENBOOG, 'mk6df9k8gj', '');
    expect(about.map(({ protocol }) => protocol).sort()).toEqual(['consultatie', 'signaal']);
    await ib.forges({ go: 'dossier', school: REGENBOOG, leerling: 'mk6df9k8gj' }, 'task/fetch');
    expect(ib.sight).toContain('Wat werkte bij jou?');
  });

  test('Hulp nu on its first card is an alarm like any other', async () => {
    school = await SchoolDay.opens();
    const { asker } = await cast(school);
    await records(asker, { meekijken: 'Niemand. Ik houd het zelf in de gaten' });
    await asker.presses('Overleggen');
    await asker.presses('Hulp nu');
    expect(asker.buttons).toContain('Waarschuw nu');
  });

  test.each([
    ['something was ticked', { speelt: ['Misschien niet veilig thuis'] }],
    ['the child told it', { speelt: [TOLD] }],
  ])('%s: the IB’er first, today', async (_, signal) => {
    school = await SchoolDay.opens();
    const { asker, ib } = await cast(school);
    await records(asker, signal);
    expect(asker.sight).not.toContain('Overleggen');
    await opensOwn(asker);
    if (!asker.buttons.includes('Overleggen')) await asker.presses('Meer');
    await asker.presses('Overleggen');
    expect(asker.sight).toContain('Vraag dit niet aan collega’s.');
    await asker.presses('Vraag de IB’er');
    asker.fills({ 'Wat is je vraag?': 'Wat zeg ik aan de deur?' });
    const heard = await told(ib, () => asker.presses('Vraag de IB’er'));
    expect(heard.join()).toContain('Er is een vraag voor vandaag.');
  });

  test('a signal of somebody else begins nothing, whatever is sent', async () => {
    school = await SchoolDay.opens();
    const { asker, bas } = await cast(school);
    await records(asker);
    const button = asker.holding('Overleggen');
    await bas.forges(button);
    expect(bas.sight).toBe(NOT_YOURS);
    await asker.presses('Overleggen');
    const card = asker.holding('Verder');
    await bas.forges({ ...card, vraag: 'Wie is dit?' });
    expect(bas.sight).toBe(NOT_YOURS);
    const { from: _from, ...loose } = card;
    await asker.forges({ ...loose, vraag: 'Wat zie jij?' });
    expect(asker.sight).toBe(NOT_YOURS);
  });

  test('family of the child is not in the list, nor taken when sent all the same', async () => {
    school = await SchoolDay.opens({ store: familyOf('vervanger', 'mk6df9k8gj') });
    const { asker, bas } = await cast(school);
    await records(asker);
    await opensOwn(asker);
    if (!asker.buttons.includes('Overleggen')) await asker.presses('Meer');
    await asker.presses('Overleggen');
    await asker.presses('Vraag de IB’er');
    expect(asker.sight).not.toContain('Aan wie?');
    expect(bas.chat).toHaveLength(1);
  });

  test('nobody else has the app: said, and the question waits', async () => {
    school = await SchoolDay.opens();
    const [asker] = await school.cameIn('leerkracht');
    await records(asker, { meekijken: 'Niemand. Ik houd het zelf in de gaten' });
    await asker.presses('Overleggen');
    await writes(asker);
    expect(asker.sight).toContain('Er is nu geen collega die ik kan vragen.');
    await asker.presses('Later afmaken');
    expect(asker.sight).toContain('Ik bewaar dit tot');
  });
});
