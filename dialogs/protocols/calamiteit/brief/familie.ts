import {
  choices,
  colleague,
  list,
  moment,
  nothing,
  pupils,
  staffNamedIn,
  text,
  type Answers,
  type Extra,
  type Line,
  type PersonId,
  type PupilId,
} from '../../../engine/language/index.js';
import { drop, fact, step, type Sight } from '../woorden.js';
import { helpOf } from '../hulp.js';
import { TITELS } from '../plannen/index.js';
import { TEAM } from '../team.js';
import type { Soort } from './berichten/soort.js';
import { maatregelIn, zonderFamilie } from './nietNoemen.js';

/**
 * What the family of a dead, hurt or missing person agrees to in a letter. Who of them said so, and when. Until
 * somebody wrote that down, no text gives a name, the way, the place or the word (P35; practice.md 7.6). The last
 * answer counts, also for a text that is on its way.
 */

type Kind = NonNullable<Sight['facts']['soort']>;
const MET_FAMILIE: readonly Kind[] = ['overlijden', 'zelfdoding', 'gezin', 'ongeval', 'vermist'];
const MET_COLLEGA: readonly Kind[] = ['overlijden', 'zelfdoding', 'ongeval'];

const soortIs = (soorten: readonly Kind[], { facts: { soort } }: Sight): boolean =>
  soort !== undefined && soorten.includes(soort);

const BIJ_ROUW: readonly Kind[] = ['overlijden', 'zelfdoding', 'gezin'];
export const gedenkt = (c: Sight): boolean => soortIs(BIJ_ROUW, c);

const GOED = {
  naam: 'De naam',
  woord: 'Het woord zelfdoding',
  hoe: 'Hoe of waar het gebeurde',
  niets: 'Niets daarvan',
} as const;

const IN_LIJST = 'familie_goed';

const familieVragen = (c: Sight) => ({
  kind: pupils('Om welk kind gaat het?', { optional: true, hint: 'Gaat het om iemand anders? Laat dit leeg.' }),
  ...(soortIs(MET_COLLEGA, c) && { collega: colleague('Of om welke collega?', { optional: true }) }),
  goed: choices('Wat vindt de familie goed in een brief?', GOED, { alone: 'niets' }),
  wie: text('Wie van de familie zei dat?', { max: 100, hint: 'Bijvoorbeeld: moeder.', veiled: 'initials' }),
  wanneer: moment('Wanneer?'),
});
type Gevraagd = Answers<ReturnType<typeof familieVragen>>;

/** These are facts, because the answers of a long case lie on pages. */
const FEIT = { goed: 'familie.goed', kind: 'familie.kind', collega: 'familie.collega' } as const;
type Feit = (typeof FEIT)[keyof typeof FEIT] | ReturnType<typeof bijVan>;

/** Once this is written down from the board, its item of the list is done. */
const noted = ({ kind, collega, goed }: Gevraagd, c: Sight) => [
  ...(c.of === undefined ? [drop('familie', IN_LIJST)] : []),
  fact(FEIT.goed, goed.join(',')),
  fact(FEIT.kind, (kind?.pupils ?? []).join(',')),
  fact(FEIT.collega, collega ?? ''),
];

const valuesOf = (name: Feit, { facts }: Sight): string[] => (facts[name] ?? '').split(',').filter((one) => one !== '');

export type Mag = { naam: boolean; woord: boolean; hoe: boolean; kinderen: readonly PupilId[]; isBekend: boolean };

export const mag = (c: Sight): Mag => {
  const goed = valuesOf(FEIT.goed, c);
  return {
    naam: goed.includes('naam'),
    woord: goed.includes('woord'),
    hoe: goed.includes('hoe'),
    kinderen: valuesOf(FEIT.kind, c),
    isBekend: goed.length > 0,
  };
};

const bijVan = (soort: Soort) => `familie.bij.${soort}` as const;

/** What the family agreed to when the directeur approved a text. */
export const bijAkkoord = (soort: Soort, { facts }: Sight) =>
  fact(bijVan(soort), [facts[FEIT.goed], facts[FEIT.kind], facts[FEIT.collega]].map((one) => one ?? '').join(','));

/** Whether the family still agrees to all of that. Agreeing to more takes nothing back. */
export const geldtNog = (soort: Soort, c: Sight): boolean => {
  const now = Object.values(FEIT).flatMap((name) => valuesOf(name, c));
  return valuesOf(bijVan(soort), c).every((one) => now.includes(one));
};

/** The colleague whom it is about. Perhaps nobody has written down who that is. */
const verzwegen = (c: Sight): readonly PersonId[] => {
  if (!soortIs(MET_COLLEGA, c) || mag(c).naam) return [];
  return valuesOf(FEIT.collega, c);
};

const WAY_ON = 'Vindt de familie het goed? Leg dat vast bij ‘Wat de familie goed vindt’, op het bord.';

const collegaIn = (typed: string, people: readonly PersonId[], c: Sight): string | undefined => {
  const found = staffNamedIn(
    typed,
    people.map((id) => ({ name: c.name(id) })),
  );
  return found.length === 0 ? undefined : `Hier staat nog een naam: ${list(found)}. Haal die weg. ${WAY_ON}`;
};

const shunned = (typed: string, people: readonly PersonId[], c: Sight): string | undefined => {
  const said = maatregelIn(typed) ?? collegaIn(typed, people, c);
  if (said !== undefined) return said;
  const found = zonderFamilie(typed, { ...mag(c), isZelfdoding: c.facts.soort === 'zelfdoding' });
  return (
    found && `${found} kan alleen als de familie het goed vindt. ${soortIs(MET_FAMILIE, c) ? WAY_ON : 'Haal dat weg.'}`
  );
};

/** For every text that leaves the team. */
export const naarBuiten = (c: Sight): Pick<Extra, 'veiled' | 'named' | 'shuns'> => ({
  veiled: 'asks',
  named: mag(c).naam ? mag(c).kinderen : [],
  shuns: (typed) => shunned(typed, verzwegen(c), c),
});

/** What is known for sure. Until somebody says whom it is about, that may be any colleague in the text. */
export const feiten = (c: Sight): Pick<Extra, 'veiled' | 'named' | 'shuns'> => {
  if (!soortIs(MET_COLLEGA, c) || mag(c).isBekend) return naarBuiten(c);
  return {
    ...naarBuiten(c),
    shuns: (typed) =>
      shunned(
        typed,
        c.staff().map(({ id }) => id),
        c,
      ),
  };
};

const AKKOORD = { naam: 'de naam', woord: 'het woord zelfdoding', hoe: 'hoe of waar het gebeurde' } as const;

const agreed = (c: Sight): string =>
  list(Object.entries(AKKOORD).flatMap(([goed, zegt]) => (valuesOf(FEIT.goed, c).includes(goed) ? [zegt] : [])));

/** Read above the questions of a letter. */
export const familieLines = (c: Sight): Line[] => {
  if (!soortIs(MET_FAMILIE, c)) return [];
  const goed = agreed(c);
  return [goed === '' ? `**Noem geen naam, en niet hoe of waar.** ${WAY_ON}` : `De familie vindt goed: ${goed}.`];
};

const ADVIES: Line = '113 raadt aan om nooit te schrijven hoe of waar, ook als de familie het goed vindt.';

export const familie = {
  familie: step.form({
    title: 'Wat de familie goed vindt',
    common: true,
    each: TITELS,
    by: 'directeur',
    also: TEAM,
    anyone: true,
    offer: { to: TEAM, while: (c) => c.status === 'open' && soortIs(MET_FAMILIE, c) },
    text: (c) => [...helpOf(c.of), ...(c.facts.soort === 'zelfdoding' ? [ADVIES] : [])],
    fields: familieVragen,
    skipped: () => nothing,
    then: noted,
    closing: (a) =>
      a.goed.includes('niets')
        ? ['**Staat in het logboek.** Geen brief noemt een naam, en niet hoe of waar.']
        : ['**Staat in het logboek**, met wie het zei. Vraag het opnieuw als je twijfelt.'],
    after: () => ['brief', 'briefMaken'],
  }),
};
