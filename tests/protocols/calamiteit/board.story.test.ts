import { afterEach, describe, expect, test, vi } from 'vitest';
import { textOf } from '../../support/cards.js';
import { BOTH_WAYS, SchoolDay } from '../../support/school.js';
import { CHILDREN, foundIn, MACHINERY, machinePart } from '../../privacy/stays.js';
import { boardOf, castOf, chooses, declares, leavesTheSchool, opensBoard, pressesBoard, runningIn } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

type Sent = { attachments: { content: object }[] };
const bodyOf = (line: string): Sent => JSON.parse(line.slice(line.indexOf(' ') + 1)) as Sent;

describe.each(BOTH_WAYS)('the board, forms in %s', (forms) => {
  const running = async (soort = 'Zelfdoding of poging') => {
    const found = await runningIn({ soort }, { forms });
    school = found.school;
    return found;
  };

  test('nothing that is kept in a chat says what happened, or to whom', async () => {
    const { head, ib, teacher } = await running();
    await opensBoard(ib, 'Taak toevoegen');
    ib.fills({ 'Wat moet er gebeuren?': 'Zeepaardje bellen over Sam Boterbloem', 'Wie doet dit?': 'Marit Zonnedauw' });
    await ib.presses('Opslaan');
    await pressesBoard(ib, 'Logboek');
    ib.fills({ 'Met wie?': 'ouder van Sam Boterbloem', 'Waarover?': 'Zeepaardje en Sam Boterbloem' });
    await ib.presses('Opslaan');
    await pressesBoard(head, 'Stand geven');
    head.fills({ 'Wat weten we zeker?': 'Zeepaardje', 'Wat doen we nu?': 'Sam Boterbloem opvangen' });
    await head.presses('Geef stand');
    await teacher.says('hoi');
    for (const time of ['10:20', '11:10', '12:10', '14:00']) await school.itIs(time);
    const { wire } = school.teams;
    expect(foundIn(wire.join('\n'), [...CHILDREN, 'Zeepaardje', 'Zelfdoding', 'poging'])).toEqual([]);
    expect(foundIn(school.logs.join('\n'), [...CHILDREN, 'Zeepaardje', ...MACHINERY])).toEqual([]);
    for (const line of wire) expect([line, foundIn(machinePart(bodyOf(line)), MACHINERY)]).toEqual([line, []]);
    await opensBoard(ib, 'Alles lezen');
    expect(ib.sight).toContain('Zeepaardje');
    expect(ib.sight).not.toContain('Sam Boterbloem opvangen');
  });

  test('its buttons never open in place where others cause it to be drawn anew', async () => {
    const { head } = await running();
    await head.pressesOn(boardOf(head), 'Mijn taken');
    if (forms === 'dialog') {
      expect(head.sight).toContain('Kies een of meer taken.');
      return;
    }
    expect(head.sight).toBe('Staat in je eigen chat.');
    expect(textOf(head.newest.card)).toMatch(/^Calamiteit \w{3}-\w{3}\.\nMijn taken$/);
  });

  test('a colleague who has no part in it gets nothing from a forged board', async () => {
    const { head, teacher } = await running();
    const board = head.holding('Mijn taken');
    for (const go of [
      'mine',
      'list',
      'done',
      'item',
      'ticks',
      'claim',
      'hand',
      'handed',
      'why',
      'skip',
      'undo',
      'read',
      'does',
      'open',
    ]) {
      await teacher.forges({ ...board, go, board: undefined, taken: 'x', wie: teacher.id, reden: 'x' });
      expect([go, teacher.sight]).toEqual([go, 'Deze zaak is er niet, of je kunt er niet bij.']);
    }
  });

  test('what is late is seen without anybody being chased', async () => {
    const { head, ib } = await running('Ernstig ongeval');
    const before = ib.chat.length;
    await school.itIs('10:16');
    expect(textOf(boardOf(head).card)).toMatch(/te laat/);
    expect(ib.chat).toHaveLength(before);
  });

  test('Teams does not take a drawing: it is there as soon as Teams does', async () => {
    const { head, ib } = await running('Ernstig ongeval');
    school.teams.trouble = (path) => (path.includes('chat-04') ? { status: 429 } : undefined);
    await pressesBoard(ib, 'Alle taken');
    chooses(ib, 'Klopt het bericht?');
    await ib.presses('Gedaan');
    expect(textOf(boardOf(ib).card)).toContain(' 1 van ');
    expect(textOf(boardOf(head).card)).toContain(' 0 van ');
    school.teams.trouble = () => undefined;
    await school.itIs('10:02');
    expect(textOf(boardOf(head).card)).toContain(' 1 van ');
  });
});

test('many presses are few drawings', async () => {
  const everyMs = 400;
  school = await SchoolDay.opens({ haste: 1_000 / everyMs });
  const { head, ib } = await castOf(school);
  await declares(head);
  await leavesTheSchool(head);
  await pressesBoard(ib, 'Alle taken');
  const from = Date.now();
  const before = boardOf(head).edits;
  const tasks = ib.card;
  const ids = [...JSON.stringify(tasks).matchAll(/"value":"([a-z2-7]{26})"/g)].map(([, id]) => id!);
  const button = ib.holding('Gedaan');
  await Promise.all(ids.map((taken, n) => ib.forges({ ...button, once: `${button.once}${n}`, taken })));
  const most = 2 + Math.ceil((Date.now() - from) / everyMs);
  expect(ids.length).toBe(7);
  expect(boardOf(head).edits - before).toBeLessThanOrEqual(most);
  expect(textOf(boardOf(head).card)).toContain('5 van 7 gedaan');
});

/** These tasks of the plan are ticked by one press; some of the others ask more. */
const FIRST = 4;
const WAITS = { timeout: 300_000, interval: 20 };
const held = (): { promise: Promise<void>; resolve: () => void } => {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
};

test('a chat that is slow gets no row of old drawings, and keeps no other board waiting', async () => {
  const { head, ib, ...found } = await runningIn({ soort: 'Ernstig ongeval' });
  school = found.school;
  await pressesBoard(ib, 'Alle taken');
  const ids = [...JSON.stringify(ib.card).matchAll(/"value":"([a-z2-7]{26})"/g)].map(([, id]) => id!);
  const button = ib.holding('Gedaan');
  const before = { head: boardOf(head).edits, ib: boardOf(ib).edits };
  const { promise: answered, resolve: answers } = held();
  school.teams.trouble = (path) => (path.includes('chat-04') ? { delivered: true, after: answered } : undefined);
  const presses: Promise<void>[] = [];
  for (const [n, taken] of ids.entries()) {
    const { edits } = boardOf(ib);
    presses.push(ib.forges({ ...button, once: `${button.once}${n}`, taken }));
    // Nothing is answered in the other chat, and here each of the first presses is drawn by itself.
    if (n < FIRST) await vi.waitFor(() => expect(boardOf(ib).edits).toBeGreaterThan(edits), WAITS);
  }
  expect(boardOf(head).edits - before.head).toBeLessThanOrEqual(1);
  answers();
  await Promise.all(presses);
  const drawn = boardOf(head).edits - before.head;
  expect(drawn).toBeLessThanOrEqual(3);
  expect(boardOf(ib).edits - before.ib).toBeGreaterThan(drawn);
  expect(textOf(boardOf(head).card)).toContain('5 van 7 gedaan');
});
