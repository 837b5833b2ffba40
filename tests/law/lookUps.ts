import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPersonId, DEMO_TENANT, REGENBOOG } from '../../bot/cli/demo/ids.js';
import { loadDemoSchools } from '../../bot/cli/demo/load.js';
import { createNames } from '../../bot/cases/namedIds.js';
import { createWorlds } from '../../bot/cases/worlds.js';
import { createDirectory, type Speaker } from '../../bot/people/directory.js';
import { opaque } from '../../bot/support/ids.js';
import { openEmbedded } from '../../data/open.js';
import type { CaseHead, Store } from '../../data/store.js';
import { begin } from '../../dialogs/engine/decide/begin.js';
import type { KnownFacts } from '../../dialogs/engine/language/lookups.js';
import { ROLES, type Person, type RoleAt } from '../../dialogs/engine/school/school.js';
import { protocols } from '../../dialogs/register.js';
import { type Walked } from './cases.js';

/** Everything that any step looks up, asked by anybody, with one case in the store and without it. */

const newcomer = (n: number, role: RoleAt): Person => ({
  id: demoPersonId(String(600 + n)),
  tenant: DEMO_TENANT,
  name: `Nieuw ${role.role}`,
  roles: [role],
  presence: {},
  absent: [],
  relations: [],
});

/** Somebody of every role and with no other, and somebody who stands in for it; both teach group 5. */
export const NEWCOMERS: readonly Person[] = ROLES.flatMap((role) => [role, role]).map((role, n) =>
  newcomer(n, { school: REGENBOOG, role, groups: ['5'], ...(n % 2 === 1 && { deputy: true }) }),
);

/** Who asks, at the school of the case. */
export const speakerIn = ({ world }: Walked, person: Person): Speaker => ({
  person,
  school: { ...world.school, people: [...world.school.people, person] },
  partners: [...world.partners],
});

/** A step for everything that is looked up together. */
const ASKS = [
  ...new Map(
    Object.values(protocols).flatMap((protocol) =>
      Object.entries(protocol.steps).flatMap(([step, { needs = [] }]) =>
        needs.length === 0 ? [] : [[[...needs].sort().join(), { protocol, step }] as const],
      ),
    ),
  ).values(),
];

export class LookUps {
  private shown: string | undefined;
  private now = new Date(0);
  private readonly worlds;
  private readonly untold = new Map<string, KnownFacts[]>();
  private constructor(
    private readonly real: Store,
    private readonly folder: string,
  ) {
    const store: Store = {
      ...real,
      conversation: () => Promise.resolve(undefined),
      about: async (...asked) => (await this.headsOf(...asked)).filter(({ id }) => id === this.shown),
      readCase: (school, id) => (id === this.shown ? real.readCase(school, id) : Promise.resolve(undefined)),
    };
    const now = () => this.now;
    this.worlds = createWorlds(store, createDirectory(store, now), createNames(store), now);
  }

  private readonly heads = new Map<string, Promise<CaseHead[]>>();
  /** Nothing changes while it is asked. */
  private headsOf(...asked: Parameters<Store['about']>): Promise<CaseHead[]> {
    const found = this.heads.get(asked.join()) ?? this.real.about(...asked);
    this.heads.set(asked.join(), found);
    return found;
  }

  static async over(walked: readonly Walked[]): Promise<LookUps> {
    const folder = await mkdtemp(join(tmpdir(), 'vangnet-law-'));
    const real = await openEmbedded({ file: join(folder, 'vangnet.sqlite'), onFatal: () => undefined });
    await loadDemoSchools(real);
    for (const { c } of walked) await real.createCase(c);
    return new LookUps(real, folder);
  }

  async closes(): Promise<void> {
    await this.real.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What this person is told about a child of the case while it is in the store. */
  told(speaker: Speaker, walked: Walked): Promise<KnownFacts[]> {
    return this.ask(speaker, walked, walked.c.id);
  }

  /** And what while it is not. */
  async without(speaker: Speaker, walked: Walked): Promise<KnownFacts[]> {
    const key = [speaker.person.id, walked.world.now, childOf(walked)].join();
    const known = this.untold.get(key) ?? (await this.ask(speaker, walked, undefined));
    this.untold.set(key, known);
    return known;
  }

  private async ask(speaker: Speaker, walked: Walked, shown: string | undefined): Promise<KnownFacts[]> {
    this.shown = shown;
    this.now = new Date(walked.world.now);
    const all: KnownFacts[] = [];
    for (const { protocol, step } of ASKS) {
      const starter = speaker.person.id;
      const beginning = { id: opaque('own'), protocol: protocol.id, way: protocol.ways[0]!, starter, seed: '' };
      const own = begin(beginning, { ...walked.world, school: speaker.school });
      const tasks = own.tasks.map((task) => ({ ...task, step }));
      const { looked } = await this.worlds.of(speaker, { ...own, tasks, subjects: [childOf(walked)] });
      all.push(looked);
    }
    return all;
  }
}

const childOf = ({ c }: Walked): string => c.subjects[0] ?? '';
