import { type Line } from '../../engine/language/index.js';
import type { Sight } from './meldcodeWoorden.js';

/** What Veilig Thuis does with a report (domain.md 9, P12). */
export const UITKOMST = {
  einde: 'Stopt',
  overdracht: 'Overdracht aan andere hulp',
  voorwaarden: 'Veiligheidsvoorwaarden',
  onderzoek: 'Onderzoek',
  volgen: 'Volgen',
  geen_melding: 'Advies: geen melding, school gaat verder met hulp',
};

const IN_WOORDEN: Readonly<Record<keyof typeof UITKOMST, string>> = {
  einde: 'Veilig Thuis is gestopt',
  overdracht: 'Veilig Thuis droeg over aan andere hulp',
  voorwaarden: 'Veilig Thuis stelde veiligheidsvoorwaarden',
  onderzoek: 'Veilig Thuis doet onderzoek',
  volgen: 'Veilig Thuis volgt het gezin',
  geen_melding: 'Advies van Veilig Thuis: geen melding, de school gaat verder met hulp',
};

/** Stands above the traject and on the first page of its dossier. `zeg`: how a day is written. */
export const watVeiligThuisDoet = (zeg: (day: string) => string, { facts }: Sight): Line[] => {
  const { vt, vt_op, vt_tot } = facts;
  if (vt === undefined || vt === '') return [];
  const tot = vt_tot === undefined || vt_tot === '' ? '' : `, tot uiterlijk ${zeg(vt_tot)}`;
  return [`**${IN_WOORDEN[vt]}**${vt_op === undefined ? '' : `, gehoord op ${zeg(vt_op)}`}${tot}.`];
};
