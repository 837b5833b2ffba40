import { afterEach, describe, expect, test } from 'vitest';
import { demoPeople, demoPupils } from '../../../bot/cli/demo/schools.js';
import { idOf } from '../../support/cast.js';
import type { Store } from '../../../data/store.js';
import type { Case } from '../../../dialogs/engine/case/case.js';
import { ASSESSED, records } from '../../protocols/signaal/story.js';
import { elementsOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import { IllStore } from '../../support/store.js';

/** 01 and 07 teach group 5: Sam and Zoë are in it, and two Fenna's. Noor is in group 4, Noémi in group 7. */
const WAT = 'Sam sloeg Zoë. Noor Zilverhout zag het en Fenna ook. Noémi suikerspin’s jas lag in de gang van Sam.';
const INITIALS = 'S.B. sloeg Z.v.d.W. N.Z. zag het en Fenna ook. N.S.’s jas lag in de gang van S.B.';

const NAMED_BY: Readonly<Record<string, string>> = {
  emma: 'Emma Johanna Maria Bakker, groep 5',
  appel: 'Fenna Appelwang, groep 5',
  zee: 'Fenna Zeester, groep 5',
};

const SCHOOL = demoPupils[0]!.school;
const NOEMI = 'q9t5nyvxjp';

let school: SchoolDay;
let store: Store;
let ill: IllStore;
let calls: string[];
afterEach(async () => {
  ill.heals();
  await school.closes();
});

const opens = async (): Promise<void> => {
  ill = new IllStore();
  calls = [];
  ill.ill = (call) => void calls.push(call);
  school = await SchoolDay.opens({ store: (real) => ill.before((store = real)) });
};

/** What stands behind *Wie zijn dit?*, a child a line. */
const legendOf = ({ card }: Person): string[] => {
  const [folded] = elementsOf(card).filter(({ id }) => id === 'wie-zijn-dit');
  const runs = folded === undefined ? [] : elementsOf(folded as never).filter(({ type }) => type === 'TextRun');
  return runs.flatMap(({ text }) => String(text).split('\n'));
};

const storedOf = async (person: Person): Promise<Case> =>
  (await store.readCase(SCHOOL, person.holding('Openen').case ?? ''))!.value;

describe('children that a text names', () => {
  test('are initials to the IB’er, who can look up who they are', async () => {
    await opens();
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher, { wat: WAT });
    await ib.presses('Openen');
    expect(ib.sight).toContain(INITIALS);
    expect(ib.sight).toContain('Wie zijn dit?');
    expect(legendOf(ib)).toEqual([
      'S.B. is Sam Boterbloem, groep 5',
      'Z.v.d.W. is Zoë van der Wolk, groep 5',
      'N.Z. is Noor Zilverhout, groep 4',
      'N.S. is Noémi Suikerspin, groep 7',
    ]);
  });

  test('are kept as a reference beside what was typed, and are in no chat and no log', async () => {
    await opens();
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher, { wat: WAT });
    const answers = (await storedOf(ib)).log.flatMap((entry) => entry.answers);
    const wat = answers.find(({ field }) => field === 'wat')!;
    expect(wat.value).toEqual([
      { pupil: 'mk6df9k8gj', spelled: 'Sam' },
      ' sloeg ',
      { pupil: 'zuet3yyuts', spelled: 'Zoë' },
      '. ',
      { pupil: 'ztspsrd6ys', spelled: 'Noor Zilverhout' },
      ' zag het en Fenna ook. ',
      { pupil: NOEMI, spelled: 'Noémi suikerspin' },
      '’s jas lag in de gang van ',
      { pupil: 'mk6df9k8gj', spelled: 'Sam' },
      '.',
    ]);
    expect(wat.shown).toEqual(wat.value);
    const kept = [...school.teams.wire, ...school.logs].join('\n');
    for (const word of ['Sam', 'Zoë', 'Noor', 'uikerspin sloeg', 'S.B.', 'N.Z.', NOEMI, 'ztspsrd6ys'])
      expect(kept).not.toContain(word);
  });

  test('stay as typed for who wrote it', async () => {
    await opens();
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher, { wat: WAT });
    await ib.presses('Openen');
    await ib.presses('Beoordelen');
    ib.fills({ ...ASSESSED, 'Antwoord aan je collega': 'Ik spreek Zoë van der Wolk en Sam.' });
    await ib.presses('Opslaan en antwoord sturen');
    await teacher.presses('Lezen');
    expect(teacher.sight).toContain(WAT);
    expect(teacher.sight).toContain('Ik spreek Z.v.d.W. en S.B.');
    expect(legendOf(teacher)).toEqual(['Z.v.d.W. is Zoë van der Wolk, groep 5', 'S.B. is Sam Boterbloem, groep 5']);
  });

  test('are only initials to a colleague of another group', async () => {
    await opens();
    const [teacher, duo, ib] = await school.cameIn('leerkracht', 'duo', 'ib');
    await records(teacher, { wat: WAT });
    await duo.forges(ib.holding('Openen'));
    expect(duo.sight).toContain(INITIALS);
    expect(legendOf(duo)).toEqual(['S.B. is Sam Boterbloem, groep 5', 'Z.v.d.W. is Zoë van der Wolk, groep 5']);
    expect(JSON.stringify(duo.card)).not.toMatch(/Noor|Zilverhout|Noémi/);
  });

  test('are only initials to their own family, whatever its role', async () => {
    await opens();
    const ibAtHome = demoPeople.find(({ id }) => id === idOf('ib'))!;
    await store.savePerson({ ...ibAtHome, relations: [{ pupil: NOEMI, kind: 'tante' }] });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher, { wat: WAT });
    await ib.presses('Openen');
    expect(ib.sight).toContain(INITIALS);
    expect(legendOf(ib)).toHaveLength(3);
    expect(JSON.stringify(ib.card)).not.toMatch(/Noémi|Suikerspin, groep/);
  });

  test('with the same initials have a number, in the order they come', async () => {
    await opens();
    const twin = (id: string, first: string) => ({ id, school: SCHOOL, group: '7', first, last: 'Beukennoot' });
    await store.savePupils(SCHOOL, [twin('stijn', 'Stijn'), twin('sara', 'Sara'), twin('kees', 'Kees')]);
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher, {
      wat: 'Sara Beukennoot sloeg Stijn Beukennoot. Sam en Kees Beukennoot keken naar Stijn Beukennoot.',
    });
    await ib.presses('Openen');
    expect(ib.sight).toContain('S.B. 2 sloeg S.B. 3. S.B. 1 en K.B. keken naar S.B. 3.');
    expect(legendOf(ib)).toEqual([
      'S.B. 2 is Sara Beukennoot, groep 7',
      'S.B. 3 is Stijn Beukennoot, groep 7',
      'S.B. 1 is Sam Boterbloem, groep 5',
      'K.B. is Kees Beukennoot, groep 7',
    ]);
  });

  test.each([
    ['gisteren viel emma.', ['emma'], undefined],
    ['Gisteren viel Fenna.', ['appel'], undefined],
    ['Gisteren viel Fenna.', ['appel', 'zee'], 'Fenna'],
  ])('are asked for when nobody can tell who it is: %s', async (wat, over, asked) => {
    await opens();
    const one = (id: string, first: string, last: string) => ({ id, school: SCHOOL, group: '5', first, last });
    const fennas = [one('appel', 'Fenna', 'Appelwang'), one('zee', 'Fenna', 'Zeester')];
    await store.savePupils(SCHOOL, [one('emma', 'Emma Johanna Maria', 'Bakker'), ...fennas]);
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('hoi');
    await teacher.presses('Ik maak me zorgen');
    const chosen = over.length > 1 ? 'Meer kinderen' : NAMED_BY[over[0]!]!;
    teacher.fills({
      'Over wie gaat het?': chosen,
      'Wat zag of hoorde je?': wat,
      'Hoe weet je dit?': 'Zelf gezien of gehoord',
    });
    await teacher.presses('Verder');
    if (over.length > 1) {
      teacher.fills({ 'Welke kinderen?': over.map((id) => NAMED_BY[id]!) });
      await teacher.presses('Verder');
    }
    while (!teacher.sight.includes('Opgeslagen.')) {
      if (teacher.sight.includes('Speelt een van deze dingen?'))
        teacher.fills({ 'Speelt een van deze dingen?': ['Geen van deze'], 'Wie moet meekijken?': 'De IB’er, vandaag' });
      await teacher.presses(teacher.buttons.includes('Opslaan') ? 'Opslaan' : 'Verder');
    }
    const tip = asked === undefined ? [] : [`Je noemt "${asked}". Is dat een kind?`];
    for (const said of tip) expect(teacher.sight).toContain(said);
    if (tip.length === 0) expect(teacher.sight).not.toContain('Je noemt "');
  });

  test('are shown to nobody again when it is about a colleague: the writer reads the own words', async () => {
    await opens();
    const [teacher] = await school.cameIn('leerkracht');
    await records(teacher, { wat: WAT, speelt: ['Gedrag van iemand die op school werkt'] });
    expect(teacher.sight).toContain(WAT);
  });
});

describe('the register of the school', () => {
  const asked = () => calls.filter((call) => call === 'pupilsOf').length;

  test('is asked for a text, once in ten minutes, and not to open a card', async () => {
    await opens();
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await teacher.says('hoi');
    await teacher.presses('Ik maak me zorgen');
    await teacher.presses('Verder');
    expect(asked()).toBe(0);
    await records(teacher, { wat: WAT });
    await records(teacher, { wat: WAT });
    await ib.presses('Openen');
    expect(asked()).toBe(1);
    await school.itIs('10:11');
    await records(teacher, { wat: WAT });
    expect(asked()).toBe(2);
  });

  test('is not there: the text is saved all the same, as it was typed', async () => {
    await opens();
    ill.ill = (call) => (call === 'pupilsOf' ? 'away' : undefined);
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher, { wat: WAT });
    expect(teacher.sight).toContain('Opgeslagen.');
    await ib.presses('Openen');
    expect(ib.sight).toContain(WAT);
    expect(ib.sight).not.toContain('Wie zijn dit?');
  });

  test('was there before: what was known serves', async () => {
    await opens();
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher, { wat: WAT });
    ill.ill = (call) => (call === 'pupilsOf' ? 'away' : undefined);
    await school.itIs('11:00');
    await records(teacher, { wat: WAT });
    await ib.presses('Openen');
    expect(ib.sight).toContain(INITIALS);
  });
});
