import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import type { Role } from '../../dialogs/engine/school/school.js';
import { CLOSE, HELP, TOGETHER } from './buttons.js';
import { pageOf } from './pages.js';
import { buttonsOn } from './waysIn.js';

/** The ways into consultation for who may read every signal (practice.md 6.5). */
export const together = (roles: readonly Role[], page = 0): AdaptiveCard =>
  notice.render({
    title: 'Samen wegen',
    lines: ['Kies hoe jullie kijken. Gaat het over een signaal? Begin dan bij dat signaal, met **Verder overleggen**.'],
    buttons: [...pageOf(buttonsOn('together', roles), page, TOGETHER, BESIDE_CLOSE), CLOSE],
    help: HELP,
  });
const BESIDE_CLOSE = 5;
