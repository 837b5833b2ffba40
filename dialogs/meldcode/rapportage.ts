import { schoolDays } from '../engine/calendar.js';
import { choice, longText } from '../engine/fields.js';
import { fact, open, step, type Line, type Sight } from '../engine/protocol.js';
import { tweede } from './wie.js';

/** P16: one line a traject without a name, drafted here, completed by IB'er and directeur (domain.md 9). */

const concept = (c: Sight): Line[] => [
  'Schrijf **geen namen** en niets waaraan iemand te herkennen is.',
  `Stappen: ${(['stap1', 'stap2', 'stap3'] as const).map((stap, n) => `${n + 1} ${c.facts[stap] ?? 'niet'}`).join(', ')}.`,
  `Advies Veilig Thuis: ${c.facts.advies ?? 'nee'}. Melding: ${c.facts.gemeld === undefined ? 'nee' : 'ja'}.`,
];

const rapportVragen = {
  aard: choice('Waar ging het over?', {
    verwaarlozing: 'Verwaarlozing',
    lichamelijk: 'Lichamelijk geweld',
    psychisch: 'Psychisch geweld',
    seksueel: 'Seksueel geweld',
    getuige: 'Getuige van geweld',
    eer: 'Eergerelateerd',
    anders: 'Anders',
    onterecht: 'Onterecht vermoeden',
  }),
  rollen: choice('Werkten de rollen en taken?', { ja: 'Ja', deels: 'Deels', nee: 'Nee' }),
  leerpunten: longText('Wat leren we ervan?', { optional: true, max: 1000 }),
};

export const rapporteren = {
  rapportage: step({
    title: 'Rapportage meldcode',
    by: 'intern_begeleider',
    text: concept,
    fields: rapportVragen,
    then: (a, c) => [fact('aard', a.aard), open('rapportageDirecteur', { to: tweede(c), due: schoolDays(5) })],
    closing: () => ['**Bewaard.** De directeur vult aan.'],
  }),

  rapportageDirecteur: step({
    title: 'Rapportage meldcode aanvullen',
    by: 'directeur',
    notBy: 'rapportage',
    text: concept,
    fields: { aanvulling: longText('Wat wil je aanvullen?', { optional: true, max: 1000 }) },
    then: () => [fact('rapportage', 'klaar')],
    closing: () => ['**Bewaard.**'],
  }),
};
