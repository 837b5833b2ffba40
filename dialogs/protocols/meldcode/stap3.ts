import {
  messages,
  choice,
  choices,
  date,
  longText,
  nothing,
  on,
  presentDays,
  text,
} from '../../engine/language/index.js';
import { drop, fact, open, step, tell, type Sight } from './meldcodeWoorden.js';
import { voorcheckStap } from './gesprek.js';
import { kindPage, kindVragen } from './kindstem.js';
import {
  gezinFacts,
  gezinPage,
  gezinVragen,
  inlichten,
  inlichtenOp,
  metGezag,
  OUDERS,
  perOuder,
  veldenVan,
} from './ouders.js';
import { raadVanVeiligThuis } from './naAdvies.js';
import { LEIDING } from '../shared/voorcheck.js';
import { aanWieStap, isAanZet, kop } from './wie.js';
import { isOpen } from '../shared/routes.js';

/**
 * Step 3: talks with the parents and with the child. Every time the pre-check comes first (domain.md 7, P06;
 * practice.md 8.1 and 8.4).
 */

const magPraten = (c: Sight): boolean => isOpen(c) && c.facts.oudergesprek !== 'nee';
const isBezig = (c: Sight): boolean =>
  c.open('voorcheck') ||
  c.open('bespreken', 'voorbereiding') ||
  (['voorbereiding', 'verslag'] as const).some((step) => c.open(step));
const voert = ['starter', 'lezer', ...LEIDING] as const;

const voorbereidVragen = (c: Sight) => ({
  met: choices('Met wie praat je?', OUDERS),
  collega_erbij: text('Wie is er van school bij?', { hint: 'Liefst met z’n tweeën.' }),
  doel: longText('Wat is het doel? Welke feiten noem je?'),
  kind_weet: choice('Weet het kind dat dit gesprek komt?', { ja: 'Ja', nee: 'Nee' }),
  dag: date('Wanneer is het gesprek?', { coming: true }),
  ...gezinVragen(c),
});

const metWie = (c: Sight) => c.last(voorbereidVragen)?.met ?? [];

const verslagVragen = (c: Sight) => ({
  wanneer: date('Wanneer was het gesprek?', { past: true }),
  verteld: longText('Wat heb je verteld?'),
  herkend: choice('Herkennen de ouders het?', { ja: 'Ja', deels: 'Deels', nee: 'Nee' }),
  ...perOuder('visie', metWie(c), (wie) =>
    longText(`Wat vindt ${wie}?`, { hint: 'In eigen woorden van die persoon.' }),
  ),
  afspraken: longText('Wat is afgesproken: wie, wat, wanneer?'),
  volgende: date('Wanneer spreek je elkaar weer?', { optional: true, coming: true }),
  gegeven: text('Aan wie gaf je het verslag?', { optional: true }),
  getekend: choice('Ondertekend?', { akkoord: 'Akkoord', gezien: 'Voor gezien', nee: 'Nee', niet: 'Niet gevraagd' }),
  ...kindVragen(c),
});

export const stap3 = {
  voorcheck: voorcheckStap({
    title: 'Stap 3. Kijk eerst hiernaar',
    stap: 3,
    dan: 'voorbereiding',
    offer: { to: voert, while: (c) => magPraten(c) && isAanZet(c) && !isBezig(c) },
  }),

  voorbereiding: step.form({
    title: 'Het gesprek voorbereiden',
    reads: 'Voorbereiding van het gesprek',
    by: 'starter',
    text: kop(3, raadVanVeiligThuis),
    fields: voorbereidVragen,
    pages: [
      { title: 'Het gesprek voorbereiden', fields: ['met', 'collega_erbij', 'doel', 'kind_weet', 'dag'] },
      gezinPage,
    ],
    late: () => [tell('intern_begeleider', messages.loopt)],
    then: (a, c) => [
      ...gezinFacts(a),
      drop('gezin'),
      open('verslag', { ...aanWieStap(c), due: on(a.dag), noMessage: true, inList: true }),
    ],
    closing: () => [
      '**Bewaard.** Na het gesprek vraag ik om je verslag.',
      'Luister, vat samen, vraag door. Schrik en schaamte horen erbij.',
    ],
    after: () => ['verslag', 'kindgesprek'],
  }),

  verslag: step.form({
    title: 'Verslag van het gesprek met ouders',
    by: 'starter',
    text: kop(3),
    fields: verslagVragen,
    pages: [
      { title: 'Het gesprek', fields: ['wanneer', 'verteld', 'herkend', ...veldenVan('visie')] },
      { title: 'Wat is afgesproken?', fields: ['afspraken', 'volgende', 'gegeven', 'getekend'] },
      kindPage,
    ],
    late: () => [tell('intern_begeleider', messages.loopt)],
    then: (a, c) => [
      fact('stap3', 'gedaan'),
      ...inlichten(
        metGezag(c).filter((ouder) => !metWie(c).includes(ouder)),
        c,
      ),
      ...(a.volgende === undefined
        ? nothing
        : [
            drop('voorcheck'),
            open('voorcheck', { ...aanWieStap(c), opens: on(a.volgende), due: presentDays(1), inList: true }),
          ]),
    ],
    closing: () => ['**Bewaard.** Voor een volgend gesprek kijk je eerst weer of het veilig is.'],
    after: () => ['kindgesprek', 'signalen', 'overleg'],
  }),

  gesprekOverslaan: step.form({
    title: 'Stap 3 overslaan',
    reads: 'Stap 3 overgeslagen',
    by: 'starter',
    text: kop(3, () => ['Wanneer kunnen de ouders het wel weten? Spreek dat af met Veilig Thuis.']),
    offer: {
      to: voert,
      while: (c) => isOpen(c) && isAanZet(c) && c.facts.stap3 === undefined && !c.open('gesprekOverslaan'),
    },
    fields: (c: Sight) => ({
      reden: choice('Waarom geen gesprek?', {
        kind_vertelde: 'Het kind vertelde het zelf',
        eer: 'Familie-eer of achterlaten',
        onveilig: 'Een gesprek is niet veilig',
        anders: 'Een andere reden',
      }),
      uitleg: longText('Leg uit waarom', { min: 20 }),
      vt: date('Wanneer overlegde je met Veilig Thuis?', { past: true }),
      alsnog: date('Wanneer kunnen de ouders het wel weten?', { coming: true, preset: c.day(14) }),
    }),
    then: (a, c) => [
      fact('stap3', 'overgeslagen'),
      ...(['voorcheck', 'voorbereiding', 'verslag'] as const).map((step) => drop(step)),
      drop('bespreken', 'voorbereiding'),
      ...inlichtenOp(a.alsnog, c),
    ],
    closing: () => ['**Bewaard.** De reden staat in het dossier.'],
  }),

  stapOverslaan: step.form({
    title: 'Stap 1 of 2 overslaan',
    reads: 'Stap overgeslagen',
    by: 'starter',
    offer: { to: voert, while: (c) => isOpen(c) && isAanZet(c) && (c.open('signalen') || c.open('overleg')) },
    fields: (c: Sight) => ({
      stap: choice('Welke stap?', {
        ...(c.open('signalen') || !c.open('overleg') ? { stap1: 'Stap 1. Signalen op een rij' } : {}),
        ...(c.open('overleg') ? { stap2: 'Stap 2. Overleg' } : {}),
      }),
      uitleg: longText('Leg uit waarom', { min: 20 }),
    }),
    then: (a) => [fact(a.stap, 'overgeslagen'), drop(a.stap === 'stap2' ? 'overleg' : 'signalen')],
    closing: () => ['**Bewaard.** De reden staat in het dossier.'],
  }),
};
