import { afterEach, expect, test } from 'vitest';
import { heard } from '../../../protocols/alarm/people.js';
import { castOf } from '../../../protocols/signaal/desk/support.js';
import { records } from '../../../protocols/signaal/story.js';
import { textOf } from '../../../support/cards.js';
import { SchoolDay } from '../../../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

test('who sent a signal reads who was asked next, and never that it was the sender', async () => {
  school = await SchoolDay.opens({ day: '2026-11-09' });
  const { teacher, head } = await castOf(school);
  await records(teacher, { meekijken: 'De IB’er, deze week' });
  await school.itIs('12:01', '2026-11-12');
  const unread = teacher.chat.map(({ card }) => textOf(card)).find((text) => text.includes('Nog niemand heeft'));
  expect(unread).toContain('Ik heb Bas van der Pannenkoek gevraagd.');
  expect(unread).not.toContain('Marit Zonnedauw');
  expect(textOf(head.chat.at(-1)!.card)).not.toContain('Marit Zonnedauw gevraagd');
});

test('who stands in for the directeur and asks for help is not asked to come, not even anew', async () => {
  school = await SchoolDay.opens();
  const { ib, head, deputy } = await castOf(school);
  await ib.says('hoi');
  await ib.presses('Hulp nu');
  await ib.presses('Waarschuw nu');
  expect(heard(deputy, 'Spoed: hulp gevraagd.')).toBe(1);
  await head.presses('Ik ga nu');
  await head.pressesOn(
    head.chat.findLast(({ raw }) => raw.includes('hulp'))!,
    'Openen',
  );
  await head.presses('Ik kan niet');
  expect(heard(deputy, 'kan toch niet komen')).toBe(1);
  await school.itIs('10:30');
  expect(heard(ib, 'Spoed: hulp gevraagd.')).toBe(0);
});
