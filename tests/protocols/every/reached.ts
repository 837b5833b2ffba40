import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { openTasks, type Case } from '../../../dialogs/engine/case/case.js';
import { fieldsOf, formOf, pagesOf } from '../../../dialogs/engine/view/form.js';
import type { Effect } from '../../../dialogs/engine/language/effects.js';
import { startOf, type Protocol } from '../../../dialogs/engine/language/protocol.js';
import { type Line } from '../../../dialogs/engine/language/words.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { protocolOf, type World } from '../../../dialogs/engine/rights/world.js';
import { protocols } from '../../../dialogs/register.js';
import { arrowsOf } from '../../diagrams/arrows.js';
import { arrowsOn, pageOf, pathOf } from '../../diagrams/page.js';
import { refusedCase } from '../../data/previous/reads.js';
import { diceOf } from '../../engine/answers.js';
import { PROTOCOLS } from '../../engine/list.js';
import { explore, meeting, MOVES } from '../../engine/explore.js';
import { ableTo, offersOf, stepOf, walk, type Happened } from '../../engine/walk.js';
import { nothingSeen, watched } from '../../engine/watch.js';
import { fullSchool, tinySchool, worldOf } from '../../engine/world.js';
import { seeds } from './seeds.js';

const said = (lines: readonly Line[]): string[] => lines.map((line) => (typeof line === 'string' ? line : line.plain));

/** Every card of a step, as this person would see it, with and without an error. */
const draw = (c: Case, step: string, by: string, draft: Record<string, string>, world: World): number => {
  const sight = sightOf(c, world, by);
  const drawn = stepOf(c, step, world);
  const fields = fieldsOf(drawn, sight, draft);
  const pages = pagesOf(drawn, fields);
  const named = pages.flatMap((page) => page.fields);
  expect([...named].sort(), `${step} asks every question on one page`).toEqual(Object.keys(fields).sort());
  for (const page of pages.keys()) {
    const form = formOf(drawn, sight, { draft, page }, Object.fromEntries(named.map((name) => [name, 'Klopt niet.'])));
    expect(form.title).not.toBe('');
    expect(form.button).not.toBe('');
    const asked = pages[page]!.fields.filter((name) => name !== form.pressed?.field);
    expect(form.fields).toHaveLength(asked.length);
    for (const { label, error } of form.fields) expect([label !== '', error]).toEqual([true, 'Klopt niet.']);
    expect(said(form.lines).join(' ')).not.toMatch(/undefined|null|NaN|\[object/);
  }
  return pages.length;
};

const drawAll = (c: Case, world: World): number => {
  const tasks = openTasks(c).flatMap((task) =>
    ableTo(c, task, world).map((by) => draw(c, task.step, by, task.draft, world)),
  );
  const offers = offersOf(c, world).map(({ person, step }) => draw(c, step, person.id, {}, world));
  const board = protocolOf(world, c.protocol).board?.(sightOf(c, world));
  if (board !== undefined) expect(said(board.lines).join(' ')).not.toMatch(/undefined|NaN/);
  return tasks.length + offers.length;
};

/** What one command makes of a case in one stage has the same shape each time, and reading all of them takes long. */
const newKinds = (): ((happened: Happened) => boolean) => {
  const seen = new Set<string>();
  return ({ after, decision, move: { command } }) => {
    if (decision.kind !== 'decided') return false;
    const { step = '', did = '' } = decision.entry ?? {};
    const kind = [command.do, step, did, after.status, after.stage].join(' ');
    const isNew = !seen.has(kind);
    seen.add(kind);
    return isNew;
  };
};

export const reached = (protocol: Protocol): void => {
  const { met, look, isDone } = meeting(protocol);
  const alone: string[] = [];
  const unread = new Set<string>();
  const isNewKind = newKinds();
  const check = (happened: Happened): void => {
    const { after, decision, world } = happened;
    look(happened);
    if (isNewKind(happened)) refusedCase(after).forEach((fault) => unread.add(fault));
    if (after.status === 'open' && openTasks(after).length === 0) alone.push(after.log.at(-1)?.step ?? '');
    for (const task of openTasks(after)) if (ableTo(after, task, world).length === 0) alone.push(task.step);
    if (decision.kind !== 'decided' || decision.entry?.did !== 'answered') return;
    const { closing } = stepOf(after, decision.entry.step, world);
    const values = Object.fromEntries(decision.entry.answers.map(({ field, value }) => [field, value]));
    const lines = said(closing?.(values, sightOf(after, world, decision.entry.by)) ?? []);
    if (/undefined|NaN|\[object/.test(lines.join(' '))) alone.push(`closing of ${decision.entry.step}`);
  };
  let seen = nothingSeen();
  beforeAll(() => {
    seen = explore(protocol, check, isDone);
  });

  it('every step is reached', () => {
    expect([...met].sort()).toEqual(Object.keys(protocol.steps).sort());
  });

  it('what leads where stands on its page in the documents: npm run diagrams', () => {
    if (!Object.hasOwn(protocols, protocol.id)) return;
    const page = readFileSync(pathOf(protocol.id), 'utf8');
    expect(page).toBe(pageOf(protocol, arrowsOn(page)));
    expect(arrowsOn(page)).toEqual(expect.arrayContaining(arrowsOf(seen)));
  });

  it('nothing comes to a dead end, and no step is nobody’s', () => {
    expect(alone).toEqual([]);
  });

  it('the last release reads all that is saved of it', () => {
    expect([...unread]).toEqual([]);
  });

  it('every card can be drawn, wherever the case is', () => {
    let drawn = 0;
    const watching = nothingSeen();
    const looked = watched(protocol, watching);
    for (const seed of seeds(3, 10))
      walk(
        looked,
        worldOf([looked], { school: seed % 2 ? tinySchool() : fullSchool() }),
        diceOf(seed),
        MOVES.slice(0, 20),
        (at) => {
          if (at.decision.kind === 'decided') drawn += drawAll(at.after, at.world);
        },
      );
    expect(drawn).toBeGreaterThan(0);
  });

  it('what it starts is there, with its way in', () => {
    const starts = seen.effects.filter((one): one is Extract<Effect, { effect: 'start' }> => one.effect === 'start');
    for (const { protocol: id, way } of starts) {
      const other = PROTOCOLS.find((one) => one.id === id);
      expect(other?.ways, `${protocol.id} starts ${id}`).toContain(way);
    }
  });

  it('its ways in, its start and its access are of this protocol', () => {
    expect(protocol.ways.length).toBeGreaterThan(0);
    for (const way of protocol.ways) expect(Object.keys(protocol.steps)).toContain(startOf(protocol, way));
    const { again } = protocol;
    if (again !== undefined) expect(protocol.steps[again]?.offer?.to).toContain('andere_zaak');
    const stages = seen.effects.flatMap((one) => (one.effect === 'stage' ? [one.stage] : []));
    for (const { sees, while: stage } of protocol.access) {
      if (typeof sees !== 'string') expect(Object.keys(protocol.steps)).toEqual(expect.arrayContaining([...sees]));
      if (stage !== undefined) expect(stages).toContain(stage);
    }
  });
};
