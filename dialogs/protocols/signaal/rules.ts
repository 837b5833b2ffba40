import { messages, nothing, close, report, type Line } from '../../engine/language/index.js';
import { drop, fact, pass, tell, type Sight } from './woorden.js';
import { trajectOver } from '../shared/meldcodeBegin.js';
import { isOpen } from '../shared/routes.js';

/** Rules for every signal, in whatever order people act. */

/** A reader who does one of these before assessing has the signal. */
const GOES_ON = ['verder', 'vraag', 'dossier', 'gezin'] as const;

const goesOnNow = (c: Sight): boolean =>
  c.actor !== undefined &&
  c.facts.bezig !== c.actor &&
  c.holders('beoordelen').includes(c.actor) &&
  GOES_ON.some((step) => c.by(step) === c.actor);

export const goesOn = {
  if: (c: Sight): boolean => isOpen(c) && c.taken('beoordelen') === undefined && goesOnNow(c),
  then: (c: Sight) => {
    const person = c.actor ?? c.starter;
    return [fact('bezig', person), pass('beoordelen', { person }, { noMessage: true })];
  },
};

/** The writer hears who has it, and hears a change of that too. */
export const picksUp = {
  if: (c: Sight) => c.taken('beoordelen') !== undefined && c.facts.opgepakt !== c.taken('beoordelen'),
  then: (c: Sight) => {
    const by = c.taken('beoordelen') ?? c.starter;
    return [fact('opgepakt', by), tell('starter', messages.opgepakt, { about: by })];
  },
};

/** Somebody who begins the meldcode takes it over from its assessor. The writer hears who has it. */
export const opgepakt = (c: Sight) => {
  if (!c.open('beoordelen') || c.actor === undefined || c.actor === c.starter || c.facts.opgepakt === c.actor)
    return nothing;
  return [fact('opgepakt', c.actor), tell('starter', messages.opgepakt, { about: c.actor })];
};

/** Nobody has anything left to do, so the signal is done. */
export const ends = { if: (c: Sight) => isOpen(c) && c.idle(), then: () => [close()] };

/** A running traject about the child hears of it, by its code alone (domain.md 43). */
export const heardByTraject = {
  if: (c: Sight) => isOpen(c) && c.subjects.length > 0 && c.facts.traject !== c.subjects.join(' '),
  then: (c: Sight) => [
    fact('traject', c.subjects.join(' ')),
    ...c.subjects
      .filter((kind) => !(c.facts.traject ?? '').split(' ').includes(kind))
      .map((kind) => report('nieuwSignaal', { signaal: c.code }, trajectOver(kind))),
  ],
};

/**
 * The steps that the traject now asks instead. What keeps a child safe today stays, and so does a question of a
 * colleague.
 */
const TAKEN_OVER = ['beoordelen', 'actie', 'meldcode', 'terugkijken', 'vervolg', 'opletten', 'afronden'] as const;
export const goesOnInTraject = {
  if: (c: Sight): boolean => c.facts.meldcode !== undefined && TAKEN_OVER.some((step) => c.open(step)),
  then: () => TAKEN_OVER.map((step) => drop(step)),
};

/** Tells people who may read all of it, also once it is closed. */
export const inTraject = (c: Sight): readonly Line[] =>
  c.facts.meldcode === undefined ? [] : ['**Loopt verder in de meldcode.**'];
