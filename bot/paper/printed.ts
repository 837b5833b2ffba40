import type { Store } from '../../data/store.js';
import { paperOf, printFor, takenIn, type Beside } from '../../dialogs/engine/papers.js';
import type { Case } from '../../dialogs/engine/case.js';
import type { Paper } from '../../dialogs/engine/paper.js';
import type { Speaker } from '../directory.js';
import type { Worlds } from '../world.js';
import { docxOf } from './docx.js';
import { pdfOf } from './pdf.js';

export type PaperServices = { store: Store; worlds: Worlds };

/** A paper of a case as one person may have it now. */
export type Printed = { code: string; as: 'pdf' | 'docx'; paper: Paper };
type Asked = { case: string; paper: string };

/** A case with its whole log, also what rolled over. An entry of an attempt that was not counted lies in both. */
const wholeCase = async (store: Store, school: string, id: string): Promise<Case | undefined> => {
  const c = (await store.readCase(school, id))?.value;
  if (c === undefined || c.pages === 0) return c;
  const older = (await store.readPages(school, id)).flatMap(({ entries }) => entries);
  const kept = new Set(c.log.map((entry) => entry.id));
  return { ...c, log: [...older.filter((entry) => !kept.has(entry.id)), ...c.log] };
};

/** With the register at hand: reasons and tasks that somebody wrote may name a child. */
const worldOf = (speaker: Speaker, c: Case, worlds: Worlds) => {
  const written = [
    ...c.tasks.flatMap(({ text, ended }) => [text, ended?.reason]),
    ...c.log.map(({ reason }) => reason),
  ];
  return worlds.of(speaker, c, { written: written.filter((text) => text !== undefined).join('\n') });
};

/** Undefined for who may not have it, and when there is no such paper: nobody learns which. */
export const printed = async (
  speaker: Speaker,
  asked: Asked,
  use: 'keep' | 'read',
  { store, worlds }: PaperServices,
): Promise<Printed | undefined> => {
  const { person, school } = speaker;
  const c = await wholeCase(store, school.id, asked.case);
  const world = c && (await worldOf(speaker, c, worlds));
  const print = world && printFor(asked.paper, person, c, world, use);
  if (c === undefined || world === undefined || print === undefined) return undefined;
  const codes = takenIn(print, c, person, world);
  const beside = codes.length === 0 ? [] : await casesBeside(c, codes, speaker, { store, worlds });
  const paper = paperOf(print, c, person, world, beside);
  return paper && { code: c.code, as: print.as, paper };
};

/** Of the same children, oldest first. */
const casesBeside = async (
  c: Case,
  codes: readonly string[],
  speaker: Speaker,
  { store, worlds }: PaperServices,
): Promise<Beside[]> => {
  const school = speaker.school.id;
  const about = await Promise.all(c.subjects.map((pupil) => store.about(school, pupil, '')));
  const heads = new Map(about.flat().map((head) => [head.id, head]));
  const wanted = [...heads.values()].filter(({ id, code }) => id !== c.id && codes.includes(code));
  const oldestFirst = wanted.sort((one, other) => (one.opened < other.opened ? -1 : 1));
  const found = await Promise.all(
    oldestFirst.map(async ({ id }) => {
      const one = await wholeCase(store, school, id);
      return one && { c: one, world: await worldOf(speaker, one, worlds) };
    }),
  );
  return found.filter((one) => one !== undefined);
};

const MAKES = { pdf: pdfOf, docx: docxOf };
const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export type File = { name: string; type: string; bytes: Buffer };

/** The name says no more than the code of the case. */
export const fileOf = async ({ code, as, paper }: Printed): Promise<File> => ({
  name: `vangnet-${code.replaceAll(/[^\w-]/g, '')}.${as}`,
  type: TYPES[as],
  bytes: await MAKES[as](paper),
});
