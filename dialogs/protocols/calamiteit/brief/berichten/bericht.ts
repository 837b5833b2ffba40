import type { Soort } from './soort.js';

/** The readers of a letter, besides the team. */
export type Ouders = Exclude<Soort, 'team'>;

/** What a letter says by itself for this kind, besides the facts (P23, P35; practice.md 7.4). Our own words. */
export type Bericht = {
  /** True for every calamity of this kind, and no more than that. */
  begin: Readonly<Record<Soort, string>>;
  /** Condolence. */
  meeleven?: string;
  /** What parents can do. */
  thuis: Readonly<Record<Ouders, string>>;
  /** Added for parents and team when the family agreed to the word. */
  metWoord?: string;
  /** Where people find help. It is the same for every death, so that it gives nothing away. */
  steun?: string;
  rust: string;
  /** What is asked of the team. */
  team: string;
};

export const PERS = 'Belt er iemand van een krant of omroep? U hoeft niets te zeggen. Verwijs naar de school.';

export const KLEIN = `Houd het klein: deel geen namen, foto’s of verhalen, ook niet in een appgroep. ${PERS}`;
