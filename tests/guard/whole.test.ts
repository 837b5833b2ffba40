import { describe, expect, test } from 'vitest';
import { openCosmosDocuments } from '../../data/cosmos/cosmos.js';
import type { Document } from '../../data/documentStore.js';
import { readBody } from '../../data/forms.js';
import { storeOver } from '../../data/open.js';
import { CASE } from '../../data/schema/case.js';
import { cosmosServer } from '../data/cosmos/server.js';
import { builds, protocolsOf, readDays, type KeptDay } from './day.js';
import { marksOf } from './marks.js';

const server = cosmosServer();
const marks = new Set(builds().flatMap((build) => readDays(build).flatMap((day) => day.documents.flatMap(marksOf))));

/** A page of a long log has no status of its own. */
const isCase = ({ head }: Document): boolean => typeof head.status === 'string';

/** The day with the most in it. */
const richest = (days: readonly KeptDay[]): KeptDay =>
  days.reduce((one, other) => (other.documents.length > one.documents.length ? other : one));

const isKept = (id: string): boolean => [...marks].some((mark) => mark.startsWith(`stage ${id} `));

describe('what is kept of earlier builds', () => {
  test.each(builds().flatMap(protocolsOf))('holds %s, which that build had', (id) => {
    expect(isKept(id)).toBe(true);
  });

  test.each(builds())('%s: what lies in the file as JSON is read the same from Cosmos DB', async (build) => {
    const { documents } = richest(readDays(build));
    const cosmos = openCosmosDocuments(await server.freshDatabase());
    for (const document of documents) expect(await cosmos.create('cases', document)).toHaveProperty('etag');
    for (const document of documents.filter(isCase)) {
      const found = await storeOver(cosmos).readCase(document.partition, document.id);
      expect(found?.value).toEqual(readBody(CASE, { ...document, etag: '' }));
    }
    await cosmos.close();
  });
});
