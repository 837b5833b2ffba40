import { fold } from '../dialogs/engine/names/names.js';
import { type Person, type Pupil } from '../dialogs/engine/school/school.js';
import { isClosedTrack, tenantOf } from '../dialogs/engine/school/ids.js';
import { anyOf, merge, safe, tag, type Document, type Documents, type Kept, type Tagged } from './documentStore.js';
import { isNewer, readBody } from './forms.js';
import { CONVERSATION, PERSON, PUPIL, SCHOOL, type Form } from './schema/case.js';
import type { SchoolRecord } from './schema/school.js';
import { ReadOnlyError, type Conversation, type Store } from './store.js';

type DirectoryOf = Pick<
  Store,
  | 'school'
  | 'schools'
  | 'saveSchool'
  | 'person'
  | 'savePerson'
  | 'changePerson'
  | 'removePerson'
  | 'savePupils'
  | 'removePupil'
  | 'allPupils'
  | 'pupilsOfGroups'
  | 'pupilsOf'
  | 'pupils'
  | 'conversation'
  | 'mergeConversation'
>;

export const directoryOver = (documents: Documents): DirectoryOf => ({
  ...schoolsAndPeople(documents),
  ...pupils(documents),
  conversation: (tenant, person) => find(documents, CONVERSATION, tenant, person),
  mergeConversation: (fresh) => save(documents, CONVERSATION, conversationDocument, fresh, keepingOld),
});

/** Schools and persons lie under their tenant, so that no query needs to cross schools to find them. */
const schoolsAndPeople = (
  documents: Documents,
): Pick<
  DirectoryOf,
  'school' | 'schools' | 'saveSchool' | 'person' | 'savePerson' | 'changePerson' | 'removePerson'
> => ({
  school: async (id) => {
    const [found, people] = await Promise.all([
      find(documents, SCHOOL, tenantOf(id), id),
      listed(documents, PERSON, tenantOf(id), { any: [tag('works-at', id)] }),
    ]);
    return found && { ...found, people };
  },
  schools: async (tenant) =>
    (await listed(documents, SCHOOL, tenant, { any: [tag('is', SCHOOL.kind)] })).map(({ id }) => id),
  saveSchool: async (school) => {
    await save(documents, SCHOOL, schoolDocument, school);
  },
  person: (tenant, id) => find(documents, PERSON, tenant, id),
  savePerson: async (person) => {
    await save(documents, PERSON, personDocument, person);
  },
  removePerson: async (tenant, id) => {
    await remove(documents, CONVERSATION, tenant, id);
    await remove(documents, PERSON, tenant, id);
  },
  changePerson: async (tenant, id, how) => {
    const fresh = how(await find(documents, PERSON, tenant, id));
    if (fresh !== undefined) await save(documents, PERSON, personDocument, fresh, (old) => how(old) ?? old);
  },
});

const pupils = (
  documents: Documents,
): Pick<DirectoryOf, 'savePupils' | 'removePupil' | 'allPupils' | 'pupilsOfGroups' | 'pupilsOf' | 'pupils'> => ({
  savePupils: async (school, all) => {
    const saves = all.map((pupil) => save(documents, PUPIL, pupilDocument, { ...pupil, school }));
    await Promise.all(saves);
  },
  removePupil: (school, id) => remove(documents, PUPIL, school, id),
  allPupils: async (school) =>
    (await documents.list('directory', safe(school), { whole: true }))
      .filter(({ id }) => id.startsWith(`${PUPIL.kind}.`))
      .map((kept) => readBody(PUPIL, kept)),
  pupilsOfGroups: (school, groups) =>
    listed(documents, PUPIL, school, { any: groups.map((group) => tag('group', group)) }),
  // Every pupil is in a group. Nothing else carries this tag.
  pupilsOf: (school) => listed(documents, PUPIL, school, { between: anyOf('group') }),
  pupils: async (school, ids) => {
    const found = await Promise.all([...new Set(ids)].map((id) => find(documents, PUPIL, school, id)));
    return found.filter((pupil) => pupil !== undefined);
  },
});

const find = async <T>(documents: Documents, form: Form<T>, partition: string, id: string): Promise<T | undefined> => {
  const kept = await documents.read('directory', safe(partition), documentId(form, id));
  return kept && readBody(form, kept);
};

const listed = async <T>(documents: Documents, form: Form<T>, partition: string, query: Tagged): Promise<T[]> =>
  (await documents.list('directory', safe(partition), query)).map((kept) => readBody(form, kept));

/** Gives the record as it was kept. */
const save = async <T>(
  documents: Documents,
  form: Form<T>,
  document: (value: T) => Document,
  fresh: T,
  together: (old: T, fresh: T) => T = (_old, value) => value,
): Promise<T> => {
  let kept = fresh;
  await merge(documents, 'directory', document(fresh), (old: Kept) => {
    if (isNewer(form, old.head)) throw new ReadOnlyError(`${old.id} was saved by a newer version.`);
    kept = together(readBody(form, old), fresh);
    return document(kept);
  });
  return kept;
};

/** Removes whatever has this id, for good. */
const remove = async (documents: Documents, form: Form<unknown>, partition: string, id: string): Promise<void> => {
  const kept = await documents.read('directory', safe(partition), documentId(form, id));
  if (kept && !(await documents.remove('directory', kept.partition, kept.id, kept.etag)))
    return remove(documents, form, partition, id);
};

/** Fields that the new record does not name stay. */
const keepingOld = <T extends object>(old: T, fresh: T): T => {
  const said = Object.entries(fresh).filter(([, value]) => value !== undefined);
  return { ...old, ...Object.fromEntries(said) };
};

const documentId = (form: Form<unknown>, id: string): string => `${form.kind}.${safe(id)}`;

const schoolDocument = (school: SchoolRecord): Document => ({
  partition: safe(tenantOf(school.id)),
  id: documentId(SCHOOL, school.id),
  head: {
    schema: SCHOOL.version,
    tags: isClosedTrack(school.id) ? [] : [tag('is', SCHOOL.kind)],
    name: fold(school.name),
  },
  body: JSON.stringify(school),
});

const personDocument = (person: Person): Document => ({
  partition: safe(person.tenant),
  id: documentId(PERSON, person.id),
  head: {
    schema: PERSON.version,
    tags: person.roles.map((role) => tag('works-at', role.school)),
    name: fold(person.name),
  },
  body: JSON.stringify(person),
});

const pupilDocument = (pupil: Pupil): Document => ({
  partition: safe(pupil.school),
  id: documentId(PUPIL, pupil.id),
  head: {
    schema: PUPIL.version,
    tags: pupil.left === undefined ? [tag('group', pupil.group)] : [],
    name: fold(`${pupil.first} ${pupil.last}`),
  },
  body: JSON.stringify(pupil),
});

const conversationDocument = (conversation: Conversation): Document => ({
  partition: safe(conversation.tenant),
  id: documentId(CONVERSATION, conversation.person),
  head: { schema: CONVERSATION.version, tags: [] },
  body: JSON.stringify(conversation),
});
