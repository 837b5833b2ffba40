import type { CaseId } from '../../dialogs/engine/school/ids.js';
import { inWordsOf } from '../../dialogs/engine/school/terms.js';
import type { Store } from '../../data/store.js';
import { paperOf, printFor, takenIn, type Beside } from '../../dialogs/engine/view/papers.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import type { Paper } from '../../dialogs/engine/language/paper.js';
import type { Look } from '../../dialogs/engine/language/story.js';
import type { Speaker } from '../people/directory.js';
import { knownCase } from '../cases/opened.js';
import type { Worlds } from '../cases/worlds.js';
import { drawn, type As } from './draw.js';

export type PaperServices = { store: Store; worlds: Worlds };

/** A paper of a case as one person may have it now. */
export type Printed = { code: string; as: As; paper: Paper };
type Asked = { case: CaseId; paper: string };

/**
 * A case with its whole log, for who may know of it, also the entries on pages. An entry may lie in both when a page
 * was made and its save failed.
 */
const wholeCase = async (speaker: Speaker, id: string, services: PaperServices): Promise<Case | undefined> => {
  const c = await knownCase(speaker, id, services);
  if (c === undefined || c.pages === 0) return c;
  const older = (await services.store.readPages(c.school, id)).flatMap(({ entries }) => entries);
  const kept = new Set(c.log.map((entry) => entry.id));
  return { ...c, log: [...older.filter((entry) => !kept.has(entry.id)), ...c.log] };
};

/** Undefined for who may not have it, and when there is no such paper. So nobody learns which. */
export const printed = async (
  speaker: Speaker,
  asked: Asked,
  use: 'keep' | 'read',
  services: PaperServices,
): Promise<Printed | undefined> => {
  const { person } = speaker;
  const c = await wholeCase(speaker, asked.case, services);
  const world = c && (await services.worlds.ofPaper(speaker, c));
  const print = world && printFor(asked.paper, person, c, world, use);
  if (c === undefined || world === undefined || print === undefined) return undefined;
  const codes = takenIn(print, c, person, world);
  const beside = codes.length === 0 ? [] : await casesBeside(c, codes, speaker, services);
  const looks = print.looks ? await looksAt(c, services.store) : [];
  const paper = paperOf(print, c, person, world, { beside, looks, use });
  return paper && { code: c.code, as: print.as, paper: inWordsOf(speaker.school, paper) };
};

/** A refused look showed nothing. */
const looksAt = async ({ school, id }: Case, store: Store): Promise<Look[]> =>
  (await store.looksAt(school, id))
    .toReversed()
    .flatMap(({ at, person, did }) => (did === 'looked' || did === 'exported' ? [{ at, person, did }] : []));

/** Other cases about the same children, oldest first. */
const casesBeside = async (
  c: Case,
  codes: readonly string[],
  speaker: Speaker,
  services: PaperServices,
): Promise<Beside[]> => {
  const school = speaker.school.id;
  const about = await Promise.all(c.subjects.map((pupil) => services.store.about(school, pupil, '')));
  const heads = new Map(about.flat().map((head) => [head.id, head]));
  const wanted = [...heads.values()].filter(({ id, code }) => id !== c.id && codes.includes(code));
  const oldestFirst = wanted.sort((one, other) => (one.opened < other.opened ? -1 : 1));
  const found = await Promise.all(
    oldestFirst.map(async ({ id }) => {
      const one = await wholeCase(speaker, id, services);
      return one && { c: one, world: await services.worlds.ofPaper(speaker, one) };
    }),
  );
  return found.filter((one) => one !== undefined);
};

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar; charset=utf-8',
};

export type File = { name: string; type: string; bytes: Buffer };

/** The name says no more than the code of the case. */
export const fileOf = async ({ code, as, paper }: Printed): Promise<File> => ({
  name: `vangnet-${code.replaceAll(/[^\w-]/g, '')}.${as}`,
  type: TYPES[as],
  bytes: await drawn(paper, as),
});
