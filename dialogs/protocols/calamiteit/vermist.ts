import { berichten } from './berichten.js';
import { choice, clock, longText, nothing, text, type Line } from '../../engine/language/index.js';
import { drop, fact, step, tell, type Sight } from './woorden.js';
import { TEAM } from './team.js';

/** A child is missing. What searchers and police need to know, and who was called (P36; practice.md 7.5). */

const zoekVragen = {
  laatst: text('Laatst gezien: tijd en plek', { optional: true, hint: 'Geen naam.' }),
  kleding: text('Kleding', { optional: true }),
  zoekt: longText('Wie zoekt waar?', { optional: true, max: 1000 }),
};

/** A search ends by *Gevonden*, or when the leader says this. */
export const NIET_GEVONDEN = { nee: 'Nee, we zoeken door', ja: 'Ja, toch stoppen' };
export const nietGevonden = () =>
  choice('Het kind is nog niet gevonden. Toch stoppen?', NIET_GEVONDEN, { preset: 'nee' });

export const isMissing = (c: Sight): boolean =>
  c.status === 'open' && c.facts.soort === 'vermist' && c.facts.gevonden === undefined;

const notYet = (naam: 'gebeld112' | 'ouders') => (c: Sight) => isMissing(c) && c.facts[naam] === undefined;

/** The school's agreement on 112. It never delays the button. */
const afspraak = ({ settings: { minuten112 }, facts: { sinds }, now }: Sight): string =>
  minuten112 === 'meteen'
    ? ''
    : ` Afspraak: uiterlijk ${clock(new Date(Date.parse(sinds ?? now) + Number(minuten112) * 60_000).toISOString())}.`;

/** For readers of the board: who was called, and what is known. */
export const zoekLines = (c: Sight): Line[] => {
  if (c.facts.soort !== 'vermist') return [];
  const said = (naam: 'gevonden' | 'gebeld112' | 'ouders', done: string, not: string) => {
    const when = c.facts[naam];
    return when === undefined ? `**${not}**` : `${done} om ${clock(when)}.`;
  };
  const last = c.last(zoekVragen);
  const known = [last?.laatst, last?.kleding, c.spelled(last?.zoekt ?? [])].filter(
    (one) => one !== undefined && one !== '',
  );
  return [
    said('gevonden', 'Gevonden', 'Nog niet gevonden.'),
    said('gebeld112', '112 gebeld', `112 nog niet gebeld.${afspraak(c)}`),
    said('ouders', 'Ouders gebeld', 'Ouders nog niet gebeld.'),
    ...(known.length === 0 ? [] : [{ plain: known.join(' · ') }]),
  ];
};

export const isFound = (c: Sight): boolean => c.facts.gevonden !== undefined;

/** For the card in the chats: nobody must go on searching. */
export const foundLines = (c: Sight): Line[] =>
  c.facts.gevonden === undefined ? [] : [`**Gevonden om ${clock(c.facts.gevonden)}. Zoeken kan stoppen.**`];

/** Items of the plan that end once the child is there. */
const SEARCH = ['vermist_112', 'vermist_gebracht', 'vermist_zoeken', 'vermist_groep'];

const found = (c: Sight): string => `gevonden om ${clock(c.now)}`;

const endsSearch = (c: Sight) => [
  drop('vermist'),
  ...c.waiting('bhv').map((person) => drop('bhv', person, found(c))),
  ...SEARCH.map((of) => drop('taak', of, found(c))),
];

/** Tells everybody who was called or asked something: they may be searching. */
const tellsAll = (c: Sight) => {
  const asked = c.tasks.flatMap(({ to }) => to);
  const all = [...new Set([...c.people(TEAM), ...asked])].filter((person) => person !== c.actor);
  return [
    tell(
      all.map((person) => ({ person })),
      berichten.gevonden,
      { urgency: 'spoed' },
    ),
  ];
};

export const zoeken = {
  vermist: step.form({
    title: 'Zoeken: wat weten we?',
    by: 'starter',
    common: true,
    offer: { to: TEAM, while: isMissing },
    fields: zoekVragen,
    then: () => nothing,
    closing: () => ['**Bewaard.** Vul aan zodra je meer weet.'],
    after: () => ['gebeld112', 'ouders', 'gevonden', 'vermist'],
  }),
  gebeld112: step.form({
    title: '112 gebeld',
    by: 'starter',
    offer: { to: TEAM, while: notYet('gebeld112') },
    then: (_, c) => [fact('gebeld112', c.now), drop('taak', 'vermist_112', '112 is gebeld')],
    closing: (_, c) => [`**112 gebeld, ${clock(c.facts.gebeld112 ?? c.now)}.** Blijf bereikbaar voor de politie.`],
    after: () => ['ouders', 'gevonden', 'vermist', 'wieRunt'],
  }),
  ouders: step.form({
    title: 'Ouders gebeld',
    by: 'starter',
    offer: { to: TEAM, while: notYet('ouders') },
    then: (_, c) => [fact('ouders', c.now), drop('taak', 'vermist_ouders', 'de ouders zijn gebeld')],
    closing: (_, c) => [`**Ouders gebeld, ${clock(c.facts.ouders ?? c.now)}.** Spreek af wie hen op de hoogte houdt.`],
    after: () => ['gebeld112', 'gevonden', 'vermist', 'wieRunt'],
  }),
  gevonden: step.form({
    title: 'Gevonden',
    by: 'starter',
    offer: { to: TEAM, while: isMissing },
    then: (_, c) => [fact('gevonden', c.now), ...tellsAll(c), ...endsSearch(c)],
    closing: () => [
      '**Fijn.** Ik vertel het aan het team en wie is opgeroepen. Bel nu de ouders, 112 of de politie, en wie nog buiten zoekt.',
    ],
  }),
};
