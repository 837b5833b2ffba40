import { child } from './child.js';
import { Story } from './story.js';
import { toy } from './toy.js';
import { directeur, duo, els, ib, worldOf } from './world.js';

export const SAM = { 'wie.wie': 'sam' };
export const PLAN = { naam: 'Artis', soort: 'museum', ...SAM, collegas: 'ib,duo', verrassing: 'iedereen' };
export const LIST = { spullen: 'tas\nhelm', begeleider: 'duo', drager: 'sam' };
export const YES = { oordeel: 'ja', bedrag: '20' };

/** Els has a plan for an outing; nobody else knows of it yet. */
export const idea = (way = 'gewoon') => new Story(worldOf([toy, child]), 'uitje', els, { way });

/** Els made a plan: the directeur must agree, Ib and Duo think along, Els makes a list. */
export const outing = (way = 'gewoon', plan: Record<string, string> = PLAN) => {
  const story = idea(way);
  story.answers(els, 'plan', plan, { page: 1 });
  return story;
};

/** Everybody said yes and everything is in the bag. */
export const onTheRoad = (way = 'gewoon') => {
  const story = outing(way);
  story.answers(directeur, 'akkoord', YES);
  story.answers(ib, 'advies', { advies: 'Goed plan' }, { of: 'ib' });
  story.answers(duo, 'advies', { advies: 'Ik ben er niet' }, { of: 'duo' });
  story.answers(els, 'paklijst', LIST);
  story.presses(els, 'tick', 'inpakken', { of: 'tas' });
  story.presses(duo, 'tick', 'inpakken', { of: 'helm' });
  return story;
};
