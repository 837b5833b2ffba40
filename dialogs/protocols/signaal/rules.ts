import {
  messages,
  close,
  drop,
  fact,
  pass,
  report,
  tell,
  type Effect,
  type Line,
  type AnySight as Sight,
} from '../../engine/language/index.js';
import { trajectOver } from '../shared/meldcodeBegin.js';
import { weeklijstFor } from './weeklijst.js';
import { isOpen } from '../shared/routes.js';

/** What holds for every signal, whoever does what last. */

type Rule = { if: (c: Sight) => boolean; then: (c: Sight) => readonly Effect<never>[] };

/** By these a reader goes on with a signal before it is assessed: that is having it. */
const GOES_ON = ['verder', 'vraag', 'dossier', 'gezin'] as const;

const goesOnNow = (c: Sight): boolean =>
  c.actor !== undefined &&
  c.facts.bezig !== c.actor &&
  c.holders('beoordelen').includes(c.actor) &&
  GOES_ON.some((step) => c.by(step) === c.actor);

export const goesOn = {
  if: (c: Sight): boolean => isOpen(c) && c.taken('beoordelen') === undefined && goesOnNow(c),
  then: (c: Sight): readonly Effect<'beoordelen'>[] => {
    const person = c.actor ?? c.starter;
    return [fact('bezig', person), pass('beoordelen', { person }, { quiet: true })];
  },
};

/** The writer hears who has it, and who has it now. */
export const picksUp: Rule = {
  if: (c) => c.taken('beoordelen') !== undefined && c.facts.opgepakt !== c.taken('beoordelen'),
  then: (c) => {
    const by = c.taken('beoordelen') ?? c.starter;
    return [fact('opgepakt', by), tell('starter', messages.opgepakt, { about: by })];
  },
};

/** Nobody has anything left to do: it is done. */
export const ends: Rule = { if: (c) => isOpen(c) && c.idle(), then: () => [close()] };

/** One list a reader and a week, however many signals are in it. */
export const joinsTheWeek: Rule = {
  if: (c) => c.open('bekijken') && c.facts.weeklijst === undefined,
  then: (c) => [fact('weeklijst', c.week), ...c.holders('bekijken').map((person) => weeklijstFor(person, c.week))],
};

/** What runs about a child hears of it, by its code alone (domain.md 43). */
export const heardByTraject: Rule = {
  if: (c) => isOpen(c) && c.subjects.length > 0 && c.facts.traject !== c.subjects.join(' '),
  then: (c) => [
    fact('traject', c.subjects.join(' ')),
    ...c.subjects
      .filter((kind) => !(c.facts.traject ?? '').split(' ').includes(kind))
      .map((kind) => report('nieuwSignaal', { signaal: c.code }, trajectOver(kind))),
  ],
};

/** What the traject asks from now on. What keeps a child safe today, and a question of a colleague, stays. */
const TAKEN_OVER = ['beoordelen', 'actie', 'meldcode', 'terugkijken', 'vervolg', 'opletten', 'afronden'] as const;
export const goesOnInTraject = {
  if: (c: Sight): boolean => c.facts.meldcode !== undefined && TAKEN_OVER.some((step) => c.open(step)),
  then: () => TAKEN_OVER.map((step) => drop(step)),
};

/** Says so to who may read all of it, also once it is closed. */
export const inTraject = (c: Sight): readonly Line[] =>
  c.facts.meldcode === undefined ? [] : ['**Loopt verder in de meldcode.**'];

/** What is assessed, or goes on elsewhere, needs no place in the list of the week. */
export const leavesTheWeek = {
  if: (c: Sight): boolean =>
    c.open('bekijken') && (c.open('beoordelen') || c.by('beoordelen') !== undefined || c.facts.meldcode !== undefined),
  then: () => [drop('bekijken')],
};
