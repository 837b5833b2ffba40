import type { AnyField, Raw, Veiling } from './field.js';
import type { Errors, FieldView } from './formView.js';
import { fold } from '../names/names.js';

/**
 * For words of a text that may be a name. Its writer says that they are none, or takes them out. Nobody else can tell.
 */

const ASKING: readonly (Veiling | undefined)[] = ['asks', 'initials'];

const inputOf = (name: string): string => `${name}.gewoon`;
const SEPARATOR = ',';
const listed = (words = ''): string[] => words.split(SEPARATOR).filter((word) => word !== '');

/** The name of the input in which such words are ticked. */
export const plainInput = (name: string, { veiled }: Pick<AnyField, 'veiled'>): string[] =>
  ASKING.includes(veiled) ? [inputOf(name)] : [];

/** The ticked words, with the text itself. */
export const withPlain = (inputs: Raw, name: string, field: AnyField, raw: Raw): Raw =>
  plainInput(name, field).reduce<Raw>((all, input) => ({ ...all, gewoon: raw[input] ?? '' }), inputs);

/** The words as a choice returns them: each by its letters alone. */
export const keptPlain = (words: readonly string[], { gewoon }: Raw): string[] => {
  const said = listed(gewoon);
  return words.filter((word) => !said.includes(fold(word)));
};

/** The fault of a text with such words, and the question below it. */
export const askedOf = (name: string, words: readonly string[] = []): Errors =>
  words.length === 0 ? {} : { [inputOf(name)]: words.map(fold).join(SEPARATOR) };

/** The question below a text in which something may be a name. It stays once it was answered. */
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
