import { describe, expect, it } from 'vitest';
import { openTasks, type Case, type Entry } from '../../../dialogs/engine/case/case.js';
import { isOffered } from '../../../dialogs/engine/view/offers.js';
import type { Person } from '../../../dialogs/engine/school/school.js';
import { protocols } from '../../../dialogs/register.js';
import { diceOf } from '../../engine/answers.js';
import { walk, type Happened } from '../../engine/walk.js';
import { fullSchool, tinySchool, worldOf } from '../../engine/world.js';

/** The state machine of the meldcode, whatever anybody does (domain.md 43). More by hand: `RUNS=500`. */

const RUNS = Number(process.env.RUNS ?? 150);
const MOVES = 50;
const { meldcode } = protocols;
const world = worldOf(Object.values(protocols));

/** Every fifth move is anything that anybody could send. */
const moves = Array.from({ length: MOVES }, (_, n) => n % 5 !== 4);

const seen: Happened[] = [];
if (meldcode === undefined) throw new Error('no meldcode');
for (let seed = 0; seed < RUNS; seed += 1) {
  const school = seed % 4 === 3 ? tinySchool() : fullSchool();
  walk(meldcode, { ...world, school }, diceOf(seed), moves, (happened) => {
    if (happened.after !== happened.before) seen.push(happened);
  });
}

const always = (check: (happened: Happened) => void): void => seen.forEach(check);

const freshTasks = ({ before, after }: Happened) => {
  const old = new Set(before.tasks.map(({ id }) => id));
  return after.tasks.filter(({ id }) => !old.has(id));
};
const freshEntries = ({ before, after }: Happened): Entry[] => after.log.slice(before.log.length);
const answered = (entry: Entry, step: string): boolean => entry.step === step && entry.did === 'answered';

const LATER_QUESTIONS = ['vraag2', 'vraag3', 'vraag4', 'vraag5'];
const isRound = ({ facts }: Case): boolean => ['stap1', 'stap2', 'stap3'].every((stap) => facts[stap] !== undefined);

describe('whatever anybody does in a traject', () => {
  it('the walks come to every question', () => {
    const reached = new Set(seen.flatMap((happened) => freshTasks(happened).map(({ step }) => step)));
    for (const step of ['vraag1', 'vraag2', 'vraag3', 'melden', 'akkoordMelding', 'sluiten', 'akkoordSluiten'])
      expect([...reached]).toContain(step);
  });

  it('nobody weighs before steps 1 to 3 are done or skipped with a reason, the direct way apart', () => {
    always((happened) => {
      const asked = freshTasks(happened).filter(({ step }) => LATER_QUESTIONS.includes(step));
      if (asked.length > 0 && happened.after.facts.gemeld === undefined) expect(isRound(happened.after)).toBe(true);
    });
  });

  it('who has something open reaches danger in one press', () => {
    always(({ after, world: there }) => {
      if (after.status !== 'open') return;
      const people: readonly Person[] = [...there.school.people, ...there.partners];
      const owners = people.filter(({ id }) => openTasks(after).some(({ to }) => to.includes(id)));
      expect(owners.length).toBeGreaterThan(0);
      for (const owner of owners) expect([owner.id, isOffered('acuut', owner, after, there)]).toEqual([owner.id, true]);
    });
  });

  it('only a person reports, closes, decides or tells parents', () => {
    always((happened) => {
      const { before, after, move } = happened;
      if ('by' in move.command) return;
      expect(after.facts.gemeld).toBe(before.facts.gemeld);
      if (after.facts.uitkomst !== 'loopt') expect(after.facts.uitkomst).toBe(before.facts.uitkomst);
      expect(after.status).toBe(before.status);
      for (const entry of freshEntries(happened))
        expect(['nogmaals', 'nieuwSignaal', 'gevaar', 'geenGevaar', 'overlegKlaar', 'uitkomst', undefined]).toContain(
          entry.did === 'answered' ? entry.step : undefined,
        );
    });
  });

  it('an open traject has an owner and a next date', () => {
    always(({ after }) => {
      if (after.status !== 'open') return;
      const tasks = openTasks(after);
      expect(tasks.length).toBeGreaterThan(0);
      for (const { to, due, step } of tasks)
        expect([step, to.length > 0, due !== undefined]).toEqual([step, true, true]);
    });
  });

  it('doubt never leads past question 2: it asks for a report', () => {
    always((happened) => {
      const [entry] = freshEntries(happened);
      const value = entry?.answers.find(({ field }) => field === 'onveilig')?.value;
      if (value !== 'twijfel') return;
      expect(openTasks(happened.after).map(({ step }) => step)).toContain('melden');
      expect(freshTasks(happened).map(({ step }) => step)).not.toContain('vraag3');
    });
  });

  it('who decided does not agree with it too', () => {
    const PAIRS = { akkoordMelding: 'melden', akkoordSluiten: 'sluiten', akkoordNiet: 'nietMelden' };
    always((happened) => {
      for (const entry of freshEntries(happened))
        for (const [second, first] of Object.entries(PAIRS))
          if (answered(entry, second))
            expect(happened.before.log.filter((one) => answered(one, first)).map(({ by }) => by)).not.toContain(
              entry.by,
            );
    });
  });

  it('no talk with parents stands open after an exception, before Veilig Thuis was spoken to', () => {
    const TALKS = ['voorcheck', 'bespreken', 'voorbereiding', 'verslag', 'kindcheckVooraf', 'kindcheck'];
    always(({ after }) => {
      if (after.facts.oudergesprek !== 'nee') return;
      expect(openTasks(after).filter(({ step, of }) => TALKS.includes(step) && of !== 'kind')).toEqual([]);
    });
  });

  it('a closing has the agreement of a second person', () => {
    always(({ before, after }) => {
      if (before.status === 'open' && after.status === 'closed') expect(after.facts.uitkomst).toBeDefined();
    });
  });
});
