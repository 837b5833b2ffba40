import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { LUCHTPOST, REGENBOOG, DEMO_TENANT } from '../../../../bot/cli/demo/ids.js';
import { idOf } from '../../../support/cast.js';
import { demoPeople, demoPupils } from '../../../../bot/cli/demo/schools.js';
import { opaque } from '../../../../bot/support/ids.js';
import { plusDays, weekOf } from '../../../../dialogs/engine/school/calendar.js';
import { jaren } from '../../../../dialogs/protocols/meldcode/jaar.js';
import { protocols } from '../../../../dialogs/register.js';
import { castOf } from '../../../protocols/signaal/desk/support.js';
import { SchoolDay } from '../../../support/school.js';
import { beginsEverything, Begun, passesTheYear, PUPIL, STRANGER } from './story.js';

/**
 * Somebody who works at the school knows every pupil id and every account, and how this program makes ids. That tells of
 * no case: whether it is there, or what its code is.
 */

let school: SchoolDay;
afterEach(() => school.closes());

const FIRST_DAY = '2026-11-09';
const LAST_DAY = '2027-07-30';

const days = (): string[] => {
  const all = [FIRST_DAY];
  while (all.at(-1)! < LAST_DAY) all.push(plusDays(all.at(-1)!, 1));
  return all;
};

const product = (...parts: (readonly string[])[]): readonly string[] =>
  parts.reduce((so, part) => so.flatMap((begun) => part.map((one) => (begun === '' ? one : `${begun}.${one}`))));

/** Whatever a case of each kind could be called. `keys`: of buttons that somebody saw. */
const namesOf = (keys: readonly string[]): Record<string, readonly string[]> => {
  const staff = [...demoPeople.map(({ id }) => id), ...[PUPIL, STRANGER].map(idOf)];
  const here = [REGENBOOG];
  const all = days();
  const weeks = [...new Set(all.map((day) => weekOf(`${day}T12:00:00.000Z`)))];
  return {
    meldcode: product(
      ['meldcode'],
      here,
      demoPupils.map(({ id }) => id),
    ),
    meldcodejaar: product(['meldcodejaar'], here, [...jaren(FIRST_DAY), ...jaren(LAST_DAY)]),
    weeklijst: product(['weeklijst'], here, weeks, staff),
    leerlingaccount: product(['leerlingaccount'], here, staff, all),
    toegang: product(['toegang'], [DEMO_TENANT], here, staff),
    terugbellen: product(['terugbellen'], [LUCHTPOST], staff, keys),
    spoedlijst: product(['spoedlijst'], here, all),
    vakantie: product(['vakantie'], here, all, staff),
    zomer: product(['zomer'], here, all, staff),
  };
};

/** By SHA-256, as anybody can: the first case of that name, and those after it. */
const hashed = (name: string): string[] => {
  const id = opaque(name);
  return [id, ...[2, 3, 4, 5].flatMap((n) => [opaque(`${id}.${n}`), opaque(`${name}.${n}`)])];
};

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const inLetters = (seed: string): string => {
  const letter = (n: number): string => LETTERS.charAt(seed.charCodeAt(n) % LETTERS.length);
  return `${[0, 1, 2].map(letter).join('')}-${[3, 4, 5].map(letter).join('')}`;
};
/** Codes as they would follow from an id. */
const codesFrom = (id: string): string[] => [
  inLetters(id),
  inLetters(createHash('sha256').update(id).digest('hex')),
  ...[0, 1, 2, 3, 4, 5].map((attempt) => inLetters(opaque(`code.${id}.${attempt}`))),
];

test('no id and no code of a case follows from what everybody at school knows', async () => {
  const begun = new Begun();
  school = await SchoolDay.opens({ store: begun.before });
  const cast = await castOf(school);
  await school.cameIn('bestuur', 'bestuurVervanger', 'vakleerkracht');
  await beginsEverything(cast);
  const keys = [...JSON.stringify(cast.teacher.seen).matchAll(/"once":"(\w+)"/g)].map(([, key]) => key!);
  await passesTheYear(school);

  const names = namesOf(keys);
  const daily = Object.values(protocols).flatMap(({ id, daily: begins }) => (begins === undefined ? [] : [id]));
  expect(Object.keys(names)).toEqual(expect.arrayContaining(daily));
  for (const kind of Object.keys(names)) expect([kind, begun.of(kind).length > 0]).toEqual([kind, true]);
  expect(begun.of('meldcode')).toHaveLength(2);

  const ids = new Set(begun.cases.map(({ id }) => id));
  const found = Object.entries(names).map(([kind, all]) => [kind, all.flatMap(hashed).filter((id) => ids.has(id))]);
  expect(found).toEqual(Object.keys(names).map((kind) => [kind, []]));

  const secret = await school.data.secret();
  expect([...school.logs, ...school.teams.wire].join('\n')).not.toContain(secret);

  const codes = begun.cases.map(({ id, code }) => codesFrom(id).includes(code));
  expect(codes).toEqual(codes.map(() => false));
});
