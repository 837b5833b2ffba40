import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFile } from '../../../../bot/cli/register/checkFile.js';
import type { SchoolFile } from '../../../../bot/cli/register/schema.js';
import type { Pupil } from '../../../../dialogs/engine/school/school.js';
import { DAY, example, Office, SCHOOL } from './support.js';

/** A file with names is read in the encoding it has, or refused with its place; nothing damaged is ever stored. */

let office: Office;
beforeEach(async () => void (office = await Office.opens()));
afterEach(() => office.store.close());

type Loose = Record<string, unknown>;
const withPupil = (at: number, change: Loose): SchoolFile =>
  example((file) => void Object.assign(file.pupils[at] ?? {}, change));
const pupils = (): Promise<Pupil[]> => office.store.allPupils(SCHOOL);
const firsts = async (): Promise<string[]> => (await pupils()).map(({ first }) => first).sort();

const NAMES = { first: 'Zoë', last: 'Şahin-Wiśniewska' };
const text = JSON.stringify(withPupil(0, NAMES), null, 2);
const utf16 = (littleEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
};
const lineOf = (word: string): number => text.slice(0, text.indexOf(word)).split('\n').length;

describe('the encoding of a file', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, as Windows saves it', utf16(true)],
    ['UTF-16, the other way round', utf16(false)],
  ])('is seen: %s', async (_what, bytes) => {
    expect(await office.runs(bytes)).toMatchObject({ code: 0 });
    expect(await pupils()).toContainEqual(expect.objectContaining(NAMES));
  });

  it.each<[string, Uint8Array, string]>([
    [
      'Windows-1252',
      Buffer.from(text.replace(NAMES.last, 'Jansen'), 'latin1'),
      `line ${lineOf('Zoë')}: is not UTF-8 but another encoding, perhaps Windows-1252: save the file as UTF-8`,
    ],
    [
      'UTF-16 without a mark',
      Buffer.from(text, 'utf16le'),
      'the file is UTF-16 without a mark (BOM), or is no text: save the file as UTF-8',
    ],
    ['half a UTF-16', utf16(true).subarray(0, -1), 'the file is damaged UTF-16: save the file as UTF-8'],
  ])('is refused where letters would be guessed: %s', async (_what, bytes, fault) => {
    const { code, said } = await office.runs(bytes);
    expect([code, said]).toEqual([2, `Nothing was written. Mend these in the file:\n  ${fault}`]);
    expect(await pupils()).toEqual([]);
  });

  it('is never half right: what is stored is letter for letter what the file said', () => {
    const written = fc.constantFrom<BufferEncoding>('utf8', 'latin1', 'utf16le');
    const name = fc.stringMatching(/^[A-Zà-öø-ÿ]{1,6}$/);
    fc.assert(
      fc.property(name, written, (first, encoding) => {
        const bytes = Buffer.from(JSON.stringify(withPupil(0, { first })), encoding);
        const { file } = checkFile(bytes, DAY);
        if (file !== undefined) expect(file.pupils[0]?.first).toBe(first);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a file that is no JSON', () => {
  it.each([
    [
      'a comma too many',
      (json: string) => json.replace('"pupils": [', '"pupils": [,'),
      /^line \d+, column \d+: is not valid JSON$/,
    ],
    [
      'a comma after the last',
      (json: string) => json.replace(/\}\s*\]\s*\}\s*$/, '},\n  ]\n}'),
      /^line \d+, column 3: is not valid JSON: there is a comma too many before this$/,
    ],
    [
      'a comma that is missing',
      (json: string) => json.replace('"first": "Zoë",', '"first": "Zoë"'),
      /: a comma or a bracket is missing before this$/,
    ],
    ['half of it', (json: string) => json.slice(0, -40), /: the file ends too soon$|: is not valid JSON$/],
    ['a list for a spreadsheet', () => 'roepnaam;achternaam\nZoë;Jansen\n', /^line 1, column 1: is not valid JSON$/],
  ])('is told the place: %s', async (_what, change, fault) => {
    const { code, said } = await office.runs(change(text));
    expect(code).toBe(2);
    const [, told = ''] = said.split('\n  ');
    expect(told).toMatch(fault);
    expect(said).not.toMatch(/Zoë|Şahin|Jansen/);
  });

  it('is told the line on which the fault stands', () => {
    const { errors } = checkFile(Buffer.from(text.replace('"first": "Zoë",', '"first": "Zoë"')), DAY);
    expect(errors).toEqual([expect.stringMatching(`^line ${lineOf('"Zoë"') + 1}, column 7: `)]);
  });

  it('is named wherever a sign is left out or put in, as the parser sees it', () => {
    const json = JSON.stringify(example(), null, 1).slice(0, 2500);
    const sign = fc.constantFrom('', ',', '}', ']', '"', ':', 'x', '\\', '\n', '1');
    fc.assert(
      fc.property(fc.nat(json.length - 1), sign, (at, put) => {
        const changed = `${json.slice(0, at)}${put}${json.slice(at + 1)}`;
        const { errors } = checkFile(Buffer.from(changed), DAY);
        expect(errors).toEqual([expect.stringMatching(/^line \d+, column \d+: /)]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a name that was damaged', () => {
  it.each([
    ['a letter that was lost', 'Zo\uFFFD'],
    ['half of a sign', 'Zo\uD83D'],
    ['a control character', 'Zo\u0007e'],
    ['a line end', 'Zo\ne'],
    ['what turns letters round', 'Zo\u202Ee'],
  ])('is not stored, and is told by its place: %s', async (_what, first) => {
    const { code, said } = await office.runs(withPupil(1, { first }));
    expect(code).toBe(3);
    expect(said).toContain('  pupils[1].first: holds a damaged character');
    expect(await firsts()).not.toContain(first);
    expect(await pupils()).toHaveLength(3);
  });

  it('is seen where accents became two signs', async () => {
    const { said } = await office.runs(withPupil(1, { first: Buffer.from('Zoë').toString('latin1') }));
    expect(said).toContain('  pupils[1].first: was saved in a wrong encoding');
  });

  it('of the school or of somebody on the staff stops all', async () => {
    const { code, said } = await office.runs(example((file) => void (file.people[0]!.name = 'Ren\uFFFDe')));
    expect([code, said]).toEqual([2, expect.stringContaining('  people[0].name: holds a damaged character')]);
    expect(await pupils()).toEqual([]);
  });
});

describe('a child with one name', () => {
  it.each<[string, Loose]>([
    ['no surname', { first: 'Suharto', last: undefined }],
    ['an empty one', { first: 'Suharto', last: '' }],
    ['none, as some write it', { first: 'Suharto', last: null }],
    ['a sign', { first: 'Suharto', last: '-' }],
    ['only a surname', { first: '', last: 'Suharto' }],
  ])('is there: %s', async (_what, change) => {
    expect((await office.runs(withPupil(0, { ...change, nickname: '' }))).code).toBe(0);
    expect(await pupils()).toContainEqual(expect.objectContaining({ first: 'Suharto', last: '' }));
  });

  it('has a name at least', async () => {
    expect((await office.runs(withPupil(0, { first: ' ', last: '.' }))).said).toContain('pupils[0].first: is empty');
  });
});

it('a surname as a sorted list has it is the surname', async () => {
  await office.runs(withPupil(0, { last: 'Vries, de' }));
  await office.runs(withPupil(1, { last: 'Berg, van den' }));
  expect((await pupils()).map(({ last }) => last)).toContain('van den Berg');
});

describe('a fault of one child', () => {
  const faulty = withPupil(2, { group: '9' });

  it('stops no other; that child is told by its place', async () => {
    const { code, said } = await office.runs(faulty);
    expect(code).toBe(3);
    expect(said).toContain(
      'These children are left as they were. Mend these in the file:\n  pupils[2]: unknown group "9"',
    );
    expect(said).toContain('pupils: 3 new, 0 changed, 0 unchanged, 0 left');
  });

  it('leaves what is known of that child as it was: it has not left', async () => {
    await office.runs(example());
    const before = await pupils();
    const { said } = await office.runs(faulty);
    expect(said).toContain('pupils: 0 new, 0 changed, 3 unchanged, 0 left');
    expect(await pupils()).toEqual(before);
    expect((await office.runs(example())).said).toContain('pupils: 0 new, 0 changed, 4 unchanged, 0 left');
  });

  it('keeps its family shut out', async () => {
    await office.runs(example());
    const relations = async () => (await office.store.school(SCHOOL))?.people.map((person) => person.relations);
    const before = await relations();
    const at = example().pupils.findIndex(
      ({ id }) => id === example().people.flatMap((one) => one.relations)[0]?.pupil,
    );
    await office.runs(withPupil(at, { group: '9' }));
    expect(await relations()).toEqual(before);
  });

  it.each<[string, (file: SchoolFile) => unknown]>([
    ['nobody knows which child it is', (file) => Object.assign(file.pupils[1]!, { id: '' })],
    ['two have one id', (file) => Object.assign(file.pupils[1]!, { id: file.pupils[0]!.id })],
    ['it is in most of them', (file) => file.pupils.slice(1).map((one) => Object.assign(one, { roepnaam: 'x' }))],
    [
      'there is another fault',
      (file) => [file.people[0]!.roles.splice(0), Object.assign(file.pupils[1]!, { group: '9' })],
    ],
  ])('stops all when %s', async (_what, change) => {
    const { code, said } = await office.runs(example((file) => void change(file)));
    expect([code, said]).toEqual([2, expect.stringContaining('Nothing was written.')]);
    expect(await pupils()).toEqual([]);
  });
});
