import { messages, choice, longText, nothing, type Line, term } from '../../engine/language/index.js';
import { fact, open, step, tell, type Sight } from './meldcodeWoorden.js';
import { beginVragen } from './begin.js';
import { voorcheckStap } from './gesprek.js';
import { aanWieStap, kop, stapDatum } from './wie.js';
import { isOpen } from '../shared/routes.js';

/** Step 1: the signals side by side, for this child and the other children at home (domain.md 9 and 4; practice.md 8.2). */

export const signalenVragen = {
  samen: longText('Wat zie je als je alles bij elkaar legt?', {
    hint: 'Alleen feiten. Wat is vermoeden? Schrijf dat erbij.',
  }),
  sterk: longText('Wat gaat goed? Wie steunt het kind?'),
  gezin: longText('Broertjes, zusjes: hoe gaat het met hen?', {
    hint: 'Geen broertjes of zusjes, of weet je het niet? Schrijf dat.',
  }),
  ouder: choice('Speelt er iets bij een ouder: verslaving, somberheid, geweld bij een scheiding, huis kwijt?', {
    ja: 'Ja',
    nee: 'Nee',
    weet_ik_niet: 'Weet ik niet',
  }),
};

/** Earlier signals, oldest first. The ones linked at the start, when nobody looked them up. */
const lijst = (c: Sight): Line[] => {
  const found = c.looked.signalenOverKind;
  if (found !== undefined && found.length > 0)
    return [
      '**Eerdere signalen:**',
      ...found.toReversed().map(({ code, day, by }) => `- ${code}, ${day}, ${c.name(by)}`),
    ];
  const linked = c.last(beginVragen)?.signalen;
  return linked === undefined ? [] : [`**Eerdere signalen:** ${linked}.`];
};

/** P03: with the parents, so only when a talk is safe. */
const magKindcheck = (c: Sight): boolean => c.facts.oudergesprek !== 'nee';

export const stap1 = {
  signalen: step.form({
    title: 'Stap 1. Signalen op een rij',
    by: 'starter',
    text: kop(1, lijst),
    needs: ['signalenOverKind'],
    offer: {
      to: ['starter', 'lezer', 'intern_begeleider'],
      while: (c) => isOpen(c) && c.stage === 'samen' && !c.open('signalen'),
    },
    fields: signalenVragen,
    late: () => [tell('intern_begeleider', messages.loopt)],
    then: (a, c) => [
      fact('stap1', 'gedaan'),
      ...(a.ouder === 'ja' && magKindcheck(c) && !c.open('kindcheckVooraf') && !c.open('kindcheck')
        ? [open('kindcheckVooraf', { ...aanWieStap(c), due: stapDatum(c), noMessage: true, inList: true })]
        : nothing),
    ],
    closing: () => ['**Stap 1 staat.** Nieuwe signalen kun je altijd toevoegen.'],
    after: () => ['overleg', 'voorcheck'],
  }),

  kindcheckVooraf: voorcheckStap({ title: 'Kindcheck. Kijk eerst hiernaar', stap: 1, dan: 'kindcheck' }),

  kindcheck: step.form({
    title: 'Kindcheck',
    by: 'starter',
    text: kop(1, () => ['**Samen met de ouder.**']),
    fields: {
      genoeg: choice('Lukt het de ouder om alle kinderen veiligheid en zorg te geven?', {
        ja: 'Ja',
        nee: 'Nee',
        twijfel: 'Twijfel',
      }),
      kinderen: longText('Voor welke kinderen zorgt de ouder? Ook kinderen van buiten de school.', { optional: true }),
      hulp: choice('Wil de ouder hulp?', { ja: 'Ja', nee: 'Nee' }),
      afspraken: longText('Wat hebben jullie afgesproken?', { optional: true }),
    },
    late: () => [tell('intern_begeleider', messages.loopt)],
    then: (a) =>
      a.genoeg === 'ja'
        ? nothing
        : [tell('intern_begeleider', messages.aangevuld, { urgency: 'vandaag', unlessAmong: true })],
    closing: (a) => [
      '**Bewaard.**',
      ...(a.genoeg === 'ja' ? [] : [`Twijfel telt als ja: bespreek dit vandaag met de ${term.intern_begeleider}.`]),
    ],
    after: () => ['overleg'],
  }),
};
