import type { AnyField, Raw, Veiling } from './field.js';
import type { Errors, FieldView } from './formView.js';
import { fold } from '../names/names.js';

/** Words of a text that may be a name: its writer says that they are none, or takes them out. Nobody else can tell. */

const ASKING: readonly (Veiling | undefined)[] = ['asks', 'initials'];

const inputOf = (name: string): string => `${name}.gewoon`;
const SEPARATOR = ',';
const listed = (words = ''): string[] => words.split(SEPARATOR).filter((word) => word !== '');

/** The name of the input in which words are ticked, where a text asks for that. */
export const plainInput = (name: string, { veiled }: Pick<AnyField, 'veiled'>): string[] =>
  ASKING.includes(veiled) ? [inputOf(name)] : [];

/** The ticked words, beside the text itself. */
export const withPlain = (inputs: Raw, name: string, field: AnyField, raw: Raw): Raw =>
  plainInput(name, field).reduce<Raw>((all, input) => ({ ...all, gewoon: raw[input] ?? '' }), inputs);

/** As a choice gives them back: each by its letters alone. */
export const keptPlain = (words: readonly string[], { gewoon }: Raw): string[] => {
  const said = listed(gewoon);
  return words.filter((word) => !said.includes(fold(word)));
};

/** What is wrong with a text in which they stand, and what to ask below it. */
export const askedOf = (name: string, words: readonly string[] = []): Errors =>
  words.length === 0 ? {} : { [inputOf(name)]: words.map(fold).join(SEPARATOR) };

/** Stands below a text in which something may be a name, and as long as something was said of it. */
export const plainView = (name: string, draft: Raw, errors: Errors): FieldView[] => {
  const [said, asked] = [listed(draft[inputOf(name)]), listed(errors[inputOf(name)])];
  if (said.length + asked.length === 0) return [];
  return [
    {
      name: inputOf(name),
      kind: 'choices',
      label: 'Is dit geen naam? Kruis het aan',
      required: false,
      options: [...new Set([...said, ...asked])].map((word) => ({
        value: word,
        title: `“${word}” is een gewoon woord`,
      })),
      typed: { '': said.join(SEPARATOR) },
    },
  ];
};
