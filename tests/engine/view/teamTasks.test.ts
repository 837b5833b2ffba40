import { describe, expect, it } from 'vitest';
import { showsNow } from '../../../dialogs/engine/decide/deliveryResults.js';
import { DRILL, SILENT } from '../../../dialogs/engine/case/caseFacts.js';
import { sharedFor } from '../../../dialogs/engine/view/teamTasks.js';
import { openTasks, type OutgoingMessage } from '../../../dialogs/engine/case/case.js';
import { outing } from '../outing.js';
import type { Story } from '../story.js';
import { directeur, duo, els } from '../world.js';

const withMess = (): Story => {
  const story = outing();
  story.offers(els, 'rommel', { wat: 'Een jas' });
  return story;
};
const listOf = (story: Story, person: string) => sharedFor(story.case, person, story.world);

describe('a list that is worked off together', () => {
  it('is called as it was written, and seen by who may do it', () => {
    const story = withMess();
    expect(listOf(story, els.id)).toMatchObject([{ title: 'Een jas', who: 'Els', mine: true, status: 'open' }]);
    expect(listOf(story, directeur.id)).toMatchObject([{ title: 'Een jas', mine: false }]);
    expect(listOf(story, duo.id)).toEqual([]);
  });

  it('who does not have a task may do it, give it away and skip it; nobody else may', () => {
    const story = withMess();
    expect(story.presses(duo, 'tick', 'opruimen').kind).toBe('refused');
    story.assigns(directeur, 'opruimen', els);
    expect(story.presses(directeur, 'tick', 'opruimen').kind).toBe('decided');
    expect(story.presses(els, 'tick', 'opruimen').kind).toBe('ended');
    expect(listOf(story, els.id)).toMatchObject([{ status: 'done', ended: 'Directeur, 10.00' }]);
  });

  it('is given away by another day', () => {
    const story = withMess();
    story.assigns(els, 'opruimen', directeur, '2026-09-23');
    expect(story.task('opruimen')).toMatchObject({ to: ['directeur'], due: '2026-09-23T14:00:00.000Z' });
  });

  it('is nobody’s who was shut out', () => {
    const story = withMess();
    story.offers(directeur, 'buitensluiten', { collega: els.id });
    expect(listOf(story, els.id)).toEqual([]);
    expect(story.presses(els, 'tick', 'opruimen').kind).toBe('refused');
  });

  it('is not kept by somebody who picked up what another has, and was shut out', () => {
    const story = withMess();
    story.offers(els, 'meelezen', { wie: duo.id, tot: '2026-12-01' });
    const taken = { by: duo.id, at: story.world.now };
    story.case = {
      ...story.case,
      tasks: story.case.tasks.map((one) => (one.step === 'opruimen' ? { ...one, taken } : one)),
    };
    story.offers(directeur, 'buitensluiten', { collega: duo.id });
    expect(story.task('opruimen').taken).toBeUndefined();
    expect(story.presses(els, 'tick', 'opruimen').kind).toBe('decided');
  });
});

const withFact = (story: Story, name: string): Story => {
  story.case = { ...story.case, facts: { ...story.case.facts, [name]: 'ja' } };
  return story;
};

describe('a case that is silent', () => {
  it('tells nobody anything; what is opened stays open, and is asked for later', () => {
    const story = withFact(outing(), SILENT);
    const before = story.case.outbox.length;
    story.offers(els, 'bus', { plaatsen: '20' });
    story.clockAt('2026-09-25T10:00:00.000Z');
    expect(story.case.outbox.filter(({ kind }) => kind === 'message')).toHaveLength(before);
    expect(openTasks(story.case).length).toBeGreaterThan(0);
    story.case = { ...story.case, facts: {} };
    story.clockAt('2026-09-25T10:01:00.000Z');
    expect(story.case.outbox.filter(({ kind }) => kind === 'message').length).toBeGreaterThan(before);
  });
});

describe('a drill', () => {
  it('starts no other case', () => {
    const story = withFact(outing(), DRILL);
    story.offers(els, 'bus', { plaatsen: '20' });
    expect(story.commands).toEqual([]);
  });
});

describe('a board', () => {
  it('shows an older state as soon as what it says changes', () => {
    const story = outing();
    const sent = story.case.outbox.find((one): one is OutgoingMessage => one.kind === 'message');
    const board = { ...sent!, notice: 'bord' as const };
    const before = showsNow(board, story.case, story.world);
    story.answers(directeur, 'akkoord', { oordeel: 'ja', bedrag: '20' });
    expect(showsNow(board, story.case, story.world)).not.toBe(before);
  });
});
