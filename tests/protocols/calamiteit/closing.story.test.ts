import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { type SchoolDay } from '../../support/school.js';
import { decidesFirst, opensBoard, pressesBoard, runningIn } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const INCIDENT = { 'Staat het in de incidentregistratie?': 'Ja' };
/** The last that this person heard of the count. */
const heardBy = ({ chat }: Person): string => textOf(chat.findLast(({ raw }) => raw.includes('Telling: '))!.card);

const LEAVES = { 'Wat er nog open staat': 'Dat loopt door, in Mijn werk van wie het heeft' };
const OPEN = ['Iedereen veilig, 112 en eerste hulp', 'Bel het bestuur', 'Bel de ouders van de betrokken kinderen'];

describe('what may not stay open when a calamity closes', () => {
  const running = async (more = {}) => {
    const found = await runningIn(more);
    school = found.school;
    return found;
  };
  const counts = async (head: Person, more: Record<string, string>): Promise<void> => {
    await opensBoard(head, 'Telling');
    head.fills(more);
    await head.presses('Opslaan');
  };

  test('children, parents and the bestuur are decided one by one, the rest may go on', async () => {
    const { head } = await running();
    await pressesBoard(head, 'Afsluiten');
    for (const title of OPEN) expect(head.sight).toContain(title);
    expect(head.choices('Wat er nog open staat')).toEqual(['Dat beslis ik eerst, een voor een']);
    head.fills({ ...INCIDENT, 'Wat er nog open staat': 'Dat beslis ik eerst, een voor een' });
    await head.presses('Sluit af');
    expect(head.sight).toContain('Nog niet afgesloten.');
    await decidesFirst(head);
    await pressesBoard(head, 'Afsluiten');
    expect(head.sight).not.toContain('Deze beslis je altijd zelf');
    head.fills({ ...INCIDENT, ...LEAVES });
    await head.presses('Sluit af');
    expect(head.sight).toContain('Afgesloten.');
  });

  test('an older card that leaves all open at once closes nothing', async () => {
    const { head } = await running();
    await pressesBoard(head, 'Afsluiten');
    head.fills(INCIDENT);
    await head.forges({ ...head.sending('Sluit af'), rest: 'loopt_door' });
    expect(head.sight).toContain('Deze beslis je altijd zelf');
    expect(head.sight).not.toContain('Terugblikken staan gepland');
  });

  test('a count that misses somebody: it is said, asked, and closes only by a yes', async () => {
    const { head } = await running();
    await counts(head, { 'groep 5: aanwezig': '23', 'groep 5: mist': '2', 'Is de telling klaar?': 'Ja, klaar' });
    await head.presses('Telling toch klaar');
    expect(head.sight).toContain('De telling is gestopt. Er mist nog iemand in groep 5. Blijf zoeken.');
    await decidesFirst(head);
    await pressesBoard(head, 'Afsluiten');
    const question = 'In de telling mist nog iemand: groep 5. Toch afsluiten?';
    head.fills({ ...INCIDENT, ...LEAVES, [question]: 'Nee, we zoeken door' });
    await head.presses('Sluit af');
    expect(head.sight).toContain('Nog niet afgesloten.');
    await pressesBoard(head, 'Afsluiten');
    head.fills({ ...INCIDENT, ...LEAVES, [question]: 'Ja, toch afsluiten' });
    await head.presses('Sluit af');
    expect(head.sight).toContain('Afgesloten.');
  });

  test('who was told that somebody is missing hears that all are there, and of which group', async () => {
    const { head, ib, bhv } = await running();
    await counts(ib, { 'groep 5: aanwezig': '22', 'groep 5: mist': '2', 'groep 6: mist': '1' });
    expect(heardBy(head)).toContain('Telling: er mist iemand.');
    await counts(bhv, { 'groep 5: aanwezig': '23', 'groep 5: mist': '1' });
    for (const one of [head, ib])
      expect(heardBy(one)).toContain('Telling: iemand is terecht in groep 5. Er mist daar nog iemand.');
    await counts(bhv, { 'groep 5: aanwezig': '24', 'groep 5: mist': '0' });
    for (const one of [head, ib]) expect(heardBy(one)).toContain('Telling: er mist niemand meer in groep 5.');
    await counts(bhv, { 'groep 7: aanwezig': '20', 'groep 7: mist': '1' });
    expect(heardBy(head)).toContain('Telling: er mist iemand in groep 7.');
  });
});
