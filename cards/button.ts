import { z } from 'zod';
import type { Element } from './card.js';

const MOST_BUTTONS = 6;

/** The local Teams window uses this word itself: a button whose data has it does nothing. */
const RESERVED = 'key';

/** A button. `data` says what it is about. It is kept with the message, so it holds no names or words. */
export const button = z.object({
  title: z.string().min(1),
  data: z.record(
    z.string().refine((name) => name !== RESERVED),
    z.string(),
  ),
  style: z.enum(['positive', 'destructive']).optional(),
});
export type Button = z.infer<typeof button>;

/** The buttons of a card, *Hulp nu* apart. */
export const buttons = z.array(button).max(MOST_BUTTONS).readonly();

export const execute = ({ title, data, style }: Button): Element => ({
  type: 'Action.Execute',
  title,
  verb: 'go',
  data,
  ...(style && { style }),
});

/** What opens in a browser. The address may be a secret, so it stands only in an answer that is stored nowhere. */
export const link = z.object({ title: z.string().min(1), url: z.url({ protocol: /^https?$/ }) });

export const opening = (links: readonly z.infer<typeof link>[]) =>
  links.length === 0
    ? []
    : [{ actions: links.map(({ title, url }): Element => ({ type: 'Action.OpenUrl', title, url })) }];

/** The letters and edges that fit beside each other on a phone. Clients cut off the rest. */
const ROOM = 46;
const EDGES = 5;

const width = (row: readonly Button[]): number => row.reduce((sum, { title }) => sum + title.length + EDGES, 0);

const inRows = (all: readonly Button[]): Button[][] =>
  all.reduce<Button[][]>((done, one) => {
    const last = done.at(-1);
    if (last === undefined || width([...last, one]) > ROOM) return [...done, [one]];
    return [...done.slice(0, -1), [...last, one]];
  }, []);

/** What an ActionSet of a template repeats over. */
export const buttonRows = (all: readonly Button[]) =>
  inRows(all).map((one, n) => ({ spacing: n === 0 ? 'Medium' : 'Small', actions: one.map(execute) }));

/** *Hulp nu* has its own row, last. */
export const rows = (all: readonly Button[], help: Button | undefined) => ({
  buttons: buttonRows(all),
  help: help === undefined ? [] : [{ actions: [execute({ style: 'destructive', ...help })] }],
});

/** The first button stands out, unless another one already does. */
export const primaryFirst = (all: readonly Button[]): Button[] =>
  all.map((one, n) =>
    n === 0 && !all.some(({ style }) => style === 'positive') ? { style: 'positive', ...one } : one,
  );
