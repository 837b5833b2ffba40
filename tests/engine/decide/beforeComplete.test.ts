import { describe, expect, it } from 'vitest';
import { decide } from '../../../dialogs/engine/decide/decide.js';
import { caseAfter, type Decision } from '../../../dialogs/engine/rights/command.js';
import { view } from '../../../dialogs/engine/view/view.js';
import { idea, PLAN } from '../outing.js';
import { directeur, els } from '../world.js';

/** A wood is dangerous: whoever fills that in is helped before the plan is complete. */
const WOOD = { ...PLAN, soort: 'bos' };

const half = () => {
  const { case: c, world } = idea();
  const press = (go: 'next' | 'back' | 'later', raw: Record<string, string>, page = 1, key = 'key'): Decision =>
    decide(c, { do: 'form', task: c.tasks[0]!.id, page, raw, go, key, by: els.id }, world);
  return { c, world, press };
};
const told = (decision: Decision) =>
  caseAfter(decision)?.outbox.flatMap((one) => (one.kind === 'message' ? [`${one.to}: ${one.notice}`] : []));

describe('what cannot wait for the whole card', () => {
  it('is done though the card comes back with a fault, with what was typed in it', () => {
    const { press, world } = half();
    const decision = press('next', { ...WOOD, 'wie.wie': '' });
    expect(decision).toMatchObject({ kind: 'again', errors: { wie: expect.any(String) as string } });
    expect(told(decision)).toEqual(['directeur: taak', 'adjunct: taak']);
    const after = caseAfter(decision)!;
    expect(after).toMatchObject({ status: 'open', tasks: [{ status: 'open', draft: { soort: 'bos' } }, {}] });
    expect(JSON.stringify(view(after, directeur, world))).not.toContain('Artis');
  });

  it.each(['back', 'later'] as const)('is done when the card goes %s', (go) => {
    expect(told(half().press(go, WOOD))).toEqual(['directeur: taak', 'adjunct: taak']);
  });

  it('is done once, and the same press can go on to answer the card', () => {
    const { press, world } = half();
    const once = caseAfter(press('next', { ...WOOD, 'wie.wie': '' }))!;
    const form = { do: 'form', task: once.tasks[0]!.id, page: 1, go: 'next', key: 'key', by: els.id } as const;
    expect(decide(once, { ...form, raw: { ...WOOD, 'wie.wie': '' } }, world)).not.toHaveProperty('case');
    const answered = decide(once, { ...form, raw: WOOD }, world);
    expect(answered).toMatchObject({ kind: 'decided', entry: { did: 'answered', step: 'plan' } });
  });

  it('is not done for a card that is in no hurry', () => {
    const decision = half().press('next', { ...PLAN, 'wie.wie': '' });
    expect(told(decision)).toEqual([]);
    expect(caseAfter(decision)).toMatchObject({ status: 'concept', tasks: [{ draft: { naam: 'Artis' } }] });
  });

  it('is taken back, without a word or a child, when nothing of it may stay', () => {
    const { press, world } = half();
    const once = caseAfter(press('next', { ...WOOD, 'wie.wie': '' }))!;
    const raw = { ...WOOD, soort: 'niets' };
    const form = { do: 'form', task: once.tasks[0]!.id, page: 1, raw, go: 'next', key: 'key', by: els.id } as const;
    const gone = decide(once, form, world);
    expect(gone).toMatchObject({ kind: 'discarded', case: { status: 'closed', subjects: [], facts: {} } });
    expect(JSON.stringify(caseAfter(gone))).not.toMatch(/Artis|sam/);
  });
});
