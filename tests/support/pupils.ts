import type { Store } from '../../data/store.js';
import { searched } from '../../dialogs/engine/names/nameSearch.js';
import type { Pupil } from '../../dialogs/engine/school/school.js';

/** The first child of a school that somebody would find by this word. */
export const pupilFound = async (store: Pick<Store, 'pupilsOf'>, school: string, word: string): Promise<Pupil> => {
  const [found] = searched(word, await store.pupilsOf(school));
  if (found === undefined) throw new Error('no such child in this school');
  return found;
};
