/** Letters to parents and the message to the team, made from a few facts (P23; practice.md 7.4). Our own words. */

export const SOORTEN = {
  team: 'Boodschap voor het team, op papier',
  betrokken_groep: 'Brief aan ouders van de betrokken groep',
  overige_groepen: 'Brief aan ouders van de andere groepen',
  jonge_kinderen: 'Brief aan ouders van jonge kinderen',
} as const;

export type Soort = keyof typeof SOORTEN;
