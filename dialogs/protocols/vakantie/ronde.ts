import { holdersOf, type Line, type Sight } from '../../engine/language/index.js';
import { berichten } from './berichten.js';
import { announces, beforeHoliday, endsByItself } from './bericht.js';
import { protocol } from './rondeWoorden.js';

const vraag = (kinderen: number, { school: { holiday } }: Sight): Line[] => {
  if (holiday === undefined) return ['Het is nog lang geen vakantie.'];
  if (kinderen === 0) return ['Er is nu geen kind met een open traject.'];
  return [
    `**${kinderen === 1 ? '1 kind' : `${kinderen} kinderen`} met een open traject.** ${kinderen === 1 ? 'Is het' : 'Zijn zij'} veilig in de vakantie, ${holiday.said}? Wie kan worden gebeld?`,
  ];
};

/**
 * Before each holiday the IB'er and the directeur look who is safe in it, and who can be phoned (practice.md 9.9). Each
 * reader gets one message for a holiday. It comes also when nothing is open, so it tells nothing. The answers stand in
 * the cases.
 */
export const vakantie = protocol({
  id: 'vakantie',
  version: 1,
  title: 'Ronde voor de vakantie',
  sign: 'Taak',
  start: 'aanzet',
  startedBy: [],
  list: () => 'none',
  round: {
    step: 'vakantie',
    title: 'Veilig in de vakantie',
    button: 'Veilig in de vakantie',
    words: ['vakantie', 'veilig vakantie'],
    lines: vraag,
    state: (facts, c) =>
      facts.vakantie === c.school.holiday?.from
        ? { done: true, said: 'ingevuld' }
        : { done: false, said: 'nog niet bekeken' },
  },
  daily: (school, now) =>
    beforeHoliday('ronde', school, now, (day) =>
      (['intern_begeleider', 'directeur'] as const).flatMap((role) => {
        const holders = holdersOf(role, school, day, false);
        return holders.length > 0 ? holders : holdersOf(role, school, day, true);
      }),
    ),
  access: [{ who: 'starter', sees: 'code' }],
  steps: {
    aanzet: announces(berichten.vakantie, 'rondgaan'),
    rondgaan: endsByItself('De ronde is klaar'),
  },
});
