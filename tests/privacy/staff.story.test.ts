import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { fillsFirstCard, fillsSecondCard, WORRY } from '../protocols/signaal/story.js';
import type { Who } from '../support/cast.js';
import { paragraphsOf } from '../support/cards.js';
import type { Person } from '../support/person.js';
import { openDatabase } from '../../data/sqlite/database.js';
import { DEMO_TENANT, LUCHTPOST, REGENBOOG, VLIEGER } from '../../bot/cli/demo/ids.js';
import { rings } from '../protocols/bestuur/story.js';
import { opensList, workOf } from '../protocols/signaal/desk/support.js';
import { SchoolDay } from '../support/school.js';

/** About somebody who works at the school nothing may stay: as if it had been thrown away. */

const STORY = 'Kantklosverhaal over een collega';
const NAME = 'Quirijntje Zwaardvis';
const STAFF = ['Gedrag van iemand die op school werkt', 'Ik twijfel'];

let school: SchoolDay;
afterEach(() => school.closes());

const writes = async (person: Person): Promise<void> => {
  await person.says('hoi');
  await person.presses(WORRY);
  fillsFirstCard(person, { over: 'Kind staat er niet bij', wat: STORY });
  await person.presses('Verder');
  person.fills({ 'Naam en groep': NAME });
  await person.presses('Verder');
};

const TELLS = async (person: Person): Promise<void> => {
  fillsSecondCard(person, { speelt: STAFF });
  await person.presses('Opslaan');
  expect(person.sight).toContain(STORY);
  expect(person.sight).toContain('Ik bewaar hier niets van.');
};

const THROWS_AWAY = async (person: Person): Promise<void> => {
  person.reloads();
  await person.presses(WORRY);
  await person.presses('Weggooien');
};

/** All but the etags, which are drawn. */
const ROWS = [
  ...['cases', 'directory', 'audit'].map((table) => `SELECT partition, id, head, body FROM ${table}`),
  'SELECT * FROM cases_lists',
];

/** Everything that lies in the store after the bot has stopped, row by row, and the bytes of its files. */
const lies = async (): Promise<{ rows: string; bytes: Buffer[] }> => {
  const folder = dirname(school.file);
  const copy = await mkdtemp(join(tmpdir(), 'vangnet-copy-'));
  const bytes: Buffer[] = [];
  // A file beside the database may go while it is being closed: what was in it then lies in the database.
  for (const file of (await readdir(folder)).sort().reverse()) {
    const read = await readFile(join(folder, file)).catch(() => undefined);
    if (read === undefined) continue;
    bytes.push(read);
    await writeFile(join(copy, file), read);
  }
  const database = openDatabase(join(copy, basename(school.file)));
  const found = ROWS.flatMap((rows) => database.rows(`${rows} ORDER BY 1, 2, 3`)).map((row) => JSON.stringify(row));
  database.close();
  await rm(copy, { recursive: true });
  return { rows: plain(found.join('\n').replaceAll(/127\.0\.0\.1:\d+/g, 'teams')), bytes };
};

/** A code is random in every run, and so is the secret of a store. */
const plain = (text: string): string =>
  text.replaceAll(/\b[A-HJ-NP-Z2-9]{3}-[A-HJ-NP-Z2-9]{3}\b/g, 'CODE').replaceAll(/(secret\W+)[\w-]{43}/g, '$1');
/** Ids that two stores have in common can be laid beside each other. */
const alike = (_secret: string, name: string): string => name;

const logged = (): string[] =>
  school.logs.map((line) => line.replaceAll(/"(time|port)":\d+/g, '').replaceAll(/"[a-z2-7]{26}"/g, 'id'));

/** A teacher writes it and it ends so; what is left behind. */
const afterwards = async (ending: (person: Person) => Promise<void>) => {
  school = await SchoolDay.opens({ keyed: alike });
  const [teacher, ib, head] = await school.cameIn('leerkracht', 'ib', 'directeur');
  await writes(teacher);
  expect(await school.holds(STORY)).toBe(true);
  await ending(teacher);
  await school.itIs('12:30', '2026-11-16');
  await school.itIs('12:30', '2026-11-18');
  const chats = [teacher, ib, head].map(({ chat }) => chat.map(({ raw }) => plain(raw)));
  await school.stops();
  return { ...(await lies()), logs: logged(), chats };
};

describe('behaviour of somebody who works at the school', () => {
  test('nothing stays, and nothing differs from a text that was thrown away', async () => {
    const told = await afterwards(TELLS);
    for (const bytes of told.bytes) {
      expect(bytes.includes(STORY)).toBe(false);
      expect(bytes.includes(NAME)).toBe(false);
    }
    expect(told.rows).not.toContain('"status":"concept"');
    await school.closes();

    const thrown = await afterwards(THROWS_AWAY);
    expect(told.rows).toBe(thrown.rows);
    expect(told.logs).toEqual(thrown.logs);
    expect(told.chats).toEqual(thrown.chats);
  });

  test('pressed twice, nothing stays either', async () => {
    const twice = await afterwards(async (person) => {
      await TELLS(person);
      await person.pressesAgain();
      await Promise.all([person.pressesAgain(), person.pressesAgain()]);
    });
    for (const bytes of twice.bytes) expect(bytes.includes(STORY)).toBe(false);
    await school.closes();
    const thrown = await afterwards(THROWS_AWAY);
    expect(twice.rows).toBe(thrown.rows);
    expect(twice.logs).toEqual(thrown.logs);
  });

  test('an ordinary signal does lie there: the look is real', async () => {
    const kept = await afterwards(async (person) => {
      fillsSecondCard(person);
      await person.presses('Opslaan');
    });
    expect(kept.bytes.some((bytes) => bytes.includes(STORY))).toBe(true);
    expect(kept.rows).toContain(STORY);
  });
});

/** Who could find something at a school: IB'er, directeur, contactpersoon, administratie, the paired school, a duo. */
const SEEKERS: Who[] = ['ib', 'directeur', 'contactpersoon', 'administratie', 'duo', 'ibVlieger', 'directeurVlieger'];

describe('who asks the bestuur to phone', () => {
  const asked = async () => {
    school = await SchoolDay.opens();
    const [teacher, board] = await school.cameIn('leerkracht', 'bestuur', ...SEEKERS);
    const before = await Promise.all([REGENBOOG, VLIEGER].map((id) => school.auditOf(id)));
    await rings(teacher);
    return { teacher, board, before };
  };

  test('nothing lies at the school: no case, no audit line, no message, no list', async () => {
    const { teacher, board, before } = await asked();
    await school.itIs('10:31');
    await board.presses('Ik bel vandaag');
    expect(await Promise.all([REGENBOOG, VLIEGER].map((id) => school.auditOf(id)))).toEqual(before);
    for (const id of [REGENBOOG, VLIEGER])
      expect((await school.data.stillOpen(id)).filter(({ protocol }) => protocol !== 'spoedlijst')).toEqual([]);
    for (const who of SEEKERS) {
      const seeker = school.person(who);
      const read = seeker.chat.map(({ raw }) => raw).join();
      expect([who, /000-1234501|Je bericht is|vertrouwelijk/.test(read)]).toEqual([who, false]);
      expect([who, (await workOf(seeker)).includes('Vertrouwelijk')]).toEqual([who, false]);
      await opensList(seeker, 'quiet');
      expect(seeker.sight).not.toMatch(/Marit|000-1234501/);
    }
    expect(await workOf(teacher)).toContain('Er wacht niets op je.');
    expect(school.logs.join()).not.toMatch(/Marit|000-1234501|collega|bestuur|terugbellen/);
  });

  test('what the bestuur holds opens for nobody of the school, whatever is sent, and looks like what is not there', async () => {
    const { board } = await asked();
    const data = board.holding('Ik bel vandaag');
    expect(data.school).toBe(LUCHTPOST);
    for (const who of ['leerkracht', ...SEEKERS] as const) {
      const seeker = school.person(who);
      for (const go of ['open', 'tick', 'take', 'form', 'resend', 'tomorrow'])
        for (const at of [LUCHTPOST, REGENBOOG, '']) {
          await seeker.forges({ ...data, go, school: at });
          const [real] = [seeker.answer];
          await seeker.forges({ ...data, go, school: at, case: 'not-there', task: 'not-there' });
          expect([who, go, at, seeker.answer]).toEqual([who, go, at, real]);
        }
    }
    await board.presses('Ik bel vandaag');
    expect(board.sight).toContain('weet nu dat u vandaag belt');
  });

  test('its partition is in no list of schools', async () => {
    await asked();
    expect(await school.data.schools(DEMO_TENANT)).toEqual([REGENBOOG, VLIEGER]);
    const stranger = school.person('98');
    await stranger.says('hoi');
    await stranger.presses('Ik werk hier');
    expect(stranger.sight).not.toContain('Luchtpost');
  });

  test('messages about it have no code', async () => {
    const { teacher, board } = await asked();
    await school.itIs('10:31');
    await board.presses('Ik bel vandaag');
    const code = /[A-HJ-NP-Z2-9]{3}-[A-HJ-NP-Z2-9]{3}/;
    for (const message of [...teacher.chat, ...board.chat]) expect(paragraphsOf(message.card).join()).not.toMatch(code);
    const about = teacher.chat.filter(({ raw }) => raw.includes('Je bericht is'));
    expect(about).toHaveLength(2);
    for (const { raw } of about) expect(raw).not.toMatch(/bestuur|LUCHTPOST|Action/i);
  });
});
