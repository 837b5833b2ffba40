import { unstressed, wholeWords } from '../../../engine/language/index.js';

/**
 * What no letter says. A measure on a child concerns only that child and its parents (practice2.md 7). Without the
 * family's consent no letter says that it was suicide, or how or where (practice.md 7.6). Only words that can hardly
 * mean something else are refused. Others stand among the words to avoid, which a person looks at.
 */

/** Said of one child. Whole groups are sent home too, and that may be said. */
const MAATREGELEN = wholeWords([
  'schors(en|ing|ingen|te|ten)',
  'geschorst*',
  'time( |-)?outs?',
  'op ons verzoek [^.!?]{0,40}thuis',
  '(school)?dag(en)?( lang)? thuis gehouden',
  'van (deze |onze |de )?school (gestuurd|verwijderd|gehaald)',
  'verwijdering van (school|een (kind|leerling))',
  '(kind|leerling|jongen|meisje)( dat| die)? (is|wordt|werd)( \\p{L}+){0,3} (naar huis gestuurd|uit de (groep|klas) (gezet|geplaatst|gestuurd))',
]);

const HET_WOORD = wholeWords([
  'zelfdoding*',
  'zelfmoord*',
  'suicid*',
  'zichzelf (van het leven|gedood)',
  '(een )?einde? (gemaakt |maakte )?aan (zijn|haar|hun|het) (eigen )?leven',
  '(zijn|haar|hun) (eigen )?leven (benomen|beeindigd)',
  'zelf ?gekozen (dood|einde)',
]);

const OP_HOOGTE = '(flat|brug|dak|toren|gebouw|viaduct)';

const DE_MANIER = wholeWords([
  '(opgehangen|verhangen|verhing|ophanging)',
  'overdosis*',
  '(voor|onder) (de|een) (trein|metro|tram)',
  `(van|vanaf) (de|een|het) ${OP_HOOGTE} (gesprongen|gestapt)`,
  `sprong (van|vanaf) (de|een|het) ${OP_HOOGTE}`,
  'pols(en)? (door)?gesneden',
  '(te veel|een strip) (pillen|medicijnen)',
  'zichzelf (neergeschoten|doodgeschoten|verdronken|vergiftigd|gestoken)',
]);

/** In a sentence with a death these words say how or where. Elsewhere they are harmless. */
const HOE_OF_WAAR = wholeWords([
  'thuis',
  '(trein*|spoor*|perron|station)',
  '(sprong|gesprongen|touw|pillen|medicijnen|vergift*|wapen|pistool|mes|verdronken|verdrinking)',
  `(in|op|bij|langs|aan|onder|van|vanaf) (het|de|een|zijn|haar|hun) (${OP_HOOGTE}|huis|*kamer|zolder|schuur|garage|bos|park|water|kanaal|rivier|sloot|meer|strand|tuin|straat|ziekenhuis)`,
]);
const EEN_DOOD = wholeWords(['overleden', 'overleed', 'gestorven', 'stierf', 'dood*', 'gevonden', 'aangetroffen']);

const foundIn = (text: string, pattern: RegExp): string | undefined => {
  const found = pattern.exec(unstressed(text));
  return found === null ? undefined : `“${text.slice(found.index, found.index + found[0].length)}”`;
};

const besideADeath = (text: string): string | undefined =>
  text
    .split(/(?<=[.!?])\s+|\n+/)
    .filter((sentence) => EEN_DOOD.test(unstressed(sentence)))
    .map((sentence) => foundIn(sentence, HOE_OF_WAAR))
    .find((found) => found !== undefined);

export const maatregelIn = (text: string): string | undefined => {
  const found = foundIn(text, MAATREGELEN);
  return found && `Over een maatregel voor een kind staat niets in een brief aan anderen: ${found}. Haal dat weg.`;
};

/** `woord`, `hoe`: what the family agreed to. `isZelfdoding`: this case is about that, so every place of it counts. */
type Weet = { woord: boolean; hoe: boolean; isZelfdoding: boolean };

/** What may not be said without the family. */
export const zonderFamilie = (text: string, { woord, hoe, isZelfdoding }: Weet): string | undefined =>
  (woord ? undefined : foundIn(text, HET_WOORD)) ??
  (hoe ? undefined : (foundIn(text, DE_MANIER) ?? (isZelfdoding ? besideADeath(text) : undefined)));
