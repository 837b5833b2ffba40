import type { CaseId, TenantId } from '../../dialogs/engine/school/ids.js';
import { createHash, randomBytes } from 'node:crypto';
import type { AuditEvent, OnceLink } from '../../data/store.js';
import type { Directory, Speaker } from '../people/directory.js';
import { freshKey } from '../support/ids.js';
import type { Queue } from '../cases/queue.js';
import { fileOf, printed, type File, type PaperServices, type Printed } from './printed.js';

/** A file is handed over outside Teams by an address that works once, for a few minutes, for one person. */

export const MINUTES = 5;
const BYTES = 32;
const TOKEN = /^[\w-]{43}$/;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** `of`: the case and the name of the paper. */
type Asked = { tenant: TenantId; speaker: Speaker; of: { case: CaseId; paper: string } };

export type Once = {
  /** Whether this bot knows its own address. */
  isOpen: () => boolean;
  /** The address, for the asker alone. Undefined for who may not have the paper. */
  link: (asked: Asked) => Promise<string | undefined>;
  /** Whether the address leads to something now. It uses nothing up, because previews of a link ask this too. */
  leads: (token: string) => Promise<boolean>;
  /** The file, made now, for the first who asks. */
  take: (token: string) => Promise<File | undefined>;
};

export type OnceServices = PaperServices & {
  directory: Directory;
  queue: Queue;
  now: () => Date;
  /** Where browsers find this bot, without a slash at the end. Undefined: no links are given. */
  address: () => string | undefined;
};

const linking =
  (services: OnceServices): Once['link'] =>
  async ({ tenant, speaker, of }) => {
    const { store, now, address } = services;
    const at = address();
    if (at === undefined || (await printed(speaker, of, 'keep', services)) === undefined) return undefined;
    const token = randomBytes(BYTES).toString('base64url');
    const made = now();
    const until = new Date(made.getTime() + MINUTES * 60_000).toISOString();
    const to = { tenant, school: speaker.school.id, person: speaker.person.id };
    await store.audit(event({ ...to, ...of }, 'linked', made));
    await store.keepOnce({ hash: hashOf(token), ...to, ...of, made: made.toISOString(), until });
    return `${at}/once/${token}`;
  };

type Ready = { kept: OnceLink; speaker: Speaker; found: Printed };

/** The paper as its person may have it at this moment. Roles and the excluded are looked at again. */
const readyFor = async (token: string, services: OnceServices): Promise<Ready | undefined> => {
  const { store, directory, now } = services;
  const kept = TOKEN.test(token) ? await store.readOnce(hashOf(token)) : undefined;
  if (kept === undefined || kept.taken !== undefined || kept.until <= now().toISOString()) return undefined;
  const speaker = await directory.speaker(kept.tenant, kept.person, kept.school);
  const found = speaker && (await printed(speaker, kept, 'keep', services));
  return found && { kept, speaker, found };
};

/** Notes it in the case itself, when the protocol wants that. */
const note = ({ school, case: id, paper }: OnceLink, speaker: Speaker, { queue, worlds }: OnceServices) => {
  const command = { do: 'fetched', key: freshKey(), by: speaker.person.id, paper } as const;
  return queue.run({ school, case: id, command, worldFor: (c) => worlds.forPress(speaker, c, { command }) });
};

const taking =
  (services: OnceServices): Once['take'] =>
  async (token) => {
    const { store, now } = services;
    const it = await readyFor(token, services);
    if (it === undefined) return undefined;
    const file = await fileOf(it.found);
    if (!(await store.takeOnce(it.kept.hash, now().toISOString()))) return undefined;
    await store.audit(event(it.kept, 'exported', now()));
    await note(it.kept, it.speaker, services);
    return file;
  };

/** The store keeps only the hash of the secret. So a reader of the store can fetch nothing. */
export const createOnce = (services: OnceServices): Once => ({
  isOpen: () => services.address() !== undefined,
  link: linking(services),
  take: taking(services),
  leads: async (token) => (await readyFor(token, services)) !== undefined,
});

const event = (
  { school, person, case: id }: Pick<OnceLink, 'school' | 'person' | 'case'>,
  did: 'linked' | 'exported',
  at: Date,
): AuditEvent => ({ id: freshKey(), school, at: at.toISOString(), person, did, case: id });
