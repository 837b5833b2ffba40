import { berichten } from './berichten.js';
import {
  afterSchool,
  choice,
  close,
  colleague,
  LADDER,
  minutes,
  nextSchoolDay,
  nothing,
  READERS,
  report,
} from '../../engine/language/index.js';
import { open, protocol, step, tell, drop, fact, together, type Sight } from './woorden.js';
import { PLAATSEN } from '../shared/plaatsen.js';
import { isOpen, STARTED_BY } from '../shared/routes.js';
import { komst, waits } from './komst.js';
import { aboutThem, afterAsking, beforeAsking, forWhoGoes } from './kaart.js';

/** *Hulp nu*: a colleague needs somebody, now. Nothing about a child is asked or sent (practice.md 1.2, 4.4 and 4.5). */
const plaats = { plaats: choice('Waar ben je?', PLAATSEN, { preset: 'lokaal', optional: true }) };
/** After school hours nobody is in a classroom by habit. People can still ask for help. */
const plaatsNaSchool = { plaats: choice('Waar ben je?', PLAATSEN, { optional: true }) };

/** Only help that is there ends the alarm. A spoken word is not enough (practice.md 4.5). */
const gesprokenVragen = {
  wie: colleague('Wie?', { optional: true }),
  hulp: choice('Is er hulp?', { ja: 'Ja, er is hulp', nee: 'Nee, ik wacht nog' }),
};

/** The person on the way hears it, unless that is the one who was spoken to. */
const spoken = (c: Sight, wie: string | undefined) => {
  const goes = c.taken('komen');
  const isTold = goes !== undefined && goes !== wie;
  return [
    ...(isTold
      ? [tell({ person: goes }, berichten.hulpIsEr, { urgency: 'spoed', ...(wie && { about: wie }) })]
      : nothing),
    drop('komen'),
    drop('wachten'),
  ];
};

/** The colleague who is with the asker, when that is help. */
const isWith = (c: Sight) => {
  const said = c.last(gesprokenVragen);
  return said?.hulp === 'ja' ? { person: said.wie } : undefined;
};

export const alarm = protocol({
  id: 'alarm',
  version: 1,
  title: 'Hulp nu',
  sign: 'Taak',
  start: 'alarm',
  startedBy: STARTED_BY,
  places: { help: { way: 'hulpvraag' } },
  atOnce: { asks: LADDER, spoken: isWith, over: 'komen' },
  access: [
    { who: 'starter', sees: 'all' },
    { who: 'assignee', sees: 'all' },
    ...READERS.map((who) => ({ who, sees: 'all' }) as const),
  ],
  reading: (c) => (c.actor === c.starter ? [] : forWhoGoes),
  steps: together(
    {
      alarm: step.form({
        title: 'Hulp nu',
        by: 'starter',
        text: beforeAsking,
        fields: (c) => (c.schoolIsOpen ? plaats : plaatsNaSchool),
        button: 'Waarschuw nu',
        instead: { title: 'Het gaat over een van hen', lines: aboutThem },
        then: (a) => [
          fact('urgentie', 'spoed'),
          ...(a.plaats === undefined ? nothing : [fact('plaats', PLAATSEN[a.plaats])]),
          open('komen', { to: LADDER, urgency: 'spoed', due: minutes(5) }),
          waits(minutes(10)),
          // This message shows who comes. So it is sent once more when it may not have arrived.
          tell('starter', berichten.gewaarschuwd, { opens: 'komen', urgency: 'vandaag' }),
          // Reports to the case from which it was begun, if any.
          report('gevaar'),
        ],
        closing: (_, c) => afterAsking(c),
        after: () => ['gesproken', 'straks', 'gebeld', 'vergissing'],
      }),
    },
    komst,
    {
      gesproken: step.press({
        title: 'Ik heb iemand gesproken',
        by: 'starter',
        offer: { to: ['starter'], while: (c) => isOpen(c) && c.open('komen') },
        text: () => ['**Is er hulp?** Dan hoeven de anderen niet meer te komen.'],
        fields: gesprokenVragen,
        pressed: 'hulp',
        then: ({ hulp, wie }, c) => (hulp === 'ja' ? spoken(c, wie) : nothing),
        closing: ({ hulp }, c) =>
          hulp === 'ja'
            ? ['**Goed.** De anderen zien dat het niet meer hoeft.']
            : ['**Alles loopt door.**', ...afterAsking(c)],
        after: ({ hulp }) => (hulp === 'ja' ? ['straks'] : ['gesproken', 'gebeld', 'vergissing']),
      }),

      gebeld: step.form({
        title: '112 is al gebeld',
        by: 'starter',
        offer: { to: ['starter', ...LADDER], while: (c) => isOpen(c) && c.by('gebeld') === undefined },
        then: () => [tell(['starter', 'assignee'], berichten.gebeld)],
        closing: () => ['**Dat staat erbij.** Je collega’s weten het nu ook.'],
      }),

      straks: step.form({
        title: 'Straks opschrijven',
        by: 'starter',
        offer: { to: ['starter'], while: (c) => isOpen(c) && !c.open('opschrijven') },
        then: () => [
          open('opschrijven', { to: 'starter', noMessage: true, inList: true, remind: minutes(30), due: afterSchool }),
        ],
        closing: () => ['**Goed.** Ik vraag het over een halfuur nog een keer, en vandaag na schooltijd.'],
      }),

      /** Never dropped: it comes back until it is written down. */
      opschrijven: step.tick({
        title: 'Ik heb het opgeschreven',
        message: berichten.opschrijven,
        by: 'starter',
        late: () => [
          tell('starter', berichten.opschrijven),
          drop('opschrijven'),
          open('opschrijven', {
            to: 'starter',
            noMessage: true,
            inList: true,
            remind: nextSchoolDay,
            due: afterSchool,
          }),
        ],
        then: () => nothing,
        closing: () => ['**Dank je.**'],
      }),

      vergissing: step.form({
        title: 'Het was een vergissing',
        by: 'starter',
        offer: { to: ['starter'], while: (c) => isOpen(c) && c.open('komen') },
        then: () => [tell('assignee', berichten.vergissing), report('geenGevaar'), close('het was een vergissing')],
        closing: () => ['**Geen probleem.** Ik heb het aan dezelfde mensen verteld.'],
      }),
    },
  ),
  whenever: [{ if: (c) => isOpen(c) && c.idle(), then: () => [close()] }],
});
