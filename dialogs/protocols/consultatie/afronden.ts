import { berichten } from './berichten.js';
import { asTyped, longText, report, schoolDays, type Due, type Line } from '../../engine/language/index.js';
import { drop, open, stage, step, tell, type Sight } from './woorden.js';
import { adviesVragen } from './meedenken.js';
import { voorbeeldVragen } from './vragen.js';

/**
 * The asker reads the answers, waits, or rounds it off. After that colleagues can no longer open it (practice.md 6.4).
 */

/** The asker keeps it until it is rounded off, whatever colleagues do. */
export const awaits = (due: Due) =>
  open('afronden', { to: 'starter', due, noMessage: true, inList: true, remind: 'never' });

const count = (answers: number, of: number): string => {
  if (answers === of) return '**Iedereen heeft geantwoord.**';
  return `**${answers} van de ${of}** collega’s ${answers === 1 ? 'heeft' : 'hebben'} geantwoord.`;
};

/** How many colleagues answered, and who has not. */
export const answered = (c: Sight): Line[] => {
  const of = c.last(voorbeeldVragen)?.aan.length ?? 0;
  if (of === 0 || c.stage !== 'gevraagd') return [];
  const waiting = c.waiting('advies').map((person) => c.name(person));
  return [`${count(c.all(adviesVragen).length, of)}${waiting.length > 0 ? ` Nog niet: ${waiting.join(', ')}.` : ''}`];
};

const isAsked = (c: Sight): boolean => c.status === 'open' && c.stage === 'gevraagd';

export const afronding = {
  afronden: step.form({
    title: 'Afronden',
    outside: true,
    reads: 'Afgerond',
    by: 'starter',
    text: answered,
    fields: { doen: longText('Wat ga je doen?'), meegenomen: longText('Wat nam je mee?') },
    button: 'Afronden',
    late: (c) => [tell('starter', c.all(adviesVragen).length === 0 ? berichten.nogGeenAntwoord : berichten.afronden)],
    then: (a, c) => [
      stage('afgerond'),
      drop('advies'),
      drop('uitleg'),
      tell('gevraagde', berichten.dank),
      report('overlegKlaar', { zaak: c.code, uitkomst: [a.doen, a.meegenomen].map(asTyped).join('\n') }),
    ],
    closing: () => ['**Afgerond.** Ik heb je collega’s bedankt. Zij kunnen de vraag nu niet meer lezen.'],
  }),

  wachten: step.form({
    title: 'Nog even wachten',
    by: 'starter',
    offer: { to: ['starter'], while: (c) => isAsked(c) && c.open('advies') },
    then: () => [drop('afronden'), awaits(schoolDays(3))],
    closing: (_, c) => [`**Goed.** Ik vraag het je weer ${c.until('afronden')}.`],
  }),
};
