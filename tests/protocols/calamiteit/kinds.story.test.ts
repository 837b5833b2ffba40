import { afterEach, describe, expect, test } from 'vitest';
import { codeOn } from '../signaal/story.js';
import { textOf } from '../../support/cards.js';
import { type SchoolDay } from '../../support/school.js';
import { castOf, chooses, declares, leavesTheSchool, opensSchool, pressesBoard } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

describe('how a calamity begins', () => {
  test('it is about a colleague: the bestuur leads, nothing is kept', async () => {
    school = await opensSchool();
    const { head, ib } = await castOf(school);
    const before = ib.chat.length;
    await declares(head, { soort: 'Verdenking tegen een medewerker' });
    expect(head.sight).toContain('Dit leidt het bestuur. Bel Stichting Luchtpost: 000-1234599.');
    expect(ib.chat).toHaveLength(before);
    await head.says('calamiteit');
    expect(head.holds('Calamiteit')).toBe(true);
  });

  test('a child is missing: the search and 112 come before any list, no name is kept in a chat', async () => {
    school = await opensSchool();
    const { head, ib } = await castOf(school);
    await declares(head, { soort: 'Kind vermist' });
    expect(head.sight).toMatch(/^Zoek nu met alle collega’s/);
    expect(head.sight).toContain('bel 112 meteen.');
    expect(head.buttons.slice(0, 3)).toEqual(['112 gebeld', 'Ouders gebeld', 'Gevonden']);
    await head.presses('112 gebeld');
    expect(head.sight).toContain('112 gebeld, 10.00.');
    await head.presses('Ouders gebeld');
    await head.presses('Zoeken: wat weten we?');
    head.fills({ 'Laatst gezien': '9.50, plein', Kleding: 'Gele jas', 'Wie zoekt waar?': 'Bas buiten' });
    await head.presses('Opslaan');
    await pressesBoard(ib, 'Alle taken');
    await ib.presses('Bord');
    expect(ib.sight).toContain('112 gebeld om 10.00.');
    expect(ib.sight).toContain('9.50, plein · Gele jas · Bas buiten');
    expect(school.teams.wire.join('\n')).not.toMatch(/Gele jas|plein|vermist/);
    await head.presses('Gevonden');
    expect(head.sight).toContain('Bel nu de ouders');
  });

  test('a death: the message is checked first, and the nearest teacher told', async () => {
    school = await opensSchool();
    const { head } = await castOf(school);
    await declares(head, { soort: 'Overlijden leerling of medewerker' });
    expect(head.sight).toMatch(/^Controleer het bericht bij de familie of de politie\./);
    await leavesTheSchool(head);
    await pressesBoard(head, 'Alle taken');
    const titles = head.choices('Kies een of meer taken.').join('\n');
    expect(titles).toContain('Broertje of zusje op school?');
    expect(titles).not.toContain('Klopt het bericht?');
  });

  test('a drill says so everywhere, and calls nobody outside', async () => {
    school = await opensSchool();
    const { head, ib, bhv } = await castOf(school);
    const from = school.teams.messages.length;
    await declares(head, { oefening: 'Ja, een oefening', veilig: 'Nee' });
    expect(head.sight).toMatch(/^OEFENING/);
    await leavesTheSchool(head);
    expect(head.sight).toMatch(/^OEFENING/);
    await pressesBoard(ib, 'Rol nemen');
    expect(ib.sight).toMatch(/^OEFENING/);
    ib.fills({ 'Welke rol neem jij?': 'Logboek' });
    await ib.presses('Neem deze rol');
    expect(ib.sight).toMatch(/^OEFENING/);
    await pressesBoard(ib, 'Alle taken');
    expect(ib.sight).toMatch(/OEFENING/);
    chooses(ib, 'Klopt het bericht?');
    await ib.presses('Openen');
    expect(ib.sight).toMatch(/^OEFENING/);
    const sent = school.teams.messages.slice(from).filter(({ raw }) => /[A-Z2-9]{3}-[A-Z2-9]{3}/.test(raw));
    for (const { card, summary, raw } of sent) {
      expect(textOf(card)).toMatch(/^OEFENING/);
      if (!raw.includes('Calamiteit') || raw.includes('Per ACTIE')) expect(summary).toMatch(/^OEFENING/);
    }
    expect(bhv.chat.some(({ raw }) => raw.includes('kom nu'))).toBe(true);
  });

  test('somebody else types the word: the way to Hulp nu; in a channel one neutral line', async () => {
    school = await opensSchool();
    const { head, teacher } = await castOf(school);
    await teacher.says('calamiteit');
    expect(teacher.sight).toContain('Ik meld dit aan de directie. Druk op Hulp nu');
    expect(teacher.holds('Hulp nu')).toBe(true);
    const conversation = { id: 'team', conversationType: 'channel', tenantId: '10000000-0000-4000-8000-000000000000' };
    await head.post({ type: 'message', text: '<at>Vangnet</at> calamiteit', conversation });
    expect(school.teams.inChat('team').map(({ card }) => textOf(card))).toEqual([
      'Ik help je verder in je eigen chat. Zet hier geen namen.',
    ]);
    expect(head.holds('Calamiteit')).toBe(true);
  });

  test('two begin at once: two codes, each on both boards; who types the word again goes on with a running one', async () => {
    school = await opensSchool();
    const { head, ib } = await castOf(school);
    for (const one of [head, ib]) {
      await one.says('calamiteit');
      await one.presses('Calamiteit');
      one.fills({ 'Is iedereen nu veilig?': 'Ja', 'Wat is er?': 'Anders' });
    }
    await Promise.all([head.presses('Start'), ib.presses('Start')]);
    expect(codeOn(head)).not.toBe(codeOn(ib));
    const boards = ib.chat.filter(({ raw }) => raw.includes('Per ACTIE'));
    expect(boards).toHaveLength(2);
    await ib.says('calamiteit');
    expect(ib.newest.raw).toContain(' loopt.');
    await ib.presses('Openen');
    expect(ib.buttons).toContain('Alle taken');
  });
});
