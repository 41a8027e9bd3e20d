import ts from 'typescript';

/** What people read of a source file: its names and its comments. */
export interface WordsOfFile {
  readonly identifiers: readonly Place[];
  readonly comments: readonly Place[];
}

export interface Place {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

const COMMENT = /\/\*[^]*?\*\/|<!--[^]*?-->|(?<=^|[\s{;])\/\/ .*$/gm;
const ASTRO_SCRIPT = /^---\n([^]*?)\n---$/m;

export function readWords(file: string, source: string): WordsOfFile {
  if (/\.[cm]?[jt]s$/.test(file)) return readProgram(file, source);
  const script = ASTRO_SCRIPT.exec(source)?.[1] ?? '';
  const comments = [...source.matchAll(COMMENT)].map(({ 0: text, index }) => ({
    text,
    line: source.slice(0, index).split('\n').length,
  }));
  return { identifiers: readProgram(`${file}.ts`, `\n${script}`).identifiers, comments };
}

function readProgram(file: string, source: string): WordsOfFile {
  const program = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const identifiers: Place[] = [];
  const comments = new Map<number, Place>();
  const toPlace = (start: number, end: number): Place => ({
    text: source.slice(start, end),
    line: program.getLineAndCharacterOfPosition(start).line + 1,
  });
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node))
      identifiers.push(toPlace(node.getStart(program), node.getEnd()));
    for (const list of [ts.getLeadingCommentRanges, ts.getTrailingCommentRanges])
      for (const { pos, end } of list(source, node.getFullStart()) ?? [])
        comments.set(pos, toPlace(pos, end));
    node.getChildren(program).forEach(visit);
  };
  visit(program);
  return { identifiers, comments: [...comments.values()].sort((a, b) => a.line - b.line) };
}
