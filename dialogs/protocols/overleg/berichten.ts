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
};
