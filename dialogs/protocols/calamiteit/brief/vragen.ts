import { choice, group, longText, text, type Answers } from '../../../engine/language/index.js';
import type { Sight } from '../woorden.js';
import { feiten, gedenkt, mag, naarBuiten } from './familie.js';
import { SOORTEN } from './berichten/soort.js';

/** The questions from which a letter or a message is made. */

const NO_NAMES = 'Geen namen: “betrokken kinderen”, “een kind uit groep 5”.';

const { team, ...BRIEVEN } = SOORTEN;

/**
 * Each of two items of the list asks for one kind: the message to the team, or a letter. Begun by hand it may be any.
 */
const soortVraag = (c: Sight) => {
  if (c.of === 'team_boodschap') return {};
  return { soort: choice('Wat wil je maken?', c.of === 'brief' ? BRIEVEN : { ...BRIEVEN, team }) };
};

const gedenkVraag = (c: Sight) =>
  gedenkt(c) && {
    gedenken: longText('Gedenken en uitvaart', {
      optional: true,
      max: 300,
      hint: 'Alleen wat de familie goed vindt. Bijvoorbeeld: een tafel met een kaars in de hal, tot vrijdag.',
      ...naarBuiten(c),
    }),
  };

export const briefVragen = (c: Sight) => ({
  ...soortVraag(c),
  groep: group('Welke groep?', c.school.groups, { optional: true }),
  wat: longText('Wat weten we zeker?', { max: 700, ...(!mag(c).naam && { hint: NO_NAMES }), ...feiten(c) }),
  doen: longText('Wat doet de school?', { max: 700, hint: 'Ook: wie is er bij de kinderen?', ...naarBuiten(c) }),
  kinderen: longText('Hoe hoorden de kinderen het, of wat zeggen we hun?', {
    optional: true,
    max: 400,
    ...naarBuiten(c),
  }),
  ...gedenkVraag(c),
  hulp: text('Wie helpt de school?', { optional: true, max: 100, hint: 'Bijvoorbeeld: de GGD.', ...naarBuiten(c) }),
  vragen: text('Waar kunnen ouders terecht?', {
    optional: true,
    hint: 'Spreekuur, naam en telefoon.',
    ...naarBuiten(c),
  }),
  weer: text('Wanneer volgt een volgend bericht?', { optional: true, max: 80, ...naarBuiten(c) }),
});
export type Gevraagd = Answers<ReturnType<typeof briefVragen>>;

/** The text itself, on each card that it passes. */
export const tekst = (c: Sight, hint?: string) =>
  longText('De tekst', { max: LANG, ...naarBuiten(c), ...(hint !== undefined && { hint }) });

const LANG = 4000;
