import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { protocols } from '../../../dialogs/register.js';
import { withInitials } from '../../../dialogs/engine/names/staffNames.js';
import type { AnyField } from '../../../dialogs/engine/language/field.js';
import { opensBoard, opensTask, pressesBoard, runningIn } from '../../protocols/calamiteit/story.js';
import { elementsOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { readPdf } from '../../support/pdf.js';
import type { SchoolDay } from '../../support/school.js';

/** A paper that promises initials keeps that, whoever typed whatever. */

let school: SchoolDay | undefined;
afterEach(() => school?.closes());

describe('names of colleagues in a text', () => {
  const STAFF = ['Marit Zonnedauw', 'Hatice Kompasroos', 'Bas van der Pannenkoek', 'Zoë de Jong-Ünal', 'Marit Bakker'];
  const people = STAFF.map((name) => ({ name }));

  test.each([
    ['Hatice is bij hen.', 'H.K. is bij hen.'],
    ['Vraag het Hatice.', 'Vraag het H.K.'],
    ['hatice kompasroos belt', 'H.K. belt'],
    ['de jas van mevrouw van der Pannenkoek', 'de jas van mevrouw B.v.d.P.'],
    ['juf Hatices lokaal', 'juf H.K.s lokaal'],
    ['Zoe belt, met Zoë de Jong-Ünal', 'Z.d.J.Ü. belt, met Z.d.J.Ü.'],
    ['Marit en Marit Zonnedauw', 'een collega en M.Z.'],
    ['De Pannenkoeken zijn op.', 'De Pannenkoeken zijn op.'],
    ['het groepje van bas is beneden', 'het groepje van bas is beneden'],
  ])('%s', (typed, shown) => expect(withInitials(typed, people)).toBe(shown));

  test('leave nothing behind but initials, wherever they stand', () => {
    const name = fc.constantFrom('Hatice', 'Kompasroos', 'Hatice Kompasroos', 'HATICE', 'Zoë', 'Zonnedauw');
    const word = fc.constantFrom('en', 'belt', 'de', '“', '(', '. ', ', ', '-', '\n', 'Sam', '12', '😀');
    fc.assert(
      fc.property(fc.array(fc.oneof(name, word), { maxLength: 12 }), (words) => {
        const shown = withInitials(words.join(' '), people);
        expect(shown).not.toMatch(/Hatice|Kompasroos|Zoë|Zonnedauw/i);
      }),
    );
  });
});

/** What is filled in before anybody reads: the first minutes of a search. */
const CANNOT_WAIT = ['laatst', 'kleding', 'zoekt'];

describe('what goes on a paper by initials', () => {
  const printing = Object.values(protocols).filter(({ papers }) =>
    Object.values(papers ?? {}).some(({ staff }) => staff === 'initials'),
  );

  test('is asked for names where it is saved', () => {
    expect(printing.map(({ id }) => id)).toContain('calamiteit');
    for (const { steps } of printing)
      for (const [name, { fields, offer }] of Object.entries(steps)) {
        if (fields === undefined || typeof fields === 'function' || offer?.to.includes('andere_zaak')) continue;
        for (const [field, one] of Object.entries<AnyField>(fields))
          if ((one.kind === 'text' || one.kind === 'longText') && !CANNOT_WAIT.includes(field))
            expect([name, field, one.veiled]).toEqual([name, field, expect.any(String)]);
      }
  });
});

const fetches = async (person: Person): Promise<string> => {
  await opensBoard(person, 'PDF voor het bestuur');
  const [link] = elementsOf(person.card).filter(({ type }) => type === 'Action.OpenUrl');
  const response = await fetch(String(link?.url), { method: 'POST' });
  return (await readPdf(new Uint8Array(await response.arrayBuffer()))).text;
};

const EVERY_NAME = async (): Promise<RegExp> => {
  const people = (await school!.data.school(REGENBOOG))?.people ?? [];
  return new RegExp(people.map(({ name }) => name.split(' ')[0]).join('|'));
};

describe('the PDF for the bestuur', () => {
  test('has no first name: of a child it is asked when it is saved, of a colleague it is initials', async () => {
    const found = await runningIn();
    school = found.school;
    const { head } = found;
    await pressesBoard(head, 'Stand geven');
    const doen = { 'Wat doen we nu?': 'Marit is bij hen, Bas van der Pannenkoek belt. Vraag het juf Hatice.' };
    head.fills({ 'Wat weten we zeker?': 'Fenna en Sam zijn veilig.', ...doen });
    await head.presses('Geef stand');
    expect(head.sight).toMatch(/Hier staat nog een naam: .*Sam.* Haal die weg\./);
    head.fills({ 'Wat weten we zeker?': 'Sam Boterbloem is veilig.' });
    await head.presses('Geef stand');
    expect(head.sight).toContain('De stand staat er.');

    await pressesBoard(head, 'Logboek');
    head.fills({ 'Met wie?': 'vader van Fenna', 'Waarover?': 'Hij belde Hatice.' });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Hier staat nog een naam: Fenna. Haal die weg.');
    head.fills({ 'Met wie?': 'een vader' });
    await head.presses('Opslaan');

    await opensTask(head, 'Klopt het bericht?');
    await head.presses('Niet nodig, want …');
    head.fills({ Waarom: 'Joris en Sam vertelden het zelf.' });
    await head.presses('Opslaan');
    const text = await fetches(head);
    for (const words of ['S.B. is veilig.', 'M.Z. is bij hen, B.v.d.P. belt. Vraag het juf H.K.', 'Hij belde H.K.'])
      expect(text).toContain(words);
    expect(text).toContain('J.V. en [kind] vertelden het zelf.');
    expect(text).not.toMatch(await EVERY_NAME());
  });
});
