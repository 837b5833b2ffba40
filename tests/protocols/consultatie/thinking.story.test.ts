import { afterEach, describe, expect, test } from 'vitest';
import { NOT_YOURS, told, workOf } from '../signaal/desk/support.js';
import { textOf } from '../../support/cards.js';
import { SchoolDay } from '../../support/school.js';
import { answers, asks, cast, closes, opensOwn, reads } from './story.js';

/** What a colleague can do with a question, and what the asker reads of it (practice.md 6.3 and 6.4). */

let school: SchoolDay;
afterEach(() => school.closes());
const opens = async () => {
  school = await SchoolDay.opens();
  const all = await cast(school);
  await asks(all.asker);
  return all;
};

describe('thinking along', () => {
  test('no time, from the message itself; the other does not know the situation', async () => {
    const { asker, bas, gym } = await opens();
    const heard = await told(asker, () => bas.presses('Geen tijd'));
    expect(bas.sight).toContain('Je hoeft niets te doen.');
    expect(heard.join()).toContain('Bas van der Pannenkoek kan nu niet meedenken over vraag');
    await reads(gym);
    await gym.presses('Ik ken de situatie niet');
    expect(await workOf(gym)).toContain('Er wacht niets op je.');
    await opensOwn(asker);
    expect(asker.sight).toContain('0 van de 2 collega’s hebben geantwoord.');
    expect(asker.sight).not.toContain('Nog niet:');
  });

  test('something asked back: answered without a name, read by everybody who was asked', async () => {
    const { asker, bas, gym } = await opens();
    await reads(bas);
    await bas.presses('Ik vraag iets terug');
    bas.fills({ 'Wat wil je weten?': 'Is het alleen in de ochtend?' });
    const heard = await told(asker, () => bas.presses('Versturen'));
    expect(heard.join()).toMatch(/heeft een vraag over vraag/);
    await asker.presses('Lezen');
    expect(asker.sight).toContain('Is het alleen in de ochtend?');
    asker.fills({ 'Je uitleg': 'Ja, vooral als Sam uit de auto komt.' });
    await asker.presses('Versturen');
    expect(asker.sight).toContain('Hier staat nog een naam: Sam. Haal die weg.');
    asker.fills({ 'Je uitleg': 'Ja, vooral bij het uitstappen.' });
    const both = await told(gym, () => asker.presses('Versturen'));
    expect(both.join()).toContain('is iets bijgeschreven');
    for (const colleague of [bas, gym]) {
      await reads(colleague);
      expect(colleague.sight).toContain('vooral bij het uitstappen');
    }
  });

  test('answers of another are not for a colleague', async () => {
    const { bas, gym } = await opens();
    await answers(bas, 'Vooraan zitten hielp.');
    await reads(gym);
    expect(gym.sight).not.toContain('Vooraan');
    await reads(bas);
    expect(bas.sight).toContain('Vooraan zitten hielp.');
  });

  test('the IB’er must know: today, under the name; the colleague and the asker learn nothing more', async () => {
    const { asker, gym, ib } = await opens();
    await reads(gym);
    await gym.presses('Dit moet de IB’er weten');
    gym.fills({
      'Wat herken je?': 'Hij vertelde in de kleedkamer over klappen van thuis. Fenna Appelwang hoorde het.',
    });
    const [before, asked] = [ib.chat.length, asker.chat.length];
    await gym.presses('Versturen');
    expect(gym.sight).toContain('Hatice Kompasroos leest dit vandaag.');
    expect(asker.chat.slice(asked).map(({ card }) => textOf(card))).toEqual([
      expect.stringMatching(/^De IB’er kijkt mee bij vraag [A-Z2-9-]{7}\.\nOpenen$/),
    ]);
    expect(
      ib.chat
        .slice(before)
        .map(({ raw }) => raw)
        .join(),
    ).toContain('een signaal voor ');
    await ib.presses('Openen');
    expect(ib.sight).toContain('Sam Boterbloem, groep 5');
    expect(ib.sight).toContain('klappen van thuis. F.A. hoorde het.');
    await gym.pressesOn(
      gym.chat.findLast(({ raw }) => raw.includes('is opgeslagen'))!,
      'Openen',
    );
    expect(gym.sight).toContain('klappen van thuis');
    await opensOwn(asker);
    expect(asker.sight).not.toContain('klappen');
    const known = { ...ib.holding('Beoordelen'), go: 'open' };
    await asker.forges(known);
    expect(asker.sight).toBe(NOT_YOURS);
    for (const card of gym.seen) expect(textOf(card)).not.toMatch(/\bSam\b|Boterbloem|groep 5/);
  });

  test('an answer on an old card after it was rounded off: given back, and nothing is kept', async () => {
    const { asker, gym, bas } = await opens();
    await answers(bas, 'Vooraan zitten hielp.');
    await reads(gym);
    await gym.presses('Antwoorden');
    gym.fills({ 'Je antwoord': 'Bij gym praat hij wel.' });
    await closes(asker);
    await gym.presses('Versturen');
    expect(gym.sight).toContain('Dit hoeft niet meer.');
    expect(gym.sight).toContain('Bij gym praat hij wel.');
    await opensOwn(asker);
    expect(asker.sight).not.toContain('Bij gym');
    expect(asker.sight).toContain('Vooraan zitten hielp.');
    expect(asker.sight).toContain('Ik zet hem vooraan.');
  });

  test('nobody answers by the day: the asker is told, waits, and is told again', async () => {
    const { asker } = await opens();
    const heard = await told(asker, () => school.itIs('12:10', '2026-11-13'));
    expect(heard.join()).toContain('Nog niemand heeft je vraag');
    await asker.presses('Lezen');
    await asker.presses('Nog even wachten');
    expect(asker.sight).toContain('Ik vraag het je weer wo 12.00');
    const again = await told(asker, () => school.itIs('12:10', '2026-11-18'));
    expect(again.join()).toContain('Nog niemand heeft je vraag');
  });

  test('a colleague is reminded once, and not after an answer', async () => {
    const { bas, gym } = await opens();
    await answers(gym, 'Bij gym praat hij wel.');
    const before = gym.chat.length;
    const more = await told(bas, () => school.itIs('12:10', '2026-11-12'));
    expect(more.join()).toContain('Een collega vraagt of je meedenkt.');
    expect(gym.chat).toHaveLength(before);
  });

  test('the IB’er is asked along: reads what was said, gives advice, and the teacher watches one more week', async () => {
    const { asker, bas, ib } = await opens();
    await answers(bas, 'Vooraan zitten hielp.');
    await opensOwn(asker);
    await asker.presses('Vraag de IB’er');
    expect(asker.value('Wat is je vraag?')).toContain('Sam is stil in de kring.');
    await asker.presses('Vraag de IB’er');
    await ib.presses('Openen');
    for (const words of ['Sam Boterbloem, groep 5', 'Vooraan zitten hielp.', 'Wat werkte bij jou?'])
      expect(ib.sight).toContain(words);
    await ib.presses('Advies geven');
    ib.fills({
      Advies: 'Zet hem bij een vriend.',
      'Wie praat met de ouders?': 'Nog niet',
      'Hoe verder?': 'Nog een week kijken, tot 17 nov 2026',
    });
    const heard = await told(asker, () => ib.presses('Versturen'));
    expect(heard.join()).toContain('Er is een antwoord op je vraag');
    await asker.presses('Lezen');
    expect(asker.sight).toContain('Zet hem bij een vriend.');
    await reads(bas);
    expect(bas.sight).not.toContain('bij een vriend');
    const later = await told(asker, () => school.itIs('12:10', '2026-11-17'));
    expect(later.join()).toContain('Nog te doen bij');
    await asker.presses('Openen');
    expect(asker.choices('Zijn de signalen nu duidelijker?')).toContain('Minder');
    asker.fills({ 'Zijn de signalen nu duidelijker?': 'Vaker of erger' });
    const back = await told(ib, () => asker.presses('Opslaan'));
    expect(back.join()).toContain('een vraag voor je');
  });
});
