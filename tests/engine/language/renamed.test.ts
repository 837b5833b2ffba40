import { describe, expect, it, test } from 'vitest';
import { readBody } from '../../../data/forms.js';
import { CASE } from '../../../data/schema/case.js';
import type { Case, Task } from '../../../dialogs/engine/case/case.js';
import {
  present,
  presentEntry,
  presentRaw,
  presentStep,
  type Grown,
} from '../../../dialogs/engine/language/renamed.js';
import { begin } from '../../../dialogs/engine/decide/begin.js';
import { aCase, anEntry, aTask } from '../../data/samples.js';
import { builds, readDays } from '../../guard/day.js';
import { aged, tablesFor } from '../../support/aged.js';
import { toy } from '../toy.js';
import { worldOf } from '../world.js';

const OLD = 'oud_';
const before = (c: Case, old = OLD): Case => ({ ...(aged(c, old) as Case), version: 0 });

const kept = builds().flatMap((build) =>
  readDays(build).flatMap(({ documents }) =>
    documents
      .filter(({ head }) => typeof head.status === 'string')
      .map((document) => readBody(CASE, { ...document, etag: '' })),
  ),
);

describe('every kept case, of which everything was called otherwise', () => {
  it('is read as it is', () => {
    expect(kept.length).toBeGreaterThan(100);
    for (const c of kept) {
      const protocol = tablesFor(c, [OLD, '']);
      const read = present(before(c), protocol);
      expect(read).toEqual({ ...c, version: 1 });
      expect(present(read, protocol)).toBe(read);
    }
  });
  it('is read as it is after two versions, from the first and from the second', () => {
    for (const c of kept) {
      const protocol = tablesFor(c, ['zeer_', OLD], [OLD, '']);
      expect(present(before(c, 'zeer_'), protocol)).toEqual({ ...c, version: 2 });
      expect(present({ ...before(c), version: 1 }, protocol)).toEqual({ ...c, version: 2 });
    }
  });
});

test('a case that another one begins has the name of now for its way in', () => {
  const renamed = { ...toy, version: 2, renamed: { 2: { ways: { [`${OLD}${toy.ways[0]!}`]: toy.ways[0]! } } } };
  const made = { id: 'c', protocol: toy.id, way: `${OLD}${toy.ways[0]!}`, starter: 'els', seed: '' };
  expect(begin(made, worldOf([renamed])).way).toBe(toy.ways[0]);
});

describe('a case', () => {
  const c = aCase({ version: 2, tasks: [aTask()], facts: { plek: 'plein' } });

  it('of the present version is the same object, whatever was renamed', () => {
    expect(present(c, { version: 2, renamed: { 2: { steps: { lezen: 'bekijken' } } } })).toBe(c);
  });
  it('of a newer version is left alone', () => {
    expect(present(c, { version: 1 })).toBe(c);
  });
  it('of a version since which nothing was renamed has the present one', () => {
    expect(present(c, { version: 3 })).toEqual({ ...c, version: 3 });
  });
  it('is told where tasks of a removed step go, with the names of that version', () => {
    const moved = (task: Task): Task => (task.step === 'bekijken' ? { ...task, step: 'wegen' } : task);
    const protocol: Grown = {
      version: 4,
      renamed: {
        3: { steps: { lezen: 'bekijken' }, from: (so) => ({ ...so, tasks: so.tasks.map(moved) }) },
        4: { steps: { wegen: 'samenWegen' } },
      },
    };
    const read = present({ ...c, log: [anEntry({ step: 'lezen' })] }, protocol);
    expect(read.tasks.map(({ step }) => step)).toEqual(['samenWegen']);
    expect(read.log.map(({ step }) => step)).toEqual(['bekijken']);
  });
  it('has its messages called as they are now, sent or not, and leaves what another case is asked', () => {
    const at = '2026-01-01T09:00:00.000Z';
    const delivery = { state: 'waiting', tries: 0 } as const;
    const message = { id: 'm', to: 'ib', notice: 'gedeeld', urgency: 'normaal', at } as const;
    const command = {
      id: 'c',
      kind: 'report',
      target: 'x',
      step: 'lezen',
      answers: { wat: 'a' },
      at,
      delivery,
    } as const;
    const old = {
      ...c,
      outbox: [{ ...message, kind: 'message', delivery } as const, command],
      posted: [{ message, conversation: 'a', activity: '1', shows: 'open' }],
    };
    const read = present(old, {
      version: 3,
      renamed: { 3: { steps: { lezen: 'x' }, messages: { gedeeld: 'teLezen' } } },
    });
    expect(read.outbox).toEqual([{ ...old.outbox[0], notice: 'teLezen' }, command]);
    expect(read.posted[0]?.message.notice).toBe('teLezen');
  });
});

describe('what lies beside a case', () => {
  const protocol: Grown = {
    version: 3,
    renamed: {
      2: { steps: { lezen: 'bekijken' }, fields: { bekijken: { wat: 'gezien' } } },
      3: { steps: { bekijken: 'wegen' } },
    },
  };

  it('a button and an entry of any age lead to the step of now', () => {
    expect(['lezen', 'bekijken', 'wegen', 'anders'].map((step) => presentStep(step, protocol))).toEqual([
      'wegen',
      'wegen',
      'wegen',
      'anders',
    ]);
    const old = presentEntry(anEntry({ step: 'lezen' }), protocol);
    expect([old.step, old.answers[0]?.field]).toEqual(['wegen', 'gezien']);
    expect(presentEntry(old, protocol)).toEqual(old);
  });
  it('a card that lies open keeps what was typed on it, in every part of a question', () => {
    const typed = { wat: 'stil', 'wat.rest': 'en bleek', wie: 'x' };
    expect(presentRaw('wegen', typed, protocol)).toEqual({ gezien: 'stil', 'gezien.rest': 'en bleek', wie: 'x' });
    expect(presentRaw('anders', typed, protocol)).toEqual(typed);
  });
  it('a word that every object has is no name', () => {
    expect(presentStep('constructor', protocol)).toBe('constructor');
  });
});
