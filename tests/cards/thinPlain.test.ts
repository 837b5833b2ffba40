import { describe, expect, test } from 'vitest';
import { cards } from '../../cards/index.js';
import type { ThinData } from '../../cards/thin/card.js';
import { previewOf as preview } from '../../bot/screens/thin.js';
import { URGENCIES } from '../../dialogs/engine/school/urgency.js';
import { inputs } from './support.js';

describe('a stored message', () => {
  test('has no inputs, and leaves out what it was not asked for', () => {
    const card = cards.thin.render({ ...cards.thin.sample, pupil: 'Sam de Vries' } as ThinData);
    expect(inputs(card)).toEqual([]);
    expect(JSON.stringify(card)).not.toContain('Sam');
  });

  test('says nothing on a locked screen', () => {
    expect(URGENCIES.map((urgency) => preview(urgency))).toEqual([
      'Vangnet: je hebt een bericht',
      'Vangnet: je hebt een bericht',
      'Vangnet: spoed, lees nu',
    ]);
    expect(preview('spoed', true)).toBe('OEFENING. Vangnet: spoed, lees nu');
  });
});
