import { afterEach, describe, expect, test } from 'vitest';
import { demoPeople } from '../../../../bot/cli/demo/schools.js';
import { REGENBOOG } from '../../../../bot/cli/demo/ids.js';
import type { Store } from '../../../../data/store.js';
import { records, WORRY } from '../../../protocols/signaal/story.js';
import type { Who } from '../../../support/cast.js';
import type { Person } from '../../../support/person.js';
import { SchoolDay, type Came } from '../../../support/school.js';

/** What the staff meet after somebody left the list. 02 teaches group 7, 03 is the IB'er, 04 the directeur. */

let school: SchoolDay;
let store: Store;
afterEach(() => school.closes());

const opens = async <const Named extends readonly Who[]>(...named: Named): Promise<Came<Named>> => {
  school = await SchoolDay.opens({ store: (real) => (store = real) });
  return school.cameIn(...named);
};

const JOELLE = '8cu43nhy7u';
const joelleLeaves = async (): Promise<void> => {
  const [joelle] = await store.pupils(REGENBOOG, [JOELLE]);
  await store.savePupils(REGENBOOG, [{ ...joelle!, group: '', left: '2026-11-10' }]);
  await school.itIs('11:00');
};
const leaves = async (person: Person): Promise<void> => {
  const known = demoPeople.find(({ id }) => id === person.id)!;
  const roles = known.roles.map((role) => ({ ...role, to: '2026-11-09' }));
  await store.savePerson({ ...known, roles, left: '2026-11-10' });
  await school.itIs('11:00');
};

describe('a child who left', () => {
  test('is named in its signal, and neither chosen nor found for a new one', async () => {
    const [teacher, ib] = await opens('vervanger', 'ib');
    await records(teacher, { over: 'Joëlle', wat: 'Joëlle was stil.' });
    await joelleLeaves();
    await ib.presses('Openen');
    expect(ib.sight).toContain('Joëlle Korenbloem');
    teacher.reloads();
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    expect(teacher.choices('Over wie').join()).not.toContain('Joëlle');
    expect(teacher.choices('Over wie').join()).toContain('Chloé');
    teacher.fills({ 'Zoek op naam': 'korenb' });
    await teacher.presses('Zoek');
    expect(teacher.sight).not.toContain('Joëlle');
    await teacher.forges({ ...teacher.holding('Verder'), 'over.wie': JOELLE, wat: 'Nog iets.', bron: 'derde' });
    expect(teacher.sight).toContain('Dit kind staat niet in de lijst.');
  });
});

describe('a colleague who left', () => {
  test('is nobody here from that minute, and is still named as who wrote', async () => {
    const [teacher, ib] = await opens('vervanger', 'ib');
    await records(teacher, { over: 'Chloé', wat: 'Chloé was stil.' });
    await leaves(teacher);
    teacher.reloads();
    await teacher.says('hoi');
    expect(JSON.stringify(teacher.newest.card)).not.toContain(WORRY);
    await ib.presses('Openen');
    expect(ib.sight).toContain('Bas van der Pannenkoek');
    expect(ib.sight).toContain('C.v.d.D. was stil.');
  });

  test('is not among those who read along', async () => {
    const [teacher, directeur] = await opens('leerkracht', 'directeur');
    await leaves(directeur);
    await records(teacher);
    expect(teacher.sight).toContain('Dit kunnen lezen: jij');
    expect(teacher.sight).not.toContain('Joris');
  });
});

test('before anybody leaves, the directeur reads along', async () => {
  const [teacher] = await opens('leerkracht');
  await records(teacher);
  expect(teacher.sight).toContain('Joris');
});
