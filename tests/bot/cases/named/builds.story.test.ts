import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../../bot/cli/demo/ids.js';
import { opaque } from '../../../../bot/support/ids.js';
import type { Case } from '../../../../dialogs/engine/case/case.js';
import { RING, SEXUAL, tells } from '../../../protocols/bestuur/story.js';
import { castOf } from '../../../protocols/signaal/desk/support.js';
import { samId, starts } from '../../../protocols/meldcode/story.js';
import { records } from '../../../protocols/signaal/story.js';
import { SchoolDay, type Opening } from '../../../support/school.js';
import {
  asksForAccess,
  Begun,
  closesTraject,
  endsTraject,
  keepsAnEyeOn,
  startsTraject,
  STRANGER,
  TIJN,
  trajectsOn,
  writesAsPupil,
} from './story.js';

/** A school goes on with a newer build: what there is one of by its name is found, whichever build began it. */

/** Builds before the secret: the id of a name is its hash. */
const keyed = (_secret: string, formerly: string): string => formerly;

let begun: Begun;
let school: SchoolDay;
let cast: Awaited<ReturnType<typeof castOf>>;
const opened: SchoolDay[] = [];

const opens = async (opening: Opening): Promise<void> => {
  school = await SchoolDay.opens(opening);
  opened.push(school);
  cast = await castOf(school);
  await school.cameIn('bestuur', 'bestuurVervanger');
};
beforeEach(() => {
  begun = new Begun();
});
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.closes();
});

const NAMED = ['meldcode', 'meldcodejaar', 'weeklijst', 'toegang', 'leerlingaccount', 'terugbellen', 'vakantie'];
const counts = () => Object.fromEntries(NAMED.map((kind) => [kind, begun.of(kind).length]));

/** Another bot on the same store. */
const upgrades = async (): Promise<void> => {
  await opens({ day: school.now.slice(0, 10), store: begun.before, beside: school });
};

/** A week before Christmas there is one of everything, and the second traject on Sam runs. */
const livesBefore = async (): Promise<Record<string, string>> => {
  await opens({ store: begun.before, keyed });
  const { teacher } = cast;
  const traject = await startsTraject(cast);
  await closesTraject(traject);
  await endsTraject(traject);
  await school.itIs('08:05', '2026-12-14');
  await startsTraject(cast);
  await keepsAnEyeOn(teacher);
  await asksForAccess(school.person(STRANGER));
  await writesAsPupil(school);
  await tells(teacher, SEXUAL);
  const press = teacher.sending(RING);
  await teacher.presses(RING);
  return press;
};

const allOnce = { meldcodejaar: 1, weeklijst: 1, toegang: 1, leerlingaccount: 1, terugbellen: 1, vakantie: 4 };
const newest = (kind: string): Case => begun.of(kind).at(-1)!;

describe('what a build before the secret began', () => {
  test('is found after it, and nothing is doubled', async () => {
    const ring = await livesBefore();
    expect(counts()).toEqual({ ...allOnce, meldcode: 2 });
    const first = opaque(`meldcode.${REGENBOOG}.${await samId(school)}`);
    expect(begun.of('meldcode').map(({ id }) => id)).toEqual([first, opaque(`${first}.2`)]);

    await upgrades();
    await cast.teacher.forges(ring);
    expect(cast.teacher.sight).toContain('Gevraagd');
    await school.itIs('10:15');
    await keepsAnEyeOn(cast.teacher);
    await asksForAccess(school.person(STRANGER));
    await writesAsPupil(school);
    await starts(cast.teacher);
    await records(cast.teacher);
    expect(counts()).toEqual({ ...allOnce, meldcode: 2 });

    const runs = (await trajectsOn(school)).filter(({ status }) => status === 'open');
    expect(runs.map(({ id }) => id)).toEqual([newest('meldcode').id]);
    const { log } = (await school.data.readCase(REGENBOOG, runs[0]!.id))!.value;
    const heard = (name: string): number => log.filter(({ step }) => step === name).length;
    expect([heard('nogmaals'), heard('nieuwSignaal')]).toEqual([1, 3]);
  });

  test('ends there: the next traject has an id that nobody can make, the report of the year goes on', async () => {
    await opens({ store: begun.before, keyed });
    const sam = await startsTraject(cast);
    const tijn = await startsTraject(cast, TIJN);
    await closesTraject(sam);

    await upgrades();
    await closesTraject({ ...cast, id: tijn.id });
    expect(counts()).toMatchObject({ meldcode: 2, meldcodejaar: 1 });
    await cast.ib.says('rapportage');
    await cast.ib.presses('Openen');
    expect(cast.ib.sight).toContain('2 trajecten afgerond.');

    await endsTraject({ ...cast, id: sam.id });
    const next = await startsTraject(cast);
    await starts(cast.teacher);
    expect(counts()).toMatchObject({ meldcode: 3 });
    expect([sam.id, ...[2, 3, 4].map((n) => opaque(`${sam.id}.${n}`))]).not.toContain(next.id);
  });
});

test('a traject that this build began is found by the next process of it', async () => {
  await opens({ store: begun.before });
  await startsTraject(cast);
  await upgrades();
  await starts(cast.teacher);
  expect(begun.of('meldcode')).toHaveLength(1);
});
