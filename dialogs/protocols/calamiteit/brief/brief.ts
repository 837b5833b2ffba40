import {
  asTyped,
  choice,
  isDrill,
  longText,
  nothing,
  rehearsed,
  self,
  text,
  today,
  type Line,
  type Part,
  type PersonId,
  term,
} from '../../../engine/language/index.js';
import { drop, open, step, type Sight } from '../woorden.js';
import { helpOf } from '../hulp.js';
import { TITELS } from '../plannen/index.js';
import { houder, TEAM } from '../team.js';
import { bijAkkoord, familieLines, geldtNog } from './familie.js';
import { STAPPEN, type Gaat } from './onderweg.js';
import { papierVan } from './papieren.js';
import { isSoort, tekstVan } from './soorten.js';
import { SOORTEN, type Soort } from './berichten/soort.js';
import { briefVragen, tekst, type Gevraagd } from './vragen.js';
import { teVermijden } from './vermijden.js';

/**
 * A letter from its facts to the moment it is sent. Its words are checked, and the directeur agrees. The bestuur agrees
 * too where the school wants that. The sent text stands in the logboek (P20, P22, P23; domain.md 13).
 */

const asText = (parts: readonly Part[] | undefined): string => asTyped(parts ?? []);

const made = (a: Gevraagd, soort: Soort, c: Sight): string => {
  const groep = c.school.groups.find(({ id }) => id === a.groep)?.name ?? '';
  const { hulp = '', vragen = '', weer = '' } = a;
  const [wat, doen, kinderen, gedenken] = [a.wat, a.doen, a.kinderen, a.gedenken].map(asText) as [
    string,
    string,
    string,
    string,
  ];
  const feiten = { wat, doen, kinderen, gedenken, groep, hulp, vragen, weer };
  return `${isDrill(c) ? 'OEFENING\n\n' : ''}${rehearsed(c, tekstVan(soort, feiten, c))}`;
};

const soortOf = ({ of = '' }: Sight): Soort => (isSoort(of) ? of : 'team');

/** `terug`: what the directeur wants changed. `nog`: it comes back unchanged. */
type Hand = { to: { person: PersonId } | 'directeur'; tekst: string; terug?: string; nog?: 'ja' };

/** The text goes from hand to hand. For a colleague it is for today. */
const opens = (stap: Gaat, { to, ...filled }: Hand, c: Sight, of = soortOf(c)) =>
  open(stap, { to, of, filled, due: today, urgency: 'vandaag', remind: 'never' });

/** The writer of the text, else the colleague with communicatie. */
const maker = (c: Sight) => ({ person: c.by('nakijken') ?? houder('communicatie', c) });

const remarks = (typed: string): Line[] =>
  teVermijden(typed).map(({ word, beter }) => ({ plain: `“${word}” → liever: ${beter}` }));

/** Stands above a text: the remarks of the directeur, and the words to avoid. */
const above = ({ tekst: typed = '', terug = '', nog = '' }: Readonly<Record<string, string>>): Line[] => [
  ...(nog === '' ? [] : ['**Deze woorden staan er nog:**']),
  ...(terug === '' ? [] : [{ plain: `De ${term.directeur} vraagt: ${terug}` }]),
  ...remarks(typed),
];

/** Goes to the directeur after its words were checked. */
const toDirecteur = (typed: string, c: Sight) => opens('goedkeuren', { to: 'directeur', tekst: typed }, c);

/** The approver reads it once more. While its words must be checked, nobody reads it yet. */
const isReading = (c: Sight): Line[] => {
  if (!c.open('goedkeuren', soortOf(c))) return [];
  if (c.actor !== undefined && c.holders('goedkeuren').includes(c.actor))
    return ['**Lees de tekst nu zelf na en keur hem goed.**'];
  return [`**Klaar.** ${c.assignees('goedkeuren')} leest de tekst.`];
};

const nakijkVragen = (c: Sight) => ({ tekst: tekst(c, `Verander wat je wilt. Daarna leest de ${term.directeur}.`) });

const woordenVragen = (c: Sight) => ({
  tekst: tekst(c),
  woorden: choice('Deze woorden', {
    aangepast: 'Ik heb ze aangepast',
    zo: 'Ze blijven staan: het is een naam of een letterlijk woord',
  }),
});

const goedkeurVragen = (c: Sight) => ({
  tekst: tekst(c, 'Kleine dingen kun je zelf veranderen.'),
  oordeel: choice('Mag dit zo weg?', { goed: 'Ja, zo is het goed', terug: 'Nee, nog aanpassen' }),
  waarom: longText('Wat moet anders?', { optional: true, max: 500, veiled: 'initials' }),
});

const akkoordVragen = (c: Sight) => ({
  tekst: tekst(c),
  met: text('Met wie van het bestuur sprak je?', { hint: 'Rol en initialen.', veiled: 'initials' }),
  akkoord: choice('Is het bestuur akkoord?', { ja: 'Ja', nee: 'Nee, nog aanpassen' }),
});

const AAN: Readonly<Record<Soort, string>> = {
  team: 'Het hele team',
  betrokken_groep: 'Ouders van de betrokken groep',
  overige_groepen: 'Ouders van de andere groepen',
  jonge_kinderen: 'Ouders van jonge kinderen',
};

const verstuurVragen = (c: Sight) => ({
  tekst: tekst(c, 'Kopieer deze tekst.'),
  aan: text('Aan wie is het verstuurd of verteld?', { preset: AAN[soortOf(c)], veiled: 'initials' }),
});

const howToSend = (c: Sight): Line => {
  if (!geldtNog(soortOf(c), c))
    return '**Verstuur dit niet.** De familie vindt niet meer alles goed wat hierin staat. Haal dat weg.';
  if (isDrill(c)) return '**Oefening: verstuur niets.** Druk op Verstuurd om verder te oefenen.';
  return soortOf(c) === 'team'
    ? 'Print het blad, en vertel het. Zet het in geen app of mail.'
    : 'Verstuur de brief zoals jullie altijd doen. Druk daarna op Verstuurd.';
};

const plain = (typed: readonly Part[]): string => asTyped(typed).replaceAll('\r', '').trim();

/**
 * A text that changed after the directeur agreed is read again. That is known while the answer is still in the case
 * document.
 */
const isChanged = (typed: readonly Part[], c: Sight): boolean => {
  const approved = c.last(goedkeurVragen, soortOf(c))?.tekst;
  return approved !== undefined && plain(approved) !== plain(typed);
};

const titles = (voor: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(SOORTEN).map(([soort, titel]) => [
      soort,
      `${voor}: ${titel.charAt(0).toLowerCase()}${titel.slice(1)}`,
    ]),
  );

/** Begun by hand, besides the two letters that every plan asks for. */
const LOS = 'los';

export const brieven = {
  briefMaken: step.form({
    title: 'Brief of bericht maken',
    by: 'directeur',
    offer: { to: TEAM, while: (c) => c.status === 'open' && !c.open('brief', LOS) },
    then: (_, c) => [open('brief', { ...self(c), of: LOS, noMessage: true, remind: 'never' })],
  }),

  brief: step.form({
    title: 'Brief of bericht',
    common: true,
    each: TITELS,
    by: 'directeur',
    also: TEAM,
    anyone: true,
    text: (c) => [...helpOf(c.of), ...familieLines(c)],
    fields: briefVragen,
    pages: [
      { title: 'De feiten', fields: ['soort', 'groep', 'wat'] },
      { title: 'Wat de school doet', fields: ['doen', 'kinderen', 'gedenken', 'hulp'] },
      { title: 'Vragen en vervolg', fields: ['vragen', 'weer'] },
    ],
    button: 'Maak de tekst',
    skipped: () => nothing,
    then: (a, c) => {
      const soort = a.soort ?? 'team';
      const { to } = self(c);
      return [
        ...STAPPEN.map((stap) => drop(stap, soort)),
        opens('nakijken', { to, tekst: made(a, soort, c) }, c, soort),
      ];
    },
  }),

  nakijken: step.form({
    title: 'Tekst nakijken',
    common: true,
    each: titles('Nakijken'),
    reads: 'Tekst van een brief of bericht',
    by: 'directeur',
    also: TEAM,
    anyone: true,
    fields: nakijkVragen,
    pages: [{ title: 'Kijk de tekst na', fields: ['tekst'], note: above }],
    button: 'Verder',
    skipped: () => nothing,
    then: (a, c) => {
      const typed = asTyped(a.tekst);
      if (teVermijden(typed).length === 0) return [toDirecteur(typed, c)];
      return [opens('woorden', { ...self(c), tekst: typed }, c)];
    },
    closing: (_, c) => isReading(c),
  }),

  /** Only for a text with words to avoid. */
  woorden: step.form({
    title: 'Woorden om te vermijden',
    common: true,
    each: titles('Woorden om te vermijden'),
    reads: 'Tekst van een brief of bericht',
    by: 'directeur',
    also: TEAM,
    anyone: true,
    fields: woordenVragen,
    pages: [{ title: 'Woorden die je beter vermijdt', fields: ['tekst', 'woorden'], note: above }],
    button: 'Verder',
    skipped: () => nothing,
    then: (a, c) => {
      const typed = asTyped(a.tekst);
      const isDone = a.woorden === 'zo' || teVermijden(typed).length === 0;
      return [isDone ? toDirecteur(typed, c) : opens('woorden', { ...self(c), tekst: typed, nog: 'ja' }, c)];
    },
    closing: (_, c) => isReading(c),
  }),

  goedkeuren: step.form({
    title: 'Tekst goedkeuren',
    common: true,
    each: titles('Goedkeuren'),
    reads: 'Brief of bericht goedgekeurd?',
    by: 'directeur',
    also: ['directeur'],
    fields: goedkeurVragen,
    pages: [{ title: 'Mag dit zo weg?', fields: ['tekst', 'oordeel', 'waarom'], note: above }],
    then: (a, c) => {
      const typed = asTyped(a.tekst);
      if (a.oordeel === 'terug')
        return [
          opens('nakijken', { to: maker(c), tekst: typed, terug: asTyped(a.waarom ?? ['kijk er nog eens naar.']) }, c),
        ];
      const asks = c.school.calamity.lettersToBestuur && soortOf(c) !== 'team';
      const to = asks ? { person: houder('bestuur', c) } : maker(c);
      return [bijAkkoord(soortOf(c), c), opens(asks ? 'bestuurAkkoord' : 'versturen', { to, tekst: typed }, c)];
    },
    closing: (a) => [a.oordeel === 'goed' ? '**Goedgekeurd.**' : '**Teruggegeven.**'],
  }),

  /** By phone, as everything that is asked of the bestuur (practice.md 7.2). */
  bestuurAkkoord: step.form({
    title: 'Akkoord van het bestuur',
    common: true,
    each: titles('Akkoord van het bestuur'),
    by: 'directeur',
    also: TEAM,
    text: ({ school: { bestuur } }) => [
      `**Bel ${bestuur.name}: ${bestuur.emergencyPhone ?? bestuur.phone}.** Lees de brief voor, of stuur hem.`,
    ],
    fields: akkoordVragen,
    then: (a, c) => {
      const typed = asTyped(a.tekst);
      if (a.akkoord === 'ja') return [opens('versturen', { to: maker(c), tekst: typed }, c)];
      return [opens('nakijken', { to: maker(c), tekst: typed, terug: 'het bestuur wil het anders.' }, c)];
    },
    closing: (a) => [a.akkoord === 'ja' ? '**Genoteerd.** De brief kan weg.' : '**Genoteerd.** De brief gaat terug.'],
  }),

  versturen: step.form({
    title: 'Versturen',
    common: true,
    each: titles('Versturen'),
    reads: 'Brief of bericht',
    by: 'directeur',
    also: TEAM,
    anyone: true,
    text: (c) => [howToSend(c)],
    fields: verstuurVragen,
    prints: (c) => [papierVan(soortOf(c))],
    button: 'Verstuurd',
    skipped: () => nothing,
    then: (a, c) => (isChanged(a.tekst, c) ? [toDirecteur(asTyped(a.tekst), c)] : nothing),
    closing: (a, c) =>
      isChanged(a.tekst, c)
        ? [`**Je hebt de tekst veranderd.** De ${term.directeur} leest hem eerst.`]
        : ['**Staat in het logboek**, met de tekst die weg is.'],
    after: (a, c) => (isChanged(a.tekst, c) ? [] : ['briefMaken']),
  }),
};
