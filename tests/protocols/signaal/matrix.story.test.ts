import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { codeOn, records } from './story.js';
import type { Who } from '../../support/cast.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import { assesses, NOT_YOURS } from './desk/support.js';

/** Who reads what of a signal, cell by cell: the table of practice.md 12. Sam is of group 5, Noémi of group 7. */

let school: SchoolDay;
afterEach(() => school.closes());

type Reads = 'all' | 'story' | 'nothing';
type Kind = 'gewoon' | 'beperkt' | 'eer' | 'kind van collega' | 'wil dood';

const KINDS: Record<Kind, { speelt: string; zoek: string; over: string }> = {
  gewoon: { speelt: 'Geen van deze', zoek: 'boter', over: 'Sam' },
  beperkt: { speelt: 'Kind vertelde zelf over geweld, misbruik of verwaarlozing', zoek: 'boter', over: 'Sam' },
  eer: {
    speelt: 'Familie-eer, gedwongen trouwen, besnijdenis van een meisje, of achterlaten in het buitenland',
    zoek: 'boter',
    over: 'Sam',
  },
  'kind van collega': { speelt: 'Geen van deze', zoek: 'suiker', over: 'Noémi' },
  'wil dood': { speelt: 'Kind zegt dat het dood wil of doet zichzelf pijn', zoek: 'boter', over: 'Sam' },
};

/** A column for each kind, in the order of KINDS. */
const TABLE: [title: string, who: Who, reads: Reads[]][] = [
  ['the writer', 'vakleerkracht', ['story', 'story', 'story', 'story', 'story']],
  ['a teacher of group 5', 'leerkracht', ['story', 'nothing', 'nothing', 'nothing', 'story']],
  ['the duo, parent of Noémi', 'duo', ['story', 'nothing', 'nothing', 'nothing', 'story']],
  ['a teacher of group 7', 'vervanger', ['nothing', 'nothing', 'nothing', 'nothing', 'nothing']],
  ['an invaller of group 5', 'invaller', ['nothing', 'nothing', 'nothing', 'nothing', 'nothing']],
  ['a stagiair of group 5', 'stagiair', ['nothing', 'nothing', 'nothing', 'nothing', 'nothing']],
  ['the intern begeleider and aandachtsfunctionaris', 'ib', ['all', 'all', 'all', 'all', 'all']],
  ['the directeur', 'directeur', ['all', 'all', 'all', 'all', 'all']],
  ['a reader by name', 'administratie', ['story', 'story', 'story', 'story', 'story']],
  ['the concierge', 'concierge', ['nothing', 'nothing', 'nothing', 'nothing', 'nothing']],
  ['the bestuur', 'bestuur', ['nothing', 'nothing', 'nothing', 'nothing', 'nothing']],
  ['the contactpersoon', 'contactpersoon', ['nothing', 'nothing', 'nothing', 'nothing', 'nothing']],
  ['the intern begeleider of the paired school', 'ibVlieger', ['nothing', 'nothing', 'nothing', 'nothing', 'nothing']],
  ['the directeur of the paired school', 'directeurVlieger', ['nothing', 'nothing', 'nothing', 'nothing', 'nothing']],
];

const LAST_DAY = '2026-11-24';
const STORY = 'Stond alleen bij het hek.';
const ASSESSMENT = 'Komt vaker voor, valt op of is ernstig';

const readsOf = (person: Person): Reads => {
  if (person.sight === NOT_YOURS) return 'nothing';
  expect(person.sight).toContain(STORY);
  expect(person.sight).toContain('Ik kom kijken.');
  return person.sight.includes(ASSESSMENT) ? 'all' : 'story';
};

/** Written by the gym teacher, assessed, and shared with one colleague until a day. */
const written = async (kind: Kind): Promise<Record<string, string>> => {
  school = await SchoolDay.opens();
  const [gym, ib] = await school.cameIn('vakleerkracht', 'ib');
  const { speelt, ...about } = KINDS[kind];
  await records(gym, { ...about, wat: STORY, speelt: [speelt] });
  const known = { ...ib.holding('Openen'), go: 'open' };
  await ib.presses('Openen');
  await ib.presses('Beoordelen');
  await assesses(ib);
  await ib.presses('Dossier compleet maken');
  ib.fills({
    'Waar gaat het over?': 'Iets anders',
    'Wie mag meelezen?': ['Ria Briefpapier'],
    'Meelezen tot en met': LAST_DAY,
    'Staat het in ParnasSys?': 'Het staat erin',
  });
  await ib.presses('Opslaan');
  return known;
};

const kinds = Object.keys(KINDS) as Kind[];
const columns = kinds.map((kind, n) => [kind, n] as const);

describe('who reads a signal', () => {
  test.each(columns)('%s', async (kind, column) => {
    const known = await written(kind);
    const found: Record<string, Reads> = {};
    for (const [title, who] of TABLE) {
      const person = school.person(who);
      await person.forges(known);
      found[title] = readsOf(person);
    }
    expect(found).toEqual(Object.fromEntries(TABLE.map(([title, , reads]) => [title, reads[column]])));
  });

  test.each(['gewoon', 'beperkt'] as const)('%s: a reader by name reads until the last day', async (kind) => {
    const known = await written(kind);
    const reader = school.person('administratie');
    await school.itIs('23:30', LAST_DAY);
    await reader.forges(known);
    expect(readsOf(reader)).toBe('story');
    await school.itIs('00:10', '2026-11-25');
    await reader.forges(known);
    expect(reader.sight).toBe(NOT_YOURS);
  });

  test('behaviour of somebody who works there: nothing, for everybody', async () => {
    school = await SchoolDay.opens();
    const [gym] = await school.cameIn('vakleerkracht');
    await records(gym, { zoek: 'boter', wat: STORY, speelt: ['Gedrag van iemand die op school werkt'] });
    expect(codeOn(gym)).toBe('no code');
    const saves = gym.seen.flatMap((card) => /"case":"([a-z2-7]+)"/.exec(JSON.stringify(card))?.[1] ?? []);
    for (const [, who] of TABLE) {
      const person = school.person(who);
      await person.forges({ go: 'open', school: REGENBOOG, case: saves.at(-1), task: '' });
      expect([who, person.sight]).toEqual([who, NOT_YOURS]);
    }
  });
});
