import { afterEach, describe, expect, test } from 'vitest';
import { NOT_YOURS } from '../../signaal/desk/support.js';
import type { Who } from '../../../support/cast.js';
import type { Person } from '../../../support/person.js';
import { SchoolDay } from '../../../support/school.js';
import { calls, consents, opensCase, startsFromSignal } from './support.js';

/** Who reads what of a meeting, cell by cell: domain.md 45 (consultatie/casuïstiek), and who is asked to come. */

let school: SchoolDay;
afterEach(() => school.closes());

type Reads = 'all, named' | 'all, nameless' | 'asked, initials' | 'asked, nameless' | 'nothing';
type Kind = 'intern' | 'zonder naam' | 'met naam' | 'afgelast';

const BUITEN: Record<Kind, string> = {
  intern: 'Nee',
  'zonder naam': 'Ja, zonder naam van het kind',
  'met naam': 'Ja, met naam',
  afgelast: 'Nee',
};

/** A column for each kind, in the order of BUITEN. */
const TABLE: [title: string, who: Who, reads: Reads[]][] = [
  ['the intern begeleider who called it', 'ib', ['all, named', 'all, nameless', 'all, named', 'all, named']],
  ['the directeur', 'directeur', ['all, named', 'all, nameless', 'all, named', 'all, named']],
  [
    'who is asked, a vakleerkracht',
    'vakleerkracht',
    ['asked, initials', 'asked, nameless', 'asked, initials', 'nothing'],
  ],
  ['the writer of the signal, of the group', 'leerkracht', ['nothing', 'nothing', 'nothing', 'nothing']],
  ['the duo', 'duo', ['nothing', 'nothing', 'nothing', 'nothing']],
  ['an invaller of the group', 'invaller', ['nothing', 'nothing', 'nothing', 'nothing']],
  ['a stagiair of the group', 'stagiair', ['nothing', 'nothing', 'nothing', 'nothing']],
  ['who stands in for her when she is away', 'vervanger', ['nothing', 'nothing', 'nothing', 'nothing']],
  ['the administration', 'administratie', ['nothing', 'nothing', 'nothing', 'nothing']],
  ['the contactpersoon', 'contactpersoon', ['nothing', 'nothing', 'nothing', 'nothing']],
  ['the bestuur', 'bestuur', ['nothing', 'nothing', 'nothing', 'nothing']],
  ['the intern begeleider of the paired school', 'ibVlieger', ['nothing', 'nothing', 'nothing', 'nothing']],
  ['the directeur of the paired school', 'directeurVlieger', ['nothing', 'nothing', 'nothing', 'nothing']],
];

const readsOf = (person: Person): Reads => {
  if (person.sight === NOT_YOURS) return 'nothing';
  expect(person.sight).toContain('Wat helpt');
  const all = person.sight.includes('Het komt vaker voor.');
  if (person.sight.includes('Sam Boterbloem')) return all ? 'all, named' : 'nothing';
  if (person.sight.includes('S.B.')) return 'asked, initials';
  expect(person.sight).not.toMatch(/Sam|Boterbloem/);
  return all ? 'all, nameless' : 'asked, nameless';
};

const called = async (kind: Kind): Promise<Record<string, string>> => {
  school = await SchoolDay.opens();
  const { ib } = await startsFromSignal(school);
  const [guest] = await school.cameIn('vakleerkracht');
  const about = { 'Komt er iemand van buiten?': BUITEN[kind], Welke: 'Wat helpt Sam Boterbloem?' };
  await calls(ib, about, { 'Wie vraag je erbij?': ['Sjoerd Klimtouw'] });
  if (kind === 'met naam') await consents(ib);
  const invited = guest.holding('Openen');
  if (kind === 'afgelast') {
    await opensCase(ib, invited);
    await ib.presses('Het gaat niet door');
    ib.fills({ 'Waarom niet?': 'Ziek.' });
    await ib.presses('Opslaan');
  }
  return invited;
};

const kinds = Object.keys(BUITEN) as Kind[];

describe('who reads a meeting', () => {
  test.each(kinds.map((kind, n) => [kind, n] as const))('%s', async (kind, column) => {
    const invited = await called(kind);
    const found: Record<string, Reads> = {};
    for (const [title, who] of TABLE) {
      const person = school.person(who);
      await opensCase(person, invited);
      found[title] = readsOf(person);
    }
    expect(found).toEqual(Object.fromEntries(TABLE.map(([title, , reads]) => [title, reads[column]])));
  });
});
