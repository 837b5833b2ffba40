import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG, VLIEGER } from '../../bot/cli/demo/ids.js';
import { ASSESSED, WORRY, fillsFirstCard, fillsSecondCard, records } from '../protocols/signaal/story.js';
import type { Who } from '../support/cast.js';
import type { Person } from '../support/person.js';
import { SchoolDay } from '../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

const NOT_YOURS = 'Deze zaak is er niet, of je kunt er niet bij.';
const STORY = 'was stil in de kring.';
const ANSWER = 'Antwoord aan je collega';
type Data = Record<string, string>;

/** Everything a stored or shown button can do to a case. */
const VERBS = ['open', 'form', 'take', 'tick', 'tomorrow', 'next', 'back', 'later', 'search', 'drop'];
const VALUES = { antwoord: 'Vals.', wat: 'Vals.', 'over.zoek': 'Sam', 'over.wie': 'weet_ik_niet', bron: 'derde' };
const NOBODYS = { case: 'aaaaaaaaaaaaaaaaaaaaaaaaaa', task: 'bbbbbbbbbbbbbbbbbbbbbbbbbb', once: 'cccccccccccc' };

/** A signal of group 5 that waits for the IB'er; what its buttons say. */
const recorded = async (...others: Who[]) => {
  school = await SchoolDay.opens();
  const [teacher, ib, ...rest] = await school.cameIn('leerkracht', 'ib', ...others);
  await records(teacher, { speelt: ['Kind vertelde zelf over geweld, misbruik of verwaarlozing'] });
  return { teacher: teacher, ib: ib, rest, data: ib.holding('Openen') as Data };
};

/** The case is as it was: nobody has it, nothing was answered or thrown away. */
const isUntouched = async (teacher: Person, ib: Person): Promise<void> => {
  await ib.pressesOn(ib.newest, 'Openen');
  expect(ib.sight).toContain(STORY);
  expect(ib.sight).not.toContain('Vals.');
  expect(ib.buttons).toContain('Ik pak dit op');
  expect(teacher.chat.some(({ raw }) => raw.includes('heeft je signaal'))).toBe(false);
};

/** All ids that an answer may echo, so that two answers can be laid beside each other. */
const withoutIds = (answer: string): string => answer.replaceAll(/[a-z2-7]{12,}/g, 'id');

describe('forged presses', () => {
  test.each<Who>(['duo', 'leerkrachtVlieger', 'ibVlieger', 'directeurVlieger', 'bestuur', 'contactpersoon'])(
    '%s, who has no part in it, reads and changes nothing',
    async (who) => {
      const { teacher, ib, rest, data } = await recorded(who);
      const [stranger] = rest;
      const messages = stranger!.chat.length;
      for (const go of VERBS)
        for (const at of [REGENBOOG, VLIEGER, '']) {
          await stranger!.forges({ ...data, go, school: at, ...VALUES });
          expect([go, at, stranger!.sight]).toEqual([go, at, NOT_YOURS]);
        }
      expect(stranger!.chat).toHaveLength(messages);
      await isUntouched(teacher, ib);
    },
  );

  test.each(VERBS)('%s: "not yours" and "not there" are the same bytes', async (go) => {
    const { rest, data } = await recorded('duo');
    const [duo] = rest;
    await duo!.forges({ ...data, go, ...VALUES });
    const notYours = duo!.answer;
    for (const nobodys of [NOBODYS, { ...NOBODYS, case: '' }, { ...NOBODYS, case: '../../%00\'"' }]) {
      await duo!.forges({ ...data, go, ...VALUES, ...nobodys });
      expect(duo!.answer).toBe(notYours);
    }
    await duo!.forges({ ...data, go, ...VALUES, school: 'nergens' });
    expect(duo!.answer).toBe(notYours);
  });

  test('a refusal is written down in the school of who pressed', async () => {
    const { rest, data } = await recorded('leerkrachtVlieger');
    const [other] = rest;
    await other!.forges({ ...data, go: 'open', school: REGENBOOG });
    expect(other!.sight).toBe(NOT_YOURS);
    const [event] = await school.auditOf(VLIEGER);
    expect(event).toMatchObject({ did: 'refused', person: other!.id, case: data.case });
    expect((await school.auditOf(REGENBOOG)).filter(({ did }) => did === 'refused')).toEqual([]);
  });

  test('a forged task of the own case', async () => {
    const { teacher, ib, data } = await recorded();
    for (const go of ['form', 'take', 'next', 'tick', 'tomorrow']) {
      await ib.forges({ ...data, go, task: NOBODYS.task, ...VALUES });
      expect(ib.sight).toBe(NOT_YOURS);
    }
    await isUntouched(teacher, ib);
  });

  test('the writer cannot pick up or answer what waits for the IB’er', async () => {
    const { teacher, ib, data } = await recorded();
    for (const go of ['take', 'next', 'form', 'tomorrow']) {
      await teacher.forges({ ...data, go, ...VALUES });
      expect(teacher.sight).toBe(NOT_YOURS);
    }
    await isUntouched(teacher, ib);
  });

  test('nobody begins a case for somebody else, or with a key of somebody else’s card', async () => {
    school = await SchoolDay.opens();
    const [teacher, other] = await school.cameIn('leerkracht', 'vervanger');
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    const card = { ...teacher.holding('Verder'), ...VALUES };
    await other.forges(card);
    expect(other.sight).toBe(NOT_YOURS);
    await other.forges({ ...card, case: NOBODYS.case });
    expect(other.sight).toBe(NOT_YOURS);
    for (const person of [teacher, other]) {
      await person.says('hoi');
      expect(person.sight).not.toContain('niet af');
    }
  });

  test('an unfinished text is its writer’s alone', async () => {
    school = await SchoolDay.opens();
    const [teacher, ib, head] = await school.cameIn('leerkracht', 'ib', 'directeur');
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    fillsFirstCard(teacher);
    await teacher.presses('Verder');
    const data = teacher.holding('Opslaan');
    for (const person of [ib, head])
      for (const go of VERBS) {
        await person.forges({ ...data, go, ...VALUES });
        expect([go, person.sight]).toEqual([go, NOT_YOURS]);
      }
    fillsSecondCard(teacher);
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Opgeslagen. Dank je.');
  });

  test('a known key of somebody else’s entry tells nothing', async () => {
    const { teacher, ib, rest, data } = await recorded('directeur');
    await ib.presses('Openen');
    await ib.presses('Beoordelen');
    ib.fills({ ...ASSESSED, [ANSWER]: 'Alleen voor jou.' });
    const { once = '' } = ib.holding('Opslaan en antwoord sturen');
    await ib.presses('Opslaan en antwoord sturen');
    const [head] = rest;
    await head!.forges({ ...data, go: 'take', once });
    expect(head!.sight).toBe(NOT_YOURS);
    await teacher.forges({ ...data, go: 'next', once });
    expect(teacher.sight).toBe(NOT_YOURS);
  });

  test('a bestuurder begins no signal', async () => {
    school = await SchoolDay.opens();
    const [bestuur] = await school.cameIn('bestuur');
    await bestuur.says('hoi');
    await bestuur.presses(WORRY);
    expect(bestuur.sight).toBe(NOT_YOURS);
  });

  test('an unknown verb, a verb of JavaScript, and none at all give the home card', async () => {
    const { data, ib, teacher } = await recorded();
    for (const go of ['bestaat_niet', 'constructor', '__proto__', 'toString', '', 'x'.repeat(500)]) {
      await ib.forges({ ...data, go });
      expect(ib.sight).toContain('Waar kan ik mee helpen?');
    }
    await isUntouched(teacher, ib);
  });

  test('values that are no strings are read as strings, or as nothing', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    const card = teacher.holding('Verder');
    const wrong = { wat: { $gt: '' }, bron: ['derde'], 'over.wie': null, 'over.naam': 7, page: { a: 1 } };
    await teacher.forges({ ...card, ...wrong });
    expect(teacher.sight).toContain('Vul dit in.');
    await teacher.forges({ ...card, 'over.wie': 'weet_ik_niet', wat: 12345, bron: 'derde', page: 0 });
    expect(teacher.sight).toContain('Nog twee vragen');
    await teacher.presses('Terug');
    expect(teacher.value('Wat zag of hoorde je?')).toBe('12345');
  });

  test.each(['-1', '7', '1e9', 'NaN', '0.5', ''])('page %j of a form is a page there is', async (page) => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    const card = { ...teacher.holding('Verder'), page };
    await teacher.forges({ ...card, wat: 'Blijft staan.' });
    expect(teacher.sight).toContain('Kies over wie het gaat.');
    expect(teacher.value('Wat zag of hoorde je?')).toBe('Blijft staan.');
  });

  test('the same press with other ids gives the same home card', async () => {
    const { ib, data } = await recorded();
    await ib.forges({ ...data, go: 'x' });
    const first = withoutIds(ib.answer);
    await ib.forges({ ...data, ...NOBODYS, go: 'x' });
    expect(withoutIds(ib.answer)).toBe(first);
  });
});
