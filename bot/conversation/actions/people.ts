import type { Button } from '../../../cards/button.js';
import type { AdaptiveCard } from '../../../cards/card.js';
import { reading, type Run } from '../action.js';
import { screen } from '../../screens/reply.js';
import { urgentList } from '../../screens/reach.js';
import { rolesOf } from '../../people/roles.js';
import { placeOf } from '../../screens/entries.js';
import { staff } from '../../screens/staff.js';
import type { Press } from '../press.js';
import type { Can } from '../services.js';

type Needs = Can<'store' | 'now'>;
type Draw = (press: Press, services: Needs) => Promise<AdaptiveCard> | AdaptiveCard;

/** Only for the directeur, and for who stands in for the directeur. */
const forDirecteur =
  (draw: Draw): Run =>
  async (press, services) => {
    const roles = rolesOf(press.speaker, services.now().toISOString());
    return roles.includes('directeur') ? screen(await draw(press, services)) : services.cases.refuse(press);
  };

const MOST = 50;

/** The first question for access that waits for this person. */
const askedOf = async ({ speaker }: Press, { store }: Can<'store'>): Promise<Button | undefined> => {
  const { id: school } = speaker.school;
  const open = await store.assignedTo(school, speaker.person.id, { limit: MOST, offset: 0 });
  const waiting = open.find(({ protocol }) => protocol === placeOf('stranger').protocol);
  return (
    waiting && {
      title: 'Bekijk de vraag',
      data: { go: 'open', school, case: waiting.id, task: '' },
      style: 'positive',
    }
  );
};

export const peopleActs = reading([], {
  people: forDirecteur(async (press, services) =>
    staff(
      press.speaker.school,
      { page: press.ids.page, asked: await askedOf(press, services) },
      services.now().toISOString(),
    ),
  ),
  urgent: forDirecteur(({ speaker }, { now }) => urgentList(speaker.school, now().toISOString())),
});
