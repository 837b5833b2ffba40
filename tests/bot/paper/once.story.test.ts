import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_TENANT, REGENBOOG, VLIEGER } from '../../../bot/cli/demo/ids.js';
import { elementsOf } from '../../support/cards.js';
import { SchoolDay } from '../../support/school.js';
import type { Person } from '../../support/person.js';
import { readPdf } from '../../support/pdf.js';
import { canDo, finds, opens, trajectOf, type Traject } from '../../protocols/meldcode/story.js';

let school: SchoolDay;
let traject: Traject;
beforeEach(async () => {
  school = await SchoolDay.opens();
  traject = await trajectOf(school);
});
afterEach(() => school.closes());

const NOT_YOURS = 'Deze zaak is er niet, of je kunt er niet bij.';

const linkOf = (person: Person): string => {
  const [link] = elementsOf(person.card).filter(({ type }) => type === 'Action.OpenUrl');
  return String(link?.url);
};

/** Presses *Volledig dossier als PDF* in the case, and gives the address that was shown. */
const asksLink = async (person: Person): Promise<string> => {
  await opens(person, traject);
  await finds(person, 'Volledig dossier als PDF');
  return linkOf(person);
};

const fetches = async (url: string, method = 'POST') => {
  const response = await fetch(url, { method });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, body: new TextDecoder().decode(bytes) };
};
const isFile = ({ headers }: Awaited<ReturnType<typeof fetches>>): boolean =>
  headers.get('content-type') === 'application/pdf';
const did = async (person: Person): Promise<string[]> =>
  (await school.auditOf(REGENBOOG)).filter((event) => event.person === person.id).map((event) => event.did);

/** What whoever has no link that works gets, whatever is the matter. */
const nothing = async () => fetches(`${school.url}/once/${'x'.repeat(43)}`);

describe('a file of a case', () => {
  test('is asked for in Teams, looked at, and fetched once', async () => {
    const url = await asksLink(traject.ib);
    expect(url).toMatch(new RegExp(`^${school.url}/once/[\\w-]{43}$`));
    expect(traject.ib.sight).toContain('5 minuten');

    const page = await fetches(url, 'GET');
    expect(page).toMatchObject({ status: 200 });
    expect(page.body).toContain('<button type="submit">Haal het bestand op</button>');
    expect(page.body).not.toMatch(/Sam|Boterbloem|Regenboog|meldcode/i);
    expect(page.headers.get('cache-control')).toBe('no-store');

    const file = await fetches(url);
    expect(file).toMatchObject({ status: 200 });
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="vangnet-[A-Z2-9]{3}-[A-Z2-9]{3}\.pdf"$/,
    );
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect((await readPdf(file.bytes)).text).toContain('Sam Boterbloem');

    expect(await fetches(url)).toMatchObject({ status: 404, body: (await nothing()).body });
    expect(await fetches(url, 'GET')).toMatchObject({ status: 404 });
    expect(await did(traject.ib)).toEqual(expect.arrayContaining(['linked', 'exported']));
    expect((await did(traject.ib)).filter((one) => one === 'exported')).toHaveLength(1);
  });

  test('is made when it is fetched, from the case as it is then', async () => {
    const url = await asksLink(traject.ib);
    await opens(traject.teacher, traject);
    await finds(traject.teacher, 'Er is iets bijgekomen');
    traject.teacher.fills({ 'Wat is erbij gekomen?': 'Vanmiddag nog een plek.', 'Moet iemand': 'Nee' });
    await traject.teacher.presses('Opslaan');
    expect((await readPdf((await fetches(url)).bytes)).text).toContain('Vanmiddag nog een plek.');
  });

  test('stays where it is when a preview of the link is drawn', async () => {
    const url = await asksLink(traject.ib);
    for (const method of ['HEAD', 'GET', 'GET', 'HEAD', 'OPTIONS', 'PUT']) await fetches(url, method);
    expect(isFile(await fetches(url))).toBe(true);
  });

  test('is there for five minutes', async () => {
    const [late, inTime] = [await asksLink(traject.ib), await asksLink(traject.ib)];
    await school.itIs('10:04');
    expect(isFile(await fetches(inTime))).toBe(true);
    await school.itIs('10:05');
    for (const method of ['GET', 'POST'])
      expect(await fetches(late, method)).toMatchObject({ status: 404, body: (await nothing()).body });
  });

  test('goes to one of those who ask at the same moment', async () => {
    const url = await asksLink(traject.ib);
    const all = await Promise.all(Array.from({ length: 6 }, () => fetches(url)));
    expect(all.filter(isFile)).toHaveLength(1);
    expect((await did(traject.ib)).filter((one) => one === 'exported')).toHaveLength(1);
  });

  test('of the directeur has a link of its own', async () => {
    const [one, other] = [await asksLink(traject.ib), await asksLink(traject.head)];
    expect(one).not.toBe(other);
    expect(isFile(await fetches(one))).toBe(true);
    expect(isFile(await fetches(other))).toBe(true);
  });

  test('is not for the teacher, not for who is shut out, and not for another school', async () => {
    expect(await canDo(traject.teacher, traject)).not.toContain('Volledig dossier als PDF');
    await traject.teacher.forges({ go: 'paper', school: REGENBOOG, case: traject.id, step: 'dossier' });
    expect(traject.teacher.sight).toBe(NOT_YOURS);
    for (const forged of [{ step: 'x' }, { step: 'constructor' }, { case: 'weg' }, { school: VLIEGER }]) {
      const data = { go: 'paper', school: REGENBOOG, case: traject.id, step: 'dossier', ...forged };
      await traject.ib.forges(data);
      expect(traject.ib.sight).toBe(NOT_YOURS);
    }
  });
});

describe('between the press and the fetch', () => {
  const gone = async (url: string): Promise<void> => {
    for (const method of ['GET', 'POST'])
      expect(await fetches(url, method)).toMatchObject({ status: 404, body: (await nothing()).body });
  };

  test('who was shut out of the case gets nothing', async () => {
    const url = await asksLink(traject.ib);
    const { value, etag } = (await school.data.readCase(REGENBOOG, traject.id))!;
    await school.data.replaceCase({ ...value, excluded: [traject.ib.id] }, etag);
    await gone(url);
  });

  test('who lost the role gets nothing', async () => {
    const url = await asksLink(traject.ib);
    const person = (await school.data.person(DEMO_TENANT, traject.ib.id))!;
    await school.data.savePerson({ ...person, roles: [] });
    await school.itIs('10:01');
    await gone(url);
  });
});

describe('the address', () => {
  test('is in no message, no log line and not in the store', async () => {
    const url = await asksLink(traject.ib);
    const token = url.split('/').at(-1)!;
    await fetches(url, 'GET');
    await fetches(url);
    await fetches(url);
    await fetches(`${school.url}/once/${token}/more`, 'POST');
    expect(school.logs.join('\n')).not.toContain(token);
    expect(await school.holds(token)).toBe(false);
    for (const person of [traject.ib, traject.head, traject.teacher])
      expect(person.chat.map(({ raw }) => raw).join('\n')).not.toContain(token);
  });

  test.each(['', 'x', '..%2f..', 'x'.repeat(44), '%00'.repeat(43), '%E0%A4%A'])(
    'that nobody made (%s) leads nowhere',
    async (token) => {
      const { status, body } = await fetches(`${school.url}/once/${token}`);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body).not.toContain(REGENBOOG);
    },
  );
});
