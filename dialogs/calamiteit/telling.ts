import { choice, number } from '../engine/fields.js';
import { drop, fact, nothing, open, step, type Effect, type Line, type Sight } from '../engine/protocol.js';
import { TEAM } from './team.js';

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

const notes = (group: string, { aanwezig, mist, gewond }: Telling): Effect<never> =>
  fact(factOf(group), `${aanwezig}/${mist}/${gewond}`);

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
const read = (a: Readonly<Record<string, unknown>>, c: Sight): Effect<never>[] =>
  c.school.groups.flatMap((group, n) => {
    const value = (name: string): number | undefined => {
      const typed = a[`${name}${n}`];
      return typeof typed === 'number' ? typed : undefined;
    };
    const [aanwezig, mist, gewond] = ['a', 'm', 'g'].map(value);
    if (aanwezig === undefined && mist === undefined && gewond === undefined) return [];
    return [notes(group.id, { aanwezig: aanwezig ?? 0, mist: mist ?? 0, gewond: gewond ?? 0 })];
  });

export const tellingLines = (c: Sight): Line[] => {
  const groups = c.school.groups;
  const all = groups.flatMap(({ id }) => counted(id, c) ?? []);
  if (all.length === 0) return [];
  const sum = (which: keyof Telling): number => all.reduce((so, one) => so + one[which], 0);
  const missing = groups.filter(({ id }) => (counted(id, c)?.mist ?? 0) > 0).map(({ name }) => name);
  const left = groups.filter(({ id }) => counted(id, c) === undefined).map(({ name }) => name);
  return [
    `**Telling: ${sum('aanwezig')} aanwezig · ${sum('mist')} mist · ${sum('gewond')} gewond** (${all.length} van ${groups.length} groepen)`,
    ...(missing.length === 0 ? [] : [`Mist in: ${missing.join(', ')}`]),
    ...(left.length === 0 ? [] : [`Nog niet geteld: ${left.join(', ')}`]),
  ];
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
    then: (a, c) => [
      ...read(a, c),
      ...(a.klaar === 'ja' ? [drop('groepTelling')] : []),
      ...(a.klaar === 'nee' && !c.open('groepTelling')
        ? [open('groepTelling', { to: TEACHERS, urgency: 'spoed', aside: true, remind: 'never' })]
        : []),
    ],
    closing: (a, c) => [
      ...tellingLines(c),
      a.klaar === 'ja' ? '**De telling is klaar.**' : 'Leerkrachten kunnen hun eigen groep invullen.',
    ],
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
    then: (a, c) => (c.status === 'open' ? [notes(a.groep, a)] : nothing),
    closing: () => ['**Dank je. Doorgegeven.** Blijf bij je groep.'],
  }),
};
