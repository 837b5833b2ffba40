import { on, presentDays } from '../engine/calendar.js';
import { choice, date, longText, pupils, text } from '../engine/fields.js';
import { concerns, nothing, open, step, type Sight } from '../engine/protocol.js';
import { LEIDING, aanIb, isOpen, kop } from './wie.js';

/** The family: every parent apart, and the other children of this school (practice.md 8.4, 8.10 and 12). */

const ouderGroep = {
  wie: choice('Wie?', {
    ouder1: 'Ouder 1',
    ouder2: 'Ouder 2',
    voogd: 'Voogd',
    pleegouder: 'Pleegouder',
    gezinsvoogd: 'Gezinsvoogd',
  }),
  gezag: choice('Heeft deze persoon het gezag?', { ja: 'Ja', nee: 'Nee', weet_ik_niet: 'Weet ik niet' }),
  verteld: choice('Is het verteld?', { ja: 'Ja', nog_niet: 'Nog niet' }),
  door: text('Door wie, en wanneer?', { optional: true }),
  mening: longText('Wat vindt deze persoon?', { optional: true }),
  dag: date('Nog niet: wanneer wel? Kies die dag met Veilig Thuis.', { optional: true, coming: true }),
};

export const gezin = {
  ouderErbij: step({
    title: 'Een ouder of voogd',
    by: 'intern_begeleider',
    offer: { to: LEIDING, while: isOpen },
    fields: ouderGroep,
    then: (a, c) =>
      a.verteld === 'nog_niet' && a.dag !== undefined
        ? [open('oudersAlsnog', { ...aanIb(c), of: a.wie, opens: on(a.dag), due: presentDays(1), aside: true })]
        : nothing,
    closing: (_, c) => [
      `**Bewaard.** Dit zijn er nu ${c.all(ouderGroep).length || 1}. Voeg elke ouder met gezag apart toe.`,
    ],
    after: () => ['ouderErbij'],
  }),

  oudersAlsnog: step({
    title: 'Ouders alsnog inlichten',
    each: {
      ouder1: 'Ouder 1 alsnog inlichten',
      ouder2: 'Ouder 2 alsnog inlichten',
      voogd: 'Voogd alsnog inlichten',
      pleegouder: 'Pleegouder alsnog inlichten',
      gezinsvoogd: 'Gezinsvoogd alsnog inlichten',
    },
    by: 'intern_begeleider',
    text: kop(5, () => ['Is het nu veilig? Bespreek het eerst met Veilig Thuis.']),
    fields: (c: Sight) => ({
      gelukt: choice('Is het verteld?', { ja: 'Ja', nog_niet: 'Nog niet, dat is niet veilig' }),
      mening: longText('Door wie, wanneer, en wat vinden zij?', { optional: true }),
      dag: date('Nog niet: wanneer wel? Kies die dag met Veilig Thuis.', { coming: true, preset: c.day(14) }),
    }),
    then: (a, c) =>
      a.gelukt === 'ja'
        ? nothing
        : [
            open('oudersAlsnog', {
              ...aanIb(c),
              ...(c.of !== undefined && { of: c.of }),
              opens: on(a.dag),
              due: presentDays(1),
              aside: true,
            }),
          ],
    closing: () => ['**Bewaard.**'],
  }),

  broertjes: step({
    title: 'Broertjes en zusjes op school',
    by: 'intern_begeleider',
    seenBy: LEIDING,
    offer: { to: LEIDING, while: isOpen },
    fields: {
      wie_nog: pupils('Wie zijn het?'),
      gaat_het: longText('Hoe gaat het met hen?', { optional: true }),
    },
    then: (a, c) => [concerns([...new Set([...c.subjects, ...a.wie_nog.pupils])])],
    closing: () => [
      '**Gekoppeld.** Alleen IB’er, aandachtsfunctionaris en directeur zien dit.',
      'Gaat een kind naar een andere school? Stuur daar zelf niets heen. Bespreek het met Veilig Thuis.',
    ],
  }),
};
