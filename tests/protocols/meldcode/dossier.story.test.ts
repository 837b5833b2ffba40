import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import type { Case, Entry } from '../../../dialogs/engine/case/case.js';
import { records } from '../signaal/story.js';
import type { Person } from '../../support/person.js';
import { pupilFound } from '../../support/pupils.js';
import { SchoolDay } from '../../support/school.js';
import { WHOLE, fetches } from './fetches.js';
import {
  CLOSING,
  REPORT,
  WHY,
  answers,
  canDo,
  comesTo,
  does,
  finds,
  opens,
  samId,
  trajectOf,
  type Traject,
} from './story.js';

let school: SchoolDay;
let traject: Traject;
beforeEach(async () => {
  school = await SchoolDay.opens();
  traject = await trajectOf(school);
});
afterEach(() => school.closes());

const pdfFor = async (person: Person): Promise<string> => (await fetches(person, traject, WHOLE)).text;

/** Everything that is read from the first card to the last. */
const reads = async (person: Person): Promise<string> => {
  await opens(person, traject);
  await finds(person, 'Dossier lezen');
  const seen = [person.sight];
  while (person.buttons.includes('Volgende')) {
    await person.presses('Volgende');
    seen.push(person.sight);
  }
  return seen.join('\n');
};

const change = async (how: (c: Case) => Case): Promise<void> => {
  const { value, etag } = (await school.data.readCase(REGENBOOG, traject.id))!;
  await school.data.replaceCase(how(value), etag);
};

describe('the dossier answers', () => {
  test('who weighed what, when and why, in the order it happened', async () => {
    await comesTo(school, traject, 5);
    const text = await pdfFor(traject.ib);
    for (const words of [
      'Over: Sam Boterbloem, ',
      'Stap 1. Signalen op een rij',
      'Drie keer een plek op de arm in twee weken.',
      'Wat was het advies?',
      'Praat met de ouders.',
      'Heb ik op basis van',
      'Probeer hulp.',
      'Gezinshulp van het jeugdteam.',
      WHY,
      'Marit Zonnedauw leerkracht',
      'Wanneer was het? di 10 nov 2026',
      'Stappen: 1 gedaan, 2 gedaan, 3 gedaan, 4 gedaan, 5 gedaan.',
      'Overleg · Met wie? Aandachtsfunctionaris',
      'di 10 nov 2026 10.00',
      'Alles op volgorde',
      'Wie er bericht kreeg',
      'vertrouwelijk',
    ])
      expect(text).toContain(words);
    expect(text.indexOf('Stap 2. Overleg')).toBeLessThan(text.indexOf('Stap 3. Gesprekken'));
    expect(text.indexOf('Stap 4. Wegen')).toBeLessThan(text.indexOf('Stap 5. Beslissen'));
  });

  test('what goes well in the family, before what does not', async () => {
    await comesTo(school, traject, 1);
    const text = await pdfFor(traject.ib);
    expect(text.indexOf('Wat goed gaat')).toBeLessThan(text.indexOf('Drie keer een plek'));
    expect(text).toContain('Sam heeft een vriend in de groep.');
  });

  test('that the suspicion was unfounded: who says so, why, and who agreed', async () => {
    await comesTo(school, traject, 1);
    await answers(traject, 1, 'Nee');
    await does(traject.ib, traject, 'Afsluiten', ...CLOSING);
    expect(await pdfFor(traject.ib)).not.toContain('Het vermoeden bleek onterecht');
    await does(traject.head, traject, 'Akkoord met sluiten', { 'Jouw oordeel': 'Akkoord' });
    const text = await pdfFor(traject.head);
    expect(text).toContain('Het vermoeden van huiselijk geweld of kindermishandeling bleek onterecht.');
    expect(text).toMatch(/Akkoord van [A-Z]\w+ \w+ · di 10 nov 2026 10\.00/);
  });

  test('what was reported, in whose name, and what the second person found', async () => {
    await comesTo(school, traject, 2);
    await answers(traject, 2, 'Ja');
    await does(traject.ib, traject, 'Melden bij Veilig Thuis', ...REPORT);
    await does(traject.head, traject, 'Akkoord met de melding', { 'Jouw oordeel': 'Niet akkoord' });
    await does(traject.head, traject, 'Niet akkoord', {
      'Waarom niet akkoord?': 'Ik wil eerst met Veilig Thuis praten.',
    });
    const text = await pdfFor(traject.ib);
    expect(text).not.toContain('Akkoord met de melding Joris');
    for (const words of [
      'Oordeel over de melding · Jouw oordeel: Niet akkoord',
      'VT-1',
      'Namens de directie?',
      'Wat de tweede persoon vond',
      'Ik wil eerst met Veilig Thuis praten.',
    ])
      expect(text).toContain(words);
  });
});

describe('who', () => {
  test('stands in it once with the role; with what came too late, whose it was', async () => {
    await comesTo(school, traject, 1);
    await school.itIs('12:30', '2026-11-27');
    await opens(traject.ib, traject);
    await finds(traject.ib, 'Volledig dossier als PDF');
    expect(traject.ib.sight).toContain('Lees eerst na of er namen van anderen in staan.');
    const text = await pdfFor(traject.ib);
    expect(text).toContain('Hatice Kompasroos intern begeleider');
    expect(text.match(/Kompasroos,? \(?intern begeleider/g)).toHaveLength(1);
    expect(text).toMatch(/Wat de leerkracht moet weten(; [^·]+)? · niet op tijd · Hatice Kompasroos/);
  });
});

describe('who read it', () => {
  test('stands in it: who looked first and last, and who took it along when', async () => {
    await comesTo(school, traject, 1);
    await opens(traject.ib, traject);
    await school.itIs('11:00');
    await opens(traject.head, traject);
    await pdfFor(traject.head);
    await school.itIs('12:00');
    const text = await pdfFor(traject.ib);
    expect(text).toContain('Wie het las');
    const readers = text.slice(text.indexOf('Wie het las'));
    expect(readers).toMatch(/Hatice Kompasroos .*di 10 nov 2026 10\.00/);
    expect(readers).toMatch(/Joris Vuurtoren .*di 10 nov 2026 11\.00 .*di 10 nov 2026 11\.00/);
    expect(readers).not.toContain('13.00');
  });
});

describe('names', () => {
  test('the child is named; every other child, also a brother that was linked, is a number on paper and initials on cards', async () => {
    const [sam, noor] = await Promise.all(
      ['boterbloem', 'noor'].map((word) => pupilFound(school.data, REGENBOOG, word)),
    );
    const shown = [
      { pupil: noor!.id },
      ' zag dat ',
      { pupil: sam!.id, spelled: 'Sammie' },
      ' en ',
      { pupil: noor!.id, spelled: 'Noortje' },
      ' huilden.',
    ];
    const answers = [{ field: 'nieuw', label: 'Wat?', value: '', shown }];
    const entry: Entry = { id: 'x', at: school.now, by: traject.ib.id, did: 'answered', step: 'erbij', answers };
    await change((c) => ({ ...c, subjects: [...c.subjects, noor!.id], log: [...c.log, entry] }));
    const [paper, onCards] = [await pdfFor(traject.ib), await reads(traject.ib)];
    // What leaves the school does not even have initials of another child.
    expect(paper).toContain('Over: Sam Boterbloem, groep 5 De Regenboog');
    expect(paper).toContain('[ander kind 1] zag dat Sammie en [ander kind 1] huilden');
    expect(onCards).toContain('Sam Boterbloem, groep 5 · N.');
    expect(onCards).toMatch(/N\.\S+ zag dat Sammie en N\.\S+ huilden/);
    for (const text of [paper, onCards]) {
      expect(text).not.toMatch(/Noortje/);
      expect(text).not.toContain(noor!.last);
    }
  });

  test('a signal that belongs to it is in it: who saw what, when; one that may not be read is not', async () => {
    await records(traject.teacher, {});
    const [head] = (await school.data.about(REGENBOOG, await samId(school), '')).filter(
      (one) => one.protocol === 'signaal',
    );
    const mine = await pdfFor(traject.ib);
    expect(mine).toContain('De signalen die erbij horen');
    expect(mine).toContain(`Signaal ${head!.code}, begonnen op`);
    const signal = (await school.data.readCase(REGENBOOG, head!.id))!;
    const excluded = [...signal.value.excluded, traject.ib.id];
    await school.data.replaceCase({ ...signal.value, excluded }, signal.etag);
    const less = await pdfFor(traject.ib);
    expect(less).not.toContain(`Signaal ${head!.code}, begonnen op`);
    expect(less).toContain('Niet opgenomen');
  });
});

describe('page by page', () => {
  test('says what the PDF says', async () => {
    await comesTo(school, traject, 3);
    const [cards, paper] = [await reads(traject.ib), await pdfFor(traject.ib)];
    for (const words of ['Sam heeft een vriend in de groep.', 'Probeer hulp.', 'Alles op volgorde', WHY]) {
      expect(cards).toContain(words);
      expect(paper).toContain(words);
    }
    expect(cards).toMatch(/Meldcodedossier [A-Z2-9-]{7}, 1 van \d/);
  });

  test('goes back too, and every card is a look', async () => {
    await comesTo(school, traject, 3);
    const looks = async () => (await school.auditOf(REGENBOOG)).filter(({ did }) => did === 'looked').length;
    await opens(traject.head, traject);
    await finds(traject.head, 'Dossier lezen');
    const before = await looks();
    await traject.head.presses('Volgende');
    expect(traject.head.sight).toMatch(/2 van \d/);
    await traject.head.presses('Vorige');
    expect(traject.head.sight).toMatch(/1 van \d/);
    expect(traject.head.buttons).not.toContain('Vorige');
    expect((await looks()) - before).toBe(2);
  });

  test('a long case: what rolled over to pages is read from the first word', async () => {
    const text = 'Dit is een lange regel over wat er te zien was. '.repeat(60);
    const entry = (n: number): Entry => ({
      id: `oud-${n}`,
      at: `2026-11-0${(n % 8) + 1}T09:00:00.000Z`,
      by: traject.ib.id,
      did: 'answered',
      step: 'erbij',
      answers: [{ field: 'nieuw', label: 'Wat is erbij gekomen?', value: '', shown: [`Regel ${n}. ${text}`] }],
    });
    const old = Array.from({ length: 30 }, (_, n) => entry(n));
    const c = (await school.data.readCase(REGENBOOG, traject.id))!.value;
    await school.data.createPage({ case: c.id, school: c.school, code: c.code, number: 1, entries: old });
    // An attempt that was not counted: the case still has what lies on the page.
    await change((one) => ({ ...one, pages: 1, log: [old[29]!, ...one.log] }));
    const [cards, paper] = [await reads(traject.ib), await pdfFor(traject.ib)];
    for (const all of [cards, paper]) for (let n = 0; n < 30; n += 1) expect(all.split(`Regel ${n}. `)).toHaveLength(2);
  });

  test('only for who leads', async () => {
    expect(await canDo(traject.teacher, traject)).not.toContain('Dossier lezen');
    await traject.teacher.forges({ go: 'pages', school: REGENBOOG, case: traject.id, step: 'dossier' });
    expect(traject.teacher.sight).toBe('Deze zaak is er niet, of je kunt er niet bij.');
  });
});
