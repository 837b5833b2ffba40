import { describe, expect, it } from 'vitest';
import { nextDueAt } from '../../../dialogs/engine/case/case.js';
import { showing, standingOf } from '../../../dialogs/engine/decide/deliveryResults.js';
import { type Result } from '../../../dialogs/engine/case/result.js';
import { outing, YES } from '../outing.js';
import type { Story } from '../story.js';
import { adjunct, directeur } from '../world.js';

const hears = (story: Story, ...results: Result[]) => story.does({ do: 'delivered', results });
const first = (story: Story) => story.case.outbox[0]!;
const sent = (id: string): Result => ({ id, outcome: 'sent', conversation: 'chat', activity: '1', shows: 'open' });

describe('a message', () => {
  it('that was sent leaves the outbox, and is known where it stands', () => {
    const story = outing();
    const { id } = first(story);
    hears(story, sent(id));
    expect(story.case.outbox.map((one) => one.id)).not.toContain(id);
    expect(story.case.posted).toMatchObject([
      { message: { id, to: 'directeur' }, conversation: 'chat', shows: 'open' },
    ]);
    expect(story.case.posted[0]?.message).not.toHaveProperty('delivery');
  });

  it('that was sent twice is kept once', () => {
    const story = outing();
    const result = sent(first(story).id);
    hears(story, result, result);
    const after = story.case;
    hears(story, result);
    expect(story.case).toEqual(after);
    expect(story.case.posted).toHaveLength(1);
  });

  it('that did not arrive waits for its next try, and the clock knows when', () => {
    const story = outing();
    const until = '2026-09-21T08:00:05.000Z';
    hears(story, { id: first(story).id, outcome: 'waiting', until, reason: 'te druk' });
    expect(first(story).delivery).toMatchObject({ state: 'waiting', until, reason: 'te druk' });
    expect(nextDueAt(story.case)).toBe(until);
  });

  it('whose fate is unknown is sent once more when it is urgent, and is left alone when it is not', () => {
    const story = outing();
    const states = () =>
      story.case.outbox.map((one) => one.kind === 'message' && `${one.urgency} ${one.delivery.state}`);
    story.clockAt('2026-09-21T08:00:31.000Z');
    expect(new Set(states())).toEqual(new Set(['vandaag claimed', 'normaal unknown']));
    story.clockAt('2026-09-21T08:02:00.000Z');
    expect(new Set(states())).toEqual(new Set(['vandaag unknown', 'normaal unknown']));
    expect(story.case.tasks.map(({ status }) => status)).toEqual(['done', 'open', 'open', 'open', 'open']);
  });

  it('shows who did its task, to the others', () => {
    const story = outing();
    story.clockAt('2026-09-21T11:15:00.000Z');
    const message = { task: story.task('akkoord').id, notice: 'taak', at: story.world.now } as const;
    const to = (who: string) => standingOf({ ...message, to: who }, story.case, story.world);
    expect(to('adjunct')).toEqual({ state: 'open' });
    story.presses(directeur, 'take', 'akkoord');
    expect(to('adjunct')).toEqual({ state: 'taken', by: 'Directeur', at: '13.15' });
    expect(to('directeur')).toEqual({ state: 'open' });
    story.answers(directeur, 'akkoord', YES);
    expect(showing(to(adjunct.id))).toBe('ended Directeur 13.15');
  });

  it('that is drawn anew remembers what it shows', () => {
    const story = outing();
    const { id } = first(story);
    hears(story, sent(id), { id, outcome: 'redrawn', shows: 'taken' });
    expect(story.case.posted[0]?.shows).toBe('taken');
  });
});
