import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { elementsOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { readPdf } from '../../support/pdf.js';
import type { SchoolDay } from '../../support/school.js';
import { decidesFirst, opensBoard, opensTask, pressesBoard, runningIn } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const running = async (more?: Parameters<typeof runningIn>[0]) => {
  const found = await runningIn(more);
  school = found.school;
  return found;
};

const fetches = async (person: Person) => {
  await opensBoard(person, 'PDF voor het bestuur');
  const [link] = elementsOf(person.card).filter(({ type }) => type === 'Action.OpenUrl');
  const response = await fetch(String(link?.url), { method: 'POST' });
  return readPdf(new Uint8Array(await response.arrayBuffer()));
};

const caseOf = async (person: Person): Promise<string> => {
  await pressesBoard(person, 'Alle taken');
  return person.holding('Bord').case ?? '';
};

describe('the PDF of a run', () => {
  test('tells the bestuur who did what, when and why not, with initials', async () => {
    const { head, ib } = await running();
    await pressesBoard(ib, 'Logboek');
    ib.fills({ 'Met wie?': 'wijkagent, P.J.', 'Waarover?': 'Sam Boterbloem viel. Hij komt om elf uur.' });
    await ib.presses('Opslaan');
    await pressesBoard(ib, 'Stand geven');
    ib.fills({ 'Wat weten we zeker?': 'Een kind viel van het klimrek.', 'Wat doen we nu?': 'De ambulance is er.' });
    await ib.presses('Geef stand');
    await pressesBoard(ib, 'Alle taken');
    await opensTask(ib, 'Laat de plek zoals die is');
    await ib.presses('Niet nodig, want …');
    ib.fills({ Waarom: 'Noor en Sam Boterbloem stonden er al niet meer.' });
    await ib.presses('Opslaan');
    await school.itIs('11:00');
    const { text, title } = await fetches(head);
    for (const words of [
      'Ernstig ongeval',
      'di 10 nov 2026 10.00',
      'H.K. (intern begeleider',
      'Hij komt om elf uur.',
      'Een kind viel van het klimrek.',
      'Eerste kwartier',
      'Niet nodig: ',
      'stonden er al niet meer.',
      'S.B. stonden',
      'Het crisisteam: H.K. en B.v.d.P.',
      'Nog open',
      'Contact met het bestuur niemand',
      'vertrouwelijk',
    ])
      expect(text).toContain(words);
    for (const name of ['Boterbloem', 'Hatice', 'Kompasroos']) expect(text).not.toContain(name);
    expect(title).toMatch(/^Verloop van calamiteit [A-Z2-9]{3}-[A-Z2-9]{3}$/);
  });

  test('that it was fetched stands in the logboek of the calamity, once it was', async () => {
    const { head, ib } = await running();
    const noted = async () => {
      const c = await school.data.readCase(REGENBOOG, await caseOf(head));
      return c!.value.log.filter(({ step }) => step === 'pdfGemaakt').map(({ by }) => by);
    };
    await opensBoard(head, 'PDF voor het bestuur');
    expect(await noted()).toEqual([]);
    await fetches(head);
    expect(await noted()).toEqual([head.id]);
    expect((await fetches(head)).text).toContain('PDF voor het bestuur gemaakt');
    expect(ib.chat.map(({ raw }) => raw).join()).not.toContain('/once/');
  });

  test('is for who leads, and for the directeur; not for the rest of the team', async () => {
    const { head, bhv } = await running();
    const id = await caseOf(head);
    for (const other of [bhv, school.person('leerkracht')]) {
      await other.forges({ go: 'paper', school: REGENBOOG, case: id, step: 'verloop' });
      expect(other.sight).toBe('Deze zaak is er niet, of je kunt er niet bij.');
    }
  });

  test('of a drill says so at once and on every page', async () => {
    const { head } = await running({ oefening: 'Ja, een oefening' });
    const { pages, title } = await fetches(head);
    expect(title).toMatch(/^OEFENING\. /);
    for (const page of pages) expect(page).toContain('OEFENING');
  });

  test('says of nobody what that person did not do yet', async () => {
    const { head, bhv } = await running({ veilig: 'Nee' });
    await bhv.pressesOn(
      bhv.chat.find(({ raw }) => raw.includes('Ik ga nu'))!,
      'Ik ga nu',
    );
    await opensBoard(head, 'Afsluiten');
    head.fills({ 'Staat het in de incidentregistratie?': 'Ja' });
    await head.presses('Sluit af');
    expect(head.sight).toContain('Eerst de open taken');
    const { text } = await fetches(head);
    expect(text).toContain('Ik ga nu · opgepakt');
    expect(text).not.toContain('Ik ben er geweest');
    expect(text).not.toContain('Afsluiten');
  });

  test('can be fetched after it ended', async () => {
    const { head } = await running();
    await decidesFirst(head);
    await pressesBoard(head, 'Afsluiten');
    head.fills({
      'Staat het in de incidentregistratie?': 'Ja',
      'Wat er nog open staat': 'Dat loopt door, in Mijn werk van wie het heeft',
    });
    await head.presses('Sluit af');
    expect(head.sight).toContain('Heeft je beheerder het aangezet? Dan haal je op het bord, onder Alle taken, de PDF');
    const { text } = await fetches(head);
    expect(text).toContain('Afgesloten, nazorg loopt');
    expect(text).toContain('Staat het in de incidentregistratie?');
  });

  test('of a mistake that was closed at once too', async () => {
    const { head } = await running();
    const id = await caseOf(head);
    await opensBoard(head, 'Dit was een vergissing');
    await head.presses('Stop de calamiteit');
    await head.forges({ go: 'open', school: REGENBOOG, case: id, task: '' });
    expect(head.buttons).toContain('PDF voor het bestuur');
  });
});
