import { describe, expect, test } from 'vitest';
import { formerSteps, formerWays, presentStep, presentWay } from '../../../dialogs/engine/language/renamed.js';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';
import { protocols } from '../../../dialogs/register.js';
import { child } from '../../engine/child.js';

/** What a protocol says of its old names is true: cases of years ago are read by it. */

type Asked = Pick<Protocol, 'version' | 'renamed' | 'start' | 'ways'> & {
  steps: Readonly<Record<string, { fields?: unknown }>>;
};

const faultsIn = (protocol: Asked): string[] => {
  const { version, renamed = {}, steps } = protocol;
  const all = Object.entries(renamed);
  const tables = all.flatMap(([, one]) => [
    one.steps,
    one.facts,
    one.stages,
    one.ways,
    one.messages,
    ...Object.values(one.fields ?? {}),
  ]);
  const versions = all.flatMap(([at]) => (Number(at) > 1 && Number(at) <= version ? [] : [`version ${at}`]));
  const twice = tables.flatMap((table = {}, n) =>
    Object.keys(table).flatMap((old) =>
      tables.slice(n).some((later = {}) => Object.values(later).includes(old)) ? [`${old} is given again`] : [],
    ),
  );
  const used = formerSteps(protocol).flatMap((old) => (Object.hasOwn(steps, old) ? [`${old} is a step`] : []));
  const ways = formerWays(protocol).flatMap((old) => {
    const now = presentWay(old, protocol);
    return [
      ...(protocol.ways.includes(old) ? [`${old} is a way in`] : []),
      ...(protocol.ways.includes(now) ? [] : [`${now} is no way in`]),
    ];
  });
  const nowhere = formerSteps(protocol)
    .map((old) => presentStep(old, protocol))
    .flatMap((now) => (Object.hasOwn(steps, now) ? [] : [`${now} is no step`]));
  const fields = all.flatMap(([, one]) =>
    Object.entries(one.fields ?? {}).flatMap(([name, table]) => {
      const now = steps[presentStep(name, protocol)];
      if (now === undefined) return [`${name} is no step`];
      const asked = typeof now.fields === 'object' && now.fields !== null ? Object.keys(now.fields) : [];
      return Object.keys(table).flatMap((old) => (asked.includes(old) ? [`${old} is a field of ${name}`] : []));
    }),
  );
  return [...versions, ...twice, ...used, ...ways, ...nowhere, ...fields];
};

test.each([...Object.values(protocols), child])('$id reads its old names as the ones of now', (protocol) => {
  expect(faultsIn(protocol)).toEqual([]);
});

describe('a table that is not true', () => {
  const good = {
    version: 3,
    start: 'lezen',
    ways: ['gewoon', 'kort'],
    steps: { lezen: { fields: { wat: 1 } }, wegen: {} },
  };

  test.each([
    [{ 2: { steps: { bekijken: 'lezen' }, fields: { lezen: { zag: 'wat' } } } }, []],
    [{ 4: { steps: { bekijken: 'lezen' } } }, ['version 4']],
    [{ 2: { steps: { wegen: 'lezen' } } }, ['wegen is a step']],
    [{ 2: { steps: { bekijken: 'lesen' } } }, ['lesen is no step']],
    [{ 2: { ways: { snel: 'kort' } } }, []],
    [{ 2: { ways: { gewoon: 'kort' } } }, ['gewoon is a way in']],
    [{ 2: { ways: { snel: 'vlug' } } }, ['vlug is no way in']],
    [{ 2: { facts: { a: 'b' } }, 3: { facts: { b: 'a' } } }, ['a is given again']],
    [{ 2: { fields: { lezen: { wat: 'zag' } } } }, ['wat is a field of lezen']],
    [{ 2: { fields: { lesen: { zag: 'wat' } } } }, ['lesen is no step']],
  ])('%j: %j', (renamed, faults) => {
    expect(faultsIn({ ...good, renamed })).toEqual(faults);
  });
});
