import { unstressed, wholeWords } from '../../../dialogs/engine/names/wholeWords.js';

/**
 * Words that show that a short text tells what happened (practice.md 9.1 and 4.8). The patterns are as in `rules.ts`. A
 * `*` follows a stem whose endings mean the same. A word is written out where a longer one differs ("slaat", not
 * "slaapt").
 */
type Sign = { why: string; words: readonly string[] };

const SIGNS: readonly Sign[] = [
  {
    why: 'somebody hurts somebody',
    words: [
      '(sla|slaat|slaan|slaande|slag|sloeg|sloegen|geslagen|geslage)',
      '(mep|mept|mepte|mepten|meppen|gemept)',
      '(klap|klapt|klapte|klappen|geklapt|klets)',
      '(schop|schopt|schopte|schopten|schoppen|geschopt)',
      '(trapt|trapte|trapten|trappen|getrapt)',
      '(stomp|stompt|stompte|stompen|gestompt)',
      '(duw|duwt|duwde|duwden|duwen|geduwd)',
      '(knijp*|kneep|knepen|geknepen)',
      '(bijt|bijten|beet|beten|gebeten)',
      '(krab|krabt|krabde|krabben|gekrabd)',
      '(wurg*|gewurgd|steekt|gestoken|stak|mes|messen|wapen|wapens|pistool)',
      '(vecht*|vocht|vochten|gevochten|ruzie*)',
      '(geweld*|mishandel*|misbruik*|verwaarlo*|ontvoer*)',
      '(dreig*|bedreig*|gedreigd|afgeperst)',
      '(gooit|gooide|gooiden|gegooid)',
      '(vastgepakt|vastpak*|vastgehouden|vastgebonden|opgesloten|opsluit*|sleurt|sleurde|gesleurd)',
      '(schudt|schudde|schudden|door elkaar geschud)',
    ],
  },
  {
    why: 'what can be seen on a body',
    words: [
      '(blauw|blauwe)',
      '(plek|plekken|plekje|plekjes)',
      '(wond*|verwond*|gewond*|bult|bulten|schram|schrammen|litteken*|striem*|brandplek*|letsel)',
      '(pijn*|bloed*|gebroken|hersenschudding)',
      '(gevallen|viel|vielen|valt|flauwgevallen|bewusteloos|ziekenhuis)',
      '(honger*|mager|ondervoed|vies|vieze|stinkt)',
    ],
  },
  {
    why: 'what somebody feels',
    words: [
      '(huil*|gehuild|snik|snikt|snikte|snikken)',
      '(bang|bange|banger|angst*|eng|enge|paniek*|verdriet*|geschrokken|schrikt|schrok)',
      '(boos|boze|woedend*|overstuur)',
      '(schreeuw*|geschreeuwd|gilt|gilde|krijst|krijste|scheldt|schold|schelden|uitgescholden)',
      '(pest|pesten|pestte|gepest|buitengesloten|uitgelachen|eenzaam|somber|stil)',
      '(trilt|trilde|nachtmerrie*|bedplas*)',
    ],
  },
  {
    why: 'a life in danger',
    words: [
      '(dood|dode|overleden|sterft|sterven|stierf)',
      '(zelfmoord*|zelfdoding*|suicid*|snijdt|snijden|sneed|gesneden|automutil*)',
    ],
  },
  { why: 'a child that is not there', words: ['(weg|weggelopen|wegloop*|wegliep|verdwenen|vermist|kwijt|spoorloos)'] },
  {
    why: 'what may be sexual',
    words: [
      '(aanraak*|aanraken|aangeraakt|raakt*|raakte*|betast*|aanrand*|aangerand|verkracht*)',
      '(seks*|sex|sexueel|sexuele|sexting|sext|porno*|grooming|loverboy*)',
      '(bloot|blote|naakt*|uitgekleed|piemel*|penis|vagina|billen|borsten|zoen*|gezoend|kust|gekust)',
    ],
  },
  {
    why: 'what may be wrong at home',
    words: [
      '(dronken|zuipt|zuipen|alcohol|drank|drugs|wiet)',
      '(onveilig*|huiselijk|uithuwelijk*|uitgehuwelijkt|besneden|besnijdenis|eerwraak|achterlating)',
    ],
  },
];

/** Only a story names who lives with a child. */
const FAMILY = [
  '(vader|moeder|papa|pappa|mama|mamma|opa|oma)(s)?',
  '(stief|pleeg)*',
  '(broertje|zusje|broer|zus|stiefvader|stiefmoeder)',
];

/** Ordinary words about a child, and not about somebody who works with children (practice.md 4.8). */
const WITH_STAFF = [
  '(alleen|deur|slot|app|apps|appt|appje|appjes|appte|whatsapp*|snapchat|insta*|foto*|film*|filmt)',
  '(knuffel*|geknuffeld|schoot|geheim*|cadeau*|verliefd|aait|aaide|streel*|masseer*|douche*|kleed*)',
  '(kleineer*|verneder*|discrimin*|racis*|vloekt*|gemeen|tikt|tikte|straf|straft|strafte)',
  '(zit|zat|zitten) aan',
  '(pakt|pakte|greep|grijpt|trekt|trok|hardhandig|ruw)',
];

/** Somebody who works at a school, without a name. */
const STAFF = [
  '*juf',
  '(juffie|juffen|juffrouw|lerares|leraar|leraren|leidster|directrice)',
  '*meester(s)?',
  '(leerkracht|docent|collega|directeur|concierge|stagiair|invaller|medewerker|vakleerkracht|assistent)*',
  '*(leraar|leerkracht|assistent|assistente)',
  "(ib'er|ib er|intern begeleider|overblijf*|tso|personeel)",
];

const harm = wholeWords(SIGNS.flatMap(({ words }) => words));
const family = wholeWords(FAMILY);
const withStaff = wholeWords(WITH_STAFF);
const staff = wholeWords(STAFF);

/** Whether a text tells of harm, or what may be harm. */
export const tellsHarm = (text: string): boolean => harm.test(unstressed(text));
export const namesFamily = (text: string): boolean => family.test(unstressed(text));
/** Whether a text must stay out of a form about a child when it also names somebody who works here. */
export const tellsOfStaff = (text: string): boolean => tellsHarm(text) || withStaff.test(unstressed(text));
export const namesWork = (text: string): boolean => staff.test(unstressed(text));

/**
 * Names that are also everyday words. Only with a capital do they name somebody. Nouns such as "roos" are left out: at
 * school one types them to a bot for a child only.
 */
const EVERYDAY = new Set(
  'ben dag door wil lief lieve wit zwart bruin groen rood groot klein lang kort jong jonge oud dik dun hard zacht berg bos dijk meer water boer meester koning bakker visser wolf zon zomer winter mei toon top veer jet met van vroeg goed mooi best hoe in op en al el de die dit wat we ze nu hoi ja nee'.split(
    ' ',
  ),
);
export const isEveryday = (typed: string): boolean => EVERYDAY.has(typed);
