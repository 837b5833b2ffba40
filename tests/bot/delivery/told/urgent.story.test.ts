import { afterEach, describe, expect, test } from 'vitest';
import { declares } from '../../../protocols/calamiteit/story.js';
import { castOf } from '../../../protocols/signaal/desk/support.js';
import { fillsFirstCard, records, WORRY } from '../../../protocols/signaal/story.js';
import type { Person } from '../../../support/person.js';
import { SchoolDay } from '../../../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

const ticks = (speelt: string) => (person: Person) => records(person, { speelt: [speelt] });

/** Every way in which somebody calls colleagues who must come or phone now. */
const CALLS: [string, (person: Person) => Promise<void>][] = [
  ['a child that wants to die', ticks('Kind zegt dat het dood wil of doet zichzelf pijn')],
  ['a child that told', ticks('Kind vertelde zelf over geweld, misbruik of verwaarlozing')],
  [
    'family honour',
    ticks('Familie-eer, gedwongen trouwen, besnijdenis van een meisje, of achterlaten in het buitenland'),
  ],
  [
    'a card that is not complete',
    async (person) => {
      await person.says('hoi');
      await person.presses(WORRY);
      fillsFirstCard(person);
      await person.presses('Verder');
      person.fills({ 'Speelt een van deze dingen?': ['Kind zegt dat het dood wil of doet zichzelf pijn'] });
      await person.presses('Opslaan');
    },
  ],
  [
    'what a child tells now',
    async (person) => {
      await person.says('hoi');
      await person.presses('Kind vertelde mij iets ergs');
      person.fills({
        'Over wie gaat het verhaal?': 'Thuis of familie',
        'Waar is het kind nu?': 'Bij mij',
        'Waarheen?': 'Naar huis',
        'Durft het kind naar huis?': 'Ja',
      });
      await person.presses('Waarschuw de IB’er nu');
    },
  ],
  [
    'an alarm',
    async (person) => {
      await person.says('hoi');
      await person.presses('Hulp nu');
      await person.presses('Waarschuw nu');
    },
  ],
];

describe('who calls others is told at once who was not reached', () => {
  test.each(CALLS)('%s', async (_, calls) => {
    school = await SchoolDay.opens();
    const { teacher, head } = await castOf(school);
    school.teams.trouble = (path) => (path.includes(head.conversation) ? { status: 403 } : undefined);
    await calls(teacher);
    expect(teacher.sight).toContain('Niet bereikt met een bericht: Joris Vuurtoren 000-1234504. Bel nu.');
    expect(teacher.sight).toMatch(/Gewaarschuwd: .*Hatice Kompasroos/);
    expect(teacher.sight).not.toMatch(/(Gewaarschuwd:|waarschuw|lezen dit)[^\n]*Joris/);
  });

  test.each(CALLS)('%s, and nobody was reached: nothing says that anybody was', async (_, calls) => {
    school = await SchoolDay.opens();
    const { teacher } = await castOf(school);
    school.teams.trouble = (path) => (path.includes(teacher.conversation) ? undefined : { status: 403 });
    await calls(teacher);
    expect(teacher.sight).toMatch(/Niet bereikt met een bericht: .*Hatice Kompasroos 000-1234503/);
    expect(teacher.sight).not.toMatch(/Gewaarschuwd:|gewaarschuwd\.|lezen dit uiterlijk|Ik waarschuw/);
  });

  test('a calamity: the BHV that was not reached stands on the first card', async () => {
    school = await SchoolDay.opens();
    const { head, deputy } = await castOf(school);
    school.teams.trouble = (path) => (path.includes(deputy.conversation) ? { status: 403 } : undefined);
    await declares(head, { veilig: 'Nee' });
    expect(head.sight).toContain('Niet bereikt met een bericht: Bas van der Pannenkoek 000-1234502. Bel nu.');
    expect(head.sight).toContain('Gewaarschuwd: Hatice Kompasroos.');
  });
});
