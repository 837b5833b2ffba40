import { message } from '../../engine/language/index.js';

/** Who is asked to a meeting (practice.md 6.5). */
export const berichten = {
  uitgenodigd: message({
    id: 'uitgenodigd',
    says: ({ code, until }) => [
      `Een collega vraagt je erbij voor een overleg${until === undefined ? '' : `, **${until}**`}. ${code}`,
    ],
    asks: true,
  }),
  /** Who weighs along what happened. */
  meewegen: message({
    id: 'overleg.meewegen',
    says: ({ code, about, until }) => [
      `${about ?? 'Een collega'} vraagt je om mee te wegen${until === undefined ? '' : `, graag voor ${until}`}. ${code}`,
    ],
    asks: true,
    opens: 'Lezen',
  }),
  /** It is serious, and the directeur reads it today. */
  ernstig: message({
    id: 'overleg.ernstig',
    says: ({ code, late }) => [
      late
        ? `**Dit had je al moeten lezen.** De uitkomst van overleg ${code} is ernstig.`
        : `**Vandaag lezen.** De uitkomst van overleg ${code} is ernstig.`,
    ],
    asks: true,
    opens: 'Lezen',
  }),
};
