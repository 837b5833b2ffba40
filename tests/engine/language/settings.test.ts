import { expect, test } from 'vitest';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import type { School } from '../../../dialogs/engine/school/school.js';
import { beginWith } from '../walk.js';
import { diceOf } from '../answers.js';
import { toy } from '../toy.js';
import { fullSchool, worldOf } from '../world.js';

/** What a school may choose of a procedure stands with the procedure; what it chose, with the school. */

const chosenAt = (procedures: School['settings']['procedures']) => {
  const school = fullSchool();
  const world = worldOf([toy], { school: { ...school, settings: { ...school.settings, procedures } } });
  return sightOf(beginWith(toy, world, diceOf(1)), world).settings;
};

test.each([
  ['what the school chose', { uitje: { bus: 'lenen' } }, 'lenen'],
  ['what is usual when it chose nothing', {}, 'huren'],
  ['what is usual when it chose for another procedure', { signaal: { bus: 'lenen' } }, 'huren'],
  ['what is usual when what it chose is not there any more', { uitje: { bus: 'kopen' } }, 'huren'],
  ['nothing that the procedure does not ask', { uitje: { trein: 'ja', bus: 'lenen' } }, 'lenen'],
])('a protocol sees %s', (_, procedures, bus) => {
  expect(chosenAt(procedures)).toEqual({ bus });
});
