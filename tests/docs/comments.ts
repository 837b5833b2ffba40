import { readFileSync } from 'node:fs';
import ts from 'typescript';

export interface Sentence {
  /** `file:line` of the comment it stands in. */
  at: string;
  words: number;
  text: string;
}

const tokensOf = (node: ts.Node, file: ts.SourceFile): ts.Node[] => {
  const children = node.getChildren(file).filter((child) => !ts.isJSDoc(child));
  return children.length === 0 ? [node] : children.flatMap((child) => tokensOf(child, file));
};

/** The parser says where a token ends: a pattern over the text would take strings and templates for comments. */
const rangesIn = (file: ts.SourceFile): ts.CommentRange[] => {
  const ranges = tokensOf(file, file).flatMap((token) => [
    ...(ts.getLeadingCommentRanges(file.text, token.getFullStart()) ?? []),
    ...(ts.getTrailingCommentRanges(file.text, token.getEnd()) ?? []),
  ]);
  return [...new Map(ranges.map((range) => [range.pos, range])).values()].sort((a, b) => a.pos - b.pos);
};

const isOneLine = ({ kind }: ts.CommentRange): boolean => kind === ts.SyntaxKind.SingleLineCommentTrivia;

/** Lines with `//` under each other are one comment. */
const comments = (file: ts.SourceFile): ts.CommentRange[] =>
  rangesIn(file).reduce<ts.CommentRange[]>((done, next) => {
    const last = done.at(-1);
    const joins =
      last !== undefined &&
      isOneLine(last) &&
      isOneLine(next) &&
      /^\n[ \t]*$/.test(file.text.slice(last.end, next.pos));
    return joins ? [...done.slice(0, -1), { ...last, end: next.end }] : [...done, next];
  }, []);

/** Where it comes from is no part of the sentence: `(practice.md 4.8; law.md L2)`. */
const REFERENCE = / \((?:practice2?\.md|domain\.md|law\.md|P\d)[^)]*\)/g;

const proseOf = (comment: string): string =>
  comment
    .replace(/\*+\/$/, '')
    .replaceAll(/\n[ \t]*(?:\/\/|\*)/g, ' ')
    .replace(/^\/(?:\/|\*+)/, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(REFERENCE, '')
    .trim();

/** A new sentence begins after a stop, after a semicolon, and after a colon when a capital follows. */
const BETWEEN = /(?<=[.!?]["”)*_]*) (?=[\p{Lu}\d`"“(*_])|; |: (?=\p{Lu})/u;

export const sentencesIn = (path: string, text = readFileSync(path, 'utf8')): Sentence[] => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return comments(file).flatMap(({ pos, end }) => {
    const at = `${path}:${String(file.getLineAndCharacterOfPosition(pos).line + 1)}`;
    return proseOf(text.slice(pos, end))
      .split(BETWEEN)
      .map((sentence) => ({ at, words: sentence.split(' ').length, text: sentence }));
  });
};
