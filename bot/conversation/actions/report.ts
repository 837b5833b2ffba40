import type { AdaptiveCard } from '../../../cards/card.js';
import { notice } from '../../../cards/notice/card.js';
import { rightsOf } from '../../../dialogs/engine/rights/access.js';
import { dayOf } from '../../../dialogs/engine/school/calendar.js';
import { caseName } from '../../../dialogs/engine/decide/otherCases.js';
import { jaren, meldcodejaar } from '../../../dialogs/protocols/meldcode/jaar.js';
import type { Speaker } from '../../people/directory.js';
import { HELP } from '../../screens/buttons.js';
import { leadTo } from '../../screens/home.js';
import type { Can } from '../services.js';

/** *Rapportage*: the trajects of this school year, or of the one before while this one has nothing for this person. */
export const reportCard = async (
  speaker: Speaker,
  { cases, names, now }: Can<'cases' | 'names' | 'now'>,
): Promise<AdaptiveCard> => {
  const { school, person } = speaker;
  for (const as of jaren(dayOf(now().toISOString()))) {
    const id = await names.idOf(school.id, caseName({ protocol: meldcodejaar.id, as }, school.id));
    const found = await cases.open({ speaker, ids: { case: id } });
    if (found !== undefined && rightsOf(person, found.c, found.world).code)
      return leadTo(
        { title: 'Openen', data: { go: 'open', school: school.id, case: id } },
        `Rapportage meldcode, schooljaar ${as}.`,
      );
  }
  return notice.render({ title: '', lines: [NOTHING_YET], buttons: [], help: HELP });
};
/** The same for all who might read one. */
const NOTHING_YET = 'Er is nog niets. Hier komt de rapportage van de meldcode, zodra er iets is dat jij mag lezen.';
