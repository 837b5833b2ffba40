import {
  choice,
  close,
  colleague,
  date,
  dayAndMonth,
  enrol,
  leave,
  nothing,
  LADDER,
  READS_ALL,
  roleName,
  schoolDays,
  withHats,
  type Line,
  type PersonId,
  type Role,
  canHave,
  colleagueIn,
  mayEnd,
  mayGive,
  type Colleague,
  term,
} from '../../engine/language/index.js';
import { open, protocol, step, type Sight } from './mensenWoorden.js';

/** The directeur changes until when somebody has access, and who is deputy for whom (practice.md 3.1 and 11). */

type Deputised = (typeof LADDER)[number];

/** The roles for which somebody may be deputy, as far as the actor may say so. */
const deputyFor = ({ id, hats }: Colleague, c: Sight): readonly Deputised[] =>
  LADDER.filter(
    (role) =>
      id !== c.actor &&
      mayGive(colleagueIn(c, c.actor).hats, { role, deputy: true }) &&
      canHave({ role, deputy: true }, hats) &&
      !hats.some((held) => held.role === role && held.deputy !== true),
  );

const isChoosable = (one: Colleague, c: Sight): boolean =>
  c.way === 'vervanger' ? deputyFor(one, c).length > 0 : mayEnd(colleagueIn(c, c.actor), one);

const wie = (c: Sight) => ({
  wie: colleague('Om wie gaat het?', {
    among: c.staff().flatMap((one) => (isChoosable(one, c) ? [one.id] : [])),
  }),
});

const zeker = {
  zeker: choice('Weet je het zeker?', { ja: 'Ja, de toegang stopt nu', nee: 'Nee, laat maar' }),
};
const einddatum = { tot: date('Wat is de laatste dag?', { coming: true }) };

const personOf = (c: Sight): PersonId => c.last(wie)?.wie ?? c.starter;
const rolesOf = (c: Sight): readonly Deputised[] => deputyFor(colleagueIn(c, personOf(c)), c);

/** Asks nothing when it cannot be. An older card may still send its answer. */
const vervanger = (c: Sight) =>
  rolesOf(c).length === 0
    ? {}
    : {
        rol: choice('Voor welke rol?', Object.fromEntries(rolesOf(c).map((role) => [role, roleName[role]]))),
        tot: date('Tot en met welke dag?', { optional: true, coming: true, hint: 'Leeg: tot je het verandert.' }),
      };
const chosen = (rol: string | undefined, c: Sight): Deputised | undefined => rolesOf(c).find((role) => role === rol);

const mayStop = (c: Sight): boolean => mayEnd(colleagueIn(c, c.actor), colleagueIn(c, personOf(c)));
const nameIn = (c: Sight): string => c.name(personOf(c));
const calledIn = (c: Sight): string => withHats(nameIn(c), colleagueIn(c, personOf(c)).hats, c.school.groups);
const until = (day: string | undefined): string => (day === undefined ? '' : `, tot en met ${dayAndMonth(day)}`);

const NOT_HERE: Line = `Je eigen toegang en die van het bestuur verander je hier niet. Vraag dat aan het bestuur, en aan wie Vangnet beheert. Wie de ${term.directeur} vervangt, verandert ook de toegang van de ${term.directeur} niet.`;
const PERMANENT_ONLY: Line = `Je kiest uit vaste collega’s die met kinderen werken. Een ${term.stagiair}, een ${term.invaller}, de administratie of het bestuur kan hier geen vervanger zijn.`;

const notEnded = (c: Sight): Line[] => [`**Niet gedaan.** De toegang van ${calledIn(c)} is niet veranderd.`, NOT_HERE];
const noDeputy = (c: Sight): Line[] => [`**${calledIn(c)}** kan geen vervanger zijn.`, PERMANENT_ONLY];

const DIRECTEUR: readonly Role[] = ['directeur'];

/** A change that is not finished by then was not meant. */
const SOON = { to: 'starter', noMessage: true, due: schoolDays(1), remind: 'never' } as const;
const lapses = () => [close()];

export const mensen = protocol({
  id: 'mensen',
  version: 1,
  entry: [
    {
      way: 'einddatum',
      button: 'Einddatum wijzigen',
      under: { staff: 10 },
      words: ['einddatum'],
      for: DIRECTEUR,
      anew: true,
    },
    {
      way: 'stopt',
      button: 'Toegang stoppen',
      under: { staff: 20 },
      words: ['toegang', 'stop toegang'],
      for: DIRECTEUR,
      anew: true,
    },
    { way: 'vervanger', button: 'Vervanger aanwijzen', under: { staff: 30, urgent: 10 }, for: DIRECTEUR, anew: true },
  ],
  title: 'Mensen en groepen',
  sign: 'Taak',
  start: 'kiezen',
  startedBy: DIRECTEUR,
  access: [
    { who: 'starter', sees: 'all' },
    { who: 'directeur', sees: 'all' },
  ],
  steps: {
    kiezen: step.form({
      title: 'Kies een collega',
      text: (c) => [c.way === 'vervanger' ? PERMANENT_ONLY : NOT_HERE],
      by: 'starter',
      fields: wie,
      button: 'Verder',
      then: (_, c) => {
        if (c.way === 'stopt') return [open('stoppen', SOON)];
        return [c.way === 'einddatum' ? open('einddatum', SOON) : open('vervangen', SOON)];
      },
    }),
    stoppen: step.form({
      title: 'Toegang stoppen',
      text: (c) => [
        `**${calledIn(c)}** kan Vangnet dan niet meer gebruiken. Dat gaat meteen in, zonder bericht.`,
        'Wat nog openstaat, gaat naar de vervanger.',
      ],
      by: 'starter',
      fields: zeker,
      late: lapses,
      then: (a, c) => [...(a.zeker === 'ja' && mayStop(c) ? [leave(personOf(c))] : nothing), close()],
      closing: (a, c) => {
        if (a.zeker === 'nee') return ['Er is niets veranderd.'];
        return mayStop(c) ? [`**Gedaan.** ${nameIn(c)} heeft geen toegang meer.`] : notEnded(c);
      },
    }),
    einddatum: step.form({
      title: 'Einddatum wijzigen',
      text: (c) => [`Tot en met welke dag werkt **${calledIn(c)}** hier?`],
      by: 'starter',
      fields: einddatum,
      late: lapses,
      then: (a, c) => [...(mayStop(c) ? [leave(personOf(c), a.tot)] : nothing), close()],
      closing: (a, c) =>
        mayStop(c) ? [`**Gedaan.** ${nameIn(c)} heeft toegang tot en met ${dayAndMonth(a.tot)}.`] : notEnded(c),
    }),
    vervangen: step.form({
      title: 'Vervanger aanwijzen',
      text: (c) =>
        rolesOf(c).length === 0
          ? noDeputy(c)
          : [
              `**${calledIn(c)}** krijgt wat bij deze rol hoort, als wie de rol heeft er niet is.`,
              `Een vervanger ${READS_ALL}.`,
            ],
      by: 'starter',
      fields: vervanger,
      late: lapses,
      then: (a, c) => {
        const role = chosen(a.rol, c);
        if (role === undefined) return [close()];
        return [enrol({ person: personOf(c), name: nameIn(c), role, groups: [], until: a.tot, deputy: true }), close()];
      },
      closing: (a, c) => {
        const role = chosen(a.rol, c);
        if (role === undefined) return ['**Niet gedaan.** Er is niets veranderd.', ...noDeputy(c)];
        return [
          `**Gedaan.** ${calledIn(c)} is nu vervanger van de ${roleName[role]}${until(a.tot)}.`,
          `Is de ${roleName[role]} er niet? Dan geldt: een vervanger ${READS_ALL}.`,
        ];
      },
    }),
  },
});
