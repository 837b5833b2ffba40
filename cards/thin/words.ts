import type { Told } from './told.js';
import type { Notice } from '../../dialogs/engine/case/case.js';
import type { Urgency } from '../../dialogs/engine/school/urgency.js';
import type { Line, Sign } from '../../dialogs/engine/language/words.js';
import { spokenTo, URGENT } from './urgentWords.js';
import { unread } from './unread.js';

/** How a sentence names what it is about: `een` thing for you, `je` own, `die` or `dat`, and what one does with it. */
const SIGNS: Readonly<Record<Sign, { een: string; je: string; relative: string; act: string }>> = {
  Signaal: { een: 'een signaal', je: 'je signaal', relative: 'dat', act: 'lezen' },
  Vraag: { een: 'een vraag', je: 'je vraag', relative: 'die', act: 'lezen' },
  Taak: { een: 'een taak', je: 'je taak', relative: 'die', act: 'doen' },
  Calamiteit: { een: 'een taak bij een calamiteit', je: 'je melding', relative: 'die', act: 'lezen' },
};

/** The one fixed sentence outside the card: it stands on the lock screen. */
export const preview = (urgency: Urgency, drill = false): string =>
  `${drill ? 'OEFENING. ' : ''}${urgency === 'spoed' ? 'Vangnet: spoed, lees nu' : 'Vangnet: je hebt een bericht'}`;

export const thinLines = (told: Told): Line[] => [...(told.drill ? ['**OEFENING**'] : []), ...linesOf(told)];

const linesOf = (told: Told): Line[] =>
  told.state === 'open'
    ? NOTICES[told.notice](told)
    : (OTHERWISE[told.notice]?.[told.state](told) ?? [`${told.sign} ${told.code}: ${ENDS[told.state](told)}`]);

type Changed = Record<'taken' | 'ended' | 'dropped', (told: Told) => Line[]>;

const calls = ({ endedBy, endedAt, asker = 'die medewerker', phone = '' }: Told): Line[] => [
  `${endedBy ?? 'Een collega'} belt (${endedAt ?? ''}). U hoeft niets te doen.`,
  `Het gaat om ${asker}, ${phone}.`,
];
const noMore = ({ why, code }: Pick<Told, 'why' | 'code'>): string =>
  `Dit hoeft niet meer${why === undefined ? '' : `: ${why}`}. ${code}`;

/** Whoever asked for help waits for exactly this. */
const COMING: Changed = {
  taken: ({ endedBy, endedAt, code }) => [
    `**${endedBy ?? 'Een collega'} komt naar je toe** (${endedAt ?? ''}). ${code}`,
  ],
  ended: ({ endedBy, endedAt, code }) => [`Geregeld door ${endedBy ?? 'een collega'} (${endedAt ?? ''}). ${code}`],
  dropped: ({ met, why, code }) => [met === undefined ? noMore({ why, code }) : `Je hebt ${met} gesproken. ${code}`],
};

/** What an alarm says once somebody else acted (practice.md 4.5). */
const OTHERWISE: Partial<Record<Notice, Changed>> = {
  hulp: {
    taken: ({ endedBy, endedAt, code }) => [
      `${endedBy ?? 'Een collega'} gaat (${endedAt ?? ''}). Je hoeft niets te doen. ${code}`,
    ],
    ended: ({ endedBy, endedAt, code }) => [
      `Dit hoeft niet meer (${endedBy ?? 'een collega'}, ${endedAt ?? ''}). ${code}`,
    ],
    dropped: (told) => [told.met === undefined ? noMore(told) : spokenTo(told)],
  },
  belMij: {
    taken: calls,
    ended: calls,
    dropped: () => ['Dit hoeft niet meer.'],
  },
  aanvullen: {
    taken: ({ sign, code }) => [`${sign} ${code} is bewaard.`],
    ended: ({ sign, code }) => [`${sign} ${code} is bewaard.`],
    dropped: ({ sign, code }) => [`${sign} ${code} is bewaard. Is er nog iets? Open het, of leg het opnieuw vast.`],
  },
  nietGelezen: {
    taken: ({ endedBy, ...told }) => [picked({ ...told, about: endedBy })],
    ended: ({ sign, code, endedBy, endedAt }) => [
      `${endedBy ?? 'Een collega'} heeft ${SIGNS[sign].je} ${code} beantwoord${endedAt === undefined ? '' : `, ${endedAt}`}.`,
    ],
    dropped: ({ sign, code }) => [`${sign} ${code}: dit hoeft niet meer.`],
  },
  gewaarschuwd: COMING,
  nogNiemand: COMING,
  belBestuur: COMING,
  niemandKan: COMING,
  tochNiet: COMING,
};

const taken = ({ endedBy, endedAt }: Told): string =>
  `${endedBy ?? 'een collega'} heeft dit opgepakt${endedAt === undefined ? '' : `, ${endedAt}`}. Je hoeft niets te doen.`;

const ended = ({ endedBy, endedAt, partly }: Told): string =>
  partly
    ? `${endedBy ?? 'een collega'} is ermee bezig${endedAt === undefined ? '' : `, sinds ${endedAt}`}. Nog niet alles is gedaan.`
    : `dit is al gedaan${endedBy === undefined ? '' : ` door ${endedBy}`}${endedAt === undefined ? '' : `, ${endedAt}`}.`;

const dropped = ({ why }: Told): string =>
  why === undefined ? 'je hoeft hier niets meer te doen.' : `dit hoeft niet meer: ${why}.`;

const ENDS = { taken, ended, dropped };

const NOTICES: Readonly<Record<Notice, (told: Told) => Line[]>> = {
  ...URGENT,
  taak: (told) =>
    told.urgency === 'spoed'
      ? [`**Spoed. Lees nu.** ${told.code}.`, ...call(told)]
      : [`Er is ${SIGNS[told.sign].een} voor ${isForToday(told) ? '**vandaag**' : 'je'}.${please(told)} ${told.code}`],
  herinnering: (told) =>
    told.urgency === 'spoed'
      ? [`**Spoed. Dit wacht nog op je.** ${waits(told)}`, ...call(told)]
      : [`${isForToday(told) ? '**Vandaag.** ' : ''}${waits(told)}${by(told)}`],
  opgeslagen: ({ sign, code, at }) => [`${sign} ${code} is opgeslagen, ${at}.`],
  opgepakt: (told) => [picked(told)],
  beantwoord: ({ sign, code, about }) => [
    `Er is een antwoord op ${SIGNS[sign].je} ${code}${about === undefined ? '' : `, van ${about}`}.`,
  ],
  nietGelezen: unread,
  gedeeld: ({ sign, code }) => [
    `Een collega schreef ${SIGNS[sign].een} ${SIGNS[sign].relative} jij mag lezen. ${code}`,
  ],
  teLezen: ({ sign, code }) => [`Er is nieuws voor je bij ${sign.toLowerCase()} ${code}.`],
  afgerond: ({ sign, code, at, about }) => [
    about === undefined
      ? `${sign} ${code} is afgerond, ${at}.`
      : `${about} heeft ${sign.toLowerCase()} ${code} afgerond, ${at}.`,
  ],
  aangevuld: (told) => [
    `${told.urgency === 'spoed' ? '**Spoed. Lees nu.** ' : ''}Bij ${told.sign.toLowerCase()} ${told.code} is iets bijgeschreven.${told.urgency === 'vandaag' ? ' Graag **vandaag** lezen.' : ''}`,
    ...(told.urgency === 'spoed' ? call(told) : []),
  ],
  geenOuders: ({ code }) => [`**Spoed. Lees nu.** ${code}. Praat nu **niet** met de ouders.`],
  aanvullen: ({ sign, code }) => [
    `${sign} ${code}: wil je nog iets aanvullen? Het mag ook leeg blijven. Wat je vandaag nog meer schreef, staat in Mijn werk.`,
  ],
  gevraagd: ({ sign, code, about }) => [
    `${about ?? 'Een collega'} heeft een vraag over ${sign.toLowerCase()} ${code}.`,
  ],
  antwoord: ({ sign, code, about }) => [
    `${about ?? 'Een collega'} heeft je vraag over ${sign.toLowerCase()} ${code} beantwoord.`,
  ],
  meekijken: ({ sign, code, until }) => [
    `Een collega vraagt je om mee te letten. ${sign} ${code}.${until === undefined ? '' : ` Tot ${until}.`}`,
  ],
  overgenomen: ({ sign, code, about }) => [
    `${about ?? 'Een collega'} heeft ${sign.toLowerCase()} ${code} overgenomen. Je hoeft niets te doen.`,
  ],
  uitgenodigd: ({ code, until }) => [
    `Een collega vraagt je erbij voor een overleg${until === undefined ? '' : `, **${until}**`}. ${code}`,
  ],
  opschrijven: ({ code }) => [`Wil je nu opschrijven wat er was? ${code}`],
  loopt: ({ sign, code }) => [`${sign} ${code} ligt bij een collega en is over tijd. Kijk je even mee?`],
  meedenken: ({ code, until }) => [
    `Een collega vraagt of je meedenkt. Twee minuten.${until === undefined ? '' : ` Graag voor ${until}.`} ${code}`,
  ],
  kanNiet: ({ code, about }) => [`${about ?? 'Een collega'} kan nu niet meedenken over vraag ${code}.`],
  kijktMee: ({ code }) => [`De IB’er kijkt mee bij vraag ${code}.`],
  nogGeenAntwoord: ({ code }) => [
    `Nog niemand heeft je vraag ${code} beantwoord. Wil je wachten, de IB’er vragen of afronden?`,
  ],
  afronden: ({ code }) => [`Je kunt je vraag ${code} nu afronden.`],
  dank: ({ code }) => [`Dank je. De vraag ${code} is afgerond.`],
  weeklijst: ({ code }) => [`Je weeklijst staat klaar: signalen die een collega zelf in de gaten houdt. ${code}`],
  spoedlijst: ({ days = 'deze week', code }) => [
    `**Te weinig mensen bereikbaar voor spoed:** ${days}. Er horen er elke dag minstens twee te zijn.`,
    `Je krijgt elke schooldag bericht tot het geregeld is. ${code}`,
  ],
  vakantie: ({ code }) => [`Het is bijna vakantie. Kijk je na wie dan veilig is, en wie kan worden gebeld? ${code}`],
  zomer: ({ code }) => [`Er is een bericht voor je, voor de zomervakantie. ${code}`],
  leerlingaccount: ({ at, code }) => [
    `Een leerlingaccount stuurde Vangnet een bericht, ${at}. Ik heb verwezen naar een volwassene en de Kindertelefoon. Wie, zie je als je opent. ${code}`,
  ],
  nietAf: ({ sign, code, until }) => [
    `Je hebt nog ${SIGNS[sign].een} ${SIGNS[sign].relative} niet af is. ${code}.${until === undefined ? '' : ` Ik bewaar het tot ${until}.`}`,
  ],
};

const isForToday = ({ urgency, late, later }: Told): boolean => urgency === 'vandaag' && !late && !later;

const please = ({ sign, until, late }: Told): string => {
  if (until === undefined) return '';
  return late ? ` Dit had klaar moeten zijn: ${until}.` : ` Graag ${SIGNS[sign].act} voor ${until}.`;
};

const waits = ({ sign, code, what }: Told): string =>
  what === undefined ? `Nog te doen bij ${sign.toLowerCase()} ${code}.` : `Nog te doen bij ${code}: ${what}.`;

const by = ({ until, late }: Told): string => {
  if (until === undefined) return '';
  return late ? ` Dit had klaar moeten zijn: ${until}.` : ` Voor ${until}.`;
};

/** On a line of its own: a number is not to be broken off. */
const call = ({ about, phone }: Told): Line[] => {
  const whom = [about, phone].filter((one) => one !== undefined).join(': ');
  return whom === '' ? [] : [`Bel ${whom}.`];
};

const picked = ({ sign, code, about }: Told): string =>
  about === undefined
    ? `${capital(SIGNS[sign].je)} ${code} is opgepakt.`
    : `${about} heeft ${SIGNS[sign].je} ${code} opgepakt.`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
