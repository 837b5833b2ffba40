import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { told } from '../signaal/desk/support.js';
import { SchoolDay } from '../../support/school.js';
import { HOW, TALK, VOORCHECK, canDo, does, finds, opens, trajectOf, type Traject } from './story.js';

/** A talk with the parents may be dangerous: what the teacher knows of it, before and after Veilig Thuis was asked. */

let school: SchoolDay;
let traject: Traject;
beforeEach(async () => {
  school = await SchoolDay.opens();
  traject = await trajectOf(school);
  await does(traject.teacher, traject, 'Stap 3. Kijk eerst hiernaar', {
    ...VOORCHECK,
    'Speelt een van deze dingen?': ['Een gesprek met de ouders kan gevaarlijk zijn voor het kind of voor jou'],
  });
});
afterEach(() => school.closes());

describe('the teacher whose talk is not safe', () => {
  test('reads why, and who asks Veilig Thuis', async () => {
    await opens(traject.teacher, traject);
    expect(traject.teacher.sight).toContain(
      'Praat nog niet met de ouders. Een gesprek kan nu gevaarlijk zijn. Hatice Kompasroos spreekt eerst Veilig Thuis.',
    );
  });

  test('hears that it is possible, what was advised and who comes along', async () => {
    const { teacher, ib } = traject;
    await does(ib, traject, 'Veilig Thuis gesproken', TALK);
    expect(await canDo(teacher, traject)).not.toContain('Stap 3. Kijk eerst hiernaar');
    ib.fills(HOW);
    const heard = await told(teacher, () => ib.presses('Opslaan'));
    expect(heard.join()).toContain('Er is een taak voor je');
    await opens(teacher, traject);
    expect(teacher.sight).toContain('Advies van Veilig Thuis: Praat alleen met moeder, op school.');
    expect(teacher.sight).not.toContain('Praat nog niet met de ouders.');
    await finds(teacher, 'Stap 3. Kijk eerst hiernaar');
    expect(teacher.sight).toContain('Mee naar het gesprek: De IB’er');
  });

  test('what Veilig Thuis said beside that stays with who leads', async () => {
    const { teacher, ib } = traject;
    await does(ib, traject, 'Veilig Thuis gesproken', TALK, HOW);
    await opens(teacher, traject);
    expect(teacher.sight).not.toContain('Praat eerst met moeder.');
  });
});
