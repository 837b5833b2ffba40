import { afterEach, describe, expect, test } from 'vitest';
import { QUESTION } from '../../../protocols/bestuur/story.js';
import { SchoolDay } from '../../../support/school.js';
import { cameOf, canPress, IN_CHANNEL, readsNow, STORY } from './typed.js';

let school: SchoolDay;
afterEach(() => school.closes());

const WHAT = 'Wat zag of hoorde je?';
const STAFF = 'Het gaat over een collega';
const SAFELY = 'Leg het veilig vast';

/** Whether a word of what was typed is anywhere but in the head of who typed it. */
const leaks = async (word: string): Promise<boolean> =>
  (await school.holds(word)) || [...school.logs, ...school.teams.wire].join('\n').includes(word);

describe('a short story in the chat', () => {
  test('is seen, told of and carried to the form, and is nowhere else', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    for (const text of ['Bloem heeft een blauwe plek', 'kind gevallen', 'roos huilt']) {
      const [card] = await cameOf(teacher, text);
      expect([text, card?.includes(STORY)]).toEqual([text, true]);
      expect(card).toContain('Haal je bericht daarna weg: houd het ingedrukt en kies Verwijderen.');
      expect(canPress(teacher)).toEqual([SAFELY, 'Hulp nu']);
      await teacher.presses(SAFELY);
      expect(teacher.value(WHAT)).toBe(text);
      teacher.reloads();
    }
    expect(await leaks('blauwe plek')).toBe(false);
  });

  test('about a colleague leads to the four choices, and never into a form', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('Sam was Kaketoestil');
    for (const text of ['juf jolanda slaat Kaketoekinderen', 'bas appt met een Kaketoekind']) {
      const [card] = await cameOf(teacher, text);
      expect(card).toContain(STORY);
      expect(canPress(teacher)).toEqual([STAFF, SAFELY, 'Hulp nu']);
      await teacher.presses(STAFF);
      expect(teacher.choices(QUESTION)).toHaveLength(4);
      teacher.reloads();
      await teacher.pressesOn(teacher.newest, SAFELY);
      expect(teacher.value(WHAT)).toBe('');
      teacher.reloads();
    }
    // Nor what was typed before it, by a button that is still there.
    await teacher.forges({ ...teacher.holding(SAFELY), go: 'safely' });
    expect(teacher.value(WHAT)).toBe('');
    expect(await leaks('Kaketoe')).toBe(false);
  });

  test('of a colleague who saw it goes both ways, and is put in the card by hand', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    for (const text of ['juf Marit zag dat Sam viel', 'Sam huilde en Hatice ging met hem naar buiten']) {
      await teacher.says(text);
      expect(readsNow(teacher)).toContain('Gaat het over iemand die hier werkt?');
      expect(canPress(teacher)).toEqual([STAFF, SAFELY, 'Hulp nu']);
      await teacher.presses(SAFELY);
      expect(teacher.value(WHAT)).toBe('');
      teacher.reloads();
    }
  });

  test('of a colleague whose name was called to', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.post({ type: 'message', text: '<at>Bas van der Pannenkoek</at> slaat kinderen' });
    expect(canPress(teacher)[0]).toBe(STAFF);
  });

  test('of more than a message holds is a story too, and is put in the card by hand', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('Sam was stil. '.repeat(3_000));
    expect(readsNow(teacher)).toContain(STORY);
    await teacher.presses(SAFELY);
    expect(teacher.sight).toContain('Plak je tekst hier.');
  });
});

describe('a story', () => {
  test('of whom writes nothing down here gets no button that does nothing', async () => {
    school = await SchoolDay.opens();
    const everybody = await school.cameIn(
      'leerkracht',
      'ib',
      'directeur',
      'bestuur',
      'bestuurVervanger',
      'stagiair',
      'administratie',
    );
    for (const one of everybody)
      for (const text of ['er was bloed', 'juf slaat kind', 'hij zat de hele dag alleen in de hoek']) {
        await one.says(text);
        expect(readsNow(one)).toContain(STORY);
        expect([one.who, canPress(one).includes(SAFELY)]).toEqual([
          one.who,
          !['bestuur', 'bestuurVervanger'].includes(one.who),
        ]);
      }
  });
});

describe('whatever is typed, by whom', () => {
  const TYPED = [
    'kaketoe',
    'waar is de kaketoe',
    'Sam viel op een kaketoe',
    'juf kaketoe slaat kinderen',
    'help kaketoe',
    'help Sam bloedt, roep kaketoe',
    'rapportage kaketoe',
    'overlegn kaketoe',
    'kaketoe '.repeat(6_000),
  ];

  test('it is in no answer, no log and no store', async () => {
    school = await SchoolDay.opens();
    const channelData = { eventType: 'editMessage' };
    for (const person of await school.cameIn('leerkracht', 'ib', 'bestuur', 'bestuurVervanger', 'administratie'))
      for (const [n, text] of TYPED.entries()) {
        await person.says(text);
        if (n % 3 === 0) await person.post({ type: 'messageUpdate', id: 'm', text, channelData });
        if (n % 3 === 1) await person.post({ type: 'message', text, conversation: IN_CHANNEL });
      }
    await school.person('99').says('kaketoe');
    const heard = [...school.logs, ...school.teams.wire].join('\n').toLowerCase();
    expect(school.teams.wire.length).toBeGreaterThan(TYPED.length * 5);
    expect(heard).not.toContain('kaketoe');
    expect(await school.holds('kaketoe')).toBe(false);
  });
});
