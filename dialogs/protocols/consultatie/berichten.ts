import { message, term } from '../../engine/language/index.js';

/** Colleagues who think along, and who asked them (practice.md 6). */
export const berichten = {
  meedenken: message({
    id: 'meedenken',
    says: ({ code, until }) => [
      `Een collega vraagt of je meedenkt. Twee minuten.${until === undefined ? '' : ` Graag voor ${until}.`} ${code}`,
    ],
    asks: true,
    buttons: ({ state }) => [
      { does: 'open', title: 'Lezen' },
      ...(state === 'open' ? [{ does: 'offer', step: 'geenTijd' } as const] : []),
    ],
  }),
  kanNiet: message({
    id: 'kanNiet',
    says: ({ code, about }) => [`${about ?? 'Een collega'} kan nu niet meedenken over vraag ${code}.`],
  }),
  kijktMee: message({
    id: 'kijktMee',
    says: ({ code }) => [`De ${term.intern_begeleider} kijkt mee bij vraag ${code}.`],
  }),
  nogGeenAntwoord: message({
    id: 'nogGeenAntwoord',
    says: ({ code }) => [
      `Nog niemand heeft je vraag ${code} beantwoord. Wil je wachten, de ${term.intern_begeleider} vragen of afronden?`,
    ],
    asks: true,
    opens: 'Lezen',
  }),
  afronden: message({
    id: 'afronden',
    says: ({ code }) => [`De tijd voor vraag ${code} is om. Wil je afronden?`],
    asks: true,
    opens: 'Lezen',
  }),
  dank: message({ id: 'dank', says: ({ code }) => [`Dank je. De vraag ${code} is afgerond.`] }),
};
