import { afterEach, describe, expect, test } from 'vitest';
import { ASSESSED, WORRY, fillsFirstCard, fillsSecondCard, records } from '../protocols/signaal/story.js';
import { elementsOf } from '../support/cards.js';
import type { Person } from '../support/person.js';
import { BOTH_WAYS, SchoolDay } from '../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

const WHAT = 'Wat zag of hoorde je?';
const ANSWER = 'Antwoord aan je collega';

const TYPED = [
  '[klik hier](https://example.com/boos)',
  '![plaatje](https://example.com/x.png)',
  'Zij kreeg ${wie} en ${$root.title}, ook $${dubbel} en ${',
  '{{DATE(2026-11-10T09:00:00Z, SHORT)}} en {{TIME(x)}}',
  '<b>dik</b> <script>alert(1)</script> <at>Iedereen</at> &amp; &lt;',
  '**x** _y_ ~~z~~ `code` # kop\n- punt\n1. een',
  'https://example.com/a?b=c&d=e mail@example.com 06-00000000',
  '  spaties  ,\ttab, "aanhaling" \\ schuin \\n, ‘krul’, 👧🏽, ‮om‬, e\u0301',
  '__proto__ constructor null undefined 0 false [object Object]',
];

/** Where typed text stands on a card: only where it is shown letter for letter. */
const placesOf = (person: Person, text: string): string[] =>
  elementsOf(person.card)
    .filter((one) => [one.text, one.value, one.title, one.label].some((shown) => holds(shown, text)))
    .map(({ type }) => type);

const holds = (shown: unknown, text: string): boolean => typeof shown === 'string' && shown.includes(text.trim());

describe.each(BOTH_WAYS)('what somebody typed, forms in %s', (forms) => {
  test.each(TYPED)('comes back letter for letter in form, case and answer: %j', async (text) => {
    school = await SchoolDay.opens({ forms });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    fillsFirstCard(teacher, { wat: text });
    await teacher.presses('Verder');
    await teacher.presses('Terug');
    expect(teacher.value(WHAT)).toBe(text);
    expect(placesOf(teacher, text)).toEqual(['Input.Text']);
    await teacher.presses('Verder');
    fillsSecondCard(teacher);
    await teacher.presses('Opslaan');

    await ib.presses('Openen');
    expect(ib.sight).toContain(text.trim());
    expect(placesOf(ib, text)).toEqual(['TextRun']);
    await ib.presses('Beoordelen');
    ib.fills({ ...ASSESSED, [ANSWER]: text });
    await ib.presses('Opslaan en antwoord sturen');
    await teacher.presses('Lezen');
    expect(teacher.sight.split(text.trim())).toHaveLength(3);
    expect(new Set(placesOf(teacher, text))).toEqual(new Set(['TextRun']));
  });

  test.each(TYPED)('stays as it is in a search that finds nobody, and about a colleague: %j', async (text) => {
    school = await SchoolDay.opens({ forms });
    const [teacher] = await school.cameIn('vervanger');
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    teacher.fills({ 'Zoek op naam': text });
    await teacher.presses('Zoek');
    expect(teacher.value('Zoek op naam')).toBe(text);
    teacher.reloads();
    await records(teacher, { wat: text, speelt: ['Gedrag van iemand die op school werkt'] });
    expect(teacher.sight).toContain('Dit schreef je.');
    expect(placesOf(teacher, text)).toEqual(['TextRun']);
  });

  test('6,000 characters come back whole, refused kindly, and can be set aside', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    const long = 'Sam was stil in de kring. '.repeat(800).slice(0, 6_000);
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    fillsFirstCard(teacher, { wat: long });
    await teacher.presses('Verder');
    expect(teacher.sight).toContain('Dit zijn 6.000 tekens. Er passen er 4.000. Haal er 2.000 af');
    expect(teacher.value(WHAT)).toBe(long);
    await teacher.presses('Later afmaken');
    await teacher.pressesOn(teacher.newest, 'Verder');
    expect(teacher.value(WHAT)).toBe(long);
    teacher.fills({ [WHAT]: 'Korter.' });
    await teacher.presses('Verder');
    fillsSecondCard(teacher);
    await teacher.presses('Opslaan');
    await ib.presses('Openen');
    await ib.presses('Beoordelen');
    ib.fills({ ...ASSESSED, [ANSWER]: long });
    await ib.presses('Opslaan en antwoord sturen');
    expect(ib.sight).toContain('Er passen er 4.000.');
    expect(ib.value(ANSWER)).toBe(long);
  });

  test.each([
    ['plain letters', 'a'],
    ['letters with an accent', 'é'],
    ['another script', 'ش'],
    ['line breaks and quotation marks', '"\n'],
    ['a sign of three bytes', '€'],
  ])('the longest text that may be, in %s, is kept', async (_, sign) => {
    school = await SchoolDay.opens({ forms });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    const longest = `x${sign.repeat(4000)}`.slice(0, 3999) + 'x';
    await records(teacher, { wat: longest });
    expect(teacher.sight).toContain('Opgeslagen. Dank je.');
    await ib.presses('Openen');
    expect(ib.sight).toContain(longest);
  });
});
