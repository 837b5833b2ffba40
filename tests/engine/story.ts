import { begin } from '../../dialogs/engine/decide/begin.js';
import {
  openTasks,
  type Case,
  type OutgoingCommand,
  type OutgoingMessage,
  type Task,
} from '../../dialogs/engine/case/case.js';
import type { Due } from '../../dialogs/engine/school/calendar.js';
import type { Command, Decision } from '../../dialogs/engine/rights/command.js';
import { decide } from '../../dialogs/engine/decide/decide.js';
import type { Raw } from '../../dialogs/engine/language/field.js';
import type { Person } from '../../dialogs/engine/school/school.js';
import { view } from '../../dialogs/engine/view/view.js';
import { nameOf, type World } from '../../dialogs/engine/rights/world.js';

/** Freezes all there is in something, so that writing to it fails. */
export const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

type More = { of?: string; key?: string };

/** One case, and the people who do things with it one after another. */
export class Story {
  case: Case;
  last: Decision | undefined;
  private keys = 0;
  private told = 0;

  constructor(
    public world: World,
    protocol: string,
    starter: Person,
    more: { way?: string; id?: string; parent?: string } = {},
  ) {
    const { way = world.protocols[protocol]?.ways[0] ?? '', id = world.id('a case'), parent } = more;
    this.case = begin(
      { id, protocol, way, starter: starter.id, seed: '', ...(parent === undefined ? {} : { parent }) },
      world,
    );
  }

  does(command: Command): Decision {
    this.last = decide(frozen(this.case), frozen(command), frozen(this.world));
    if (this.last.kind === 'decided' || this.last.kind === 'again') this.case = this.last.case ?? this.case;
    return this.last;
  }

  key(): string {
    this.keys += 1;
    return `key${this.keys}`;
  }

  /** The newest task of a step, also when it is done. */
  task(step: string, of?: string): Task {
    const found = this.case.tasks.findLast((task) => task.step === step && (of === undefined || task.of === of));
    if (found === undefined) throw new Error(`nobody has ${step}`);
    return found;
  }

  private on(who: Person, step: string, more: More) {
    return { task: this.task(step, more.of).id, by: who.id, key: more.key ?? this.key() };
  }

  answers(
    who: Person,
    step: string,
    raw: Raw = {},
    more: More & { page?: number; go?: 'next' | 'back' | 'later' } = {},
  ) {
    return this.does({ do: 'form', page: more.page ?? 0, raw, go: more.go ?? 'next', ...this.on(who, step, more) });
  }
  presses(who: Person, what: 'take' | 'tick' | 'untick' | 'finish', step: string, more: More = {}) {
    return this.does({ do: what, ...this.on(who, step, more) });
  }
  skips(who: Person, step: string, reason: string, more: More = {}) {
    return this.does({ do: 'skip', reason, ...this.on(who, step, more) });
  }
  assigns(who: Person, step: string, to: Person | string, day = '') {
    return this.does({ do: 'assign', to: typeof to === 'string' ? to : to.id, day, ...this.on(who, step, {}) });
  }
  snoozes(who: Person, step: string, until: Due) {
    return this.does({ do: 'snooze', until, ...this.on(who, step, {}) });
  }
  offers(who: Person, step: string, raw: Raw = {}, key = this.key()) {
    return this.does({ do: 'offer', step, raw, by: who.id, key });
  }

  /** The clock looks at the case at this moment. */
  clockAt(now: string): Decision {
    this.world = { ...this.world, now };
    return this.does({ do: 'clock' });
  }
  now(now: string): this {
    this.world = { ...this.world, now };
    return this;
  }

  /** What is open, and whose: `akkoord: Directeur`. */
  get open(): string[] {
    return openTasks(this.case).map(({ step, to }) => `${step}: ${to.map((id) => nameOf(this.world, id)).join(', ')}`);
  }
  /** Who was told what since this was last asked. */
  get news(): string[] {
    const all = this.case.outbox.filter((one): one is OutgoingMessage => one.kind === 'message');
    const fresh = all.slice(this.told);
    this.told = all.length;
    return fresh.map(({ to, notice }) => `${nameOf(this.world, to)}: ${notice}`);
  }
  get commands(): OutgoingCommand[] {
    return this.case.outbox.filter((one): one is OutgoingCommand => ['start', 'report'].includes(one.kind));
  }
  get did(): string[] {
    return this.case.log.map(({ did, step }) => `${did} ${step}`);
  }
  seenBy(who: Person) {
    return view(this.case, who, this.world);
  }
}
