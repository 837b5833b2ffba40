import { berichten } from './berichten.js';
import {
  asTyped,
  at,
  choice,
  close,
  colleagues,
  date,
  longText,
  momentAt,
  nothing,
  on,
  list,
  plusDays,
  rowsOf,
  self,
  share,
  text,
  time,
  until,
  type Answers,
  type Line,
  type PersonId,
  messages,
} from '../../engine/language/index.js';
import { isOpen, READS } from '../shared/routes.js';
import { drop, fact, open, step, tell, type Print, type Sight } from './casusWoorden.js';
import { asksConsent, begun, over, spoken } from './toestemming.js';
import { outcome } from '../shared/verder.js';

/** Calling people together (practice.md 6.5): about what, with whom, when and where. */

/** How many days the invited read along after the meeting, unless it ends sooner. */
const READ_ALONG_DAYS = 90;

const momentVragen = {
  dag: date('Welke dag?', { coming: true }),
  tijd: time('Hoe laat?'),
  waar: longText('Waar?', { veiled: 'refuses', max: 200 }),
  link: text('Link, als het online is', { optional: true, max: 300 }),
};

const oproepVragen = (c: Sight) => ({
  vragen: longText('Welke vragen willen jullie beantwoorden?', {
    hint: 'Bijvoorbeeld: wat zien we, wat werkte al, wat weten we niet?',
  }),
  buiten: choice('Komt er iemand van buiten?', {
    nee: 'Nee',
    zonder_naam: 'Ja, zonder naam van het kind',
    met_naam: 'Ja, met naam',
  }),
  wie_buiten: rowsOf(
    'Wie komt er van buiten?',
    {
      functie: text('Functie', { max: 100 }),
      organisatie: text('Organisatie', { max: 100 }),
      contact: text('Telefoon of e-mail', { optional: true, max: 100 }),
    },
    { another: 'Nog iemand', optional: true, hint: 'Geen naam nodig.', counts: ({ buiten }) => buiten !== 'nee' },
  ),
  ouders: choice('Zijn de ouders erbij?', { ja: 'Ja', nee: 'Nee' }),
  ...momentVragen,
  wie: colleagues('Wie vraag je erbij?', {
    max: 8,
    ...(c.facts.schrijver === undefined ? {} : { preset: c.facts.schrijver }),
  }),
});

type When = Answers<typeof momentVragen>;
const begin = ({ dag, tijd }: When): string => momentAt(dag, tijd);

/**
 * Everybody is invited, and the report is asked for on the day of the meeting. Until then the caller finds that task in
 * the own work.
 */
const plans = (people: readonly PersonId[], when: When, c: Sight) => [
  ...people.map((person) => open('meedoen', { to: { person }, of: person, due: at(begin(when)), remind: 'never' })),
  open('verslag', { ...self(c), due: on(plusDays(when.dag, 1)), remind: at(begin(when)), inList: true }),
];

/** The newest date, also after it was moved. */
const agreed = (c: Sight): When | undefined => c.last(momentVragen) ?? c.last(oproepVragen);

/** A colleague who does not work that day comes all the same, or not. Somebody must ask. */
const awayThen = (people: readonly string[], day: string, c: Sight): Line[] =>
  people.filter((person) => !c.works(person, day)).map((person) => `**Let op:** ${c.name(person)} werkt die dag niet.`);

/** Shown in *Mijn werk*, and on the card of the invited. */
const about = (c: Sight): Line[] => {
  const when = agreed(c);
  if (when === undefined) return [];
  return [
    `**${until(begin(when), c.now)}**`,
    { plain: `Waar: ${spoken(when.waar, c)}${when.link === undefined ? '' : `, ${when.link}`}` },
    { plain: spoken(c.last(oproepVragen)?.vragen ?? [], c) },
  ];
};

/** Who is expected, in words: the colleagues who were asked, and people from outside by what they do. */
export const expected = (c: Sight): string => {
  const { wie = [], wie_buiten = [] } = c.last(oproepVragen) ?? {};
  return list([
    ...wie.map((person) => c.name(person)),
    ...wie_buiten.map(({ functie, organisatie }) => `${functie} (${organisatie})`),
  ]);
};

/** The parents do not come, so somebody tells them the plan. */
export const parentsAreAway = (c: Sight): boolean => c.last(oproepVragen)?.ouders === 'nee';

/** For the calendar of who called it: a code and a place. */
export const agenda: Print = {
  title: 'Zet in je agenda',
  to: [...READS, 'starter'],
  while: (c) => isComing(c),
  as: 'ics',
  staff: 'names',
  says: (_, c) => {
    const when = agreed(c);
    const title = `Overleg ${c.code}`;
    return {
      title,
      under: [],
      foot: [],
      blocks: [],
      ...(when && { meeting: { starts: begin(when), minutes: AN_HOUR, place: placeOf(when) } }),
    };
  },
};
const AN_HOUR = 60;
const placeOf = ({ waar, link }: When): string => [asTyped(waar), link].filter(Boolean).join(', ');

/** People were called together, and did not meet yet. */
const isComing = (c: Sight): boolean => isOpen(c) && c.by('oproep') !== undefined && c.by('verslag') === undefined;

export const bijeenroepen = {
  oproep: step.form({
    title: 'Overleg plannen',
    outside: true,
    reads: 'Overleg',
    by: 'starter',
    fields: oproepVragen,
    pages: [
      { title: 'Waarover?', fields: ['vragen', 'buiten', 'wie_buiten', 'ouders'] },
      { title: 'Wanneer en met wie?', fields: ['dag', 'tijd', 'waar', 'link', 'wie'] },
    ],
    button: 'Nodig uit',
    then: (a, c) => [
      begun(a.buiten),
      fact('buiten', a.buiten),
      ...asksConsent(a.buiten, c),
      ...a.wie.map((person) => share(person, c.day(READ_ALONG_DAYS))),
      ...plans(a.wie, a, c),
    ],
    closing: (a, c) => [`**Uitgenodigd** voor ${until(begin(a), c.now)}.`, ...awayThen(a.wie, a.dag, c)],
  }),

  meedoen: step.form({
    title: 'Kun je erbij zijn?',
    reads: 'Komt wel of niet',
    message: berichten.uitgenodigd,
    by: 'starter',
    seenBy: READS,
    text: about,
    fields: {
      komt: choice('Kun je erbij zijn?', { ja: 'Ja', nee: 'Nee' }),
      opmerking: longText('Wil je iets meegeven?', { optional: true, max: 1000 }),
    },
    late: (c) => [drop('meedoen', c.of)],
    then: (a, c) =>
      a.komt === 'ja' ? nothing : [tell('starter', messages.antwoord, { ...(c.actor && { about: c.actor }) })],
    closing: () => ['**Dank je.** Praat er niet met anderen over.'],
  }),

  verzetten: step.form({
    title: 'Ander moment',
    by: 'starter',
    offer: { to: READS, while: isComing },
    fields: momentVragen,
    then: (a, c) => [drop('meedoen'), drop('verslag'), ...plans(c.last(oproepVragen)?.wie ?? [], a, c)],
    closing: () => ['**Verzet.** De collega’s krijgen bericht.'],
  }),

  afgelasten: step.form({
    title: 'Het gaat niet door',
    by: 'starter',
    offer: { to: READS, while: isComing },
    fields: { reden: longText('Waarom niet?', { max: 1000 }) },
    then: (_, c) => [
      tell('lezer', messages.afgerond, { ...(c.actor && { except: c.actor }) }),
      outcome(`Casuïstiekoverleg ${c.code}: ging niet door.`),
      over(c),
      close(),
    ],
    closing: () => ['**Afgezegd.** De collega’s krijgen bericht.'],
  }),
};
