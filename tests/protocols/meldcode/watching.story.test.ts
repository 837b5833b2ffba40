import { afterEach, expect, test } from 'vitest';
import { told } from '../signaal/desk/support.js';
import { SchoolDay } from '../../support/school.js';
import { CLOSING, WHY, answers, comesTo, does, finds, opens, trajectOf } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

test('who keeps watch after closing hears it at once, and reads since when, how often and until when', async () => {
  school = await SchoolDay.opens();
  const traject = await trajectOf(school);
  const { ib, head, teacher } = traject;
  await comesTo(school, traject, 1);
  await answers(traject, 1, 'Nee');
  await does(ib, traject, 'Afsluiten', ...CLOSING);
  const heard = await told(teacher, () => does(head, traject, 'Akkoord met sluiten', { 'Jouw oordeel': 'Akkoord' }));
  expect(heard.join()).toMatch(/Een collega vraagt je om mee te letten\. Taak \S+\. Tot vr 11 dec 12\.00\./);
  await school.itIs('12:30', '2026-11-24');
  await opens(teacher, traject);
  await finds(teacher, 'Hoe gaat het met het kind?');
  expect(teacher.sight).toMatch(/Het dossier is gesloten sinds 10 nov\. Jij let op: .+, tot 11 dec\./);
  await school.itIs('20:30', '2026-11-24');
  teacher.fills({ 'Hoe gaat het?': 'Ik maak me weer zorgen', 'Wat zie je?': WHY });
  await teacher.presses('Opslaan');
  expect(teacher.sight).toContain('Op dit moment leest niemand dit meteen.');
  expect(teacher.sight).not.toContain('vandaag naar');
});
