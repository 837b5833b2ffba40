import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LUCHTPOST, REGENBOOG } from '../../../../bot/cli/demo/ids.js';
import { isSmallTalk, wayCalled, waysLike } from '../../../../bot/conversation/said/words.js';
import * as buttons from '../../../../bot/screens/buttons.js';
import { FOR_ALL, SAFELY, SAFELY_ANEW } from '../../../../bot/screens/entries.js';
import { isOpenTo, WAYS_IN, WORK, wordsOf } from '../../../../bot/screens/waysIn.js';
import { fold } from '../../../../dialogs/engine/names/names.js';
import { ROLES, type Role } from '../../../../dialogs/engine/school/school.js';
import { isNear } from '../../../../bot/conversation/said/near.js';
import { isPlainCry } from '../../../../bot/conversation/said/cry.js';

const asker = (...roles: Role[]) => ({ school: REGENBOOG, roles });
const ALL = asker(...ROLES);
const WORDS = WAYS_IN.flatMap((way) => wordsOf(way).map((word) => ({ word, way })));

describe('the words of the ways in', () => {
  test('each leads to one way, is folded, and is no cry and no small talk', () => {
    const all = WORDS.map(({ word }) => word);
    expect(all.filter((word, n) => all.indexOf(word) !== n)).toEqual([]);
    expect(all.filter((word) => word !== fold(word) || word === '')).toEqual([]);
    expect(all.filter((word) => isPlainCry(word) || isSmallTalk(word))).toEqual([]);
  });

  test('none is so near to one of another way that one wrong letter makes it that', () => {
    const near = WORDS.flatMap(({ word, way }) =>
      WORDS.filter((other) => other.way !== way && isNear(word, other.word)).map((other) => [word, other.word]),
    );
    expect(near).toEqual([]);
  });

  test('each is found as it is, in any case, and with words around it', () => {
    for (const { word, way } of WORDS)
      for (const typed of [word, word.toUpperCase(), ` ${word}! `, `ik wil graag ${word}`])
        expect([typed, wayCalled(typed, ALL)]).toEqual([typed, way]);
  });

  test('whatever stands on a button leads to it', () => {
    const HELP_CARDS: readonly unknown[] = [buttons.HELP, buttons.CLOSE, SAFELY, SAFELY_ANEW];
    const known = new Set(WAYS_IN.map(({ button }) => button));
    const all = Object.values(buttons).filter((one) => typeof one === 'object' && !HELP_CARDS.includes(one));
    expect(all.filter((one) => !known.has(one as (typeof buttons)['HELP']))).toEqual([]);
    expect(isPlainCry(buttons.HELP.title)).toBe(true);
    expect(isSmallTalk(buttons.CLOSE.title)).toBe(true);
  });

  test('typed with one letter amiss, each is understood or offered', () => {
    const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz'));
    const long = WORDS.filter(({ word }) => word.length > 3);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), letter, fc.nat(3), ({ word, way }, n, other, kind) => {
        const at = n % word.length;
        const [left, right] = [word.slice(0, at), word.slice(at + 1)];
        const swapped = `${left}${right.charAt(0)}${word.charAt(at)}${right.slice(1)}`;
        const typed = [left + right, left + other + right, left + other + word.slice(at), swapped][kind]!;
        if (fold(typed) !== typed || wayCalled(typed, ALL) !== undefined) return;
        expect(waysLike(typed, ALL).map(wordsOf)).toContainEqual(wordsOf(way));
      }),
      { numRuns: 500 },
    );
  });

  test('an ordinary word is near none', () => {
    for (const word of ['koffie', 'voetbal', 'vergadering', 'rekenen', 'ouderavond', 'lokaal', 'sleutel', 'jas'])
      expect([word, waysLike(word, ALL).map(wordsOf)]).toEqual([word, []]);
  });
});

describe('whose word it is', () => {
  test.each([...ROLES])('%s is given no way that is for others, also not as a guess', (role) => {
    const one = asker(role);
    for (const { word, way } of WORDS) {
      const isOwn = way === FOR_ALL || isOpenTo(way, [role]);
      expect([word, wayCalled(word, one) === way]).toEqual([word, isOwn]);
      const typed = `${word}x`;
      for (const like of waysLike(typed, one)) expect(like === FOR_ALL || isOpenTo(like, [role]), typed).toBe(true);
    }
  });

  test('at the bestuur there is work and the report, and nothing of a school', () => {
    const bestuur = { school: LUCHTPOST, roles: ['bestuur'] as const };
    const found = new Set(WORDS.flatMap(({ word }) => wayCalled(word, bestuur) ?? []));
    expect(found).toEqual(new Set([WORK, ...WAYS_IN.filter(({ found: one }) => one !== undefined)]));
  });
});
