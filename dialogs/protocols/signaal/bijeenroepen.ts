import { choice, longText, messages, nothing, schoolDays, self } from '../../engine/language/index.js';
import { consult } from '../shared/verder.js';
import { open, step, tell, type Sight } from './woorden.js';

/**
 * Who is told of an assessment, by its level (domain.md 5 and 44). What is repeated or serious is for the
 * aandachtsfunctionaris too. What is frequent, harmful, of a group or in doubt asks for a meeting, which that person
 * calls.
 */

const MEETS = ['heel_vaak', 'twijfel'];
const TOLD = ['vaker', 'hgkm', ...MEETS];

/** Without another aandachtsfunctionaris, who assessed it calls the meeting. */
const caller = (c: Sight) =>
  c.names('aandachtsfunctionaris', c.actor) === '' ? self(c) : { to: 'aandachtsfunctionaris' as const };

export const byLevel = (inschatting: string, c: Sight) => {
  if (MEETS.includes(inschatting) && !c.open('bijeenroepen'))
    return [open('bijeenroepen', { ...caller(c), urgency: 'vandaag', due: schoolDays(1), inList: true })];
  return TOLD.includes(inschatting)
    ? [tell('aandachtsfunctionaris', messages.teLezen, { ...(c.actor && { except: c.actor }) })]
    : nothing;
};

export const bijeenroepen = {
  bijeenroepen: step.form({
    title: 'Roep mensen bij elkaar',
    reads: 'Wel of geen overleg',
    outside: true,
    by: 'aandachtsfunctionaris',
    text: () => ['Dit komt heel vaak voor, gaat over een groep, is schadelijk, of er is twijfel. Bespreek het samen.'],
    fields: {
      hoe: choice('Wat doe je?', {
        overleg: 'Ik plan een casuïstiekoverleg',
        loopt: 'Er is al overleg gepland',
        anders: 'Nu geen overleg',
      }),
      waarom: longText('Waarom?', { optional: true, max: 1000 }),
    },
    then: (a, c) => (a.hoe === 'overleg' ? [consult('casus', a.waarom, c)] : nothing),
    closing: (a) => [a.hoe === 'overleg' ? '**Casuïstiekoverleg staat klaar** in je werk.' : '**Bewaard.**'],
  }),
};
