import { describe, expect, test } from 'vitest';
import { ALL_MESSAGES, drawn, type Said } from '../support/messages.js';
import { URGENCIES } from '../../dialogs/engine/school/urgency.js';
import { ENDINGS } from './endings.js';
import { ofType, saidOf as read, TOLD as told } from './support.js';

const ilse = { about: 'Ilse Bakker' };
const spoed = { urgency: 'spoed', about: 'Mila Visser', phone: '06-12345678' } as const;
const vandaag = { urgency: 'vandaag', until: '13.00' } as const;

const NOTICES = [...new Set(ALL_MESSAGES.map(({ id }) => id))];

const SENTENCES: [Partial<Said>, string][] = [
  [{ notice: 'taak', until: 'do 12.00' }, 'Er is een signaal voor je. Graag lezen voor do 12.00. K7P-4QX'],
  [{ notice: 'taak', sign: 'Taak', until: 'do 12.00' }, 'Er is een taak voor je. Graag doen voor do 12.00. K7P-4QX'],
  [{ notice: 'taak', sign: 'Vraag' }, 'Er is een vraag voor je. K7P-4QX'],
  [{ notice: 'taak', sign: 'Calamiteit' }, 'Er is een taak bij een calamiteit voor je. K7P-4QX'],
  [{ notice: 'taak', ...vandaag }, 'Er is een signaal voor vandaag. Graag lezen voor 13.00. K7P-4QX'],
  [{ notice: 'taak', ...spoed }, 'Spoed. Lees nu. K7P-4QX. | Bel Mila Visser: 06-12345678.'],
  [{ notice: 'taak', urgency: 'spoed' }, 'Spoed. Lees nu. K7P-4QX.'],
  [{ notice: 'taak', urgency: 'spoed', ...ilse }, 'Spoed. Lees nu. K7P-4QX. | Bel Ilse Bakker.'],
  [
    { notice: 'overgedragen', until: 'do 12.00' },
    'Werk van een collega is nu van jou. Nog te doen bij signaal K7P-4QX. Voor do 12.00. Was er meer, dan staat dat in Mijn werk.',
  ],
  [{ notice: 'herinnering', until: 'do 12.00' }, 'Nog te doen bij signaal K7P-4QX. Voor do 12.00.'],
  [{ notice: 'herinnering', ...vandaag }, 'Vandaag. Nog te doen bij signaal K7P-4QX. Voor 13.00.'],
  [
    { notice: 'herinnering', ...spoed },
    'Spoed. Dit wacht nog op je. Nog te doen bij signaal K7P-4QX. | Bel Mila Visser: 06-12345678.',
  ],
  [{ notice: 'opgeslagen' }, 'Signaal K7P-4QX is opgeslagen, 12.42.'],
  [{ notice: 'opgepakt', ...ilse }, 'Ilse Bakker heeft je signaal K7P-4QX opgepakt.'],
  [{ notice: 'opgepakt' }, 'Je signaal K7P-4QX is opgepakt.'],
  [{ notice: 'beantwoord', ...ilse }, 'Er is een antwoord op je signaal K7P-4QX, van Ilse Bakker.'],
  [{ notice: 'beantwoord' }, 'Er is een antwoord op je signaal K7P-4QX.'],
  [
    { notice: 'nietGelezen', people: 'Ilse Bakker' },
    'Nog niemand heeft signaal K7P-4QX gelezen. Ik heb Ilse Bakker gevraagd. Loop zelf even langs.',
  ],
  [{ notice: 'nietGelezen' }, 'Nog niemand heeft signaal K7P-4QX gelezen. Loop zelf even langs.'],
  [
    { notice: 'nietGelezen', urgency: 'spoed', waitingNumbers: 'Ilse Bakker 06-1' },
    'Nog niemand heeft signaal K7P-4QX gelezen. Loop zelf even langs. Of bel Ilse Bakker 06-1.',
  ],
  [{ notice: 'gedeeld' }, 'Een collega schreef een signaal dat jij mag lezen. K7P-4QX'],
  [{ notice: 'gedeeld', sign: 'Vraag' }, 'Een collega schreef een vraag die jij mag lezen. K7P-4QX'],
  [{ notice: 'teLezen', sign: 'Taak' }, 'Er is nieuws voor je bij taak K7P-4QX.'],
  [{ notice: 'afgerond' }, 'Signaal K7P-4QX is afgerond, 12.42.'],
  [{ notice: 'afgerond', ...ilse }, 'Ilse Bakker heeft signaal K7P-4QX afgerond, 12.42.'],
  [
    { notice: 'nietAf', until: 'ma 12.00' },
    'Je hebt nog een signaal dat niet af is. K7P-4QX. Ik bewaar het tot ma 12.00.',
  ],
  [{ notice: 'nietAf' }, 'Je hebt nog een signaal dat niet af is. K7P-4QX.'],
  [{ notice: 'aangevuld' }, 'Bij signaal K7P-4QX is iets bijgeschreven.'],
  [{ notice: 'aangevuld', urgency: 'spoed' }, 'Spoed. Lees nu. Bij signaal K7P-4QX is iets bijgeschreven.'],
  [{ notice: 'geenOuders', urgency: 'spoed' }, 'Spoed. Lees nu. K7P-4QX. Praat nu niet met de ouders.'],
  [
    { notice: 'aanvullen' },
    'Signaal K7P-4QX: wil je nog iets aanvullen? Het mag ook leeg blijven. Wat je vandaag nog meer schreef, staat in Mijn werk.',
  ],
  [{ notice: 'gevraagd', ...ilse }, 'Ilse Bakker heeft een vraag over signaal K7P-4QX.'],
  [{ notice: 'gevraagd' }, 'Een collega heeft een vraag over signaal K7P-4QX.'],
  [{ notice: 'overgenomen', ...ilse }, 'Ilse Bakker heeft signaal K7P-4QX overgenomen. Je hoeft niets te doen.'],
  [{ notice: 'overgenomen' }, 'Een collega heeft signaal K7P-4QX overgenomen. Je hoeft niets te doen.'],
  [
    { notice: 'rechtgezet', ...ilse },
    'Ilse Bakker zette iets recht in signaal K7P-4QX. Lees het opnieuw. | Kun je er niet meer bij? Dan was het niet voor jou. Praat er met niemand over.',
  ],
  [{ notice: 'meekijken' }, 'Een collega vraagt je om mee te letten. Signaal K7P-4QX.'],
  [
    { notice: 'meekijken', until: 'do 12.00' },
    'Een collega vraagt je om mee te letten. Signaal K7P-4QX. Tot do 12.00.',
  ],
  [{ notice: 'uitgenodigd' }, 'Een collega vraagt je erbij voor een overleg. K7P-4QX'],
  [{ notice: 'uitgenodigd', until: 'do 14.00' }, 'Een collega vraagt je erbij voor een overleg, do 14.00. K7P-4QX'],
  [{ notice: 'weeklijst' }, 'Je weeklijst staat klaar: signalen die een collega zelf in de gaten houdt. K7P-4QX'],
  [
    { notice: 'hulp', asker: 'Mila Visser', place: 'gymzaal', phone: '06-12345678' },
    'Spoed: hulp gevraagd. | Mila Visser vraagt nu hulp. Plek: gymzaal. 12.42. K7P-4QX | Bel 06-12345678.',
  ],
  [
    { notice: 'hulp', asker: 'Mila Visser', place: 'gymzaal', waited: '5 minuten' },
    'Al 5 minuten geen antwoord. Spoed: hulp gevraagd. | Mila Visser vraagt nu hulp. Plek: gymzaal. 12.42. K7P-4QX',
  ],
  [{ notice: 'hulp', state: 'taken' }, 'Dirk Smit gaat (12.43). Je hoeft niets te doen. K7P-4QX'],
  [{ notice: 'hulp', state: 'ended' }, 'Dit hoeft niet meer (Dirk Smit, 12.43). K7P-4QX'],
  [
    { notice: 'gewaarschuwd', people: 'Ilse Bakker', numbers: 'Ilse Bakker 06-1' },
    'Gewaarschuwd om 12.42: Ilse Bakker. K7P-4QX | Nog niemand heeft gereageerd. | Bel ook zelf: Ilse Bakker 06-1.',
  ],
  [{ notice: 'gewaarschuwd', state: 'taken' }, 'Dirk Smit komt naar je toe (12.43). K7P-4QX'],
  [{ notice: 'gewaarschuwd', state: 'ended' }, 'Geregeld door Dirk Smit (12.43). K7P-4QX'],
  [
    { notice: 'nogNiemand', numbers: 'Ilse Bakker 06-1' },
    'Nog steeds geen reactie. K7P-4QX. Bel nu Ilse Bakker 06-1. | Krijg je niemand? Je mag zelf Veilig Thuis bellen: 0800-2000. Bij gevaar 112. Vertel het daarna aan de directeur.',
  ],
  [
    { notice: 'belBestuur', bestuur: '06-9' },
    'Nog steeds geen reactie. K7P-4QX. Bel nu het bestuur: 06-9. | Veilig Thuis: 0800-2000. Bij gevaar 112.',
  ],
  [{ notice: 'belBestuur', state: 'taken' }, 'Dirk Smit komt naar je toe (12.43). K7P-4QX'],
  [
    { notice: 'niemandKan', numbers: 'Ilse Bakker 06-1', bestuur: '06-9' },
    'Niemand van wie ik het vroeg, kan nu komen. K7P-4QX. Bel nu: Ilse Bakker 06-1 · bestuur 06-9. | Je mag zelf Veilig Thuis bellen: 0800-2000. Bij gevaar 112.',
  ],
  [
    { notice: 'tochNiet', ...ilse, people: 'Dirk Smit', numbers: 'Dirk Smit 06-2' },
    'Ilse Bakker kan toch niet komen. K7P-4QX. Ik vroeg het opnieuw aan Dirk Smit. Bel ook zelf: Dirk Smit 06-2. | Je mag zelf Veilig Thuis bellen: 0800-2000. Bij gevaar 112.',
  ],
  [
    { notice: 'hulpIsEr', asker: 'Mila Visser', met: 'Dirk Smit' },
    'Mila Visser sprak Dirk Smit. Je hoeft niet meer te komen. K7P-4QX',
  ],
  [
    { notice: 'hulp', state: 'dropped', asker: 'Mila Visser', met: 'Dirk Smit' },
    'Mila Visser sprak Dirk Smit. Je hoeft niet meer te komen. K7P-4QX',
  ],
  [{ notice: 'gewaarschuwd', state: 'dropped', met: 'Dirk Smit' }, 'Je hebt Dirk Smit gesproken. K7P-4QX'],
  [{ notice: 'gebeld' }, '112 is al gebeld (12.42). K7P-4QX'],
  [
    { notice: 'vergissing', asker: 'Mila Visser' },
    'Het was een vergissing, 12.42. Mila Visser heeft geen hulp meer nodig. K7P-4QX',
  ],
  [
    { notice: 'begonnen', ...ilse },
    'Spoed. Ilse Bakker is begonnen met een signaal en heeft het nog niet af. Loop even langs. K7P-4QX',
  ],
  [{ notice: 'loopt', sign: 'Taak' }, 'Taak K7P-4QX ligt bij een collega en is over tijd. Kijk je even mee?'],
  [
    { notice: 'gewaarschuwd', numbers: 'Ilse Bakker 06-1', waits: 'ma 8.00' },
    'Nog niemand is gewaarschuwd. De school is dicht. Ik stuur het pas ma 8.00. K7P-4QX | Bel nu zelf: Ilse Bakker 06-1. Gevaar: 112.',
  ],
  [
    { notice: 'belMij', asker: 'Mila Visser', place: 'De Linde', phone: '06-1' },
    'Een medewerker van De Linde wil u vandaag vertrouwelijk spreken. | Bel Mila Visser, 06-1.',
  ],
  [
    { notice: 'belMij', state: 'ended', asker: 'Mila Visser', phone: '06-1' },
    'Dirk Smit belt (12.43). U hoeft niets te doen. | Het gaat om Mila Visser, 06-1.',
  ],
  [{ notice: 'wordtGebeld' }, 'Je bericht is gelezen, 12.42. Je wordt vandaag gebeld.'],
  [{ notice: 'nogNietGebeld', numbers: '06-1 of 06-2' }, 'Je bericht is nog niet opgepakt. Bel zelf: 06-1 of 06-2.'],
  [
    { notice: 'gewaarschuwd', people: 'Ilse Bakker', numbers: 'Ilse Bakker 06-1', closed: 'wo 8.00' },
    'Gewaarschuwd om 12.42: Ilse Bakker. K7P-4QX | Nog niemand heeft gereageerd. | Bel ook zelf: Ilse Bakker 06-1. | De school is dicht tot wo 8.00. Je mag zelf Veilig Thuis bellen: 0800-2000. Bij gevaar 112.',
  ],
  [
    { notice: 'spoedlijst', days: 'wo 25 nov' },
    'Te weinig mensen bereikbaar voor spoed: wo 25 nov. Er horen er elke dag minstens twee te zijn. | Je krijgt elke schooldag bericht tot het geregeld is. K7P-4QX',
  ],
  [{ notice: 'vakantie' }, 'Het is bijna vakantie. Kijk je na wie dan veilig is, en wie kan worden gebeld? K7P-4QX'],
  [{ notice: 'zomer' }, 'Er is een bericht voor je, voor de zomervakantie. K7P-4QX'],
  [{ notice: 'opschrijven' }, 'Wil je nu opschrijven wat er was? K7P-4QX'],
  [
    { notice: 'leerlingaccount' },
    'Een leerlingaccount stuurde Vangnet een bericht, 12.42. Ik heb verwezen naar een volwassene en de Kindertelefoon. Wie, zie je als je opent. K7P-4QX',
  ],
  [{ notice: 'bord', sign: 'Calamiteit' }, 'Calamiteit K7P-4QX.'],
  [
    { notice: 'bhv', ...ilse, phone: '06-12345678' },
    'Spoed: kom nu. | Ilse Bakker vraagt de BHV. K7P-4QX | Bel 06-12345678.',
  ],
  [
    { notice: 'bhv', ...ilse, place: 'gymzaal', danger: true },
    'Spoed. Ga niet naar het gevaar. Open eerst de kaart. | Ilse Bakker vraagt de BHV. Plek: gymzaal. K7P-4QX',
  ],
  [{ notice: 'rol' }, 'Je hebt een rol. Calamiteit K7P-4QX.'],
  [{ notice: 'rol', drill: true }, 'OEFENING | Je hebt een rol. Calamiteit K7P-4QX.'],
  [{ notice: 'stand' }, 'Tijd voor een nieuwe stand. Calamiteit K7P-4QX.'],
  [{ notice: 'telling' }, 'Tel nu. Gebruik eerst de papieren lijst. Blijf niet binnen voor je telefoon. K7P-4QX'],
  [{ notice: 'mist' }, 'Spoed. Telling: er mist iemand. Kijk op het bord. K7P-4QX'],
  [{ notice: 'mist', group: 'groep 5' }, 'Spoed. Telling: er mist iemand in groep 5. Kijk op het bord. K7P-4QX'],
  [{ notice: 'terecht', group: 'groep 5' }, 'Telling: er mist niemand meer in groep 5. K7P-4QX'],
  [{ notice: 'mistNog', group: 'groep 5' }, 'Telling: iemand is terecht in groep 5. Er mist daar nog iemand. K7P-4QX'],
  ...ENDINGS,
  [{ notice: 'gewond' }, 'Spoed. Telling: er is iemand gewond. Kijk op het bord. K7P-4QX'],
  [{ notice: 'gevonden' }, 'Gevonden. Zoeken kan stoppen. K7P-4QX'],
  [{ notice: 'geluid' }, 'Het geluid staat weer aan. Kijk op het bord. Calamiteit K7P-4QX.'],
  [{ notice: 'taak', state: 'ended' }, 'Signaal K7P-4QX: dit is al gedaan door Dirk Smit, 12.43.'],
  [{ notice: 'taak', state: 'dropped' }, 'Signaal K7P-4QX: je hoeft hier niets meer te doen.'],
  [{ notice: 'aangevuld', urgency: 'vandaag' }, 'Bij signaal K7P-4QX is iets bijgeschreven. Graag vandaag lezen.'],
  [{ notice: 'antwoord', ...ilse }, 'Ilse Bakker heeft je vraag over signaal K7P-4QX beantwoord.'],
  [{ notice: 'meedenken' }, 'Een collega vraagt of je meedenkt. Twee minuten. K7P-4QX'],
  [
    { notice: 'meedenken', until: 'do 12.00' },
    'Een collega vraagt of je meedenkt. Twee minuten. Graag voor do 12.00. K7P-4QX',
  ],
  [
    { notice: 'kanaalWeg' },
    'Het bord staat niet meer in het teamkanaal. Calamiteit K7P-4QX gaat gewoon door, in jullie eigen chats.',
  ],
  [{ notice: 'leidt', ...ilse }, 'Ilse Bakker leidt nu. Calamiteit K7P-4QX.'],
  [{ notice: 'kanNiet', ...ilse }, 'Ilse Bakker kan nu niet meedenken over vraag K7P-4QX.'],
  [{ notice: 'kanNiet' }, 'Een collega kan nu niet meedenken over vraag K7P-4QX.'],
  [{ notice: 'kijktMee' }, 'De IB’er kijkt mee bij vraag K7P-4QX.'],
  [
    { notice: 'nogGeenAntwoord' },
    'Nog niemand heeft je vraag K7P-4QX beantwoord. Wil je wachten, de IB’er vragen of afronden?',
  ],
  [{ notice: 'afronden' }, 'De tijd voor vraag K7P-4QX is om. Wil je afronden?'],
  [{ notice: 'dank' }, 'Dank je. De vraag K7P-4QX is afgerond.'],
  [{ notice: 'taak', state: 'taken' }, 'Signaal K7P-4QX: Dirk Smit heeft dit opgepakt, 12.43. Je hoeft niets te doen.'],
  [{ notice: 'taak', state: 'ended', endedBy: undefined, endedAt: undefined }, 'Signaal K7P-4QX: dit is al gedaan.'],
];

describe('a stored message', () => {
  test.each(SENTENCES)('%j says: %s', (data, sentence) => expect(read(data)).toBe(sentence));

  test('has a sentence for every notice', () => {
    // `<protocol>.<name>`: its sentence stands in the tests of that protocol.
    const here = NOTICES.filter((notice) => !notice.includes('.'));
    expect(new Set(SENTENCES.map(([data]) => data.notice))).toEqual(new Set(here));
  });

  /** Not even a code: nobody at the school may find what the bestuur was asked. */
  const CODELESS: readonly string[] = ['belMij', 'wordtGebeld', 'nogNietGebeld'];

  test('always has its code, and never what it is about', () => {
    for (const notice of NOTICES.filter((one) => !CODELESS.includes(one)))
      for (const urgency of URGENCIES)
        for (const state of ['open', 'taken', 'ended'] as const) {
          const sentence = read({
            notice,
            urgency,
            state,
            ...ilse,
            until: 'do 12.00',
            phone: '06-12345678',
            bestuur: '06-12345678',
          });
          expect(sentence).toContain('K7P-4QX');
          expect(sentence).not.toMatch(/undefined|kind(?!ertelefoon)|leerling(?!account)|groep|\*/i);
          expect(sentence.includes('06-12345678')).toBe(
            state === 'open' &&
              (['hulp', 'belBestuur', 'niemandKan', 'bhv'].includes(notice) ||
                (urgency === 'spoed' && ['taak', 'herinnering', 'aangevuld'].includes(notice))),
          );
        }
  });

  test('makes bold what hurries', () => {
    const [first] = ofType(drawn({ ...told, ...spoed, notice: 'taak' }), 'TextRun');
    expect(first).toMatchObject({ text: 'Spoed. Lees nu.', weight: 'Bolder' });
  });

  test.each([
    [{ notice: 'taak', urgency: 'spoed' }, 'attention', true],
    [{ notice: 'taak', urgency: 'vandaag' }, 'warning', true],
    [{ notice: 'taak', urgency: 'normaal' }, 'default', true],
    [{ notice: 'taak', urgency: 'spoed', state: 'taken' }, 'default', false],
    [{ notice: 'opgeslagen', urgency: 'spoed' }, 'default', false],
    [{ notice: 'beantwoord', urgency: 'spoed' }, 'default', true],
  ] as const)('%j is drawn %s', (data, style, hasPrimaryButton) => {
    const card = drawn({ ...told, ...data });
    expect(ofType(card, 'Container')).toMatchObject([{ style }]);
    expect(JSON.stringify(card).includes('positive')).toBe(hasPrimaryButton);
  });
});
