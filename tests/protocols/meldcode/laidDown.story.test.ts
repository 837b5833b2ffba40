import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { told } from '../signaal/desk/support.js';
import { SchoolDay } from '../../support/school.js';
import { HANDED, LEAVES, VOORCHECK, canDo, does, finds, handsOver, opens, trajectOf } from './story.js';

/** Somebody who works at the school is involved, and that comes out while a traject runs (domain.md 43; law.md L7). */

let school: SchoolDay;
afterEach(() => school.closes());

const STAFF = { ...VOORCHECK, 'Speelt een van deze dingen?': ['Het gaat over gedrag van iemand die op school werkt'] };
const STEP3 = 'Stap 3. Kijk eerst hiernaar';

describe('behaviour of staff, found at step 3', () => {
  test('the teacher gets the four choices, nothing of it is kept, and the traject is laid down without a reason', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { teacher, ib } = traject;
    const heard = await told(ib, () => does(teacher, traject, STEP3, STAFF));
    expect(teacher.sight).toContain('Dit bewaar ik niet. Kies hieronder wat er speelt');
    expect(teacher.sight).toContain('Slaan, vastpakken, dreigen of opsluiten');
    expect(heard.join()).toMatch(/Taak \S+ is neergelegd\. Daar hoort geen reden bij\./);
    const kept = await school.data.readCase(REGENBOOG, traject.id);
    expect(kept?.value.status).toBe('closed');
    expect(JSON.stringify(kept?.value)).not.toContain('medewerker');
    teacher.fills({ 'Waar gaat het over?': 'Slaan, vastpakken, dreigen of opsluiten' });
    await teacher.presses('Verder');
    expect(teacher.buttons).toContain('Vraag het bestuur mij te bellen');
  });

  test('a leader reads that it was laid down, and can open it again', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { teacher, ib } = traject;
    await does(teacher, traject, STEP3, STAFF);
    await opens(ib, traject);
    expect(ib.sight).toContain('Dit traject is neergelegd, zonder reden. Vraag daar niet naar.');
    expect(ib.sight).not.toContain('op school werkt');
    await does(ib, traject, 'Heropenen', { 'Waarom ga je weer verder?': 'Er is ook zorg over thuis bij Sam.' });
    expect(await canDo(ib, traject)).toContain('Stap 4. Vraag 1: vermoeden');
  });

  test('only the button that answers ends anything', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { teacher } = traject;
    await opens(teacher, traject);
    await finds(teacher, STEP3);
    teacher.fills(STAFF);
    await teacher.presses('Hulp nu');
    expect((await school.data.readCase(REGENBOOG, traject.id))?.value.status).toBe('open');
    expect(await canDo(teacher, traject)).toContain(STEP3);
  });

  test('in a traject that others lead only the talk goes', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await handsOver(traject);
    await does(traject.ib, traject, STEP3, STAFF);
    expect(traject.ib.sight).toContain('Het gesprek gaat niet door.');
    expect(await canDo(traject.ib, traject)).toContain('Stap 4. Vraag 1: vermoeden');
  });
});

describe('a child that leaves', () => {
  test('before anybody decided: it is handed over and closed, and nothing of steps 1 to 3 waits on', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { teacher, ib, head } = traject;
    await does(ib, traject, 'Het kind gaat van school', LEAVES);
    expect(await canDo(ib, traject)).not.toContain('Afsluiten');
    await does(ib, traject, 'Overdracht bij een andere school', HANDED);
    expect(ib.sight).toContain('Afsluiten kan nu');
    await does(
      ib,
      traject,
      'Afsluiten',
      {
        'Was het vermoeden onterecht?': 'Nee',
        'Waarom kan het dossier dicht?': 'Het kind is naar een andere school gegaan.',
        'Wie vertelt dit': 'De IB’er, morgen.',
      },
      {},
      {
        'Wat vindt het kind?': 'Niet gevraagd, het kind is al weg.',
        'Wat is het kind verteld': 'Dat wij het overdragen. Juf Marit.',
        'Wie praat de volgende keer': 'Niemand van ons.',
      },
    );
    await opens(head, traject);
    await finds(head, 'Akkoord met sluiten');
    expect(head.sight).toContain('Er blijft niemand opletten: het kind is van school.');
    expect(head.sight).toContain('Nog open: Stap 1. Signalen op een rij');
    head.fills({ 'Jouw oordeel': 'Akkoord' });
    await head.presses('Opslaan');
    expect(await canDo(teacher, traject)).not.toContain('Stap 1. Signalen op een rij');
    await does(ib, traject, 'Rapportage meldcode', { 'Waar ging het over?': 'Anders', 'Werkten de rollen': 'Ja' });
    await does(head, traject, 'Rapportage meldcode aanvullen', {});
    expect((await school.data.readCase(REGENBOOG, traject.id))?.value).toMatchObject({
      status: 'closed',
      facts: { uitkomst: 'van_school' },
    });
  });
});
