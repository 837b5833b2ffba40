import { absent, choice, close, date, dayAndMonth, dayOf, list, LADDER, ROLES } from '../../engine/language/index.js';
import { protocol, step, type Sight } from './afwezigWoorden.js';

/** Somebody says when they are away. Promises and urgent messages take it into account (practice.md 3.2 and 11). */

const afwezigVragen = (c: Pick<Sight, 'now'>) => ({
  wat: choice('Wat wil je doorgeven?', { weg: 'Ik ben er niet', terug: 'Ik ben er weer' }, { preset: 'weg' }),
  van: date('Vanaf welke dag?', { preset: dayOf(c.now) }),
  tot: date('Tot en met welke dag?', { optional: true, hint: 'Leeg: alleen die ene dag.' }),
});

type Period = { from: string; to: string };

/** Two days in the wrong order mean the same days. */
const periodOf = (van: string, tot = van): Period => (van <= tot ? { from: van, to: tot } : { from: tot, to: van });

const inWords = ({ from, to }: Period): string =>
  from === to ? `op ${dayAndMonth(from)}` : `van ${dayAndMonth(from)} tot en met ${dayAndMonth(to)}`;

const reachable = (c: Sight): string =>
  list([...new Set(LADDER.flatMap((role) => c.phones(role) || []))]) || `de school, ${c.school.phone}`;

export const afwezig = protocol({
  id: 'afwezig',
  version: 1,
  entry: [
    {
      way: 'zelf',
      button: 'Ik ben afwezig',
      under: { more: 120, reach: 10 },
      words: ['afwezig', 'afwezigheid', 'ziek', 'ik ben ziek', 'ziekmelden', 'vrij', 'verlof', 'sick', 'ill', 'absent'],
    },
  ],
  title: 'Afwezig',
  sign: 'Taak',
  start: 'doorgeven',
  startedBy: ROLES,
  access: [
    { who: 'starter', sees: 'all' },
    { who: 'directeur', sees: 'all' },
  ],
  steps: {
    doorgeven: step.form({
      title: 'Ik ben afwezig',
      by: 'starter',
      fields: afwezigVragen,
      then: (a) => [absent(a.wat === 'terug' ? undefined : periodOf(a.van, a.tot)), close()],
      closing: (a, c) =>
        a.wat === 'terug'
          ? ['**Welkom terug.** Je bent weer bereikbaar op je eigen dagen.']
          : [
              `**Genoteerd.** Je bent er niet ${inWords(periodOf(a.van, a.tot))}.`,
              'Nieuwe signalen voor vandaag en met spoed gaan die dagen naar wie er wel is. De rest wacht op jou, of gaat na de datum naar je vervanger.',
              '**Wat je al oppakte, blijft bij jou.** Geef het door: open het in Mijn werk.',
              `Spoed nu? Bel ${reachable(c)}.`,
            ],
    }),
  },
});
