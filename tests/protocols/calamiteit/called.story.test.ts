import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { type SchoolDay } from '../../support/school.js';
import { boardOf, castOf, declares, opensSchool, pressesBoard, runningIn } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

describe('who is called to a calamity', () => {
  const running = async (more?: Parameters<typeof runningIn>[0]) => {
    const found = await runningIn(more);
    school = found.school;
    return found;
  };

  test('not everybody is safe: the BHV is called at once, and who goes is seen', async () => {
    const { head, bhv } = await running({ veilig: 'Weet ik niet' });
    const call = bhv.chat.find(({ raw }) => raw.includes('Spoed: kom nu.'));
    expect(call?.raw).toContain('Joris Vuurtoren vraagt de BHV.');
    expect(call?.raw).toContain('Bel 000-1234504.');
    expect(call?.alert).toBe(true);
    await bhv.pressesOn(call!, 'Ik ga nu');
    expect(bhv.sight).toContain('Je collega ziet dat je komt.');
    const before = head.chat.length;
    await school.itIs('10:06');
    expect(head.chat).toHaveLength(before);
  });

  test('who goes keeps nobody else from going, and the board says who comes', async () => {
    school = await opensSchool();
    const { head, ib, bhv } = await castOf(school);
    await declares(ib, { soort: 'Kind vermist', veilig: 'Nee' });
    const call = (person: Person) => person.chat.find(({ raw }) => raw.includes('vraagt de BHV'))!;
    await bhv.pressesOn(call(bhv), 'Ik ga nu');
    expect(textOf(boardOf(ib).card)).toContain('Van de BHV komt: Bas van der Pannenkoek.');
    expect(call(head).raw).not.toContain('Je hoeft niets te doen');
    await head.pressesOn(call(head), 'Openen');
    await head.presses('Ik ga nu');
    expect(head.sight).toContain('Je collega ziet dat je komt.');
    expect(textOf(boardOf(ib).card)).toMatch(/komt: .*Joris Vuurtoren/);
    const before = ib.chat.length;
    await school.itIs('10:06');
    expect(ib.chat).toHaveLength(before);
  });

  test('the call says where; at danger it sends nobody there, and what to do opens first', async () => {
    school = await opensSchool();
    const { head, bhv } = await castOf(school);
    await declares(head, { soort: 'Geweld of dreiging', veilig: 'Nee', waar: 'Gymzaal' });
    const call = bhv.chat.find(({ raw }) => raw.includes('vraagt de BHV'))!;
    expect(textOf(call.card)).toContain('Ga niet naar het gevaar. Open eerst de kaart.');
    expect(textOf(call.card)).toContain('Plek: gymzaal.');
    expect(call.raw).not.toContain('kom nu');
    await bhv.pressesOn(call, 'Openen');
    expect(bhv.sight).toContain('Breng kinderen achter een dichte deur');
    await bhv.presses('Ik ga nu');
    expect(bhv.sight).toContain('Help waar het veilig is.');
    expect(school.teams.wire.join('\n')).not.toContain('eweld');
  });

  test('nobody of the BHV answers: whoever called hears it', async () => {
    const { head } = await running({ veilig: 'Nee' });
    await school.itIs('10:06');
    const said = textOf(head.newest.card);
    expect(said).toContain('Bas van der Pannenkoek en Hatice Kompasroos hebben nog niet gereageerd.');
    expect(said).toContain('Bel Bas van der Pannenkoek 000-1234502, bel Hatice Kompasroos 000-1234503.');
    expect(said).not.toMatch(/Joris|000-1234504/);
  });

  test('found: the team and who was called hear it, and nobody is asked to search any more', async () => {
    school = await opensSchool();
    const { head, ib, bhv } = await castOf(school);
    await declares(head, { soort: 'Kind vermist', veilig: 'Nee', wie: 'Alleen ik en Hatice Kompasroos' });
    await head.presses('Gevonden');
    expect(head.sight).toContain('Ik vertel het aan het team');
    for (const other of [ib, bhv]) {
      expect(textOf(other.newest.card)).toContain('Gevonden. Zoeken kan stoppen.');
      expect(other.newest.alert).toBe(true);
    }
    expect(textOf(boardOf(ib).card)).toContain('Gevonden om 10.00. Zoeken kan stoppen.');
    await pressesBoard(ib, 'Alle taken');
    expect(ib.choices('Kies een of meer taken.').join()).not.toContain('Verdeel het zoeken');
    await ib.presses('Bord');
    expect(ib.sight).not.toContain('Zoek nu met alle collega’s');
    const before = bhv.chat.length;
    await school.itIs('10:06');
    expect(bhv.chat).toHaveLength(before);
  });
});
