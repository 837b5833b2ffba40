import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { type SchoolDay } from '../../support/school.js';
import { allTasks, boardOf, closes, decidesFirst, opensBoard, pressesBoard, runningIn } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const chatOf = ({ chat }: Person): string => chat.map(({ card }) => textOf(card)).join('\n');
const QUESTION = 'Het kind is nog niet gevonden. Toch stoppen?';
const CLOSING = {
  'Staat het in de incidentregistratie?': 'Ja',
  'Wat er nog open staat': 'Dat loopt door, in Mijn werk van wie het heeft',
};

describe('what ended says what ended and why', () => {
  const running = async (more = {}) => {
    const found = await runningIn(more);
    school = found.school;
    return found;
  };
  /** A child is missing, the BHV is called, and the first card is left. */
  const searching = async () => {
    return running({ soort: 'Kind vermist', veilig: 'Nee' });
  };

  test('a search is no mistake before who leads says so twice', async () => {
    const { head, ib, bhv } = await searching();
    await opensBoard(head, 'Dit was een vergissing');
    head.fills({ [QUESTION]: 'Nee, we zoeken door' });
    await head.presses('Stop de calamiteit');
    expect(head.sight).toContain('Alles loopt door.');
    expect(textOf(boardOf(ib).card)).toContain('Per ACTIE');
    await opensBoard(head, 'Dit was een vergissing');
    head.fills({ [QUESTION]: 'Ja, toch stoppen' });
    await head.presses('Stop de calamiteit');
    expect(head.sight).toContain('Gestopt.');
    for (const one of [ib, bhv])
      expect(chatOf(one)).toMatch(/Calamiteit \S+ was een vergissing, 10\.00\. Joris Vuurtoren heeft haar gestopt\./);
    expect(chatOf(bhv)).toContain('dit hoeft niet meer: het was een vergissing.');
    expect(chatOf(ib)).not.toContain('afgerond');
    expect(textOf(boardOf(ib).card)).toContain('Dit was een vergissing. Gestopt 10.00, door Joris Vuurtoren.');
  });

  test('a search outlives the closing, and its end is Gevonden', async () => {
    const { head, ib } = await searching();
    await decidesFirst(head);
    await opensBoard(head, 'Afsluiten');
    head.fills({ ...CLOSING, [QUESTION]: 'Nee, we zoeken door' });
    await head.presses('Sluit af');
    expect(head.sight).toContain('Nog niet afgesloten.');
    await opensBoard(head, 'Afsluiten');
    head.fills({ ...CLOSING, [QUESTION]: 'Ja, toch stoppen' });
    await head.presses('Sluit af');
    expect(chatOf(ib)).toMatch(/Nog niet gevonden\. Joris Vuurtoren heeft calamiteit \S+ toch afgesloten, 10\.00\./);
    expect(textOf(boardOf(ib).card)).toContain('Nog niet gevonden.');
    await pressesBoard(ib, 'Gevonden');
    expect(textOf(boardOf(head).card)).toContain('Gevonden om 10.00.');
    expect(chatOf(head)).toContain('Gevonden. Zoeken kan stoppen.');
  });

  test('who was called reads why it is over: found', async () => {
    const { head, bhv } = await searching();
    await opensBoard(head, 'Gevonden');
    expect(chatOf(bhv)).toContain('dit hoeft niet meer: gevonden om 10.00.');
  });

  test('closed says closed, and by whom', async () => {
    const { head, ib } = await running();
    await closes(head);
    expect(chatOf(ib)).toMatch(
      /Joris Vuurtoren heeft calamiteit \S+ afgesloten, 10\.00\. Wat nog open staat, gaat door/,
    );
  });

  test('a mistake is taken back within the hour, with all that stood open', async () => {
    const { head, ib } = await running();
    const before = await allTasks(head);
    await school.itIs('10:05');
    await opensBoard(head, 'Dit was een vergissing');
    await head.presses('Stop de calamiteit');
    await head.presses('Toch doorgaan');
    expect(head.sight).toContain('De calamiteit gaat door.');
    expect(chatOf(ib)).toMatch(/Calamiteit \S+ gaat toch door, 10\.05\. Joris Vuurtoren leidt\./);
    expect(textOf(boardOf(ib).card)).toContain('Per ACTIE');
    expect(await allTasks(head)).toBe(before);
    await pressesBoard(head, 'Afsluiten');
    expect(head.sight).toContain('Eerst de open taken');
  });

  test('so is a closing; after an hour it is not', async () => {
    const { head, ib } = await running();
    await school.itIs('10:10');
    await closes(head);
    await school.itIs('10:50');
    await opensBoard(head, 'Toch doorgaan');
    expect(textOf(boardOf(ib).card)).toContain('Stand geven');
    expect(await allTasks(head)).not.toContain('Terugblik op besluiten');
    await pressesBoard(head, 'Afsluiten');
    head.fills(CLOSING);
    await head.presses('Sluit af');
    await school.itIs('11:51');
    await pressesBoard(head, 'Alle taken');
    await head.presses('Bord');
    await expect(head.presses('Toch doorgaan')).rejects.toThrow('no button');
  });

  test('only who leads takes it back', async () => {
    const { head, ib } = await running();
    await closes(head);
    await pressesBoard(ib, 'Alle taken');
    await ib.presses('Bord');
    expect(ib.buttons).not.toContain('Toch doorgaan');
  });
});
