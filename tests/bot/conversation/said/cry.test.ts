import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apart, isNear } from '../../../../bot/conversation/said/near.js';
import { isAboutVangnet, isNearlyCry, isPlainCry } from '../../../../bot/conversation/said/cry.js';

const cries = (text: string): boolean => isPlainCry(text) || isNearlyCry(text);

describe('a cry for help', () => {
  test.each(
    [
      ...['hulp', 'help', 'Hulp nu', 'HELP MIJ', 'help!!!', 'Help.', 'hulp 🆘', '🆘', '🚨🚨', '112', '1 1 2', '1-1-2'],
      ...['bel 112', '112!!', 'noodgeval', 'Noodgeval!', 'nood', 'SOS', 's.o.s.', 'alarm', 'gevaar', 'er is gevaar'],
      ...['HELPPPP', 'heeeeelp', 'huuulp', 'h e l p', 'kan iemand helpen', 'kom helpen!', 'ambulance', 'brand!'],
      ...['spoed', 'er is spoed', 'help wat moet ik doen', 'help wat kan ik doen', 'hoe krijg ik hulp', 'é́́n help'],
      ...['help er is een man op het plein die een kind meeneemt naar zijn auto', 'emergency', 'hulp is er gevaar?'],
      ...['help bij mij in het lokaal', 'hulp met spoed', 'help hij bloedt, wat is dit'],
    ].map((text) => [text]),
  )('%s', (text) => expect(isPlainCry(text)).toBe(true));

  test.each(
    [
      ...['hlep', 'hulo', 'hellp', 'hrlp', 'huilp', 'hlup', 'hepl mij', 'noodgevak', 'nodgeval', 'noodgevl', 'alamr'],
      ...['nooodgeeval', 'hulo nu', 'noodd', 'gevaarr', 'sppoed', 'ambulence', 'politei'],
    ].map((text) => [text]),
  )('typed wrong: %s', (text) => expect(cries(text)).toBe(true));

  test.each(
    [
      ...['hoi', 'hele dag', 'held', 'heel mooi', 'rood', 'noot', 'nooit', 'helpt dit', 'dood', 'dank je', '113', '12'],
      ...['help, hoe werkt dit?', 'hulp bij het invullen', 'help met een signaal', 'wat is vangnet', 'vals alarm', ''],
      ...[
        'hulpouder',
        'noodkaart',
        'nog',
        'hallo',
        'ok',
        'werk',
        'meer',
        'weging',
        'zij kreeg extra hulp bij rekenen van de juf',
      ],
    ].map((text) => [text]),
  )('is not: "%s"', (text) => expect(cries(text)).toBe(false));

  test('about Vangnet is a question about Vangnet, and no story', () => {
    expect(isAboutVangnet('help, hoe werkt dit?')).toBe(true);
    expect(isAboutVangnet('hoe werkt dit, hij huilt')).toBe(false);
  });

  test('whatever else stands in a short text, letters and signs do not hide it', () => {
    const signs = fc.array(fc.constantFrom('!', '?', '.', ',', ' ', '…', '🆘', '😭', '\n', '*', '_', '"'), {
      maxLength: 6,
    });
    const cry = fc.constantFrom('hulp', 'help', '112', 'nood', 'noodgeval', 'sos', 'alarm');
    fc.assert(
      fc.property(signs, cry, fc.boolean(), signs, (before, word, loud, after) =>
        isPlainCry(`${before.join('')}${loud ? word.toUpperCase() : word}${after.join('')}`),
      ),
    );
  });

  test('one wrong press on a word of its own does not hide it', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const missed = ['hulp', 'help', 'noodgeval', 'alarm'].flatMap((word) =>
      Array.from(letters).flatMap((letter) =>
        Array.from(word, (_, at) => word.slice(0, at) + letter + word.slice(at)).filter((typed) => !cries(typed)),
      ),
    );
    // "helpt" and "hulp(j)e" are other words.
    expect(missed).toEqual([]);
  });
});

describe('how far words are apart', () => {
  test.each([
    ['hulp', 'hulp', 0],
    ['hulp', 'hlup', 1],
    ['hulp', 'huulp', 1],
    ['hulp', 'hup', 1],
    ['hulp', 'help', 1],
    ['meldcode', 'medlcoe', 2],
    ['', 'hulp', 4],
    ['één', 'een', 2],
  ])('%s and %s: %i', (one, other, most) => {
    expect(apart(one, other)).toBe(most);
    expect(apart(other, one)).toBe(most);
  });

  test('is a distance: nothing is nearer over a third word than two edits more', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const far = apart(one, other);
        expect(far).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
        expect(far).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(far === 0).toBe(one === other);
      }),
    );
  });

  test('of three letters nothing is near but itself', () => {
    expect(isNear('avg', 'avg')).toBe(true);
    expect(isNear('afg', 'avg')).toBe(false);
  });
});
