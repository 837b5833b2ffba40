import { describe, expect, it } from 'vitest';
import { hours } from '../../dialogs/engine/calendar.js';
import { draftOf, formOf } from '../../dialogs/engine/form.js';
import type { Protocol } from '../../dialogs/engine/protocol.js';
import type { Person } from '../../dialogs/engine/school.js';
import { sightOf } from '../../dialogs/engine/sight.js';
import { LIST, PLAN, YES, onTheRoad, outing } from './outing.js';
import { Story } from './story.js';
import { toy } from './toy.js';
import { adjunct, directeur, duo, els, ib, linde, stagiair, vervanger, worldOf } from './world.js';

describe('pressing', () => {
  it('twice on the same card is once', () => {
    const story = outing();
    story.answers(ib, 'advies', { advies: 'Doen' }, { of: 'ib', key: 'same' });
    const after = story.case;
    const second = story.answers(ib, 'advies', { advies: 'Niet doen' }, { of: 'ib', key: 'same' });
    expect(second).toMatchObject({ kind: 'decided', entry: { id: 'same', answers: [{ value: ['Doen'] }] } });
    expect(story.case).toBe(after);
    expect(story.answers(duo, 'advies', { advies: 'x' }, { of: 'duo', key: 'same' })).toEqual({ kind: 'refused' });
  });

  it('by two people gives the task to the first, and the second sees who', () => {
    const story = onTheRoad();
    story.clockAt('2026-09-22T06:00:00.000Z');
    story.clockAt('2026-09-22T06:20:00.000Z');
    expect(story.open).toContain('bellen: Ib, Vervanger, Directeur, Adjunct');
    story.presses(vervanger, 'take', 'bellen');
    const late = story.presses(ib, 'take', 'bellen');
    expect(late).toMatchObject({ kind: 'ended', task: { taken: { by: 'vervanger' } } });
    expect(story.answers(ib, 'bellen').kind).toBe('ended');
    expect(story.answers(vervanger, 'bellen').kind).toBe('decided');
  });

  it('a tick closes, a second by somebody else changes nothing, and it can be opened again', () => {
    const story = outing();
    story.answers(els, 'paklijst', LIST);
    story.presses(els, 'tick', 'inpakken', { of: 'tas' });
    expect(story.task('inpakken', 'tas')).toMatchObject({ status: 'done', ended: { by: 'els' } });
    expect(story.presses(duo, 'tick', 'inpakken', { of: 'tas' }).kind).toBe('ended');
    expect(story.task('inpakken', 'tas').status).toBe('done');
    story.presses(duo, 'untick', 'inpakken', { of: 'tas' });
    expect(story.task('inpakken', 'tas').status).toBe('open');
    expect(story.did.slice(-2)).toEqual(['ticked inpakken', 'unticked inpakken']);
    expect(story.presses(directeur, 'tick', 'akkoord')).toEqual({ kind: 'refused' });
    expect(story.presses(els, 'untick', 'paklijst')).toEqual({ kind: 'refused' });
  });

  it('does not open a tick again once the case is closed', () => {
    const story = outing();
    story.answers(els, 'paklijst', LIST);
    story.presses(els, 'tick', 'inpakken', { of: 'tas' });
    story.offers(els, 'afgelasten', { reden: 'regen' });
    expect(story.presses(els, 'tick', 'inpakken', { of: 'tas' }).kind).toBe('ended');
    expect(story.open).toEqual([]);
  });

  it('what stood in its inputs goes with the task to whoever gets it, until somebody answers', () => {
    const story = outing();
    story.offers(els, 'afgelasten', { reden: 'regen' });
    story.offers(els, 'hervatten');
    const shown = (who: Person) => draftOf(story.task('terugblik'), who.id).nogEens;
    expect(shown(els)).toBe('nee');
    story.answers(els, 'terugblik', { nogEens: 'ja' }, { go: 'later' });
    expect([shown(els), shown(duo)]).toEqual(['ja', 'nee']);
    story.assigns(els, 'terugblik', duo);
    expect(shown(duo)).toBe('nee');
    story.answers(duo, 'terugblik');
    expect(story.case.log.at(-1)).toMatchObject({ did: 'answered', answers: [{ value: 'nee' }] });
    expect(story.task('terugblik').filled).toBeUndefined();
  });

  it('many answers end with one press', () => {
    const story = onTheRoad();
    story.answers(els, 'verslag', { regel: 'Vertrokken' });
    story.answers(els, 'verslag', { regel: 'Aangekomen' });
    expect(story.task('verslag')).toMatchObject({ status: 'open', draft: {} });
    story.presses(els, 'finish', 'verslag');
    expect(story.did.slice(-3)).toEqual(['answered verslag', 'answered verslag', 'finished verslag']);
    expect(story.task('verslag').status).toBe('done');
    expect(story.presses(els, 'finish', 'vertrek')).toEqual({ kind: 'refused' });
  });

  it('on a task of somebody else is refused', () => {
    const story = outing();
    const before = story.case;
    expect(story.answers(stagiair, 'akkoord', YES)).toEqual({ kind: 'refused' });
    expect(story.does({ do: 'take', task: 'geen-taak', key: 'k', by: 'els' })).toEqual({ kind: 'refused' });
    expect(story.case).toBe(before);
  });

  it('by somebody who left is refused', () => {
    const story = outing();
    story.world = { ...story.world, school: { ...linde, people: linde.people.filter(({ id }) => id !== 'ib') } };
    expect(story.answers(ib, 'advies', { advies: 'x' }, { of: 'ib' })).toEqual({ kind: 'refused' });
  });
});

describe('four eyes', () => {
  it('gives the task to the next on the ladder when the first answered the other step', () => {
    const story = new Story(worldOf([toy]), 'uitje', directeur);
    story.answers(directeur, 'plan', PLAN, { page: 1 });
    expect(story.open[0]).toBe('akkoord: Adjunct');
    expect(story.assigns(adjunct, 'akkoord', directeur)).toEqual({ kind: 'refused' });
    story.assigns(adjunct, 'akkoord', ib);
    expect(story.answers(ib, 'akkoord', YES).kind).toBe('decided');
  });

  it('knows who answered the other step, also when that entry was put elsewhere', () => {
    const story = outing();
    const moved = { ...story.case, log: [], pages: 1 };
    story.case = { ...moved, tasks: moved.tasks.map((task) => ({ ...task, to: [...task.to, 'els'] })) };
    expect(story.answers(els, 'akkoord', YES)).toEqual({ kind: 'refused' });
    expect(story.assigns(directeur, 'akkoord', els)).toEqual({ kind: 'refused' });
  });

  it('refuses who came to have it all the same', () => {
    const story = outing();
    story.case = { ...story.case, tasks: story.case.tasks.map((task) => ({ ...task, to: [...task.to, 'els'] })) };
    expect(story.answers(els, 'akkoord', YES)).toEqual({ kind: 'refused' });
  });
});

describe('an offer of several cards', () => {
  const twoCards: Protocol = {
    ...toy,
    steps: {
      ...toy.steps,
      meelezen: {
        ...toy.steps.meelezen!,
        by: 'directeur',
        pages: [
          { title: 'Wie?', fields: ['wie'] },
          { title: 'Hoe lang?', fields: ['tot'] },
        ],
      },
    },
  };
  const begun = (raw: Record<string, string>) => {
    const story = outing();
    story.world = { ...story.world, protocols: { ...story.world.protocols, uitje: twoCards } };
    story.does({ do: 'offer', step: 'meelezen', by: 'els', key: 'first', raw });
    return story;
  };

  it('is the task of who filled in the first, and of those whose step it is, without what was typed', () => {
    const story = begun({ wie: 'duo' });
    expect(story.task('meelezen')).toMatchObject({ to: ['els', 'directeur'], page: 1, draft: { wie: 'duo' } });
    expect(story.news).toEqual(outing().news);
    expect(
      formOf(twoCards.steps.meelezen!, sightOf(story.case, story.world, 'directeur'), {
        ...story.task('meelezen'),
        draft: draftOf(story.task('meelezen'), 'directeur'),
        page: 0,
      }).fields[0]?.typed,
    ).toEqual({ '': '' });
    story.answers(els, 'meelezen', { tot: '2026-10-01' }, { page: 1 });
    expect(story.case.readers).toEqual([{ person: 'duo', until: '2026-10-01' }]);
    expect(story.open.join()).not.toContain('meelezen');
  });

  it('is begun once however often the first card comes in, and not at all when that does not hold', () => {
    const story = begun({ wie: 'duo' });
    const before = story.case;
    story.does({ do: 'offer', step: 'meelezen', by: 'els', key: 'first', raw: { wie: 'duo' } });
    expect(story.case).toBe(before);
    expect(story.last).toMatchObject({ next: { page: 1 } });
    expect(begun({}).last).toMatchObject({ kind: 'again', errors: { wie: 'Maak een keuze.' } });
  });
});

describe('skipping, giving away and putting off', () => {
  it('skips with a reason only, and only where the protocol allows it', () => {
    const story = outing();
    expect(story.skips(ib, 'advies', '  ', { of: 'ib' })).toMatchObject({
      kind: 'again',
      errors: { reden: 'Schrijf waarom.' },
    });
    expect(story.skips(ib, 'advies', 'x'.repeat(501), { of: 'ib' }).kind).toBe('again');
    expect(story.skips(directeur, 'akkoord', 'geen zin')).toEqual({ kind: 'refused' });
    story.skips(ib, 'advies', ' Ziek ', { of: 'ib' });
    expect(story.task('advies', 'ib')).toMatchObject({ status: 'skipped', ended: { by: 'ib', reason: 'Ziek' } });
    expect(story.case.log.at(-1)).toMatchObject({ did: 'skipped', reason: 'Ziek' });
    expect(story.news.at(-1)).toBe('Els: beantwoord');
  });

  it('gives a task away without what was typed, and tells the new owner', () => {
    const story = outing();
    story.answers(ib, 'advies', { advies: 'half' }, { of: 'ib', go: 'later' });
    expect(story.news.at(-1)).toBe('Ib: nietAf');
    story.assigns(ib, 'advies', 'wie-is-dat');
    expect(story.last).toEqual({ kind: 'refused' });
    story.assigns(duo, 'advies', vervanger);
    expect(story.task('advies')).toMatchObject({ to: ['vervanger'], draft: {} });
    expect(story.news).toEqual(['Vervanger: taak']);
    expect(story.answers(duo, 'advies', { advies: 'x' })).toEqual({ kind: 'refused' });
  });

  it('puts a reminder off, to school hours', () => {
    const story = outing();
    story.now('2026-09-21T14:30:00.000Z').snoozes(ib, 'advies', hours(2));
    expect(story.last).toEqual({ kind: 'refused' });
    story.snoozes(duo, 'advies', hours(2));
    expect(story.task('advies')).toMatchObject({ remind: '2026-09-22T06:00:00.000Z', due: '2026-09-24T14:00:00.000Z' });
  });
});
