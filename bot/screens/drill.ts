import type { Case } from '../../dialogs/engine/case/case.js';
import { isDrill } from '../../dialogs/engine/case/caseFacts.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import { rehearsed } from '../../dialogs/engine/case/drillWords.js';

/** The first word of everything in an exercise. */
const OEFENING = 'OEFENING';

export const marked = (c: Pick<Case, 'facts'>, lines: readonly Line[]): readonly Line[] =>
  isDrill(c) ? [`**${OEFENING}**`, ...rehearsed(c, lines)] : lines;

export const titled = (c: Pick<Case, 'facts'>, title: string): string =>
  isDrill(c) ? `${OEFENING}. ${rehearsed(c, title)}` : title;
