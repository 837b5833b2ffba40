import { usually } from '../support/wording.js';
import { begin } from '../../dialogs/engine/decide/begin.js';
import { fieldsOf, titleOf } from '../../dialogs/engine/view/form.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import type { Protocol } from '../../dialogs/engine/language/protocol.js';
import type { Step } from '../../dialogs/engine/language/step.js';
import { sightOf } from '../../dialogs/engine/view/sightOf.js';
import { els, linde, worldOf } from '../engine/world.js';
import { demoPeople, demoPupils, demoSchools } from '../../bot/cli/demo/schools.js';
import { protocols } from '../../dialogs/register.js';
import { thinOf, ALL_MESSAGES, type Said } from '../support/messages.js';
import { URGENCIES } from '../../dialogs/engine/school/urgency.js';
import { paragraphsOf } from '../support/cards.js';
import type { KeptMessage } from '../support/teams.js';

/** What Microsoft 365 keeps, and what may be said there. */

const words = (text: string): string[] => text.split(/[^\p{L}\p{N}_'’-]+/u).filter(Boolean);

/** Names of staff may stand in a message; a parent who works here has the name of a child. */
const STAFF = new Set(demoPeople.flatMap(({ name }) => words(name)));

/** Everything that tells of a child: each name by itself, whole names and ids. */
export const CHILDREN: readonly string[] = [
  ...new Set(
    demoPupils.flatMap(({ id, first, last }) => [
      id,
      `${first} ${last}`,
      ...[first, ...words(last)].filter((name) => /^\p{Lu}/u.test(name) && !STAFF.has(name)),
    ]),
  ),
];

/** Those of these words that stand in a text, as words of their own. */
export const foundIn = (text: string, wanted: readonly string[]): string[] =>
  anyOf(wanted).test(text) ? wanted.filter((one) => whole(literal(one)).test(text)) : [];
const whole = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'u');
/** Looked for together first: nearly always there is none. */
const together = new WeakMap<readonly string[], RegExp>();
const anyOf = (wanted: readonly string[]): RegExp => {
  const known = together.get(wanted) ?? whole(wanted.map(literal).join('|'));
  together.set(wanted, known);
  return known;
};
const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const SIGNS = ['signaal', 'vraag', 'taak', 'calamiteit'];

/** The machine's names of what a school does: they would tell what a message is about. */
export const MACHINERY: readonly string[] = [
  ...new Set(
    Object.values(protocols).flatMap((protocol) => [
      protocol.id,
      ...protocol.ways,
      ...Object.entries(protocol.steps).flatMap(([name, step]) => [name, ...namesOf(step, protocol)]),
    ]),
  ),
].filter((name) => !SIGNS.includes(name));

function namesOf(step: Step, { id, ways: [way = ''] }: Protocol): string[] {
  const world = { ...worldOf(Object.values(protocols)), school: { ...linde, groups: [] } };
  const sight = sightOf(begin({ id: 'case', protocol: id, way, starter: els.id, seed: '' }, world), world, els.id);
  return Object.entries(fieldsOf(step, sight)).flatMap(([name, { options = [] }]) => [
    name,
    ...options.map(({ value }) => value),
  ]);
}

/** What a message says without words for people: data of buttons, ids, styles. */
export const machinePart = (json: unknown): string => {
  if (Array.isArray(json)) return json.map(machinePart).join(' ');
  if (typeof json !== 'object' || json === null) return String(json);
  return Object.entries(json)
    .filter(([key]) => !['text', 'title', 'label', 'placeholder'].includes(key))
    .map(([key, value]) => `${key} ${machinePart(value)}`)
    .join(' ');
};

/** Titles that a reminder may have: they say what somebody does, and nothing of a child. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'WAT',
  'en nog iets',
  ...Object.values(protocols).flatMap(({ steps }) =>
    Object.values(steps).flatMap((step) =>
      [undefined, ...Object.keys(step.each ?? {})]
        .filter((of) => step.outside === true || (typeof step.outside === 'function' && step.outside(of)))
        .map((of) => titleOf(step, of)),
    ),
  ),
]);

/** A sentence with every code, time, number and name of staff made the same. */
export const shape = (sentence: string): string =>
  [...demoPeople, ...demoSchools, ...demoSchools.map(({ bestuur }) => bestuur)]
    .reduce((text, { name }) => text.replaceAll(name, 'NAAM'), sentence)
    .replaceAll(/[A-HJ-NP-Z2-9]{3}-[A-HJ-NP-Z2-9]{3}/g, 'CODE')
    .replaceAll(/000-\d{7}/g, 'TEL')
    .replaceAll(/\b((ma|di|wo|do|vr|za|zo) )?(\d{1,2} \w{3,4} (\d{4} )?)?\d{1,2}\.\d\d\b/g, 'TIJD')
    .replace(/^(.*CODE: )(.+?)(\. .*|\.)$/, (all, before: string, what: string, after: string) =>
      what.split(', ').every((title) => OUTSIDE.has(title)) ? `${before}WAT${after}` : all,
    )
    .replaceAll(/Nummer \w{8}\./g, 'Nummer REF.');

const textOf = (line: Line): string => usually(typeof line === 'string' ? line.replaceAll('**', '') : line.plain);

const NOTICES = [...new Set(ALL_MESSAGES.map(({ id }) => id))];
const thinLines = (said: Said): readonly Line[] => thinOf(said).lines;

const OPTIONAL = { until: '12.00', about: 'Joris Vuurtoren', phone: '000-1234504', bestuur: '000-1234504' };
const OTHERS = {
  people: 'Joris Vuurtoren',
  underWay: 'Joris Vuurtoren',
  missed: 'Joris Vuurtoren 000-1234504',
  away: 'Joris Vuurtoren',
  waiting: 'Joris Vuurtoren',
  waitingNumbers: 'Joris Vuurtoren 000-1234504',
  coming: 'Joris Vuurtoren',
};
const ENDERS = ['Joris Vuurtoren', 'een collega'];

/** Every sentence that a thin message can say, whatever happened. */
export const THIN: ReadonlySet<string> = new Set([
  ...NOTICES.flatMap((notice) =>
    URGENCIES.flatMap((urgency) =>
      (['open', 'taken', 'ended', 'dropped'] as const).flatMap((state) =>
        subsets(OPTIONAL).flatMap((some) =>
          (['Signaal', 'Vraag', 'Taak', 'Calamiteit'] as const).flatMap((sign) =>
            ENDERS.flatMap((endedBy) => {
              const told = { notice, urgency, state, sign, code: 'K7P-4QX', at: '12.00' } as const;
              return [{}, { partly: true }].flatMap((partly) =>
                thinLines({ ...told, endedBy, endedAt: '12.00', ...some, ...partly }).map((line) =>
                  shape(textOf(line)),
                ),
              );
            }),
          ),
        ),
      ),
    ),
  ),
  // Nobody answered: who was asked, reached or not, is away or is coming.
  ...URGENCIES.flatMap((urgency) =>
    (['Signaal', 'Vraag', 'Taak', 'Calamiteit'] as const).flatMap((sign) =>
      subsets(OTHERS).flatMap((others) =>
        [{}, { read: true }].flatMap((read) =>
          thinLines({
            notice: 'nietGelezen',
            urgency,
            sign,
            state: 'open',
            code: 'K7P-4QX',
            at: '12.00',
            ...others,
            ...read,
          }).map((line) => shape(textOf(line))),
        ),
      ),
    ),
  ),
  // While it is open: by when as it is then, what waits, and whether it was read.
  ...NOTICES.flatMap((notice) =>
    URGENCIES.flatMap((urgency) =>
      (['Signaal', 'Vraag', 'Taak', 'Calamiteit'] as const).flatMap((sign) =>
        subsets(OPTIONAL).flatMap((some) =>
          [{}, { late: true, later: true }, { later: true }, { read: true }].flatMap((stands) =>
            [{}, { what: 'WAT' }].flatMap((what) =>
              thinLines({
                notice,
                urgency,
                sign,
                state: 'open',
                code: 'K7P-4QX',
                at: '12.00',
                ...some,
                ...stands,
                ...what,
              }).map((line) => shape(textOf(line))),
            ),
          ),
        ),
      ),
    ),
  ),
]);

function subsets(all: Record<string, string>): Record<string, string>[] {
  return Object.entries(all).reduce<Record<string, string>[]>(
    (sets, [key, value]) => sets.flatMap((set) => [set, { ...set, [key]: value }]),
    [{}],
  );
}

/** All that can be read in these messages, each sentence once. */
export const sentencesIn = (messages: readonly KeptMessage[]): Set<string> =>
  new Set(messages.flatMap(({ card }) => paragraphsOf(card).map(shape)));
