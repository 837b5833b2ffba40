import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SchoolDay } from '../../support/school.js';
import { FOR_VEILIG_THUIS, WHOLE, fetches } from './fetches.js';
import { answers, comesTo, does, opens, reportWith, trajectOf, type Traject } from './story.js';

let school: SchoolDay;
let traject: Traject;
beforeEach(async () => {
  school = await SchoolDay.opens();
  traject = await trajectOf(school);
});
afterEach(() => school.closes());

const textOf = async (title: string): Promise<string> => (await fetches(traject.ib, traject, title)).text;

/** In points, from the foot of a page. */
const FOOT = 70;
const HALF_A_PAGE = 420;

describe('page 1', () => {
  test('says since when it is reported, the grounds in short, and whom to phone', async () => {
    await comesTo(school, traject, 5);
    await answers(traject, 5, 'Nee');
    const asked = { 'Wat vraag je aan Veilig Thuis?': 'Kijk mee of Sam thuis veilig is.' };
    await does(traject.ib, traject, 'Melden bij Veilig Thuis', ...reportWith(asked));
    for (const title of [WHOLE, FOR_VEILIG_THUIS]) {
      const { pages } = await fetches(traject.ib, traject, title);
      const [first = '', second = ''] = pages;
      expect(first).toContain('Gemeld bij Veilig Thuis, sinds 8 dec 2026');
      expect(first).toContain('Gemeld op 8 dec 2026.');
      expect(first).not.toMatch(/sinds 10 nov/);
      expect(first).toMatch(/Leidt Hatice Kompasroos · intern begeleider.* · 000-\d+/);
      expect(first).toMatch(/School De Regenboog · 000-1234500/);
      const begin = `${first} ${second}`;
      for (const words of [
        'Wat is gezien Drie keer een plek op de arm in twee weken.',
        'Vraag 1. Is er een vermoeden? Ja.',
        'Vraag 5. Werkt de hulp? Nee.',
        'versie van 4 juli 2018',
        'Gevraagd aan Veilig Thuis Kijk mee of Sam thuis veilig is.',
      ])
        expect(begin).toContain(words);
    }
  });

  test('says nothing that nobody answered', async () => {
    const text = await textOf(WHOLE);
    expect(text).toContain('Samenvatting Aanleiding Sam had weer een blauwe plek');
    expect(text).not.toMatch(/Hoe is gewogen|Norm|Waarom gemeld|Gevraagd aan/);
  });
});

describe('what goes to Veilig Thuis', () => {
  test('has what was seen and weighed, and not who at school read or was sent what', async () => {
    await comesTo(school, traject, 1);
    await does(traject.ib, traject, 'Wat de leerkracht moet weten', {
      'Wat moet de leerkracht weten': 'Geef Sam even rust na het buitenspelen.',
    });
    await opens(traject.head, traject);
    const [paper, whole] = [await textOf(FOR_VEILIG_THUIS), await textOf(WHOLE)];
    for (const words of ['Drie keer een plek', 'Wat was het advies?', 'Marit Zonnedauw leerkracht']) {
      expect(paper).toContain(words);
      expect(whole).toContain(words);
    }
    for (const inner of [
      'Alles op volgorde',
      'Wie er bericht kreeg',
      'Wie het las',
      'Wat openstaat',
      'Geef Sam even rust',
      'Joris Vuurtoren',
    ]) {
      expect(paper).not.toContain(inner);
      expect(whole).toContain(inner);
    }
  });

  test('has no page that is nearly empty but its last, and no heading twice', async () => {
    await comesTo(school, traject, 5);
    const { pages, runs } = await fetches(traject.ib, traject, FOR_VEILIG_THUIS);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.keys()) {
      const lowest = Math.min(
        ...runs.filter((run) => run.page === page + 1 && run.foot > FOOT).map(({ foot }) => foot),
      );
      if (page + 1 < pages.length) expect(lowest).toBeLessThan(HALF_A_PAGE / 2);
    }
    const text = pages.join(' ');
    for (const heading of ['Stap 3. Gesprekken met ouders en kind', 'Stap 5. Beslissen', 'Vraag 3. Kan de school'])
      expect(text.split(heading).length).toBeLessThanOrEqual(3);
  });
});
