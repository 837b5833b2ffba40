import { afterEach, describe, expect, test } from 'vitest';
import { createTyped } from '../../../bot/conversation/keptText.js';
import { buttonsOf } from '../../support/cards.js';
import { SchoolDay } from '../../support/school.js';

let school: SchoolDay | undefined;
afterEach(() => school?.closes());

const WHAT = 'Wat zag of hoorde je?';
const SECRET = 'Kaketoevertelling: zij is geslagen';

describe('a story typed in the chat', () => {
  test.each([
    ['more than eight words', 'hij zat de hele dag alleen in de hoek'],
    ['a word that tells', 'er was bloed'],
    ['a name of the register', 'hoe is het met Sam'],
    ['a last name of the register', 'Boterbloem was stil'],
  ])('%s: the way to a card', async (_, text) => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says(text);
    expect(teacher.sight).toContain('Dit staat nu in de chat van Teams. Ik bewaar het niet.');
    expect(teacher.sight).toContain('Haal je bericht daarna weg: houd het ingedrukt en kies Verwijderen.');
    expect(buttonsOf(teacher.newest.card).map(({ title }) => title)).toEqual(['Leg het veilig vast', 'Hulp nu']);
  });

  test.each(['hoi', 'Goedemorgen allemaal', 'dank je wel', 'bangerik', 'Wegen', 'menu'])(
    '%s is no story',
    async (text) => {
      school = await SchoolDay.opens();
      const [teacher] = await school.cameIn('leerkracht');
      await teacher.says(text);
      expect(teacher.sight).toContain('Waar kan ik mee helpen?');
    },
  );

  test('opens the form with what was typed, once, and keeps it nowhere', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says(SECRET);
    await teacher.presses('Leg het veilig vast');
    expect(teacher.value(WHAT)).toBe(SECRET);
    expect(await school.holds('Kaketoevertelling')).toBe(false);
    expect([...school.logs, ...school.teams.wire].join('\n')).not.toContain('Kaketoevertelling');
    teacher.reloads();
    await teacher.presses('Leg het veilig vast');
    expect(teacher.value(WHAT)).toBe('');
    expect(teacher.sight).toContain('Plak je tekst hier.');
  });

  test('is forgotten after half an hour', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says(SECRET);
    await school.itIs('10:30');
    await teacher.presses('Leg het veilig vast');
    expect(teacher.value(WHAT)).toBe('');
  });

  test('is one’s own: a colleague who presses the same button finds nothing', async () => {
    school = await SchoolDay.opens();
    const [teacher, duo] = await school.cameIn('leerkracht', 'duo');
    await teacher.says(SECRET);
    await duo.forges(teacher.holding('Leg het veilig vast'));
    expect(duo.value(WHAT)).toBe('');
    await teacher.presses('Leg het veilig vast');
    expect(teacher.value(WHAT)).toBe(SECRET);
  });
});

describe('the memory of what was typed', () => {
  test('holds the last 200 people, each the last text', () => {
    const typed = createTyped(() => new Date(0));
    for (let n = 0; n <= 200; n += 1) typed.keep('t', `p${n}`, `tekst ${n}`);
    typed.keep('t', 'p1', 'later');
    expect(typed.take('t', 'p0')).toBeUndefined();
    expect(typed.take('t', 'p1')).toBe('later');
    expect(typed.take('t', 'p1')).toBeUndefined();
    expect(typed.take('u', 'p2')).toBeUndefined();
    expect(typed.take('t', 'p200')).toBe('tekst 200');
  });
});
