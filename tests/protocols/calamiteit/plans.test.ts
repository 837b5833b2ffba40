import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calamiteit } from '../../../dialogs/protocols/calamiteit/calamiteit.js';
import { itemMet, itemsVan, PLANNEN, TITELS } from '../../../dialogs/protocols/calamiteit/plannen/index.js';
import { vandaag } from '../../../dialogs/protocols/calamiteit/plannen/algemeen.js';
import { daarna } from '../../../dialogs/protocols/calamiteit/plannen/daarna.js';
import { rouw } from '../../../dialogs/protocols/calamiteit/plannen/rouw.js';
import type { Item } from '../../../dialogs/protocols/calamiteit/plannen/item.js';
import { Story } from '../../engine/story.js';
import { directeur, linde, worldOf } from '../../engine/world.js';

/** What holds for every plan, whoever writes the next one. */

const all: Item[] = Object.keys(TITELS).map((id) => itemMet(id)!);
const written = ({ titel, waarom, hoe, zeg = '' }: Item): string => [titel, waarom, hoe, zeg].join(' ');

/** Words that would tell what happened, on a card that is kept. */
const TELLING = /overl[ie]+d|dood|doding|vermist|ongeval|geweld|dreiging|uitvaart|rouw|familie/i;
/** P20: words to avoid. */
const AVOID = /\bdaders?\b|slachtoffer|seksue/i;

describe('every item of every plan', () => {
  test('has a name of its own, and there are no two of one id', () => {
    const own = Object.values(PLANNEN).flatMap(({ items }) => items);
    const count = vandaag.length + daarna.length + rouw.length + own.length;
    expect(all).toHaveLength(count);
    expect(new Set(all.map(({ titel }) => titel)).size).toBe(count);
  });

  test.each(all.map((item) => [item.id, item] as const))('%s says why and how, and no word to avoid', (_, item) => {
    expect(written(item)).not.toMatch(AVOID);
    for (const text of [item.waarom, item.hoe]) expect(text).toMatch(/^[A-ZÉ0-9“].*[.?”]$/);
    expect(item.titel.length).toBeLessThan(85);
  });

  test('what is named on the board tells nothing', () => {
    expect([...vandaag, ...daarna].map(({ titel }) => titel).filter((titel) => TELLING.test(titel))).toEqual([]);
  });

  test('what a plan leaves out is there to be left out', () => {
    const general = [...vandaag, ...daarna].map(({ id }) => id);
    for (const { zonder = [] } of Object.values(PLANNEN)) expect(general).toEqual(expect.arrayContaining([...zonder]));
  });

  test('proposals of our own are named in docs/sources.md', () => {
    const told = readFileSync('docs/sources.md', 'utf8');
    for (const { id } of all.filter(({ voorstel }) => voorstel)) expect(told).toContain(`\`${id}\``);
  });
});

describe.each(Object.keys(PLANNEN))('the plan %s', (soort) => {
  const begun = (proposals: boolean): string[] => {
    const school = { ...linde, settings: { ...linde.settings, proposals } };
    const story = new Story(worldOf([calamiteit], { school }), 'calamiteit', directeur);
    story.answers(directeur, 'calamiteit', { veilig: 'ja', soort, wie: 'crisisteam', oefening: 'nee' });
    return story.case.tasks.flatMap(({ of }) => (itemMet(of) === undefined ? [] : [of!]));
  };

  test('begins with everything but what the weighing must ask for', () => {
    const expected = itemsVan(soort).filter(({ als }) => als === undefined);
    expect(begun(true)).toEqual(expected.map(({ id }) => id));
  });

  test('holds nothing of our own where the school does not want it', () => {
    expect(begun(false).filter((id) => itemMet(id)?.voorstel)).toEqual([]);
  });

  test('looks after who leads', () => {
    expect(itemsVan(soort).map(({ id }) => id)).toContain('zorg_leiding');
  });
});
