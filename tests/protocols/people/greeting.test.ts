import { afterEach, describe, expect, test } from 'vitest';
import { BOTH_WAYS, SchoolDay } from '../../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

describe.each(BOTH_WAYS)('somebody who comes in, forms in %s', (forms) => {
  test('is greeted once, though Teams tells it twice at the same time', async () => {
    school = await SchoolDay.opens({ forms });
    const teacher = school.person('01');
    await Promise.all([
      teacher.post({ type: 'installationUpdate', action: 'add' }),
      teacher.post({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }),
    ]);
    expect(teacher.chat.filter(({ raw }) => raw.includes('Hoi, ik ben Vangnet.'))).toHaveLength(1);
  });
});
