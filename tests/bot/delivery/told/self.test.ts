import { describe, expect, test } from 'vitest';
import { protocols } from '../../../../dialogs/register.js';
import { personIn } from '../../../../dialogs/engine/rights/world.js';
import { saidIn } from './said.js';

const WALKS = 6;

/** Somebody is to be phoned, asked or waited for. */
const ASKED =
  /\b(bel|belt|bellen|vraag|vraagt|gevraagd|gewaarschuwd|waarschuw|overleg|praat|bespreek|vertel|loop|leest|lezen|krijgt|krijgen|bereikt|gereageerd|reageert|komt|belt|zegt|beslist|bericht aan)\b/i;

const sentences = (text: string): string[] => text.split(/(?<=[.?!])\s+/);

describe.each(Object.values(protocols).map((one) => [one.id, one] as const))('what %s says', (_, protocol) => {
  test('nobody is told to phone, to ask or to wait for the one who reads it', () => {
    const wrong = new Set<string>();
    saidIn(protocol, WALKS, ({ to, where, text }, { world }) => {
      const reader = personIn(world, to);
      if (reader === undefined) return;
      const { name, phone = 'no phone' } = reader;
      for (const one of sentences(text))
        if (one.includes(phone) || (one.includes(name) && ASKED.test(one.replaceAll(name, 'NAME'))))
          wrong.add(`${where}, to ${name}: ${one}`);
    });
    expect([...wrong]).toEqual([]);
  });
});
