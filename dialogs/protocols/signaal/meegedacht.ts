import { messages, concerns, visibility } from '../../engine/language/index.js';
import { fact, open, step, tell } from './signaalWoorden.js';
import { herkendVragen } from '../shared/signaalVragen.js';
import { READ_BY } from '../shared/routes.js';

/**
 * A colleague was asked about a child without its name, and recognised something serious. That becomes a signal of this
 * colleague, who does not learn the name. The IB'er gets it today, and few people read it (practice.md 6.3).
 */
export const meegedacht = step.form({
  title: 'Meegedacht',
  reads: 'Wat een collega herkende',
  tells: true,
  by: 'starter',
  fields: herkendVragen,
  then: (_, c) => [
    visibility('beperkt'),
    concerns(c.subjects),
    fact('urgentie', 'vandaag'),
    tell('starter', messages.opgeslagen),
    open('beoordelen', { to: 'intern_begeleider', urgency: 'vandaag', due: READ_BY.vandaag }),
  ],
});
