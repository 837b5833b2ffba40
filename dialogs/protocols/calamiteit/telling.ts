import { berichten } from './berichten.js';
import { choice, group, list, nothing, number, type Line } from '../../engine/language/index.js';
import { drop, fact, open, step, type Sight } from './woorden.js';
import { counted, keeps, missingIn, telbaar, tellingLines, uncounted, type Counted, type Group } from './geteld.js';
import { asksAll, isAsked, mayAsk } from './veilig.js';
import { TEAM } from './team.js';

/** Counting all groups, at an evacuation or when a child is missing (practice.md 7.7). Paper first. */

const PAPER = '**Gebruik eerst de papieren lijst. Blijf niet binnen voor je telefoon.**';
const MOST = 60;

const COUNTED = 'de telling is klaar';

const preset = (value: number | string | undefined) => (value === undefined ? {} : { preset: String(value) });

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
  const perGroup = Object.fromEntries(telbaar(c).flatMap((group, n) => Object.entries(fieldsFor(group, n, c))));
  return { ...perGroup, ...ALWAYS };
};

/** The answers for a group. An untouched group stays as it was. */
const read = (a: Readonly<Record<string, unknown>>, c: Sight): Counted[] =>
  telbaar(c).flatMap((group, n) => {
    const value = (name: string): number | undefined => {
      const typed = a[`${name}${n}`];
      return typeof typed === 'number' ? typed : undefined;
    };
    const [aanwezig, mist, gewond] = ['a', 'm', 'g'].map(value);
    if (aanwezig === undefined && mist === undefined && gewond === undefined) return [];
    return [{ group: group.id, now: { aanwezig: aanwezig ?? 0, mist: mist ?? 0, gewond: gewond ?? 0 } }];
  });

type Ready = NonNullable<Sight['facts']['telklaar']>;

/** The count is ready when every group is counted, or when somebody says so twice. */
const isReady = (klaar: 'ja' | 'nee', counts: readonly Counted[], c: Sight): Ready => {
  const isHere = ({ id }: Group): boolean => counts.some(({ group }) => group === id);
  return klaar === 'ja' && !uncounted(c).every(isHere) ? 'vraag' : klaar;
};

const goesOn = (ready: Ready, c: Sight) => {
  if (ready === 'ja') return [drop('groepTelling', undefined, COUNTED)];
  if (ready === 'vraag' || c.open('groepTelling')) return [];
  return [open('groepTelling', { to: TEACHERS, urgency: 'spoed', inList: true, remind: 'never' })];
};

/** Ready does not mean found. Missing people are named first. */
const stillMissing = (c: Sight): string => {
  const groups = missingIn(c);
  return groups.length === 0 ? '' : ` Er mist nog iemand in ${list(groups)}. Blijf zoeken.`;
};

const saysReady = (c: Sight): Line => {
  if (c.facts.telklaar === 'ja') return `**De telling is klaar.${stillMissing(c)}**`;
  if (c.facts.telklaar === 'nee') return 'Leerkrachten kunnen hun eigen groep invullen.';
  return '**Nog niet alles is geteld. Toch klaar?**';
};

/** Roles that stand before a group. */
const TEACHERS = ['leerkracht', 'vakleerkracht', 'invaller'] as const;

/** The group of the teacher who counts, unless somebody counted it already. */
const ownGroup = (c: Sight): string | undefined =>
  c
    .staff()
    .filter(({ id }) => id === c.actor)
    .flatMap(({ hats }) => hats.flatMap(({ groups }) => groups))
    .find((one) => counted(one, c) === undefined && c.school.groups.some(({ id }) => id === one));

const groepVragen = (c: Sight) => ({
  groep: group('Welke groep?', c.school.groups, preset(ownGroup(c))),
  aanwezig: number('Aanwezig', { max: MOST }),
  mist: number('Mist', { max: MOST, preset: '0' }),
  gewond: number('Gewond', { max: MOST, preset: '0' }),
});

export const tellen = {
  telling: step.form({
    title: 'Telling',
    by: 'bhv',
    offer: { to: TEAM, while: (c) => c.status === 'open' && c.stage !== 'nazorg' },
    text: (c) => [PAPER, ...tellingLines(c)],
    fields: tellingVragen,
    then: (a, c) => {
      const counts = read(a, c);
      const ready = isReady(a.klaar, counts, c);
      // After the paper list: the first count of an evacuation asks the staff too.
      const asks = c.facts.soort === 'brand' && mayAsk(c) && !isAsked(c) && counts.length > 0;
      return [...keeps(counts, c), fact('telklaar', ready), ...goesOn(ready, c), ...(asks ? asksAll(c) : [])];
    },
    closing: (_, c) => [...tellingLines(c), saysReady(c)],
    after: () => ['tochKlaar', 'telling'],
  }),
  tochKlaar: step.form({
    title: 'Telling toch klaar',
    by: 'bhv',
    offer: { to: TEAM, while: (c) => c.status === 'open' && c.facts.telklaar === 'vraag' },
    then: () => [fact('telklaar', 'ja'), drop('groepTelling', undefined, COUNTED)],
    closing: (_, c) => [`**De telling is gestopt.${stillMissing(c)}**`, ...tellingLines(c)],
    after: () => ['telling'],
  }),
  /** Each teacher counts the own group. A teacher outside without a telephone tells the BHV leader. */
  groepTelling: step.list({
    title: 'Tel je groep',
    message: berichten.telling,
    by: 'directeur',
    text: () => [PAPER],
    fields: groepVragen,
    then: (a, c) => (c.status === 'open' ? keeps([{ group: a.groep, now: a }], c) : nothing),
    closing: () => ['**Dank je. Doorgegeven.** Blijf bij je groep.'],
  }),
};
