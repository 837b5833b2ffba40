import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ROLES } from '../../dialogs/engine/school/school.js';
import { protocols } from '../../dialogs/register.js';

/** No file outside `dialogs/protocols/` knows a protocol, way, step, fact, stage or message of one by name. */

/** Words that are no name where they stand: the file, the words, and what they are there. */
const EXCEPTIONS: readonly (readonly [file: string, words: readonly string[], why: string])[] = [
  ['bot/conversation/actions/collega.ts', ['gedrag', 'thuis'], 'answers to its own card'],
  ['bot/screens/collega.ts', ['soort'], 'the question of its own card'],
  ['bot/screens/staff.ts', ['vervanger'], 'a word of a sentence'],
  ['dialogs/engine/school/roleNames.ts', ['vervanger'], 'a word of a sentence'],
  ['bot/conversation/said/cry.ts', ['hulp', 'alarm', 'gevaar', 'uitleg'], 'typed in need'],
  ['bot/conversation/said/story.ts', ['van'], 'a word of a sentence'],
  ['bot/conversation/turn.ts', ['hulp'], 'what the button Hulp nu is typed as'],
  ['bot/conversation/failed.ts', ['kind'], 'a word of a sentence'],
  [
    'bot/screens/waysIn.ts',
    ['signaal', 'vastleggen', 'melden', 'bellen', 'stil', 'rollen', 'mensen', 'wegen', 'vervanger'],
    'typed in the chat for screens',
  ],
  ['bot/screens/place.ts', ['groep'], 'how a list is narrowed'],
  ['bot/screens/searchList.ts', ['groep'], 'how a list is narrowed'],
  ['bot/screens/buttons.ts', ['dossier'], 'the verb of a button'],
  ['bot/screens/dossier.ts', ['dossier'], 'the verb of a button'],
  ['bot/screens/case.ts', ['dossier'], 'the verb of a button'],
  [
    'dialogs/engine/case/caseFacts.ts',
    ['stil', 'gevaar', 'gelezen', 'dagen', 'urgentie', 'plaats'],
    'facts that the engine heeds',
  ],
  ['dialogs/engine/case/actor.ts', ['kanaal'], 'the channel of the team as a receiver'],
  [
    'dialogs/engine/language/messages.ts',
    ['taak', 'aanvullen', 'meekijken', 'opschrijven', 'opgepakt', 'gedeeld', 'afgerond', 'gevraagd'],
    'ids of messages of the language',
  ],
  ['dialogs/engine/language/saying.ts', ['doen'], 'a verb in sentences'],
  ['dialogs/engine/language/unread.ts', ['komen', 'gelezen'], 'a verb in sentences'],
  ['manifest/manifest.ts', ['signaal', 'hulp'], 'words that Teams proposes'],
];
/** The demo tells what happens at a school that is made up; samples of cards show one. */
const TELLS_OF_A_SCHOOL = /^bot\/cli\/demo\/|\/sample\.ts$/;

const sourcesIn = (...folders: string[]): string[] =>
  execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', ...folders.map((one) => `${one}/*.ts`)],
    { encoding: 'utf8' },
  )
    .trim()
    .split('\n');
const parsed = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

const each = (node: ts.Node, look: (node: ts.Node) => void): void => {
  look(node);
  node.forEachChild((child) => each(child, look));
};

/** The names of facts and stages stand in the vocabularies only. */
const wordsOfVocabularies = (): string[] => {
  const found: string[] = [];
  for (const file of sourcesIn('dialogs/protocols'))
    each(parsed(file), (node) => {
      if (!ts.isPropertyAssignment(node)) return;
      const { initializer: value } = node;
      if (node.name.getText() === 'facts' && ts.isObjectLiteralExpression(value))
        found.push(...value.properties.flatMap(({ name }) => name?.getText() ?? []));
      if (node.name.getText() === 'stages' && ts.isArrayLiteralExpression(value))
        found.push(...value.elements.filter(ts.isStringLiteral).map(({ text }) => text));
    });
  return found;
};
const facts = wordsOfVocabularies();
const NAMES = new Set(
  [
    ...Object.values(protocols).flatMap(({ id, ways, steps, messages = {} }) => [
      id,
      ...ways,
      ...Object.keys(steps),
      ...Object.values(messages).map((one) => one.id),
    ]),
    ...facts,
  ].filter((name) => name !== '' && !ROLES.some((role) => role === name)),
);

const isName = (node: ts.Node): node is ts.StringLiteralLike =>
  ts.isStringLiteralLike(node) &&
  NAMES.has(node.text) &&
  !ts.isLiteralTypeNode(node.parent) &&
  !ts.isImportDeclaration(node.parent);
/** `c.facts.lijst`, and a fact taken out of `facts` by its name. */
const isFact = (node: ts.Node): node is ts.PropertyAccessExpression =>
  ts.isPropertyAccessExpression(node) && /\bfacts$/.test(node.expression.getText()) && NAMES.has(node.name.text);

const namesIn = (file: string): string[] => {
  const found: string[] = [];
  each(parsed(file), (node) => {
    if (isName(node)) found.push(node.text);
    if (isFact(node)) found.push(node.name.text);
  });
  return [...new Set(found)];
};

const files = sourcesIn('bot', 'cards', 'data', 'dialogs/engine', 'manifest').filter(
  (file) => !TELLS_OF_A_SCHOOL.test(file),
);

describe('what a protocol calls its own', () => {
  test('is looked for', () => {
    for (const name of ['alarm', 'bekijken', 'lijst', 'nazorg', 'hulpvraag', 'nogNietGebeld'])
      expect(NAMES).toContain(name);
    expect(files.length).toBeGreaterThan(250);
  });

  test('is named nowhere else', () => {
    const named = files.flatMap((file) => {
      const excepted = EXCEPTIONS.filter(([at]) => at === file).flatMap(([, words]) => words);
      return namesIn(file)
        .filter((name) => !excepted.includes(name))
        .map((name) => `${file}: ${name}`);
    });
    expect(named).toEqual([]);
  });

  test('every exception is still needed', () => {
    const unneeded = EXCEPTIONS.flatMap(([file, words]) => {
      const there = namesIn(file);
      return words.filter((word) => !there.includes(word)).map((word) => `${file}: ${word}`);
    });
    expect(unneeded).toEqual([]);
  });
});
