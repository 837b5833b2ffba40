import {
  messages,
  choice,
  concerns,
  longText,
  nothing,
  pupil,
  share,
  text,
  today,
  type Line,
  type PersonId,
  term,
} from '../../engine/language/index.js';
import { drop, fact, open, step, tell, type Sight } from './meldcodeWoorden.js';
import { codes, wieVraag } from './aanzet.js';
import { redenVraag } from '../shared/meldcodeBegin.js';
import { direct, volgt } from './voorcheck.js';
import { gezegd, isVeilig, voorcheckVraag, LEIDING, leidt } from '../shared/voorcheck.js';
import { fase, op } from './tijden.js';
import { aanIb, stapDatum } from './wie.js';
import { isOpen } from '../shared/routes.js';

/** How a traject begins, and what joins it later: a second start, a new signal, danger. */

export const beginVragen = () => ({
  kind: pupil('Over wie gaat het?'),
  reden: redenVraag(),
  wie: wieVraag(),
  voorcheck: voorcheckVraag(),
  signalen: codes(),
});

/** The writer goes on reading the own text, whatever becomes of the traject (practice.md 8.5 and 12). */
const ALWAYS = '9999-12-31';

/** A leader who starts a traject herself has more to do at once than steps 1-3. Her message says that too. */
const bericht = (person: PersonId, isSafe: boolean, c: Sight) => {
  if (isSafe) return tell({ person }, messages.taak);
  return person === c.actor && leidt(person, c)
    ? tell({ person }, messages.taak, { urgency: 'spoed', opens: 'vtGesproken' })
    : tell({ person }, messages.taak, { urgency: 'vandaag' });
};

/** Steps 1-3 open together with one message. They have no fixed order (domain.md 9). */
const drieStappen = (person: PersonId, isTalkSafe: boolean, c: Sight) => {
  const ready = { to: { person }, due: stapDatum(c), noMessage: true, inList: true } as const;
  return [
    bericht(person, isTalkSafe, c),
    open('signalen', ready),
    open('overleg', ready),
    ...(isTalkSafe ? [open('voorcheck', ready)] : nothing),
  ];
};

/** The watching stops when a traject goes on, or closes again. */
export const nietMeerVolgen = [drop('monitor'), drop('afronden')];

const signaalVragen = { signaal: text('Welk signaal?', { max: 40 }) };
const erbijVragen = {
  nieuw: longText('Wat is erbij gekomen?', { hint: 'Wat zag of hoorde je zelf?' }),
  vandaag: choice('Moet iemand dit vandaag lezen?', { ja: 'Ja, vandaag', nee: 'Nee' }),
};

/** What can join a traject, and the words for it. */
const WAT = {
  nogmaals: (c: Sight) => c.last(beginVragen)?.reden,
  erbij: (c: Sight) => c.last(erbijVragen)?.nieuw,
  nieuwSignaal: (c: Sight) => [`Signaal ${c.last(signaalVragen)?.signaal ?? ''}`],
};
type Wat = keyof typeof WAT;
const isWat = (name = ''): name is Wat => name in WAT;

/** Stands above question 2 when this brought the question back. */
export const watErbijKwam = (c: Sight): Line[] => {
  const parts = isWat(c.facts.nieuw) ? WAT[c.facts.nieuw](c) : undefined;
  return parts === undefined ? [] : ['**Er kwam iets bij.** De rest staat in de zaak.', { plain: c.spelled(parts) }];
};

/**
 * During help and after it, a new signal brings question 2 back. After a report Veilig Thuis is told of it (practice.md
 * 8.8 and 8.10).
 */
export const nieuws = (c: Sight, urgency: 'normaal' | 'vandaag' = 'normaal', wat?: Wat) => {
  if (c.stage === 'hulp' || c.stage === 'volgen')
    return [
      drop('vraag5'),
      ...nietMeerVolgen,
      ...fase('beslissen', c),
      fact('uitkomst', 'loopt'),
      fact('afgerond', 'nee'),
      fact('nieuw', wat ?? ''),
      open('vraag2', { ...aanIb(c), urgency: 'vandaag', due: today }),
    ];
  if (c.stage === 'gemeld' && !c.open('overlegVt'))
    return [open('overlegVt', { ...aanIb(c), of: 'nieuw', urgency: 'vandaag', due: today })];
  return [tell('intern_begeleider', messages.aangevuld, { urgency })];
};

export const begin = {
  aanleiding: step.form({
    title: 'Waarom de meldcode begon',
    by: 'starter',
    fields: beginVragen,
    then: (a, c) => {
      const wie = a.wie ?? c.starter;
      return [
        ...fase('samen', c),
        ...op('start', c),
        concerns([a.kind]),
        fact('leerkracht', wie),
        share(wie, ALWAYS),
        share(c.starter, ALWAYS),
        tell(['intern_begeleider', 'aandachtsfunctionaris'], messages.meekijken, { except: wie }),
        ...volgt(a.voorcheck, c),
        ...drieStappen(wie, isVeilig(a.voorcheck), c),
      ];
    },
    closing: (a, c) => gezegd(a.voorcheck, c),
  }),

  nogmaals: step.form({
    title: 'Nog een aanleiding',
    by: 'starter',
    offer: { to: ['andere_zaak'], while: isOpen },
    fields: beginVragen,
    then: (a, c) => [...nieuws(c, 'vandaag', 'nogmaals'), ...volgt(a.voorcheck, c)],
  }),

  /** A signal was recorded about the child. The traject keeps its code, and the text stays in the signal. */
  nieuwSignaal: step.form({
    title: 'Nieuw signaal',
    by: 'starter',
    offer: { to: ['andere_zaak'], while: isOpen },
    fields: signaalVragen,
    then: (_, c) => nieuws(c, 'normaal', 'nieuwSignaal'),
  }),

  acuut: step.begins({
    title: 'Er is acuut gevaar',
    by: 'starter',
    offer: { to: ['starter', 'lezer', 'assignee', ...LEIDING], while: isOpen, always: true },
    // The one alarm there is, with its ladder. It reports here that it was sent (practice.md 8.11).
    begins: () => ({ protocol: 'alarm', way: 'hulpvraag' }),
  }),

  gevaar: step.form({
    title: 'Om hulp gevraagd: acuut gevaar',
    by: 'starter',
    offer: { to: ['andere_zaak'], while: isOpen },
    then: (_, c) => [fact('uitzondering', 'gevaar'), ...direct(c)],
  }),

  geenGevaar: step.form({
    title: 'De vraag om hulp was een vergissing',
    by: 'starter',
    offer: { to: ['andere_zaak'], while: isOpen },
    then: () => nothing,
  }),

  gebeld: step.form({
    title: '112 of Veilig Thuis gebeld',
    by: 'starter',
    offer: {
      to: ['starter', 'lezer', 'assignee', ...LEIDING],
      while: (c) => isOpen(c) && c.facts.uitzondering === 'gevaar',
    },
    fields: {
      gebeld: choice('Wie heb je gebeld?', { n112: '112', vt: 'Veilig Thuis', beide: 'Allebei' }),
      gezegd: longText('Wat is er afgesproken?', { optional: true }),
    },
    then: () => [tell(LEIDING, messages.aangevuld, { urgency: 'spoed', unlessAmong: true })],
    closing: () => ['**Bewaard.** Je collega’s weten het nu ook.'],
  }),

  erbij: step.form({
    title: 'Er is iets bijgekomen',
    by: 'starter',
    offer: { to: ['starter', 'lezer', ...LEIDING], while: isOpen },
    fields: erbijVragen,
    then: (a, c) => nieuws(c, a.vandaag === 'ja' ? 'vandaag' : 'normaal', 'erbij'),
    closing: (_, c) => [
      `**Bewaard.** ${c.names('intern_begeleider', c.actor) || `De ${term.intern_begeleider}`} krijgt bericht.`,
    ],
  }),
};
