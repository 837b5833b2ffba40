import type { Element } from '../../cards/card.js';
import { drawn, SAMPLE, type Said } from '../support/messages.js';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Every object of a card that has a type, with those inside it, in reading order. */
export const elements = (json: unknown): Element[] => {
  if (typeof json !== 'object' || json === null) return [];
  const inside = Object.values(json).flatMap(elements);
  return 'type' in json ? [json as Element, ...inside] : inside;
};

export const ofType = (card: unknown, type: string): Element[] => elements(card).filter((one) => one.type === type);

export const inputs = (card: unknown): Element[] => elements(card).filter(({ type }) => type.startsWith('Input.'));

export const input = (card: unknown, id: string): Element | undefined => inputs(card).find((one) => one.id === id);

/** The text of every RichTextBlock. */
export const texts = (card: unknown): string[] =>
  ofType(card, 'RichTextBlock').map(({ inlines }) => (inlines as { text: string }[]).map(({ text }) => text).join(''));

export const actionTitles = (card: unknown): string[] =>
  elements(card)
    .filter(({ type }) => type.startsWith('Action.'))
    .map(({ title }) => String(title));

/** A stored message that says no more than it must. */
export const TOLD: Said = { ...SAMPLE, urgency: 'normaal', about: undefined, phone: undefined, until: undefined };

/** What it says, with more that is known. */
export const saidOf = (more: Partial<Said>): string => texts(drawn({ ...TOLD, ...more })).join(' | ');
