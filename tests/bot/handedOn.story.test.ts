import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../bot/cli/demo/ids.js';
import { idOf, type Who } from '../support/cast.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { opensTask, runningIn } from '../protocols/calamiteit/story.js';
import { records } from '../protocols/signaal/story.js';
import type { Person } from '../support/person.js';
import { SchoolDay } from '../support/school.js';

/** A task is given to somebody only where a card offers that, and only to who may have it. */

let school: SchoolDay;
afterEach(() => school.closes());

const NOT_YOURS = 'Deze zaak is er niet, of je kunt er niet bij.';
const CANNOT_ASK = 'Deze collega kan ik niet vragen. Kies een ander.';
const DISCLOSED = 'Kind vertelde zelf over geweld, misbruik of verwaarlozing';

const stored = async (id: string): Promise<Case> => (await school.data.readCase(REGENBOOG, id))!.value;
const opens = async (person: Person, id: string): Promise<string> => {
  await person.forges({ go: 'open', school: REGENBOOG, case: id, task: '' });
  return person.sight;
};

describe('a signal that is closed to most', () => {
  const GOES = ['claim', 'handed', 'skip', 'undo', 'ticks', 'hand', 'why', 'item'];

  test.each<Who>(['concierge', 'ibVlieger', 'leerkrachtVlieger', 'invaller'])(
    'its writer gives it to nobody: not to %s',
    async (who) => {
      school = await SchoolDay.opens();
      const [gym, ib, other] = await school.cameIn('vakleerkracht', 'ib', who);
      await records(gym, { zoek: 'Sam', over: 'Sam', speelt: [DISCLOSED] });
      const id = ib.holding('Openen').case!;
      const before = await stored(id);
      const read = await opens(gym, id);
      for (const { id: task } of before.tasks)
        for (const go of GOES) {
          await gym.forges({
            go,
            school: REGENBOOG,
            case: id,
            task,
            once: `${go}${task}`,
            wie: idOf(who),
            reden: 'x',
          });
          expect([go, gym.sight]).toEqual([go, NOT_YOURS]);
        }
      const { tasks, log } = await stored(id);
      expect({ tasks, log }).toEqual({ tasks: before.tasks, log: before.log });
      expect(await opens(other, id)).toBe(NOT_YOURS);
      expect(await opens(gym, id)).toBe(read);
    },
  );
});

describe('a task of a calamity', () => {
  const TASK = 'Iedereen veilig';
  const running = async () => {
    const found = await runningIn();
    school = found.school;
    await opensTask(found.head, TASK);
    await found.head.presses('Geef aan …');
    const card = found.head.holding('Geef deze taak');
    const holder = async () => (await stored(card.case!)).tasks.find(({ id }) => id === card.task)!;
    return { ...found, card, holder };
  };

  test('who may have it is in the list, and gets it', async () => {
    const { head, holder } = await running();
    const names = head.choices('Wie doet dit?').join();
    for (const name of ['Ikzelf', 'Marit Zonnedauw', 'Hennie Sleutelbos']) expect(names).toContain(name);
    for (const name of ['Tobias Windroos', 'Wout Sprokkelhout', 'Jasmijn Regenjas']) expect(names).not.toContain(name);
    head.fills({ 'Wie doet dit?': 'Hennie Sleutelbos', 'Pas later?': '2026-11-12' });
    await head.presses('Geef deze taak');
    expect(head.sight).toContain('Dit doet nu Hennie Sleutelbos.');
    expect(await holder()).toMatchObject({
      to: [idOf('concierge')],
      due: expect.stringContaining('2026-11-12') as string,
    });
  });

  test.each<Who | ''>(['leerkrachtVlieger', 'directeurVlieger', 'invaller', 'stagiair', '99', ''])(
    '%s, who may not, is no answer: it stays where it was',
    async (who) => {
      const { head, card, holder } = await running();
      const before = await holder();
      await head.forges({ ...card, wie: who && idOf(who), dag: '' });
      expect(head.sight).toContain(who === '' ? 'Maak een keuze.' : CANNOT_ASK);
      expect(await holder()).toEqual(before);
    },
  );

  test.each([
    ['9999-99-99', 'Dit is geen datum.'],
    ['2026-02-31', 'Dit is geen datum.'],
    ['0000-00-00', 'Dit is geen datum.'],
    ['1900-01-01', 'Deze datum is al voorbij.'],
    ['2026-11-09', 'Deze datum is al voorbij.'],
    ['2030-01-01', 'Dit is te ver weg. Kies een eerdere dag.'],
  ])('by %s: %s, at the question, and what was chosen still stands there', async (dag, why) => {
    const { head, card, holder } = await running();
    const before = await holder();
    await head.forges({ ...card, wie: idOf('leerkracht'), dag });
    expect(head.sight).toContain(why);
    expect(head.value('Wie doet dit?')).toBe(idOf('leerkracht'));
    expect(await holder()).toEqual(before);
    head.fills({ 'Pas later?': '' });
    await head.presses('Geef deze taak');
    expect(head.sight).toContain('Dit doet nu Marit Zonnedauw.');
  });

  test('a reason that is too long is said at the question', async () => {
    const { head, card, holder } = await running();
    await head.forges({ ...card, go: 'skip', reden: 'x'.repeat(501) });
    expect(head.sight).toContain('Er passen er 500.');
    expect((await holder()).status).toBe('open');
  });

  test('nothing chosen: it says so, and names nobody', async () => {
    const { head, card } = await running();
    await head.forges({ ...card, task: '', wie: idOf('leerkrachtVlieger') });
    expect(head.sight).toContain('Kies eerst een taak.');
    expect(head.sight).not.toContain('Dit doet nu');
  });

  test('an approval is given to who stands in for the directeur, and to nobody else', async () => {
    const { head, card } = await running();
    const { tasks } = await stored(card.case!);
    const end = tasks.find(({ step }) => step === 'afsluiten')!;
    await head.forges({ ...card, go: 'hand', task: end.id });
    const names = head.choices('Wie doet dit?').join();
    expect(names).toContain('Hatice Kompasroos');
    expect(names).not.toContain('Marit Zonnedauw');
    await head.forges({ ...card, task: end.id, wie: idOf('leerkracht') });
    expect(head.sight).toContain(CANNOT_ASK);
  });

  test('buttons of a card that still lies in a chat do what they did', async () => {
    const { head, ib, card, holder } = await running();
    const pressed = async (go: string, more: Record<string, string> = {}) => {
      await ib.forges({ ...card, go, once: `${go}${Object.keys(more).length}`, ...more });
      return ib.sight;
    };
    expect(await pressed('claim')).toContain('Jij doet dit.');
    expect((await holder()).to).toEqual([ib.id]);
    expect(await pressed('handed', { wie: head.id, dag: '' })).toContain('Dit doet nu Joris Vuurtoren.');
    expect(await pressed('ticks')).toContain('Gedaan.');
    expect(await pressed('ticks', { again: '1' })).toContain('Dit is al gedaan door jou');
    expect(await pressed('undo')).toContain('Staat weer open.');
    expect(await pressed('skip', { reden: 'Was al zo.' })).toContain('Niet nodig.');
    expect(await pressed('claim', { late: '1' })).toContain('Dit is al gedaan door jou');
  });

  test('what was sent once more already is not said to be sent again', async () => {
    const { head, card } = await running();
    await head.forges({ go: 'resend', school: REGENBOOG, case: card.case, once: 'nogeens' });
    expect(head.sight).toBe('Er is niets dat opnieuw verstuurd moet worden.');
  });
});
