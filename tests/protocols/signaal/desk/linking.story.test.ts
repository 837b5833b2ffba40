import { afterEach, describe, expect, test } from 'vitest';
import { fillsSecondCard, searches, WORRY } from '../story.js';
import { SchoolDay } from '../../../support/school.js';
import type { Person } from '../../../support/person.js';
import { codesOn, NOT_YOURS, opensList, told, workOf } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const TOLD_ITSELF = 'Kind vertelde zelf over geweld, misbruik of verwaarlozing';
type Unlinked = { over?: string; naam?: string; speelt?: string };

/** A teacher of group 5 writes about a child she cannot choose; 07 is her duo, and a parent of Noémi. */
const opens = async ({ over = 'Kind staat er niet bij', naam, speelt = 'Geen van deze' }: Unlinked) => {
  school = await SchoolDay.opens();
  const [teacher, ib, duo, bas] = await school.cameIn('leerkracht', 'ib', 'duo', 'vervanger');
  await teacher.says('hoi');
  await teacher.presses(WORRY);
  const what = { 'Wat zag of hoorde je?': 'Stond alleen bij het hek.', 'Hoe weet je dit?': 'Zelf gezien of gehoord' };
  teacher.fills({ 'Over wie gaat het?': over, ...what });
  await teacher.presses('Verder');
  if (naam !== undefined) {
    teacher.fills({ 'Naam en groep': naam });
    await teacher.presses('Verder');
  }
  fillsSecondCard(teacher, { speelt: [speelt] });
  await teacher.presses('Opslaan');
  const known = ib.holding('Openen');
  return { teacher, ib, duo, bas, known };
};

const links = async (ib: Person, word: string, child: string): Promise<void> => {
  await ib.presses('Openen');
  await ib.presses('Kind koppelen');
  await searches(ib, word);
  ib.fills({ 'Welk kind is dit?': child });
  await ib.presses('Opslaan');
};

const timeline = async (person: Person, leerling: string): Promise<string> => {
  await person.forges({ go: 'dossier', leerling });
  return person.sight;
};
const SAM = 'mk6df9k8gj';
const NOEMI = 'q9t5nyvxjp';

describe('a child that was not in the list', () => {
  test('the IB’er links it within two school days; the group is told, and it stands in the timeline', async () => {
    const { teacher, ib, duo } = await opens({ naam: 'Sam, groep 5' });
    expect(await workOf(ib)).toContain('Signaal: Beoordelen, Kind koppelen');
    await ib.presses(codesOn(ib)[0]!);
    expect(ib.sight).toContain('Kind koppelen voor do 12.00');
    expect(ib.sight).toContain('Sam, groep 5');
    const before = duo.chat.length;
    const own = await told(teacher, () => links(ib, 'boter', 'Sam'));
    expect(ib.sight).toContain('Het signaal staat nu bij het kind.');
    expect(own).toEqual([]);
    expect(duo.chat).toHaveLength(before + 1);
    expect(duo.newest.raw).toContain('Een collega schreef een signaal dat jij mag lezen.');
    expect(await timeline(ib, SAM)).toContain('Stond alleen bij het hek.');
    expect(await timeline(teacher, SAM)).toContain('Stond alleen bij het hek.');
  });

  test('what a child told itself: linked, and nobody of the group hears it', async () => {
    const { ib, duo } = await opens({ naam: 'Sam, groep 5', speelt: TOLD_ITSELF });
    expect(await told(duo, () => links(ib, 'boter', 'Sam'))).toEqual([]);
    expect(ib.sight).toContain('Gekoppeld.');
    expect(await timeline(duo, SAM)).not.toContain('hek');
  });

  test('a parent among the staff loses it, without a message', async () => {
    const { ib, duo, known } = await opens({ naam: 'Noémi, groep 7' });
    expect(await told(duo, () => links(ib, 'suiker', 'Noémi'))).toEqual([]);
    await duo.forges({ ...known, go: 'open' });
    expect(duo.sight).toBe(NOT_YOURS);
    expect(await timeline(duo, NOEMI)).toBe(NOT_YOURS);
    expect(await timeline(ib, NOEMI)).toContain('Stond alleen bij het hek.');
  });

  test('"Weet ik niet" can be linked too, and nobody has to', async () => {
    const { ib } = await opens({ over: 'Weet ik niet' });
    expect(await workOf(ib)).not.toContain('Kind koppelen');
    await links(ib, 'boter', 'Sam');
    expect(ib.sight).toContain('Gekoppeld.');
    await opensList(ib, 'work');
    await ib.presses(codesOn(ib)[0]!);
    expect(ib.sight).toContain('Sam Boterbloem, groep 5');
    expect(ib.buttons).not.toContain('Kind koppelen');
  });

  test('a child of another school: it is in no register, and the task is done', async () => {
    const { ib } = await opens({ naam: 'Jens, van De Vlieger' });
    await ib.presses('Openen');
    await ib.presses('Kind koppelen');
    await searches(ib, 'spin');
    expect(ib.sight).not.toContain('Jens van der Spin');
    ib.fills({ 'Welk kind is dit?': 'Weet ik niet' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Bewaard.');
    expect(await workOf(ib)).not.toContain('Kind koppelen');
    await ib.forges({ go: 'dossier', leerling: '4k9wtf5eau' });
    expect(ib.sight).toBe(NOT_YOURS);
    await opensList(ib, 'work');
    expect(codesOn(ib)).toHaveLength(1);
  });
});
