import { afterEach, describe, expect, test } from 'vitest';
import { NOT_YOURS } from '../signaal/desk/support.js';
import { buttonsOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import { answers, asks, begins, cast, closes, opensOwn, reads, writes } from './story.js';

/** Nothing of a question leads to the name: not what was written before it was sent, nor a button, nor a word later. */

const SAM = 'mk6df9k8gj';
const YES = 'Ja. Haal de naam weg';

/** All buttons of the case in front, also those behind *Meer*. */
const allButtons = async (person: Person): Promise<string[]> => {
  const found = [...person.buttons];
  while (person.buttons.includes('Meer')) {
    await person.presses('Meer');
    found.push(...person.buttons);
  }
  return found;
};

/** What the button says that opens the case of the newest message with these words. */
const opening = (person: Person, words: string) => {
  const message = person.chat.findLast(({ raw }) => raw.includes(words))!;
  return buttonsOf(message.card).find(({ title }) => ['Lezen', 'Openen'].includes(title))!;
};

let school: SchoolDay;
afterEach(() => school.closes());

describe('a question without a name', () => {
  test.each([
    ['edited', 'Nu huilt Sam snel. Wat helpt?', false],
    ['edited, with a word that may be a name', 'sam huilt snel en zoe pest hem. Wat helpt?', true],
  ])('the last text that was sent is all that others read: %s', async (_, tekst, isAsked) => {
    school = await SchoolDay.opens();
    const { asker, bas, ib } = await cast(school);
    await begins(asker);
    await writes(asker);
    asker.fills({ 'Dit leest je collega': tekst, 'Aan wie?': ['Bas van der Pannenkoek'] });
    await asker.presses('Versturen');
    if (isAsked) {
      asker.fills({ 'Is “sam” een naam?': YES, 'Is “zoe” een naam?': YES });
      await asker.presses('Verder');
      expect(asker.sight).toContain('Nog niet verstuurd. Ik haalde namen weg. Lees het nog eens.');
    } else {
      expect(asker.sight).toContain('Hier staat nog een naam: Sam.');
      asker.fills({ 'Dit leest je collega': 'Nu huilt de leerling snel. Wat helpt?' });
    }
    await asker.presses('Versturen');
    expect(asker.sight).toContain('Verstuurd.');
    await reads(bas);
    expect(bas.sight).toContain('huilt');
    expect(bas.sight).not.toMatch(/\bsam|\bzoe/i);
    expect(bas.sight.match(/De vraag/g)).toHaveLength(1);
    await opensOwn(asker);
    expect(asker.sight).not.toContain('sam huilt');
    await ib.forges({ go: 'dossier', leerling: SAM }, 'task/fetch');
    expect(ib.sight).not.toContain('sam huilt');
  });

  test('no way from the question to the dossier of the child, open and closed; a signal of a colleague has none either', async () => {
    school = await SchoolDay.opens();
    const { asker, bas, gym } = await cast(school);
    await asks(asker);
    await answers(gym, 'Bij gym praat hij wel.');
    const asked = [bas, gym].map((colleague) => ({ colleague, ...opening(colleague, 'of je meedenkt') }));
    const leadNowhere = async () => {
      for (const { colleague, data } of asked) {
        await colleague.forges(data, 'task/fetch');
        expect(await allButtons(colleague)).not.toContain('Dossier');
        await colleague.forges({ ...data, go: 'dossier' }, 'task/fetch');
        expect(colleague.sight).toBe(NOT_YOURS);
      }
    };
    await leadNowhere();
    await reads(gym);
    await gym.presses('Dit moet de IB’er weten');
    gym.fills({ 'Wat herken je?': 'Hij vertelde over klappen.' });
    await gym.presses('Versturen');
    const { data } = opening(gym, 'is opgeslagen');
    await gym.forges(data, 'task/fetch');
    expect(await allButtons(gym)).not.toContain('Dossier');
    await gym.forges({ ...data, go: 'dossier' }, 'task/fetch');
    expect(gym.sight).toBe(NOT_YOURS);
    await closes(asker);
    await leadNowhere();
    await opensOwn(asker);
    expect(await allButtons(asker)).toContain('Dossier');
  });

  test('a name without a capital is refused in what is asked back and in what is explained', async () => {
    school = await SchoolDay.opens();
    const { asker, gym } = await cast(school);
    await asks(asker);
    await reads(gym);
    await gym.presses('Ik vraag iets terug');
    gym.fills({ 'Wat wil je weten?': 'Is het dat zoe sam plaagt?' });
    await gym.presses('Versturen');
    expect(gym.sight).toContain('Hier staat misschien een naam: zoe, sam. Haal die weg of schrijf ‘een leerling’.');
    gym.fills({ 'Wat wil je weten?': 'Is het dat een kind plaagt?' });
    await gym.presses('Versturen');
    await asker.presses('Lezen');
    asker.fills({ 'Je uitleg': 'Ja, omdat zoe hem plaagt.' });
    await asker.presses('Versturen');
    expect(asker.sight).toContain('Hier staat misschien een naam: zoe.');
    await reads(gym);
    expect(gym.sight).not.toContain('zoe');
    asker.reloads();
    await asker.presses('Lezen');
    asker.fills({ 'Je uitleg': 'Ja, dat klopt.' });
    await asker.presses('Versturen');
    expect(asker.sight).toContain('Verstuurd.');
  });
});
