import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../support/cards.js';
import { BOTH_WAYS, SchoolDay } from '../../support/school.js';
import { agrees, talks, prepared, SAM, SAM_TOLD, speaksWithBoth, TIES, TIES_TOLD } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

describe.each(BOTH_WAYS)('children make it good, forms in %s', (forms) => {
  test('asked, prepared, held, agreed, looked back on, closed', async () => {
    school = await SchoolDay.opens({ forms });
    const { marit, ib, bas } = await prepared(school);
    expect(ib.newest.raw).toContain('Marit Zonnedauw vraagt je een gesprek te leiden');
    expect(textOf(ib.newest.card)).not.toMatch(/Sam|Ties|S\.B\.|T\.Z\.|herstel/i);
    expect(ib.buttons).toContain('Voorgesprek met S.B.');
    await speaksWithBoth(ib);

    await school.itIs('13:00', '2026-11-12');
    expect(ib.newest.raw).toContain('Nog te doen bij');
    await ib.presses('Openen');
    await ib.presses('Het gesprek');
    await talks(ib);
    expect(marit.newest.raw).toContain('Het gesprek is geweest');

    await agrees(ib, {
      'Wat spreken jullie af?': 'Ties loopt om het klimrek heen.',
      'Spreken jullie nog iets af?': 'Ja',
    });
    expect(ib.sight).toContain('Afspraak 2');
    await agrees(ib, { 'Welke collega let hierop?': 'Ikzelf' });
    expect(ib.sight).toContain('Over twee weken kijken jullie terug.');
    expect(bas.chat.map(({ raw }) => raw).join()).toContain('Er is nieuws voor je');

    await bas.presses('Openen');
    await bas.presses('Lukt deze afspraak?');
    expect(bas.sight).toContain('Ties loopt om het klimrek heen.'.replace('Ties', 'T.Z.'));
    await bas.presses('Een beetje');
    expect(ib.newest.raw).toContain('Bas van der Pannenkoek ziet dat een afspraak niet lukt');

    await school.itIs('12:30', '2026-11-26');
    await ib.presses('Openen');
    await ib.presses('Terugkijken');
    ib.fills({
      'Houdt ieder zich aan de afspraken?': 'Ja',
      'Waaraan zie je dat?': 'Ze spelen weer samen.',
      'Hoe nu verder?': 'Afsluiten',
    });
    await ib.presses('Opslaan');
    expect(marit.newest.raw).toContain('afgerond');
    expect(JSON.stringify([marit, ib, bas].flatMap(({ chat }) => chat.map(({ raw }) => raw)))).not.toMatch(
      /Boterbloem|Zandloper|klimrek/,
    );
  });

  test('who asked and the teacher of one child read the common part, and of the own child', async () => {
    school = await SchoolDay.opens({ forms });
    const { marit, ib, bas } = await prepared(school);
    await speaksWithBoth(ib);
    await school.itIs('13:00', '2026-11-12');
    await ib.presses('Openen');
    await ib.presses('Het gesprek');
    await talks(ib);
    await agrees(ib);
    await marit.presses('Openen');
    expect(marit.sight).toContain('Er werd geduwd');
    expect(marit.sight).toContain(SAM_TOLD);
    expect(marit.sight).not.toContain(TIES_TOLD);
    await bas.presses('Lezen');
    expect(bas.sight).toContain('Er werd geduwd');
    expect(bas.sight).toContain(TIES_TOLD);
    expect(bas.sight).not.toContain(SAM_TOLD);
    expect(bas.sight).not.toContain(SAM);
    await ib.presses('Openen');
    expect(ib.sight).toContain(SAM_TOLD);
    expect(ib.sight).toContain(`Wat vertelde ${TIES}\n${TIES_TOLD}`);
  });
});
