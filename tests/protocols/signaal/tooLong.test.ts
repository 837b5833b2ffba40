import { expect, it } from 'vitest';
import { signaal } from '../../../dialogs/protocols/signaal/signaal.js';
import { cardsIn, press, story } from '../every/kept.js';

it('a text that no case can hold is told, with its beginning on the card, and what lay there stays', () => {
  const card = cardsIn(signaal).find(({ name }) => name === 'signaal concept')!;
  const { decision, after } = press(card, 'next', 0, { wat: story.repeat(4) });
  expect(after).toBeUndefined();
  expect(decision).toMatchObject({
    kind: 'again',
    errors: { wat: expect.stringContaining('niet bewaard') as string },
  });
});
