import { choice, longText } from '../../engine/language/index.js';

/** The criteria that are weighed one by one, as data. The words are our own. Nobody adds anything up. */

/** A criterion by its key: what is asked. */
type Criteria = Readonly<Record<string, string>>;

const GEWOGEN = { ja: 'Ja', nee: 'Nee', onbekend: 'Weten we niet' };

/** One question for each criterion, and room to explain. */
export const criteriaVragen = (criteria: Criteria) => ({
  ...Object.fromEntries(Object.entries(criteria).map(([key, question]) => [key, choice(question, GEWOGEN)])),
  uitleg: longText('Toelichting', { optional: true }),
});

/** P18, about one child (domain.md 11). */
export const EEN_KIND: Criteria = {
  voorgeschiedenis: 'Kennen we wat hieraan voorafging?',
  zelfbeeld: 'Is het zelfrespect van het kind een risico?',
  ontwikkeling: 'Past het gedrag bij de ontwikkeling?',
  omgeving: 'Gaat het juist hier over een grens, door plek, cultuur, geloof of afspraken?',
  druk: 'Was er druk of dwang, van één of van een groep?',
};

/** P18, about children together (domain.md 11). */
export const GROEP: Criteria = {
  voorgeschiedenis: 'Kennen we van elk kind wat hieraan voorafging?',
  begrip: 'Wist ieder vooraf wat er zou gebeuren en wat dat kon betekenen?',
  ontwikkeling: 'Past het gedrag bij de ontwikkeling van elk kind?',
  gelijk: 'Zijn zij gelijk in ervaring, lichaam, plaats in de groep, begrip en zelfrespect?',
  omgeving: 'Gaat het juist hier over een grens, door plek, cultuur, geloof of afspraken?',
  druk: 'Was er druk of dwang, van hen of van anderen?',
};

/** P19, unrest (domain.md 12): who reacts, what feeds it, and whether children are less safe by it. */
export const ONRUST: Criteria = {
  reacties: 'Reageren meer ouders, een groep, de school of de buurt met heftige gevoelens?',
  veiligheid: 'Staat de sociale veiligheid van kinderen op het spel?',
  kennis: 'Komt het doordat mensen te weinig weten?',
  ervaringen: 'Komt het door wat mensen eerder meemaakten?',
  gevoelens: 'Maken emoties het groter?',
  media: 'Maken sociale media het groter?',
};
