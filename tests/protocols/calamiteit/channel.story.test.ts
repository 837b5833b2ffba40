import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_TENANT } from '../../../bot/cli/demo/ids.js';
import { buttonsOf, textOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { type SchoolDay } from '../../support/school.js';
import { boardOf, chooses, opensBoard, pressesBoard, runningIn } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const CHANNEL = '19:team@thread.tacv2';
const conversation = { id: `${CHANNEL};messageid=1`, conversationType: 'channel', tenantId: DEMO_TENANT };
const boards = () => school.teams.inChat(CHANNEL);

const asks = async (head: Person, answer: string): Promise<void> => {
  await opensBoard(head, 'Op het teamkanaal zetten');
  expect(head.sight).toContain('Iedereen in dit kanaal ziet dat er iets is.');
  head.fills({ 'Weten de familie en de naaste collega het al?': answer });
  await head.presses('Verder');
};

describe('the channel of the team', () => {
  const running = async () => {
    const found = await runningIn();
    school = found.school;
    return found;
  };
  const names = (person: Person): Promise<Response> =>
    person.post({ type: 'message', text: '<at>Vangnet</at> calamiteit', conversation });

  test('the board stands there after a separate press, and follows', async () => {
    const { head, ib } = await running();
    await names(head);
    expect(boards()).toEqual([]);
    await asks(head, 'Nee, alleen het crisisteam');
    expect(head.sight).toContain('Er staat niets in het kanaal.');
    expect(boards()).toEqual([]);
    await asks(head, 'Ja, plaats');
    const own = textOf(boardOf(ib).card).split('\n');
    expect(own.some((line) => line.includes('Bel 000-1234599.'))).toBe(true);
    const shared = own.filter((line) => !line.startsWith('Bestuur:'));
    expect(boards().map(({ card }) => textOf(card))).toEqual([shared.join('\n')]);
    await pressesBoard(ib, 'Alle taken');
    chooses(ib, 'Klopt het bericht?');
    await ib.presses('Gedaan');
    expect(textOf(boards()[0]!.card)).toContain(' 1 van ');
    expect(boards()).toHaveLength(1);
  });

  test('a channel that is not known yet gets it as soon as it is named by who leads', async () => {
    const { head, teacher } = await running();
    await asks(head, 'Ja, plaats');
    await names(teacher);
    expect(boards()).toEqual([]);
    await names(head);
    expect(boards()).toHaveLength(1);
  });

  test('what it leads to only its presser sees; who is not in the team gets nothing', async () => {
    const { head, ib, teacher } = await running();
    await names(head);
    await asks(head, 'Ja, plaats');
    const [board] = boards();
    const button = buttonsOf(board!.card).find(({ title }) => title === 'Alle taken');
    const press = async (person: Person): Promise<string> => {
      const value = ib.forms === 'dialog' ? { data: button!.data } : { action: { verb: 'go', data: button!.data } };
      const name = ib.forms === 'dialog' ? 'task/fetch' : 'adaptiveCard/action';
      return (await person.post({ type: 'invoke', name, value, conversation })).text();
    };
    const before = ib.chat.length;
    const answer = await press(ib);
    if (ib.forms === 'dialog') expect(answer).toContain('Kies een of meer taken.');
    else expect(answer).toContain('Staat in je eigen chat.');
    expect(ib.chat.length - before).toBe(ib.forms === 'dialog' ? 0 : 1);
    expect(await press(teacher)).toContain('Deze zaak is er niet, of je kunt er niet bij.');
    expect(boards()).toHaveLength(1);
  });

  test.each([
    ['the channel is removed', 404],
    ['the bot is removed from the team', 403],
  ])('%s: it goes on in the own chats, and who leads hears it once', async (_, status) => {
    const { head, ib } = await running();
    await names(head);
    await asks(head, 'Ja, plaats');
    school.teams.trouble = (path) => (path.includes(CHANNEL) ? { status } : undefined);
    const told = (person: Person) => person.chat.filter(({ raw }) => raw.includes('niet meer in het teamkanaal'));
    for (const title of ['Klopt het bericht?', 'Iedereen veilig']) {
      await pressesBoard(ib, 'Alle taken');
      chooses(ib, title);
      await ib.presses('Gedaan');
    }
    expect(textOf(boardOf(head).card)).toContain(' 2 van ');
    await school.itIs('10:05');
    expect([told(head).length, told(ib).length]).toEqual([1, 0]);
    expect(await school.data.due(school.now, 10)).toEqual([]);
    school.teams.trouble = () => undefined;
    await asks(head, 'Ja, plaats');
    expect(boards()).toHaveLength(2);
    expect(textOf(boards()[1]!.card)).toContain(' 2 van ');
  });

  test('the channel is gone before the board is put there: who leads hears that too', async () => {
    const { head } = await running();
    await names(head);
    school.teams.trouble = (path) => (path.includes(CHANNEL) ? { status: 404 } : undefined);
    await asks(head, 'Ja, plaats');
    expect(head.newest.raw).toContain('niet meer in het teamkanaal');
  });
});
