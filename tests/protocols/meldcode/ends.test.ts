import { describe, expect, it } from 'vitest';
import { nextDueAt, openTasks, type Case, type Task } from '../../../dialogs/engine/case/case.js';
import { decide } from '../../../dialogs/engine/decide/decide.js';
import { caseAfter, type Command } from '../../../dialogs/engine/rights/command.js';
import type { Raw } from '../../../dialogs/engine/language/field.js';
import type { World } from '../../../dialogs/engine/rights/world.js';
import { protocols } from '../../../dialogs/register.js';
import { diceOf, type Dice } from '../../engine/answers.js';
import { ableTo, offersOf, typedWell, walk } from '../../engine/walk.js';
import { fullSchool, tinySchool, worldOf } from '../../engine/world.js';

/** From wherever people came, honest answers lead to the end of a traject (practice.md 8.12). More by hand: `RUNS=200`. */

const RUNS = Number(process.env.RUNS ?? 12);
const MOVES = 30;
const MOST = 150;
const { meldcode } = protocols;
if (meldcode === undefined) throw new Error('no meldcode');
const world = worldOf(Object.values(protocols));

/** What people say when it goes well. Nothing of it is forced: each is one of the answers on its card. */
const WELL: Readonly<Record<string, Raw>> = {
  voorcheck: { voorcheck: 'geen', besproken: 'ja' },
  kindcheckVooraf: { voorcheck: 'geen', besproken: 'ja' },
  bespreken: { kan: 'ja' },
  vtGesproken: { afspraak: 'gesprek' },
  vraag1: { vermoeden: 'nee' },
  vraag2: { onveilig: 'nee' },
  vraag3: { hulp_kan: 'ja' },
  vraag4: { aanvaarden: 'ja' },
  vraag5: { werkt: 'ja' },
  overlegVt: { door_tot: '' },
  ouder: { verteld: 'ja' },
  navragen: { gehoord: 'ja' },
  vtUitkomst: { uitkomst: 'einde', bevestigd: 'ja' },
  vervolg: { hoe_verder: 'klaar' },
  crisisNavragen: { hoe: 'klaar' },
  akkoordMelding: { oordeel: 'akkoord' },
  akkoordNiet: { oordeel: 'akkoord' },
  akkoordSluiten: { oordeel: 'akkoord' },
  monitor: { gaat: 'weg' },
  afronden: { klaar: 'ja' },
};

/** A suspicion that grows: it is reported, and Veilig Thuis takes it on. */
const WORSE: typeof WELL = {
  ...WELL,
  vraag1: { vermoeden: 'ja' },
  vraag2: { onveilig: 'twijfel' },
  vtGesproken: { afspraak: 'melden' },
  vraag5: { werkt: 'nee' },
};
/** Help that goes on for a while, and works in the end. */
const HELP: typeof WELL = { ...WELL, vraag1: { vermoeden: 'ja' } };
const WAYS: readonly (readonly [how: string, said: typeof WELL, first: string])[] = [
  ['it goes well', WELL, ''],
  ['it is reported', WORSE, ''],
  ['help works', HELP, ''],
  ['the child leaves', WELL, 'verhuizing'],
];

type At = { c: Case; world: World };
type Way = { said: typeof WELL; first: string };

const canAnswer = ({ c, world: there }: At): { task: Task; by: string }[] =>
  openTasks(c).flatMap((task) => {
    const [by] = ableTo(c, task, there);
    return task.announced === undefined || by === undefined ? [] : [{ task, by }];
  });

/** Something that may be done there, for whoever may do it first. */
const offer = ({ c, world: there }: At, step: string, key: string, dice: Dice): Command | undefined => {
  const found = offersOf(c, there).find((one) => one.step === step);
  if (found === undefined) return undefined;
  const by = found.person.id;
  return { do: 'offer', step, raw: typedWell(c, step, by, there, dice, 'woord'), key, by };
};

const answer = (at: At, { said, first: gone }: Way, key: string, dice: Dice): Command | undefined => {
  const { c, world: there } = at;
  if (gone !== '' && c.facts.van_school === undefined) return offer(at, gone, key, dice);
  const closing = gone === '' ? undefined : offer(at, 'sluiten', key, dice);
  if (closing !== undefined) return closing;
  const [first] = canAnswer(at);
  if (first !== undefined) {
    const { task, by } = first;
    if (meldcode.steps[task.step]?.tick) return { do: 'tick', task: task.id, key, by };
    const raw = { ...typedWell(c, task.step, by, there, dice, 'woord'), ...said[task.step] };
    return { do: 'form', task: task.id, page: 99, go: 'next', raw, key, by };
  }
  return offer(at, 'sluiten', key, dice);
};

const later = ({ c, world: there }: At): World => {
  const due = nextDueAt({ ...c, outbox: [] });
  return { ...there, now: due !== undefined && due > there.now ? due : there.now };
};

const didBy = ({ c }: At, command: Command | undefined): string => {
  if (command === undefined) return 'clock';
  if (command.do === 'offer') return command.step;
  return 'task' in command ? (c.tasks.find(({ id }) => id === command.task)?.step ?? '') : '';
};

/** How it stands after the last answer, and the steps before that. */
const goesOn = (from: At, way: Way, dice: Dice): { status: string; last: string[] } => {
  let at = from;
  const did: string[] = [];
  for (let n = 0; n < MOST && at.c.status === 'open'; n += 1) {
    const command = answer(at, way, `then${n}`, dice);
    did.push(didBy(at, command));
    const then = command === undefined ? later(at) : at.world;
    at = { world: then, c: caseAfter(decide(at.c, command ?? { do: 'clock' }, then)) ?? at.c };
  }
  return { status: at.c.status, last: did.slice(-12) };
};

/** Every tenth state of some cases. */
const states: At[] = [];
for (let seed = 0; seed < RUNS; seed += 1) {
  const school = seed % 4 === 3 ? tinySchool() : fullSchool();
  const moves = new Array<boolean>(MOVES).fill(true);
  walk(meldcode, { ...world, school }, diceOf(seed), moves, ({ after, world: there }) => {
    if (after.status === 'open') states.push({ c: after, world: there });
  });
}

describe('from every state that people come to, honest answers lead to the end', () => {
  it.each(WAYS)('%s', (_, said, first) => {
    expect(states.length).toBeGreaterThan(RUNS);
    for (const at of states.filter((__, n) => n % 10 === 9))
      expect(goesOn(at, { said, first }, diceOf(1)), JSON.stringify(at.c.facts)).toMatchObject({ status: 'closed' });
  });
});
