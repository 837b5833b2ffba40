import { expect, it } from 'vitest';
import { dayOf, nextSchoolDay, plusDays } from '../../../dialogs/engine/school/calendar.js';
import type { Case } from '../../../dialogs/engine/case/case.js';
import { caseAfter, type Command } from '../../../dialogs/engine/rights/command.js';
import { decide } from '../../../dialogs/engine/decide/decide.js';
import type { Raw } from '../../../dialogs/engine/language/field.js';
import { fieldsOf, pagesOf } from '../../../dialogs/engine/view/form.js';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';
import type { Person, School } from '../../../dialogs/engine/school/school.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { protocolOf, type World } from '../../../dialogs/engine/rights/world.js';
import { diceOf, hostileAnswers, type Dice } from '../../engine/answers.js';
import { drawnFor, type Drawn } from '../../engine/drawn.js';
import { PROTOCOLS } from '../../engine/list.js';
import { typedWell, walk } from '../../engine/walk.js';
import { fullSchool, linde, partner, worldOf } from '../../engine/world.js';

/** A command does only what stands on a card of the one who sends it, whatever is forged; and what stands there, it does. */

/** More of them by hand: `RUNS=100 npx vitest run general`. */
const RUNS = Number(process.env.RUNS ?? 2);
const MOVES = 24;
const FORGED = 8;

/** The other school has more people than the one who advises. */
const elsewhere: Person = {
  ...partner,
  id: 'elders',
  name: 'Elders',
  roles: [{ school: partner.roles[0]!.school, role: 'leerkracht', groups: [] }],
};
const family: School = {
  ...fullSchool(),
  people: fullSchool().people.map((one) =>
    ['ib', 'duo'].includes(one.id)
      ? { ...one, relations: ['sam', 'kim'].map((pupil) => ({ pupil, kind: 'oom' })) }
      : one,
  ),
};
const SCHOOLS = [fullSchool(), linde, family];

const everybody = ({ school, partners }: World): readonly Person[] => [...school.people, ...partners];

/** A day as anybody could type it. */
const dayFrom = ({ now }: World, dice: Dice): string =>
  dice.pick(['', '', plusDays(dayOf(now), 3), dayOf(now), '9999-99-99', '2026-02-31', '1900-01-01', '2040-01-01']);

/** Well or badly filled in; now and then with somebody in it whom no card offered. */
const typed = (c: Case, step: string, by: string, world: World, dice: Dice): Raw => {
  const fields = fieldsOf(protocolOf(world, c.protocol).steps[step]!, sightOf(c, world, by));
  if (dice.chance(4)) return hostileAnswers(fields, dice);
  const raw = typedWell(c, step, by, world, dice, 'een woord');
  const asked = Object.keys(fields).filter((name) => fields[name]?.kind.startsWith('colleague'));
  return asked.length === 0 || dice.chance(2) ? raw : { ...raw, [dice.pick(asked)]: dice.pick(everybody(world)).id };
};

/** Anything anybody can send about this case, with ids that are real. */
const forged = (c: Case, key: string, world: World, dice: Dice): Command & { by: string } => {
  const by = dice.pick(everybody(world)).id;
  if (dice.chance(10)) return { do: 'resend', key, by };
  if (dice.chance(6)) {
    const step = dice.pick(Object.keys(protocolOf(world, c.protocol).steps));
    return { do: 'offer', step, key, by, raw: typed(c, step, by, world, dice) };
  }
  const open = c.tasks.filter(({ status }) => status === 'open');
  const task = dice.pick(open.length > 0 && !dice.chance(4) ? open : c.tasks);
  const own = dice.chance(2) ? dice.pick(task.to) : by;
  const on = { task: task.id, key, by: own };
  const pages = pagesFor(c, task.step, own, world);
  return dice.pick<Command & { by: string }>([
    {
      do: 'form',
      page: dice.upTo(pages),
      go: dice.pick(['next', 'back', 'later']),
      raw: typed(c, task.step, own, world, dice),
      ...on,
    },
    { do: dice.pick(['take', 'cannot', 'tick', 'untick']), ...on },
    { do: 'skip', reason: 'Daarom.', ...on },
    { do: 'assign', to: dice.pick(everybody(world)).id, day: dayFrom(world, dice), ...on },
    { do: 'snooze', until: nextSchoolDay, ...on },
  ]);
};

const pagesFor = (c: Case, step: string, by: string, world: World): number => {
  const words = protocolOf(world, c.protocol).steps[step]!;
  return pagesOf(words, fieldsOf(words, sightOf(c, world, by))).length;
};

const GOES: Readonly<
  Record<
    Exclude<
      Command['do'],
      'form' | 'assign' | 'offer' | 'report' | 'clock' | 'delivered' | 'arrived' | 'fetched' | 'finish'
    >,
    readonly string[]
  >
> = {
  take: ['take'],
  cannot: ['cannot'],
  tick: ['tick', 'ticks'],
  untick: ['undo'],
  skip: ['skip'],
  snooze: ['tomorrow'],
  resend: ['resend'],
};

/**
 * Every way of sending what a button with words of its own cannot. The help on a form sets it aside. And who may send a
 * form may leave it: a press with an empty answer keeps what was typed just the same.
 */
const goOf = (go: 'next' | 'back' | 'later' | 'stay'): readonly string[] =>
  go === 'stay'
    ? ['search', 'read', 'paper']
    : go === 'later'
      ? ['later', 'help', 'next']
      : go === 'back'
        ? ['back', 'next']
        : ['next'];

const isCalendarDay = (day: string): boolean => {
  const at = new Date(`${day}T12:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};

const isGoodDay = (day: string, { now }: World): boolean =>
  day === '' || (isCalendarDay(day) && day >= dayOf(now) && day <= plusDays(dayOf(now), 365));

/** Chosen is only what stood there to be chosen. */
const isAmong = (raw: Raw, cards: readonly Drawn[]): boolean =>
  Object.entries(raw).every(([name, value]) => {
    const options = cards.flatMap(({ choices }) => (Object.hasOwn(choices, name) ? (choices[name] ?? []) : []));
    return options.length === 0 || value.split(',').every((one) => one === '' || options.includes(one.trim()));
  });

/** Whether the same press stood on a card that this person was drawn. */
const stoodThere = (
  command: Command & { by: string },
  drawn: readonly Drawn[],
  world: World,
  answered: boolean,
): boolean => {
  if (command.do === 'form' || command.do === 'offer') {
    const cards = drawn.filter(({ go, task, step }) =>
      command.do === 'form'
        ? task === command.task && goOf(command.go).includes(go)
        : step === command.step && ['give', 'offer', 'does'].includes(go),
    );
    return cards.length > 0 && (!answered || isAmong(command.raw, cards));
  }
  if (command.do === 'assign') {
    const on = drawn.filter(({ task }) => task === command.task);
    const claimed = command.to === command.by && on.some(({ go }) => go === 'claim');
    const handed = on.some(({ go, choices }) => go === 'handed' && choices.wie?.includes(command.to));
    return isGoodDay(command.day ?? '', world) && (claimed || handed);
  }
  const goes = GOES[command.do as keyof typeof GOES];
  return drawn.some(
    ({ go, task }) => goes.includes(go) && (command.do === 'resend' || ('task' in command && task === command.task)),
  );
};

/** What is sent by a press that stands on a card. Looking, and what begins another case, sends nothing. */
const sentBy = ({ go, task, step, choices }: Drawn, key: string, by: string, world: World): Command[] => {
  const on = { task, key, by };
  const found = Object.entries(GOES).find(([, goes]) => goes.includes(go))?.[0];
  if (found === 'skip') return [{ do: 'skip', reason: 'Daarom.', ...on }];
  if (found === 'snooze') return [{ do: 'snooze', until: nextSchoolDay, ...on }];
  if (found === 'resend') return [{ do: 'resend', key, by }];
  if (found !== undefined) return [{ do: found as 'take', ...on }];
  if (go === 'next' || go === 'back' || go === 'later') return [{ do: 'form', page: 0, go, raw: {}, ...on }];
  if (go === 'claim') return [{ do: 'assign', to: by, ...on }];
  if (go === 'handed') return (choices.wie ?? []).map((to) => ({ do: 'assign', to, day: dayOf(world.now), ...on }));
  return go === 'give' ? [{ do: 'offer', step, raw: {}, key, by }] : [];
};

const aboutOf = (command: Command): string =>
  'task' in command ? command.task : command.do === 'offer' ? command.step : '';

const answeredBy = (before: Case, after: Case, key: string): boolean =>
  after !== before && after.log.some(({ id, did }) => id === key && did === 'answered');

export const offered = (protocol: Protocol): void => {
  /** Every state of some cases. */
  const visit = (look: (c: Case, world: World, dice: Dice) => void): void => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      const school = SCHOOLS[seed % SCHOOLS.length]!;
      const dice = diceOf(seed + 1000);
      const start = worldOf(PROTOCOLS, { school, partners: [partner, elsewhere] });
      walk(protocol, start, diceOf(seed), new Array<boolean>(MOVES).fill(true), ({ after, decision, world }) => {
        if (decision.kind !== 'discarded') look(after, world, dice);
      });
    }
  };

  it('a forged press does nothing but what stood on a card of who sent it', () => {
    visit((c, world, dice) => {
      for (let n = 0; n < FORGED; n += 1) {
        const command = forged(c, `forged${n}`, world, dice);
        const after = caseAfter(decide(c, command, world));
        if (after === undefined || after === c) continue;
        const person = everybody(world).find(({ id }) => id === command.by);
        const drawn = person === undefined ? [] : drawnFor(c, person, world, (id) => aboutOf(command) === id);
        const step = 'task' in command ? c.tasks.find(({ id }) => id === command.task) : undefined;
        const isDrawn = stoodThere(command, drawn, world, answeredBy(c, after, `forged${n}`));
        expect(isDrawn, JSON.stringify({ ...command, step: step?.step, to_: step?.to, drawn })).toBe(true);
      }
    });
  });

  it('what stands on a card is not refused', () => {
    visit((c, world, dice) => {
      const person = dice.pick(everybody(world));
      for (const one of drawnFor(c, person, world, () => dice.chance(3)).filter(
        ({ thin, go }) => !thin || go !== 'offer',
      ))
        for (const command of sentBy(one, 'pressed', person.id, world)) {
          const { kind } = decide(c, command, world);
          expect(['decided', 'again', 'discarded'], `${person.id} ${JSON.stringify(command)} ${one.step}`).toContain(
            kind,
          );
          if (command.do === 'assign') expect(kind).toBe('decided');
        }
    });
  });
};
