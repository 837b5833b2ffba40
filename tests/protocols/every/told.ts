import { expect, test } from 'vitest';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';
import { personIn } from '../../../dialogs/engine/rights/world.js';
import { saidIn, statesIn } from '../../bot/delivery/told/said.js';
import { seeds } from './seeds.js';

/** Somebody is to be phoned, asked or waited for. */
const ASKED =
  /\b(bel|belt|bellen|vraag|vraagt|gevraagd|gewaarschuwd|waarschuw|overleg|praat|bespreek|vertel|loop|leest|lezen|krijgt|krijgen|bereikt|gereageerd|reageert|komt|belt|zegt|beslist|bericht aan)\b/i;

const sentences = (text: string): string[] => text.split(/(?<=[.?!])\s+/);

export const told = (protocol: Protocol): void => {
  test('nobody is told to phone, to ask or to wait for the one who reads it', () => {
    const wrong = new Set<string>();
    saidIn(protocol, seeds(2, 6), ({ to, where, text }, { world }) => {
      const reader = personIn(world, to);
      if (reader === undefined) return;
      const { name, phone = 'no phone' } = reader;
      for (const one of sentences(text))
        if (one.includes(phone) || (one.includes(name) && ASKED.test(one.replaceAll(name, 'NAME'))))
          wrong.add(`${where}, to ${name}: ${one}`);
    });
    expect([...wrong]).toEqual([]);
  });

  test('nothing urgent with a date is left to one person in silence', () => {
    const left = new Set<string>();
    statesIn(protocol, [0, 1, 2, 3], ({ after }) => {
      for (const { step, role, urgency, due } of after.tasks) {
        const { late, safety } = protocol.steps[step] ?? {};
        const isHeard = role !== undefined || late !== undefined || safety !== undefined;
        if (urgency === 'spoed' && due !== undefined && !isHeard) left.add(step);
      }
    });
    expect([...left]).toEqual([]);
  });
};
