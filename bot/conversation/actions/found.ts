import type { AdaptiveCard } from '../../../cards/card.js';
import { notice } from '../../../cards/notice/card.js';
import { rightsOf } from '../../../dialogs/engine/rights/access.js';
import { dayOf } from '../../../dialogs/engine/school/calendar.js';
import { caseName } from '../../../dialogs/engine/decide/otherCases.js';
import type { Speaker } from '../../people/directory.js';
import { HELP } from '../../screens/buttons.js';
import type { FoundCase } from '../../screens/entries.js';
import { leadTo } from '../../screens/home.js';
import type { Can } from '../services.js';

/** The button to the case that runs under a name of today. Of several it is the first that this person may know. */
export const foundCard = async (
  { protocol, names: among, says, nothing }: FoundCase,
  speaker: Speaker,
  { cases, names, now }: Can<'cases' | 'names' | 'now'>,
): Promise<AdaptiveCard> => {
  const { school, person } = speaker;
  for (const as of among(dayOf(now().toISOString()))) {
    const id = await names.idOf(school.id, caseName({ protocol, as }, school.id));
    const found = await cases.open({ speaker, ids: { case: id } });
    if (found !== undefined && rightsOf(person, found.c, found.world).code)
      return leadTo({ title: 'Openen', data: { go: 'open', school: school.id, case: id } }, says(as));
  }
  return notice.render({ title: '', lines: [nothing], buttons: [], help: HELP });
};
