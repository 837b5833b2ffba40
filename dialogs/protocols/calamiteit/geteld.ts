import { berichten } from './berichten.js';
import type { Line, Message } from '../../engine/language/index.js';
import { fact, tell, type Sight } from './woorden.js';
import { leiding } from './team.js';

/** What was counted of each group, and who hears that somebody is missing, hurt or found (practice.md 7.7). */

type Telling = { aanwezig: number; mist: number; gewond: number };
export type Group = Pick<Sight['school']['groups'][number], 'id' | 'name'>;

/** Who else is in the building. No group of a school has such an id. */
const ANDEREN: readonly Group[] = [
  { id: '@collegas', name: 'collega’s' },
  { id: '@bezoekers', name: 'bezoekers' },
];

/** All that is counted, in the order of the school. */
export const telbaar = (c: Sight): Group[] => [...c.school.groups, ...ANDEREN];

const factOf = (group: string) => `telling.${group}` as const;
/** The people who were told that somebody of a group is missing: ids, with commas. */
const heardOf = (group: string) => `telling.gehoord.${group}` as const;

export const counted = (group: string, c: Sight): Telling | undefined => {
  const [aanwezig, mist, gewond] = (c.facts[factOf(group)] ?? '').split('/').map(Number);
  return aanwezig === undefined || mist === undefined || gewond === undefined ? undefined : { aanwezig, mist, gewond };
};

export type Counted = { group: string; now: Telling };

const notes = ({ group, now: { aanwezig, mist, gewond } }: Counted) =>
  fact(factOf(group), `${aanwezig}/${mist}/${gewond}`);

/** The leader, and the person who runs the count. */
const lead = (c: Sight): string[] => [...new Set([leiding(c), c.by('telling')])].filter((one) => one !== undefined);

const heard = (group: string, c: Sight): string[] => (c.facts[heardOf(group)] ?? '').split(',').filter(Boolean);

const tells = (people: readonly string[], message: Message, group: string | undefined, c: Sight) =>
  tell(
    [...new Set(people)].filter((person) => person !== c.actor).map((person) => ({ person })),
    message,
    { urgency: 'spoed', ...(group !== undefined && { group }) },
  );

const before = ({ group }: Counted, which: 'mist' | 'gewond', c: Sight): number => counted(group, c)?.[which] ?? 0;

/** They hear at once that more people are missing or hurt. It is one message, however many groups it is. */
const alarms = (counts: readonly Counted[], c: Sight) =>
  (['mist', 'gewond'] as const).flatMap((which) => {
    const [first, ...others] = counts.filter((one) => one.now[which] > before(one, which, c));
    return first === undefined
      ? []
      : [tells(lead(c), berichten[which], others.length === 0 ? first.group : undefined, c)];
  });

/** People who know that somebody is missing hear that somebody was found. The counter hears it too. */
const remembers = (counts: readonly Counted[], c: Sight) =>
  counts
    .filter((one) => one.now.mist > before(one, 'mist', c))
    .map(({ group }) => {
      const know = [...heard(group, c), ...lead(c), ...(c.actor === undefined ? [] : [c.actor])];
      return fact(heardOf(group), [...new Set(know)].join(','));
    });

const relieves = (counts: readonly Counted[], c: Sight) =>
  counts
    .filter((one) => one.now.mist < before(one, 'mist', c))
    .map(({ group, now }) =>
      tells([...heard(group, c), ...lead(c)], now.mist === 0 ? berichten.terecht : berichten.mistNog, group, c),
    );

export const keeps = (counts: readonly Counted[], c: Sight) => [
  ...counts.map(notes),
  ...remembers(counts, c),
  ...alarms(counts, c),
  ...relieves(counts, c),
];

export const uncounted = (c: Sight): Group[] => telbaar(c).filter(({ id }) => counted(id, c) === undefined);

/** Names of groups in which somebody is still missing. */
export const missingIn = (c: Sight): string[] =>
  telbaar(c)
    .filter(({ id }) => (counted(id, c)?.mist ?? 0) > 0)
    .map(({ name }) => name);

export const tellingLines = (c: Sight): Line[] => {
  const all = telbaar(c).flatMap(({ id }) => counted(id, c) ?? []);
  const { groups } = c.school;
  const done = groups.filter(({ id }) => counted(id, c) !== undefined).length;
  if (all.length === 0) return [];
  const sum = (which: keyof Telling): number => all.reduce((current, one) => current + one[which], 0);
  const missing = missingIn(c);
  const left = uncounted(c).map(({ name }) => name);
  return [
    `**Telling: ${sum('aanwezig')} aanwezig · ${sum('mist')} mist · ${sum('gewond')} gewond** (${done} van ${groups.length} groepen)`,
    ...(missing.length === 0 ? [] : [`Mist in: ${missing.join(', ')}`]),
    ...(left.length === 0 ? [] : [`Nog niet geteld: ${left.join(', ')}`]),
  ];
};

/** For the card in the chats: how many are missing, and where. Nobody is named. */
export const alarmLines = (c: Sight): Line[] => {
  const found = telbaar(c).flatMap(({ id, name }) => {
    const { mist = 0, gewond = 0 } = counted(id, c) ?? {};
    const parts = [...(mist > 0 ? [`${mist} mist`] : []), ...(gewond > 0 ? [`${gewond} gewond`] : [])];
    return parts.length === 0 ? [] : [`${name}: ${parts.join(', ')}`];
  });
  return found.length === 0 ? [] : [`**Telling. ${found.join(' · ')}**`];
};
