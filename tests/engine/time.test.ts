import { describe, expect, it } from 'vitest';
import { nextDueAt } from '../../dialogs/engine/case/case.js';
import { peopleFor } from '../../dialogs/engine/rights/who.js';
import type { School } from '../../dialogs/engine/school/school.js';
import { onTheRoad, outing, PLAN, YES } from './outing.js';
import { Story } from './story.js';
import { toy } from './toy.js';
import { directeur, els, ib, linde, partner, sam, tinySchool, worldOf } from './world.js';

const without = (...ids: string[]): School => ({
  ...linde,
  people: linde.people.filter(({ id }) => !ids.includes(id)),
});
const outingAt = (school: School) => {
  const story = new Story(worldOf([toy], { school }), 'uitje', els);
  story.answers(els, 'plan', { ...PLAN, collegas: 'els' }, { page: 1 });
  return story;
};

describe('a date that passes', () => {
  it('does what the protocol says, once', () => {
    const story = outing();
    expect(nextDueAt(story.case)).toBe('2026-09-21T08:00:30.000Z');
    expect(story.news).toHaveLength(5);
    story.clockAt('2026-09-21T11:14:59.999Z');
    expect(story.news).toEqual([]);
    story.clockAt('2026-09-21T11:15:00.000Z');
    expect(story.news).toEqual(['Directeur: herinnering', 'Adjunct: taak', 'Els: nietGelezen']);
    expect(story.did.at(-1)).toBe('late akkoord');
    const { tasks, log } = story.case;
    story.clockAt('2026-09-21T11:16:00.000Z');
    expect(story.case).toMatchObject({ tasks, log });
    expect(story.news).toEqual([]);
    story.answers(directeur, 'akkoord', YES);
    expect(story.task('akkoord').status).toBe('done');
  });

  it('passes again after the task was handed on, and says so in a message of its own', () => {
    const story = outing();
    story.offers(els, 'overdragen', { naar: 'duo' });
    story.clockAt('2026-09-22T20:00:00.000Z');
    const first = story.case.outbox.map(({ id }) => id);
    story.assigns(directeur, 'overnemen', ib, '2026-09-24');
    story.clockAt('2026-09-25T20:00:00.000Z');
    expect(story.did.filter((one) => one === 'late overnemen')).toHaveLength(2);
    expect(new Set(story.case.log.map(({ id }) => id)).size).toBe(story.case.log.length);
    const ids = story.case.outbox.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(first.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('does nothing to a task that is done', () => {
    const story = outing();
    story.answers(directeur, 'akkoord', YES);
    expect(story.news).toHaveLength(6);
    story.clockAt('2026-09-21T13:00:00.000Z');
    expect(story.news).toEqual([]);
  });

  it('may open a step, and another answer may drop it', () => {
    const story = onTheRoad();
    story.clockAt('2026-09-22T06:00:00.000Z');
    expect(story.open).toContain('bellen: Ib, Vervanger, Directeur, Adjunct');
    expect(story.task('bellen')).toMatchObject({ urgency: 'spoed', due: '2026-09-22T06:15:00.000Z' });
    story.answers(els, 'vertrek', { aantal: '20', tijd: '09:00', dag: '2026-09-21' });
    expect(story.task('bellen').status).toBe('dropped');
  });
});

describe('a reminder', () => {
  it('is one message a person, however many tasks of the case wait', () => {
    const story = outing();
    const to = [ib.id];
    story.case = {
      ...story.case,
      tasks: story.case.tasks.map((task) => (task.status === 'open' ? { ...task, to } : task)),
    };
    const now = '2026-09-25T10:00:00.000Z';
    story.clockAt(now);
    expect(story.case.tasks.filter(({ reminded }) => reminded === now).length).toBeGreaterThan(1);
    expect(story.news.filter((one) => one === 'Ib: herinnering')).toHaveLength(1);
  });

  it('goes to who picked it up, once', () => {
    const story = outing();
    story.presses(ib, 'take', 'advies', { of: 'ib' });
    expect(story.news).toHaveLength(5);
    story.clockAt('2026-09-24T14:00:00.000Z');
    expect(story.news.filter((one) => one === 'Ib: herinnering')).toHaveLength(1);
    story.clockAt('2026-09-25T07:00:00.000Z');
    expect(story.news.filter((one) => one.endsWith('herinnering'))).toEqual([]);
  });

  it('waits for the morning when its hour is outside school hours, or when the clock came late', () => {
    const story = outing();
    story.presses(els, 'tick', 'paklijst');
    story.clockAt('2026-09-24T18:00:00.000Z');
    expect(story.task('advies')).toMatchObject({ remind: '2026-09-25T06:00:00.000Z' });
    expect(story.task('advies').reminded).toBeUndefined();
    expect(story.news.filter((one) => one.endsWith('herinnering'))).toEqual([]);
    story.clockAt('2026-09-25T06:00:00.000Z');
    expect(story.news.filter((one) => one === 'Duo: herinnering')).toHaveLength(1);
    expect(nextDueAt({ ...story.case, outbox: [] })).toBe('2026-09-25T14:00:00.000Z');
  });

  it('of something urgent waits for the morning too: at night nobody is chased', () => {
    const story = onTheRoad();
    story.clockAt('2026-09-22T16:30:00.000Z');
    story.clockAt('2026-09-22T17:00:00.000Z');
    const chased = () => story.news.filter((one) => one.endsWith('herinnering'));
    expect(chased()).toEqual([]);
    story.clockAt('2026-09-23T06:00:00.000Z');
    expect(chased().length).toBeGreaterThan(0);
  });
});

describe('the ladder', () => {
  it('gives the task to the next rung when nobody picked it up in time', () => {
    const story = outing();
    story.clockAt('2026-09-21T12:00:00.000Z');
    expect(story.open[0]).toBe('akkoord: Directeur, Adjunct');
  });

  it('gives it to nobody else when somebody picked it up', () => {
    const story = outing();
    story.presses(directeur, 'take', 'akkoord');
    story.clockAt('2026-09-21T12:00:00.000Z');
    expect(story.open[0]).toBe('akkoord: Directeur');
  });

  it('starts with the first rung that is filled', () => {
    const heads = (school: School, excluded: string[] = []) => {
      const c = { ...outing().case, excluded };
      return peopleFor('intern_begeleider', c, worldOf([toy], { school }), 'normaal').map(({ id }) => id);
    };
    expect(heads(linde)).toEqual(['ib']);
    expect(heads(without('ib'))).toEqual(['vervanger']);
    expect(heads(linde, ['ib', 'vervanger'])).toEqual(['directeur']);
    expect(heads(without('ib', 'vervanger', 'directeur'))).toEqual(['adjunct']);
    expect(heads(tinySchool())).toEqual(['directeur']);
    expect(heads(tinySchool(), ['directeur'])).toEqual([partner.id]);
  });

  it('does not end at somebody of the partner school whose role ended', () => {
    const left = { ...partner, roles: partner.roles.map((role) => ({ ...role, to: '2026-09-20' })) };
    const world = worldOf([toy], { school: tinySchool(), partners: [left] });
    expect(peopleFor('intern_begeleider', { ...outing().case, excluded: ['directeur'] }, world, 'normaal')).toEqual([]);
  });

  it('asks no colleague whose role ended', () => {
    const people = linde.people.map((one) =>
      one.id === 'els' ? { ...one, roles: one.roles.map((role) => ({ ...role, to: '2026-09-20' })) } : one,
    );
    const story = outingAt({ ...linde, people });
    story.offers(directeur, 'buitensluiten', { collega: 'els' });
    expect(story.case.excluded).toEqual([]);
  });

  it('skips for today who is not there today, and takes everybody who is when it is urgent', () => {
    const sick = (...ids: string[]): School => ({
      ...linde,
      people: linde.people.map((one) =>
        ids.includes(one.id) ? { ...one, absent: [{ from: '2026-09-21', to: '2026-09-21' }] } : one,
      ),
    });
    const heads = (school: School, urgency: 'vandaag' | 'spoed') =>
      peopleFor('intern_begeleider', outing().case, worldOf([toy], { school }), urgency).map(({ id }) => id);
    expect(heads(sick('ib'), 'vandaag')).toEqual(['vervanger']);
    expect(heads(sick('ib', 'directeur'), 'spoed')).toEqual(['vervanger', 'adjunct']);
    expect(heads(sick('ib', 'vervanger', 'directeur', 'adjunct'), 'vandaag')).toEqual(['ib']);
  });

  it('ends at the directeur for a task of somebody who is not there', () => {
    const story = outingAt(tinySchool());
    expect(story.open).toEqual(['akkoord: Directeur', 'advies: Els', 'paklijst: Els']);
    story.offers(directeur, 'buitensluiten', { collega: 'els' });
    expect(story.open).toEqual(['akkoord: Directeur', 'advies: Directeur', 'paklijst: Directeur']);
  });
});

describe('who sees what', () => {
  const text = (story: Story, who: typeof els) => JSON.stringify(story.seenBy(who)?.entries ?? []);

  it('is cut by row, stage and seenBy, and names children as the row says', () => {
    const story = outing();
    story.answers(ib, 'advies', { advies: 'Neem een jas mee' }, { of: 'ib' });
    expect(story.seenBy(els)?.about).toBe('Sam de Vries, Groep 6');
    expect(story.seenBy(directeur)?.about).toBe('S.d.V.');
    const duo = linde.people[1]!;
    expect(story.seenBy(duo)).toMatchObject({ about: 'S.d.V.', looks: true });
    expect(text(story, duo)).toContain('Artis');
    expect(text(story, duo)).not.toContain('jas');
    expect(text(story, ib)).toContain('jas');
    expect(text(story, directeur)).toContain('jas');
    const later = { ...story.case, stage: 'onderweg', tasks: [] };
    expect(new Story(story.world, 'uitje', els).seenBy(duo)).toBeUndefined();
    story.case = later;
    expect(story.seenBy(duo)).toBeUndefined();
  });

  it('of a code is a code', () => {
    const story = outing();
    const office = linde.people.find(({ id }) => id === 'administratie')!;
    expect(story.seenBy(office)).toMatchObject({
      code: story.case.code,
      about: '',
      entries: [],
      tasks: [],
      looks: false,
    });
  });

  it('shows a child by a pseudonym to who is only asked', () => {
    const story = outing('gewoon', { ...PLAN, collegas: 'vervanger' });
    const asked = linde.people.find(({ id }) => id === 'vervanger')!;
    expect(story.seenBy({ ...asked, roles: [] })?.about).toBe('Een leerling uit de bovenbouw');
    expect(JSON.stringify(story.seenBy({ ...asked, roles: [] }))).not.toContain(sam.last);
  });

  it('is not named more fully by a row that shows less', () => {
    const story = outing();
    const office = linde.people.find(({ id }) => id === 'administratie')!;
    story.case = {
      ...story.case,
      tasks: story.case.tasks.map((task) => (task.of === 'duo' ? { ...task, to: [office.id] } : task)),
    };
    expect(story.seenBy(office)).toMatchObject({ about: 'Een leerling uit de bovenbouw', looks: true });
  });

  it('ends for a reader on the last day', () => {
    const story = outing();
    const reader = linde.people.find(({ id }) => id === 'invaller')!;
    story.case = { ...story.case, readers: [{ person: 'invaller', until: '2026-09-22' }] };
    expect(text(story, reader)).toContain('Artis');
    story.now('2026-09-23T08:00:00.000Z');
    expect(story.seenBy(reader)).toBeUndefined();
  });

  it('is not for the own teachers when it is restricted', () => {
    const story = outing('gewoon', { ...PLAN, collegas: 'ib', verrassing: 'niemand' });
    expect(story.seenBy(linde.people[1]!)).toBeUndefined();
  });
});
