import { afterEach, describe, expect, test } from 'vitest';
import { buttonsOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import { INCIDENT, records, WORRY } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const NOBODY = 'Niemand. Ik houd het zelf in de gaten';

/** What a person's newest message says; the greeting means that nothing came. */
const hears = (person: Person): 'nothing' | 'normaal' | 'vandaag' | 'spoed' | 'gedeeld' => {
  const { raw } = person.newest;
  if (raw.includes('Spoed. Lees nu.')) return 'spoed';
  if (raw.includes('vandaag')) return 'vandaag';
  if (raw.includes('Er is een signaal voor je')) return 'normaal';
  return raw.includes('Een collega schreef') ? 'gedeeld' : 'nothing';
};

type Row = { way: string; tick: string; wish?: string; ib: string; head: string; reads: string };

/** The table of practice.md 4.2; 03 is IB'er and aandachtsfunctionaris, 04 directeur. */
const ROUTES: Row[] = [
  { way: WORRY, tick: 'Misschien niet veilig thuis', ib: 'vandaag', head: 'nothing', reads: 'Veilig Thuis' },
  {
    way: WORRY,
    tick: 'Kind vertelde zelf over geweld, misbruik of verwaarlozing',
    ib: 'spoed',
    head: 'spoed',
    reads: 'Praat nu niet met de ouders',
  },
  {
    way: WORRY,
    tick: 'Kind zegt dat het dood wil of doet zichzelf pijn',
    ib: 'spoed',
    head: 'spoed',
    reads: '0800-0113',
  },
  {
    way: WORRY,
    tick: 'Familie-eer, gedwongen trouwen, besnijdenis van een meisje, of achterlaten in het buitenland',
    ib: 'spoed',
    head: 'spoed',
    reads: 'Praat met niemand uit de familie',
  },
  { way: WORRY, tick: 'Ik twijfel', ib: 'vandaag', head: 'nothing', reads: 'leest dit uiterlijk' },
  {
    way: INCIDENT,
    tick: 'Seksueel of ernstig gedrag tussen kinderen',
    ib: 'vandaag',
    head: 'vandaag',
    reads: 'nog niets over straf',
  },
  {
    way: INCIDENT,
    tick: 'Letsel, of een dokter nodig',
    ib: 'nothing',
    head: 'vandaag',
    reads: 'Bel de ouders vandaag',
  },
  { way: WORRY, tick: 'Geen van deze', ib: 'nothing', head: 'nothing', reads: 'de leerkracht van vorig jaar' },
  {
    way: WORRY,
    tick: 'Geen van deze',
    wish: 'De IB’er, deze week',
    ib: 'normaal',
    head: 'nothing',
    reads: 'leest dit uiterlijk',
  },
  {
    way: WORRY,
    tick: 'Geen van deze',
    wish: 'Ik wil advies',
    ib: 'normaal',
    head: 'nothing',
    reads: 'leest dit uiterlijk',
  },
  {
    way: WORRY,
    tick: 'Ik twijfel',
    wish: 'De IB’er, deze week',
    ib: 'vandaag',
    head: 'nothing',
    reads: 'leest dit uiterlijk',
  },
];

describe('what is ticked counts', () => {
  test.each(ROUTES)('$tick ($wish): the IB’er hears $ib, the directeur $head', async (row) => {
    school = await SchoolDay.opens();
    const [teacher, ib, head] = await school.cameIn('leerkracht', 'ib', 'directeur');
    await records(teacher, { way: row.way, speelt: [row.tick], meekijken: row.wish ?? NOBODY });
    expect(teacher.sight).toContain(row.reads);
    expect([hears(ib), hears(head)]).toEqual([row.ib, row.head]);
  });

  test('a child told it itself: the duo does not see it, and nobody is asked to talk with the parents', async () => {
    school = await SchoolDay.opens();
    const [teacher, duo, ib] = await school.cameIn('leerkracht', 'duo', 'ib');
    const speelt = ['Kind vertelde zelf over geweld, misbruik of verwaarlozing'];
    await records(teacher, { speelt, meekijken: NOBODY });
    expect(teacher.sight).not.toContain('Vertel de ouders');
    expect(duo.chat).toHaveLength(1);
    const opened = ib.newest.card;
    expect(JSON.stringify(opened)).toContain('000-');
    await duo.forges(firstData(ib));
    expect(duo.sight).toBe('Deze zaak is er niet, of je kunt er niet bij.');
  });

  test('three taps about going home; "no" makes it urgent', async () => {
    school = await SchoolDay.opens();
    const [teacher, ib, head] = await school.cameIn('leerkracht', 'ib', 'directeur');
    await records(teacher, { speelt: ['Misschien niet veilig thuis'], meekijken: NOBODY });
    expect(teacher.sight).toContain('Hoe gaat het kind naar huis?');
    expect(teacher.value('Hoe laat gaat het weg?')).toBe('14:15');
    teacher.fills({ 'Waar is het kind nu?': 'Bij mij', 'Waarheen?': 'Naar huis', 'Durft het kind naar huis?': 'Nee' });
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('0800-2000');
    expect([hears(ib), hears(head)]).toEqual(['spoed', 'spoed']);
    await ib.presses('Openen');
    expect(ib.sight).toMatch(/Durft het kind naar huis\?\s+Nee/);
  });

  test('who has it already hears at once that the child does not dare to go home', async () => {
    school = await SchoolDay.opens();
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher, { speelt: ['Kind vertelde zelf over geweld, misbruik of verwaarlozing'] });
    await ib.presses('Ik pak dit op');
    teacher.fills({ 'Waar is het kind nu?': 'Bij mij', 'Waarheen?': 'Naar huis', 'Durft het kind naar huis?': 'Nee' });
    await teacher.presses('Opslaan');
    expect(ib.newest.raw).toContain('is iets bijgeschreven');
    expect(ib.newest.alert).toBe(true);
  });

  test('about a colleague: nothing stays, the text is read one last time', async () => {
    school = await SchoolDay.opens();
    const [teacher, ib, head] = await school.cameIn('leerkracht', 'ib', 'directeur');
    const wat = 'Dit ging **over** een collega.';
    await records(teacher, { wat, speelt: ['Gedrag van iemand die op school werkt', 'Ik twijfel'] });
    expect(teacher.sight).toContain(wat);
    expect(teacher.sight).toContain('000-1234590');
    expect([hears(ib), hears(head)]).toEqual(['nothing', 'nothing']);
    await teacher.says('hoi');
    expect(teacher.sight).not.toContain('Je hebt nog iets dat niet af is.');
  });

  test('after school nobody is promised, and the numbers stand there', async () => {
    school = await SchoolDay.opens({ at: '19:30' });
    const [teacher] = await school.cameIn('leerkracht');
    await records(teacher);
    expect(teacher.sight).toContain('Op dit moment leest niemand dit meteen.');
    expect(teacher.sight).toContain('dicht tot wo 8.00');
    expect(teacher.sight).not.toContain('leest dit uiterlijk');
  });
});

/** What the *Openen* button of somebody's newest message says. */
const firstData = (person: Person): Record<string, string> => buttonsOf(person.newest.card)[0]?.data ?? {};
