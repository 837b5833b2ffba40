import { describe, expect, it } from 'vitest';
import { hours } from '../../dialogs/engine/school/calendar.js';
import { draftOf, formOf } from '../../dialogs/engine/view/form.js';
import type { Protocol } from '../../dialogs/engine/language/protocol.js';
import type { Person } from '../../dialogs/engine/school/school.js';
import { sightOf } from '../../dialogs/engine/view/sightOf.js';
import { LIST, PLAN, YES, onTheRoad, outing } from './outing.js';
import { Story } from './story.js';
import { toy } from './toy.js';
import {
  adjunct,
  administratie,
  directeur,
  duo,
  els,
  ib,
  invaller,
  linde,
  partner,
  stagiair,
  vervanger,
  worldOf,
} from './world.js';

const CANNOT_ASK = 'Deze collega kan ik niet vragen. Kies een ander.';

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
    expect(story.presses(duo, 'untick', 'inpakken', { of: 'tas' })).toEqual({ kind: 'refused' });
    story.offers(els, 'rommel', { wat: 'Een jas' });
    story.presses(els, 'tick', 'opruimen');
    story.presses(directeur, 'untick', 'opruimen');
    expect(story.task('opruimen').status).toBe('open');
    expect(story.did.slice(-2)).toEqual(['ticked opruimen', 'unticked opruimen']);
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
    story.offers(els, 'overdragen', { naar: 'duo' });
    const shown = (who: Person) => draftOf(story.task('overnemen'), who.id).hoe;
    expect(shown(duo)).toBe('Zoals altijd');
    story.answers(duo, 'overnemen', { hoe: 'Anders' }, { go: 'later' });
    expect([shown(duo), shown(ib)]).toEqual(['Anders', 'Zoals altijd']);
    story.assigns(duo, 'overnemen', ib);
    expect(shown(ib)).toBe('Zoals altijd');
    story.answers(ib, 'overnemen');
    expect(story.case.log.at(-1)).toMatchObject({ did: 'answered', answers: [{ value: 'Zoals altijd' }] });
    expect(story.task('overnemen').filled).toBeUndefined();
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
    expect(story.answers(adjunct, 'akkoord', YES).kind).toBe('decided');
  });

  it('is not got round by giving it away', () => {
    const story = outing();
    story.offers(els, 'overdragen', { naar: 'duo' });
    expect(story.assigns(duo, 'overnemen', els)).toMatchObject({ kind: 'again', errors: { wie: CANNOT_ASK } });
    expect(story.assigns(duo, 'overnemen', ib).kind).toBe('decided');
  });

  it('knows who answered the other step, also when that entry was put elsewhere', () => {
    const story = outing();
    const moved = { ...story.case, log: [], pages: 1 };
    story.case = { ...moved, tasks: moved.tasks.map((task) => ({ ...task, to: [...task.to, 'els'] })) };
    expect(story.answers(els, 'akkoord', YES)).toEqual({ kind: 'refused' });
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
    story.offers(els, 'overdragen', { naar: 'ib' });
    expect(story.skips(ib, 'overnemen', '  ')).toMatchObject({ kind: 'again', errors: { reden: 'Schrijf waarom.' } });
    expect(story.skips(ib, 'overnemen', 'x'.repeat(501)).kind).toBe('again');
    expect(story.skips(directeur, 'akkoord', 'geen zin')).toEqual({ kind: 'refused' });
    story.skips(ib, 'overnemen', ' Ziek ');
    expect(story.task('overnemen')).toMatchObject({ status: 'skipped', ended: { by: 'ib', reason: 'Ziek' } });
    expect(story.case.log.at(-1)).toMatchObject({ did: 'skipped', reason: 'Ziek' });
    expect(story.news.at(-1)).toBe('Els: nietGelezen');
  });

  it('gives a task away without what was typed, and tells the new owner', () => {
    const story = outing();
    story.offers(els, 'overdragen', { naar: 'ib' });
    story.answers(ib, 'overnemen', { hoe: 'half' }, { go: 'later' });
    expect(story.news.at(-1)).toBe('Ib: nietAf');
    story.assigns(ib, 'overnemen', vervanger);
    expect(story.task('overnemen')).toMatchObject({ to: ['vervanger'], draft: {} });
    expect(story.news).toEqual(['Vervanger: taak']);
    expect(story.answers(ib, 'overnemen', { hoe: 'x' })).toEqual({ kind: 'refused' });
  });

  it('gives away only what a team shares, to somebody of the school who may have it', () => {
    const story = outing();
    expect(story.assigns(ib, 'advies', vervanger)).toEqual({ kind: 'refused' });
    story.offers(els, 'overdragen', { naar: 'ib' });
    const before = story.case;
    for (const to of ['wie-is-dat', '', partner.id, invaller.id, stagiair.id, els.id])
      expect([to, story.assigns(ib, 'overnemen', to).kind]).toEqual([to, 'again']);
    expect(story.case).toBe(before);
    expect(story.assigns(ib, 'overnemen', administratie).kind).toBe('decided');
  });

  it.each([
    ['9999-99-99', 'Dit is geen datum.'],
    ['2026-02-31', 'Dit is geen datum.'],
    ['morgen', 'Dit is geen datum.'],
    ['1900-01-01', 'Deze datum is al voorbij.'],
    ['2026-09-20', 'Deze datum is al voorbij.'],
    ['2027-09-22', 'Dit is te ver weg. Kies een eerdere dag.'],
  ])('by %s: %s', (day, why) => {
    const story = outing();
    story.offers(els, 'overdragen', { naar: 'ib' });
    expect(story.assigns(ib, 'overnemen', duo, day)).toMatchObject({ kind: 'again', errors: { dag: why } });
  });

  it('by today is before the child leaves, however late its hour is', () => {
    const story = outing();
    story.offers(els, 'overdragen', { naar: 'ib' });
    story.assigns(ib, 'overnemen', duo, '2026-09-21');
    expect(story.task('overnemen')).toMatchObject({ to: ['duo'], due: '2026-09-21T11:15:00.000Z' });
  });

  it('puts a reminder off, to school hours', () => {
    const story = outing();
    story.now('2026-09-21T14:30:00.000Z').snoozes(ib, 'advies', hours(2));
    expect(story.last).toEqual({ kind: 'refused' });
    story.snoozes(duo, 'advies', hours(2));
    expect(story.task('advies')).toMatchObject({ remind: '2026-09-22T06:00:00.000Z', due: '2026-09-24T14:00:00.000Z' });
  });
});
