import { choice, number } from '../engine/fields.js';
import { drop, fact, nothing, open, step, tell, type Effect, type Line, type Sight } from '../engine/protocol.js';
import { leiding, TEAM } from './team.js';

/** Counting all groups, at an evacuation or when a child is missing (practice.md 7.7). Paper first. */

type Telling = { aanwezig: number; mist: number; gewond: number };
type Group = Sight['school']['groups'][number];

const PAPER = '**Gebruik eerst de papieren lijst. Blijf niet binnen voor je telefoon.**';
const MOST = 60;

const factOf = (group: string): string => `telling.${group}`;

const counted = (group: string, c: Sight): Telling | undefined => {
  const [aanwezig, mist, gewond] = (c.facts[factOf(group)] ?? '').split('/').map(Number);
  return aanwezig === undefined || mist === undefined || gewond === undefined ? undefined : { aanwezig, mist, gewond };
};

type Counted = { group: string; now: Telling };

const notes = ({ group, now: { aanwezig, mist, gewond } }: Counted): Effect<never> =>
  fact(factOf(group), `${aanwezig}/${mist}/${gewond}`);

/** Who leads and who runs the count hear at once that somebody more is missing or hurt. */
const alarms = (counts: readonly Counted[], c: Sight): Effect<never>[] => {
  const isMore = (which: 'mist' | 'gewond'): boolean =>
    counts.some(({ group, now }) => now[which] > (counted(group, c)?.[which] ?? 0));
  const runs = c.by('telling');
  const to = [leiding(c), ...(runs === undefined ? [] : [runs])].map((person) => ({ person }));
  return (['mist', 'gewond'] as const)
    .filter(isMore)
    .map((notice) => tell(to, notice, { urgency: 'spoed', ...(c.actor !== undefined && { except: c.actor }) }));
};

const keeps = (counts: readonly Counted[], c: Sight): Effect<never>[] => [...counts.map(notes), ...alarms(counts, c)];

const uncounted = (c: Sight): Group[] => c.school.groups.filter(({ id }) => counted(id, c) === undefined);

/** `vraag`: it was called ready while groups are not counted. */
const KLAAR = 'telklaar';

const preset = (value: number | undefined) => (value === undefined ? {} : { preset: String(value) });

/** Three numbers a group, with what was counted before. */
const fieldsFor = (group: Group, n: number, c: Sight) => {
  const known = counted(group.id, c);
  const asked = (name: string, value: number | undefined) =>
    number(`${group.name}: ${name}`, { optional: true, max: MOST, ...preset(value) });
  return {
    [`a${n}`]: asked('aanwezig', known?.aanwezig),
    [`m${n}`]: asked('mist', known?.mist),
    [`g${n}`]: asked('gewond', known?.gewond),
  };
};

const ALWAYS = {
  klaar: choice('Is de telling klaar?', { nee: 'Nee, we tellen nog', ja: 'Ja, klaar' }, { preset: 'nee' }),
};

const tellingVragen = (c: Sight) => {
  const perGroup = Object.fromEntries(c.school.groups.flatMap((group, n) => Object.entries(fieldsFor(group, n, c))));
  return { ...perGroup, ...ALWAYS };
};

/** What somebody filled in for a group; a group that was left alone stays as it was. */
const read = (a: Readonly<Record<string, unknown>>, c: Sight): Counted[] =>
  c.school.groups.flatMap((group, n) => {
    const value = (name: string): number | undefined => {
      const typed = a[`${name}${n}`];
      return typeof typed === 'number' ? typed : undefined;
    };
    const [aanwezig, mist, gewond] = ['a', 'm', 'g'].map(value);
    if (aanwezig === undefined && mist === undefined && gewond === undefined) return [];
    return [{ group: group.id, now: { aanwezig: aanwezig ?? 0, mist: mist ?? 0, gewond: gewond ?? 0 } }];
  });

export const tellingLines = (c: Sight): Line[] => {
  const groups = c.school.groups;
  const all = groups.flatMap(({ id }) => counted(id, c) ?? []);
  if (all.length === 0) return [];
  const sum = (which: keyof Telling): number => all.reduce((so, one) => so + one[which], 0);
  const missing = groups.filter(({ id }) => (counted(id, c)?.mist ?? 0) > 0).map(({ name }) => name);
  const left = uncounted(c).map(({ name }) => name);
  return [
    `**Telling: ${sum('aanwezig')} aanwezig · ${sum('mist')} mist · ${sum('gewond')} gewond** (${all.length} van ${groups.length} groepen)`,
    ...(missing.length === 0 ? [] : [`Mist in: ${missing.join(', ')}`]),
    ...(left.length === 0 ? [] : [`Nog niet geteld: ${left.join(', ')}`]),
  ];
};

/** For the card in the chats: how many, and where; nobody is named. */
export const alarmLines = (c: Sight): Line[] => {
  const found = c.school.groups.flatMap(({ id, name }) => {
    const { mist = 0, gewond = 0 } = counted(id, c) ?? {};
    const parts = [...(mist > 0 ? [`${mist} mist`] : []), ...(gewond > 0 ? [`${gewond} gewond`] : [])];
    return parts.length === 0 ? [] : [`${name}: ${parts.join(', ')}`];
  });
  return found.length === 0 ? [] : [`**Telling. ${found.join(' · ')}**`];
};

type Ready = 'ja' | 'nee' | 'vraag';

/** Ready is only what is counted, or what somebody says twice. */
const isReady = (klaar: 'ja' | 'nee', counts: readonly Counted[], c: Sight): Ready => {
  const isHere = ({ id }: Group): boolean => counts.some(({ group }) => group === id);
  return klaar === 'ja' && !uncounted(c).every(isHere) ? 'vraag' : klaar;
};

const goesOn = (ready: Ready, c: Sight): Effect<'groepTelling'>[] => {
  if (ready === 'ja') return [drop('groepTelling')];
  if (ready === 'vraag' || c.open('groepTelling')) return [];
  return [open('groepTelling', { to: TEACHERS, urgency: 'spoed', aside: true, remind: 'never' })];
};

const saysReady = (c: Sight): Line => {
  const left = uncounted(c).length;
  if (c.facts[KLAAR] === 'ja') return '**De telling is klaar.**';
  if (c.facts[KLAAR] === 'nee') return 'Leerkrachten kunnen hun eigen groep invullen.';
  return `**Nog ${left} ${left === 1 ? 'groep' : 'groepen'} niet geteld. Toch klaar?**`;
};

/** Who stands before a group. */
const TEACHERS = ['leerkracht', 'vakleerkracht', 'invaller'] as const;

const groepVragen = (c: Sight) => ({
  groep: choice('Welke groep?', Object.fromEntries(c.school.groups.map(({ id, name }) => [id, name]))),
  aanwezig: number('Aanwezig', { max: MOST }),
  mist: number('Mist', { max: MOST, preset: '0' }),
  gewond: number('Gewond', { max: MOST, preset: '0' }),
});

export const tellen = {
  telling: step({
    title: 'Telling',
    by: 'bhv',
    offer: { to: TEAM, while: (c) => c.status === 'open' && c.stage !== 'nazorg' },
    text: (c) => [PAPER, ...tellingLines(c)],
    fields: tellingVragen,
    then: (a, c) => {
      const counts = read(a, c);
      const ready = isReady(a.klaar, counts, c);
      return [...keeps(counts, c), fact(KLAAR, ready), ...goesOn(ready, c)];
    },
    closing: (_, c) => [...tellingLines(c), saysReady(c)],
    after: () => ['tochKlaar', 'telling'],
  }),
  tochKlaar: step({
    title: 'Telling toch klaar',
    by: 'bhv',
    offer: { to: TEAM, while: (c) => c.status === 'open' && c.facts[KLAAR] === 'vraag' },
    then: () => [fact(KLAAR, 'ja'), drop('groepTelling')],
    closing: (_, c) => ['**De telling is gestopt.**', ...tellingLines(c)],
    after: () => ['telling'],
  }),
  /** Each teacher the own group; who stands outside without a telephone tells the BHV leader. */
  groepTelling: step({
    title: 'Tel je groep',
    notice: 'telling',
    by: 'directeur',
    many: true,
    text: () => [PAPER],
    fields: groepVragen,
    then: (a, c) => (c.status === 'open' ? keeps([{ group: a.groep, now: a }], c) : nothing),
    closing: () => ['**Dank je. Doorgegeven.** Blijf bij je groep.'],
  }),
};
