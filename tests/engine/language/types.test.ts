import { choice, choices, messages, nothing, text, vocabulary } from '../../../dialogs/engine/language/index.js';
import { describe, expect, it } from 'vitest';

/** Checked when compiled: every line after `@ts-expect-error` must be refused, or the compiler says that it is not. */

const words = {
  id: 'proef',
  version: 1,
  title: 'Proef',
  sign: 'Taak',
  startedBy: ['leerkracht'],
  access: [],
} as const;
const { step, open, drop, tell, protocol } = vocabulary({ steps: ['een', 'twee'], ways: ['gewoon'] });
const een = step.form({ title: 'Een', by: 'starter', then: () => [open('twee')] });
const twee = step.form({ title: 'Twee', by: 'starter', then: () => nothing });
const good = { ...words, start: 'een', steps: { een, twee } } as const;

const refused = {
  start: () =>
    protocol({
      ...good,
      // @ts-expect-error no such step
      start: 'drie',
    }),
  // @ts-expect-error no such step
  open: () => step.form({ title: 'Een', by: 'starter', then: () => [open('drie')] }),
  // @ts-expect-error no such step
  drop: () => step.form({ title: 'Een', by: 'starter', then: () => [drop('drie')] }),
  // @ts-expect-error no such step
  late: () => step.form({ title: 'Een', by: 'starter', late: () => [open('drie')], then: () => nothing }),
  // @ts-expect-error no such step
  skipped: () => step.form({ title: 'Een', by: 'starter', skipped: () => [open('drie')], then: () => nothing }),
  // @ts-expect-error no such step
  notBy: () => step.form({ title: 'Een', by: 'starter', notBy: 'drie', then: () => nothing }),
  // @ts-expect-error no such step
  notByOneOf: () => step.form({ title: 'Een', by: 'starter', notBy: ['een', 'drie'], then: () => nothing }),
  tellOpens: () =>
    protocol({
      ...good,
      // @ts-expect-error no such step
      whenever: [{ if: () => true, then: () => [tell('starter', messages.taak, { opens: 'drie' })] }],
    }),
  tellOpensInStep: () =>
    step.form({
      title: 'Een',
      by: 'starter',
      // @ts-expect-error no such step
      then: () => [tell('starter', messages.taak, { opens: 'drie' })],
    }),
  whenever: () =>
    protocol({
      ...good,
      // @ts-expect-error no such step
      whenever: [{ if: () => true, then: () => [open('drie')] }],
    }),
  accessStep: () =>
    protocol({
      ...good,
      // @ts-expect-error no such step
      access: [{ who: 'starter', sees: ['drie'] }],
    }),
  accessRole: () =>
    protocol({
      ...good,
      // @ts-expect-error no such role
      access: [{ who: 'conciërge', sees: 'all' }],
    }),
  startedBy: () =>
    protocol({
      ...good,
      // @ts-expect-error a relation is no role
      startedBy: ['starter'],
    }),
  sign: () =>
    protocol({
      ...good,
      // @ts-expect-error the chat says four things only
      sign: 'Meldcode',
    }),
  by: () =>
    step.form({
      title: 'Een',
      // @ts-expect-error no such role
      by: 'conciërge',
      then: () => nothing,
    }),
  seenBy: () =>
    step.form({
      title: 'Een',
      by: 'starter',
      // @ts-expect-error no such role
      seenBy: ['iedereen'],
      then: () => nothing,
    }),
  // @ts-expect-error no such role
  openTo: () => open('twee', { to: 'iedereen' }),
  // @ts-expect-error a notice is one of the fixed sentences
  notice: () => tell('starter', 'Er is iets met Sam'),
  // @ts-expect-error a due rule, not a number
  due: () => open('twee', { due: 3 }),
  needs: () =>
    step.form({
      title: 'Een',
      by: 'starter',
      // @ts-expect-error not in the closed list
      needs: ['alles'],
      then: () => nothing,
    }),
  field: () =>
    step.form({
      title: 'Een',
      by: 'starter',
      fields: { wat: text('Wat?') },
      // @ts-expect-error no such field
      then: (a) => (a.waar === '' ? nothing : nothing),
    }),
  fieldOfPage: () =>
    step.form({
      title: 'Een',
      by: 'starter',
      fields: { wat: text('Wat?') },
      // @ts-expect-error no such field
      pages: [{ title: 'Een', fields: ['waar'] }],
      then: () => nothing,
    }),
  fieldOfClosing: () =>
    step.form({
      title: 'Een',
      by: 'starter',
      fields: { wat: text('Wat?') },
      then: () => nothing,
      // @ts-expect-error no such field
      closing: (a) => (a.waar === '' ? [] : []),
    }),
  choice: () =>
    step.form({
      title: 'Een',
      by: 'starter',
      fields: { mag: choice('Mag het?', { ja: 'Ja', nee: 'Nee' }) },
      // @ts-expect-error no such choice
      then: (a) => (a.mag === 'misschien' ? nothing : nothing),
    }),
  // @ts-expect-error no such choice
  alone: () => choices('Welke?', { rood: 'Rood' }, { alone: 'geen' }),
  optional: () =>
    step.form({
      title: 'Een',
      by: 'starter',
      fields: { wat: text('Wat?', { optional: true }) },
      // @ts-expect-error it may be left empty
      then: (a) => (a.wat.length > 0 ? nothing : nothing),
    }),
};

describe('the compiler', () => {
  it('takes a protocol whose steps are all there', () => {
    expect(Object.keys(protocol(good).steps)).toEqual(['een', 'twee']);
  });

  it.each(Object.keys(refused))('refuses a wrong %s', (name) => {
    expect(refused).toHaveProperty(name);
  });
});
