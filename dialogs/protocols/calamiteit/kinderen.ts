import {
  choice,
  concerns,
  nothing,
  pupils,
  self,
  type About,
  type Answers,
  type Field,
  type Line,
  type PersonId,
  type PupilId,
} from '../../engine/language/index.js';
import { fact, open, step, type Sight } from './woorden.js';
import { gives, leiding, TEAM } from './team.js';

/**
 * Which children are part of it and how (domain.md 13; practice2.md 1, laws 1, 2 and 5). Weighing, measures and letters
 * then stand in the dossier of each of them. Family among the staff has no part in it.
 */

const DELEN = {
  initiatief: 'Nam het initiatief',
  overkomen: 'Overkwam het',
  getuige: 'Was erbij',
  anders: 'Anders, of weten we nog niet',
} as const;
const NIET = { niet: 'Hoort er toch niet bij' } as const;
/** A child of whom nobody said anything yet. */
const NOG_NIET = 'anders';

const NAMEN = ['deel1', 'deel2', 'deel3', 'deel4', 'deel5', 'deel6', 'deel7', 'deel8'] as const;

const factOf = (child: PupilId) => `deel.${child}` as const;

/** Asked on the card that comes second, and again from the board. Nobody finds family of the own in the list. */
export const welkeKinderen = () =>
  pupils('Welke kinderen horen erbij?', {
    optional: true,
    hint: 'Dat kan later ook. Is een kind familie van jou? Geef dan eerst de leiding over.',
  });

/** The children of whom the part is asked now. */
const asked = (c: Sight): PupilId[] =>
  (c.facts['kinderen.nu'] ?? '').split(',').filter((child) => c.subjects.includes(child));

const delenVragen = (c: Sight): Partial<Record<(typeof NAMEN)[number], Field<keyof typeof DELEN | 'niet'>>> =>
  Object.fromEntries(
    NAMEN.flatMap((naam, n) => {
      const child = asked(c)[n];
      if (child === undefined) return [];
      const preset = c.facts[factOf(child)] ?? NOG_NIET;
      return [[naam, choice('Welk deel had', { ...DELEN, ...NIET }, { child, preset })]];
    }),
  );
type Delen = Answers<ReturnType<typeof delenVragen>>;

/** The next leader, when the leader is family of one of these children. */
const heir = (family: readonly PersonId[], c: Sight): PersonId =>
  c
    .people(['directeur', 'intern_begeleider', 'manager_sociale_veiligheid'], undefined, 'spoed')
    .find((person) => !family.includes(person)) ??
  c.actor ??
  c.starter;

/** A leader who is family hands over before that person has no part in it any more. */
const handsOver = (children: readonly PupilId[], c: Sight) => {
  const family = c.family(children);
  if (!family.includes(leiding(c))) return [fact('leiding.over', '')];
  const wie = heir(family, c);
  return [...gives([{ rol: 'leiding', wie }], c), fact('leiding.over', wie)];
};

/** The chosen children are part of it from now on. Then their part is asked. */
export const hoortErbij = (about: About | undefined, c: Sight) => {
  const chosen = about?.pupils ?? [];
  if (chosen.length === 0) return nothing;
  return [
    ...handsOver(chosen, c),
    concerns([...new Set([...c.subjects, ...chosen])]),
    fact('kinderen.nu', chosen.join(',')),
    open('delen', { ...self(c), noMessage: true, remind: 'never' }),
  ];
};

const partOf = (a: Delen, n: number) => a[NAMEN[n] ?? 'deel1'] ?? NOG_NIET;

const divides = (a: Delen, c: Sight) => {
  const gone = asked(c).filter((_, n) => partOf(a, n) === 'niet');
  return [
    ...asked(c).map((child, n) => fact(factOf(child), partOf(a, n))),
    ...(gone.length === 0 ? [] : [concerns(c.subjects.filter((child) => !gone.includes(child)))]),
  ];
};

const isDeel = (naam: string | undefined): naam is keyof typeof DELEN => Object.hasOwn(DELEN, naam ?? '');

/** For readers of the board. */
export const kinderLines = (c: Sight): Line[] => {
  const said = c.subjects.map((pupil) => {
    const deel = c.facts[factOf(pupil)];
    return `${c.spelled([{ pupil }])} (${DELEN[isDeel(deel) ? deel : NOG_NIET].toLowerCase()})`;
  });
  return said.length === 0 ? [] : [{ plain: `Kinderen: ${said.join(' · ')}` }];
};

/** Said when the lead went on. The reason is not said. */
const ledBy = (c: Sight): Line[] =>
  c.facts['rol.leiding'] === c.facts['leiding.over'] ? [`**${c.name(leiding(c))} leidt nu.** Zeg het ook zelf.`] : [];

/** A drill is about nobody: nothing of it may stand in the dossier of a child. */
export const mayName = (c: Sight): boolean => c.status === 'open' && c.facts.oefening !== 'ja';

export const kinderen = {
  kinderen: step.form({
    title: 'Kinderen die erbij horen',
    by: 'directeur',
    offer: { to: TEAM, while: mayName },
    fields: { kinderen: welkeKinderen() },
    button: 'Verder',
    then: (a, c) => hoortErbij(a.kinderen, c),
    closing: () => ['**Bewaard.**'],
  }),

  delen: step.form({
    title: 'Welk deel had elk kind?',
    by: 'directeur',
    text: (c) => [...ledBy(c), 'Dit staat alleen in het dossier van dat kind. Je kunt het later veranderen.'],
    fields: delenVragen,
    then: divides,
    closing: () => ['**Bewaard.** Weging, afspraken en brieven staan nu ook in het dossier van deze kinderen.'],
    after: () => ['bestuur', 'rollen'],
  }),
};
