import type { Case } from '../../dialogs/engine/case/case.js';
import type { Store } from '../../data/store.js';
import { freshKey } from '../../bot/support/ids.js';
import { internBegeleider, pupilIds, schoolId, SCHOOLS, teachers } from './town.js';

/**
 * Signals of five years past, spread over all schools and pupils; one in fifty is still open. Or signals of one kind
 * for a row that asks for them.
 */

const NEWEST = Date.parse('2026-11-09T15:00:00.000Z');
const SPREAD_MS = 5 * 365 * 24 * 60 * 60_000;
const FAR = '2027-06-01T10:00:00.000Z';
const AT_ONCE = 2_000;
const STORY = [`Een verzonnen verhaal. ${'Het kind was stil en zei niet veel. '.repeat(10)}`];

const pupils = Array.from({ length: SCHOOLS }, (_, school) => pupilIds(school));

/** Unique, whichever process makes it. */
const newCode = (): string => `OUD-${freshKey().slice(0, 8).toUpperCase()}`;

type Made = { school: number; child: number; isOpen: boolean; remind: string };

const signalOf = (n: number, made: Partial<Made> = {}): Case => {
  const school = made.school ?? n % SCHOOLS;
  const at = new Date(NEWEST - Math.random() * SPREAD_MS).toISOString();
  const id = freshKey();
  const starter = teachers[n % teachers.length]?.id ?? '';
  const all = pupils[school] ?? [];
  // One round of all schools is open, and the next 49 are not.
  const isOpen = made.isOpen ?? Math.floor(n / SCHOOLS) % 50 === 0;
  return {
    schema: 1,
    id,
    school: schoolId(school),
    protocol: 'signaal',
    version: 1,
    code: newCode(),
    status: isOpen ? 'open' : 'closed',
    way: 'zorg',
    starter,
    subjects: [all[made.child ?? Math.floor(n / SCHOOLS) % all.length] ?? ''],
    visibility: 'gewoon',
    stage: '',
    facts: { urgentie: 'normaal' },
    excluded: [],
    readers: [],
    tasks: [taskOf(id, school, isOpen, made.remind ?? FAR)],
    log: [entryOf(id, starter, at)],
    pages: 0,
    outbox: [],
    posted: [],
    opened: at,
    updated: at,
  };
};

const taskOf = (id: string, school: number, isOpen: boolean, remind: string): Case['tasks'][number] => ({
  id: `${id}t`,
  step: 'beoordelen',
  to: [internBegeleider(school)],
  role: 'intern_begeleider',
  urgency: 'normaal',
  status: isOpen ? 'open' : 'done',
  draft: {},
  page: 0,
  ...(isOpen && { announced: remind, due: FAR, remind }),
});

const entryOf = (id: string, by: string, at: string): Case['log'][number] => ({
  id: `${id}e`,
  at,
  by,
  did: 'answered',
  step: 'signaal',
  answers: [{ field: 'wat', label: 'Wat zag of hoorde je?', value: STORY, shown: STORY }],
});

/** What a row asks for: how many, and what is the same of all. */
type Filling = { count: number; as: (n: number) => Partial<Made> };
const ANY = () => ({});
/** On the morning of the bench. */
const PASSED = '2026-11-10T08:00:00.000Z';

/** `1000`; `desk 10,50`: so many open for the reader of each next school; `child 300`: about one child; `due 200`. */
export const fillingsOf = (what: string): Filling[] => {
  const [kind = '', counts = ''] = what.split(' ');
  const all = counts.split(',').map(Number);
  if (kind === 'desk') return all.map((count, school) => ({ count, as: () => ({ school, isOpen: true }) }));
  if (kind === 'child') return all.map((count) => ({ count, as: () => ({ school: 0, child: 0, isOpen: false }) }));
  if (kind === 'due') return all.map((count) => ({ count, as: () => ({ isOpen: true, remind: PASSED }) }));
  return [{ count: Number(kind), as: ANY }];
};

let filled = 0;
export const fill = async (store: Store, { count, as }: Filling): Promise<void> => {
  for (let done = 0; done < count; done += AT_ONCE) {
    const made = Array.from({ length: Math.min(AT_ONCE, count - done) }, (_, n) =>
      store.createCase(signalOf((filled += 1), as(done + n))),
    );
    const wrong = (await Promise.all(made)).filter((one) => typeof one !== 'object').length;
    if (wrong > 0) throw new Error(`${wrong} cases were not made`);
    if (done % 100_000 === 0) process.stderr.write(`${done} of ${count} cases\n`);
  }
};
