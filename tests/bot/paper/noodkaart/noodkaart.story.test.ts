import { usually } from '../../../support/wording.js';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEMO_TENANT, REGENBOOG } from '../../../../bot/cli/demo/ids.js';
import { idOf } from '../../../support/cast.js';
import { loadDemoSchools } from '../../../../bot/cli/demo/load.js';
import { writeCards } from '../../../../bot/cli/noodkaart/command.js';
import { createLog } from '../../../../bot/support/log.js';
import { createTimer } from '../../../../bot/support/timer.js';
import { createCards } from '../../../../bot/paper/noodkaart/keep.js';
import { digestOf, nameOf, writeCard } from '../../../../bot/paper/noodkaart/write.js';
import { MORE, NUMBERS, WORK } from '../../../../bot/screens/buttons.js';
import { openEmbedded } from '../../../../data/open.js';
import { calamiteit } from '../../../../dialogs/protocols/calamiteit/calamiteit.js';
import { noodkaart } from '../../../../dialogs/protocols/calamiteit/noodkaart.js';
import { PLANNEN, itemsVan } from '../../../../dialogs/protocols/calamiteit/plannen/index.js';
import type { Store } from '../../../../data/store.js';
import { readPdf } from '../../../support/pdf.js';
import { SchoolDay } from '../../../support/school.js';

const WAIT = { timeout: 300_000, interval: 50 };
const NOW = '2026-11-10T09:00:00.000Z';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'noodkaart-'));
  store = await openEmbedded({ file: join(folder, 'v.sqlite'), onFatal: () => undefined });
  await loadDemoSchools(store);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const school = async () => (await store.school(REGENBOOG))!;
const cards = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name.includes('noodkaart'));
const read = async (path: string) => readPdf(await readFile(path));

describe('the card', () => {
  test('has the numbers, the people and every item of every plan, dated', async () => {
    const { text, pages, title } = await read(await writeCard(await school(), folder, NOW));
    const { phone, bestuur, settings, people } = await school();
    const head = people.find(({ id }) => id === idOf('directeur'))!;
    for (const words of [
      'Noodkaart De Regenboog',
      'Gemaakt op 10 nov 2026',
      '112',
      phone,
      bestuur.emergencyPhone ?? bestuur.phone,
      ...settings.numbers.map(({ phone: number }) => number),
      head.name,
      head.phone!,
      ...Object.keys(PLANNEN).flatMap((soort) => itemsVan(soort).map(({ titel }) => titel)),
    ])
      expect(text).toContain(usually(words));
    expect(title).toBe('Noodkaart De Regenboog');
    for (const page of pages) expect(page).toMatch(/10 nov 2026 · alleen voor het team · bladzijde \d+ van \d+/);
  });

  test('has an index of its plans on page 1, and each plan on the page it says', async () => {
    const { pages } = await read(await writeCard(await school(), folder, NOW));
    const [first = '', ...others] = pages;
    const named = [...Object.values(PLANNEN).map(({ titel }) => titel), 'Tellijst', 'Na het eerste uur'];
    for (const titel of named) {
      const page = Number(new RegExp(`${titel} (\\d+)`).exec(first)?.[1]);
      expect([titel, pages[page - 1]?.startsWith(titel)]).toEqual([titel, true]);
    }
    for (const page of others) expect(page.length).toBeGreaterThan(300);
    expect(pages.length).toBeLessThan(20);
  });

  test('has a box, a time and initials for every item of the first hour, on one page a plan', async () => {
    const { pages, runs } = await read(await writeCard(await school(), folder, NOW));
    for (const [soort, { titel }] of Object.entries(PLANNEN)) {
      const now = itemsVan(soort).filter(({ blok }) => blok === 'kwartier' || blok === 'uur');
      const [page = '', ...more] = pages.filter((one) => one.startsWith(titel));
      expect(more).toEqual([]);
      expect(page.match(/☐/g)).toHaveLength(now.length);
      expect(page.match(/Tijd Initialen/g)?.length).toBeGreaterThan(0);
      for (const item of now) expect(page).toContain(item.titel.split(' ')[0]);
    }
    expect(runs.filter(({ left, right }) => left < 49 || right > 547)).toEqual([]);
  });

  test('has the roles with room for a name and a number, and a list to count every group', async () => {
    const { pages } = await read(await writeCard(await school(), folder, NOW));
    const { groups, people } = await school();
    const roles = pages.find((page) => page.includes('De rollen'))!;
    const head = people.find(({ id }) => id === idOf('directeur'))!;
    expect(roles).toContain(`${head.name} ${head.phone} Leiding, vervangend`);
    expect(roles).toContain('Jij belt het bestuur');
    const list = pages.find((page) => page.startsWith('Tellijst'))!;
    for (const { name } of groups) expect(list).toContain(name);
    expect(list).toContain('Aanwezig Mist: wie Gewond Geteld door Tijd');
    expect(pages.join()).not.toContain('Schrijf op een vel');
  });

  test('names no child', async () => {
    const { text } = await read(await writeCard(await school(), folder, NOW));
    for (const { first, last } of await store.allPupils(REGENBOOG)) expect(text).not.toContain(`${first} ${last}`);
  });

  test('asks for nothing that only the bot can do', async () => {
    const said = JSON.stringify(noodkaart(await school(), NOW).blocks).replaceAll(/“[^”]*”/g, '');
    expect(said).not.toMatch(/(?<!\p{L})(druk op|ik|mij|bord|vangnet|knop)(?!\p{L})/iu);
    const offers = Object.values(calamiteit.steps).flatMap((step) => ('offer' in step ? [step.title] : []));
    const buttons = [...offers, ...[MORE, NUMBERS, WORK].map(({ title }) => title), 'Alle taken', 'Mijn taken'];
    expect(offers).toContain('Stil');
    for (const title of buttons) expect(said).not.toMatch(new RegExp(`[\\p{Ll},:] \\**${title}(?!\\p{L})`, 'u'));
  });

  test('is for this account only, and leaves nothing half', async () => {
    const path = await writeCard(await school(), folder, NOW);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await writeCard(await school(), folder, NOW);
    expect(await cards()).toEqual(['noodkaart-regenboog.pdf']);
    await expect(writeCard(await school(), join(folder, 'weg'), NOW)).rejects.toThrow();
    expect(await cards()).toEqual(['noodkaart-regenboog.pdf']);
  });

  test.each(['../../etc/x', 'a b/c', '', 'ü'])('an id such as "%s" names no other place', (id) => {
    expect(nameOf({ id: `tenant:${id}` })).toMatch(/^noodkaart-[\w-]*\.pdf$/);
  });

  test('is another one when somebody gets a role, a number changes or a proposal is left out; not when the day does', async () => {
    const before = await school();
    const first = digestOf(before, NOW);
    expect(digestOf(before, '2026-11-11T09:00:00.000Z')).toBe(first);
    const others = [
      { ...before, phone: '0100000000' },
      { ...before, people: before.people.slice(1) },
      { ...before, settings: { ...before.settings, proposals: false } },
    ];
    for (const other of others) expect(digestOf(other, NOW)).not.toBe(first);
  });
});

describe('what changes', () => {
  const path = () => join(folder, 'noodkaart-regenboog.pdf');
  const silent = createLog('silent');
  const change = async (watched: Store, phone: string): Promise<void> => {
    const person = (await store.person(DEMO_TENANT, idOf('directeur')))!;
    await watched.savePerson({ ...person, phone });
  };

  test('of people is on paper a moment later, several changes at once; what stays the same is not written again', async () => {
    const timer = createTimer({ haste: 300 });
    const kept = createCards({ folder, tenants: [DEMO_TENANT], now: () => new Date(NOW), timer, log: silent });
    const watched = kept.watching(store);
    for (const phone of ['0611111111', '0622222222', '0699999999']) await change(watched, phone);
    await vi.waitFor(async () => expect((await read(path())).text).toContain('0699999999'), WAIT);
    const { ino } = await stat(path());
    await change(watched, '0699999999');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await kept.stop();
    expect((await stat(path())).ino).toBe(ino);
    await change(watched, '0688888888');
    await vi.waitFor(async () => expect((await read(path())).text).toContain('0688888888'), WAIT);
    await kept.stop();
    expect(await cards()).toEqual(['noodkaart-regenboog.pdf', 'noodkaart-vlieger.pdf']);
  });
});

describe('npm run noodkaart', () => {
  /** The bot is stopped: nobody else has the file. */
  const lent = () => Promise.resolve({ ...store, close: () => Promise.resolve() });
  const run = async (more: Partial<Parameters<typeof writeCards>[0]> = {}) => {
    const said: string[] = [];
    const env = { TENANTS: DEMO_TENANT, DATA_FILE: join(folder, 'v.sqlite') };
    const say = (line: string) => void said.push(line);
    const code = await writeCards({ args: [folder], env, now: () => new Date(NOW), say, ...more });
    return { code, said: said.join('\n') };
  };

  test('writes the card of every school, and says where', async () => {
    const { code, said } = await run({ open: lent });
    expect(code).toBe(0);
    expect(said).toContain(`Written: ${join(folder, 'noodkaart-regenboog.pdf')}`);
    expect(await cards()).toEqual(['noodkaart-regenboog.pdf', 'noodkaart-vlieger.pdf']);
  });

  test('says that the bot must be stopped first, and what else is there', async () => {
    const { code, said } = await run();
    expect(code).toBe(1);
    expect(said).toContain('in use by another process');
    expect(said).toContain('Stop the bot first');
  });

  test('says what is wrong with the environment, with the folder, and that there is no school', async () => {
    expect(await run({ env: {} })).toMatchObject({ code: 2, said: expect.stringContaining('TENANTS') as string });
    const nowhere = await run({ open: lent, args: [join(folder, 'weg')] });
    expect(nowhere).toMatchObject({ code: 1, said: 'The folder cannot be written.' });
    const env = { TENANTS: '20000000-0000-4000-8000-000000000000', DATA_FILE: join(folder, 'v.sqlite') };
    expect(await run({ open: lent, env })).toMatchObject({ code: 1, said: 'No school is registered for this tenant.' });
  });
});

describe('beside the data file of a running bot', () => {
  let day: SchoolDay;
  const soon = createTimer({ haste: 3_000, patience: (ms) => ms });
  afterEach(() => day.closes());
  test('stands the card a while after the start', async () => {
    day = await SchoolDay.opens({ timer: soon });
    const path = join(dirname(day.file), 'noodkaart-regenboog.pdf');
    await vi.waitFor(() => stat(path), WAIT);
    expect(day.logs.join()).not.toContain('no noodkaart');
  });

  test('that it cannot be written is a line in the log, without a name, and stops nothing', async () => {
    day = await SchoolDay.opens({
      timer: soon,
      store: (real) => ({ ...real, schools: () => Promise.reject(new Error('Sam')) }),
    });
    await vi.waitFor(() => expect(day.logs.join()).toContain('no noodkaart'), WAIT);
    expect(day.logs.join()).not.toContain('Sam');
    const [teacher] = await day.cameIn('leerkracht');
    await teacher.says('hoi');
    expect(teacher.chat.length).toBeGreaterThan(0);
  });
});
