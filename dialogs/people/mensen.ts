import { schoolDays } from '../engine/calendar.js';
import { choice, colleague, date } from '../engine/fields.js';
import { close, enrol, leave, nothing, open, protocol, step, type Sight } from '../engine/protocol.js';
import { dayAndMonth } from '../engine/wording.js';
import { ROLE_NAMES } from './roles.js';

/** The directeur changes until when somebody has access, and who stands in for whom (practice.md 3.1 and 11). */

const wie = { wie: colleague('Om wie gaat het?') };
const zeker = {
  zeker: choice('Weet je het zeker?', { ja: 'Ja, de toegang stopt nu', nee: 'Nee, laat maar' }),
};
const einddatum = { tot: date('Wat is de laatste dag?') };
const vervanger = {
  rol: choice('Voor welke rol?', {
    intern_begeleider: ROLE_NAMES.intern_begeleider,
    aandachtsfunctionaris: ROLE_NAMES.aandachtsfunctionaris,
    directeur: ROLE_NAMES.directeur,
  }),
  tot: date('Tot en met welke dag?', { optional: true, hint: 'Leeg: tot je het verandert.' }),
};

const personOf = (c: Sight): string => c.last(wie)?.wie ?? c.starter;
const nameIn = (c: Sight): string => c.name(personOf(c));

/** What is not finished by then was not meant. */
const SOON = { to: 'starter', quiet: true, due: schoolDays(1), remind: 'never' } as const;
const lapses = () => [close()];

export const mensen = protocol({
  id: 'mensen',
  version: 1,
  title: 'Mensen en groepen',
  sign: 'Taak',
  start: 'kiezen',
  ways: ['stopt', 'einddatum', 'vervanger'],
  startedBy: ['directeur'],
  access: [
    { who: 'starter', sees: 'all' },
    { who: 'directeur', sees: 'all' },
  ],
  steps: {
    kiezen: step({
      title: 'Kies een collega',
      by: 'starter',
      fields: wie,
      button: 'Verder',
      then: (_, c) => {
        if (c.way === 'stopt') return [open('stoppen', SOON)];
        return [c.way === 'einddatum' ? open('einddatum', SOON) : open('vervangen', SOON)];
      },
    }),
    stoppen: step({
      title: 'Toegang stoppen',
      text: (c) => [
        `**${nameIn(c)}** kan Vangnet dan niet meer gebruiken. Dat gaat meteen in, zonder bericht.`,
        'Wat nog openstaat, gaat naar de vervanger.',
      ],
      by: 'starter',
      fields: zeker,
      late: lapses,
      then: (a, c) => [...(a.zeker === 'ja' ? [leave(personOf(c))] : nothing), close()],
      closing: (a, c) => [
        a.zeker === 'ja' ? `**Gedaan.** ${nameIn(c)} heeft geen toegang meer.` : 'Er is niets veranderd.',
      ],
    }),
    einddatum: step({
      title: 'Einddatum wijzigen',
      text: (c) => [`Tot en met welke dag werkt **${nameIn(c)}** hier?`],
      by: 'starter',
      fields: einddatum,
      late: lapses,
      then: (a, c) => [leave(personOf(c), a.tot), close()],
      closing: (a, c) => [`**Gedaan.** ${nameIn(c)} heeft toegang tot en met ${dayAndMonth(a.tot)}.`],
    }),
    vervangen: step({
      title: 'Vervanger aanwijzen',
      text: (c) => [`**${nameIn(c)}** krijgt wat bij deze rol hoort, als wie de rol heeft er niet is.`],
      by: 'starter',
      fields: vervanger,
      late: lapses,
      then: (a, c) => [
        enrol({ person: personOf(c), name: nameIn(c), role: a.rol, groups: [], until: a.tot, deputy: true }),
        close(),
      ],
      closing: (a, c) => [`**Gedaan.** ${nameIn(c)} is nu vervanger van de ${ROLE_NAMES[a.rol]}.`],
    }),
  },
});
