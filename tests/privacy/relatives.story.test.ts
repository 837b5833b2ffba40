import { afterEach, describe, expect, test } from 'vitest';
import { fillsFirstCard, fillsSecondCard, records, WORRY } from '../protocols/signaal/story.js';
import type { Person } from '../support/person.js';
import { SchoolDay } from '../support/school.js';

/** 07 teaches group 5 with 01, and is a parent of Noémi Suikerspin of group 7. */

let school: SchoolDay;
afterEach(() => school.closes());

const NOT_YOURS = 'Deze zaak is er niet, of je kunt er niet bij.';
const OWN_CHILD = 'q9t5nyvxjp';
const OTHERS_CHILD = 'mjkbwcu7qy';
const TOLD_ITSELF = ['Kind vertelde zelf over geweld, misbruik of verwaarlozing'];

const begins = async (person: Person): Promise<void> => {
  person.reloads();
  await person.says('hoi');
  await person.presses(WORRY);
};

const looksFor = async (person: Person, word: string): Promise<string> => {
  await begins(person);
  person.fills({ 'Zoek op naam': word });
  await person.presses('Zoek');
  return person.sight.replaceAll(word, '');
};

/** A colleague writes about the child of 07. */
const written = async () => {
  school = await SchoolDay.opens();
  const [colleague, parent, ib] = await school.cameIn('vervanger', 'duo', 'ib');
  await records(colleague, { over: 'Noémi', wat: 'Noémi was verdrietig.' });
  return { colleague, parent, ib, data: ib.holding('Openen') };
};

describe('the own child of somebody who works here', () => {
  test('the parent hears nothing, and is not named among the readers', async () => {
    const { colleague, parent } = await written();
    expect(parent.chat).toHaveLength(1);
    expect(colleague.sight).toContain('Dit kunnen lezen: jij');
    expect(colleague.sight).not.toContain('Renske');
    for (const day of ['10', '11', '12', '13', '17']) await school.itIs('15:45', `2026-11-${day}`);
    expect(parent.chat).toHaveLength(1);
  });

  test('whatever the parent presses, it is not there', async () => {
    const { parent, ib, data } = await written();
    for (const go of ['open', 'form', 'take', 'tick', 'tomorrow', 'next', 'back', 'later', 'search', 'drop']) {
      await parent.forges({ ...data, go, antwoord: 'x', 'over.zoek': 'Noémi' });
      expect([go, parent.sight]).toEqual([go, NOT_YOURS]);
    }
    await ib.presses('Openen');
    expect(ib.sight).toContain('Noémi Suikerspin');
  });

  test('a search finds the child as little as one that does not exist', async () => {
    const { parent, colleague } = await written();
    const nobody = await looksFor(parent, 'qqqq');
    for (const word of ['suiker', 'Noémi', 'noemi', 'no'])
      expect(await looksFor(parent, word)).toBe(word === 'no' ? await looksFor(parent, 'no') : nobody);
    expect(await looksFor(parent, 'no')).not.toContain('Suikerspin');
    expect(await looksFor(colleague, 'suiker')).toContain('1 gevonden');
  });

  test('chosen all the same, it is a child of no list; the same words as for an id of nobody', async () => {
    const { parent } = await written();
    const answers: string[] = [];
    for (const pupil of [OWN_CHILD, 'zzzzzzzzzz']) {
      await begins(parent);
      await parent.forges({ ...parent.holding('Verder'), 'over.wie': pupil, wat: 'Hoe gaat het?', bron: 'derde' });
      expect(parent.sight).toContain('Dit kind staat niet in de lijst.');
      answers.push(parent.answer.replaceAll(/[a-z2-7]{26}/g, 'id').replaceAll(pupil, 'pupil'));
    }
    expect(answers[0]).toBe(answers[1]);
    await parent.forges({ ...parent.holding('Verder'), 'over.wie': OTHERS_CHILD, wat: 'Wel.', bron: 'derde' });
    expect(parent.sight).toContain('Nog twee vragen');
  });

  test('in a case with another child of the own group the parent still has no part', async () => {
    const { colleague, parent, ib } = await written();
    await begins(colleague);
    colleague.fills({ 'Zoek op naam': 'boter' });
    await colleague.presses('Zoek');
    fillsFirstCard(colleague, { over: 'Meer kinderen', wat: 'Zij hadden ruzie.' });
    await colleague.presses('Verder');
    await colleague.forges({
      ...colleague.holding('Verder'),
      'over.wie': 'meer',
      'over.meer': `${OWN_CHILD},mk6df9k8gj`,
      wat: 'Zij hadden ruzie.',
      bron: 'derde',
    });
    await colleague.presses('Verder');
    fillsSecondCard(colleague);
    await colleague.presses('Opslaan');
    expect(colleague.sight).toContain('Opgeslagen.');
    expect(colleague.sight).not.toMatch(/Marit|Renske/);
    expect(colleague.sight).not.toContain('Bespreek het met een collega');
    expect(parent.chat.filter(({ raw }) => raw.includes('Een collega schreef'))).toEqual([]);
    await parent.forges({ ...ib.holding('Openen') });
    expect(parent.sight).toBe(NOT_YOURS);
  });
});

describe('what a child told itself', () => {
  const told = async () => {
    school = await SchoolDay.opens();
    const [teacher, duo, ib] = await school.cameIn('leerkracht', 'duo', 'ib');
    await records(teacher, { speelt: TOLD_ITSELF });
    return { teacher, duo, ib, data: ib.holding('Openen') };
  };

  test('the duo gets no message, is no reader, and finds nothing', async () => {
    const { teacher, duo, data } = await told();
    expect(teacher.sight).not.toContain('Renske');
    expect(duo.chat).toHaveLength(1);
    await duo.forges(data);
    expect(duo.sight).toBe(NOT_YOURS);
    for (const time of ['10:40', '11:30', '15:45']) await school.itIs(time);
    expect(duo.chat).toHaveLength(1);
  });

  test('it is in no count of the duo, and in that of its writer', async () => {
    const { teacher, duo } = await told();
    await records(duo);
    expect(duo.sight).toContain('Opgeslagen.');
    expect(duo.sight).not.toContain('e signaal');
    await records(teacher);
    expect(teacher.sight).toContain('3e signaal');
  });

  test('an ordinary one the duo does read', async () => {
    school = await SchoolDay.opens();
    const [teacher, duo] = await school.cameIn('leerkracht', 'duo');
    await records(teacher);
    expect(teacher.sight).toContain('Renske Suikerspin');
    await records(duo);
    expect(duo.sight).toContain('2e signaal');
  });
});
