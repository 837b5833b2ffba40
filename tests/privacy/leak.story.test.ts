import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WORRY, fillsFirstCard, records } from '../protocols/signaal/story.js';
import { inputsOf, textOf } from '../support/cards.js';
import type { Forms, Person } from '../support/person.js';
import { BOTH_WAYS, SchoolDay } from '../support/school.js';
import { IllStore } from '../support/store.js';
import { weighsEverything } from './consults.js';
import { protectsEverything } from './trajects.js';
import { CHILDREN, foundIn, MACHINERY, machinePart, sentencesIn, shape, THIN } from './stays.js';
import {
  PLANTED,
  WORDS,
  answersEverything,
  consults,
  forgesAndIntrudes,
  recordsEverything,
  searchesAndHesitates,
} from './week.js';

/** More messages in a minute than Teams takes in one chat: it is asked faster than in the real world. */
const HASTE = 8;

let school: SchoolDay;
let store: IllStore;
let printed: string[];
beforeEach(() => {
  store = new IllStore();
  printed = [];
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, name).mockImplementation((...said: unknown[]) => void printed.push(said.map(String).join(' ')));
});
afterEach(async () => {
  vi.restoreAllMocks();
  store.heals();
  await school.closes();
});

/** Somebody new is let in and goes again, a pupil finds the bot, somebody is away, and a story is typed. */
const comeAndGo = async (head: Person, teacher: Person, newcomer: Person, pupil: Person): Promise<void> => {
  newcomer.name = PLANTED.name;
  school.teams.members = {
    [pupil.id]: { name: PLANTED.name, email: `${PLANTED.search}@leerling.deregenboog.example` },
  };
  await pupil.says(`${PLANTED.said} Sam Boterbloem`);
  await newcomer.says(PLANTED.said);
  for (const title of ['Ik werk hier', 'De Regenboog', 'Vraag toegang']) await newcomer.presses(title);
  await head.presses('Mensen en groepen');
  await head.presses('Bekijk de vraag');
  await head.presses('Wie is dit?');
  head.fills({ 'Wie is dit?': 'vakleerkracht' });
  await head.presses('Verder');
  await head.presses('Geef toegang');
  await newcomer.says('hoi');
  await head.presses('Mensen en groepen');
  await head.presses('Toegang stoppen');
  head.fills({ 'Om wie gaat het?': PLANTED.name });
  await head.presses('Verder');
  head.fills({ 'Weet je het zeker?': 'Ja, de toegang stopt nu' });
  await head.presses('Opslaan');
  await teacher.says(`${PLANTED.said} Sam Boterbloem is geslagen`);
  await teacher.presses('Leg het veilig vast');
  await teacher.presses('Later afmaken');
};

/** Bodies that no activity has; what was answered. */
const knocksWrongly = async (): Promise<string[]> => {
  const bodies = [`{"a": "${PLANTED.name}`, JSON.stringify({ type: PLANTED.name }), JSON.stringify([PLANTED.name])];
  const large = JSON.stringify({ text: PLANTED.name.repeat(30_000) });
  const post = (body: string, path = '/api/messages') =>
    fetch(school.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const responses = await Promise.all([...bodies, large].map((body) => post(body)));
  responses.push(await post('{}', `/${encodeURIComponent(PLANTED.name)}/%E0%A4%A`));
  return Promise.all(responses.map((response) => response.text()));
};

const meetsAnIllStore = async (teacher: Person): Promise<void> => {
  await teacher.says('hoi');
  await teacher.presses(WORRY);
  fillsFirstCard(teacher, { wat: PLANTED.away });
  store.ill = () => 'away';
  await teacher.presses('Verder');
  store.ill = (call) =>
    call === 'createCase' ? new TypeError(`${PLANTED.bug}\n    at ${PLANTED.bug} (/bot/x.ts:1:1)`) : undefined;
  await teacher.presses('Verder');
  await teacher.pressesOn(teacher.newest, 'Hulp nu');
  store.heals();
};

/** Names of children on any card that somebody ever saw, but for those this person typed. */
const childrenSeenBy = (person: Person): string[] =>
  foundIn(person.seen.map((card) => textOf(card)).join('\n'), CHILDREN).filter(
    (name) => !['Fenna', 'Appelwang', 'Fenna Appelwang'].includes(name),
  );

/** A whole week of everything that can happen here. */
const lives = async (forms: Forms): Promise<string[]> => {
  school = await SchoolDay.opens({ forms, store: store.before, haste: HASTE });
  const everybody = [
    'leerkracht',
    'vervanger',
    'ib',
    'directeur',
    'duo',
    'vakleerkracht',
    'bestuur',
    'contactpersoon',
    'leerkrachtVlieger',
    'ibVlieger',
  ] as const;
  const [teacher, other, ib, head, duo, gym] = await school.cameIn(...everybody);
  await recordsEverything(teacher);
  await searchesAndHesitates(other);
  await forgesAndIntrudes(duo, school.person('99'));
  await comeAndGo(head, duo, school.person('96'), school.person('97'));
  await answersEverything([ib, head, other, duo], teacher);
  await consults(teacher, other, gym, ib);
  expect(childrenSeenBy(gym)).toEqual([]);
  const cast = { school, teacher: teacher, ib: ib, head: head, deputy: other };
  await protectsEverything(school, cast, PLANTED.traject);
  expect(await school.holds(PLANTED.traject)).toBe(true);
  await meetsAnIllStore(teacher);
  school.teams.trouble = () => ({ status: 502 });
  await records(other, { over: 'Weet ik niet', wat: PLANTED.story }).catch(() => undefined);
  school.teams.trouble = () => undefined;
  const bodies = await knocksWrongly();
  for (const day of ['10', '11', '12']) await school.itIs('12:30', `2026-11-${day}`);
  const weighed = `${PLANTED.weighed} van Sam Boterbloem en ${PLANTED.name}`;
  await weighsEverything(school, ib, other, weighed);
  for (const day of ['13', '16', '17', '18']) await school.itIs('12:30', `2026-11-${day}`);
  return bodies;
};

/** What is said to somebody to whom nothing happened. */
const plainSentences = async (forms: Forms): Promise<Set<string>> => {
  const quiet = await SchoolDay.opens({ forms });
  const people = await quiet.cameIn('leerkracht', 'ib', 'directeur', '99');
  for (const person of people)
    for (const word of [
      'hoi',
      'hulp',
      'signaal',
      'werk',
      'telefoon',
      'casus',
      'overleggen',
      'calamiteit',
      'meldcode',
      'er was bloed',
    ])
      await person.says(word);
  const pupil = quiet.person('97');
  quiet.teams.members = { [pupil.id]: { name: '', email: 'x@leerling.deregenboog.example' } };
  await pupil.says('hoi');
  const said = sentencesIn(quiet.teams.messages);
  await quiet.closes();
  return said;
};

const SUMMARIES = ['Vangnet: je hebt een bericht', 'Vangnet: spoed, lees nu'];
const ALSO = [
  'Je hebt nog iets dat niet af is.',
  'Ik help je verder in je eigen chat. Zet hier geen namen.',
  'Je kunt nu met Vangnet werken.',
  // An alarm names who asks, where, and whom to phone: staff only.
  'NAAM vraagt nu hulp. Plek: het lokaal van NAAM. TIJD. CODE',
  'Gewaarschuwd om TIJD: NAAM, NAAM en NAAM. CODE',
  'Bel ook zelf: NAAM TEL, NAAM TEL en NAAM TEL · school TEL.',
  'Nog steeds geen reactie. CODE. Bel nu NAAM TEL, NAAM TEL en NAAM TEL · school TEL.',
];

type Sent = { summary?: string; text?: string; attachments: { content: object }[] };
const bodyOf = (line: string): Sent => JSON.parse(line.slice(line.indexOf(' ') + 1)) as Sent;

describe.each(BOTH_WAYS)('after a week of everything, forms in %s', (forms) => {
  test('nothing of a child or a story stands in what is kept by others', async () => {
    const bodies = await lives(forms);
    const { wire } = school.teams;
    expect(wire.length).toBeGreaterThan(60);
    const kept = {
      wire: wire.join('\n'),
      logs: school.logs.join('\n'),
      bodies: bodies.join('\n'),
      printed: printed.join('\n'),
    };
    for (const [where, text] of Object.entries(kept)) {
      expect([where, foundIn(text, WORDS)]).toEqual([where, []]);
      expect([where, foundIn(text, CHILDREN)]).toEqual([where, []]);
    }

    const machine = [...wire.map((line) => `${line.split(' ')[0]} ${machinePart(bodyOf(line))}`), ...school.logs];
    for (const text of machine) expect([text, foundIn(text, MACHINERY)]).toEqual([text, []]);

    for (const line of wire) {
      const { summary, text, attachments } = bodyOf(line);
      expect(SUMMARIES).toContain(summary);
      expect(text).toBeUndefined();
      expect(attachments).toHaveLength(1);
    }
    const plain = await plainSentences(forms);
    for (const message of school.teams.messages) {
      expect(inputsOf(message.card)).toEqual([]);
      for (const sentence of sentencesIn([message]))
        if (!THIN.has(sentence) && !plain.has(sentence)) expect(ALSO.map(shape), sentence).toContain(sentence);
      if (message.raw.includes('"Spoed. ')) expect(message.summary).toBe(SUMMARIES[1]);
      expect(message.alert).toBe(message.summary === SUMMARIES[1]);
    }
  });
});
