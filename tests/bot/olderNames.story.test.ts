import { afterEach, describe, expect, test } from 'vitest';
import { stepId, wayId } from '../../bot/screens/ways.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import type { Protocol } from '../../dialogs/engine/language/protocol.js';
import { protocols } from '../../dialogs/register.js';
import { codeOn, DONE, records } from '../protocols/signaal/story.js';
import { aged, overnight, tablesFor } from '../support/aged.js';
import { BOTH_WAYS, SchoolDay } from '../support/school.js';

/** A signal that runs while the next build calls everything in it otherwise. */

const OLD = 'oud_';
const { signaal } = protocols as { signaal: Protocol };
let school: SchoolDay;
afterEach(async () => {
  Object.assign(protocols, { signaal });
  await school.closes();
});

const before = (names: readonly string[]) => Object.fromEntries(names.map((name) => [OLD + name, name]));
/** Asked on a card that may lie open. */
const ASKED = ['inschatting', 'doen', 'antwoord', 'vraag', 'terugkijken'];

/** The protocol of the next build: it says what all that lies in this case was called. */
const renamedSince = (c: Case): Protocol => {
  const tables = tablesFor(c, [OLD, '']).renamed?.[1];
  const fields = { ...tables?.fields, beoordelen: before(ASKED) };
  return {
    ...signaal,
    renamed: { 1: { ...tables, steps: before(Object.keys(signaal.steps)), ways: before(signaal.ways), fields } },
  };
};

/** The bot is stopped, and had always called it otherwise. */
const wasRenamed = (): Promise<void> =>
  overnight(school, ({ head, body }) => {
    const c = JSON.parse(body) as Case;
    if (c.protocol !== 'signaal') return undefined;
    Object.assign(protocols, { signaal: renamedSince(c) });
    return {
      head: JSON.stringify(aged(JSON.parse(head), OLD)),
      body: JSON.stringify({ ...(aged(c, OLD) as Case), version: 0 }),
    };
  });

describe.each(BOTH_WAYS)('everything has another name since, forms in %s', (forms) => {
  test('the story is read, what was typed is there, the answer goes out', async () => {
    school = await SchoolDay.opens({ forms });
    const [, ib] = await school.cameIn('leerkracht', 'ib');
    await records(school.person('leerkracht'));
    const code = codeOn(school.person('leerkracht'));
    await ib.presses('Openen');
    await ib.presses('Beoordelen');
    ib.fills({ 'Antwoord aan je collega': 'Ik kom morgen kijken.' });
    await ib.presses('Opslaan en antwoord sturen');
    expect(ib.sight).not.toContain('Verstuurd.');
    await wasRenamed();

    const reader = school.person('ib');
    await reader.says('hoi');
    await reader.presses('Mijn werk');
    expect(reader.sight).toContain(code);
    expect(reader.sight).toContain('Beoordelen');
    await reader.presses(code);
    expect(reader.sight).toContain('was stil in de kring.');
    await reader.presses('Beoordelen');
    expect(reader.value('Antwoord aan je collega')).toBe('Ik kom morgen kijken.');
    reader.fills(DONE);
    await reader.presses('Opslaan en antwoord sturen');
    expect(reader.sight).toContain('Verstuurd.');
    const teacher = school.person('leerkracht');
    await teacher.presses('Lezen');
    expect(teacher.sight).toContain('Ik kom morgen kijken.');
  });

  test('a card that lay open, and a button of then, do what they did', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher);
    await ib.presses('Openen');
    const { case: id = '', school: at } = ib.holding('Beoordelen');
    await ib.presses('Beoordelen');
    ib.fills({ ...DONE, 'Antwoord aan je collega': 'Ik kom morgen kijken.' });
    const sent = ib.sending('Opslaan en antwoord sturen');
    const typed = Object.entries(sent).map(([name, value]) => [isAsked(name) ? OLD + name : name, value]);
    await wasRenamed();

    const reader = school.person('ib');
    await reader.forges(Object.fromEntries(typed) as Record<string, string>);
    expect(reader.sight).toContain('Verstuurd.');
    const writer = school.person('leerkracht');
    await writer.forges({ go: 'offer', school: at, case: id, step: stepId('signaal', `${OLD}erbij`), once: 'one' });
    expect(writer.sight).toContain('Er is iets bijgekomen');
    await writer.forges({ go: 'fresh', way: wayId('signaal', `${OLD}${signaal.ways[0]!}`) });
    expect(writer.sight).toContain('Wat zag of hoorde je?');
  });
});

const isAsked = (input: string): boolean => ASKED.includes(input.split('.')[0] ?? '');
