import {
  asTyped,
  choice,
  colleagues,
  longText,
  number,
  text,
  type Part,
  type Sight as PlainSight,
} from '../../engine/language/index.js';
import { afspraakVraag } from '../shared/afspraken.js';
import type { Sight } from './woorden.js';
import { collegakindVragen, herkendVragen, signaalVragen, verhaalVragen } from '../shared/signaalVragen.js';

/** What a writer can add later the same day, or say differently (practice.md 2 and 4.3). */

/** From whom it came, when the writer did not see it. Without that person's leave it is kept all the same: safety. */
const bronVragen = {
  bron_wie: text('Van wie hoorde je het?', { optional: true, hint: 'Functie of initialen.' }),
  bron_mag: choice(
    'Mag erbij staan van wie?',
    { ja: 'Ja', liever_niet: 'Liever niet', niet_gevraagd: 'Niet gevraagd' },
    { optional: true, hint: 'Wil iemand niet genoemd worden? Laat de naam weg. Het signaal blijft staan.' },
  ),
};

export const aanvulling = {
  waar: choice(
    'Waar was het?',
    {
      klas: 'Klas',
      plein: 'Plein',
      gang: 'Gang',
      toilet: 'Toilet of kleedkamer',
      gymzaal: 'Gymzaal',
      overblijf: 'Overblijf',
      onderweg: 'Onderweg',
      thuis: 'Thuis',
      online: 'Online',
      anders: 'Anders',
    },
    { optional: true },
  ),
  kinderen: longText('Welke kinderen waren erbij?', {
    optional: true,
    max: 500,
    hint: 'Schrijf voor- en achternaam. Ik maak er initialen van en bewaar wie het is.',
  }),
  collegas: colleagues('Welke collega’s waren erbij?', { optional: true }),
  vaker: choice(
    'Is dit vaker gebeurd?',
    { eerste_keer: 'Eerste keer', vaker: 'Vaker', weet_ik_niet: 'Weet ik niet' },
    { optional: true },
  ),
  keer: number('Hoeveel keer ongeveer?', { optional: true, max: 999 }),
  letsel: longText('Zag je een plek of wond?', {
    optional: true,
    hint: 'Waar op het lichaam, hoe groot, welke kleur? Kijk alleen naar wat je gewoon kunt zien. Maak geen foto.',
  }),
  kind: longText('Wat vindt het kind zelf?', { optional: true }),
  ouders: choice(
    'Weten de ouders het?',
    { ja: 'Ja', nog_niet: 'Nog niet', niet_veilig: 'Nee, dat is nu niet veilig' },
    { optional: true },
  ),
  gesproken: text('Zo ja: wie sprak je, en wanneer?', { optional: true }),
  visie_ouders: longText('Wat vinden de ouders?', { optional: true, hint: 'Per ouder, in hun woorden.' }),
  afgesproken: afspraakVraag('Wat heb je afgesproken?'),
  niet_gelukt: longText('Wat doe je als het niet lukt?', { optional: true, max: 500 }),
  ...bronVragen,
};

export const aanvullingPages = [
  { title: 'Waar en wie', fields: ['waar', 'kinderen', 'collegas', 'vaker', 'keer', 'bron_wie', 'bron_mag'] },
  {
    title: 'Wat nog meer?',
    fields: ['letsel', 'kind', 'ouders', 'gesproken', 'visie_ouders', 'afgesproken', 'niet_gelukt'],
  },
] as const;

export const agreed = (c: PlainSight) => c.all(aanvulling).flatMap((one) => one.afgesproken ?? []);

/** The newest version of the writer's text. */
export const storyOf = (c: Sight): readonly Part[] =>
  c.last(verbetering)?.wat ??
  c.last(signaalVragen)?.wat ??
  c.last(collegakindVragen)?.wat ??
  c.last(verhaalVragen)?.zei ??
  c.last(herkendVragen)?.wat ??
  [];

export const verbetering = (c: Sight) => ({
  wat: longText('Wat zag of hoorde je?', { preset: asTyped(storyOf(c)) }),
});

export const erbijVragen = {
  nieuw: longText('Wat is erbij gekomen?'),
  vandaag: choice('Moet iemand dit vandaag lezen?', { ja: 'Ja, vandaag', nee: 'Nee' }),
};
