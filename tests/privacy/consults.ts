import { calls, consents, opensReport, reports, shares } from '../protocols/overleg/casus/support.js';
import type { Person } from '../support/person.js';
import type { SchoolDay } from '../support/school.js';
import { asksByWord, choosesFlag, looksAtCriteria } from '../protocols/overleg/vlag/support.js';

/** A flag, a weighing, a meeting with somebody from outside and advice, each with this text in every box. */
export const weighsEverything = async (school: SchoolDay, ib: Person, guest: Person, text: string): Promise<void> => {
  await asksByWord(ib, 'vlaggensysteem');
  await looksAtCriteria(ib, text);
  await choosesFlag(ib, 'Zwart: zeer ernstig over de grens');
  ib.fills({ 'Wat doen jullie?': text });
  await ib.presses('Opslaan');

  await asksByWord(ib, 'weging');
  ib.fills({
    'Wat weeg je?': 'Gedrag van één kind',
    'Wat gebeurde er precies?': text,
    'Hoe weten we dit?': 'Een kind',
  });
  await ib.presses('Verder');
  ib.fills({ 'Waar was het?': text });
  await ib.presses('Opslaan');

  await asksByWord(ib, 'extern advies');
  ib.fills({
    'Wie vraag je om advies?': 'Iemand anders',
    'Iemand anders: wie': text,
    'Noem je de naam van het kind?': 'Nee, zonder naam',
    'Wat is je vraag?': text,
  });
  await ib.presses('Opslaan');

  await asksByWord(ib, 'casus');
  const about = { 'Komt er iemand van buiten?': 'Ja, met naam', 'Welke vragen': text };
  await calls(ib, about, { 'Link, als het online is': text });
  await consents(ib, { 'Wie gaf toestemming?': text });
  const asked = guest.holding('Openen');
  await opensReport(school, ib, asked);
  await reports(ib, { analyse: text, plan: `${text}\n${text}` });
  await shares(ib, 'Bas van der Pannenkoek', '2026-11-13');
};
