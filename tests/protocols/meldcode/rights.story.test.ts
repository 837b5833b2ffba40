import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { NOT_YOURS } from '../signaal/desk/support.js';
import type { Who } from '../../support/cast.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import {
  answers,
  canDo,
  CLOSING,
  comesTo,
  does,
  finds,
  handsOver,
  HELP,
  opens,
  NORM,
  reportWith,
  trajectOf,
  WHY,
  type Traject,
} from './story.js';

/** Who sees what of a traject, and may do what, stage by stage (domain.md 44 and 45; practice.md 8.5 and 12). */

let school: SchoolDay;
afterEach(() => school.closes());

type Reads = 'all' | 'shared' | 'own' | 'nothing';
const ADVICE = 'Een kind uit groep 5 heeft vaak plekken.';

const STAGES: Record<string, (traject: Traject) => Promise<void>> = {
  'steps 1 to 3': () => Promise.resolve(),
  weighing: handsOver,
  deciding: (traject) => comesTo(school, traject, 2),
  help: async (traject) => {
    await comesTo(school, traject, 4);
    await answers(traject, 4, 'Ja');
    await does(traject.ib, traject, 'Stap 5. Afspraken over hulp', ...HELP);
  },
  reported: async (traject) => {
    await handsOver(traject);
    await does(traject.ib, traject, 'Melden bij Veilig Thuis', ...reportWith(NORM));
  },
  closed: async (traject) => {
    await handsOver(traject);
    await answers(traject, 1, 'Nee');
    await does(traject.ib, traject, 'Afsluiten', ...CLOSING);
    await does(traject.head, traject, 'Akkoord met sluiten', { 'Jouw oordeel': 'Akkoord' });
  },
};

const NOTHING = Array<Reads>(6).fill('nothing');
/** A column for each stage, in their order. */
const TABLE: [title: string, who: Who, reads: Reads[]][] = [
  ['the teacher who does steps 1 to 3', 'leerkracht', ['shared', ...Array<Reads>(5).fill('own')]],
  ['the duo', 'duo', NOTHING],
  ['the deputy of the IB’er, who is there', 'vervanger', NOTHING],
  ['the IB’er and aandachtsfunctionaris', 'ib', Array<Reads>(6).fill('all')],
  ['the directeur', 'directeur', Array<Reads>(6).fill('all')],
  ['the bestuur', 'bestuur', NOTHING],
  ['the contactpersoon', 'contactpersoon', NOTHING],
  ['an invaller', 'invaller', NOTHING],
  ['a stagiair', 'stagiair', NOTHING],
  ['the gym teacher', 'vakleerkracht', NOTHING],
  ['the administration', 'administratie', NOTHING],
  ['the concierge', 'concierge', NOTHING],
  ['a teacher of the other school', 'leerkrachtVlieger', NOTHING],
  ['the aandachtsfunctionaris of the paired school, who was asked nothing', 'ibVlieger', NOTHING],
  ['the directeur of the other school', 'directeurVlieger', NOTHING],
];

const readsOf = (person: Person): Reads => {
  if (person.sight === NOT_YOURS) return 'nothing';
  // Of a long traject its readers see the newest, and the way to the rest.
  if (person.sight.includes('De rest staat in Dossier lezen')) return 'all';
  expect(person.sight).toContain('blauwe plek');
  if (!person.sight.includes(ADVICE)) return 'own';
  return person.sight.includes(' leidt') || person.sight.includes('er let iemand op') ? 'all' : 'shared';
};

describe('who reads a traject', () => {
  test.each(Object.keys(STAGES).map((stage, n) => [stage, n] as const))('%s', async (stage, column) => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await does(traject.ib, traject, 'Vraag de aandachtsfunctionaris', { 'Wat leg je voor?': ADVICE });
    await STAGES[stage]!(traject);
    const found: Record<string, Reads> = {};
    for (const [title, who] of TABLE) {
      const person = school.person(who);
      await opens(person, traject);
      found[title] = readsOf(person);
    }
    expect(found).toEqual(Object.fromEntries(TABLE.map(([title, , reads]) => [title, reads[column]])));
  });
});

/** What can be done besides reading, role by role and stage by stage: all of it, and nothing else. */
const TEACHES = ['Er is iets bijgekomen', 'Er is acuut gevaar', 'Veilig Thuis: klaarzetten'];
const DOES_STEPS = ['Ouders en gezag', 'Gesprek met het kind', 'Laat collega’s meedenken'];
const LEADS = [
  ...TEACHES,
  ...DOES_STEPS,
  'Vraag de aandachtsfunctionaris',
  'Veilig Thuis gesproken',
  'Melding klaarzetten',
  'Melden bij Veilig Thuis',
  'Veilig Thuis vraagt informatie',
  'Broertjes en zusjes op school',
  'Het kind gaat van school',
  'Verder overleggen',
  'Dossier lezen',
  'Dossier voor Veilig Thuis',
  'Volledig dossier als PDF',
];
const AFTER_STEPS = [...LEADS, 'Stap 2. Overleg', 'Stap 3. Kijk eerst hiernaar'];
const SKIPS = ['Stap 3 overslaan', 'Stap 1 of 2 overslaan'];
const TOLD = 'Wat de leerkracht moet weten';

type Can = Record<'teacher' | 'ib' | 'head', string[]>;
const CAN: Record<string, Can> = {
  'steps 1 to 3': {
    teacher: [
      ...TEACHES,
      ...DOES_STEPS,
      ...SKIPS,
      'Stap 1. Signalen op een rij',
      'Stap 2. Overleg',
      'Stap 3. Kijk eerst hiernaar',
      'Vraag de IB’er: praten met het kind',
      'Overdragen aan de IB’er',
    ],
    ib: [...LEADS, ...SKIPS],
    head: [...LEADS, ...SKIPS],
  },
  weighing: {
    teacher: TEACHES,
    ib: [...AFTER_STEPS, TOLD, 'Stap 4. Vraag 1: vermoeden'],
    head: AFTER_STEPS,
  },
  deciding: {
    teacher: TEACHES,
    ib: [...AFTER_STEPS, TOLD, 'Stap 5. Vraag 2: veiligheid'],
    head: AFTER_STEPS,
  },
  help: { teacher: TEACHES, ib: [...AFTER_STEPS, TOLD], head: AFTER_STEPS },
  reported: {
    teacher: [...TEACHES, 'Ik heb het gelezen'],
    ib: [
      ...AFTER_STEPS,
      TOLD,
      'Stap 4. Vraag 1: vermoeden',
      'Ouder 1: wie vertelde het?',
      'Ouder 2: wie vertelde het?',
      'Wat Veilig Thuis doet',
      'Afsluiten',
    ],
    head: [...AFTER_STEPS, 'Akkoord met de melding', 'Wat Veilig Thuis doet', 'Afsluiten'],
  },
  closed: {
    teacher: TEACHES,
    ib: [...AFTER_STEPS, TOLD, 'Rapportage meldcode'],
    head: AFTER_STEPS,
  },
};

const withoutPicking = (titles: readonly string[]): string[] => titles.filter((one) => one !== 'Ik pak dit op').sort();

describe('who may do what', () => {
  test.each(Object.keys(CAN))('%s: the teacher, the IB’er and the directeur, and nobody else', async (stage) => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await STAGES[stage]!(traject);
    for (const who of ['teacher', 'ib', 'head'] as const) {
      await opens(traject[who], traject);
      expect([who, traject[who].buttons]).toEqual([who, expect.arrayContaining(['Er is acuut gevaar'])]);
      expect([who, withoutPicking(await canDo(traject[who], traject))]).toEqual([who, [...CAN[stage]![who]].sort()]);
    }
    for (const [title, who, reads] of TABLE.filter(([, , row]) => row.every((cell) => cell === 'nothing')))
      expect([title, reads.length, await canDo(school.person(who), traject)]).toEqual([title, reads.length, []]);
  });

  test('the deputy may do all that the IB’er may, on a day on which the IB’er is not there', async () => {
    school = await SchoolDay.opens({ day: '2026-11-12' });
    const traject = await trajectOf(school);
    expect(await canDo(traject.deputy, traject)).toEqual([]);
    const can = withoutPicking(await canDo(traject.ib, traject));
    await school.itIs('10:00', '2026-11-13');
    expect(withoutPicking(await canDo(traject.deputy, traject))).toEqual(can);
  });

  test('a forged press of who may not is refused, step by step', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await handsOver(traject);
    await opens(traject.ib, traject);
    await finds(traject.ib, 'Stap 4. Vraag 1: vermoeden');
    const card = { ...traject.ib.holding('Verder') };
    const before = JSON.stringify(await school.data.readCase(REGENBOOG, traject.id));
    for (const who of [
      'leerkracht',
      'vervanger',
      'contactpersoon',
      'duo',
      'leerkrachtVlieger',
      'ibVlieger',
      'directeurVlieger',
      'invaller',
      'stagiair',
      'vakleerkracht',
      'administratie',
      'concierge',
      'bestuur',
    ] as const) {
      const person = school.person(who);
      for (const go of ['next', 'form', 'take', 'tick', 'give', 'offer', 'tomorrow'])
        await person.forges({ ...card, go, vermoeden: 'ja', motief1: WHY, directeur: 'ja', wie: who });
      expect([who, person.sight]).toEqual([who, NOT_YOURS]);
    }
    expect(JSON.stringify(await school.data.readCase(REGENBOOG, traject.id))).toBe(before);
  });

  test('the IB’er proposes and the directeur agrees, never the same person', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await handsOver(traject);
    await answers(traject, 1, 'Nee');
    await does(traject.ib, traject, 'Afsluiten', ...CLOSING);
    expect(await canDo(traject.ib, traject)).not.toContain('Akkoord met sluiten');
    expect(await canDo(traject.head, traject)).toContain('Akkoord met sluiten');
    expect(await canDo(traject.teacher, traject)).not.toContain('Akkoord met sluiten');
  });

  test('the deputy reads it on a day on which the IB’er is not there', async () => {
    school = await SchoolDay.opens({ day: '2026-11-12' });
    const traject = await trajectOf(school);
    await school.itIs('10:00', '2026-11-13');
    await opens(traject.deputy, traject);
    expect(traject.deputy.sight).toContain('blauwe plek');
  });

  test('what the teacher must know is written for the teacher within two school days, and read', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await handsOver(traject);
    expect(await canDo(traject.ib, traject)).toContain('Wat de leerkracht moet weten');
    expect(traject.ib.sight).toContain('Wat de leerkracht moet weten');
    await does(traject.ib, traject, 'Wat de leerkracht moet weten', {
      'Wat moet de leerkracht weten': 'Oma haalt het kind deze week op.',
    });
    await opens(traject.teacher, traject);
    expect(traject.teacher.sight).toContain('Oma haalt het kind deze week op.');
    await does(traject.teacher, traject, 'Gelezen');
    expect(traject.teacher.sight).toContain('Oma haalt het kind deze week op.');
  });
});
