import { createRequire } from 'node:module';
import type { GrammarState } from 'shiki/core';
import type { CodeToken, Highlight } from '#markdown/code.ts';

/** Loaded when it is asked for: most texts have no code. */
const require = createRequire(import.meta.url);

/** Beyond so many characters in a block, or in one of its lines, code is left plain: colours would take seconds. */
const MOST_CHARACTERS = 50_000;
const LONGEST_LINE = 1000;
/** Scopes within one another beyond which it is left plain too: each line would take longer than the one before. */
const DEEPEST = 500;

/** TextMate scopes by our classes (`styles/code.css`): a colour of the theme stands for each. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  c: ['comment', 'punctuation.definition.comment'],
  s: ['string', 'punctuation.definition.string', 'markup.inline.raw', 'markup.inserted'],
  n: ['constant', 'support.constant', 'keyword.other.unit'],
  k: ['keyword', 'storage', 'variable.language', 'markup.heading', 'markup.deleted'],
  f: ['entity.name.function', 'support.function', 'meta.function-call.generic'],
  t: [
    'entity.name.type',
    'entity.name.class',
    'entity.name.tag',
    'support.type',
    'support.class',
    'entity.name.namespace',
  ],
  a: [
    'entity.other.attribute-name',
    'variable.parameter',
    'meta.property-name',
    'support.type.property-name',
  ],
};
const CLASSES = Object.keys(SCOPES);
const THEME = {
  name: 'classes',
  type: 'light' as const,
  fg: '#000000',
  bg: '#ffffff',
  settings: [
    { settings: { foreground: '#000000' } },
    ...Object.values(SCOPES).map((scope, index) => ({
      scope: [...scope],
      settings: { foreground: `#00000${index + 1}` },
    })),
  ],
};

/** Code of a language that shiki knows → its tokens; undefined for any other. */
export const highlightCode: Highlight = (code, language) => {
  if (code.length > MOST_CHARACTERS) return undefined;
  const highlighter = getHighlighter();
  const lang = highlighter.load(language);
  if (lang === undefined) return undefined;
  const tokens: CodeToken[] = [];
  let grammarState: GrammarState | undefined;
  for (const [index, line] of code.split('\n').entries()) {
    const found = highlighter.core.codeToTokensBase(line, {
      lang,
      theme: THEME.name,
      grammarState,
      tokenizeMaxLineLength: LONGEST_LINE,
      // Whatever the machine: the same text gives the same page.
      tokenizeTimeLimit: 0,
    });
    if (index > 0) tokens.push({ text: '\n', className: undefined });
    tokens.push(...found.flat().map(({ content, color }) => ({ text: content, className: toClass(color) })));
    grammarState = highlighter.core.getLastGrammarState(found);
    if ((grammarState?.getScopes()?.length ?? 0) > DEEPEST) return undefined;
  }
  return tokens;
};

function toClass(colour = ''): string | undefined {
  return CLASSES[Number(colour.slice(-1)) - 1];
}

let known: ReturnType<typeof createHighlighter> | undefined;

function getHighlighter(): ReturnType<typeof createHighlighter> {
  return (known ??= createHighlighter());
}

function createHighlighter() {
  const { createHighlighterCoreSync }: typeof import('shiki/core') = require('shiki/core');
  const {
    createJavaScriptRegexEngine,
  }: typeof import('shiki/engine/javascript') = require('shiki/engine/javascript');
  const { bundledLanguagesInfo }: typeof import('shiki/langs') = require('shiki/langs');
  const names = new Map(
    bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases].map((name) => [name, id])),
  );
  const core = createHighlighterCoreSync({
    themes: [THEME],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const loaded = new Set<string>();
  const load = (language: string): string | undefined => {
    const id = names.get(language.toLowerCase());
    if (id !== undefined && !loaded.has(id))
      core.loadLanguageSync(require(`shiki/dist/langs/${id}.mjs`).default);
    if (id !== undefined) loaded.add(id);
    return id;
  };
  return { core, load };
}
