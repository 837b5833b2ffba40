import { describe, expect, test } from 'vitest';
import { keyed, opaque } from '../../../../bot/support/ids.js';
import { createNames } from '../../../../bot/cases/namedIds.js';
import { readBody } from '../../../../data/forms.js';
import { CASE } from '../../../../data/schema/case.js';
import type { Stored } from '../../../../data/store.js';
import { dayOf, weekOf } from '../../../../dialogs/engine/school/calendar.js';
import type { Case } from '../../../../dialogs/engine/case/case.js';
import { schooljaar } from '../../../../dialogs/protocols/meldcode/jaar.js';
import { builds, readDays } from '../../../guard/day.js';

/** Real files of builds before the secret: their cases lie where this build looks first. */

const answerOf = ({ log }: Case, field: string): string =>
  String(log.flatMap(({ answers }) => answers).find((one) => one.field === field)?.value);

/** The name of each kind, as it follows from the case itself. */
const NAMES: Record<string, (c: Case) => string> = {
  meldcode: ({ school, subjects }) => `meldcode.${school}.${subjects[0]!}`,
  meldcodejaar: ({ school, opened }) => `meldcodejaar.${school}.${schooljaar(dayOf(opened))}`,
  weeklijst: (c) => `weeklijst.${c.school}.${weekOf(c.opened)}.${answerOf(c, 'wie')}`,
  toegang: (c) => `toegang.${c.school.split(':')[0]!}.${c.school}.${answerOf(c, 'account')}`,
  spoedlijst: ({ school, opened }) => `spoedlijst.${school}.${dayOf(opened)}`,
  vakantie: (c) => `vakantie.${c.school}.${answerOf(c, 'eerste')}.${c.starter}`,
  zomer: (c) => `zomer.${c.school}.${answerOf(c, 'eerste')}.${c.starter}`,
};

const SECRET = 'a secret of an installation, which is long';

describe.each(builds())('what the build of %s began by its name', (build) => {
  const days = readDays(build).map(({ documents }) =>
    documents
      .filter(({ head }) => typeof head.protocol === 'string' && head.protocol in NAMES)
      .map((document) => readBody(CASE, { ...document, etag: '' })),
  );

  test.each(Object.entries(NAMES))('%s is found there', async (kind, nameOf) => {
    let found = 0;
    for (const day of days) {
      const readCase = (_school: string, id: string): Promise<Stored<Case> | undefined> => {
        const value = day.find((c) => c.id === id);
        return Promise.resolve(value && { value, etag: '' });
      };
      const names = createNames({ readCase, secret: () => Promise.resolve(SECRET) });
      for (const c of day.filter(({ protocol, log }) => protocol === kind && log.length > 0)) {
        found += 1;
        const name = nameOf(c);
        const first = opaque(name);
        expect([first, opaque(`${first}.2`)]).toContain(c.id);
        expect(await names.idOf(c.school, name)).toBe(first);
        expect(await names.idOf(`${c.school} elsewhere`, `${name} elsewhere`)).toBe(
          keyed(SECRET, opaque(`${name} elsewhere`)),
        );
      }
    }
    expect(found).toBeGreaterThan(0);
  });
});
