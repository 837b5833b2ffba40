import { inWordsOf, USUALLY } from '../../dialogs/engine/school/terms.js';

/** What leaves the bot holds words of roles, and no marks for them (`dialogs/engine/school/terms.ts`). */
export const inWords = (sent: string): string => {
  if (/[\uE000\uE001]/.test(sent)) {
    const [found] = /.{0,40}[\uE000\uE001].{0,40}/.exec(sent) ?? [];
    throw new Error(`a word for a role was not filled in: ${found}`);
  }
  return sent;
};

/** As a school reads it that has no words of its own. */
export const usually = <T>(drawn: T): T => inWordsOf(USUALLY, drawn);
