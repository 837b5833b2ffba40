import { presentDays } from '../engine/calendar.js';
import { longText } from '../engine/fields.js';
import { drop, nothing, open, step, tell, type Effect, type Sight } from '../engine/protocol.js';
import { gaatVerder } from './direct.js';
import { LEIDING, aanIb, gelezen, kop, waarom } from './wie.js';
import { akkoordVragen } from './melden.js';

/** Two people: what the second one says, and what follows when they do not agree (practice.md 8.10). */

const verschilVragen = { bezwaar: waarom('Waarom niet akkoord?') };

/** A closing that was refused goes back to the question it came from; a decision not to report, to reporting. */
const terug = (c: Sight): readonly Effect<'vraag1' | 'vraag5' | 'vervolg' | 'melden'>[] => {
  if (c.of === 'niet') return c.open('melden') ? nothing : [open('melden', { ...aanIb(c), due: presentDays(1) })];
  if (c.of !== 'sluiten') return nothing;
  const asked = { to: 'intern_begeleider', due: presentDays(1) } as const;
  if (c.facts.van === 'vraag1') return [open('vraag1', asked)];
  return [c.facts.van === 'vraag5' ? open('vraag5', asked) : open('vervolg', asked)];
};

export const akkoord = {
  akkoordNiet: step({
    title: 'Akkoord met niet melden',
    reads: 'Oordeel over niet melden',
    by: 'directeur',
    notBy: 'nietMelden',
    text: kop(5, () => ['De IB’er wil **niet melden**. Lees waarom. Twijfel je? Dan is het nee.']),
    fields: akkoordVragen(),
    then: (a, c) => {
      if (a.oordeel === 'akkoord') return [drop('melden'), ...gaatVerder(c)];
      if (a.oordeel === 'bellen')
        return [open('akkoordNiet', { to: { person: c.actor ?? c.starter }, due: presentDays(1), aside: true })];
      return [open('verschil', { to: { person: c.actor ?? c.starter }, of: 'niet', due: presentDays(1) })];
    },
    closing: () => ['**Bewaard.**'],
  }),

  verschil: step({
    title: 'Niet akkoord',
    by: 'directeur',
    fields: verschilVragen,
    then: (_, c) => [
      tell(LEIDING, 'aangevuld', { urgency: 'vandaag' }),
      drop('meekijken'),
      open('meekijken', { to: c.school.meldcode.advisor, due: presentDays(1) }),
      ...terug(c),
    ],
    closing: (_, c) => [
      '**Bewaard.** Het verschil van mening staat in het dossier.',
      `${c.names('intern_begeleider', c.actor) || 'De IB’er'} kan altijd Veilig Thuis bellen voor advies, en bij gevaar melden.`,
    ],
  }),

  meekijken: step({
    title: 'Meekijken bij verschil van mening',
    by: 'aandachtsfunctionaris',
    notBy: 'verschil',
    needs: ['register'],
    text: kop(5, (c) => [
      'De IB’er en de directeur zien dit anders.',
      gelezen(c.last(verschilVragen)?.bezwaar ?? [], c),
    ]),
    fields: { raad_verschil: longText('Wat raad je aan?') },
    then: () => [tell(LEIDING, 'aangevuld', { unlessAmong: false })],
    closing: () => ['**Dank je.** Je advies staat in het dossier.'],
  }),
};
