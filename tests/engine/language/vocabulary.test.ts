import { expect, expectTypeOf, test } from 'vitest';
import {
  anyText,
  close,
  each,
  longText,
  message,
  nothing,
  vocabulary,
  type PrintOf,
  type SightOf,
} from '../../../dialogs/engine/language/index.js';

/** A word that is spelled otherwise does not compile, in the line where it stands. */

const berichten = { klaar: message({ id: 'toets.klaar', says: ({ code }) => [code] }) };
const woorden = vocabulary({
  steps: ['een', 'twee', 'drie'],
  facts: { urgentie: ['spoed', 'normaal'], reden: anyText, ...each('op_', ['begin', 'eind'], anyText) },
  families: ['groep.'],
  stages: ['samen', 'alleen'],
  papers: ['verslag'],
  ways: ['gewoon', 'snel'],
  settings: { vragen: ['zes', 'vier'] },
  messages: berichten,
});
const { step, open, drop, tell, fact, stage, together, protocol } = woorden;
type Sight = SightOf<typeof woorden>;

const base = { title: 'Een', by: 'starter', then: () => nothing } as const;
const good = {
  id: 'toets',
  version: 1,
  title: 'Toets',
  sign: 'Taak',
  start: 'een',
  startedBy: ['leerkracht'],
  access: [],
  papers: {
    verslag: {
      title: 'Verslag',
      to: [],
      as: 'pdf',
      staff: 'names',
      says: () => ({ title: '', under: [], foot: [], blocks: [] }),
    },
  },
} as const;
const steps = { een: step.form(base), twee: step.form(base), drie: step.tick(base) };

/** None of these is ever called: the compiler reads them. */
const refused = {
  // @ts-expect-error no such step
  open: () => open('vier'),
  // @ts-expect-error no such step
  drop: () => drop('vier'),
  // @ts-expect-error no such step
  tell: () => tell('starter', berichten.klaar, { opens: 'vier' }),
  // @ts-expect-error no such fact
  fact: () => fact('urgnetie', 'spoed'),
  // @ts-expect-error the fact has no such value
  value: () => fact('urgentie', 'sneller'),
  // @ts-expect-error no such family of facts
  family: () => fact('gorep.5', 'ja'),
  // @ts-expect-error no such stage
  stage: () => stage('same'),
  // @ts-expect-error words without stages set none
  noStages: () => other.stage('alleen'),
  // @ts-expect-error no such step of a task
  counted: (c: Sight) => c.tasks.filter((task) => task.is('vier')),
  // @ts-expect-error a paper is noted by a step that is there
  notes: (paper: PrintOf<typeof woorden>): typeof paper => ({ ...paper, notes: 'vier' }),
  // @ts-expect-error no such step
  isOpen: (c: Sight) => c.open('bestaatNiet'),
  // @ts-expect-error no such step
  settled: (c: Sight) => c.settled('ook niet'),
  // @ts-expect-error no such fact
  reads: (c: Sight) => c.facts.typfout === 'ja',
  // @ts-expect-error the fact has no such value
  compares: (c: Sight) => c.facts.urgentie === 'sneller',
  // @ts-expect-error no such stage
  staged: (c: Sight) => c.stage === 'same',
  // @ts-expect-error no such way
  way: (c: Sight) => c.way === 'anders',
  // @ts-expect-error no such setting
  setting: (c: Sight) => c.settings.vraag === 'zes',
  // @ts-expect-error the setting has no such value
  chosen: (c: Sight) => c.settings.vragen === 'vijf',
  // @ts-expect-error no such step
  start: () => protocol({ ...good, steps, start: 'vier' }),
  // @ts-expect-error no such way
  startsAt: () => protocol({ ...good, steps, startsAt: { anders: 'een' } }),
  // @ts-expect-error a step of the words is not there
  missing: () => protocol({ ...good, steps: { een: steps.een, twee: steps.twee } }),
  // @ts-expect-error no such stage
  while: () => protocol({ ...good, steps, access: [{ who: 'starter', sees: 'all', while: 'same' }] }),
  // @ts-expect-error no such step
  sees: () => protocol({ ...good, steps, access: [{ who: 'starter', sees: ['vier'] }] }),
  // @ts-expect-error no such paper
  prints: () => step.form({ ...base, prints: () => ['geenPapier'] }),
  // @ts-expect-error no such step
  after: () => step.form({ ...base, after: () => ['vier'] }),
  // @ts-expect-error a tick asks nothing
  tick: () => step.tick({ ...base, fields: { waarom: longText('Waarom?') } }),
  // @ts-expect-error a form is no list
  many: () => step.form({ ...base, many: true }),
  // @ts-expect-error a press has no pages
  pages: () => step.press({ ...base, fields: { a: longText('a') }, pressed: 'a', pages: [] }),
  group: () => {
    const five = other.step.form({ ...base, then: () => [other.open('vijf')] });
    // @ts-expect-error a step of other words does not fit here
    return protocol({ ...good, steps: { ...steps, drie: five } });
  },
};
const other = vocabulary({ steps: ['drie', 'vijf'] });

test('every misspelled word is refused where it stands', () => {
  expect(Object.keys(refused).length).toBeGreaterThan(15);
});

test('a group of fewer words fits', () => {
  const shared = vocabulary({ steps: ['drie'], facts: { reden: anyText } });
  const group = {
    drie: shared.step.form({
      ...base,
      then: (_, c) => (c.facts.reden === undefined ? [shared.drop('drie')] : [close()]),
    }),
  };
  const whole = protocol({ ...good, steps: together({ een: steps.een, twee: steps.twee }, group) });
  expect(Object.keys(whole.steps)).toEqual(['een', 'twee', 'drie']);
  expect(whole.ways).toEqual(['gewoon', 'snel']);
  expect(whole.messages).toBe(berichten);
});

test('a step that stands in two groups is refused', () => {
  expect(() => together({ een: steps.een }, { een: steps.een, twee: steps.twee })).toThrow('een');
});

test('a step that its words do not name is refused, and one that is not there', () => {
  const more = { vier: other.step.tick(base) };
  expect(() => protocol({ ...good, steps: { ...steps, ...more } })).toThrow('vier');
  const { een, twee } = steps;
  // @ts-expect-error the compiler sees this one too
  expect(() => protocol({ ...good, steps: { een, twee } })).toThrow('drie');
});

test('facts are one of their words, or nothing yet', () => {
  expectTypeOf<Sight['facts']['urgentie']>().toEqualTypeOf<'spoed' | 'normaal' | undefined>();
  expectTypeOf<Sight['facts']['op_begin']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Sight['facts']['groep.5']>().toEqualTypeOf<string | undefined>();
  expect(fact('groep.5', 'ja')).toEqual({ effect: 'fact', name: 'groep.5', value: 'ja' });
});
