import { stringify } from 'yaml';
import { getKind, getKindWords, KINDS, type Kind } from '#kinds/kinds.ts';
import { getLocale } from '#locales/get-locale.ts';
import { DIRECTIVE_NAMES } from '#markdown/directives.ts';
import { toAuthorsCode, type AuthorsCode, type LocaleCode } from '#told.ts';

const NOW = '$CURRENT_YEAR-$CURRENT_MONTH-${CURRENT_DATE}T$CURRENT_HOUR:$CURRENT_MINUTE';

/** Words to be replaced in what a snippet writes. */
const WORDS = {
  fr: {
    article: 'Article : ',
    block: 'Bloc : ',
    box: 'Pour mémoire',
    name: 'Nom',
    title: 'Titre',
    thumbnail: 'vignette',
    caption: 'Légende',
    credit: 'Crédit : ${4:nom}',
    note: 'Le texte de la note.',
  },
  en: {
    article: 'Article: ',
    block: 'Block: ',
    box: 'For the record',
    name: 'Name',
    title: 'Title',
    thumbnail: 'thumbnail',
    caption: 'Caption',
    credit: 'Credit: ${4:name}',
    note: 'The text of the note.',
  },
} satisfies Readonly<Record<AuthorsCode, object>>;

/** Snippets of VS Code for Markdown, as JSON: an article of each kind, and the blocks. */
export function toSnippets(language: string): string {
  const locale = getLocale(language);
  const code = toAuthorsCode(language);
  const words = WORDS[code];
  const kinds = KINDS.map((kind) => [
    `${words.article}${getKindWords(kind, locale).name}`,
    { prefix: kind, scope: 'markdown', body: toArticle(kind, words.title) },
  ]);
  const blocks = Object.entries(toBlocks(code, locale.code)).map(([name, body]) => [
    `${words.block}${name}`,
    { prefix: name, scope: 'markdown', body },
  ]);
  return `${JSON.stringify(Object.fromEntries([...kinds, ...blocks]), undefined, 2)}\n`;
}

/** What Markdown can do here and nowhere else. */
function toBlocks(code: AuthorsCode, locale: LocaleCode): Readonly<Record<string, readonly string[]>> {
  const { box, name, title, thumbnail, caption, credit, note } = WORDS[code];
  const { alt } = getLocale(code).starter.placeholders;
  const names = DIRECTIVE_NAMES[locale];
  return {
    [names.box]: [`:::${names.box}{title="\${1:${box}}"}`, '$0', ':::'],
    [names.quote]: [
      `:::${names.quote}{author="\${1:${name}}" source="\${2:${title}}" date="\${3:2011}" url="\${4:https://}"}`,
      '$0',
      ':::',
    ],
    video: [`::video{url="\${1:https://}" title="\${2:${title}}" image="\${3:./${thumbnail}.jpg}"}`],
    image: [`![\${1:${alt}}](./\${2:image.jpg} "\${3:${caption}}. ${credit}")`],
    note: ['[^${1:1}]$0', '', `[^\${1:1}]: \${2:${note}}`],
  };
}

function toArticle(kind: Kind, title: string): readonly string[] {
  const { example } = getKind(kind);
  const own = Object.keys(example).length === 0 ? [] : stringify(example).trimEnd().split('\n');
  return [
    ...['---', `kind: ${kind}`, `title: \${1:${title}}`, 'summary: ${2}'],
    ...[`date: ${NOW}`, 'tags: [${3}]', ...own.map((line) => line.replaceAll('$', '\\$')), 'draft: true'],
    ...['---', '', '$0'],
  ];
}
