import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../../bot/cli/demo/ids.js';
import { codeOn, records, searches, type Told } from '../story.js';
import { SchoolDay } from '../../../support/school.js';
import type { Person } from '../../../support/person.js';
import { assesses, castOf, codesOn, NOT_YOURS, opensOwn, told } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const WRONG = 'Dit klopt niet';
const SAM = 'mk6df9k8gj';

const opens = async (what: Told = {}) => {
  school = await SchoolDay.opens();
  const cast = await castOf(school);
  await records(cast.teacher, { wat: 'Sam zat alleen.', ...what });
  return cast;
};

const opensStep = async (person: Person): Promise<void> => {
  while (!person.buttons.includes(WRONG)) await person.presses('Meer');
  await person.presses(WRONG);
};

const corrects = async (person: Person, what: Record<string, string | string[]>): Promise<void> => {
  await opensStep(person);
  person.fills(what);
  await person.presses('Opslaan');
};

/** To a child of another group, which is searched for. */
const toOther = async (person: Person, word: string, child: string): Promise<void> => {
  await opensStep(person);
  await searches(person, word);
  person.fills({ 'Over welk kind gaat het wel?': child });
  await person.presses('Opslaan');
};

const dossierOf = async (person: Person, leerling: string): Promise<string> => {
  await person.forges({ go: 'dossier', school: REGENBOOG, leerling });
  return person.sight;
};

describe('a signal about the wrong child', () => {
  test('the writer puts it right before anybody read it: the first child no longer has it', async () => {
    const { teacher, ib } = await opens();
    const code = codeOn(teacher);
    await opensOwn(teacher);
    await corrects(teacher, { 'Over welk kind gaat het wel?': 'Fenna Appelwang, groep 5' });
    expect(teacher.sight).toContain('Rechtgezet.');
    expect(teacher.sight).toContain('Het staat niet meer bij het eerste kind.');
    expect(await dossierOf(ib, SAM)).not.toContain(code);
    await ib.presses('Openen');
    expect(ib.sight).toContain('Fenna Appelwang, groep 5');
    expect(ib.sight).not.toContain('Boterbloem');
  });

  test('once somebody read it, the writer is told so, and who reads all puts it right', async () => {
    const { teacher, ib } = await opens();
    await ib.presses('Openen');
    await opensOwn(teacher);
    await opensStep(teacher);
    expect(teacher.sight).toContain('Een collega las dit al.');
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Er is niets veranderd.');
    const [heard = ''] = await told(teacher, () => toOther(ib, 'appelwang', 'Fenna'));
    expect(heard).toContain('Hatice Kompasroos zette iets recht in signaal');
    expect(heard).not.toMatch(/Sam|Fenna/);
    expect(ib.sight).toContain('Bericht krijgt wie dit las: Marit Zonnedauw.');
    await ib.presses('Mijn werk');
    await ib.presses(codesOn(ib)[0]!);
    await ib.presses('Beoordelen');
    await assesses(ib);
    await opensOwn(teacher);
    expect(teacher.buttons).not.toContain(WRONG);
  });

  test('a parent of the right child who read it may not any more, and is told nothing', async () => {
    const { ib } = await opens();
    const [parent] = await school.cameIn('duo');
    const look = { ...ib.holding('Openen'), go: 'open' };
    await parent.forges(look);
    expect(parent.sight).toContain('zat alleen');
    await ib.presses('Openen');
    const before = parent.chat.length;
    await toOther(ib, 'suikerspin', 'Noémi');
    expect(ib.sight).toContain('Rechtgezet.');
    expect(parent.chat).toHaveLength(before);
    await parent.forges(look);
    expect(parent.sight).toBe(NOT_YOURS);
  });

  test('what was wrong stays in the log, and on no card', async () => {
    const { teacher, ib } = await opens();
    const id = ib.holding('Openen').case!;
    await opensOwn(teacher);
    await corrects(teacher, {
      'Hoe weet je dit?': 'Een ander kind vertelde het',
      'Op welke dag was het?': '2026-11-09',
    });
    await ib.presses('Openen');
    expect(ib.sight).toContain('Een ander kind vertelde het');
    expect(ib.sight).not.toContain('Zelf gezien of gehoord');
    expect(ib.sight).toContain('ma 9 nov 2026');
    const log = JSON.stringify((await school.data.readCase(REGENBOOG, id))!.value.log);
    expect(log).toContain('Zelf gezien of gehoord');
  });

  test('a tick that was forgotten makes it urgent; one that goes makes nothing less urgent', async () => {
    const { teacher, ib } = await opens({ meekijken: 'De IB’er, deze week' });
    await opensOwn(teacher);
    const [heard = ''] = await told(ib, () =>
      corrects(teacher, { 'Speelt een van deze dingen?': ['Kind zegt dat het dood wil of doet zichzelf pijn'] }),
    );
    expect(heard).toContain('Spoed. Lees nu.');
    await ib.presses('Openen');
    await corrects(ib, { 'Speelt een van deze dingen?': ['Geen van deze'] });
    await ib.forges({ go: 'work' });
    expect(ib.sight).toContain('Spoed');
  });
});
