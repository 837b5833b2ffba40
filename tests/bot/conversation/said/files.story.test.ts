import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../../support/cards.js';
import type { Person } from '../../../support/person.js';
import { SchoolDay } from '../../../support/school.js';
import { canPress, IN_CHANNEL, readsNow, STORY } from './typed.js';

let school: SchoolDay;
afterEach(() => school.closes());

const NOT_KEPT = 'Ik bewaar geen foto of bestand.';
const html = (content: string) => ({ contentType: 'text/html', content });
const IMAGE = { contentType: 'image/png', contentUrl: 'https://smba.example/Kaketoefoto.png' };
const FILES = {
  'a photo': [IMAGE, html('<p><img itemtype="http://schema.skype.com/AMSImage" src="x"></p>')],
  'a photo that stands in the text only': [html('<p><img itemtype="http://schema.skype.com/AMSImage" src="x"></p>')],
  'any kind of picture': [{ contentType: 'image/*', contentUrl: 'x' }],
  'a voice clip': [{ contentType: 'audio/mp4', contentUrl: 'x', name: 'Kaketoefoto.m4a' }],
  'a film': [{ contentType: 'video/mp4', contentUrl: 'x' }],
  'a document': [
    { contentType: 'application/vnd.microsoft.teams.file.download.info', content: {}, name: 'Kaketoefoto.docx' },
    html('<p>zie bijlage</p>'),
  ],
  'what says not what it is': [{ contentUrl: 'x' }],
  'what nobody knows': [{ contentType: 'application/x-onbekend' }],
};
const NO_FILES = {
  'the text once more': [html('<div>hoi</div>')],
  'a sign that is drawn': [html('<p><img itemtype="http://schema.skype.com/Emoji" alt="🙂"></p>')],
  'a card': [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }],
  'what is quoted': [{ contentType: 'messageReference', content: '{}' }],
  nothing: [],
  'no list': 'x',
  'nothing at all': null,
  'a list of nothing': [null],
};

const sends = (person: Person, attachments: unknown, more: Record<string, unknown> = {}) =>
  person.post({ type: 'message', attachments, ...more });

describe('with a message', () => {
  test.each(Object.entries(FILES))('%s is not kept, and how it goes away is said', async (_, attachments) => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    expect((await sends(teacher, attachments, { text: null })).status).toBe(200);
    expect(readsNow(teacher)).toContain(NOT_KEPT);
    expect(readsNow(teacher)).toContain('Haal het hier weg: houd het ingedrukt en kies Verwijderen.');
    expect(canPress(teacher)).toEqual(['Leg het veilig vast', 'Hulp nu']);
    await teacher.presses('Leg het veilig vast');
    expect(teacher.value('Wat zag of hoorde je?')).toBe('');
    expect([...school.logs, ...school.teams.wire].join('\n')).not.toContain('Kaketoefoto');
    expect(await school.holds('Kaketoefoto')).toBe(false);
  });
});

describe('with a message', () => {
  test.each(Object.entries(NO_FILES))('%s is no file', async (_, attachments) => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    expect((await sends(teacher, attachments, { text: 'hoi' })).status).toBe(200);
    expect(readsNow(teacher)).toContain('Waar kan ik mee helpen?');
    expect(teacher.sight).not.toContain(NOT_KEPT);
  });

  test('a file and a story, a word or a cry: both are answered', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    for (const [text, answer] of [
      ['Sam viel', STORY],
      ['signaal', 'Wat wil je vastleggen?'],
      ['help', 'Laat het kind niet alleen.'],
    ] as const) {
      const before = teacher.chat.length;
      await sends(teacher, [IMAGE, html('<p>x</p>')], { text });
      const [file, said] = teacher.chat.slice(before).map(({ card }) => textOf(card));
      expect(file).toContain(NOT_KEPT);
      expect([text, said?.includes(answer)]).toEqual([text, true]);
    }
  });

  test('a file in a channel: the neutral line', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await sends(teacher, [IMAGE], { text: '<at>Vangnet</at> ', conversation: IN_CHANNEL });
    expect(school.teams.inChat(IN_CHANNEL.id).map(({ card }) => textOf(card))).toEqual([
      'Ik help je verder in je eigen chat. Zet hier geen namen.',
    ]);
  });

  test('who writes nothing down here only reads how it goes away', async () => {
    school = await SchoolDay.opens();
    const [bestuur] = await school.cameIn('bestuurVervanger');
    await sends(bestuur, [IMAGE]);
    expect(readsNow(bestuur)).toContain(NOT_KEPT);
    expect(canPress(bestuur)).toEqual(['Hulp nu']);
  });
});
