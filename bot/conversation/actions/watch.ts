import type { CaseHead } from '../../../data/store.js';
import type { WorkList } from '../../../dialogs/engine/language/entry.js';
import { protocols } from '../../../dialogs/register.js';

/** Where each case stands that has one of these steps open. */
export const listOf = ({ protocol, facts }: CaseHead, steps: readonly string[] = []): WorkList =>
  protocols[protocol]?.list?.({ facts, steps }) ?? 'work';
