/**
 * The five questions of the Afwegingskader meldcode, onderwijs en leerplicht. Question 1 belongs to step 4, the others
 * to step 5. The words are those of the public text. The word "anoniem" of question 2 is left out on purpose. A report
 * of a school is not anonymous to Veilig Thuis (law.md L2 and L3; practice.md 8). Version of 4 July 2018, read at
 * handelingsprotocol.nl (step 5, help or report).
 */
export const VRAGEN = {
  1: 'Heb ik op basis van stap 1 tot en met 3 (dossier, overleg, gesprek) een vermoeden van huiselijk geweld en/of kindermishandeling?',
  2: 'Schatten wij als school, op basis van stap 1 tot en met 4 van de meldcode, in dat er sprake is van acute en/of structurele onveiligheid?',
  3: 'Ben ik, iemand anders in mijn school of een ketenpartner in staat om effectieve hulp te bieden of te organiseren, en kan de dreiging van mogelijk huiselijk geweld of kindermishandeling daarmee worden afgewend?',
  4: 'Aanvaarden de betrokkenen de hulp van vraag 3, en zijn zij bereid zich actief in te zetten?',
  5: 'Leidt de hulp binnen de afgesproken termijn tot de afgesproken resultaten voor de veiligheid, het welzijn en/of het herstel van de direct betrokkenen?',
} as const;

/** Its name on paper, so that a reader years later knows which questions these were. */
export const KADER = 'Afwegingskader meldcode, onderwijs en leerplicht, versie van 4 juli 2018';

/** The short name of each question above its answer. */
export const KORT = {
  1: 'Vraag 1. Is er een vermoeden?',
  2: 'Vraag 2. Acuut of structureel onveilig?',
  3: 'Vraag 3. Kan de school zelf hulp bieden of organiseren?',
  4: 'Vraag 4. Aanvaarden de betrokkenen de hulp?',
  5: 'Vraag 5. Werkt de hulp?',
} as const;

/** What the words of question 2 mean (domain.md 9). */
export const ONVEILIG = [
  '**Acuut:** direct gevaar, de veiligheid is de komende dagen niet zeker. Ook: geen eten, kleding, onderdak of nodige zorg. Vertelt een kind het zelf, dan telt dat als acuut.',
  '**Structureel:** het gebeurt steeds weer, of het houdt aan.',
];

/** When a school always reports (domain.md 9, meldnormen). */
export const NORMEN = {
  norm1: '1. Acute of structurele onveiligheid',
  norm2: '2. Wij kunnen zelf niet genoeg hulp bieden of organiseren',
  norm3: '3. De hulp stopt de onveiligheid niet',
};
export type Norm = keyof typeof NORMEN;
