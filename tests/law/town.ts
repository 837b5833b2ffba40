import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { join } from 'node:path';
import { DEMO_TENANT } from '../../bot/cli/demo/ids.js';
import { loadDemoSchools } from '../../bot/cli/demo/load.js';
import { createDeliver } from '../../bot/delivery/deliver.js';
import { createPace } from '../../bot/teams/pace.js';
import { hasty } from '../support/timer.js';
import { createDirectory } from '../../bot/people/directory.js';
import { readIncoming, type Heard } from '../../bot/teams/incoming.js';
import { createLog } from '../../bot/support/log.js';
import { createMeets } from '../../bot/conversation/greetings.js';
import { createNames } from '../../bot/cases/namedIds.js';
import { createOnce } from '../../bot/paper/once.js';
import { createQueue } from '../../bot/cases/queue.js';
import { invokeBody } from '../../bot/teams/answers.js';
import type { Teams } from '../../bot/teams/client.js';
import { createTurn } from '../../bot/conversation/turn.js';
import { createTyped } from '../../bot/conversation/keptText.js';
import { createWorlds } from '../../bot/cases/worlds.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { openEmbedded } from '../../data/open.js';
import type { Store } from '../../data/store.js';
import { protocols } from '../../dialogs/register.js';
import { left, START } from './cases.js';

export type Data = Record<string, string>;
/** What came of a press: the bytes of the answer, every call of the store in order, and all that was written or sent. */
export type Came = { answer: string; calls: string[]; written: unknown[]; sent: unknown[]; faults: string[] };

const READS = /^(read|concepts|assignedTo|stillOpen|waitingFor|about|due|school|person|pupils|all|conversation|search)/;
type Call = (...args: unknown[]) => Promise<unknown>;

/** The real turn on the real store, every press with caches that are cold; only Teams is not there. */
export class Town {
  now = new Date(START);
  private calls: string[] = [];
  private pending = 0;
  private written: unknown[] = [];
  private sent: unknown[] = [];
  private faults: string[] = [];
  private readonly typed = createTyped(() => this.now);
  private constructor(
    readonly real: Store,
    private readonly folder: string,
  ) {}

  static async opens(): Promise<Town> {
    const folder = await mkdtemp(join(tmpdir(), 'vangnet-law-'));
    const real = await openEmbedded({ file: join(folder, 'vangnet.sqlite'), onFatal: () => undefined, protocols });
    await loadDemoSchools(real);
    await real.savePerson(left);
    return new Town(real, folder);
  }

  async closes(): Promise<void> {
    await this.real.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  async presses(person: string, data: Data, via: 'inline' | 'submit' = 'submit'): Promise<Came> {
    [this.calls, this.written, this.sent, this.faults] = [[], [], [], []];
    const incoming = readIncoming(activityOf(person, data, via)) as Heard;
    const { turn, idle } = this.bot();
    const answer = JSON.stringify(invokeBody(await turn(incoming), via) ?? {});
    await idle();
    return { answer, calls: this.calls, written: this.written, sent: this.sent, faults: this.faults };
  }

  private bot() {
    const now = () => this.now;
    const timer = hasty(1_000);
    const store = this.watched();
    const log = createLog('error', { write: (line: string) => void this.faults.push(line) });
    const directory = createDirectory(store, now);
    const names = createNames(store);
    const worlds = createWorlds(store, directory, names, now);
    const queue = createQueue(store);
    const base = { store, directory, worlds, names, queue, now, log };
    const deliver = createDeliver({
      ...base,
      teams: this.teams(),
      pace: createPace(timer),
      forms: 'dialog',
      timer,
    });
    const turn = createTurn({
      ...base,
      deliver: deliver.soon,
      deliverNow: deliver.now,
      alarms: { read: () => undefined },
      meets: createMeets(store, now),
      once: createOnce({ ...base, address: () => 'https://vangnet.example' }),
      pupilOf: () => Promise.resolve(undefined),
      typed: this.typed,
      busy: () => false,
    });
    // What was set going beside the answer is waited for too.
    const idle = async () => {
      do {
        await setImmediate();
        await queue.idle();
        await deliver.idle();
      } while (this.pending > 0);
    };
    return { turn, idle };
  }

  private watched(): Store {
    const wrapped = ([name, call]: [string, Call]): [string, Call] => [
      name,
      (...args) => {
        const at = typeof args[0] === 'string' ? args[0] : '';
        this.calls.push(`${name} ${at}`);
        if (!READS.test(name)) this.written.push([name, ...args]);
        this.pending += 1;
        return call(...args).finally(() => (this.pending -= 1));
      },
    ];
    return Object.fromEntries(Object.entries(this.real as unknown as Record<string, Call>).map(wrapped)) as never;
  }

  private teams(): Teams {
    const taken = (...args: unknown[]) => {
      this.sent.push(args);
      return Promise.resolve({ outcome: 'sent' as const, activity: 'a' });
    };
    return { send: taken, update: taken, member: () => Promise.resolve(undefined) };
  }
}

const activityOf = (person: string, data: Data, via: 'inline' | 'submit') => ({
  type: 'invoke',
  name: via === 'inline' ? 'adaptiveCard/action' : 'task/submit',
  value: via === 'inline' ? { action: { type: 'Action.Execute', verb: 'go', data } } : { data },
  serviceUrl: 'https://teams.example',
  from: { aadObjectId: person },
  conversation: { id: `chat ${person}`, conversationType: 'personal', tenantId: DEMO_TENANT },
});

/** The card of an answer, if it is one. */
export const cardIn = ({ answer }: Came): AdaptiveCard | undefined =>
  (JSON.parse(answer) as { task?: { value?: { card?: { content: AdaptiveCard } } } }).task?.value?.card?.content;
