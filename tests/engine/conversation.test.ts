import { describe, expect, it } from 'vitest';
import { openTasks } from '../../dialogs/engine/case/case.js';
import { actingWith } from '../../dialogs/engine/decide/acting.js';
import { carryOut } from '../../dialogs/engine/decide/effects.js';
import { close, reopen } from '../../dialogs/engine/language/effects.js';
import { LIST, PLAN, SAM, YES, idea, outing } from './outing.js';
import { Story } from './story.js';
import { toy } from './toy.js';
import { directeur, els, ib, linde, ouder, worldOf } from './world.js';

describe('a form of several cards', () => {
  it('keeps a page, goes forward, back and on again, and is in no log until it is answered', () => {
    const story = idea();
    story.answers(els, 'plan', { naam: 'Artis', soort: 'museum' });
    expect(story.task('plan')).toMatchObject({ page: 1, draft: { naam: 'Artis', soort: 'museum' } });
    story.answers(els, 'plan', { collegas: 'niemand die er is' }, { page: 1, go: 'back' });
    expect(story.task('plan')).toMatchObject({ page: 0, draft: { naam: 'Artis', collegas: 'niemand die er is' } });
    expect(story.case).toMatchObject({ status: 'concept', log: [], outbox: [] });
    story.answers(els, 'plan', { naam: 'Naturalis' });
    story.answers(els, 'plan', { ...SAM, collegas: 'ib', verrassing: 'iedereen' }, { page: 1 });
    expect(story.did).toEqual(['answered plan']);
    expect(story.case.log[0]?.answers[0]).toEqual({
      field: 'naam',
      label: 'Waar gaan jullie heen?',
      value: 'Naturalis',
      shown: ['Naturalis'],
    });
    expect(story.task('plan')).toMatchObject({ status: 'done', draft: {} });
  });

  it('gives the same card again with a sentence at the wrong field, and keeps what was typed', () => {
    const story = idea();
    const again = story.answers(els, 'plan', { naam: 'x'.repeat(61), soort: 'museum' });
    expect(again).toMatchObject({ kind: 'again', task: { page: 0, draft: { naam: 'x'.repeat(61) } } });
    expect(again.kind === 'again' && Object.keys(again.errors)).toEqual(['naam']);
    expect(story.case).toMatchObject({ status: 'concept', log: [], tasks: [{ draft: { naam: 'x'.repeat(61) } }] });
  });

  it('sends a hasty person back to the first card that does not hold', () => {
    const again = idea().answers(els, 'plan', { ...SAM, collegas: 'ib', verrassing: 'iedereen' }, { page: 1 });
    expect(again).toMatchObject({ kind: 'again', task: { page: 0 }, errors: { soort: 'Maak een keuze.' } });
  });

  it('can be set aside: one message to come back by, however often', () => {
    const story = idea();
    story.answers(els, 'plan', { naam: 'Art' }, { go: 'later' });
    expect(story.news).toEqual(['Els: nietAf']);
    story.answers(els, 'plan', { naam: 'Artis' }, { go: 'later' });
    expect(story.news).toEqual([]);
    expect(story.task('plan').draft.naam).toBe('Artis');
  });
});

describe('a concept', () => {
  it('is its owner’s only', () => {
    const story = idea();
    story.answers(els, 'plan', { naam: 'Artis', soort: 'museum' });
    expect(story.seenBy(els)).toBeDefined();
    expect(story.seenBy(directeur)).toBeUndefined();
    expect(story.answers(directeur, 'plan', PLAN, { page: 1 })).toEqual({ kind: 'refused' });
    expect(story.assigns(els, 'plan', directeur)).toEqual({ kind: 'refused' });
    expect(story.offers(els, 'afgelasten', { reden: 'regen' })).toEqual({ kind: 'refused' });
  });

  it('is announced a day before it goes, once, and then goes', () => {
    const story = idea();
    expect(story.clockAt('2026-09-22T09:00:00.000Z').kind).toBe('decided');
    expect(story.news).toEqual([]);
    story.clockAt('2026-09-23T14:00:00.000Z');
    expect(story.news).toEqual(['Els: nietAf']);
    story.clockAt('2026-09-23T14:30:00.000Z');
    expect(story.news).toEqual([]);
    expect(story.clockAt('2026-09-24T14:00:00.000Z')).toEqual({ kind: 'discarded', lines: [] });
  });

  it('never goes unannounced, also when the clock stood still or a concept is kept one day', () => {
    const story = idea();
    story.clockAt('2026-10-01T08:00:00.000Z');
    expect(story.news).toEqual(['Els: nietAf']);
    expect(story.task('plan').due).toBe('2026-10-02T14:00:00.000Z');
    expect(story.clockAt('2026-10-02T14:00:00.000Z').kind).toBe('discarded');

    const short = { ...linde, settings: { ...linde.settings, conceptDays: 1 } };
    const brief = new Story(worldOf([toy], { school: short }), 'uitje', els);
    expect(brief.clockAt('2026-09-22T14:00:00.000Z').kind).toBe('decided');
    expect(brief.news).toEqual(['Els: nietAf']);
  });

  it('is not announced at night', () => {
    const story = idea();
    story.clockAt('2026-09-23T20:00:00.000Z');
    expect(story.news).toEqual([]);
    story.clockAt('2026-09-24T06:00:00.000Z');
    expect(story.news).toEqual(['Els: nietAf']);
  });

  it('of which nothing may stay leaves nothing but a last card', () => {
    const story = idea();
    const gone = story.answers(els, 'plan', { ...PLAN, soort: 'niets' }, { page: 1 });
    expect(gone).toEqual({
      kind: 'discarded',
      lines: [`Er is niets bewaard van ${story.case.code}.`, { plain: 'Artis' }],
    });
  });
});

describe('what follows from an answer', () => {
  it('opens tasks of the right people, tells them, and records stage, facts, subjects and visibility', () => {
    const story = outing();
    expect(story.open).toEqual(['akkoord: Directeur', 'advies: Ib', 'advies: Duo', 'paklijst: Els']);
    expect(story.news).toEqual(['Directeur: taak', 'Ib: taak', 'Duo: taak', 'Els: gedeeld', 'Duo: gedeeld']);
    expect(story.case).toMatchObject({
      status: 'open',
      stage: 'voorbereiding',
      facts: { soort: 'museum' },
      subjects: ['sam'],
      visibility: 'gewoon',
    });
    expect(story.task('akkoord')).toMatchObject({ urgency: 'vandaag', due: '2026-09-21T11:15:00.000Z' });
    expect(story.task('advies').of).toBe('duo');
    expect(outing('gewoon', { ...PLAN, verrassing: 'niemand' }).case.visibility).toBe('beperkt');
  });

  it('closes the case to family among the staff, whatever their role', () => {
    const story = outing('gewoon', { ...PLAN, 'wie.wie': 'bo', collegas: 'ouder,ib' });
    expect(story.case.excluded).toEqual(['ouder']);
    expect(story.open).toEqual(['akkoord: Directeur', 'advies: Ib', 'advies: Ib', 'paklijst: Els']);
    expect(story.seenBy(ouder)).toBeUndefined();
  });

  it('hands the person who answered the next card', () => {
    const story = outing();
    expect(story.last).toMatchObject({ next: { step: 'paklijst' } });
    story.answers(els, 'paklijst', LIST);
    expect(story.last).toMatchObject({ next: { step: 'inpakken', of: 'tas', to: ['duo', 'els'] } });
    expect(story.news.slice(5)).toEqual(['Duo: taak', 'Duo: taak']);
  });

  it('tells with a promise, a name and a way in', () => {
    const story = outing();
    story.answers(directeur, 'akkoord', YES);
    expect(story.case.outbox.at(-1)).toMatchObject({
      to: 'els',
      notice: 'beantwoord',
      about: 'directeur',
      until: story.world.now,
      task: story.task('paklijst').id,
    });
  });

  it('closes, and drops what was still open', () => {
    const story = outing();
    story.answers(directeur, 'akkoord', { oordeel: 'nee', bedrag: '0' });
    expect(story.case.status).toBe('closed');
    expect(story.open).toEqual([]);
    expect(story.case.tasks.map(({ status }) => status)).toEqual(['done', 'done', 'dropped', 'dropped', 'dropped']);
    expect(story.answers(ib, 'advies', { advies: 'te laat' }, { of: 'ib' })).toMatchObject({ kind: 'ended' });
  });

  it('reopens by an offer that is only there when closed', () => {
    const story = outing();
    expect(story.offers(els, 'hervatten')).toEqual({ kind: 'refused' });
    story.answers(directeur, 'akkoord', { oordeel: 'nee', bedrag: '0' });
    story.offers(els, 'hervatten');
    expect(story.case).toMatchObject({ status: 'open', stage: 'nazorg' });
    expect(story.open).toEqual(['terugblik: Els']);
  });

  it('takes back an end with all that it dropped, and nothing else', () => {
    const story = outing();
    const before = [...story.open];
    const acting = actingWith(story.world, story.case, 'els', 'key');
    const closed = carryOut(story.case, [close('het regent')], acting);
    expect(closed.tasks.map(({ ended }) => ended?.reason)).toContain('het regent');
    expect(openTasks(carryOut(closed, [reopen()], acting))).toEqual([]);
    story.case = carryOut(closed, [reopen(story.world.now)], acting);
    expect(story.case.status).toBe('open');
    expect(story.open).toEqual(before);
  });
});
