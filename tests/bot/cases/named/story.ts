import { DEMO_TENANT, REGENBOOG } from '../../../../bot/cli/demo/ids.js';
import type { Store } from '../../../../data/store.js';
import type { Case } from '../../../../dialogs/engine/case/case.js';
import { rings } from '../../../protocols/bestuur/story.js';
import {
  answers,
  closingWith,
  does,
  handsOver,
  opens,
  starts,
  type Traject,
} from '../../../protocols/meldcode/story.js';
import { records } from '../../../protocols/signaal/story.js';
import type { Who } from '../../../support/cast.js';
import type { Person } from '../../../support/person.js';
import { pupilFound } from '../../../support/pupils.js';
import type { SchoolDay } from '../../../support/school.js';

/** How everything begins here that there is one of by its name. */

/** Notes every case that the store keeps, also once it is closed. */
export class Begun {
  readonly cases: Case[] = [];

  readonly before = (real: Store): Store => ({
    ...real,
    createCase: async (value) => {
      const answer = await real.createCase(value);
      if (typeof answer === 'object') this.cases.push(value);
      return answer;
    },
  });

  of(protocol: string): Case[] {
    return this.cases.filter((c) => c.protocol === protocol);
  }
}

/** Who is a stranger, and who has the account of a pupil. */
export const STRANGER: Who = '99';
export const PUPIL: Who = '97';

export const asksForAccess = async (stranger: Person): Promise<void> => {
  await stranger.says('hoi');
  await stranger.presses('Ik werk hier');
  await stranger.presses('De Regenboog');
  await stranger.presses('Vraag toegang');
};

export const writesAsPupil = async (school: SchoolDay): Promise<void> => {
  const pupil = school.person(PUPIL);
  school.teams.members = { [pupil.id]: { name: 'Leerling', email: 'x@leerling.deregenboog.example' } };
  await pupil.says('hoi');
};

/** Nobody looks at it now: it comes in the list of the week. */
export const keepsAnEyeOn = (teacher: Person): Promise<void> =>
  records(teacher, { meekijken: 'Niemand. Ik houd het zelf in de gaten' });

type Child = { over: string; last: string };
const SAM: Child = { over: 'Sam', last: 'boterbloem' };
export const TIJN: Child = { over: 'Tijn', last: 'klaverblad' };

/** Trajects on a child, running or not. */
export const trajectsOn = async ({ data }: SchoolDay, { last }: Child = SAM) => {
  const { id } = await pupilFound(data, REGENBOOG, last);
  return (await data.about(REGENBOOG, id, '')).filter(({ protocol }) => protocol === 'meldcode');
};

type People = Omit<Traject, 'id'>;

export const startsTraject = async (people: People, child: Child = SAM): Promise<Traject> => {
  await starts(people.teacher, child);
  const [head] = (await trajectsOn(people.school, child)).filter(({ status }) => status === 'open');
  if (head === undefined) throw new Error('no traject runs');
  return { ...people, id: head.id };
};

/** Until this day somebody watches the child. */
const WATCHED = '2026-11-20';

/** Steps 1 to 4 and no suspicion: its line is in the report of the year. */
export const closesTraject = async (traject: Traject): Promise<void> => {
  const { ib, head } = traject;
  const [why, watch, child] = closingWith('Ja, het bleek onterecht', WATCHED);
  await handsOver(traject);
  await answers(traject, 1, 'Nee');
  await does(ib, traject, 'Afsluiten', why!, { ...watch, 'Hoe vaak?': 'Elke 4 weken' }, child!);
  await does(head, traject, 'Akkoord met sluiten', { 'Jouw oordeel': 'Akkoord' });
  await opens(ib, traject);
  await does(ib, traject, 'Rapportage meldcode', {
    'Waar ging het over?': 'Onterecht vermoeden',
    'Werkten de rollen': 'Ja',
  });
  await does(head, traject, 'Rapportage meldcode aanvullen', { 'Wat wil je aanvullen?': 'Mee eens.' });
};

/** Nobody watches any more: that was the end of it. */
export const endsTraject = async (traject: Traject): Promise<void> => {
  await traject.school.itIs('12:30', WATCHED);
  await does(traject.ib, traject, 'Afronden', { 'Kan het volgen stoppen?': 'Ja, het is klaar' });
};

/** On these days something begins of itself: before Christmas, with too few people, before the summer. */
const DAYS = ['2026-12-16', '2027-01-05', '2027-07-19'];

export const passesTheYear = async (school: SchoolDay): Promise<void> => {
  const absent = [{ from: '2027-01-04', to: '2027-01-31' }];
  await school.data.changePerson(DEMO_TENANT, school.person('vervanger').id, (old) => ({ ...old!, absent }));
  for (const day of DAYS) await school.itIs('08:05', day);
};

/** Everything of which there is one by its name, but for what the passing of days begins. */
export const beginsEverything = async (people: People): Promise<void> => {
  const { school, teacher } = people;
  await keepsAnEyeOn(teacher);
  await asksForAccess(school.person(STRANGER));
  await writesAsPupil(school);
  await rings(teacher);
  const traject = await startsTraject(people);
  await closesTraject(traject);
  await endsTraject(traject);
  await startsTraject(people);
};
