import fc from 'fast-check';
import { afterEach, describe, expect, it, test } from 'vitest';
import { longText, text } from '../../../dialogs/engine/language/fields.js';
import { fold } from '../../../dialogs/engine/names/names.js';
import { veil } from '../../../dialogs/engine/names/veil.js';
import { asksFor, opensBoard, pressesBoard, runningIn } from '../../protocols/calamiteit/story.js';
import { MONDAY } from '../world.js';
import { type SchoolDay } from '../../support/school.js';
import { PARTLY, registers, WHOLE } from './registers.js';

/** What may be a name is asked of who wrote it, and never goes out in silence. */

const ASKED = 'Is dit geen naam? Kruis het aan';
const MAYBE = (words: string): string =>
  `Hier staat misschien een naam: ${words}. Haal die weg, of kruis hieronder aan dat het een gewoon woord is.`;

describe('a text for who may not know the children', () => {
  const said = fc.array(fc.tuple(fc.constantFrom(...WHOLE, ...PARTLY), fc.nat()), { minLength: 1, maxLength: 4 });
  const ways = fc.constantFrom('asks' as const, 'initials' as const);
  const forged = fc.constantFrom('', 'roos,bloem', 'sam,zoe,emma,van,de');

  it('is kept once each word that may be a name was named as none; a sure name never is', () => {
    fc.assert(
      fc.property(registers, said, ways, fc.boolean(), forged, (register, names, veiled, isLong, gewoon) => {
        const typed = names
          .map(([[, spell], at]) => `toen kwam ${spell(register[at % register.length]!)}`)
          .join(' en ');
        const field = (isLong ? longText : text)('?', { veiled, max: 4000 });
        const subjects = veiled === 'asks' ? register.slice(0, 1) : [];
        const read = (ticked: string) =>
          field.read(
            { '': typed, gewoon: ticked },
            { now: MONDAY, by: 'ib', pupils: register, colleagues: [], register, subjects },
          );
        const first = read(gewoon);
        if (first.ok || first.words === undefined) {
          const left = veil(typed, { pupils: register, subjects });
          const open = left.unclear.filter((word) => !gewoon.split(',').includes(fold(word)));
          if (first.ok && veiled === 'asks') expect([typed, left.names, open]).toEqual([typed, [], []]);
          return;
        }
        const all = [...gewoon.split(','), ...first.words.map(fold)].join(',');
        expect([typed, read(all).ok]).toEqual([typed, true]);
      }),
      { numRuns: Number(process.env.RUNS ?? 100) },
    );
  });
});

describe('what may be a name', () => {
  let school: SchoolDay | undefined;
  afterEach(() => school?.closes());
  const running = async () => {
    const found = await runningIn();
    school = found.school;
    return found;
  };

  test('is asked where the logboek is written, word by word, and the text stays', async () => {
    const { head } = await running();
    const typed = 'een vader vroeg naar sam en naar fenna';
    await pressesBoard(head, 'Logboek');
    head.fills({ 'Met wie?': 'een vader', 'Waarover?': typed });
    await head.presses('Opslaan');
    expect(head.sight).toContain(MAYBE('sam, fenna'));
    head.fills({ [ASKED]: ['“sam” is een gewoon woord'] });
    await head.presses('Opslaan');
    expect(head.sight).toContain(MAYBE('fenna'));
    expect(head.value('Waarover?')).toBe(typed);
    head.fills({ [ASKED]: ['“sam” is een gewoon woord', '“fenna” is een gewoon woord'] });
    await head.presses('Opslaan');
    expect(head.sight).not.toContain('misschien een naam');
    await opensBoard(head, 'Alles lezen');
    expect(head.sight).toContain(typed);
  });

  test('is asked where a letter is made, and goes when it is taken out', async () => {
    const { ib } = await running();
    await asksFor(ib, 'Brief aan de ouders');
    ib.fills({
      'Wat wil je maken?': 'Brief aan ouders van jonge kinderen',
      'Wat weten we zeker?': 'Gisteren viel op het plein sam.',
    });
    await ib.presses('Verder');
    expect(ib.sight).toContain(MAYBE('sam'));
    ib.fills({ 'Wat weten we zeker?': 'Gisteren viel op het plein een kind.' });
    await ib.presses('Verder');
    expect(ib.sight).toContain('Wat doet de school?');
  });

  test('and is a word goes with the letter from hand to hand', async () => {
    const { ib } = await running();
    await asksFor(ib, 'Brief aan de ouders');
    ib.fills({
      'Wat wil je maken?': 'Brief aan ouders van jonge kinderen',
      'Wat weten we zeker?': 'Er viel een sam op het plein.',
    });
    await ib.presses('Verder');
    ib.fills({ [ASKED]: ['“sam” is een gewoon woord'] });
    await ib.presses('Verder');
    ib.fills({ 'Wat doet de school?': 'Er staan twee collega’s buiten.' });
    await ib.presses('Verder');
    await ib.presses('Maak de tekst');
    expect(ib.value('De tekst')).toContain('Er viel een sam op het plein.');
    await ib.presses('Verder');
    expect(ib.sight).toContain(MAYBE('sam'));
  });
});
