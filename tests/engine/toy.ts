import {
  messages,
  afterSchool,
  asTyped,
  at,
  beforeLeaving,
  choice,
  close,
  colleague,
  concerns,
  date,
  days,
  earliest,
  endOfWeek,
  hours,
  lines,
  longText,
  minutes,
  months,
  nextSchoolDay,
  nextWeek,
  nothing,
  number,
  on,
  presentDays,
  pupil,
  reopen,
  rowsOf,
  schoolDays,
  start,
  text,
  time,
  today,
  visibility,
  workingDays,
} from '../../dialogs/engine/language/index.js';
import { type Protocol } from '../../dialogs/engine/language/protocol.js';
import { calledOff, planning } from './toyAsks.js';
import { drop, fact, open, protocol, stage, step, tell, together } from './toyWords.js';
import { programma } from './toyPaper.js';
import { handing, rush } from './toyHanding.js';
import { guests } from './guests.js';

/** A protocol of no school at all, that with `child.ts` uses every word the engine has. */

export const toy: Protocol = protocol({
  id: 'uitje',
  version: 1,
  title: 'Een uitje',
  sign: 'Taak',
  start: 'plan',
  startedBy: ['leerkracht', 'intern_begeleider'],
  again: 'busGeregeld',
  places: { help: { way: 'gewoon' } },
  found: { words: [], names: () => [], says: (name) => name, nothing: 'Er is geen reis.' },
  list: ({ steps }) => (steps.length > 0 ? 'work' : 'none'),
  became: ({ status }) => status,
  onePerChild: true,
  tellsBestuur: () => false,
  round: { step: 'vrij', title: '', button: '', words: [], lines: () => [], state: () => ({ done: true, said: '' }) },
  poster: () => ({ title: 'Reis', under: [], foot: [], blocks: [] }),
  atOnce: { asks: ['directeur'], spoken: () => undefined, over: 'vrij' },
  access: [
    { who: 'starter', sees: 'all' },
    { who: 'directeur', sees: 'all', as: 'initialen' },
    { who: 'assignee', sees: ['plan', 'advies'], as: 'pseudoniem' },
    { who: 'eigen_leerkracht', sees: ['plan', 'paklijst'], while: 'voorbereiding', as: 'initialen' },
    { who: 'intern_begeleider', sees: 'own' },
    { who: 'administratie', sees: 'code' },
    { who: 'lezer', sees: ['plan'], ways: ['gewoon'], note: ['Lees je mee?'] },
    { who: 'gevraagde', sees: 'code' },
    { who: 'gedragsspecialist', sees: ['plan'], facts: { soort: 'bos' }, gewoon: true },
  ],
  steps: together(
    {
      plan: step.form({
        title: 'Plan een uitje',
        instead: { title: 'Toch maar niet', lines: () => ['Goed.'] },
        by: 'starter',
        perChild: { of: 'wie', title: 'Wat neemt ieder mee?', text: ['Alleen wat de anderen niet hoeven te weten.'] },
        fields: planning,
        pages: [
          { title: 'Het uitje', fields: ['naam', 'soort', 'uitleg'] },
          {
            title: 'Wie en wanneer',
            fields: ['wie', 'bedacht', 'collegas', 'verrassing'],
            note: (typed) => [`Je gaat naar ${typed.naam ?? '…'}.`],
          },
        ],
        needs: ['eerdereSignalen'],
        early: rush,
        then: (a, c) => [
          stage('voorbereiding'),
          fact('soort', a.soort),
          concerns(a.wie.pupils),
          visibility(a.verrassing.includes('niemand') ? 'beperkt' : 'gewoon'),
          open('akkoord', { urgency: 'vandaag', due: c.way === 'snel' ? hours(1) : today }),
          ...a.collegas.map((who) =>
            open('advies', { to: { person: who }, of: who, due: earliest(presentDays(3), schoolDays(5)) }),
          ),
          open('paklijst', { noMessage: true, due: endOfWeek }),
          tell('eigen_leerkracht', messages.gedeeld, { unlessAmong: c.way === 'snel' }),
        ],
        nothingKept: ({ naam = '' }, c) => [`Er is niets bewaard van ${c.code}.`, { plain: naam }],
        closing: (_, c) => [`Je uitje ${c.code} staat klaar.`, c.readers()],
        after: () => ['paklijst', 'afgelasten'],
      }),
      akkoord: step.form({
        title: 'Mag dit uitje?',
        outside: true,
        take: { title: 'Ik kijk ernaar', said: 'Goed.' },
        text: (c) => [`Gevraagd door ${c.name(c.starter)}.`],
        by: 'directeur',
        notBy: 'plan',
        fields: {
          oordeel: choice('Mag het?', { ja: 'Ja', nee: 'Nee' }),
          bedrag: number('Voor hoeveel euro?', { max: 500 }),
        },
        button: 'Zeg het',
        late: () => [tell('starter', messages.nietGelezen, { urgency: 'vandaag' })],
        then: (a, c) =>
          a.oordeel === 'ja'
            ? [
                tell('starter', messages.beantwoord, {
                  about: c.actor ?? c.starter,
                  group: 'g6',
                  until: c.now,
                  opens: 'paklijst',
                }),
              ]
            : [tell('starter', messages.afgerond), close()],
      }),
      advies: step.form({
        title: 'Denk je mee?',
        reads: 'Advies',
        take: { title: 'Ik denk mee', said: 'Goed.' },
        by: 'intern_begeleider',
        seenBy: ['starter', 'directeur'],
        fields: { advies: longText('Wat raad je aan?') },
        then: () => nothing,
      }),
      paklijst: step.form({
        title: 'Wat moet er mee?',
        prints: () => ['programma'],
        by: 'starter',
        fields: {
          spullen: lines('Wat moet er mee?', { max: 300 }),
          snoep: rowsOf(
            'Wie brengt wat?',
            { wie: text('Wie?'), wat: longText('Wat?', { max: 100 }), wanneer: date('Wanneer?', { optional: true }) },
            { another: 'Nog iemand', optional: true, max: 3 },
          ),
          begeleider: colleague('Wie pakt in?'),
          drager: pupil('Wie draagt de tas?'),
        },
        then: (a) =>
          a.spullen.map((ding) =>
            open('inpakken', { of: asTyped(ding), to: [{ person: a.begeleider }, 'starter'], due: beforeLeaving(30) }),
          ),
      }),
      inpakken: step.tick({
        title: 'Pak dit in',
        each: { helm: 'Pak de helm in' },
        by: 'starter',
        then: () => nothing,
      }),
      vertrek: step.form({
        title: 'Vertrekken',
        by: 'starter',
        fields: (c) => ({
          aantal: number('Hoeveel kinderen?', { min: 1, max: 40 }),
          tijd: time('Hoe laat vertrokken?'),
          ...(c.way === 'snel' ? {} : { dag: date('Welke dag was het?', { past: true }) }),
        }),
        late: () => [open('bellen', { urgency: 'spoed', due: minutes(15) })],
        then: () => [drop('bellen')],
      }),
      bellen: step.form({ title: 'Bel de bus', by: 'intern_begeleider', safety: true, then: () => nothing }),
      verslag: step.list({
        title: 'Hoe gaat het?',
        by: 'starter',
        fields: { regel: text('Wat gebeurde er?') },
        then: () => nothing,
      }),
      terugblik: step.form({
        title: 'Kijk terug',
        by: 'starter',
        fields: { nogEens: choice('Nog eens?', { ja: 'Ja', nee: 'Nee' }) },
        then: (a) => (a.nogEens === 'ja' ? [open('terugblik', { opens: months(1), due: days(7) })] : [close()]),
      }),
      afgelasten: step.form({
        title: 'Het gaat niet door',
        by: 'starter',
        ...calledOff,
        then: () => [drop('advies'), tell(['directeur', 'starter'], messages.afgerond), close()],
      }),
      hervatten: step.form({
        title: 'Toch weer verder',
        by: 'starter',
        offer: { to: ['starter'], while: (c) => c.status === 'closed' },
        then: (_, c) => [
          reopen(),
          stage('nazorg'),
          open('terugblik', { due: earliest(at(c.now), on(c.day(1))), filled: { nogEens: 'nee' } }),
        ],
      }),
      bus: step.form({
        title: 'Een bus huren',
        by: 'starter',
        offer: { to: ['starter', 'directeur'], while: (c) => c.status === 'open' },
        common: true,
        fields: { plaatsen: number('Hoeveel plaatsen?', { min: 1, max: 60 }) },
        then: (a, c) => [
          start(
            'vervoer',
            'bus',
            { plaatsen: String(a.plaatsen) },
            a.plaatsen > 30 ? { as: c.week, by: c.actor ?? c.starter } : {},
          ),
        ],
      }),
      meerBussen: step.begins({
        title: 'Nog een bus',
        by: 'starter',
        offer: { to: ['starter'], while: (c) => c.status === 'open' },
        begins: () => ({ protocol: 'vervoer', way: 'groot' }),
      }),
      meegenomen: step.form({ title: 'Programma meegenomen', by: 'starter', then: () => nothing }),
    },
    handing,
    guests,
  ),
  whenever: [
    {
      if: (c) =>
        c.stage === 'voorbereiding' &&
        c.status === 'open' &&
        (['akkoord', 'advies', 'paklijst', 'inpakken'] as const).every((name) => c.settled(name)),
      then: () => [
        stage('onderweg'),
        open('vertrek', { due: nextSchoolDay }),
        open('verslag', { due: workingDays(2), inList: true, remind: earliest(nextWeek, afterSchool) }),
      ],
    },
    {
      if: (c) => c.stage === 'onderweg' && c.settled('vertrek') && c.settled('verslag'),
      then: () => [stage('nazorg'), open('terugblik', { opens: months(1), due: days(7) })],
    },
  ],
  reading: (c) => [`Let op de tijd: ${c.until('akkoord')}.`],
  board: (c) => ({ lines: [`${c.assignees('akkoord')} ${c.until('akkoord')}`], does: ['afgelasten'] }),
  papers: { programma },
});
