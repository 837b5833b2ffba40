import { expect, test } from 'vitest';
import { proceduresOf } from '../../../../bot/cli/register/procedures.js';

const procedures = proceduresOf([{ id: 'gesprek', settings: { vragen: ['zes', 'vier'] } }, { id: 'signaal' }]);
const saidOf = (chosen: object): string[] => {
  const { error } = procedures.safeParse(chosen);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
};

test('a school chooses one of the values that the procedure names', () => {
  expect(procedures.parse({ gesprek: { vragen: 'vier' } })).toEqual({ gesprek: { vragen: 'vier' } });
  expect(saidOf({ gesprek: { vragen: 'vijf' } })).toEqual(['gesprek.vragen: must be one of zes, vier']);
});

test('what it leaves out is as usual', () => {
  expect(procedures.parse({})).toEqual({ gesprek: { vragen: 'zes' } });
  expect(procedures.parse({ gesprek: {} })).toEqual({ gesprek: { vragen: 'zes' } });
});

test('a word that no procedure knows is told', () => {
  expect(saidOf({ gesprek: { vraag: 'vier' } })).toHaveLength(1);
  expect(saidOf({ signaal: { vragen: 'vier' } })).toHaveLength(1);
});
