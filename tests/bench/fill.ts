import type { Case } from '../../dialogs/engine/case/case.js';
import type { Store } from '../../data/store.js';
import { freshKey } from '../../bot/support/ids.js';
import { internBegeleider, pupilIds, schoolId, SCHOOLS, teachers } from './town.js';

/** Signals of five years past, spread over all schools and pupils; one in fifty is still open. */

const NEWEST = Date.parse('2026-11-09T15:00:00.000Z');
const SPREAD_MS = 5 * 365 * 24 * 60 * 60_000;
const FAR = '2027-06-01T10:00:00.000Z';
const AT_ONCE = 2_000;
const STORY = [`Een verzonnen verhaal. ${'Het kind was stil en zei niet veel. '.repeat(10)}`];

const pupils = Array.from({ length: SCHOOLS }, (_, school) => pupilIds(school));

/** Unique in its school: so many letters as the count needs. */
const codeOf = (n: number): string => `OUD-${n.toString(36).toUpperCase()}`;

const signalOf = (n: number): Case => {
  const school = n % SCHOOLS;
  const at = new Date(NEWEST - Math.random() * SPREAD_MS).toISOString();
  const id = freshKey();
  const starter = teachers[n % teachers.length]?.id ?? '';
  const all = pupils[school] ?? [];
  const isOpen = n % 50 === 0;
  return {
    schema: 1,
    id,
    school: schoolId(school),
    protocol: 'signaal',
    version: 1,
    code: codeOf(n),
    status: isOpen ? 'open' : 'closed',
    way: 'zorg',
    starter,
    subjects: [all[Math.floor(n / SCHOOLS) % all.length] ?? ''],
    visibility: 'gewoon',
    stage: '',
    facts: { urgentie: 'normaal' },
    excluded: [],
    readers: [],
    tasks: [taskOf(id, school, isOpen)],
    log: [entryOf(id, starter, at)],
    pages: 0,
    outbox: [],
    posted: [],
    opened: at,
    updated: at,
  };
};

const taskOf = (id: string, school: number, isOpen: boolean): Case['tasks'][number] => ({
  id: `${id}t`,
  step: 'beoordelen',
  to: [internBegeleider(school)],
  role: 'intern_begeleider',
  urgency: 'normaal',
  status: isOpen ? 'open' : 'done',
  draft: {},
  page: 0,
  ...(isOpen && { due: FAR, remind: FAR }),
});

const entryOf = (id: string, by: string, at: string): Case['log'][number] => ({
  id: `${id}e`,
  at,
  by,
  did: 'answered',
  step: 'signaal',
  answers: [{ field: 'wat', label: 'Wat zag of hoorde je?', value: STORY, shown: STORY }],
});

export const fill = async (store: Store, count: number): Promise<void> => {
  for (let done = 0; done < count; done += AT_ONCE) {
    const made = Array.from({ length: Math.min(AT_ONCE, count - done) }, (_, n) =>
      store.createCase(signalOf(done + n)),
    );
    const wrong = (await Promise.all(made)).filter((one) => typeof one !== 'object').length;
    if (wrong > 0) throw new Error(`${wrong} cases were not made`);
    if (done % 100_000 === 0) process.stderr.write(`${done} of ${count} cases\n`);
  }
};
