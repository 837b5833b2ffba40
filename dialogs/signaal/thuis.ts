import { choice, longText, moment, text, time } from '../engine/fields.js';
import type { Line, Sight } from '../engine/protocol.js';

/** A child that may not be safe at home: what the one who reads it does now (practice.md 5.2). */

const isUrgent = (c: Sight): boolean => c.facts.thuis === 'ja' && c.facts.urgentie === 'spoed';

export const sixSteps = (c: Sight): readonly Line[] =>
  isUrgent(c) && c.by('veilig') === undefined
    ? [
        c.by('gesproken') === undefined
          ? `**1** Bel Veilig Thuis: **0800-2000**. Nu. Vraag: mag het kind om ${c.leavesAt.replace(':', '.')} naar huis, en wat zeg ik aan de deur?`
          : '**1** Gedaan: Veilig Thuis is gesproken.',
        ...(c.names('directeur', c.actor)
          ? [`**2** Vertel het ${c.names('directeur', c.actor)}.`]
          : ['**2** Gedaan: jij bent de directeur.']),
        '**3** Spreek af waar het kind tot dan blijft en bij wie.',
        '**4** Geen contact met de ouders voordat je met Veilig Thuis sprak.',
        '**5** Is er een gezinsvoogd of voogd? Bel die ook.',
        '**6** Vertel het kind wat er gaat gebeuren.',
        ...(c.phones('starter', c.actor) ? [`Bel je collega: ${c.phones('starter', c.actor)}.`] : []),
      ]
    : [];

/** Whoever assesses it has that still to settle before the child goes home. */
export const mustBeSafe = (c: Sight): boolean => isUrgent(c) && c.by('veilig') === undefined && !c.open('veilig');

export const maySpeak = (c: Sight): boolean => c.status === 'open' && c.facts.thuis === 'ja';

export const gesprokenVragen = {
  wanneer: moment('Wanneer'),
  advies: longText('Wat zei Veilig Thuis?'),
  naam: choice('Noemde je de naam van het kind?', { ja: 'Ja', nee: 'Nee' }),
};

export const veiligVragen = (c: Pick<Sight, 'leavesAt'>) => ({
  tot: time('Tot hoe laat is het kind veilig?', { preset: c.leavesAt }),
  waar: text('Waar, en bij wie?'),
});
