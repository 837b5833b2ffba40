import { describe, expect, test } from 'vitest';
import { cards } from '../../cards/index.js';
import { beginning } from './sheets/beginning.js';
import { cases } from './sheets/cases.js';
import { closings } from './sheets/closings.js';
import { forms } from './sheets/forms.js';
import { thin } from './sheets/thin.js';
import { trajects } from './sheets/trajects.js';
import { drawSheets, type NamedCard } from './support/sheet.js';

const samples = (): NamedCard[] => [
  { name: 'step', card: cards.step.render(cards.step.sample) },
  { name: 'notice', card: cards.notice.render(cards.notice.sample) },
  { name: 'thin', card: cards.thin.render(cards.thin.sample) },
  { name: 'case', card: cards.case.render(cards.case.sample) },
];

const SHEETS = {
  begin: beginning,
  formulier: forms,
  na: closings,
  bericht: thin,
  zaak: cases,
  meldcode: trajects,
  voorbeeld: samples,
};

/** Every card people can see, on a phone's width, light and dark. */
describe('every card fits 360 pixels', () => {
  test.each(Object.entries(SHEETS))('%s', async (name, gather) => {
    const gathered = await gather();
    const { cards: drawn, consoleErrors } = await drawSheets(gathered, `blad-${name}`);
    expect(drawn).toHaveLength(gathered.length * 2);
    expect(drawn.filter(({ overflow, problems }) => overflow.length > 0 || problems.length > 0)).toEqual([]);
    expect(consoleErrors).toEqual([]);
  });
});
