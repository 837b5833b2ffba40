import { expect, test } from 'vitest';
import { demoPupils } from '../../bot/cli/demo/schools.js';
import { askedFor } from '../../dialogs/engine/decide/askedFor.js';
import { split } from '../../dialogs/engine/language/field.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import { protocols } from '../../dialogs/register.js';
import { diceOf } from '../engine/answers.js';
import { walk, type Happened } from '../engine/walk.js';
import { home, START, worldAt } from './cases.js';

/** What is looked up before a press is decided is all that deciding reads: every child and every text that was typed. */

const SEEDS = [1, 2, 3];
const MOVES = new Array<boolean>(30).fill(true);
const PUPILS = new Set(demoPupils.map(({ id }) => id));

const unknowing = (world: World): World => ({ ...world, pupils: [], choosable: [], register: [], looked: {} });

const inputsOf = ({ move: { command } }: Happened): string[] => ('raw' in command ? Object.values(command.raw) : []);

test('every child that was chosen and every text that was written is asked for, before anybody is looked up', () => {
  const [children, texts] = [new Set<string>(), new Set<string>()];
  for (const protocol of Object.values(protocols))
    for (const seed of SEEDS)
      walk(protocol, worldAt(home(protocol), START), diceOf(seed), MOVES, (happened) => {
        const { before, move, world, decision } = happened;
        // A card that is not this person's is not read at all.
        if (decision.kind === 'refused') return;
        const typed = inputsOf(happened);
        const asked = askedFor(before, move.command, unknowing(world));
        const written = typed.filter((one) => one.includes(move.word));
        // Of whom the case is, all are looked up anyway.
        const chosen = typed.flatMap(split).filter((one) => PUPILS.has(one) && !before.subjects.includes(one));
        expect(asked.texts).toEqual(expect.arrayContaining(written));
        expect(asked.pupils).toEqual(expect.arrayContaining(chosen));
        if (written.length > 0) texts.add(protocol.id);
        if (chosen.length > 0) children.add(protocol.id);
      });
  expect(texts.size).toBeGreaterThan(15);
  expect([...children].sort()).toEqual(expect.arrayContaining(['collegakind', 'herstelgesprek', 'signaal']));
});
