import { afterEach, describe, expect, test } from 'vitest';
import { SchoolDay } from '../../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

describe('somebody who comes in', () => {
  test('is greeted once, though Teams tells it twice at the same time', async () => {
    school = await SchoolDay.opens();
    const teacher = school.person('leerkracht');
    await Promise.all([
      teacher.post({ type: 'installationUpdate', action: 'add' }),
      teacher.post({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }),
    ]);
    expect(teacher.chat.filter(({ raw }) => raw.includes('Hoi, ik ben Vangnet.'))).toHaveLength(1);
  });
});
