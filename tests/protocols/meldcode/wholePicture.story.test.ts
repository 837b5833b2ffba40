import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SchoolDay } from '../../support/school.js';
import {
  CLOSING,
  CONTENT,
  HELP,
  NORM,
  WHY,
  answers,
  canDo,
  comesTo,
  does,
  finds,
  handsOver,
  opens,
  reportWith,
  trajectOf,
  type Traject,
} from './story.js';

/** What a report keeps, what Veilig Thuis does, and what somebody sees who must agree (domain.md 9, P11-P14). */

let school: SchoolDay;
let traject: Traject;
beforeEach(async () => {
  school = await SchoolDay.opens();
  traject = await trajectOf(school);
});
afterEach(() => school.closes());

const dossierOf = async (): Promise<string> => {
  await opens(traject.ib, traject);
  return traject.ib.sight;
};

describe('a report', () => {
  test('is prepared from the dossier, completed by who reports, and kept', async () => {
    const { ib } = traject;
    await handsOver(traject);
    await opens(ib, traject);
    await finds(ib, 'Melding klaarzetten');
    expect(ib.value('Directe aanleiding')).toContain('had weer een blauwe plek');
    expect(ib.value('Wat, hoe vaak')).toContain('Drie keer een plek op de arm');
    await ib.presses('Verder');
    expect(ib.value('Ouders: wie')).toBe('ouder 1 (gezag), ouder 2 (gezag)');
    ib.fills({ 'Gezin: wie': 'Sam en beide ouders.' });
    await ib.presses('Verder');
    await ib.presses('Klaarzetten');
    expect(ib.sight).toContain('- Gezin: wie horen erbij, leeftijden, adres: S.B. en beide ouders.');
    expect(ib.sight).toContain('- Hulp en politie, voor zover je dat weet: …');
    expect(await dossierOf()).toContain('Klaargezet voor de melding');
    await does(ib, traject, 'Melden bij Veilig Thuis', reportWith({})[0]!);
    expect(ib.value('Wat heb je gemeld?')).toBe('Zoals het is klaargezet.');
  });

  test('keeps what was reported and in which function, and per parent why it was not told', async () => {
    const { ib } = traject;
    await handsOver(traject);
    await does(ib, traject, 'Melden bij Veilig Thuis', reportWith(NORM)[0]!, CONTENT, {
      'Wisten de ouders het vooraf?': 'Een van hen',
      'Een van hen: wie?': ['Ouder 2'],
      'Waarom wist ouder 1': 'Dat is niet veilig',
      'Weet het kind dat er gemeld is?': 'Ja',
      'Is dit nog steeds zo?': 'Ja, nog steeds zo',
    });
    const dossier = await dossierOf();
    expect(dossier).toContain('is bang om naar huis te gaan.');
    expect(dossier).toContain('Met welke functie meldde je?');
    expect(dossier).toMatch(/Waarom wist ouder 1 het niet vooraf\?\s*Dat is niet veilig/);
  });

  test('an answer that differs from the questions is asked about, and not refused', async () => {
    const { ib } = traject;
    await comesTo(school, traject, 3);
    await answers(traject, 3, 'Nee');
    await does(ib, traject, 'Melden bij Veilig Thuis', reportWith(NORM)[0]!);
    expect(ib.sight).toContain('Je antwoordde bij vraag 2 nee, en kiest norm 1. Klopt dat?');
    ib.fills(CONTENT);
    await ib.presses('Verder');
    expect(ib.sight).toContain('Wisten de ouders het vooraf?');
  });
});

describe('what Veilig Thuis does', () => {
  const hears = async (what: string, found: string, more: Record<string, string> = {}): Promise<void> => {
    await handsOver(traject);
    await does(traject.ib, traject, 'Melden bij Veilig Thuis', ...reportWith(NORM));
    await does(
      traject.ib,
      traject,
      'Wat Veilig Thuis doet',
      { 'Wat doet Veilig Thuis?': what, 'Is het vermoeden bevestigd?': found, 'Wat verwacht': 'Blijf kijken.' },
      more,
    );
  };

  test('stands above the traject, and its research has an end on which somebody asks', async () => {
    await hears('Onderzoek', 'Nog niet bekend');
    expect(traject.ib.sight).toContain('Op 10 dec vraag ik hoe het verdergaat.');
    expect(await dossierOf()).toContain('Veilig Thuis doet onderzoek, gehoord op 10 nov, tot uiterlijk 19 jan.');
    await school.itIs('12:30', '2027-01-19');
    expect(await canDo(traject.ib, traject)).toContain('Is het onderzoek van Veilig Thuis klaar?');
  });

  test('neither confirmed nor refuted: it is asked on the day of the second look', async () => {
    await hears('Stopt', 'Niet bevestigd en niet weerlegd', { 'Niet bevestigd: wanneer': '2027-02-09' });
    await school.itIs('12:30', '2027-02-09');
    expect(await canDo(traject.ib, traject)).toContain('Keek Veilig Thuis nog eens?');
  });

  test('refuted: what parents can ask is told', async () => {
    await hears('Stopt', 'Nee, weerlegd');
    expect(traject.ib.sight).toContain('Ouders kunnen Veilig Thuis vragen om het dossier daar te vernietigen.');
  });
});

describe('who must agree', () => {
  test('sees all of a closing: the child, who tells, who watches, what is still open', async () => {
    const { ib, head } = traject;
    await comesTo(school, traject, 1);
    await answers(traject, 1, 'Nee');
    await does(ib, traject, 'Afsluiten', ...CLOSING);
    await opens(head, traject);
    await finds(head, 'Akkoord met sluiten');
    expect(head.sight).toContain(WHY);
    expect(head.sight).toContain('Het kind: S.B. vindt het spannend.');
    expect(head.sight).toContain('Wie vertelt het: De IB’er, morgen.');
    expect(head.sight).toContain('Marit Zonnedauw blijft opletten, elke 2 weken, tot 11 dec.');
    expect(head.sight).toContain('Nog open: Wat de leerkracht moet weten.');
  });

  test('sees all of a report: what was said, what the child thinks, whether parents knew', async () => {
    const { ib, head } = traject;
    await handsOver(traject);
    await does(ib, traject, 'Melden bij Veilig Thuis', ...reportWith(NORM));
    await opens(head, traject);
    await finds(head, 'Akkoord met de melding');
    expect(head.sight).toContain('Gemeld: Drie keer een plek op de arm.');
    expect(head.sight).toContain('Het kind: S.B. vindt het spannend.');
    expect(head.sight).toContain('Wisten de ouders het vooraf? Ja, allemaal.');
  });

  test('who keeps watch reads it at once, and the leaders too', async () => {
    const { ib, head, teacher } = traject;
    await comesTo(school, traject, 1);
    await answers(traject, 1, 'Nee');
    await does(ib, traject, 'Afsluiten', ...CLOSING);
    await does(head, traject, 'Akkoord met sluiten', { 'Jouw oordeel': 'Akkoord' });
    await opens(teacher, traject);
    expect(teacher.sight).toContain('Jij let op: elke 2 weken, tot 11 dec.');
    expect(await dossierOf()).toContain('Marit Zonnedauw let op: elke 2 weken, tot 11 dec.');
  });

  test('the child is asked what changed, and only that', async () => {
    await comesTo(school, traject, 4);
    await answers(traject, 4, 'Ja');
    await does(traject.ib, traject, 'Stap 5. Afspraken over hulp', ...HELP.slice(0, 2));
    expect(traject.ib.sight).toContain('Wat vindt het kind? (10 nov) S.B. vindt het spannend.');
    traject.ib.fills({ 'Is dit nog steeds zo?': 'Nee, er is iets', 'Wat vindt het kind?': 'Sam is opgelucht.' });
    await traject.ib.presses('Opslaan');
    expect(await dossierOf()).toContain('is opgelucht.');
  });
});

test('the weighing says whether consent was asked, what parents know and with which instrument', async () => {
  await comesTo(school, traject, 1);
  await answers(traject, 1, 'Ja');
  const dossier = await dossierOf();
  expect(dossier).toMatch(/Toestemming van ouders om met anderen te delen\?\s*Gevraagd en gegeven/);
  expect(dossier).toMatch(/Is alles wat in dit dossier staat met de ouders besproken\?\s*Ja, alles/);
});
