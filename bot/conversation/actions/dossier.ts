import type { Case } from '../../../dialogs/engine/case/case.js';
import type { Line } from '../../../dialogs/engine/language/words.js';
import { fullName } from '../../../dialogs/engine/names/names.js';
import type { Pupil } from '../../../dialogs/engine/school/school.js';
import { view, type CaseView } from '../../../dialogs/engine/view/view.js';
import { isShutOut, mayKnow, readsAll } from '../../../dialogs/engine/rights/who.js';
import { screen, type Reply } from '../../screens/reply.js';
import { chooserScreen, timelineScreen } from '../../screens/dossier.js';
import { listScreen, type Item } from '../../screens/list.js';
import { month } from '../../screens/when.js';
import { listedFor } from '../listed.js';
import type { Press } from '../press.js';
import type { Can } from '../services.js';
import { foundBy, isSearch, MOST_FOUND } from '../../people/found.js';
import { listOf } from './watch.js';

type Needs = Can<'cases' | 'directory' | 'store'>;

/** *Dossier*: what was written about a child, as far as this person may read it. Newest first, page by page. */
export const dossier = async (press: Press, services: Needs): Promise<Reply> => {
  const { speaker, ids, values } = press;
  const { cases } = services;
  if (values.leerling) return timeline(press, values.leerling, services);
  if (ids.case === '') return choose(press, undefined, services);
  const found = await cases.open(press);
  // A case that is shown without names opens no dossier either.
  if (found === undefined || !view(found.c, speaker.person, found.world)?.timeline) return cases.refuse(press);
  const [only, ...others] = found.c.subjects;
  if (only !== undefined && others.length === 0) return timeline(press, only, services);
  return choose(press, found.c, services);
};

/** *Zoek*: the same card, with the children found. */
export const find = (press: Press, services: Needs): Promise<Reply> => choose(press, undefined, services);

/** Whose dossier: the children of the own groups, those of a case, or those found by name. */
const choose = async (press: Press, c: Case | undefined, services: Needs): Promise<Reply> => {
  const { speaker, values, ids } = press;
  const word = (values.zoek ?? '').trim();
  const world = await services.cases.world(press, c);
  const mayShow = (pupil: Pupil): boolean => mayKnow(speaker.person, pupil, world);
  const asked = { school: speaker.school.id, word, from: ids.page * MOST_FOUND, mayShow };
  const found = await foundBy(asked, services.directory);
  const near = c === undefined ? world.choosable : world.pupils.filter(({ id }) => c.subjects.includes(id));
  const known = [...new Map([...found.pupils, ...near].map((pupil) => [pupil.id, pupil])).values()];
  const mine = known.filter(mayShow);
  if (found.hits.total > 0) await services.cases.audit(press, { did: 'searched', subjects: mine.map(({ id }) => id) });
  const searched = isSearch(word) ? found : undefined;
  return screen(chooserScreen({ pupils: mine, school: speaker.school, word, found: searched }));
};

const A_PAGE = 3;

/** The timeline is written down as a look before it is given. What this person may not read leaves no gap. */
const timeline = async (press: Press, id: string, services: Needs): Promise<Reply> => {
  const { speaker, ids } = press;
  const { cases } = services;
  const [pupil] = await services.directory.pupils(speaker.school.id, [id]);
  const world = await cases.world(press);
  if (pupil === undefined || !mayKnow(speaker.person, pupil, world)) return cases.refuse(press);
  await cases.audit(press, { did: 'looked', subjects: [pupil.id] });
  const from = ids.page * A_PAGE;
  const views = await readable(press, pupil, from + A_PAGE + 1, services);
  return screen(
    timelineScreen({
      name: fullName(pupil),
      pupil: pupil.id,
      views: views.slice(from, from + A_PAGE),
      page: ids.page,
      more: views.length > from + A_PAGE,
      begins: readsAll(speaker.person, world),
      school: speaker.school.id,
    }),
  );
};

/**
 * The newest cases about a child that this person may read, `most` at most. A case shown without names is left out:
 * here it would get one.
 */
const readable = async (press: Press, pupil: Pupil, most: number, services: Needs): Promise<CaseView[]> => {
  const { speaker } = press;
  const heads = await services.store.about(speaker.school.id, pupil.id, '');
  const views: CaseView[] = [];
  for (const head of heads.filter((head) => !isShutOut(speaker.person, head))) {
    const found = await services.cases.openPart({ speaker, ids: { case: head.id } });
    const seen = found && view(found.c, speaker.person, found.world, pupil.id);
    if (seen?.timeline && seen.entries.length > 0 && seen.children.includes(pupil.id)) views.push(seen);
    if (views.length >= most) break;
  }
  return views;
};

/** A case is quiet after so many days without a change. */
const QUIET_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
/** *Stil geworden*: open cases in which nothing happened for a month, by the month of the last change (practice.md 13). */
export const quiet = async (press: Press, services: Needs): Promise<Reply> => {
  const { cases, store } = services;
  const { person, school } = press.speaker;
  const world = await cases.world(press);
  if (!readsAll(person, world)) return cases.refuse(press);
  const before = new Date(Date.parse(world.now) - QUIET_DAYS * DAY_MS).toISOString();
  const still = (await store.stillOpen(school.id)).filter((head) => head.updated < before && listOf(head) !== 'none');
  const heads = (await cases.listed(press, still)).sort((one, other) => (one.updated < other.updated ? -1 : 1));
  const { who } = await listedFor(press.speaker, heads, services);
  const items = heads.map((head): Item => ({ head, who: who(head), text: `stil sinds ${month(head.updated)}` }));
  const lines: Line[] = [items.length === 0 ? 'Er is geen zaak stil geworden.' : 'Hier gebeurde een maand lang niets.'];
  return screen(
    listScreen({
      title: 'Stil geworden',
      lines,
      items,
      place: { go: 'quiet', page: press.ids.page, narrow: {} },
      school: school.id,
    }),
  );
};
