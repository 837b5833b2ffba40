import { afterEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../support/person.js';
import { SchoolDay } from '../../../support/school.js';
import { DEMO_TENANT } from '../../../../bot/cli/demo/ids.js';
import { canPress, readsNow, STORY } from './typed.js';

let school: SchoolDay;
afterEach(() => school.closes());

const update = (person: Person, id: string, text: string, eventType = 'editMessage') =>
  person.post({ type: 'messageUpdate', id, text, channelData: { tenant: { id: DEMO_TENANT }, eventType } });

describe('a message that is edited', () => {
  test('is read like a new one', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.post({ type: 'message', id: 'm1', text: 'hxxxp' });
    expect(readsNow(teacher)).toContain('Dat woord ken ik niet.');
    await update(teacher, 'm1', 'hulp');
    expect(canPress(teacher)[0]).toBe('Waarschuw nu');
    await update(teacher, 'm1', 'Sam viel');
    expect(readsNow(teacher)).toContain(STORY);
    await teacher.presses('Leg het veilig vast');
    expect(teacher.value('Wat zag of hoorde je?')).toBe('Sam viel');
  });

  test('and says the same is answered once; taken back, put back or taken away, not at all', async () => {
    school = await SchoolDay.opens();
    const [teacher, duo] = await school.cameIn('leerkracht', 'duo');
    await teacher.post({ type: 'message', id: 'm1', text: 'hoi' });
    await teacher.post({ type: 'message', id: 'm2', text: 'hulp' });
    const before = teacher.chat.length;
    await update(teacher, 'm2', 'hulp');
    await update(teacher, 'm1', 'hoi');
    await update(teacher, 'm1', 'hulp', 'undeleteMessage');
    await update(teacher, 'm1', 'hulp', 'softDeleteMessage');
    await teacher.post({ type: 'messageUpdate', id: 'm1', text: 'hulp' });
    await teacher.post({ type: 'messageUpdate', id: 'm1', text: 'hulp', channelData: null }).catch(() => undefined);
    await teacher.post({ type: 'messageDelete', id: 'm2' });
    expect(teacher.chat).toHaveLength(before);
    await update(teacher, 'm1', 'hulp');
    await update(teacher, 'm1', 'hulp');
    expect(teacher.chat).toHaveLength(before + 1);
    await update(duo, 'm1', 'hulp');
    expect(canPress(duo)[0]).toBe('Waarschuw nu');
    await teacher.post({ type: 'message', id: 'm3', text: 'hulp' });
    await teacher.post({ type: 'message', id: 'm4', text: 'hulp' });
    expect(teacher.chat).toHaveLength(before + 3);
  });

  test('before this process was there is taken for a new one', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await update(teacher, 'lang geleden', 'hulp');
    expect(canPress(teacher)[0]).toBe('Waarschuw nu');
  });
});
