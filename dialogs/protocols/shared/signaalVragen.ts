import {
  choice,
  choices,
  colleague,
  longText,
  moment,
  pupils,
  text,
  time,
  timeOf,
  type Sight,
  term,
} from '../../engine/language/index.js';

/** P01, the questions of practice.md 2 and 4. A teacher is not asked what an IB'er can see later. */

export const BRON = {
  eigen_waarneming: 'Zelf gezien of gehoord',
  verhaal_van_kind: 'Het kind vertelde het',
  derde: 'Een ander kind vertelde het',
  verhaal_van_volwassene: 'Een volwassene vertelde het',
  vermoeden: 'Ik heb er een gevoel bij',
};

export const SPEELT_BIJ_ZORG = {
  onveilig_thuis: 'Misschien niet veilig thuis',
  kind_vertelde: 'Kind vertelde zelf over geweld, misbruik of verwaarlozing',
  wil_dood: 'Kind zegt dat het dood wil of doet zichzelf pijn',
  familie_eer: 'Familie-eer, gedwongen trouwen, besnijdenis van een meisje, of achterlaten in het buitenland',
  medewerker: 'Gedrag van iemand die op school werkt',
  twijfel: 'Ik twijfel',
  geen: 'Geen van deze',
};

export const SPEELT_BIJ_VOORVAL = {
  ernstig_gedrag: 'Seksueel of ernstig gedrag tussen kinderen',
  letsel: 'Letsel, of een dokter nodig',
  kind_vertelde: SPEELT_BIJ_ZORG.kind_vertelde,
  wil_dood: SPEELT_BIJ_ZORG.wil_dood,
  medewerker: SPEELT_BIJ_ZORG.medewerker,
  twijfel: SPEELT_BIJ_ZORG.twijfel,
  geen: SPEELT_BIJ_ZORG.geen,
};

const SPEELT_BIJ_COLLEGA = {
  onveilig_thuis: SPEELT_BIJ_ZORG.onveilig_thuis,
  misbruik: 'Seksueel misbruik, of ik denk daaraan',
  kind_vertelde: SPEELT_BIJ_ZORG.kind_vertelde,
  wil_dood: SPEELT_BIJ_ZORG.wil_dood,
  familie_eer: SPEELT_BIJ_ZORG.familie_eer,
  twijfel: SPEELT_BIJ_ZORG.twijfel,
  geen: SPEELT_BIJ_ZORG.geen,
};
export type Speelt = keyof typeof SPEELT_BIJ_ZORG | keyof typeof SPEELT_BIJ_VOORVAL | keyof typeof SPEELT_BIJ_COLLEGA;

const { medewerker: _inZorg, ...zorg } = SPEELT_BIJ_ZORG;
const { medewerker: _inVoorval, ...gebeurd } = SPEELT_BIJ_VOORVAL;
/** What can be ticked in a signal that is kept: it is not about somebody who works here. */
export const TE_KIEZEN = { zorg, gebeurd, collega: SPEELT_BIJ_COLLEGA };

const MEEKIJKEN = {
  niemand: 'Niemand. Ik houd het zelf in de gaten',
  week: `De ${term.intern_begeleider}, deze week`,
  vandaag: `De ${term.intern_begeleider}, vandaag`,
  advies: 'Ik wil advies',
};
export type Meekijken = keyof typeof MEEKIJKEN;

export const SPEELT = 'Speelt een van deze dingen?';

const watIsEr = {
  over: pupils('Over wie gaat het?'),
  // The source is asked where it can be written, since nobody goes back for it (practice.md 4.1; domain.md 2, R5).
  wat: longText('Wat zag of hoorde je?', {
    hint: 'Gewone woorden. Wat deed en zei het kind? Vertelde iemand het? Schrijf wie: functie of initialen. Je mag inspreken.',
  }),
  bron: choice('Hoe weet je dit?', BRON),
  wanneer: moment('Wanneer'),
  namens: text('Wie zag of hoorde het?', {
    optional: true,
    folded: 'Ik schrijf dit op voor iemand anders',
    hint: 'Functie en initialen, bijvoorbeeld: overblijfkracht, J.D.',
  }),
};

export const signaalVragen = (c: Pick<Sight, 'way'>) => ({
  ...watIsEr,
  speelt:
    c.way === 'gebeurd'
      ? choices(SPEELT, SPEELT_BIJ_VOORVAL, { alone: 'geen', aboutStaff: 'medewerker' })
      : choices(SPEELT, SPEELT_BIJ_ZORG, { alone: 'geen', aboutStaff: 'medewerker' }),
  meekijken: choice('Wie moet meekijken?', MEEKIJKEN),
});

/** About a child of a colleague. The readers are fixed, so it does not ask for them (practice.md 4.8, 4). */
export const collegakindVragen = {
  collega: colleague('Van welke collega is het een kind?'),
  ...watIsEr,
  speelt: choices(SPEELT, SPEELT_BIJ_COLLEGA, { alone: 'geen' }),
};

type Day = Pick<Sight, 'leavesAt' | 'now' | 'schoolIsOpen'>;

/** The hour of the timetable has passed, or there is none today. */
export const isSchoolOut = ({ leavesAt, now, schoolIsOpen }: Day): boolean => !schoolIsOpen || leavesAt < timeOf(now);

/** K1, the three taps about going home (practice.md 4.6). */
export const vertrekVragen = (c: Day) => ({
  waar: choice('Waar is het kind nu?', {
    bij_mij: 'Bij mij',
    bij_collega: 'Bij een collega',
    klas_of_plein: 'In de klas of op het plein',
    al_naar_huis: 'Al naar huis',
  }),
  hoe_laat: isSchoolOut(c)
    ? time('Hoe laat gaat het weg?', { optional: true, hint: 'Is het al naar huis? Laat dit leeg.' })
    : time('Hoe laat gaat het weg?', { preset: c.leavesAt }),
  waarheen: choice('Waarheen?', { huis: 'Naar huis', opvang: 'Naar de opvang', weet_ik_niet: 'Weet ik niet' }),
  durft: choice('Durft het kind naar huis?', { ja: 'Ja', nee: 'Nee', weet_ik_niet: 'Weet ik niet' }),
});

/** K1: somebody must know before a name is asked (practice.md 4.6). */
export const opvangVragen = (c: Day) => ({
  verhaal: choice(
    'Over wie gaat het verhaal?',
    {
      thuis: 'Thuis of familie',
      medewerker: 'Iemand die op school werkt',
      kinderen: 'Andere kinderen',
      iemand_anders: 'Iemand anders, of online',
      weet_ik_niet: 'Weet ik niet',
    },
    { aboutStaff: 'medewerker' },
  ),
  ...vertrekVragen(c),
});

/** K2: the child's own words, while they are remembered. */
export const verhaalVragen = {
  over: pupils('Over wie gaat het?'),
  zei: longText('Wat zei het kind?', { hint: 'Gebruik de woorden van het kind. Je mag inspreken.' }),
  vroeg: longText('Wat vroeg of zei jij?', { optional: true }),
  zag: longText('Wat zag je?', {
    optional: true,
    hint: 'Een plek of wond? Waar, hoe groot, welke kleur? Kijk alleen naar wat je gewoon kunt zien. Maak geen foto.',
  }),
};

/** Help for a few writers: how to write down a feeling, and a source who wants no name (domain.md 2, R5 and R8). */
export const bijDeBron = (bron: string | undefined): string[] => {
  if (bron === 'vermoeden')
    return [
      'Een gevoel mag. Schrijf ook waar het vandaan komt: de stem, de houding, de blik, stil zijn. Dat kan met Terug.',
    ];
  if (bron === 'derde' || bron === 'verhaal_van_volwassene')
    return ['Wil degene die het vertelde niet genoemd worden? Zet dat erbij. Dat kan met Terug.'];
  return [];
};

/** What a colleague recognised in a question about an unnamed child (practice.md 6.3). */
export const herkendVragen = {
  wat: longText('Wat herken je?', {
    hint: `Gewone woorden. Alleen de ${term.intern_begeleider}, de ${term.aandachtsfunctionaris} en de ${term.directeur} lezen dit.`,
  }),
};
