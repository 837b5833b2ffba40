import { today } from '../engine/calendar.js';
import { choice, longText, text } from '../engine/fields.js';
import { fact, nothing, open, step, type Line, type Sight } from '../engine/protocol.js';
import { guides, isOpen, READS } from './routes.js';

/** A child that says it wants to die, or hurts itself: parents are told the same day (practice.md 4.7). */

const isAbout = (c: Sight): boolean => c.facts.dood === 'ja';
/** Who may not be safe at home is not sent there by a call: Veilig Thuis first. */
const isSafe = (c: Sight): boolean => c.facts.thuis !== 'ja' || c.by('gesproken') !== undefined;

const directeurLine = (c: Sight): Line[] =>
  c.names('directeur', c.actor) ? [`**2** Vertel het ${c.names('directeur', c.actor)}.`] : [];

const parentsLine = (c: Sight): string => {
  if (!isSafe(c)) return '**4** Bel de ouders **niet** voordat je met Veilig Thuis sprak: **0800-2000**.';
  return `**4** Zei het kind dat het thuis niet veilig is? Bel eerst Veilig Thuis **0800-2000**. Zo niet: bel **vandaag** de ouders, voordat het kind om ${c.leavesAt.replace(':', '.')} gaat.`;
};

/** What the one who reads it does now; with home unsafe the six things of that stand first. */
export const neverAlone = (c: Sight): readonly Line[] =>
  isAbout(c) && c.by('ouders') === undefined
    ? [
        '# Laat het kind niet alleen',
        '**1** Ga naar het kind, of spreek af wie erbij blijft. Direct gevaar: **112**.',
        ...directeurLine(c),
        '**3** Overleg met **113** of **0800-0113**, dag en nacht. Neem het serieus. Je maakt het niet erger door erover te praten.',
        parentsLine(c),
        '**5** Spreek met de ouders af wie er vanavond en morgen bij het kind is.',
        ...(c.phones('starter', c.actor) ? [`Bel je collega: ${c.phones('starter', c.actor)}.`] : []),
      ]
    : [];

const oudersVragen = {
  gebeld: choice('Zijn de ouders gebeld?', {
    ja: 'Ja',
    niet_veilig: 'Nee, het kind zei dat het thuis niet veilig is',
  }),
  wie: text('Wie sprak je, en wanneer?', { optional: true }),
  afspraken: longText('Wat is er afgesproken?', {
    optional: true,
    hint: 'Wie is er vanavond en morgen bij het kind?',
  }),
};

/** Somebody has it to do today. */
export const callsParents = {
  if: (c: Sight): boolean => isOpen(c) && isAbout(c) && isSafe(c) && !c.open('ouders') && c.by('ouders') === undefined,
  then: (c: Sight) => [open('ouders', { to: guides(c), urgency: 'vandaag', due: today, quiet: true, aside: true })],
} as const;

export const leven = {
  ouders: step({
    title: 'Ouders gebeld',
    take: { title: 'Ik bel de ouders', said: '**Je collega’s zien dat jij belt.**' },
    by: 'intern_begeleider',
    offer: { to: READS, while: (c) => isOpen(c) && isAbout(c) && !c.open('ouders') && isSafe(c) },
    text: () => ['Zei het kind dat het thuis niet veilig is? Bel dan eerst **Veilig Thuis 0800-2000**.'],
    fields: oudersVragen,
    then: (a) => (a.gebeld === 'niet_veilig' ? [fact('thuis', 'ja')] : nothing),
    closing: (a) =>
      a.gebeld === 'niet_veilig'
        ? ['**Bewaard.** Bel nu **Veilig Thuis 0800-2000**. Praat nog niet met de ouders.']
        : ['**Bewaard.**'],
  }),
};
