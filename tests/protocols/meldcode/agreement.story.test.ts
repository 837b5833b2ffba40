import { afterEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../data/store.js';
import type { MeldcodeSettings } from '../../../dialogs/engine/school/school.js';
import { familyOf, NOT_YOURS } from '../signaal/desk/support.js';
import { SchoolDay } from '../../support/school.js';
import {
  answers,
  canDo,
  CLOSING,
  does,
  handsOver,
  opens,
  NORM,
  reportWith,
  samId,
  starts,
  trajectOf,
  WHY,
  type Traject,
} from './story.js';

/** Two people decide, also where the school is small or they do not agree (practice.md 8.5). */

let school: SchoolDay;
afterEach(() => school.closes());

/** The school says otherwise how the meldcode is done there. */
const settled =
  (more: Partial<MeldcodeSettings>) =>
  (real: Store): Store => ({
    ...real,
    school: async (id) => {
      const found = await real.school(id);
      return found && { ...found, settings: { ...found.settings, meldcode: { ...found.settings.meldcode, ...more } } };
    },
  });

/** No school beside it whose aandachtsfunctionaris can be asked. */
const alone =
  (more: Partial<MeldcodeSettings>) =>
  (real: Store): Store => {
    const store = settled(more)(real);
    return {
      ...store,
      school: async (id) => {
        const found = await store.school(id);
        return found && { ...found, partner: undefined };
      },
    };
  };

/** The directeur does not agree with a report of the IB'er. */
const disagrees = async (traject: Traject): Promise<void> => {
  const { ib, head } = traject;
  await handsOver(traject);
  await does(ib, traject, 'Melden bij Veilig Thuis', ...reportWith(NORM));
  await does(head, traject, 'Akkoord met de melding', { 'Jouw oordeel': 'Niet akkoord' });
  head.fills({ 'Waarom niet akkoord?': 'Ik had eerst met de ouders willen praten.' });
  await head.presses('Opslaan');
};

describe('people of a small school', () => {
  test('the directeur decides: the bestuur agrees, and reads the decision and no name', async () => {
    school = await SchoolDay.opens({ store: settled({ secondPerson: 'bestuur' }) });
    const traject = await trajectOf(school);
    const [board] = await school.cameIn('bestuur');
    await handsOver(traject);
    await does(traject.head, traject, 'Melden bij Veilig Thuis', ...reportWith(NORM));
    expect(board.newest.raw).toContain('Er is een taak voor');
    await opens(board, traject);
    expect(board.sight).not.toMatch(/Boterbloem|blauwe plek/);
    await does(board, traject, 'Akkoord met de melding', { 'Jouw oordeel': 'Akkoord' });
    expect(board.sight).toContain('De melding blijft staan.');
  });

  test('the aandachtsfunctionaris of the paired school advises on what the IB’er wrote, and reads nothing else', async () => {
    school = await SchoolDay.opens({ store: settled({ advisor: 'aandachtsfunctionaris_extern' }) });
    const traject = await trajectOf(school);
    const [partner] = await school.cameIn('ibVlieger');
    await does(traject.ib, traject, 'Vraag de aandachtsfunctionaris', {
      'Wat leg je voor?': 'Een kind uit de middenbouw heeft vaak plekken.',
    });
    await opens(partner, traject);
    expect(partner.sight).not.toMatch(/Boterbloem|blauwe plek/);
    await does(partner, traject, 'Advies over een zorg', { 'Wat raad je aan?': 'Bel Veilig Thuis voor advies.' });
    expect(partner.sight).toContain('Dank je.');
    await opens(partner, traject);
    expect(partner.sight).toBe(NOT_YOURS);
    await opens(traject.ib, traject);
    expect(traject.ib.sight).toContain('Bel Veilig Thuis voor advies.');
  });

  test('a directeur who is family of the child sees nothing: somebody else agrees', async () => {
    const probe = await SchoolDay.opens();
    const sam = await samId(probe);
    await probe.closes();
    school = await SchoolDay.opens({ store: familyOf('directeur', sam) });
    const traject = await trajectOf(school);
    const [board] = await school.cameIn('bestuur');
    await handsOver(traject);
    await answers(traject, 1, 'Nee');
    await does(traject.ib, traject, 'Afsluiten', ...CLOSING);
    await opens(traject.head, traject);
    expect(traject.head.sight).toBe(NOT_YOURS);
    await does(board, traject, 'Akkoord met sluiten', { 'Jouw oordeel': 'Akkoord' });
    expect(board.sight).toContain('Akkoord.');
  });
});

describe('two views', () => {
  test('the directeur does not agree with a report: it stands, both views stay, the aandachtsfunctionaris looks', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib, head } = traject;
    const [partner] = await school.cameIn('ibVlieger');
    await disagrees(traject);
    expect(head.sight).toContain('Het verschil van mening staat in het dossier.');
    expect(head.sight).toContain('Farida Noorderlicht is gevraagd mee te kijken.');
    await opens(ib, traject);
    expect(ib.sight).toContain('Gemeld op 10 nov.');
    expect(ib.sight).toContain('Ik had eerst met de ouders willen praten.');
    expect(ib.sight).toContain(WHY);
    for (const party of [ib, head])
      expect(await canDo(party, traject)).not.toContain('Meekijken bij verschil van mening');
    expect(await canDo(partner, traject)).toContain('Meekijken bij verschil van mening');
  });

  test.each([
    [
      'the bestuur looks, when there is no school beside it',
      'bestuur',
      'Wilhelmina Overzee is gevraagd mee te kijken.',
    ],
    [
      'nobody is left: Veilig Thuis advises',
      'aandachtsfunctionaris_extern',
      'Er is niemand anders die kan meekijken. Vraag advies aan Veilig Thuis: 0800-2000.',
    ],
  ] as const)('the IB’er is the aandachtsfunctionaris: %s', async (_, secondPerson, said) => {
    school = await SchoolDay.opens({ store: alone({ secondPerson }) });
    const traject = await trajectOf(school);
    await disagrees(traject);
    expect(traject.head.sight).toContain(said);
    expect(await canDo(traject.ib, traject)).not.toContain('Meekijken bij verschil van mening');
  });

  test('does not agree with a closing: question 1 is open again', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib, head } = traject;
    await handsOver(traject);
    await answers(traject, 1, 'Nee');
    await does(ib, traject, 'Afsluiten', ...CLOSING);
    await does(head, traject, 'Akkoord met sluiten', { 'Jouw oordeel': 'Niet akkoord' });
    head.fills({ 'Waarom niet akkoord?': 'Ik wil eerst nog een gesprek met het kind.' });
    await head.presses('Opslaan');
    expect(await canDo(ib, traject)).toContain('Stap 4. Vraag 1: vermoeden');
  });

  test('both press at the same time: one decision, the other sees who', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib, head } = traject;
    await handsOver(traject);
    await opens(ib, traject);
    await opens(head, traject);
    await Promise.all([answers(traject, 1, 'Ja'), starts(traject.teacher)]);
    expect(await canDo(ib, traject)).toContain('Stap 5. Vraag 2: veiligheid');
  });
});
